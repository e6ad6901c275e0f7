//! `allowance-amount`: the dated series of amounts, with the status and source of each.

use super::Tier;
use crate::{Cents, Source, catalogue::SourceKind, parameters};
use chrono::{Days, NaiveDate};
use serde::Serialize;

crate::named! {
    /// Where an amount comes from.
    pub enum AmountStatus {
        /// Seen in a source.
        Published = "published",
        /// Computed from the GGMMI, still to be confirmed.
        Computed = "computed",
        /// The last known amount, on a date after the tables were last checked.
        Expected = "expected",
    }
}

/// A row of `parameters/allowance.toml`.
pub(crate) struct TariffRow {
    pub(crate) valid_from: NaiveDate,
    pub(crate) ggmmi: Cents,
    pub(crate) ggmmi_source: Source,
    pub(crate) published: [Option<Published>; 3],
}

/// An amount that was seen in a source.
#[derive(Clone, Copy)]
pub(crate) struct Published {
    pub(crate) amount: Cents,
    pub(crate) source: Source,
}

/// An amount of a government source.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Official {
    /// The amount, in eurocents.
    #[serde(rename = "amount_cents")]
    pub amount: Cents,
    /// First day of this amount.
    pub valid_from: NaiveDate,
    /// Where it stands.
    pub source: Source,
}

/// One row of the tariff history: the three amounts and where they come from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Tariff {
    /// First day.
    pub valid_from: NaiveDate,
    /// Last day; absent while no later row is known.
    pub valid_until: Option<NaiveDate>,
    /// The guaranteed minimum income (GGMMI), in eurocents.
    #[serde(rename = "ggmmi_cents")]
    pub ggmmi: Cents,
    /// The amounts of tier 1, 2 and 3, in eurocents.
    #[serde(rename = "amounts_cents")]
    pub amounts: [Cents; 3],
    /// The status of each amount.
    pub statuses: [AmountStatus; 3],
    /// Whether a government source gives these amounts.
    pub official: bool,
    /// Where the amounts stand, or the GGMMI they are computed from.
    pub source: Source,
}

/// The date lies before the first amount: there was no *overeenkomst van alternerende opleiding* yet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct BeforeFirstValue;

impl std::fmt::Display for BeforeFirstValue {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "the date lies before the first amount")
    }
}

impl std::error::Error for BeforeFirstValue {}

/// The whole history, oldest first.
pub fn tariffs() -> impl DoubleEndedIterator<Item = Tariff> {
    rows().map(|(row, valid_until)| Tariff {
        valid_from: row.valid_from,
        valid_until,
        ggmmi: row.ggmmi,
        amounts: Tier::ALL.map(|tier| row.amount(tier)),
        statuses: Tier::ALL.map(|tier| row.status(tier)),
        official: Tier::ALL.iter().any(|tier| row.official(*tier).is_some()),
        source: row.source(Tier::One),
    })
}

/// The rows, each with its last day.
fn rows() -> impl DoubleEndedIterator<Item = (&'static TariffRow, Option<NaiveDate>)> {
    let rows = parameters::TARIFF_ROWS;
    rows.iter().enumerate().map(move |(index, row)| {
        (row, rows.get(index + 1).map(|next| next.valid_from - Days::new(1)))
    })
}

/// The row in force on `date`, with its last day.
pub(super) fn row_on(
    date: NaiveDate,
) -> Result<(&'static TariffRow, Option<NaiveDate>), BeforeFirstValue> {
    rows().rev().find(|(row, _)| row.valid_from <= date).ok_or(BeforeFirstValue)
}

/// The newest amount of a government source on or before `date`.
pub(super) fn last_official(date: NaiveDate, tier: Tier) -> Option<Official> {
    rows().rev().filter(|(row, _)| row.valid_from <= date).find_map(|(row, _)| row.official(tier))
}

impl TariffRow {
    /// The percentage of the GGMMI, rounded up to ten cents. A test proves that this is every published amount.
    pub(super) fn amount(&self, tier: Tier) -> Cents {
        self.ggmmi.percentage_up_to_ten_cents(tier.percentage())
    }

    /// The status on a date after the last check is always [`AmountStatus::Expected`].
    pub(super) fn status_on(&self, date: NaiveDate, tier: Tier) -> AmountStatus {
        if date > parameters::VERIFIED_UNTIL { AmountStatus::Expected } else { self.status(tier) }
    }

    pub(super) fn source(&self, tier: Tier) -> Source {
        self.published(tier).map_or(self.ggmmi_source, |published| published.source)
    }

    /// Where the amount itself comes from.
    pub(super) fn status(&self, tier: Tier) -> AmountStatus {
        if self.published(tier).is_some() {
            AmountStatus::Published
        } else {
            AmountStatus::Computed
        }
    }

    fn published(&self, tier: Tier) -> Option<Published> {
        let [one, two, three] = self.published;
        match tier {
            Tier::One => one,
            Tier::Two => two,
            Tier::Three => three,
        }
    }

    fn official(&self, tier: Tier) -> Option<Official> {
        self.published(tier)
            .filter(|published| published.source.document.entry().kind == SourceKind::Official)
            .map(|published| Official {
                amount: published.amount,
                valid_from: self.valid_from,
                source: published.source,
            })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_rounding_rule_gives_every_published_amount() {
        let mut published_amounts = 0;
        for (row, _) in rows() {
            for tier in Tier::ALL {
                if let Some(published) = row.published(tier) {
                    assert_eq!(
                        row.amount(tier),
                        published.amount,
                        "{} tier {}",
                        row.valid_from,
                        tier.number()
                    );
                    published_amounts += 1;
                }
            }
        }
        // The nine published triples; of that of April 2022 only two amounts were seen.
        assert_eq!(published_amounts, 26);
    }
}
