//! Where the space of cases is finite, all of them, against a second computation that shares nothing with the first.
#![cfg(not(target_arch = "wasm32"))]

use chrono::{Datelike, Days, NaiveDate};
use jojo_rules::{Answers, BasisPoints, Cents, Status, date, eligibility};

/// Age by counting: walk from birth through every day's "month and day" that is a birthday.
///
/// Works on plain numbers: a birthday has passed when the date written as year × 10000 + month × 100 + day is at least
/// the birth date written so plus 10000 per year. 29 February compares as 229, so it is passed on 301.
fn age_by_plain_numbers(birth: NaiveDate, day: NaiveDate) -> i32 {
    let number = |d: NaiveDate| d.year() * 10_000 + d.month() as i32 * 100 + d.day() as i32;
    (0..200).take_while(|age| number(birth) + (age + 1) * 10_000 <= number(day)).count() as i32
}

#[test]
fn every_day_around_every_birthday_that_matters() {
    let first = NaiveDate::from_ymd_opt(1995, 1, 1).expect("exists");
    let last = NaiveDate::from_ymd_opt(2015, 12, 31).expect("exists");
    let mut cases = 0_u32;
    for birth in first.iter_days().take_while(|day| *day <= last) {
        for years in [15, 16, 18, 25] {
            let around = NaiveDate::from_ymd_opt(birth.year() + years, birth.month(), birth.day())
                .unwrap_or_else(|| {
                    NaiveDate::from_ymd_opt(birth.year() + years, 2, 28).expect("exists")
                });
            for offset in 0..=80 {
                let start = around - Days::new(40) + Days::new(offset);
                let age = age_by_plain_numbers(birth, start);
                assert_eq!(date::age_on(birth, start), age, "born {birth}, on {start}");

                let mut answers = Answers::default();
                answers.birth_date = Some(birth);
                answers.start_date = Some(start);
                answers.followed_two_years_secondary = Some(start.day().is_multiple_of(2));
                let report = eligibility(&answers).expect("start after birth");
                let [_, education, age_limit, .., residence] = report.findings;
                let educated = age >= 16 || age == 15 && start.day().is_multiple_of(2);
                assert_eq!(
                    education.status == Status::Met,
                    educated,
                    "born {birth}, start {start}"
                );
                assert_eq!(
                    age_limit.status == Status::Met,
                    age < 25,
                    "born {birth}, start {start}"
                );
                assert_eq!(
                    residence.status == Status::NotApplicable,
                    age < 18,
                    "born {birth}, start {start}"
                );

                let (earliest, latest) = (report.earliest_start, report.latest_start);
                assert_eq!(
                    earliest.is_some_and(|day| day <= start),
                    educated,
                    "born {birth}, start {start}"
                );
                assert_eq!(
                    latest.is_some_and(|day| start <= day),
                    age < 25,
                    "born {birth}, start {start}"
                );
                cases += 1;
            }
        }
    }
    assert_eq!(cases, 7670 * 4 * 81);
}

#[test]
fn every_minimum_income_from_1500_to_2400_euro_rounds_up_to_ten_cents() {
    for bp in [2900_i64, 3200, 3450] {
        // The smallest multiple of ten cents that is not below the exact share; it only grows with the income.
        let mut multiple = 0_i64;
        for ggmmi in 150_000..=240_000_i64 {
            while multiple * 10_000 < ggmmi * bp {
                multiple += 10;
            }
            let percentage = BasisPoints(u32::try_from(bp).expect("small"));
            assert_eq!(
                Cents(ggmmi).percentage_up_to_ten_cents(percentage),
                Cents(multiple),
                "{ggmmi} × {bp}"
            );
        }
    }
}
