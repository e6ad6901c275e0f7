//! Dates that do not fit the agreement: wrong input, not a finding.

use super::Plan;
use crate::{Agreement, Input, SchoolYear, Tier, Weekday, allowance_of_tier};
use chrono::{Datelike, NaiveDate};

/// What is wrong with a plan, and where.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PlanFault {
    /// The input.
    pub input: Input,
    /// Which of its items, from 0; absent when it is not a list.
    pub item: Option<usize>,
    /// What is wrong.
    pub kind: PlanFaultKind,
}

/// What may be wrong.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PlanFaultKind {
    /// No weekday of the agreement.
    Outside,
    /// The date stands in the list already, or two agreements overlap.
    Twice,
    /// The birth date lies after the start.
    BeforeBirth,
    /// The agreement starts before the first known amount.
    BeforeFirstValue,
    /// The school years of the agreement are not known.
    NoCalendar,
}

pub(super) fn check(plan: &Plan) -> Result<(), Vec<PlanFault>> {
    let mut faults = Vec::new();
    let mut fault = |input, item, kind| faults.push(PlanFault { input, item, kind });
    let (start, end) = (plan.agreement.start(), plan.agreement.end());
    if allowance_of_tier(first_of_month(start), Tier::One).is_err() {
        fault(Input::Agreement, None, PlanFaultKind::BeforeFirstValue);
    } else if !SchoolYear::of(end).is_known() {
        fault(Input::Agreement, None, PlanFaultKind::NoCalendar);
    }
    if plan.birth_date.is_some_and(|birth_date| birth_date > start) {
        fault(Input::BirthDate, None, PlanFaultKind::BeforeBirth);
    }
    let deviations: Vec<NaiveDate> = plan.training_in_holidays.iter().map(|day| day.date).collect();
    let none = Vec::new();
    for (input, days) in [
        (Input::PaidLeaveDays, plan.paid_leave_days.as_ref().unwrap_or(&none)),
        (Input::FacultativeDays, &plan.facultative_days),
        (Input::FacultativeHalfDays, &plan.facultative_half_days),
        (Input::UnlawfulAbsences, &plan.unlawful_absences),
        (Input::TrainingInHolidays, &deviations),
    ] {
        for (index, day) in days.iter().enumerate() {
            // Whether a day fits elsewhere is for a rule to find; of an absence no rule speaks.
            let is_planned = plan.agreement.contains(*day) && Weekday::of(*day).is_working();
            if input == Input::UnlawfulAbsences && !is_planned {
                fault(input, Some(index), PlanFaultKind::Outside);
            } else if days.iter().take(index).any(|earlier| earlier == day) {
                fault(input, Some(index), PlanFaultKind::Twice);
            }
        }
    }
    let earlier = plan.earlier_agreements.as_deref().unwrap_or_default();
    for (index, agreement) in earlier.iter().enumerate() {
        if agreement.end() >= start {
            fault(Input::EarlierAgreements, Some(index), PlanFaultKind::Outside);
        } else if earlier.iter().take(index).any(|other| overlap(*other, *agreement)) {
            fault(Input::EarlierAgreements, Some(index), PlanFaultKind::Twice);
        }
    }
    if faults.is_empty() { Ok(()) } else { Err(faults) }
}

fn overlap(one: Agreement, other: Agreement) -> bool {
    one.start() <= other.end() && other.start() <= one.end()
}

pub(super) fn first_of_month(day: NaiveDate) -> NaiveDate {
    day.with_day(1).unwrap_or(day)
}
