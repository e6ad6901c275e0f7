//! What was typed and chosen for a planning, exactly.

mod changes;
mod example;
mod weeks;

use crate::{
    date_entry::{DateEntry, Part},
    text::Shared,
};
use chrono::NaiveDate;
use jojo_rules::Answers;

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

/// What is planned on a weekday.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Place {
    /// Nothing.
    #[default]
    None,
    /// The workplace.
    Workplace,
    /// Lessons.
    School,
}

impl Place {
    /// Each choice.
    pub const ALL: [Self; 3] = [Self::Workplace, Self::School, Self::None];
}

/// Hours at the workplace each week; the lesson hours follow.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Split {
    /// 23 hours and 15 lesson hours.
    #[default]
    Hours23,
    /// 22 hours and 16 lesson hours.
    Hours22,
}

impl Split {
    /// Hours at the workplace and lesson hours.
    #[must_use]
    pub const fn hours(self) -> (u16, u8) {
        match self {
            Self::Hours23 => (23, 15),
            Self::Hours22 => (22, 16),
        }
    }
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
    pub places: [Place; 5],
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
            places: [Place::None; 5],
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
    pub fn type_into(&mut self, date: PlanDate, part: Part, typed: String, texts: &Shared) {
        self.date_mut(date).type_into(part, typed, &texts.format.months);
    }

    /// Fills in a whole date.
    pub fn set_date(&mut self, date: PlanDate, day: NaiveDate, texts: &Shared) {
        *self.date_mut(date) = DateEntry::of(day, &texts.format.months);
    }

    fn date_mut(&mut self, date: PlanDate) -> &mut DateEntry {
        match date {
            PlanDate::Start => &mut self.start,
            PlanDate::End => &mut self.end,
            PlanDate::Birth => &mut self.birth,
        }
    }
}
