//! Money in whole eurocents and percentages in basis points, never in floating point.

use serde::Serialize;

/// An amount in eurocents.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(transparent)]
pub struct Cents(pub i64);

/// A percentage in hundredths of a percent: 29 % is 2900.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(transparent)]
pub struct BasisPoints(pub u32);

impl BasisPoints {
    /// The whole: 100 %.
    pub const WHOLE: Self = Self(10_000);
}

impl Cents {
    /// The percentage of this amount, half a cent up.
    ///
    /// ```
    /// use jojo_rules::{BasisPoints, Cents};
    /// assert_eq!(Cents(64_780).part(BasisPoints(8588)), Cents(55_633));
    /// assert_eq!(Cents(1).part(BasisPoints(5000)), Cents(1));
    /// ```
    #[must_use]
    pub fn part(self, percentage: BasisPoints) -> Self {
        let whole = i64::from(BasisPoints::WHOLE.0);
        let product = self.0.saturating_mul(i64::from(percentage.0));
        Self(product.saturating_add(whole / 2).div_euclid(whole))
    }

    /// The percentage of this amount, rounded **up** to the next ten cents, as the allowance is.
    ///
    /// ```
    /// use jojo_rules::{BasisPoints, Cents};
    /// // 675.8048 becomes 675.90, although 675.80 is nearer.
    /// assert_eq!(Cents(211_189).percentage_up_to_ten_cents(BasisPoints(3200)), Cents(67_590));
    /// // An exact multiple stays.
    /// assert_eq!(Cents(200_000).percentage_up_to_ten_cents(BasisPoints(3200)), Cents(64_000));
    /// ```
    #[must_use]
    pub fn percentage_up_to_ten_cents(self, percentage: BasisPoints) -> Self {
        const BASIS_POINTS_TIMES_TEN_CENTS: i64 = 10_000 * 10;
        let product = self.0.saturating_mul(i64::from(percentage.0));
        let down = product.div_euclid(BASIS_POINTS_TIMES_TEN_CENTS);
        Self(
            (down + i64::from(product.rem_euclid(BASIS_POINTS_TIMES_TEN_CENTS) > 0))
                .saturating_mul(10),
        )
    }
}
