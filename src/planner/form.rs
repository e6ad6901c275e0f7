//! What was typed and chosen for a planning, exactly.

mod changes;
mod example;
mod weeks;

use crate::date_entry::{DateEntry, Part};
use chrono::NaiveDate;
use jojo_rules::{
    Answers,
    planning::{Split, WeekdayPlace},
};

pub use changes::{Change, Changes};
pub use weeks::{DayEntry, Row, RowAt, RowKind, WeekEntry};

/// A date of the agreements.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PlanDate {
    /// First day.
    Start,
    /// Last day.
    End,
    /// The learner's birthday.
    Birth,
}

/// Everything on the page of a planning.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlanningForm {
    /// First day of the agreement, as typed.
    pub start: DateEntry,
    /// Last day of the agreement, as typed.
    pub end: DateEntry,
    /// Date of birth, as typed.
    pub birth: DateEntry,
    /// What was passed before the start.
    pub studies: Answers,
    /// Monday to Friday.
    pub places: [WeekdayPlace; 5],
    /// 22 or 23 hours.
    pub split: Split,
    /// Full-time hours of the workplace, as typed.
    pub full_time: String,
    /// The weeks of the timetable; never none.
    pub weeks: Vec<WeekEntry>,
    /// What differs from the usual year.
    pub changes: Changes,
}

impl Default for PlanningForm {
    fn default() -> Self {
        Self {
            start: DateEntry::default(),
            end: DateEntry::default(),
            birth: DateEntry::default(),
            studies: Answers::default(),
            places: [WeekdayPlace::None; 5],
            split: Split::default(),
            full_time: Self::FULL_TIME.to_owned(),
            weeks: vec![WeekEntry::default()],
            changes: Changes::default(),
        }
    }
}

impl PlanningForm {
    /// Full-time hours, unless something else is typed.
    pub const FULL_TIME: &'static str = "38";

    /// What was typed for a date.
    #[must_use]
    pub fn date(&self, date: PlanDate) -> &DateEntry {
        match date {
            PlanDate::Start => &self.start,
            PlanDate::End => &self.end,
            PlanDate::Birth => &self.birth,
        }
    }

    /// Types into a field of a date.
    pub fn type_into(&mut self, date: PlanDate, part: Part, typed: String) {
        self.date_mut(date).type_into(part, typed);
    }

    /// Fills in a whole date.
    pub fn set_date(&mut self, date: PlanDate, day: NaiveDate) {
        *self.date_mut(date) = DateEntry::of(day);
    }

    /// What was typed for a date, to be changed.
    pub fn date_mut(&mut self, date: PlanDate) -> &mut DateEntry {
        match date {
            PlanDate::Start => &mut self.start,
            PlanDate::End => &mut self.end,
            PlanDate::Birth => &mut self.birth,
        }
    }
}
