//! `allowance-raise`: from when a passed year counts.

use crate::SchoolYear;
use chrono::NaiveDate;

/// The first day on which something passed during this school year counts: 1 September after it, never earlier.
///
/// Source: oao-workshop, artikel 7.
#[must_use]
pub fn counts_from(passed_in: SchoolYear) -> NaiveDate {
    passed_in.next().first_day()
}

/// The training years of alternating training that count on `day`: those passed before the start, from the start, and
/// one more for each school year that was passed since. At most 9, as [`crate::Input::AlternatingYearsPassed`].
#[must_use]
pub fn alternating_years_on(day: NaiveDate, before_start: u8, passed_in: &[SchoolYear]) -> u8 {
    let since = passed_in.iter().filter(|school_year| counts_from(**school_year) <= day).count();
    before_start.saturating_add(u8::try_from(since).unwrap_or(u8::MAX)).min(9)
}
