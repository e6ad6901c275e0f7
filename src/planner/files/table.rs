//! The months and the days of a planned year as tables.

use crate::{
    files::csv::{date, decimal, file, money},
    planner::outcome::Outcome,
    text::{CommonTexts, PlannerTexts},
};

/// The months of a planned year.
#[must_use]
pub fn months(outcome: &Outcome, texts: &CommonTexts, words: &PlannerTexts) -> Option<Vec<u8>> {
    let year = outcome.year.as_ref()?;
    let mut rows = vec![words.files.month_columns.map(str::to_owned).to_vec()];
    for month in &year.months {
        let of_month = &month.of_month;
        let hours = |minutes: Option<u32>| {
            minutes.map(|minutes| decimal(i64::from(minutes) * 100 / 60)).unwrap_or_default()
        };
        let mut row = vec![month.month.to_string()];
        let counts = [
            of_month.workplace_days,
            of_month.school_days,
            of_month.public_holidays,
            of_month.free_days,
            of_month.paid_leave_days,
            of_month.unpaid_holiday_days,
            of_month.compensation_days,
            of_month.absent_days,
            of_month.deviation_days,
            of_month.other_days,
        ];
        row.extend(counts.map(|count| count.to_string()));
        row.extend([
            hours(of_month.workplace_minutes),
            hours(of_month.school_minutes),
            month.tier.number().to_string(),
            money(month.full_amount),
            money(of_month.estimated_amount),
            (texts.amount_status)(month.status).to_owned(),
        ]);
        rows.push(row);
    }
    Some(file(&rows))
}

/// The days of a planned year.
#[must_use]
pub fn days(outcome: &Outcome, words: &PlannerTexts) -> Option<Vec<u8>> {
    let year = outcome.year.as_ref()?;
    let mut rows = vec![words.files.day_columns.map(str::to_owned).to_vec()];
    for day in &year.days {
        let weekday = (words.weekday)(jojo_rules::Weekday::of(day.date));
        rows.push(vec![date(day.date), weekday.to_owned(), (words.day_kind)(day.kind).to_owned()]);
    }
    Some(file(&rows))
}
