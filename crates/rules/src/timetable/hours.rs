//! The rules on the hours of the whole cycle: type of agreement, full time, compensation, the split of JoJo.

use super::{AgreementType, Detail, DetailCode, Judged, Place, TimetableFinding};
use crate::{Act, Finding, Input, InputSet, Note, Remedy, RuleId, Status, parameters};

const WEEKS: InputSet = InputSet::of([Input::Weeks]);
const WEEKS_AND_FULL_TIME: InputSet = InputSet::of([Input::Weeks, Input::WeeklyFullTimeMinutes]);

/// A usual split of the week over the two places.
pub(crate) struct HoursSplit {
    pub(crate) workplace_minutes: u32,
    pub(crate) school_minutes: u32,
}

pub(super) fn findings(judged: &Judged<'_>) -> Vec<TimetableFinding> {
    let mut findings = vec![
        agreement_type_finding(judged),
        full_time_total(judged),
        effective_hours(judged),
        jojo_hours(judged),
    ];
    findings.extend(timetable_complete(judged));
    findings
}

/// The number of weeks.
fn count(judged: &Judged<'_>) -> u32 {
    u32::try_from(judged.weeks.len()).unwrap_or(u32::MAX)
}

/// `agreement-type`: 20 hours or more at the workplace on average is an OAO, less an SAO (oao-workshop).
pub(super) fn agreement_type(judged: &Judged<'_>) -> AgreementType {
    if judged.sum.workplace_minutes >= parameters::OAO_WORKPLACE_MINUTES * count(judged) {
        AgreementType::Oao
    } else {
        AgreementType::Sao
    }
}

fn agreement_type_finding(judged: &Judged<'_>) -> TimetableFinding {
    const RULE: RuleId = RuleId::AgreementType;
    const NOTES: &[Note] = &[Note::TypeFixedByTraining];
    match agreement_type(judged) {
        AgreementType::Oao => Finding::met(RULE, WEEKS).with_notes(NOTES).into(),
        AgreementType::Sao => {
            let remedy = Remedy::Act(Act::PlanMoreWorkplaceHours);
            let average = judged.sum.workplace_minutes / count(judged);
            TimetableFinding::from(Finding::not_met(RULE, WEEKS, remedy).with_notes(NOTES)).with(
                Detail::minutes(DetailCode::TooFew, average, parameters::OAO_WORKPLACE_MINUTES),
            )
        }
    }
}

/// `full-time-total`: lessons and workplace together are the full-time week (oao-workshop, artikel 5).
fn full_time_total(judged: &Judged<'_>) -> TimetableFinding {
    const RULE: RuleId = RuleId::FullTimeTotal;
    let full_time = u32::from(judged.context.weekly_full_time_minutes);
    let most = u32::from(parameters::FULL_TIME_WEEK_MINUTES);
    if full_time > most {
        let remedy = Remedy::Act(Act::EnterFullTimeWeekWithCompensation);
        let finding =
            Finding::not_met(RULE, WEEKS_AND_FULL_TIME, remedy).with_notes(&[Note::SectorsDeviate]);
        return TimetableFinding::from(finding).with(Detail::minutes(
            DetailCode::TooMany,
            full_time,
            most,
        ));
    }
    if judged.sum.total_minutes < full_time * count(judged) {
        let finding =
            Finding::not_met(RULE, WEEKS_AND_FULL_TIME, Remedy::Act(Act::PlanFullTimeWeek));
        let average = judged.sum.total_minutes / count(judged);
        return TimetableFinding::from(finding).with(Detail::minutes(
            DetailCode::TooFew,
            average,
            full_time,
        ));
    }
    Finding::met(RULE, WEEKS_AND_FULL_TIME).into()
}

/// `effective-hours`: what is planned above the full-time week comes back as compensation days (*inhaalrustdagen*): one
/// a year for each 10 minutes a week or part of them. Only 120 minutes, 12 days, is sourced (oao-workshop, artikel 5).
fn effective_hours(judged: &Judged<'_>) -> TimetableFinding {
    const RULE: RuleId = RuleId::EffectiveHours;
    let weeks = count(judged);
    let full_time = u32::from(judged.context.weekly_full_time_minutes) * weeks;
    let over = judged.sum.total_minutes.saturating_sub(full_time);
    if over == 0 {
        return Finding::met(RULE, WEEKS_AND_FULL_TIME).into();
    }
    let days = over.div_ceil(parameters::MINUTES_OVER_PER_COMPENSATION_DAY * weeks);
    let is_sourced = over == parameters::MINUTES_OVER_SOURCED * weeks;
    let notes: &[Note] = if is_sourced { &[] } else { &[Note::CompensationDaysEstimated] };
    let mut detail = Detail::days(DetailCode::CompensationDays, days, None);
    detail.params.minutes = Some(over.div_ceil(weeks));
    TimetableFinding::from(Finding::attention(RULE, WEEKS_AND_FULL_TIME).with_notes(notes))
        .with(detail)
}

/// `jojo-hours`: 22 or 23 hours at the workplace with 16 or 15 lesson hours, three days and two days (jojo-brochure 3.2).
fn jojo_hours(judged: &Judged<'_>) -> TimetableFinding {
    const RULE: RuleId = RuleId::JojoHours;
    let weeks = count(judged);
    let days_with = |is_school: bool| {
        let at = |day: &&super::DayWork<'_>| {
            day.blocks.iter().any(|block| matches!(block.place, Place::School(_)) == is_school)
        };
        u32::try_from(judged.days.iter().filter(at).count()).unwrap_or(u32::MAX)
    };
    let is_split = |split: &HoursSplit| {
        judged.sum.workplace_minutes == split.workplace_minutes * weeks
            && judged.sum.school_minutes == split.school_minutes * weeks
    };
    let is_usual = parameters::JOJO_SPLITS.iter().any(is_split)
        && days_with(false) == parameters::JOJO_WORKPLACE_DAYS * weeks
        && days_with(true) == parameters::JOJO_SCHOOL_DAYS * weeks;
    if is_usual { Finding::met(RULE, WEEKS) } else { Finding::attention(RULE, WEEKS) }.into()
}

/// `timetable-complete`: both places stand in it, and no week is empty (oao-workshop).
fn timetable_complete(judged: &Judged<'_>) -> Vec<TimetableFinding> {
    const RULE: RuleId = RuleId::TimetableComplete;
    let has = |is_school: bool| {
        let mut blocks = judged.days.iter().flat_map(|day| day.blocks);
        blocks.any(|block| matches!(block.place, Place::School(_)) == is_school)
    };
    let not_met = |act| vec![Finding::not_met(RULE, WEEKS, Remedy::Act(act)).into()];
    if !has(false) {
        return not_met(Act::FillInWorkplace);
    }
    if !has(true) {
        return not_met(Act::FillInSchool);
    }
    let empty = judged
        .weeks
        .iter()
        .enumerate()
        .filter(|(_, week)| week.days.iter().all(|day| day.blocks.is_empty()));
    let empty: Vec<TimetableFinding> = empty
        .map(|(week, _)| {
            TimetableFinding::from(Finding::attention(RULE, WEEKS))
                .in_week(week)
                .with(Detail::of(DetailCode::Empty))
        })
        .collect();
    if empty.is_empty() { vec![Finding::met(RULE, WEEKS).into()] } else { empty }
}

/// The finding without a place when nothing violates the rule.
pub(super) fn or_met(violations: Vec<TimetableFinding>, met: Finding) -> Vec<TimetableFinding> {
    debug_assert_eq!(met.status, Status::Met);
    if violations.is_empty() { vec![met.into()] } else { violations }
}
