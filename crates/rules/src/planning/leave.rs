//! `leave-accrual`: paid leave (*betaalde vakantiedagen*), built up in one calendar year and taken in the next.

use super::{
    DayKind, Plan, PlanningFinding,
    days::{Calendars, Day},
};
use crate::{
    Act, Agreement, Finding, Input, InputSet, Note, Remedy, RuleId, parameters,
    timetable::{Detail, DetailCode},
};
use chrono::{Datelike, NaiveDate};
use serde::Serialize;

const RULE: RuleId = RuleId::LeaveAccrual;
const USES: InputSet = InputSet::of([
    Input::Agreement,
    Input::PaidLeaveDays,
    Input::CountedDaysPreviousYear,
    Input::EarlierAgreements,
]);
/// One of these tells what was built up before the agreement.
const BEFORE: InputSet = InputSet::of([Input::CountedDaysPreviousYear, Input::EarlierAgreements]);

/// Paid leave in one calendar year.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct LeaveYear {
    /// The calendar year in which the leave can be taken; what is left is gone on 31 December.
    pub year: i32,
    /// Days that count in the year before, as far as they are known.
    pub counted_days: u16,
    /// Days of leave that were built up.
    pub accrued_days: u16,
    /// Days of leave that are planned in this agreement.
    pub taken_days: u16,
}

/// Paid leave in the calendar years of an agreement.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct LeaveReport {
    /// Each calendar year.
    pub years: Vec<LeaveYear>,
}

pub(super) struct Leave {
    pub(super) report: LeaveReport,
    pub(super) findings: Vec<PlanningFinding>,
}

/// Puts the days of leave into the year: those that were given, else those that were built up.
pub(super) fn take(plan: &Plan, days: &mut [Day]) -> Leave {
    let mut violations = Vec::new();
    if let Some(chosen) = &plan.paid_leave_days {
        for &date in chosen {
            let day = days
                .iter_mut()
                .find(|day| day.date == date)
                .filter(|day| !matches!(day.kind, DayKind::PublicHoliday | DayKind::Deviation));
            let fits = day.as_ref().is_some_and(|day| day.in_school_holiday);
            if let Some(day) = day {
                day.kind = DayKind::PaidLeave;
            }
            if !fits {
                violations.push(violation().on(date).with(Detail::of(DetailCode::NotInHoliday)));
            }
        }
    }
    let years = plan.agreement.start().year()..=plan.agreement.end().year();
    let mut report = LeaveReport { years: Vec::new() };
    for year in years {
        let counted_days = counted_in(plan, days, year - 1);
        let accrued_days = accrued_days(counted_days);
        if plan.paid_leave_days.is_none() {
            days.iter_mut()
                .filter(|day| day.date.year() == year && day.kind == DayKind::SchoolHoliday)
                .take(accrued_days.into())
                .for_each(|day| day.kind = DayKind::PaidLeave);
        }
        let taken =
            days.iter().filter(|day| day.date.year() == year && day.kind == DayKind::PaidLeave);
        let taken_days = count(taken.count());
        if taken_days > accrued_days {
            let detail = Detail::days(
                DetailCode::MoreThanAccrued,
                taken_days.into(),
                Some(accrued_days.into()),
            );
            let first_day = NaiveDate::from_ymd_opt(year, 1, 1).unwrap_or(plan.agreement.start());
            violations.push(violation().on(first_day.max(plan.agreement.start())).with(detail));
        }
        report.years.push(LeaveYear { year, counted_days, accrued_days, taken_days });
    }
    let is_unknown = plan.earlier_agreements.is_none() && plan.counted_days_previous_year.is_none();
    let findings = if is_unknown {
        let uses = USES.minus(BEFORE);
        vec![Finding::unknown(RULE, uses, BEFORE).with_notes(&[Note::FirstAgreementAssumed]).into()]
    } else if violations.is_empty() {
        vec![Finding::met(RULE, USES).into()]
    } else {
        violations
    };
    Leave { report, findings }
}

fn violation() -> PlanningFinding {
    Finding::not_met(RULE, USES, Remedy::Act(Act::MoveLeaveDays)).into()
}

/// Days of leave for so many counted days (table of the *Rijksdienst voor Jaarlijkse Vakantie*), at most 20.
#[must_use]
pub fn accrued_days(counted_days: u16) -> u16 {
    let row = parameters::LEAVE_ACCRUAL.iter().rfind(|(from, _)| *from <= counted_days);
    row.map_or(0, |(_, days)| *days).min(count(parameters::LEAVE_DAYS_MOST as usize))
}

/// The days that count for leave in a calendar year, in this agreement and in those before it.
fn counted_in(plan: &Plan, days: &[Day], year: i32) -> u16 {
    let start_year = plan.agreement.start().year();
    if year < start_year
        && let Some(counted) = plan.counted_days_previous_year
    {
        return counted;
    }
    let of_this = days.iter().filter(|day| day.date.year() == year && counts(day)).count();
    let mut calendars = Calendars::default();
    let mut of_earlier = |agreement: &Agreement| {
        let weekdays = agreement.weekdays().filter(|day| day.year() == year);
        weekdays.filter(|day| calendars.of(*day).holiday_on(*day).is_none()).count()
    };
    let earlier = plan.earlier_agreements.as_deref().unwrap_or_default();
    count(of_this + earlier.iter().map(&mut of_earlier).sum::<usize>())
}

/// Weekdays outside the school holidays, without facultative, compensation and absent days, with deviation days.
fn counts(day: &Day) -> bool {
    match day.kind {
        DayKind::Deviation => true,
        DayKind::FacultativeDay | DayKind::Compensation | DayKind::UnlawfulAbsence => false,
        _ => !day.in_school_holiday,
    }
}

fn count(days: usize) -> u16 {
    u16::try_from(days).unwrap_or(u16::MAX)
}
