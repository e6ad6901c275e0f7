//! `facultative-days`: how many facultative half days (*facultatieve vakantiedagen*) a school year allows.

use crate::{SchoolYear, parameters};

/// Facultative half days in a school year; two of them make a full day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct HalfDays {
    /// In ordinary secondary education.
    pub ordinary: u8,
    /// In special secondary education (*buso*).
    pub buso: u8,
    /// The rule is announced and not yet law.
    pub provisional: bool,
}

/// A dated row of the parameters.
pub(crate) struct FacultativeRow {
    pub(crate) from_school_year: i32,
    pub(crate) half_days: HalfDays,
}

/// The half days that this school year allows.
#[must_use]
pub fn facultative_half_days(school_year: SchoolYear) -> HalfDays {
    parameters::FACULTATIVE_DAYS
        .iter()
        .rfind(|row| row.from_school_year <= school_year.begins())
        .map_or(HalfDays { ordinary: 0, buso: 0, provisional: true }, |row| row.half_days)
}
