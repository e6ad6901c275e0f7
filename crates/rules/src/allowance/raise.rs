//! `allowance-raise`: from when a passed year counts, and what it brings.

use super::{AllowanceReport, Tier, allowance_of_tier, possible_tiers, tier};
use crate::{Answers, Cents, SchoolYear};
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
    before_start.saturating_add(u8::try_from(since).unwrap_or(u8::MAX)).min(YEARS_MOST)
}

/// The most training years that an answer can hold.
const YEARS_MOST: u8 = 9;

/// A higher allowance (*verhoging van de leervergoeding*) that a passed year brings.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Raise {
    /// The first day on which it counts.
    pub from: NaiveDate,
    /// The new tier (*trap*).
    pub tier: Tier,
    /// The amount of that tier by the table of today: the table of the first day may be higher.
    pub amount: Cents,
}

/// `allowance-raise`: what passing one more training year in the school year of `date` brings (*opleidingsjaar
/// alternerende opleiding*).
///
/// `None` while the answers leave the tier open, when the tier stays the same, and before the first known amount.
///
/// ```
/// use jojo_rules::{Answers, Cents, Input, Tier, Value, allowance, date};
/// let mut answers = Answers::default();
/// answers.set(Input::AlternatingYearsPassed, Some(Value::Count(1)))?;
/// answers.set(Input::ThirdGradeFirstYearPassed, Some(Value::Bool(false)))?;
/// answers.set(Input::BusoOv3QualificationPassed, Some(Value::Bool(false)))?;
/// let raise = allowance::raise_after_passing(date::parse("2024-04-15")?, &answers);
/// let raise = raise.ok_or("tier 3 comes after tier 2")?;
/// assert_eq!((raise.from, raise.tier), (date::parse("2024-09-01")?, Tier::Three));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[must_use]
pub fn raise_after_passing(date: NaiveDate, answers: &Answers) -> Option<Raise> {
    let [now] = possible_tiers(answers)[..] else { return None };
    let years = answers.alternating_years_passed.unwrap_or(0).saturating_add(1).min(YEARS_MOST);
    let mut after = answers.clone();
    after.alternating_years_passed = Some(years);
    let next = tier(&after);
    let amount = allowance_of_tier(date, next).ok()?.amount;
    (next > now).then_some(Raise { from: counts_from(SchoolYear::of(date)), tier: next, amount })
}

/// What holds once the school year of a start is passed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct YearPassed {
    /// The first day on which the passed year counts.
    pub from: NaiveDate,
    /// The allowance of each tier on that day, lowest first; empty before the first known amount.
    pub amounts: Vec<AllowanceReport>,
}

/// `allowance-raise`: the day from which the school year of an agreement's `start` counts once it is passed, and what
/// each tier (*trap*) comes to on that day.
///
/// ```
/// use jojo_rules::{allowance, date};
/// let passed = allowance::year_passed(date::parse("2023-10-02")?);
/// assert_eq!(passed.from, date::parse("2024-09-01")?);
/// assert_eq!(passed.amounts.len(), 3);
/// # Ok::<(), date::InvalidDate>(())
/// ```
#[must_use]
pub fn year_passed(start: NaiveDate) -> YearPassed {
    let from = counts_from(SchoolYear::of(start));
    let amounts = Tier::ALL.into_iter().filter_map(|tier| allowance_of_tier(from, tier).ok());
    YearPassed { from, amounts: amounts.collect() }
}
