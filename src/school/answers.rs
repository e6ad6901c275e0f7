//! The answers of a planning as JSON, as the API keeps them.
//!
//! The server reads them strictly (`jojo_wire::PlanningAnswers`) and a test here reads with it whatever is written. The
//! browser trusts what the server gave: a strict reader would weigh 12 KB.

use super::{
    form::{Changes, Place, PlanningForm, Row, RowKind, Split, WeekEntry},
    reading::{Reading, show_full_time},
};
use crate::{date_entry::DateEntry, text::Shared};
use chrono::NaiveDate;
use jojo_rules::{
    Input, Plan, Timetable, Value, Weekday, date,
    planning::{Deviation, WeekdayPlan},
    timetable::{Lessons, Place as BlockPlace, Time, TimetableContext},
};
use serde_json::Value as Json;
use std::fmt::Write;

/// The answers of a reading; nothing before both dates of the agreement are there.
#[must_use]
pub fn print(reading: &Reading) -> Option<String> {
    let plan = reading.plan.as_ref()?;
    let mut object = Object::begin();
    let term = |start: NaiveDate, end: NaiveDate| {
        format!(r#"{{"start_date":"{start}","end_date":"{end}"}}"#)
    };
    object.member("agreement", &term(plan.agreement.start(), plan.agreement.end()));
    week(&mut object, plan);
    let mut studies = Object::begin();
    for input in Input::STUDIES.iter() {
        if let Some(value) = plan.studies.get(input) {
            studies.member(input.as_str(), &value.to_string());
        }
    }
    object.member("studies", &studies.end());
    if let Some(birth_date) = plan.birth_date {
        object.member("birth_date", &quoted(birth_date));
    }
    object.member("year_passed_in", &list(plan.year_passed_in.iter().map(quoted)));
    if let Some(days) = &plan.paid_leave_days {
        object.member("paid_leave_days", &list(days.iter().map(quoted)));
    }
    if let Some(days) = plan.counted_days_previous_year {
        object.member("counted_days_previous_year", &days.to_string());
    }
    if let Some(earlier) = &plan.earlier_agreements {
        let earlier = earlier.iter().map(|earlier| term(earlier.start(), earlier.end()));
        object.member("earlier_agreements", &list(earlier));
    }
    object.member("facultative_days", &list(plan.facultative_days.iter().map(quoted)));
    object.member("unlawful_absences", &list(plan.unlawful_absences.iter().map(quoted)));
    let deviations = plan.training_in_holidays.iter().map(|deviation| {
        let mut object = Object::begin();
        object.member("date", &quoted(deviation.date));
        if let Some(on) = deviation.compensated_on {
            object.member("compensated_on", &quoted(on));
        }
        object.end()
    });
    object.member("training_in_holidays", &list(deviations));
    if let Some(timetable) = &reading.timetable {
        object.member("timetable", &print_timetable(timetable, reading.context));
    }
    Some(object.end())
}

fn week(object: &mut Object, plan: &Plan) {
    let (mut workplace, mut school) = (Vec::new(), Vec::new());
    for (day, planned) in Weekday::WORKING.iter().zip(plan.week) {
        match planned {
            WeekdayPlan::None => {}
            WeekdayPlan::Workplace(minutes) => workplace.push((day, minutes.map(u32::from))),
            WeekdayPlan::School(lessons) => school.push((day, lessons.map(u32::from))),
        }
    }
    let names = [
        ("workplace_weekdays", "workplace_minutes_per_day", workplace),
        ("school_weekdays", "lesson_hours_per_day", school),
    ];
    for (days, numbers, planned) in names {
        object.member(days, &list(planned.iter().map(|(day, _)| quoted(day))));
        // Numbers match their days: all of them or none.
        if planned.iter().all(|(_, number)| number.is_some()) {
            let planned = planned.iter().filter_map(|(_, number)| *number);
            object.member(numbers, &list(planned.map(|number| number.to_string())));
        }
    }
}

fn print_timetable(timetable: &Timetable, context: TimetableContext) -> String {
    let times = |from: Time, to: Time| format!(r#""from":"{from}","to":"{to}""#);
    let weeks = timetable.weeks().iter().map(|week| {
        let days = week.days.iter().map(|day| {
            let blocks = day.blocks.iter().map(|block| {
                let times = times(block.from, block.to);
                match block.place {
                    BlockPlace::Workplace => format!(r#"{{"place":"workplace",{times}}}"#),
                    BlockPlace::School(lessons) => {
                        format!(
                            r#"{{"place":"school",{times},"lesson_hours":{}}}"#,
                            lessons.hours()
                        )
                    }
                }
            });
            let breaks =
                day.breaks.iter().map(|pause| format!("{{{}}}", times(pause.from, pause.to)));
            format!(
                r#"{{"weekday":"{}","blocks":{},"breaks":{}}}"#,
                day.weekday,
                list(blocks),
                list(breaks)
            )
        });
        format!(r#"{{"days":{}}}"#, list(days))
    });
    let mut object = Object::begin();
    object.member("weeks", &list(weeks));
    object.member("weekly_full_time_minutes", &context.weekly_full_time_minutes.to_string());
    for (name, date) in [("birth_date", context.birth_date), ("date", context.date)] {
        if let Some(date) = date {
            object.member(name, &quoted(date));
        }
    }
    object.end()
}

/// A JSON object being written. Names and values are ours: nothing in them needs escaping.
struct Object(String);

impl Object {
    fn begin() -> Self {
        Self("{".to_owned())
    }

    fn member(&mut self, name: &str, value: &str) {
        let comma = if self.0.len() > 1 { "," } else { "" };
        // Writing to a String never fails.
        let _ = write!(self.0, r#"{comma}"{name}":{value}"#);
    }

    fn end(self) -> String {
        self.0 + "}"
    }
}

fn quoted(value: impl std::fmt::Display) -> String {
    format!("\"{value}\"")
}

fn list(items: impl Iterator<Item = String>) -> String {
    format!("[{}]", items.collect::<Vec<_>>().join(","))
}

/// The form of answers that the server has checked. What cannot be read is left open.
#[must_use]
pub fn read(answers: &Json, texts: &Shared) -> PlanningForm {
    let months = &texts.format.months;
    let entry = |json: &Json| day(json).map(|day| DateEntry::of(day, months)).unwrap_or_default();
    let mut form = PlanningForm {
        start: entry(&answers["agreement"]["start_date"]),
        end: entry(&answers["agreement"]["end_date"]),
        birth: entry(&answers["birth_date"]),
        ..PlanningForm::default()
    };
    for (name, place) in
        [("workplace_weekdays", Place::Workplace), ("school_weekdays", Place::School)]
    {
        for weekday in items(&answers[name]).filter_map(weekday) {
            if let Some(of_day) = form.places.get_mut(weekday.index()) {
                *of_day = place;
            }
        }
    }
    let lessons: u64 = items(&answers["lesson_hours_per_day"]).filter_map(Json::as_u64).sum();
    if lessons == u64::from(Split::Hours22.hours().1) {
        form.split = Split::Hours22;
    }
    for input in Input::STUDIES.iter() {
        let json = &answers["studies"][input.as_str()];
        let years = json.as_u64().and_then(|years| u8::try_from(years).ok()).map(Value::Count);
        let value = json.as_bool().map(Value::Bool).or(years);
        // A value of another kind leaves the answer open.
        let _ = form.studies.set(input, value);
    }
    let timetable = &answers["timetable"];
    if let Some(minutes) = number(&timetable["weekly_full_time_minutes"]) {
        form.full_time = show_full_time(minutes);
    }
    let weeks: Vec<WeekEntry> = items(&timetable["weeks"]).map(read_week).collect();
    if !weeks.is_empty() {
        form.weeks = weeks;
    }
    let counted_days = number(&answers["counted_days_previous_year"]);
    let earlier = answers["earlier_agreements"].as_array();
    form.changes = Changes {
        paid_leave: answers["paid_leave_days"]
            .as_array()
            .map(|_| days(&answers["paid_leave_days"])),
        facultative: days(&answers["facultative_days"]),
        absences: days(&answers["unlawful_absences"]),
        deviations: items(&answers["training_in_holidays"]).filter_map(deviation).collect(),
        is_first: match (counted_days, earlier) {
            (Some(_), _) => Some(false),
            (None, earlier) => earlier.map(Vec::is_empty),
        },
        counted_days: counted_days.map(|days| days.to_string()).unwrap_or_default(),
        year_passed: items(&answers["year_passed_in"]).next().is_some(),
    };
    form
}

fn read_week(json: &Json) -> WeekEntry {
    let mut week = WeekEntry::default();
    for json in items(&json["days"]) {
        let Some(entry) = weekday(&json["weekday"]).and_then(|day| week.days.get_mut(day.index()))
        else {
            continue;
        };
        let row = |json: &Json, kind: RowKind| {
            let lessons = number(&json["lesson_hours"]).and_then(|hours| u8::try_from(hours).ok());
            let lessons = lessons.and_then(Lessons::new).map(Lessons::hours);
            Some(Row::of(kind, time(&json["from"])?, time(&json["to"])?, lessons))
        };
        for block in items(&json["blocks"]) {
            let is_school = block["place"] == "school";
            entry
                .rows
                .extend(row(block, if is_school { RowKind::School } else { RowKind::Workplace }));
        }
        entry.rows.extend(items(&json["breaks"]).filter_map(|pause| row(pause, RowKind::Break)));
    }
    week
}

fn items(json: &Json) -> std::slice::Iter<'_, Json> {
    json.as_array().map(Vec::as_slice).unwrap_or_default().iter()
}

fn number(json: &Json) -> Option<u16> {
    json.as_u64().and_then(|number| u16::try_from(number).ok())
}

fn day(json: &Json) -> Option<NaiveDate> {
    date::parse(json.as_str()?).ok()
}

fn days(json: &Json) -> Vec<NaiveDate> {
    items(json).filter_map(day).collect()
}

fn weekday(json: &Json) -> Option<Weekday> {
    json.as_str()?.parse().ok()
}

fn time(json: &Json) -> Option<Time> {
    json.as_str()?.parse().ok()
}

fn deviation(json: &Json) -> Option<Deviation> {
    Some(Deviation { date: day(&json["date"])?, compensated_on: day(&json["compensated_on"]) })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        school::{form::Change, link},
        text::SHARED,
    };
    use jojo_wire::PlanningAnswers;

    fn today() -> NaiveDate {
        date::parse("2026-11-21").expect("a date")
    }

    /// What is written is what the server reads, and comes back as the same form.
    #[track_caller]
    fn assert_kept(form: &PlanningForm) {
        let reading = Reading::of(form, today(), &SHARED);
        let text = print(&reading).expect("both dates");
        let json: Json = serde_json::from_str(&text).expect("JSON");
        let answers = PlanningAnswers::read(&json, "").expect("answers that the server takes");
        assert_eq!(Some(answers.plan), reading.plan);
        assert_eq!(answers.timetable.map(|request| request.timetable), reading.timetable);
        assert_eq!(&read(&json, &SHARED), form);
    }

    #[test]
    fn the_server_reads_what_the_browser_writes() {
        let mut form = PlanningForm::default();
        form.fill_in_example(today(), &SHARED);
        assert_kept(&form);
        let day = |text| date::parse(text).expect("a date");
        form.birth = DateEntry::of(day("2009-05-12"), &SHARED.format.months);
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
        let (link, _) = link::parse(&link::print(&form, &SHARED), &SHARED);
        assert_kept(&link);
    }
}
