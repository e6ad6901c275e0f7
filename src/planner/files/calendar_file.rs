//! The year as an iCalendar file (RFC 5545).
//!
//! Every weekday of the agreement is one event, with an identifier of its own that depends on the day alone: importing
//! the file again changes the events that are there and adds none. A day without training is sent as cancelled.

use crate::{
    browser::clock::UtcStamp,
    files::ics::{digits, escaped, fold, identifier},
    planner::{form::RowKind, outcome::Outcome},
    text::PlannerTexts,
};
use chrono::{Datelike, Days, NaiveDate};
use jojo_rules::{
    Weekday,
    planning::{DayKind, PlannedDay},
    timetable::{Day, Place, Time},
};
use std::fmt::Write;

/// What the events are made with, besides the year.
#[derive(Clone, Debug)]
pub struct CalendarOptions {
    /// The mark of this planning among others in the same calendar; may be empty.
    pub label: String,
    /// Events from the first to the last hour of the timetable, where it is known; else whole days.
    pub timed: bool,
    /// The moment of writing.
    pub stamp: UtcStamp,
}

/// The rules for summer time in Brussels, since 1996.
const TIME_ZONE: &str = "BEGIN:VTIMEZONE\r\nTZID:Europe/Brussels\r\nBEGIN:DAYLIGHT\r\nTZOFFSETFROM:+0100\r\nTZOFFSETTO:+0200\r\nTZNAME:CEST\r\nDTSTART:19960331T020000\r\nRRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU\r\nEND:DAYLIGHT\r\nBEGIN:STANDARD\r\nTZOFFSETFROM:+0200\r\nTZOFFSETTO:+0100\r\nTZNAME:CET\r\nDTSTART:19961027T030000\r\nRRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU\r\nEND:STANDARD\r\nEND:VTIMEZONE\r\n";

/// The calendar of a planned year; nothing without one.
#[must_use]
pub fn calendar(
    outcome: &Outcome,
    options: &CalendarOptions,
    words: &PlannerTexts,
) -> Option<String> {
    let year = outcome.year.as_ref()?;
    let first = outcome.reading.plan.as_ref()?.agreement.start();
    let mut file = String::new();
    let mut line = |text: &str| fold(&mut file, text);
    line("BEGIN:VCALENDAR");
    line("VERSION:2.0");
    line("PRODID:-//JoJo-wijzer//Planning//NL");
    line("CALSCALE:GREGORIAN");
    line("METHOD:PUBLISH");
    file += TIME_ZONE;
    for day in &year.days {
        event(&mut file, outcome, first, day, options, words);
    }
    fold(&mut file, "END:VCALENDAR");
    Some(file)
}

fn event(
    file: &mut String,
    outcome: &Outcome,
    first: NaiveDate,
    day: &PlannedDay,
    options: &CalendarOptions,
    words: &PlannerTexts,
) {
    let date = day.date;
    let is_training = matches!(day.kind, DayKind::Workplace | DayKind::School | DayKind::Deviation);
    let planned = of_timetable(outcome, first, date).filter(|_| options.timed && is_training);
    let hours = planned.and_then(|day| {
        let start = day.blocks.first()?.from;
        Some((start, day.blocks.last()?.to))
    });
    let label = options.label.trim();
    let kind = (words.day_kind)(day.kind);
    let summary = if label.is_empty() { kind.to_owned() } else { format!("{label}: {kind}") };
    let mut line = |text: &str| fold(file, text);
    line("BEGIN:VEVENT");
    line(&format!("UID:{}{}@jojo-wijzer", identifier(label), digits(date)));
    line(&format!("DTSTAMP:{}", options.stamp.text));
    line(&format!("SEQUENCE:{}", options.stamp.minutes));
    match hours {
        Some((start, end)) => {
            line(&format!("DTSTART;TZID=Europe/Brussels:{}T{}", digits(date), clock(start)));
            line(&format!("DTEND;TZID=Europe/Brussels:{}T{}", digits(date), clock(end)));
        }
        None => {
            let next = date.checked_add_days(Days::new(1)).unwrap_or(date);
            line(&format!("DTSTART;VALUE=DATE:{}", digits(date)));
            line(&format!("DTEND;VALUE=DATE:{}", digits(next)));
        }
    }
    line(&format!("SUMMARY:{}", escaped(&summary)));
    if let Some(day) = planned {
        line(&format!("DESCRIPTION:{}", escaped(&description(day, words))));
    }
    line(if is_training { "TRANSP:OPAQUE" } else { "TRANSP:TRANSPARENT" });
    line(if day.kind == DayKind::Other { "STATUS:CANCELLED" } else { "STATUS:CONFIRMED" });
    line("END:VEVENT");
}

/// The day of the timetable that falls on a date: week 1 is the week of the first day of the agreement.
#[must_use]
pub fn of_timetable(outcome: &Outcome, first: NaiveDate, date: NaiveDate) -> Option<&Day> {
    let weeks = outcome.reading.timetable.as_ref()?.weeks();
    let monday = |day: NaiveDate| {
        day.num_days_from_ce() - i32::try_from(Weekday::of(day).index()).unwrap_or(0)
    };
    let week = usize::try_from((monday(date) - monday(first)) / 7).ok()? % weeks.len();
    weeks.get(week)?.day(Weekday::of(date)).filter(|day| !day.blocks.is_empty())
}

fn description(day: &Day, words: &PlannerTexts) -> String {
    let mut text = String::new();
    for block in &day.blocks {
        let place = match block.place {
            Place::Workplace => (words.timetable.kind)(RowKind::Workplace),
            Place::School(_) => (words.timetable.kind)(RowKind::School),
        };
        // Writing to a String never fails.
        let _ = writeln!(text, "{place} {} - {}", block.from, block.to);
    }
    for pause in &day.breaks {
        let _ = writeln!(
            text,
            "{} {} - {}",
            (words.timetable.kind)(RowKind::Break),
            pause.from,
            pause.to
        );
    }
    text.trim_end().to_owned()
}

fn clock(time: Time) -> String {
    format!("{:02}{:02}00", time.minutes() / 60, time.minutes() % 60)
}
