//! The months of an agreement and their weeks.

use chrono::{Datelike, Days, Months, NaiveDate};
use jojo_rules::Agreement;

/// The first day of each month of the agreement.
pub(in crate::planner) fn months(agreement: Agreement) -> impl Iterator<Item = NaiveDate> {
    let first = agreement.start().with_day(1).unwrap_or(agreement.start());
    (0_u32..14)
        .filter_map(move |later| first.checked_add_months(Months::new(later)))
        .take_while(move |month| *month <= agreement.end())
}

/// The weeks of a month, Monday to Friday; a day of another month is absent.
pub(in crate::planner) fn weeks(first: NaiveDate) -> Vec<[Option<NaiveDate>; 5]> {
    let mut weeks = Vec::new();
    let mut monday = first
        .checked_sub_days(Days::new(first.weekday().num_days_from_monday().into()))
        .unwrap_or(first);
    while monday < first || monday.month() == first.month() {
        let week = [0, 1, 2, 3, 4].map(|later| {
            monday.checked_add_days(Days::new(later)).filter(|day| day.month() == first.month())
        });
        if week.iter().any(Option::is_some) {
            weeks.push(week);
        }
        monday = match monday.checked_add_days(Days::new(7)) {
            Some(next) => next,
            None => break,
        };
    }
    weeks
}

#[cfg(test)]
mod tests {
    use super::*;
    use jojo_rules::{Weekday, date};

    #[test]
    fn the_weeks_of_a_month_hold_its_weekdays_once() {
        for first in months(
            Agreement::new(
                date::parse("2026-09-01").expect("a date"),
                date::parse("2027-08-31").expect("a date"),
            )
            .expect("a year"),
        ) {
            let days: Vec<NaiveDate> = weeks(first).into_iter().flatten().flatten().collect();
            let expected: Vec<NaiveDate> = first
                .iter_days()
                .take_while(|day| day.month() == first.month())
                .filter(|day| Weekday::of(*day).is_working())
                .collect();
            assert_eq!(days, expected);
        }
    }
}
