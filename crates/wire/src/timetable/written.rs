//! A timetable as JSON: the shape that its reader takes.

use super::{SCHOOL, TimetableRequest, WORKPLACE};
use chrono::NaiveDate;
use jojo_rules::{
    Weekday,
    timetable::{Block, Break, Day, Place, Time, Week},
};
use serde::{Serialize, Serializer};

#[derive(Serialize)]
struct Written {
    weeks: Vec<WrittenWeek>,
    weekly_full_time_minutes: u16,
    #[serde(skip_serializing_if = "Option::is_none")]
    birth_date: Option<NaiveDate>,
    #[serde(skip_serializing_if = "Option::is_none")]
    date: Option<NaiveDate>,
}

#[derive(Serialize)]
struct WrittenWeek {
    days: Vec<WrittenDay>,
}

#[derive(Serialize)]
struct WrittenDay {
    weekday: Weekday,
    blocks: Vec<WrittenBlock>,
    breaks: Vec<WrittenBreak>,
}

#[derive(Serialize)]
struct WrittenBlock {
    place: &'static str,
    from: Time,
    to: Time,
    #[serde(skip_serializing_if = "Option::is_none")]
    lesson_hours: Option<u8>,
}

#[derive(Serialize)]
struct WrittenBreak {
    from: Time,
    to: Time,
}

impl From<&Week> for WrittenWeek {
    fn from(week: &Week) -> Self {
        Self { days: week.days.iter().map(WrittenDay::from).collect() }
    }
}

impl From<&Day> for WrittenDay {
    fn from(day: &Day) -> Self {
        Self {
            weekday: day.weekday,
            blocks: day.blocks.iter().copied().map(WrittenBlock::from).collect(),
            breaks: day.breaks.iter().copied().map(WrittenBreak::from).collect(),
        }
    }
}

impl From<Block> for WrittenBlock {
    fn from(Block { place, from, to }: Block) -> Self {
        let (place, lesson_hours) = match place {
            Place::Workplace => (WORKPLACE, None),
            Place::School(lessons) => (SCHOOL, Some(lessons.hours())),
        };
        Self { place, from, to, lesson_hours }
    }
}

impl From<Break> for WrittenBreak {
    fn from(Break { from, to }: Break) -> Self {
        Self { from, to }
    }
}

impl Serialize for TimetableRequest {
    /// Writes what [`Self::read`] takes.
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let written = Written {
            weeks: self.timetable.weeks().iter().map(WrittenWeek::from).collect(),
            weekly_full_time_minutes: self.context.weekly_full_time_minutes,
            birth_date: self.context.birth_date,
            date: self.context.date,
        };
        written.serialize(serializer)
    }
}
