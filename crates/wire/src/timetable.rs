//! The body of `POST /timetable`, read and written.

mod serialize;

use crate::{
    ErrorCode, MemberError,
    members::{Faults, Members, fault, parsed},
};
use jojo_rules::{
    Input, Timetable, TimetableReport, Weekday,
    timetable::{
        Block, Break, Day, InvalidTime, Lessons, Place, Time, TimetableContext, TimetableFault,
        TimetableFaultKind, Week,
    },
};
use serde_json::Value as Json;
use std::ops::RangeInclusive;

pub(crate) const WEEKS: &str = "weeks";
pub(crate) const DAYS: &str = "days";
pub(crate) const WEEKDAY: &str = "weekday";
pub(crate) const BLOCKS: &str = "blocks";
pub(crate) const BREAKS: &str = "breaks";
pub(crate) const PLACE: &str = "place";
pub(crate) const FROM: &str = "from";
pub(crate) const TO: &str = "to";
pub(crate) const LESSON_HOURS: &str = "lesson_hours";
pub(crate) const WORKPLACE: &str = "workplace";
pub(crate) const SCHOOL: &str = "school";

/// A full-time week may have one to all minutes of a week.
pub(crate) const FULL_TIME_RANGE: RangeInclusive<u16> = 1..=7 * 24 * 60;

/// A timetable and what it is judged with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TimetableRequest {
    /// The weeks.
    pub timetable: Timetable,
    /// Full-time week, birth date, date.
    pub context: TimetableContext,
}

impl TimetableRequest {
    /// Reads a body, or the timetable of a saved planning at `pointer`.
    ///
    /// # Errors
    /// Every member at fault.
    pub fn read(json: &Json, pointer: &str) -> Result<Self, Faults> {
        let mut members = Members::of(json, pointer)?;
        members.required(WEEKS);
        let weeks = members.list(WEEKS, week);
        let mut context = TimetableContext {
            birth_date: members.date(Input::BirthDate.as_str()),
            date: members.date(Input::Date.as_str()),
            ..TimetableContext::default()
        };
        if let Some(minutes) =
            members.number(Input::WeeklyFullTimeMinutes.as_str(), FULL_TIME_RANGE)
        {
            context.weekly_full_time_minutes = minutes;
        }
        if context.birth_date.zip(context.date).is_some_and(|(birth_date, date)| date < birth_date)
        {
            members.fault(Input::BirthDate.as_str(), ErrorCode::BeforeBirth, "lies after the date");
        }
        let timetable = weeks.and_then(|weeks| {
            let weeks = weeks.into_iter().map(|days| Week { days }).collect();
            let read = Timetable::new(weeks).map_err(|faults| {
                faults
                    .into_iter()
                    .map(|fault| describe(&members.pointer_to(WEEKS), fault))
                    .collect()
            });
            members.kept(read)
        });
        members.finish()?;
        // `finish` has already returned what is wrong with the weeks.
        timetable.map(|timetable| Self { timetable, context }).ok_or_else(Vec::new)
    }

    /// The answer of the rules.
    #[must_use]
    pub fn evaluate(&self) -> TimetableReport {
        jojo_rules::timetable(&self.timetable, self.context)
    }
}

fn week(json: &Json, pointer: &str) -> Result<Vec<Day>, Faults> {
    let mut members = Members::of(json, pointer)?;
    members.required(DAYS);
    let days = members.list(DAYS, day);
    members.finish()?;
    days.ok_or_else(Vec::new)
}

fn day(json: &Json, pointer: &str) -> Result<Day, Faults> {
    let mut members = Members::of(json, pointer)?;
    let weekday_pointer = members.pointer_to(WEEKDAY);
    let weekday = match members.required(WEEKDAY) {
        Some(json) => members.kept(parsed::<Weekday>(json, &weekday_pointer)),
        None => None,
    };
    let blocks = members.list(BLOCKS, block).unwrap_or_default();
    let breaks = members.list(BREAKS, pause).unwrap_or_default();
    members.finish()?;
    weekday.map(|weekday| Day { weekday, blocks, breaks }).ok_or_else(Vec::new)
}

fn block(json: &Json, pointer: &str) -> Result<Block, Faults> {
    let mut members = Members::of(json, pointer)?;
    let place = members.required_text(PLACE);
    let (from, to) = (time(&mut members, FROM), time(&mut members, TO));
    let range = u16::from(*Lessons::RANGE.start())..=u16::from(*Lessons::RANGE.end());
    let is_given = members.member(LESSON_HOURS).is_some();
    let lessons = members.number(LESSON_HOURS, range);
    let place = match place {
        Some(WORKPLACE) => {
            if is_given {
                members.fault(LESSON_HOURS, ErrorCode::UnknownMember, "belongs to lessons only");
            }
            Some(Place::Workplace)
        }
        Some(SCHOOL) => {
            if !is_given {
                members.fault(LESSON_HOURS, ErrorCode::Missing, "is required for lessons");
            }
            lessons.and_then(|hours| Lessons::new(u8::try_from(hours).ok()?)).map(Place::School)
        }
        Some(_) => {
            members.fault(PLACE, ErrorCode::UnknownValue, "is not workplace or school");
            None
        }
        None => None,
    };
    members.finish()?;
    match (place, from, to) {
        (Some(place), Some(from), Some(to)) => Ok(Block { place, from, to }),
        // `finish` has already returned what is wrong.
        _ => Err(Vec::new()),
    }
}

fn pause(json: &Json, pointer: &str) -> Result<Break, Faults> {
    let mut members = Members::of(json, pointer)?;
    let times = time(&mut members, FROM).zip(time(&mut members, TO));
    members.finish()?;
    times.map(|(from, to)| Break { from, to }).ok_or_else(Vec::new)
}

fn time(members: &mut Members<'_>, name: &'static str) -> Option<Time> {
    let text = members.required_text(name)?;
    let pointer = members.pointer_to(name);
    members.kept(text.parse().or_else(|error: InvalidTime| {
        let code = match error {
            InvalidTime::Shape => ErrorCode::UnknownValue,
            InvalidTime::OutOfRange => ErrorCode::OutOfRange,
        };
        fault(&pointer, code, format!("is {error}"))
    }))
}

/// A fault of the rules at the member that holds it.
fn describe(weeks: &str, fault: TimetableFault) -> MemberError {
    use TimetableFaultKind::{
        BlockEnd, BlockOverlap, BreakEnd, BreakOutside, BreakOverlap, NumberOfWeeks, WeekdayTwice,
    };
    let day = format!("{weeks}/{}/{DAYS}/{}", fault.week, fault.day);
    let (pointer, code, detail) = match fault.kind {
        NumberOfWeeks => (weeks.to_owned(), ErrorCode::OutOfRange, "must hold 1 to 52 weeks"),
        WeekdayTwice => {
            (format!("{day}/{WEEKDAY}"), ErrorCode::Overlap, "stands in this week already")
        }
        BlockEnd(index) => (
            format!("{day}/{BLOCKS}/{index}/{TO}"),
            ErrorCode::OutOfRange,
            "must lie after the start",
        ),
        BlockOverlap(index) => {
            (format!("{day}/{BLOCKS}/{index}"), ErrorCode::Overlap, "overlaps an earlier block")
        }
        BreakEnd(index) => (
            format!("{day}/{BREAKS}/{index}/{TO}"),
            ErrorCode::OutOfRange,
            "must lie after the start",
        ),
        BreakOutside(index) => {
            (format!("{day}/{BREAKS}/{index}"), ErrorCode::Outside, "lies in no block of its day")
        }
        BreakOverlap(index) => {
            (format!("{day}/{BREAKS}/{index}"), ErrorCode::Overlap, "overlaps an earlier break")
        }
    };
    MemberError::new(pointer, code, detail)
}
