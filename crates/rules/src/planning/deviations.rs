//! `holiday-deviation`: training in a school holiday for a learning opportunity (*leeropportuniteit*).

use super::{Deviation, Plan, PlanningFinding, WeekdayPlan, days::Calendars};
use crate::{
    Act, Finding, Input, InputSet, Note, Remedy, RuleId, SchoolYear, Weekday, parameters,
    timetable::{Detail, DetailCode},
};
use chrono::{Datelike, NaiveDate};

const RULE: RuleId = RuleId::HolidayDeviation;
const NOTES: &[Note] =
    &[Note::DeviationInAnnex, Note::FourWeeksReadAsTwentyDays, Note::CompensationUnpaidSecondary];

fn uses() -> InputSet {
    InputSet::of([Input::Agreement, Input::WorkplaceWeekdays, Input::TrainingInHolidays])
}

pub(super) fn findings(plan: &Plan) -> Vec<PlanningFinding> {
    let deviations = &plan.training_in_holidays;
    if deviations.is_empty() {
        return vec![
            Finding::not_applicable(RULE, InputSet::of([Input::TrainingInHolidays])).into(),
        ];
    }
    let mut calendars = Calendars::default();
    let mut findings: Vec<PlanningFinding> = deviations
        .iter()
        .enumerate()
        .filter_map(|(index, deviation)| {
            let code = wrong_with(plan, &mut calendars, index, deviation)?;
            let finding = match code {
                DetailCode::NotChosen => {
                    let input = InputSet::of([Input::TrainingInHolidays]);
                    Finding::unknown(RULE, InputSet::EMPTY, input)
                }
                DetailCode::NotInHoliday => not_met(Act::ChooseHolidayWeekday),
                _ => not_met(Act::ChooseCompensationDay),
            };
            let finding = PlanningFinding::from(finding.with_notes(NOTES));
            Some(finding.on(deviation.date).with(Detail::of(code)))
        })
        .collect();
    let years = plan.agreement.start().year()..=plan.agreement.end().year();
    findings.extend(years.filter_map(|year| too_little_summer(deviations, year)));
    if findings.is_empty() {
        findings.push(Finding::met(RULE, uses()).with_notes(NOTES).into());
    }
    findings
}

fn not_met(act: Act) -> Finding {
    Finding::not_met(RULE, uses(), Remedy::Act(act))
}

fn wrong_with(
    plan: &Plan,
    calendars: &mut Calendars,
    index: usize,
    deviation: &Deviation,
) -> Option<DetailCode> {
    let calendar = calendars.of(deviation.date);
    if !plan.agreement.contains(deviation.date)
        || !Weekday::of(deviation.date).is_working()
        || calendar.holiday_on(deviation.date).is_none()
        || calendar.is_public_holiday(deviation.date)
    {
        return Some(DetailCode::NotInHoliday);
    }
    let Some(day) = deviation.compensated_on else { return Some(DetailCode::NotChosen) };
    if !is_compensable(plan, calendars, day, SchoolYear::of(deviation.date)) {
        return Some(DetailCode::NotCompensable);
    }
    let mut earlier = plan.training_in_holidays.iter().take(index);
    earlier.any(|other| other.compensated_on == Some(day)).then_some(DetailCode::UsedTwice)
}

/// A workplace weekday in a lesson week, 1 September to 30 June of the same school year, inside the agreement.
fn is_compensable(
    plan: &Plan,
    calendars: &mut Calendars,
    day: NaiveDate,
    school_year: SchoolYear,
) -> bool {
    let calendar = calendars.of(day);
    plan.agreement.contains(day)
        && SchoolYear::of(day) == school_year
        // July and August are a school holiday.
        && calendar.holiday_on(day).is_none()
        && !calendar.is_public_holiday(day)
        && !calendar.is_single_free_day(day)
        && !plan.facultative_days.contains(&day)
        && matches!(plan.on_weekday_of(day), WeekdayPlan::Workplace(_))
}

/// At least four weeks of July and August stay free, read as twenty weekdays.
fn too_little_summer(deviations: &[Deviation], year: i32) -> Option<PlanningFinding> {
    let is_summer = |day: NaiveDate| day.year() == year && matches!(day.month(), 7 | 8);
    let trained = deviations.iter().filter(|deviation| is_summer(deviation.date)).count();
    let first_day = NaiveDate::from_ymd_opt(year, 7, 1)?;
    let weekdays = first_day
        .iter_days()
        .take_while(|day| is_summer(*day))
        .filter(|day| Weekday::of(*day).is_working())
        .count();
    let free = u32::try_from(weekdays.saturating_sub(trained)).ok()?;
    let least = parameters::SUMMER_FREE_WEEKDAYS;
    (trained > 0 && free < least).then(|| {
        PlanningFinding::from(not_met(Act::LeaveFourWeeksFree).with_notes(NOTES))
            .on(first_day)
            .with(Detail::days(DetailCode::TooFewFree, free, Some(least)))
    })
}
