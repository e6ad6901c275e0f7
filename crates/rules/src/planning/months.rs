//! `paid-estimate`: the days, hours and allowance of each month.

use super::{
    DayKind, Plan, PlanFault, PlanFaultKind, WeekdayPlan, days::Day, faults::first_of_month,
};
use crate::{
    Cents, Input, Tier, Weekday,
    allowance::{AmountStatus, alternating_years_on, tier},
    allowance_of_tier, parameters,
};
use chrono::{Datelike, Months, NaiveDate};
use serde::{Serialize, Serializer};

/// A month of a year, `2026-09`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct MonthId {
    /// Its first day.
    pub first_day: NaiveDate,
}

impl std::fmt::Display for MonthId {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{:04}-{:02}", self.first_day.year(), self.first_day.month())
    }
}

impl Serialize for MonthId {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

/// Weekdays by kind, and hours.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Totals {
    /// Days at the workplace.
    pub workplace_days: u32,
    /// Days with lessons.
    pub school_days: u32,
    /// Public holidays on weekdays.
    pub public_holidays: u32,
    /// Single free days.
    pub free_days: u32,
    /// Days of paid leave.
    pub paid_leave_days: u32,
    /// School holidays and facultative days.
    pub unpaid_holiday_days: u32,
    /// Compensation days.
    pub compensation_days: u32,
    /// Days of unlawful absence.
    pub absent_days: u32,
    /// Days of training in a school holiday.
    pub deviation_days: u32,
    /// Weekdays in neither list.
    pub other_days: u32,
    /// Minutes at the workplace; absent while the minutes of a planned day are not known.
    pub workplace_minutes: Option<u32>,
    /// Minutes of lessons; absent while the lesson hours of a planned day are not known.
    pub school_minutes: Option<u32>,
    /// The estimate, in eurocents.
    #[serde(rename = "estimated_amount_cents")]
    pub estimated_amount: Cents,
}

/// A month of the agreement.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Month {
    /// Which month.
    #[cfg_attr(feature = "openapi", schema(value_type = String))]
    pub month: MonthId,
    /// Its days, hours and estimate.
    #[serde(flatten)]
    pub of_month: Totals,
    /// The tier on its first day.
    pub tier: Tier,
    /// The full amount on its first day, in eurocents.
    #[serde(rename = "full_amount_cents")]
    pub full_amount: Cents,
    /// Where the full amount comes from.
    pub status: AmountStatus,
}

/// Every month of the agreement.
pub(super) fn months(plan: &Plan, days: &[Day]) -> Result<Vec<Month>, Vec<PlanFault>> {
    let mut months = Vec::new();
    let mut first_day = first_of_month(plan.agreement.start());
    while first_day <= plan.agreement.end() {
        let next = first_day.checked_add_months(Months::new(1)).unwrap_or(NaiveDate::MAX);
        let from = days.partition_point(|day| day.date < first_day);
        let until = days.partition_point(|day| day.date < next);
        months.push(month(plan, first_day, next, days.get(from..until).unwrap_or_default())?);
        first_day = next;
    }
    Ok(months)
}

fn month(
    plan: &Plan,
    first_day: NaiveDate,
    next: NaiveDate,
    days: &[Day],
) -> Result<Month, Vec<PlanFault>> {
    // `allowance-raise`: the status of a month is that of its first day.
    let before_start = plan.studies.alternating_years_passed.unwrap_or(0);
    let years = alternating_years_on(first_day, before_start, &plan.year_passed_in);
    let mut studies = plan.studies.clone();
    studies.alternating_years_passed = Some(years);
    let report = allowance_of_tier(first_day, tier(&studies)).map_err(|_| {
        vec![PlanFault {
            input: Input::Agreement,
            item: None,
            kind: PlanFaultKind::BeforeFirstValue,
        }]
    })?;
    let weekdays = first_day
        .iter_days()
        .take_while(|day| *day < next)
        .filter(|day| Weekday::of(*day).is_working())
        .count();
    let paid = days.iter().filter(|day| day.kind.is_paid()).count();
    Ok(Month {
        month: MonthId { first_day },
        of_month: Totals {
            estimated_amount: estimate(report.amount, paid, weekdays),
            ..Totals::of_days(plan, days)
        },
        tier: report.tier,
        full_amount: report.amount,
        status: report.status,
    })
}

/// The full amount × paid weekdays ÷ all weekdays of the month, half a cent up.
fn estimate(full: Cents, paid: usize, weekdays: usize) -> Cents {
    let number = |count: usize| i64::try_from(count).unwrap_or(i64::MAX);
    let (paid, weekdays) = (number(paid), number(weekdays).max(1));
    Cents((full.0 * paid * 2 + weekdays).div_euclid(weekdays * 2))
}

impl Totals {
    fn of_days(plan: &Plan, days: &[Day]) -> Self {
        let mut totals =
            Self { workplace_minutes: Some(0), school_minutes: Some(0), ..Self::default() };
        for day in days {
            *totals.of_kind(day.kind) += 1;
            match day.kind {
                DayKind::Workplace => totals.work(plan.on_weekday_of(day.date)),
                DayKind::Deviation => totals.work(plan_of_deviation(plan, day.date)),
                DayKind::School => {
                    let lessons = match plan.on_weekday_of(day.date) {
                        WeekdayPlan::School(lessons) => lessons,
                        _ => None,
                    };
                    totals.school_minutes =
                        totals.school_minutes.zip(lessons).map(|(sum, lessons)| {
                            sum + u32::from(lessons) * parameters::LESSON_HOUR_MINUTES
                        });
                }
                _ => {}
            }
        }
        totals
    }

    fn work(&mut self, planned: WeekdayPlan) {
        let minutes = match planned {
            WeekdayPlan::Workplace(minutes) => minutes,
            _ => None,
        };
        self.workplace_minutes =
            self.workplace_minutes.zip(minutes).map(|(sum, minutes)| sum + u32::from(minutes));
    }

    fn of_kind(&mut self, kind: DayKind) -> &mut u32 {
        match kind {
            DayKind::PublicHoliday => &mut self.public_holidays,
            DayKind::Deviation => &mut self.deviation_days,
            DayKind::PaidLeave => &mut self.paid_leave_days,
            DayKind::Compensation => &mut self.compensation_days,
            DayKind::UnlawfulAbsence => &mut self.absent_days,
            DayKind::SchoolHoliday | DayKind::FacultativeDay => &mut self.unpaid_holiday_days,
            DayKind::FreeDay => &mut self.free_days,
            DayKind::Workplace => &mut self.workplace_days,
            DayKind::School => &mut self.school_days,
            DayKind::Other => &mut self.other_days,
        }
    }

    /// The months together.
    pub(super) fn of(months: &[Month]) -> Self {
        let sum =
            |number: fn(&Totals) -> u32| months.iter().map(|month| number(&month.of_month)).sum();
        let minutes = |number: fn(&Totals) -> Option<u32>| {
            months.iter().map(|month| number(&month.of_month)).sum()
        };
        Self {
            workplace_days: sum(|month| month.workplace_days),
            school_days: sum(|month| month.school_days),
            public_holidays: sum(|month| month.public_holidays),
            free_days: sum(|month| month.free_days),
            paid_leave_days: sum(|month| month.paid_leave_days),
            unpaid_holiday_days: sum(|month| month.unpaid_holiday_days),
            compensation_days: sum(|month| month.compensation_days),
            absent_days: sum(|month| month.absent_days),
            deviation_days: sum(|month| month.deviation_days),
            other_days: sum(|month| month.other_days),
            workplace_minutes: minutes(|month| month.workplace_minutes),
            school_minutes: minutes(|month| month.school_minutes),
            estimated_amount: Cents(
                months.iter().map(|month| month.of_month.estimated_amount.0).sum(),
            ),
        }
    }
}

/// A deviation day is worked as its own weekday, when that is one at the workplace, else as its compensation day.
fn plan_of_deviation(plan: &Plan, day: NaiveDate) -> WeekdayPlan {
    match plan.on_weekday_of(day) {
        own @ WeekdayPlan::Workplace(_) => own,
        _ => plan
            .training_in_holidays
            .iter()
            .find(|deviation| deviation.date == day)
            .and_then(|deviation| deviation.compensated_on)
            .map(|day| plan.on_weekday_of(day))
            .unwrap_or_default(),
    }
}
