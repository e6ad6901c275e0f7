//! `facultative-days`: how many of them a plan takes, by school year.

use super::{Plan, PlanningFinding};
use crate::{
    Act, Finding, Input, InputSet, Note, Remedy, RuleId, SchoolYear,
    calendar::{HalfDays, facultative_half_days},
    timetable::{Detail, DetailCode},
};
use chrono::NaiveDate;

const RULE: RuleId = RuleId::FacultativeDays;
const DAYS: InputSet = InputSet::of([Input::FacultativeDays, Input::FacultativeHalfDays]);

pub(super) fn findings(plan: &Plan) -> Vec<PlanningFinding> {
    let given = || plan.facultative_days.iter().chain(&plan.facultative_half_days);
    let mut school_years: Vec<SchoolYear> = given().map(|day| SchoolYear::of(*day)).collect();
    school_years.sort();
    school_years.dedup();
    if school_years.is_empty() {
        return vec![Finding::not_applicable(RULE, DAYS).into()];
    }
    let findings: Vec<PlanningFinding> =
        school_years.iter().filter_map(|school_year| of_year(plan, *school_year)).collect();
    if findings.is_empty() {
        vec![Finding::met(RULE, DAYS.with(Input::InBuso)).into()]
    } else {
        findings
    }
}

/// What is wrong with the facultative days of a school year, or still open.
fn of_year(plan: &Plan, school_year: SchoolYear) -> Option<PlanningFinding> {
    let of_year = |days: &[NaiveDate]| {
        let of_year = days.iter().filter(|day| SchoolYear::of(**day) == school_year);
        u8::try_from(of_year.count()).unwrap_or(u8::MAX)
    };
    let half_days = of_year(&plan.facultative_days)
        .saturating_mul(2)
        .saturating_add(of_year(&plan.facultative_half_days));
    let HalfDays { ordinary, buso, provisional } = facultative_half_days(school_year);
    let allowed = match plan.in_buso {
        Some(true) => buso,
        _ => ordinary,
    };
    if half_days <= allowed {
        return None;
    }
    let notes: &[Note] = if provisional {
        &[Note::FacultativeDaysAbolished, Note::FacultativeDaysPayUnknown]
    } else {
        &[Note::FacultativeDaysPayUnknown]
    };
    let finding = if plan.in_buso.is_none() && half_days <= buso {
        Finding::unknown(RULE, DAYS, InputSet::of([Input::InBuso]))
    } else {
        Finding::not_met(RULE, DAYS.with(Input::InBuso), Remedy::Act(Act::TakeFewerFacultativeDays))
    };
    // In half days, so that three halves can be said.
    let detail = Detail::days(DetailCode::MoreThanAllowed, half_days.into(), Some(allowed.into()));
    let mut given = plan.facultative_days.iter().chain(&plan.facultative_half_days);
    let first = given.find(|day| SchoolYear::of(**day) == school_year);
    let finding = PlanningFinding::from(finding.with_notes(notes)).with(detail);
    Some(first.map_or(finding, |day| finding.on(*day)))
}
