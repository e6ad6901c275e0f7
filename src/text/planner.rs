//! The texts of the planner. They say *u*.

use super::{CommonTexts, FindingWords, Question};
use crate::planner::{
    files::people::{RowFault as PersonFault, TableFault},
    form::{Change, RowKind},
    reading::{PlanDateError, RowFault},
};
use chrono::NaiveDate;
use jojo_rules::{
    Cents, Input, RuleId, Weekday,
    planning::{DayKind, LeaveYear, WeekdayPlace},
    timetable::Detail,
};

/// The texts of the planner.
#[expect(missing_docs, reason = "named after their place")]
pub struct PlannerTexts {
    pub page: PlannerPage,
    pub agreement: AgreementStep,
    pub timetable: TimetableStep,
    pub year: YearStep,
    pub findings: Findings,
    pub files: Files,
    pub printed: Printed,
    pub list: List,
    pub people: People,
    pub weekday: fn(Weekday) -> &'static str,
    pub weekday_short: fn(Weekday) -> &'static str,
    pub month: fn(NaiveDate) -> String,
    pub month_short: fn(NaiveDate) -> String,
    pub day: fn(NaiveDate) -> String,
    pub hours: fn(u32) -> String,
    pub euros: fn(Cents) -> String,
    pub capital: fn(&str) -> String,
    pub day_kind: fn(DayKind) -> &'static str,
    pub letter: fn(DayKind) -> &'static str,
}

/// The frame of the planner.
pub struct PlannerPage {
    pub lead: &'static str,
    pub example: &'static str,
    pub example_hint: &'static str,
    pub example_done: &'static str,
    pub running: &'static str,
    pub nothing_yet: &'static str,
    pub violations: fn(usize) -> String,
    pub estimate_of_year: &'static str,
}

/// The first step.
pub struct AgreementStep {
    pub title: &'static str,
    pub start: Question,
    pub end: Question,
    pub birth: Question,
    pub fault: fn(PlanDateError) -> &'static str,
    pub studies: Question,
    pub years: &'static str,
    pub years_choices: [&'static str; 4],
    pub passed: &'static [(Input, &'static str)],
    pub year_passed: fn(&str) -> String,
    pub days: Question,
    pub place: fn(WeekdayPlace) -> &'static str,
    pub hours: Question,
    pub split: fn(u16, u8) -> String,
    pub full_time: &'static str,
    pub full_time_hint: &'static str,
    pub full_time_fault: &'static str,
}

/// The second step.
pub struct TimetableStep {
    pub title: &'static str,
    pub lead: &'static str,
    pub weeks: &'static str,
    pub week: fn(usize) -> String,
    pub add_week: &'static str,
    pub remove_week: &'static str,
    pub empty_week: &'static str,
    pub totals: [&'static str; 3],
    pub agreement_type: &'static str,
    pub average: fn(&str, &str) -> String,
    pub places_differ: &'static str,
    pub take_places: &'static str,
    pub drawing: &'static str,
    pub drawing_of: fn(usize) -> String,
    pub drawing_hint: &'static str,
    pub block: fn(&str, &str, &str, &str) -> String,
    pub kind: fn(RowKind) -> &'static str,
    pub lessons_short: fn(&str) -> String,
    pub what: &'static str,
    pub from: &'static str,
    pub to: &'static str,
    pub lessons: &'static str,
    pub lessons_unit: &'static str,
    pub row: &'static str,
    pub remove: &'static str,
    pub add: fn(RowKind) -> &'static str,
    pub copy: &'static str,
    pub copy_of: fn(&str) -> String,
    pub fault: fn(RowFault) -> &'static str,
    pub nothing_yet: &'static str,
    /// How many violations, and whether rules for minors are still open.
    pub verdict: fn(usize, bool) -> String,
    pub turns_adult: fn(NaiveDate) -> String,
}

/// The third step.
pub struct YearStep {
    pub title: &'static str,
    pub lead: &'static str,
    pub no_dates: &'static str,
    pub choose_day: &'static str,
    pub change: fn(Change) -> &'static str,
    pub compensated_on: &'static str,
    pub compensated_on_hint: &'static str,
    pub choose: &'static str,
    pub leave: Question,
    pub leave_year: fn(&LeaveYear) -> String,
    pub leave_place: &'static str,
    pub first_agreement: &'static str,
    pub first_choices: [&'static str; 3],
    pub counted_days: &'static str,
    pub counted_days_hint: &'static str,
    pub counted_days_fault: &'static str,
    pub months: &'static str,
    pub estimate: &'static str,
    pub bars: &'static str,
    pub columns: [&'static str; 11],
    pub together: &'static str,
    pub findings: &'static str,
}

/// Findings in words.
pub struct Findings {
    pub detail: fn(Detail) -> String,
    pub words: FindingWords,
}

/// Taking along.
pub struct Files {
    pub title: &'static str,
    pub share: &'static str,
    pub print: &'static str,
    pub print_hint: &'static str,
    pub annex: &'static str,
    pub overview: &'static str,
    pub files: &'static str,
    pub label: &'static str,
    pub label_hint: &'static str,
    pub timed: &'static str,
    pub calendar: &'static str,
    pub months: &'static str,
    pub days: &'static str,
    pub month_columns: [&'static str; 17],
    pub day_columns: [&'static str; 3],
}

/// Paper.
pub struct Printed {
    pub annex: &'static str,
    pub term: fn(&str, &str) -> String,
    pub columns: [&'static str; 4],
    pub workplace: &'static str,
    pub lessons: fn(u8) -> String,
    pub totals: fn(&str, &str, &str) -> String,
    pub compensation: fn(u32) -> String,
    pub deviations: &'static str,
    pub deviation: fn(&str, &str) -> String,
    pub signatures: [&'static str; 4],
    pub overview: &'static str,
    pub month_columns: [&'static str; 7],
}

/// Plannings side by side.
pub struct List {
    pub title: &'static str,
    pub lead: &'static str,
    pub name: &'static str,
    pub add: &'static str,
    pub unnamed: fn(usize) -> String,
    pub columns: [&'static str; 6],
    pub remove: &'static str,
}

/// A table of young people.
pub struct People {
    pub title: &'static str,
    pub lead: &'static str,
    pub choose: &'static str,
    pub example: &'static str,
    pub example_file: &'static str,
    pub unreadable: &'static str,
    pub table_fault: fn(TableFault) -> &'static str,
    pub fault: fn(PersonFault, &CommonTexts) -> String,
    pub progress: &'static str,
    pub read: fn(usize, usize, usize) -> String,
    pub take: &'static str,
    pub only_faults: &'static str,
    pub columns: [&'static str; 12],
    /// The deadlines, in the order of their columns.
    pub deadlines: [RuleId; 5],
}
