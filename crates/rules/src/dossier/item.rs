//! What can be ticked off: a task or a document.

use crate::{DossierDocument, RuleId, UnknownName, parameters};
use serde::{Serialize, Serializer};
use std::{fmt, str::FromStr};

/// The name of a task or of a document of the file. A thing that is both, such as the extract, is ticked off once.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct DossierItem(&'static str);

impl DossierItem {
    /// A task.
    #[must_use]
    pub const fn task(task: RuleId) -> Self {
        Self(task.as_str())
    }

    /// Every task, then every document; some are both.
    pub fn all() -> impl Iterator<Item = Self> {
        let tasks = parameters::TASKS.iter().map(|row| row.rule.as_str());
        tasks.chain(DossierDocument::NAMES.iter().copied()).map(Self)
    }

    /// A document.
    #[must_use]
    pub const fn document(document: DossierDocument) -> Self {
        Self(document.as_str())
    }
}

impl FromStr for DossierItem {
    type Err = UnknownName;

    fn from_str(text: &str) -> Result<Self, UnknownName> {
        Self::all().find(|item| item.0 == text).ok_or(UnknownName)
    }
}

impl fmt::Display for DossierItem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.0)
    }
}

impl Serialize for DossierItem {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.0)
    }
}
