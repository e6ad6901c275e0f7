//! How values are written in a link: digits for a date, one letter for a training, hexadecimal digits for a text.

use chrono::{Datelike, NaiveDate};
use jojo_rules::{Input, InputKind, Nationality, Training, Value, date};

const STATELESS: &str = "0";

/// How many digits a date has.
pub const DATE_DIGITS: usize = 8;

const TRAININGS: [(Training, &str); 4] = [
    (Training::MedewerkerGroenEnTuinbeheer, "g"),
    (Training::PolyvalentOnderhoudswerkerGebouwen, "p"),
    (Training::Schilder, "s"),
    (Training::Other, "o"),
];

/// A date as eight digits.
///
/// ```
/// use jojo_wire::link::values::{parse_date, print_date};
/// let day = parse_date("20260901").ok_or("a date")?;
/// assert_eq!(print_date(day), "20260901");
/// assert_eq!(parse_date("20260931"), None);
/// # Ok::<(), &str>(())
/// ```
#[must_use]
pub fn print_date(day: NaiveDate) -> String {
    format!("{:04}{:02}{:02}", day.year(), day.month(), day.day())
}

/// Reads what [`print_date`] wrote.
#[must_use]
pub fn parse_date(text: &str) -> Option<NaiveDate> {
    let (year, month, day) = (text.get(..4)?, text.get(4..6)?, text.get(6..)?);
    date::parse(&format!("{year}-{month}-{day}")).ok()
}

/// Dates as digits, one after another.
#[must_use]
pub fn print_dates(days: &[NaiveDate]) -> String {
    days.iter().map(|day| print_date(*day)).collect()
}

/// Reads what [`print_dates`] wrote.
#[must_use]
pub fn parse_dates(text: &str) -> Option<Vec<NaiveDate>> {
    pieces(text, DATE_DIGITS)?.into_iter().map(parse_date).collect()
}

/// Yes as `1`, no as `0`.
#[must_use]
pub fn print_bool(yes: bool) -> String {
    u8::from(yes).to_string()
}

/// Reads what [`print_bool`] wrote.
#[must_use]
pub fn parse_bool(text: &str) -> Option<bool> {
    match text {
        "0" => Some(false),
        "1" => Some(true),
        _ => None,
    }
}

/// A text in hexadecimal digits: nothing in it can be taken for the frame of a link.
///
/// ```
/// use jojo_wire::link::values::{parse_text, print_text};
/// assert_eq!(print_text("Hoofd."), "486f6f66642e");
/// assert_eq!(parse_text("486f6f66642e").as_deref(), Some("Hoofd."));
/// assert_eq!(parse_text("486"), None);
/// ```
#[must_use]
pub fn print_text(text: &str) -> String {
    text.bytes().map(|byte| format!("{byte:02x}")).collect()
}

/// Reads what [`print_text`] wrote. A text of more than one line is not read.
#[must_use]
pub fn parse_text(digits: &str) -> Option<String> {
    let byte = |pair: &str| {
        let is_hex = pair.bytes().all(|digit| digit.is_ascii_hexdigit());
        if is_hex { u8::from_str_radix(pair, 16).ok() } else { None }
    };
    let bytes: Option<Vec<u8>> = pieces(digits, 2)?.into_iter().map(byte).collect();
    let text = String::from_utf8(bytes?).ok()?;
    (!text.contains(['\n', '\r'])).then_some(text)
}

/// A text cut into pieces of one length; `None` when the last piece is shorter.
#[must_use]
pub fn pieces(text: &str, length: usize) -> Option<Vec<&str>> {
    if length == 0 || !text.len().is_multiple_of(length) {
        return None;
    }
    (0..text.len()).step_by(length).map(|start| text.get(start..start + length)).collect()
}

/// A value as the text of a field.
pub(super) fn print_value(value: Value) -> String {
    match value {
        Value::Date(day) => print_date(day),
        Value::Bool(yes) => u8::from(yes).to_string(),
        Value::Training(training) => TRAININGS
            .iter()
            .find(|(known, _)| *known == training)
            .map_or("", |(_, letter)| letter)
            .to_owned(),
        Value::Nationality(Nationality::Stateless) => STATELESS.to_owned(),
        Value::Nationality(country) => country.to_string(),
        Value::Count(count) => count.to_string(),
        Value::Choice(name) => name.to_owned(),
    }
}

/// Reads what [`print_value`] wrote for this input.
pub(super) fn parse_value(input: Input, text: &str) -> Option<Value> {
    match input.kind() {
        InputKind::Date => parse_date(text).map(Value::Date),
        InputKind::Bool => parse_bool(text).map(Value::Bool),
        InputKind::Training => TRAININGS
            .iter()
            .find(|(_, letter)| *letter == text)
            .map(|(training, _)| Value::Training(*training)),
        InputKind::Nationality if text == STATELESS => {
            Some(Value::Nationality(Nationality::Stateless))
        }
        // The long name of "stateless" has no place in a link.
        InputKind::Nationality if text.len() != 2 => None,
        kind => Value::parse(kind, text).ok(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_of_dates_are_whole_or_nothing() {
        let days = ["2026-11-03", "2027-02-28"].map(|text| date::parse(text).expect("a date"));
        assert_eq!(parse_dates(&print_dates(&days)), Some(days.to_vec()));
        assert_eq!(parse_dates(""), Some(Vec::new()));
        for text in ["2026110", "20261103202", "2026110320271301", "2026-1-1", "é0261103"] {
            assert_eq!(parse_dates(text), None, "{text}");
        }
    }

    #[test]
    fn a_text_travels_in_one_line_of_even_digits() {
        for text in ["", "Hoofd.", "Café É", "a-b.c~d"] {
            assert_eq!(parse_text(&print_text(text)).as_deref(), Some(text));
        }
        for digits in ["4", "+1", "0a", "4x", "ff", "é"] {
            assert_eq!(parse_text(digits), None, "{digits}");
        }
    }

    #[test]
    fn pieces_have_one_length() {
        assert_eq!(pieces("abcd", 2), Some(vec!["ab", "cd"]));
        assert_eq!(pieces("abc", 2), None);
        assert_eq!(pieces("aé", 1), None);
        assert_eq!(pieces("", 0), None);
    }
}
