//! The deadlines as an iCalendar file (RFC 5545), with alarms.
//!
//! Every task is an event with an identifier of its own that depends on the task and the contract year alone: importing the
//! file again, also after the start has moved, changes the events that are there and adds none.

use crate::{
    browser::clock::UtcStamp,
    dossier::steps::{is_done, term},
    files::ics::{digits, escaped, fold, identifier},
    text::DossierTexts,
};
use chrono::Days;
use jojo_rules::{
    DossierReport,
    dossier::{DossierItem, DossierTask},
};
use std::collections::BTreeSet;

/// What the events are made with, besides the tasks.
#[derive(Clone, Debug)]
pub struct CalendarOptions<'a> {
    /// Sets this dossier apart from others in the same calendar; may be empty.
    pub label: &'a str,
    /// The contract year.
    pub year: u8,
    /// The moment of writing.
    pub stamp: UtcStamp,
}

/// At nine in the morning, so many days before the day itself.
const HARD_ALARMS: &[&str] = &["-P13DT15H", "-P1DT15H"];
const SOFT_ALARMS: &[&str] = &["-P6DT15H"];

/// The calendar of a dossier. What is ticked off has no alarm.
#[must_use]
pub fn calendar(
    report: &DossierReport,
    done: &BTreeSet<DossierItem>,
    options: &CalendarOptions<'_>,
    words: &DossierTexts,
) -> String {
    let mut file = String::new();
    for line in [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//JoJo-wijzer//Dossier//NL",
        "CALSCALE:GREGORIAN",
        "METHOD:PUBLISH",
    ] {
        fold(&mut file, line);
    }
    for task in &report.tasks {
        event(&mut file, task, done, options, words);
    }
    fold(&mut file, "END:VCALENDAR");
    file
}

fn event(
    file: &mut String,
    task: &DossierTask,
    done: &BTreeSet<DossierItem>,
    options: &CalendarOptions<'_>,
    words: &DossierTexts,
) {
    let Some(due) = task.due else { return };
    let label = options.label.trim();
    let entry = task.task.entry();
    let is_done = is_done(task, done);
    let title =
        if label.is_empty() { entry.title.to_owned() } else { format!("{label}: {}", entry.title) };
    let next = due.checked_add_days(Days::new(1)).unwrap_or(due);
    let about = format!(
        "{}\n{}\n{}",
        term(task, words),
        (words.who)(task.by, task.to),
        entry.id.statement()
    );
    let mut line = |text: &str| fold(file, text);
    line("BEGIN:VEVENT");
    line(&format!("UID:{}{}-{}@jojo-wijzer", identifier(label), task.task, options.year));
    line(&format!("DTSTAMP:{}", options.stamp.text));
    line(&format!("SEQUENCE:{}", options.stamp.minutes));
    line(&format!("DTSTART;VALUE=DATE:{}", digits(due)));
    line(&format!("DTEND;VALUE=DATE:{}", digits(next)));
    line(&format!("SUMMARY:{}", escaped(&title)));
    line(&format!("DESCRIPTION:{}", escaped(&about)));
    line("TRANSP:TRANSPARENT");
    // The last day of a right is worth a reminder too.
    if if task.to_do { !is_done } else { task.hard } {
        for alarm in if task.hard { HARD_ALARMS } else { SOFT_ALARMS } {
            line("BEGIN:VALARM");
            line("ACTION:DISPLAY");
            line(&format!("DESCRIPTION:{}", escaped(&title)));
            line(&format!("TRIGGER:{alarm}"));
            line("END:VALARM");
        }
    }
    line("END:VEVENT");
}
