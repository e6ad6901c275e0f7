//! Writing iCalendar (RFC 5545): lines, texts, identifiers.

use chrono::{Datelike, NaiveDate};

/// Lines of at most 75 octets, as the standard asks.
const LINE: usize = 75;

/// A date as calendars write it.
#[must_use]
pub fn digits(date: NaiveDate) -> String {
    format!("{:04}{:02}{:02}", date.year(), date.month(), date.day())
}

/// A label as the first part of an identifier: letters and digits, the same for the same label.
#[must_use]
pub fn identifier(label: &str) -> String {
    if label.is_empty() {
        return String::new();
    }
    let bytes: String = label.bytes().map(|byte| format!("{byte:02x}")).collect();
    bytes + "-"
}

/// A text inside a line.
#[must_use]
pub fn escaped(text: &str) -> String {
    text.replace('\\', "\\\\")
        .replace(';', "\\;")
        .replace(',', "\\,")
        .replace('\n', "\\n")
        .replace('\r', "")
}

/// Adds a line, folded where it is too long, never inside a letter.
pub fn fold(file: &mut String, text: &str) {
    let mut length = 0;
    for letter in text.chars() {
        if length + letter.len_utf8() > LINE {
            file.push_str("\r\n ");
            length = 1;
        }
        file.push(letter);
        length += letter.len_utf8();
    }
    file.push_str("\r\n");
}
