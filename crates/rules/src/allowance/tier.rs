//! `allowance-tier`: which of the three tiers (*trap*), from what was passed (jojo-brochure 5.3 and 8.1).

use crate::{Answers, BasisPoints, parameters};
use serde::{Serialize, Serializer};

/// A tier of the allowance. The highest one that fits counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Tier {
    /// Neither of the others.
    One = 1,
    /// One training year of alternating training passed, or the second grade.
    Two,
    /// Two training years passed, the first year of the third grade, or the qualification phase of BuSO OV3.
    Three,
}

/// The numbers of one tier.
pub(crate) struct TierParameters {
    pub(crate) percentage: BasisPoints,
    pub(crate) vakcode: &'static str,
}

impl Tier {
    /// All tiers, lowest first.
    pub const ALL: [Self; 3] = [Self::One, Self::Two, Self::Three];

    /// 1, 2 or 3.
    #[must_use]
    pub const fn number(self) -> u8 {
        self as u8
    }

    /// The percentage of the GGMMI.
    #[must_use]
    pub fn percentage(self) -> BasisPoints {
        self.parameters().percentage
    }

    /// The *vakcode* of the message to TOP2.
    #[must_use]
    pub fn vakcode(self) -> &'static str {
        self.parameters().vakcode
    }

    fn parameters(self) -> &'static TierParameters {
        let [one, two, three] = &parameters::TIERS;
        match self {
            Self::One => one,
            Self::Two => two,
            Self::Three => three,
        }
    }
}

impl Serialize for Tier {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_u8(self.number())
    }
}

#[cfg(feature = "openapi")]
impl utoipa::PartialSchema for Tier {
    fn schema() -> utoipa::openapi::RefOr<utoipa::openapi::schema::Schema> {
        utoipa::openapi::ObjectBuilder::new()
            .schema_type(utoipa::openapi::schema::Type::Integer)
            .minimum(Some(1))
            .maximum(Some(3))
            .into()
    }
}

#[cfg(feature = "openapi")]
impl utoipa::ToSchema for Tier {}

/// The tier of these studies; an absent answer counts as not passed.
#[must_use]
pub fn tier(answers: &Answers) -> Tier {
    let years = answers.alternating_years_passed.unwrap_or(0);
    let passed = |answer: Option<bool>| answer == Some(true);
    if years >= 2
        || passed(answers.third_grade_first_year_passed)
        || passed(answers.buso_ov3_qualification_passed)
    {
        Tier::Three
    } else if years >= 1 || passed(answers.second_grade_passed) {
        Tier::Two
    } else {
        Tier::One
    }
}

/// The tiers that the absent answers leave open, lowest first: a single one when they cannot matter any more.
#[must_use]
pub fn possible_tiers(answers: &Answers) -> Vec<Tier> {
    let lowest = tier(answers);
    let years_open = answers.alternating_years_passed.is_none();
    let second_open = years_open || answers.second_grade_passed.is_none();
    let third_open = years_open
        || answers.third_grade_first_year_passed.is_none()
        || answers.buso_ov3_qualification_passed.is_none();
    Tier::ALL
        .into_iter()
        .filter(|tier| match tier {
            tier if *tier <= lowest => *tier == lowest,
            Tier::Two => second_open,
            _ => third_open,
        })
        .collect()
}
