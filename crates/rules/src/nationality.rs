//! Nationality: a country of ISO 3166-1, or none.

use crate::{UnknownName, parameters};
use serde::{Serialize, Serializer};
use std::{fmt, str::FromStr};

/// An assigned ISO 3166-1 alpha-2 code.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Country([u8; 2]);

/// Of which country someone is a national.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Nationality {
    /// A national of this country.
    Of(Country),
    /// A national of no country (*staatloos*).
    Stateless,
}

const STATELESS: &str = "stateless";

impl Country {
    /// Every country, in order of its code.
    pub fn all() -> impl Iterator<Item = Self> {
        parameters::COUNTRIES.iter().copied().map(Self)
    }

    /// The two letters.
    #[must_use]
    pub fn code(&self) -> &str {
        std::str::from_utf8(&self.0).unwrap_or_default()
    }

    /// Nationals of the EU, Iceland, Liechtenstein, Norway and Switzerland need no proof of legal residence.
    #[must_use]
    pub fn has_free_movement(self) -> bool {
        parameters::FREE_MOVEMENT.binary_search(&self.0).is_ok()
    }

    /// The sources do not agree whether this country belongs to those with free movement.
    #[must_use]
    pub fn free_movement_is_disputed(self) -> bool {
        parameters::FREE_MOVEMENT_DISPUTED.contains(&self.0)
    }
}

impl FromStr for Nationality {
    type Err = UnknownName;

    fn from_str(text: &str) -> Result<Self, UnknownName> {
        if text == STATELESS {
            return Ok(Self::Stateless);
        }
        let code: [u8; 2] = text.as_bytes().try_into().map_err(|_| UnknownName)?;
        parameters::COUNTRIES
            .binary_search(&code)
            .map(|_| Self::Of(Country(code)))
            .map_err(|_| UnknownName)
    }
}

impl fmt::Display for Nationality {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Of(country) => country.code(),
            Self::Stateless => STATELESS,
        })
    }
}

impl Serialize for Nationality {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}
