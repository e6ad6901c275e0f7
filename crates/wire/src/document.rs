//! Saved documents: the request, the response, and their ids.

use crate::{
    CheckAnswers, ErrorCode,
    members::{Faults, Members},
    requests::CheckResult,
};
use jojo_rules::UnknownName;
use serde::Serialize;
use serde_json::Value as Json;
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
    }
}

/// The body of `POST /documents` and `PUT /documents/{id}`, checked.
#[derive(Clone, Debug, PartialEq)]
pub struct DocumentRequest {
    /// What it holds.
    pub kind: DocumentKind,
    /// A title that the person chose; may be empty.
    pub title: String,
    /// The answers exactly as they were sent.
    pub answers: Json,
}

impl DocumentRequest {
    /// Reads a body and checks the answers by the rules.
    ///
    /// # Errors
    /// Every member at fault.
    pub fn read(body: &Json) -> Result<Self, Faults> {
        let mut members = Members::of(body, "")?;
        let kind = members.required_text("kind").map(str::parse::<DocumentKind>);
        if let Some(Err(UnknownName)) = kind {
            members.fault("kind", ErrorCode::UnknownValue, "is not a known kind of document");
        }
        let title = members.text("title").unwrap_or_default();
        if title.chars().count() > TITLE_MAX {
            members.fault(
                "title",
                ErrorCode::OutOfRange,
                format!("is longer than {TITLE_MAX} characters"),
            );
        }
        let answers = members.required("answers");
        if let Some(answers) = answers
            && let Err(faults) = CheckAnswers::read(answers, &members.pointer_to("answers"))
        {
            members.faults(faults);
        }
        members.finish()?;
        match (kind, answers) {
            (Some(Ok(kind)), Some(answers)) => {
                Ok(Self { kind, title: title.to_owned(), answers: answers.clone() })
            }
            // `finish` has already returned what is missing.
            _ => Err(Vec::new()),
        }
    }
}

/// A saved document as the API returns it.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct SavedDocument {
    /// Its id.
    pub id: String,
    /// The key that allows changing and deleting it; only in the answer that creates it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub edit_key: Option<String>,
    /// What it holds.
    pub kind: DocumentKind,
    /// Its title.
    pub title: String,
    /// The answers exactly as they were sent.
    #[cfg_attr(feature = "openapi", schema(value_type = Object))]
    pub answers: Json,
    /// What the rules say of them now.
    pub result: CheckResult,
    /// When it was last changed, RFC 3339 in UTC.
    pub changed_at: String,
    /// When it will be deleted, RFC 3339 in UTC.
    pub expires_at: String,
}
