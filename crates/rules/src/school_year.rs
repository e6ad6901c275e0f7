//! School years (*schooljaar*): 1 September to 31 August.

use crate::{UnknownName, date::months_before};
use chrono::{Datelike, NaiveDate};
use serde::{Serialize, Serializer};
use std::{fmt, str::FromStr};

/// The school year that begins on 1 September of this year.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SchoolYear(i32);

impl SchoolYear {
    /// The years in which a school year of this product may begin: 2016-2017 to 2099-2100.
    pub const BEGINS: std::ops::RangeInclusive<i32> = 2016..=2099;

    /// The school year that holds `day`.
    #[must_use]
    pub fn of(day: NaiveDate) -> Self {
        Self(if day.month() >= 9 { day.year() } else { day.year() - 1 })
    }

    /// 1 September.
    #[must_use]
    pub fn first_day(self) -> NaiveDate {
        NaiveDate::from_ymd_opt(self.0, 9, 1).unwrap_or(NaiveDate::MIN)
    }

    /// 31 August.
    #[must_use]
    pub fn last_day(self) -> NaiveDate {
        self.next().first_day().pred_opt().unwrap_or(NaiveDate::MAX)
    }

    /// 30 June: the last day of the lessons (*einde van de lessen*), and of a training that ends in this school year.
    #[must_use]
    pub fn lessons_end(self) -> NaiveDate {
        NaiveDate::from_ymd_opt(self.0.saturating_add(1), 6, 30).unwrap_or(NaiveDate::MAX)
    }

    /// The school year to prepare an agreement for: the first one whose 1 September leaves two months from `today`.
    ///
    /// ```
    /// use jojo_rules::{SchoolYear, date};
    /// let begins = |today| date::parse(today).map(|today| SchoolYear::to_prepare(today).begins());
    /// assert_eq!(begins("2026-07-01")?, 2026);
    /// assert_eq!(begins("2026-07-02")?, 2027);
    /// # Ok::<(), date::InvalidDate>(())
    /// ```
    #[must_use]
    pub fn to_prepare(today: NaiveDate) -> Self {
        const MONTHS: u32 = 2;
        let of_this_year = Self(today.year());
        if months_before(of_this_year.first_day(), MONTHS) < today {
            of_this_year.next()
        } else {
            of_this_year
        }
    }

    /// The year of its 1 September.
    #[must_use]
    pub const fn begins(self) -> i32 {
        self.0
    }

    /// Whether the calendar of this school year is known: 2016-2017 to 2099-2100.
    #[must_use]
    pub fn is_known(self) -> bool {
        Self::BEGINS.contains(&self.0)
    }

    /// The school year after this one.
    #[must_use]
    pub fn next(self) -> Self {
        Self(self.0.saturating_add(1))
    }
}

impl FromStr for SchoolYear {
    type Err = UnknownName;

    /// Reads `2026-2027`.
    fn from_str(text: &str) -> Result<Self, UnknownName> {
        let year = text.split('-').next().and_then(|year| year.parse().ok()).ok_or(UnknownName)?;
        let school_year = Self(year);
        (Self::BEGINS.contains(&year) && school_year.to_string() == text)
            .then_some(school_year)
            .ok_or(UnknownName)
    }
}

impl Serialize for SchoolYear {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl fmt::Display for SchoolYear {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}-{}", self.0, self.0.saturating_add(1))
    }
}
