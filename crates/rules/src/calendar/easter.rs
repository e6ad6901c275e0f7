//! The date of Easter.

use chrono::NaiveDate;

/// Easter Sunday of a year of the Gregorian calendar, by the anonymous algorithm of Meeus, Jones and Butcher.
///
/// ```
/// use jojo_rules::{calendar::easter_sunday, date};
/// assert_eq!(Ok(easter_sunday(2027)), date::parse("2027-03-28"));
/// ```
#[must_use]
pub fn easter_sunday(year: i32) -> NaiveDate {
    let golden = year.rem_euclid(19);
    let (century, of_century) = (year.div_euclid(100), year.rem_euclid(100));
    let moon_orbit = (century + 8) / 25;
    let moon = (century - moon_orbit + 1) / 3;
    let epact = (19 * golden + century - century / 4 - moon + 15).rem_euclid(30);
    let weekday =
        (32 + 2 * (century % 4) + 2 * (of_century / 4) - epact - of_century % 4).rem_euclid(7);
    let late = (golden + 11 * epact + 22 * weekday) / 451;
    let days = epact + weekday - 7 * late + 114;
    let part = |number: i32| u32::try_from(number).unwrap_or_default();
    NaiveDate::from_ymd_opt(year, part(days / 31), part(days % 31 + 1)).unwrap_or(NaiveDate::MAX)
}
