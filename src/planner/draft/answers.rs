//! The planning as the API stores it.

use crate::{
    date_entry::DateEntry,
    planner::{
        form::{Changes, PlanningForm, Row, RowKind, WeekEntry},
        reading::{Reading, show_full_time},
    },
};
use chrono::NaiveDate;
use jojo_rules::{
    Plan, Timetable,
    planning::{Split, WeekdayPlace, WeekdayPlan},
    timetable::{Place, Week},
};
use jojo_wire::{PlanningAnswers, TimetableRequest};
use serde_json::Value as Json;

/// The answers of a form; `None` before both dates of the agreement, and while a row of the timetable is at fault.
pub(super) fn answers_of(form: &PlanningForm, today: NaiveDate) -> Option<PlanningAnswers> {
    let Reading { plan, timetable, context, rows, .. } = Reading::of(form, today);
    if !rows.is_empty() {
        return None;
    }
    let timetable = timetable.map(|timetable| TimetableRequest { timetable, context });
    Some(PlanningAnswers { plan: plan?, timetable })
}

/// Reads stored answers; what cannot be read, such as an answer that only a newer version knows, is left out.
pub(super) fn read_answers(json: &Json) -> Option<PlanningAnswers> {
    let faults = match PlanningAnswers::read(json, "") {
        Ok(answers) => return Some(answers),
        Err(faults) => faults,
    };
    let mut rest = json.as_object()?.clone();
    let count = rest.len();
    for fault in faults {
        let member = fault.pointer.split('/').nth(1).unwrap_or_default();
        rest.remove(member);
    }
    if rest.len() < count { read_answers(&Json::Object(rest)) } else { None }
}

/// A form with these answers filled in.
pub(super) fn form_of(answers: &PlanningAnswers) -> PlanningForm {
    let PlanningAnswers { plan, timetable } = answers;
    let mut form = PlanningForm {
        start: DateEntry::of(plan.agreement.start()),
        end: DateEntry::of(plan.agreement.end()),
        birth: plan.birth_date.map(DateEntry::of).unwrap_or_default(),
        studies: plan.studies.clone(),
        places: plan.week.map(place),
        split: split(plan),
        changes: changes(plan),
        ..PlanningForm::default()
    };
    if let Some(TimetableRequest { timetable, context }) = timetable {
        form.full_time = show_full_time(context.weekly_full_time_minutes);
        form.weeks = weeks(timetable);
    }
    form
}

fn place(planned: WeekdayPlan) -> WeekdayPlace {
    match planned {
        WeekdayPlan::None => WeekdayPlace::None,
        WeekdayPlan::Workplace(_) => WeekdayPlace::Workplace,
        WeekdayPlan::School(_) => WeekdayPlace::School,
    }
}

/// The split with the lesson hours of the week.
fn split(plan: &Plan) -> Split {
    let lessons = plan.week.iter().fold(0_u8, |sum, planned| match planned {
        WeekdayPlan::School(Some(lessons)) => sum.saturating_add(*lessons),
        _ => sum,
    });
    Split::of_lesson_hours(lessons).unwrap_or_default()
}

fn changes(plan: &Plan) -> Changes {
    let counted_days = plan.counted_days_previous_year;
    let earlier = plan.earlier_agreements.as_ref();
    Changes {
        paid_leave: plan.paid_leave_days.clone(),
        facultative: plan.facultative_days.clone(),
        absences: plan.unlawful_absences.clone(),
        deviations: plan.training_in_holidays.clone(),
        is_first: match counted_days {
            Some(_) => Some(false),
            None => earlier.map(Vec::is_empty),
        },
        counted_days: counted_days.map(|days| days.to_string()).unwrap_or_default(),
        year_passed: !plan.year_passed_in.is_empty(),
    }
}

fn weeks(timetable: &Timetable) -> Vec<WeekEntry> {
    timetable.weeks().iter().map(week).collect()
}

fn week(week: &Week) -> WeekEntry {
    let mut entry = WeekEntry::default();
    for day in &week.days {
        let Some(entry) = entry.days.get_mut(day.weekday.index()) else { continue };
        entry.rows.extend(day.blocks.iter().map(|block| match block.place {
            Place::Workplace => Row::of(RowKind::Workplace, block.from, block.to, None),
            Place::School(lessons) => {
                Row::of(RowKind::School, block.from, block.to, Some(lessons.hours()))
            }
        }));
        let pauses = day.breaks.iter();
        entry.rows.extend(pauses.map(|pause| Row::of(RowKind::Break, pause.from, pause.to, None)));
    }
    entry
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{planner::form::Change, workspace::Draft};
    use jojo_rules::date;

    fn day(text: &str) -> NaiveDate {
        date::parse(text).expect("a date")
    }

    fn today() -> NaiveDate {
        day("2026-11-21")
    }

    fn example() -> PlanningForm {
        let mut form = PlanningForm::default();
        form.fill_in_example(today());
        form
    }

    /// What is written is what the server reads, and comes back as the same form.
    #[track_caller]
    fn assert_kept(form: &PlanningForm) {
        let reading = Reading::of(form, today());
        let json = form.to_answers(today()).expect("both dates");
        let answers = PlanningAnswers::read(&json, "").expect("answers that the server takes");
        assert_eq!(Some(answers.plan), reading.plan);
        assert_eq!(answers.timetable.map(|request| request.timetable), reading.timetable);
        assert_eq!(&PlanningForm::from_answers(&json), form);
    }

    #[test]
    fn the_server_reads_what_the_browser_writes() {
        let mut form = example();
        assert_kept(&form);
        form.birth = DateEntry::of(day("2009-05-12"));
        form.studies.alternating_years_passed = Some(1);
        form.studies.second_grade_passed = Some(true);
        form.weeks.push(form.weeks[0].clone());
        form.add_row(1, 1, RowKind::Break);
        "36".clone_into(&mut form.full_time);
        form.changes.make(day("2026-11-03"), Change::Deviation, &[]);
        form.changes.make(day("2026-11-04"), Change::Deviation, &[]);
        form.changes.compensate(day("2026-11-03"), Some(day("2026-11-10")));
        form.changes.make(day("2026-12-22"), Change::PaidLeave, &[]);
        form.changes.make(day("2026-10-05"), Change::Absence, &[]);
        form.changes.make(day("2026-10-06"), Change::Facultative, &[]);
        form.changes.is_first = Some(false);
        "120".clone_into(&mut form.changes.counted_days);
        assert_kept(&form);
        form.changes.is_first = Some(true);
        form.changes.counted_days.clear();
        assert_kept(&form);
        let (of_link, _) = PlanningForm::from_link(&form.to_link());
        assert_kept(&of_link);
    }

    #[test]
    fn a_form_with_a_fault_is_not_stored() {
        assert_eq!(PlanningForm::default().to_answers(today()), None);
        let mut form = example();
        "acht".clone_into(&mut form.weeks[0].days[1].rows[0].from);
        assert_eq!(form.to_answers(today()), None);
    }

    #[test]
    fn what_cannot_be_read_is_left_open() {
        let form = example();
        let mut json = form.to_answers(today()).expect("both dates");
        json["something_new"] = Json::from(1);
        assert_eq!(PlanningForm::from_answers(&json), form);
        json["timetable"]["weeks"] = Json::from("none");
        let expected = PlanningForm { weeks: vec![WeekEntry::default()], ..form };
        assert_eq!(PlanningForm::from_answers(&json), expected);
        for json in [Json::Null, Json::from(1), serde_json::json!({ "agreement": 1 })] {
            assert_eq!(PlanningForm::from_answers(&json), PlanningForm::default());
        }
    }
}
