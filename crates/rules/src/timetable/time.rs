//! A time of day, to the minute.

use serde::{Serialize, Serializer};
use std::{fmt, str::FromStr};

/// Minutes since midnight: 00:00 to 23:59.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Time(u16);

/// Why a text is not a time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum InvalidTime {
    /// Not two digits, a colon and two digits.
    Shape,
    /// An hour above 23 or a minute above 59: 24:00 too.
    OutOfRange,
}

impl fmt::Display for InvalidTime {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Shape => "not a time written as HH:MM",
            Self::OutOfRange => "not a time from 00:00 to 23:59",
        })
    }
}

impl std::error::Error for InvalidTime {}

impl Time {
    /// The time with this hour and minute.
    ///
    /// # Errors
    /// [`InvalidTime::OutOfRange`] for an hour above 23 or a minute above 59.
    pub const fn new(hour: u16, minute: u16) -> Result<Self, InvalidTime> {
        if hour < 24 && minute < 60 {
            Ok(Self(hour * 60 + minute))
        } else {
            Err(InvalidTime::OutOfRange)
        }
    }

    /// The time so many minutes after midnight; later than 23:59 becomes 23:59.
    #[must_use]
    pub const fn at(minutes: u16) -> Self {
        if minutes < 24 * 60 { Self(minutes) } else { Self(24 * 60 - 1) }
    }

    /// Minutes since midnight.
    #[must_use]
    pub const fn minutes(self) -> u16 {
        self.0
    }
}

impl FromStr for Time {
    type Err = InvalidTime;

    /// Reads `08:30`.
    fn from_str(text: &str) -> Result<Self, InvalidTime> {
        let number = |tens: u8, ones: u8| {
            (tens.is_ascii_digit() && ones.is_ascii_digit())
                .then(|| u16::from(tens - b'0') * 10 + u16::from(ones - b'0'))
                .ok_or(InvalidTime::Shape)
        };
        match *text.as_bytes() {
            [h, hh, b':', m, mm] => Self::new(number(h, hh)?, number(m, mm)?),
            _ => Err(InvalidTime::Shape),
        }
    }
}

impl fmt::Display for Time {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:02}:{:02}", self.0 / 60, self.0 % 60)
    }
}

impl Serialize for Time {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}
