//! A time as people type it: `8`, `8.20`, `8:20`, `8u20`, `0820`.

use jojo_rules::timetable::Time;

/// Why a text is not a time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TimeError {
    /// Nothing was typed.
    Empty,
    /// Not an hour, or an hour and minutes.
    Shape,
    /// 24.00 or later: a day ends at 23.59.
    AfterMidnight,
    /// Minutes above 59.
    Minutes,
}

/// Reads a time.
///
/// # Errors
/// What is wrong with the text.
pub fn read(text: &str) -> Result<Time, TimeError> {
    let text = text.trim().to_ascii_lowercase();
    if text.is_empty() {
        return Err(TimeError::Empty);
    }
    let text = text.trim_end_matches("uur").trim_end();
    let (hour, minute) = match text.split_once([':', '.', 'u', 'h', ',']) {
        Some((hour, minute)) => (hour.trim(), minute.trim()),
        None if text.len() > 2 && text.is_char_boundary(text.len() - 2) => {
            text.split_at(text.len() - 2)
        }
        None => (text, ""),
    };
    let number = |text: &str, empty: Option<u16>| match text.len() {
        0 => empty.ok_or(TimeError::Shape),
        1 | 2 if text.bytes().all(|byte| byte.is_ascii_digit()) => {
            text.parse().map_err(|_| TimeError::Shape)
        }
        _ => Err(TimeError::Shape),
    };
    let (hour, minute) = (number(hour, None)?, number(minute, Some(0))?);
    if minute > 59 {
        return Err(TimeError::Minutes);
    }
    Time::new(hour, minute).map_err(|_| TimeError::AfterMidnight)
}

/// A time as a table shows it: `8.20`.
#[must_use]
pub fn show(time: Time) -> String {
    format!("{}.{:02}", time.minutes() / 60, time.minutes() % 60)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_usual_ways_to_write_a_time_are_read() {
        for text in
            ["8.20", "8:20", "08:20", "8u20", "8 u 20", "8h20", "0820", "820", " 8.20 uur ", "8,20"]
        {
            assert_eq!(read(text), Time::new(8, 20).map_err(|_| TimeError::Shape), "{text}");
        }
        for text in ["8", "8u", "8 uur", "8.0", "8.00", "800"] {
            assert_eq!(read(text).map(Time::minutes), Ok(480), "{text}");
        }
    }

    #[test]
    fn every_fault_is_named() {
        for (text, fault) in [
            ("", TimeError::Empty),
            ("  ", TimeError::Empty),
            ("24.00", TimeError::AfterMidnight),
            ("24", TimeError::AfterMidnight),
            ("99.00", TimeError::AfterMidnight),
            ("8.60", TimeError::Minutes),
            ("acht", TimeError::Shape),
            ("8.5.3", TimeError::Shape),
            ("-8", TimeError::Shape),
            ("12345", TimeError::Shape),
        ] {
            assert_eq!(read(text), Err(fault), "{text:?}");
        }
    }

    proptest::proptest! {
        #[test]
        fn no_text_panics_and_what_is_shown_is_read(text in "\\PC{0,8}", minutes in 0_u16..1440) {
            let _ = read(&text);
            proptest::prop_assert_eq!(read(&show(Time::at(minutes))), Ok(Time::at(minutes)));
        }
    }
}
