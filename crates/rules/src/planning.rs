//! Family E: what does the year look like, day by day, and what is paid each month?

mod days;
mod deviations;
mod facultative;
mod faults;
mod leave;
mod minors;
mod months;
mod week;

use crate::{
    Agreement, Answers, Finding, InputSet, RuleId, SchoolYear, Weekday, parameters,
    timetable::Detail,
};
use chrono::NaiveDate;
use serde::Serialize;

pub use days::{DayKind, PlannedDay};
pub use faults::{PlanFault, PlanFaultKind};
pub use leave::{LeaveReport, LeaveYear, accrued_days};
pub use months::{Month, MonthId, Totals};
pub use week::{Split, WeekdayPlace, week_plan};

/// What is planned on a weekday.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum WeekdayPlan {
    /// Nothing.
    #[default]
    None,
    /// At the workplace, with the minutes of work where they are known.
    Workplace(Option<u16>),
    /// Lessons, with their number where it is known.
    School(Option<u8>),
}

/// A day of training in a school holiday (*afwijking*), and the day that makes up for it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Deviation {
    /// The day of training.
    pub date: NaiveDate,
    /// The compensation day (*compensatiedag*).
    pub compensated_on: Option<NaiveDate>,
}

/// Everything that a year is planned with. Only the agreement is needed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Plan {
    /// First and last day.
    pub agreement: Agreement,
    /// Monday to Friday.
    pub week: [WeekdayPlan; 5],
    /// What was passed before the start: only the studies count.
    pub studies: Answers,
    /// The learner's date of birth.
    pub birth_date: Option<NaiveDate>,
    /// School years that were passed: one alternating year more from 1 September after.
    pub year_passed_in: Vec<SchoolYear>,
    /// The days of paid leave; absent: those that were built up, placed from the first holiday weekday of each year.
    pub paid_leave_days: Option<Vec<NaiveDate>>,
    /// Days that count for leave in the calendar year before the one in which the agreement starts.
    pub counted_days_previous_year: Option<u16>,
    /// Earlier agreements; an empty list says that this is the first.
    pub earlier_agreements: Option<Vec<Agreement>>,
    /// Facultative days.
    pub facultative_days: Vec<NaiveDate>,
    /// Facultative half days: there is training on the other half.
    pub facultative_half_days: Vec<NaiveDate>,
    /// Whether the school is one of special secondary education.
    pub in_buso: Option<bool>,
    /// Days of unlawful absence.
    pub unlawful_absences: Vec<NaiveDate>,
    /// Days of training in a school holiday.
    pub training_in_holidays: Vec<Deviation>,
}

impl Plan {
    /// A plan of an agreement, with nothing else known.
    #[must_use]
    pub fn of(agreement: Agreement) -> Self {
        Self {
            agreement,
            week: [WeekdayPlan::None; 5],
            studies: Answers::default(),
            birth_date: None,
            year_passed_in: Vec::new(),
            paid_leave_days: None,
            counted_days_previous_year: None,
            earlier_agreements: None,
            facultative_days: Vec::new(),
            facultative_half_days: Vec::new(),
            in_buso: None,
            unlawful_absences: Vec::new(),
            training_in_holidays: Vec::new(),
        }
    }

    /// What is planned on the weekday of `day`; nothing on Saturday and Sunday.
    #[must_use]
    pub fn on_weekday_of(&self, day: NaiveDate) -> WeekdayPlan {
        self.week.get(Weekday::of(day).index()).copied().unwrap_or_default()
    }
}

/// A finding about a planned year.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct PlanningFinding {
    /// The finding.
    #[serde(flatten)]
    pub finding: Finding,
    /// The day that it is about; absent where it is about the whole year.
    pub date: Option<NaiveDate>,
    /// What there is to see there.
    pub detail: Option<Detail>,
}

impl From<Finding> for PlanningFinding {
    fn from(finding: Finding) -> Self {
        Self { finding, date: None, detail: None }
    }
}

impl PlanningFinding {
    fn on(self, date: NaiveDate) -> Self {
        Self { date: Some(date), ..self }
    }

    fn with(self, detail: Detail) -> Self {
        Self { detail: Some(detail), ..self }
    }
}

/// The whole answer about a year.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct PlanningReport {
    /// Every month of the agreement, in order.
    pub months: Vec<Month>,
    /// Every Monday to Friday of the agreement, in order.
    pub days: Vec<PlannedDay>,
    /// The months together.
    pub totals: Totals,
    /// Paid leave, by calendar year.
    pub leave: LeaveReport,
    /// What the rules find.
    pub findings: Vec<PlanningFinding>,
    /// The version of the rules.
    pub edition: &'static str,
}

/// Plans a year and judges it.
///
/// # Errors
/// Dates that do not fit the agreement, each at the input that holds it.
pub fn planning(plan: &Plan) -> Result<PlanningReport, Vec<PlanFault>> {
    faults::check(plan)?;
    let mut days = days::without_leave(plan);
    let leave = leave::take(plan, &mut days);
    let months = months::months(plan, &days)?;

    let mut findings = vec![day_kind(&days)];
    findings.extend(facultative::findings(plan));
    findings.extend(leave.findings);
    findings.extend(deviations::findings(plan));
    findings.extend(minors::findings(plan, &days));
    // `paid-estimate`: the divisor and the pay of some days are not confirmed, so it is never more than an estimate.
    findings.push(
        Finding::attention(RuleId::PaidEstimate, InputSet::EMPTY)
            .with_notes(RuleId::PaidEstimate.entry().notes)
            .into(),
    );
    Ok(PlanningReport {
        totals: Totals::of(&months),
        days: days.into_iter().map(|day| PlannedDay { date: day.date, kind: day.kind }).collect(),
        months,
        leave: leave.report,
        findings,
        edition: parameters::EDITION,
    })
}

/// `day-kind`: a weekday without a place is paid, but has no training planned.
fn day_kind(days: &[days::Day]) -> PlanningFinding {
    use crate::Input::{Agreement, SchoolWeekdays, WorkplaceWeekdays};
    let uses = InputSet::of([Agreement, WorkplaceWeekdays, SchoolWeekdays]);
    if days.iter().any(|day| day.kind == DayKind::Other) {
        Finding::attention(RuleId::DayKind, uses).into()
    } else {
        Finding::met(RuleId::DayKind, uses).into()
    }
}
