//! What is kept: the answers as they were sent, and what the rules say of them now.

use super::{DocumentKind, TITLE_MAX};
use crate::{
    CheckAnswers, CheckResult, DossierAnswers, ErrorCode, PlanningAnswers, PlanningResult,
    members::{Faults, Members},
};
use jojo_rules::{DossierReport, UnknownName};
use serde::Serialize;
use serde_json::Value as Json;

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
        if title.contains('\0') {
            members.fault("title", ErrorCode::OutOfRange, "contains a NUL character");
        }
        let answers = members.required("answers");
        if let Some(answers) = answers {
            let pointer = members.pointer_to("answers");
            members.kept(match kind {
                Some(Ok(kind)) => DocumentResult::of(kind, answers, &pointer).map(drop),
                // Nobody can tell what they should be.
                _ => Members::of(answers, &pointer).map(drop),
            });
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
    pub result: DocumentResult,
    /// When it was last changed, RFC 3339 in UTC.
    pub changed_at: String,
    /// When it will be deleted, RFC 3339 in UTC.
    pub expires_at: String,
}

/// What the rules say of the answers, by kind.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(untagged)]
pub enum DocumentResult {
    /// Of a check.
    Check(Box<CheckResult>),
    /// Of a planning.
    Planning(Box<PlanningResult>),
    /// Of a dossier.
    Dossier(Box<DossierReport>),
}

impl DocumentResult {
    /// Reads the answers at `pointer` and judges them.
    ///
    /// # Errors
    /// Every member at fault.
    pub fn of(kind: DocumentKind, answers: &Json, pointer: &str) -> Result<Self, Faults> {
        Ok(match kind {
            DocumentKind::Check => {
                Self::Check(CheckAnswers::read(answers, pointer)?.evaluate()?.into())
            }
            DocumentKind::Planning => {
                Self::Planning(PlanningAnswers::read(answers, pointer)?.evaluate()?.into())
            }
            DocumentKind::Dossier => {
                Self::Dossier(DossierAnswers::read(answers, pointer)?.evaluate()?.into())
            }
        })
    }
}
