//! Family B: how much is the allowance (*leervergoeding*)?

mod raise;
mod tariff;
mod tier;

use crate::{Answers, BasisPoints, Cents, Input, InputSet, Note, Source, parameters};
use chrono::NaiveDate;
use serde::Serialize;

pub use raise::{
    Raise, YearPassed, alternating_years_on, counts_from, raise_after_passing, year_passed,
};
pub use tariff::{AmountStatus, BeforeFirstValue, Official, Tariff, tariffs};
pub use tier::{Tier, possible_tiers, tier};

pub(crate) use tariff::{Published, TariffRow};
pub(crate) use tier::TierParameters;

/// What the school writes in the message (*zending*) RL1, besides the *vakcode* of the tier.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MessageCodes {
    /// Ambtscode.
    pub ambtscode: &'static str,
    /// Prestatie.
    pub prestatie: &'static str,
    /// Administratieve toestand.
    pub administratieve_toestand: &'static str,
}

/// `message-codes`: the fixed codes of the message.
#[must_use]
pub const fn message_codes() -> MessageCodes {
    parameters::MESSAGE_CODES
}

/// The allowance on a date, gross per month, for all hours together.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct AllowanceReport {
    /// The tier (*trap*), 1 to 3.
    pub tier: Tier,
    /// The percentage of the GGMMI, in basis points.
    #[serde(rename = "percentage_bp")]
    pub percentage: BasisPoints,
    /// The amount, in eurocents.
    #[serde(rename = "amount_cents")]
    pub amount: Cents,
    /// Where the amount comes from.
    pub status: AmountStatus,
    /// First day of this amount.
    pub valid_from: NaiveDate,
    /// Last day of this amount; absent while no later one is known.
    pub valid_until: Option<NaiveDate>,
    /// The guaranteed minimum income (GGMMI) behind it, in eurocents.
    #[serde(rename = "ggmmi_cents")]
    pub ggmmi: Cents,
    /// Vakcode of the tier.
    pub vakcode: &'static str,
    /// Ambtscode.
    pub ambtscode: &'static str,
    /// The newest amount of a government source on or before the date.
    pub last_official: Option<Official>,
    /// The study inputs that were absent and taken as nothing passed.
    #[cfg_attr(feature = "openapi", schema(value_type = Vec<Input>))]
    pub assumed: InputSet,
    /// Where the amount stands, or the GGMMI it is computed from.
    pub source: Source,
    /// Remarks on the tier and the amount.
    pub notes: Vec<Note>,
    /// The version of the rules.
    pub edition: &'static str,
}

/// `allowance-tier` and `allowance-amount`: the tier of these studies and its amount on `date`.
///
/// An absent study answer counts as not passed and is named in `assumed`.
///
/// # Errors
/// [`BeforeFirstValue`] for a date before the first amount.
pub fn allowance(date: NaiveDate, answers: &Answers) -> Result<AllowanceReport, BeforeFirstValue> {
    allowance_of_tier(date, tier(answers)).map(|report| AllowanceReport {
        assumed: Input::STUDIES.iter().filter(|input| answers.get(*input).is_none()).collect(),
        ..report
    })
}

/// The amount of one tier on `date`, whoever gets it.
///
/// # Errors
/// [`BeforeFirstValue`] for a date before the first amount.
pub fn allowance_of_tier(date: NaiveDate, tier: Tier) -> Result<AllowanceReport, BeforeFirstValue> {
    let (row, valid_until) = tariff::row_on(date)?;
    let status = row.status_on(date, tier);
    Ok(AllowanceReport {
        tier,
        percentage: tier.percentage(),
        amount: row.amount(tier),
        status,
        valid_from: row.valid_from,
        valid_until,
        ggmmi: row.ggmmi,
        vakcode: tier.vakcode(),
        ambtscode: parameters::MESSAGE_CODES.ambtscode,
        last_official: tariff::last_official(date, tier),
        assumed: InputSet::EMPTY,
        source: row.source(tier),
        notes: notes(tier, status, row.status(tier)),
        edition: parameters::EDITION,
    })
}

/// The allowances that the absent study answers leave possible on `date`, lowest first: a single one when they cannot
/// matter any more. Empty before the first known amount.
///
/// ```
/// use jojo_rules::{Answers, allowance, date};
/// let all = allowance::possible_amounts(date::parse("2024-04-15")?, &Answers::default());
/// assert_eq!(all.len(), 3);
/// # Ok::<(), date::InvalidDate>(())
/// ```
#[must_use]
pub fn possible_amounts(date: NaiveDate, answers: &Answers) -> Vec<AllowanceReport> {
    let tiers = possible_tiers(answers).into_iter();
    tiers.filter_map(|tier| allowance_of_tier(date, tier).ok()).collect()
}

/// A computed amount stays to be confirmed, also when it is only expected for a later date.
fn notes(tier: Tier, status: AmountStatus, status_of_row: AmountStatus) -> Vec<Note> {
    let of_tier = (tier == Tier::One).then_some(Note::NothingPassedAfterFirstYear);
    let of_row = (status_of_row == AmountStatus::Computed).then_some(Note::AmountComputed);
    let of_date = (status == AmountStatus::Expected).then_some(Note::AmountExpected);
    of_tier.into_iter().chain(of_row).chain(of_date).collect()
}
