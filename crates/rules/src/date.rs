//! Calendar dates: strict reading, ages and birthdays. There is no clock here; "today" is always an argument.

use chrono::{Datelike, NaiveDate};

/// The years that a date may have.
pub const YEARS: std::ops::RangeInclusive<i32> = 1900..=2100;

/// A text that is not a date of the form `YYYY-MM-DD` in the years 1900 to 2100.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct InvalidDate;

impl std::fmt::Display for InvalidDate {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("not an existing date written as YYYY-MM-DD, in the years 1900 to 2100")
    }
}

impl std::error::Error for InvalidDate {}

/// Reads `YYYY-MM-DD`: exactly ten characters, an existing day, a year from 1900 to 2100.
///
/// # Errors
/// Anything else is [`InvalidDate`].
///
/// ```
/// use jojo_rules::date;
/// assert!(date::parse("2024-02-29").is_ok());
/// assert!(date::parse("2023-02-29").is_err());
/// assert!(date::parse("2024-2-29").is_err());
/// ```
pub fn parse(text: &str) -> Result<NaiveDate, InvalidDate> {
    let digits = |part: Option<&[u8]>| {
        part.filter(|part| part.iter().all(u8::is_ascii_digit))
            .map(|part| {
                part.iter().fold(0_u32, |number, digit| number * 10 + u32::from(digit - b'0'))
            })
            .ok_or(InvalidDate)
    };
    let bytes = text.as_bytes();
    if bytes.len() != 10 || bytes.get(4) != Some(&b'-') || bytes.get(7) != Some(&b'-') {
        return Err(InvalidDate);
    }
    let (year, month, day) =
        (digits(bytes.get(..4))?, digits(bytes.get(5..7))?, digits(bytes.get(8..))?);
    new(i32::try_from(year).map_err(|_| InvalidDate)?, month, day)
}

/// The date with this year, month and day.
///
/// # Errors
/// [`InvalidDate`] when the day does not exist or the year is outside 1900 to 2100.
pub fn new(year: i32, month: u32, day: u32) -> Result<NaiveDate, InvalidDate> {
    NaiveDate::from_ymd_opt(year, month, day).filter(|_| YEARS.contains(&year)).ok_or(InvalidDate)
}

/// A date that the build has checked already; used in constants only.
pub(crate) const fn constant(year: i32, month: u32, day: u32) -> NaiveDate {
    match NaiveDate::from_ymd_opt(year, month, day) {
        Some(date) => date,
        None => panic!("the build has let a date through that does not exist"),
    }
}

/// Age in whole years on `day`, by calendar date. Born on 29 February, one is a year older on 1 March in a common year.
/// Negative before birth.
#[must_use]
pub fn age_on(birth_date: NaiveDate, day: NaiveDate) -> i32 {
    let before_birthday = (day.month(), day.day()) < (birth_date.month(), birth_date.day());
    day.year() - birth_date.year() - i32::from(before_birthday)
}

/// The day on which someone turns `age`: the first day with [`age_on`] equal to it.
#[must_use]
pub fn birthday(birth_date: NaiveDate, age: u8) -> NaiveDate {
    let year = birth_date.year().saturating_add(i32::from(age));
    birth_date
        .with_year(year)
        .or_else(|| NaiveDate::from_ymd_opt(year, 3, 1))
        .unwrap_or(NaiveDate::MAX)
}

/// The same day number so many months later, else that month's last day.
pub(crate) fn months_after(day: NaiveDate, months: u32) -> NaiveDate {
    day.checked_add_months(chrono::Months::new(months)).unwrap_or(NaiveDate::MAX)
}

/// The same day number so many months earlier, else that month's last day.
pub(crate) fn months_before(day: NaiveDate, months: u32) -> NaiveDate {
    day.checked_sub_months(chrono::Months::new(months)).unwrap_or(NaiveDate::MIN)
}
