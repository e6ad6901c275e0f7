//! Saved documents: the request, the response, and their ids.

mod kept;

pub use kept::{DocumentRequest, DocumentResult, SavedDocument};

use jojo_rules::UnknownName;
use std::{fmt, str::FromStr};

/// How long a title may be, in characters.
pub const TITLE_MAX: usize = 120;

/// The id of a saved document: at least 22 characters that are safe in an address.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct DocumentId(String);

impl FromStr for DocumentId {
    type Err = UnknownName;

    fn from_str(text: &str) -> Result<Self, UnknownName> {
        let safe = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'-' || byte == b'_';
        let fits = (22..=64).contains(&text.len()) && text.bytes().all(safe);
        fits.then(|| Self(text.to_owned())).ok_or(UnknownName)
    }
}

impl fmt::Display for DocumentId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

jojo_rules::named! {
    /// What a document holds.
    pub enum DocumentKind {
        /// The answers of the candidate's check.
        Check = "check",
        /// A planned year with its timetable.
        Planning = "planning",
        /// An agreement with its deadlines and file.
        Dossier = "dossier",
    }
}
