//! Working days (*werkdagen*): Monday to Friday, except the ten public holidays.

use super::SchoolCalendar;
use crate::{SchoolYear, Weekday};
use chrono::{Days, NaiveDate};

/// The working day number `number` after `day`; the day after `day` is the first that can count.
#[must_use]
pub(crate) fn working_day_after(day: NaiveDate, number: u32) -> NaiveDate {
    counted(day, number, |day| day.checked_add_days(Days::new(1)))
}

/// The working day number `number` before `day`, counted backward.
#[must_use]
pub(crate) fn working_day_before(day: NaiveDate, number: u32) -> NaiveDate {
    counted(day, number, |day| day.checked_sub_days(Days::new(1)))
}

fn counted(
    day: NaiveDate,
    number: u32,
    step: impl Fn(NaiveDate) -> Option<NaiveDate>,
) -> NaiveDate {
    let mut calendar = SchoolCalendar::of(SchoolYear::of(day));
    let (mut day, mut left) = (day, number);
    while left > 0
        && let Some(next) = step(day)
    {
        day = next;
        if !calendar.contains(day) {
            calendar = SchoolCalendar::of(SchoolYear::of(day));
        }
        left -= u32::from(Weekday::of(day).is_working() && !calendar.is_public_holiday(day));
    }
    day
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::date;

    #[test]
    fn public_holidays_and_weekends_do_not_count() {
        let day = |text| date::parse(text).expect("a date");
        // Friday; Monday is the first working day, Wednesday 11 November is none.
        assert_eq!(working_day_after(day("2026-11-06"), 3), day("2026-11-12"));
        assert_eq!(working_day_before(day("2026-11-13"), 2), day("2026-11-10"));
        assert_eq!(working_day_after(day("2026-11-07"), 0), day("2026-11-07"));
        // Over the turn of the year: 25 December and 1 January are Fridays.
        assert_eq!(working_day_after(day("2026-12-24"), 5), day("2027-01-04"));
    }
}
