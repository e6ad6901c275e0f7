//! The hours of minors over a whole year, day by day, also when someone turns 18 in the middle of it.

use super::{DayKind, Plan, PlanningFinding, WeekdayPlan, days::Day};
use crate::{
    Act, Finding, Input, InputSet, Remedy, RuleId, parameters,
    timetable::{Detail, DetailCode, adult_on, is_minor},
};

pub(super) fn findings(plan: &Plan, days: &[Day]) -> Vec<PlanningFinding> {
    [
        judge(plan, days, RuleId::MinorDailyHours, Input::WorkplaceMinutesPerDay, daily_hours),
        judge(plan, days, RuleId::MinorWeeklyHours, Input::LessonHoursPerDay, weekly_hours),
    ]
    .into()
}

/// What a rule finds: nothing, a violation with its first day, or that numbers are missing.
enum Found<'a> {
    Nothing,
    Violation(&'a Day, Detail, Act),
    Missing(InputSet),
}

fn judge(
    plan: &Plan,
    days: &[Day],
    rule: RuleId,
    with: Input,
    look: for<'a> fn(&Plan, &'a [Day]) -> Found<'a>,
) -> PlanningFinding {
    let uses =
        InputSet::of([Input::BirthDate, Input::Agreement, Input::WorkplaceMinutesPerDay, with]);
    let Some(birth_date) = plan.birth_date else {
        let needs = InputSet::of([Input::BirthDate]);
        return Finding::unknown(rule, uses.without(Input::BirthDate), needs).into();
    };
    if !is_minor(birth_date, plan.agreement.start()) {
        return Finding::not_applicable(rule, uses).into();
    }
    let as_minor = days.partition_point(|day| is_minor(birth_date, day.date));
    match look(plan, days.get(..as_minor).unwrap_or_default()) {
        Found::Nothing => Finding::met(rule, uses).into(),
        Found::Missing(needs) => {
            let uses = uses.minus(needs);
            Finding::unknown(rule, uses, needs).into()
        }
        Found::Violation(day, mut detail, act) => {
            detail.params.until =
                adult_on(birth_date).pred_opt().filter(|last| *last < plan.agreement.end());
            let finding = Finding::not_met(rule, uses, Remedy::Act(act));
            PlanningFinding::from(finding).on(day.date).with(detail)
        }
    }
}

/// `minor-daily-hours`: at most 8 hours on each day at the workplace.
fn daily_hours<'a>(plan: &Plan, days: &'a [Day]) -> Found<'a> {
    let most = parameters::MINOR_DAY_MINUTES;
    let mut missing = false;
    for day in days.iter().filter(|day| day.kind == DayKind::Workplace) {
        match plan.on_weekday_of(day.date) {
            WeekdayPlan::Workplace(Some(minutes)) if u32::from(minutes) > most => {
                let detail = Detail::minutes(DetailCode::TooMany, minutes.into(), most);
                return Found::Violation(day, detail, Act::ShortenDay);
            }
            WeekdayPlan::Workplace(None) => missing = true,
            _ => {}
        }
    }
    if missing {
        Found::Missing(InputSet::of([Input::WorkplaceMinutesPerDay]))
    } else {
        Found::Nothing
    }
}

/// `minor-weekly-hours`: at most 38 hours in a week of training.
fn weekly_hours<'a>(plan: &Plan, days: &'a [Day]) -> Found<'a> {
    let mut missing = InputSet::EMPTY;
    let total: u32 = plan
        .week
        .iter()
        .map(|planned| match planned {
            WeekdayPlan::Workplace(None) => {
                missing = missing.with(Input::WorkplaceMinutesPerDay);
                0
            }
            WeekdayPlan::School(None) => {
                missing = missing.with(Input::LessonHoursPerDay);
                0
            }
            WeekdayPlan::Workplace(Some(minutes)) => u32::from(*minutes),
            WeekdayPlan::School(Some(lessons)) => {
                u32::from(*lessons) * parameters::LESSON_HOUR_MINUTES
            }
            WeekdayPlan::None => 0,
        })
        .sum();
    let most = parameters::MINOR_WEEK_MINUTES;
    let mut trained =
        days.iter().filter(|day| matches!(day.kind, DayKind::Workplace | DayKind::School));
    match trained.next() {
        Some(day) if total > most => Found::Violation(
            day,
            Detail::minutes(DetailCode::TooMany, total, most),
            Act::ShortenWeek,
        ),
        Some(_) if !missing.is_empty() => Found::Missing(missing),
        _ => Found::Nothing,
    }
}
