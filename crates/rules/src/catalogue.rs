//! The rule catalogue: every rule, document, note, act and contact as data, with its Dutch words.

use crate::{Input, finding::Source};
use chrono::NaiveDate;
use serde::{Serialize, Serializer, ser::SerializeMap};

include!(concat!(env!("OUT_DIR"), "/catalogue.rs"));

crate::named! {
    /// Who stands behind a document.
    pub enum SourceKind {
        /// A government body.
        Official = "official",
        /// Anyone else.
        Secondary = "secondary",
        /// Our own reading or computation.
        Derived = "derived",
    }
}

/// A document that answers point to; what is not known is absent.
#[derive(Clone, Copy, Debug, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct DocumentEntry {
    /// Its key.
    pub document: Document,
    /// How a page names it.
    pub short: &'static str,
    /// Its title.
    pub title: &'static str,
    /// Who published it.
    pub publisher: Option<&'static str>,
    /// The date of its figures, in words.
    pub date: Option<&'static str>,
    /// Where it stands.
    pub url: Option<&'static str>,
    /// Who stands behind it.
    pub kind: SourceKind,
}

/// A rule of the catalogue. What it says stands apart ([`RuleId::statement`]), so that a bundle that does not show it
/// does not carry it.
#[derive(Clone, Copy, Debug, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct RuleEntry {
    /// Its id.
    pub id: RuleId,
    /// Its family.
    pub family: Family,
    /// Its title, in Dutch.
    pub title: &'static str,
    /// What it may ask.
    #[cfg_attr(feature = "openapi", schema(value_type = Vec<Input>))]
    pub inputs: &'static [Input],
    /// Who can answer questions about it.
    #[serde(serialize_with = "whole_contact")]
    #[cfg_attr(feature = "openapi", schema(value_type = Contact))]
    pub contact: ContactId,
    /// Where it stands.
    pub source: Source,
    /// Where else it stands.
    #[cfg_attr(feature = "openapi", schema(value_type = Vec<Source>))]
    pub more_sources: &'static [Source],
    /// First day on which it holds, absent where the source gives none.
    pub valid_from: Option<NaiveDate>,
    /// Last day on which it holds, absent while it holds.
    pub valid_until: Option<NaiveDate>,
    /// The remarks its findings may carry, with their text.
    #[serde(serialize_with = "notes_with_texts")]
    #[cfg_attr(feature = "openapi", schema(value_type = std::collections::BTreeMap<String, String>))]
    pub notes: &'static [Note],
    /// The acts its findings may name, with their text.
    #[serde(serialize_with = "acts_with_texts")]
    #[cfg_attr(feature = "openapi", schema(value_type = std::collections::BTreeMap<String, String>))]
    pub acts: &'static [Act],
}

/// A rule of the catalogue with what it says.
#[derive(Clone, Copy, Debug, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct StatedRule {
    /// The rule.
    #[serde(flatten)]
    pub rule: RuleEntry,
    /// What it says, in Dutch.
    pub statement: &'static str,
}

/// Someone who can answer what this product cannot.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Contact {
    /// Its id.
    pub id: ContactId,
    /// Name and subject, in Dutch.
    pub name: &'static str,
    /// E-mail address.
    pub email: Option<&'static str>,
    /// Telephone number.
    pub phone: Option<&'static str>,
    /// Where this stands.
    pub source: Source,
}

/// Every rule, in the order of the catalogue.
#[must_use]
pub fn rules() -> &'static [RuleEntry] {
    RULES
}

/// Every rule with what it says, in the order of the catalogue.
pub fn stated_rules() -> impl Iterator<Item = StatedRule> {
    RULES.iter().map(|rule| StatedRule { rule: *rule, statement: rule.id.statement() })
}

/// Every document.
#[must_use]
pub fn documents() -> &'static [DocumentEntry] {
    DOCUMENTS
}

/// Every contact.
#[must_use]
pub fn contacts() -> &'static [Contact] {
    CONTACTS
}

/// The generated tables stand in the order of their enum, so that a lookup is an index.
#[expect(clippy::indexing_slicing, reason = "the build writes one row for each member of the enum")]
mod lookup {
    use super::{
        ACT_TEXTS, Act, CONTACTS, Contact, ContactId, DOCUMENT_SHORTS, DOCUMENTS, Document,
        DocumentEntry, FAMILY_TITLES, Family, NOTE_TEXTS, Note, RULES, RuleEntry, RuleId,
        STATEMENTS,
    };

    impl RuleId {
        /// This rule's row of the catalogue.
        #[must_use]
        pub fn entry(self) -> &'static RuleEntry {
            &RULES[self as usize]
        }

        /// What this rule says, in Dutch.
        #[must_use]
        pub fn statement(self) -> &'static str {
            STATEMENTS[self as usize]
        }
    }

    impl Document {
        /// This document's row.
        #[must_use]
        pub fn entry(self) -> &'static DocumentEntry {
            &DOCUMENTS[self as usize]
        }

        /// How a page names this document.
        #[must_use]
        pub fn short(self) -> &'static str {
            DOCUMENT_SHORTS[self as usize]
        }
    }

    impl ContactId {
        /// This contact's row.
        #[must_use]
        pub fn entry(self) -> &'static Contact {
            &CONTACTS[self as usize]
        }
    }

    impl Family {
        /// The family's title, in Dutch.
        #[must_use]
        pub fn title(self) -> &'static str {
            FAMILY_TITLES[self as usize]
        }
    }

    impl Note {
        /// The remark, in Dutch.
        #[must_use]
        pub fn text(self) -> &'static str {
            NOTE_TEXTS[self as usize]
        }
    }

    impl Act {
        /// What to do, in Dutch.
        #[must_use]
        pub fn text(self) -> &'static str {
            ACT_TEXTS[self as usize]
        }
    }
}

fn whole_contact<S: Serializer>(contact: &ContactId, serializer: S) -> Result<S::Ok, S::Error> {
    contact.entry().serialize(serializer)
}

fn notes_with_texts<S: Serializer>(
    notes: &&'static [Note],
    serializer: S,
) -> Result<S::Ok, S::Error> {
    let mut map = serializer.serialize_map(Some(notes.len()))?;
    for note in *notes {
        map.serialize_entry(note, note.text())?;
    }
    map.end()
}

fn acts_with_texts<S: Serializer>(acts: &&'static [Act], serializer: S) -> Result<S::Ok, S::Error> {
    let mut map = serializer.serialize_map(Some(acts.len()))?;
    for act in *acts {
        map.serialize_entry(act, act.text())?;
    }
    map.end()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_table_stands_in_the_order_of_its_enum() {
        assert!(RuleId::ALL.iter().all(|rule| rule.entry().id == *rule));
        assert!(Document::ALL.iter().all(|document| document.entry().document == *document));
        assert!(ContactId::ALL.iter().all(|contact| contact.entry().id == *contact));
        assert_eq!(Family::ALL.len(), FAMILY_TITLES.len());
        assert_eq!(Note::ALL.len(), NOTE_TEXTS.len());
        assert_eq!(Act::ALL.len(), ACT_TEXTS.len());
    }
}
