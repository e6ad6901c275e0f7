//! The days of the week by name.

use chrono::{Datelike, NaiveDate};

crate::named! {
    /// A day of the week.
    pub enum Weekday {
        /// Maandag.
        Monday = "monday",
        /// Dinsdag.
        Tuesday = "tuesday",
        /// Woensdag.
        Wednesday = "wednesday",
        /// Donderdag.
        Thursday = "thursday",
        /// Vrijdag.
        Friday = "friday",
        /// Zaterdag.
        Saturday = "saturday",
        /// Zondag.
        Sunday = "sunday",
    }
}

impl Weekday {
    /// Monday to Friday.
    pub const WORKING: &'static [Self] = Self::ALL.split_at(5).0;

    /// The weekday of a date.
    #[must_use]
    pub fn of(day: NaiveDate) -> Self {
        let index = day.weekday().num_days_from_monday() as usize;
        Self::ALL.get(index).copied().unwrap_or(Self::Monday)
    }

    /// 0 for Monday to 6 for Sunday.
    #[must_use]
    pub const fn index(self) -> usize {
        self as usize
    }

    /// Whether it is one of Monday to Friday.
    #[must_use]
    pub const fn is_working(self) -> bool {
        self.index() < Self::WORKING.len()
    }
}
