//! `partnership`: which partnership handles a request (vpdl-jaarrapport 5.2.2).

use crate::{Note, Region, RuleId, Source, catalogue::Partnership, parameters};
use serde::Serialize;
use std::str::FromStr;

crate::named! {
    /// What an organisation without a joint committee is.
    pub enum OrganisationKind {
        /// Lokaal bestuur.
        LocalAuthority = "local-authority",
        /// Ander openbaar bestuur.
        PublicBody = "public-body",
        /// Anything else.
        Other = "other",
    }
}

/// The number of a joint committee (*paritair comité*): `202` or `202.01`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CommitteeNumber(String);

/// A text that is not the number of a joint committee.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct InvalidCommitteeNumber;

impl std::fmt::Display for InvalidCommitteeNumber {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("not the number of a joint committee, such as 202 or 202.01")
    }
}

impl std::error::Error for InvalidCommitteeNumber {}

impl FromStr for CommitteeNumber {
    type Err = InvalidCommitteeNumber;

    /// Three digits, or three digits, a dot and two digits.
    fn from_str(text: &str) -> Result<Self, InvalidCommitteeNumber> {
        let is_digits =
            |part: &str, length| part.len() == length && part.bytes().all(|b| b.is_ascii_digit());
        let fits = match text.split_once('.') {
            None => is_digits(text, 3),
            Some((number, sub)) => is_digits(number, 3) && is_digits(sub, 2),
        };
        fits.then(|| Self(text.to_owned())).ok_or(InvalidCommitteeNumber)
    }
}

/// The answer about a partnership.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct PartnershipReport {
    /// Which.
    pub partnership: Partnership,
    /// Its name, in Dutch.
    pub title: &'static str,
    /// Where it stands.
    pub source: Source,
    /// Remarks.
    pub notes: &'static [Note],
}

fn report(partnership: Partnership, notes: &'static [Note]) -> PartnershipReport {
    let source = RuleId::Partnership.entry().source;
    PartnershipReport { partnership, title: partnership.title(), source, notes }
}

/// By the whole number of the joint committee: 202 is another one than 202.01.
#[must_use]
pub fn partnership_of_committee(number: &CommitteeNumber) -> PartnershipReport {
    let known = committees().find(|(known, _)| *known == number.0);
    let partnership =
        known.map_or(parameters::PARTNERSHIP_OF_ANYTHING_ELSE, |(_, partnership)| partnership);
    report(partnership, &[Note::TableOf20222023])
}

/// Without a number: by what the organisation is, and where.
#[must_use]
pub fn partnership_of_kind(kind: OrganisationKind, region: Option<Region>) -> PartnershipReport {
    let partnership = match (kind, region) {
        (OrganisationKind::LocalAuthority, Some(Region::Flanders)) => {
            parameters::PARTNERSHIP_OF_FLEMISH_LOCAL_AUTHORITIES
        }
        _ => parameters::PARTNERSHIP_OF_ANYTHING_ELSE,
    };
    report(partnership, &[Note::TableOf20222023, Note::SectorNamedByApplicant])
}

/// The joint committees of the table with their partnership, in order of their numbers.
fn committees() -> impl Iterator<Item = (&'static str, Partnership)> {
    parameters::COMMITTEES.iter().copied()
}
