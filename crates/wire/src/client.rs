//! The API as its clients see it: each call as data, and what it means when it was not done. A client brings its own way to send.

use crate::{API, DOCUMENTS, DocumentId, DocumentKind, ProblemKind};
use chrono::NaiveDate;
use jojo_rules::date;
use serde::{Deserialize, Deserializer, Serialize, de::Error};
use serde_json::Value as Json;
use std::{fmt::Display, str::FromStr};

/// A request that is ready to be sent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Call {
    /// `GET`, `POST`, `PUT` or `DELETE`.
    pub method: &'static str,
    /// The path, below the address of the server.
    pub path: String,
    /// Names and values.
    pub headers: Vec<(&'static str, String)>,
    /// JSON.
    pub body: Option<String>,
}

/// Why something was not done, as far as a person can do something about it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ApiFault {
    /// No answer, or the server cannot do it now. Trying again later may help.
    Unavailable,
    /// Missing, expired or deleted.
    Gone,
    /// The key does not allow it.
    WrongKey,
    /// Someone changed it meanwhile.
    Changed,
    /// The server does not take what was sent.
    Refused,
}

impl Call {
    /// Keeps a new document (`POST /documents`). Repeating it with the same `key` makes no second one.
    #[must_use]
    pub fn create_document(content: &Content<'_>, key: &str) -> Self {
        let headers = vec![("Idempotency-Key", key.to_owned())];
        Self { headers, body: Some(content.json()), ..Self::new("POST", None) }
    }

    /// Opens a document (`GET /documents/{id}`).
    #[must_use]
    pub fn show_document(id: &str) -> Self {
        Self::new("GET", Some(id))
    }

    /// Changes a document that has not changed since `etag` (`PUT /documents/{id}`).
    #[must_use]
    pub fn update_document(id: &str, edit_key: &str, etag: &str, content: &Content<'_>) -> Self {
        let headers = vec![bearer(edit_key), ("If-Match", etag.to_owned())];
        Self { headers, body: Some(content.json()), ..Self::new("PUT", Some(id)) }
    }

    /// Deletes a document (`DELETE /documents/{id}`).
    #[must_use]
    pub fn delete_document(id: &str, edit_key: &str) -> Self {
        Self { headers: vec![bearer(edit_key)], ..Self::new("DELETE", Some(id)) }
    }

    fn new(method: &'static str, id: Option<&str>) -> Self {
        let path = match id {
            Some(id) => format!("{API}{DOCUMENTS}/{id}"),
            None => format!("{API}{DOCUMENTS}"),
        };
        Self { method, path, headers: Vec::new(), body: None }
    }
}

fn bearer(edit_key: &str) -> (&'static str, String) {
    ("Authorization", format!("Bearer {edit_key}"))
}

/// What a document holds, as it is sent.
#[derive(Clone, Copy, Debug, Serialize)]
pub struct Content<'a> {
    /// What it holds.
    pub kind: DocumentKind,
    /// Its title.
    pub title: &'a str,
    /// Its answers: an object.
    pub answers: &'a Json,
}

impl Content<'_> {
    fn json(&self) -> String {
        // Texts and JSON values always have a form in JSON.
        serde_json::to_string(self).unwrap_or_default()
    }
}

/// A saved document as a client uses it.
#[derive(Clone, Debug, PartialEq, Deserialize)]
pub struct Document {
    /// Its id.
    #[serde(deserialize_with = "parsed")]
    pub id: DocumentId,
    /// The key that allows changing and deleting it; only in the answer that creates it.
    #[serde(default)]
    pub edit_key: Option<String>,
    /// What it holds.
    #[serde(deserialize_with = "parsed")]
    pub kind: DocumentKind,
    /// Its title.
    pub title: String,
    /// Its answers exactly as they were sent.
    pub answers: Json,
    /// When it will be deleted, RFC 3339 in UTC.
    pub expires_at: String,
}

impl Document {
    /// Reads the body of a response that has a document.
    ///
    /// # Errors
    /// [`ApiFault::Unavailable`]: the body is not a document of this API.
    pub fn read(body: &str) -> Result<Self, ApiFault> {
        serde_json::from_str(body).map_err(|_| ApiFault::Unavailable)
    }

    /// The day on which it will be deleted.
    #[must_use]
    pub fn expires_on(&self) -> Option<NaiveDate> {
        date::parse(self.expires_at.get(..10)?).ok()
    }
}

/// Reads a text as one of a closed set of names, or another value that a text can be.
fn parsed<'de, D, T>(deserializer: D) -> Result<T, D::Error>
where
    D: Deserializer<'de>,
    T: FromStr<Err: Display>,
{
    String::deserialize(deserializer)?.parse().map_err(D::Error::custom)
}

impl ApiFault {
    /// What an answer with this status means; nothing when it was done.
    #[must_use]
    pub const fn of_status(status: u16) -> Option<Self> {
        const KEY_MISSING: u16 = ProblemKind::KeyMissing.status();
        const KEY_WRONG: u16 = ProblemKind::KeyWrong.status();
        const NOT_FOUND: u16 = ProblemKind::NotFound.status();
        const KEY_SPENT: u16 = ProblemKind::KeySpent.status();
        const CHANGED: u16 = ProblemKind::Changed.status();
        const TOO_SLOW: u16 = ProblemKind::TooSlow.status();
        const TOO_MANY: u16 = ProblemKind::TooManyRequests.status();
        match status {
            200..=299 => None,
            KEY_MISSING | KEY_WRONG => Some(Self::WrongKey),
            NOT_FOUND => Some(Self::Gone),
            KEY_SPENT | CHANGED => Some(Self::Changed),
            TOO_SLOW | TOO_MANY => Some(Self::Unavailable),
            400..=499 => Some(Self::Refused),
            _ => Some(Self::Unavailable),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn a_title_is_escaped_in_the_body() {
        let answers = json!({"training": "schilder"});
        let content =
            Content { kind: DocumentKind::Check, title: "Mijn \"check\"\n", answers: &answers };
        let body = Call::create_document(&content, "once").body.unwrap_or_default();
        let body: Json = serde_json::from_str(&body).expect("JSON");
        let expected = json!({"kind": "check", "title": "Mijn \"check\"\n", "answers": answers});
        assert_eq!(body, expected);
    }

    #[test]
    fn a_document_is_read_with_what_a_client_needs() {
        let body = json!({
            "id": "A".repeat(22), "kind": "dossier", "title": "", "answers": {"done": []},
            "result": {}, "changed_at": "2026-11-22T10:00:00Z", "expires_at": "2028-11-22T10:00:00Z",
        });
        let document = Document::read(&body.to_string()).expect("a document");
        assert_eq!((document.kind, document.edit_key.clone()), (DocumentKind::Dossier, None));
        assert_eq!(document.expires_on(), date::parse("2028-11-22").ok());
        assert_eq!(document.answers, json!({"done": []}));
        for member in ["id", "kind", "title", "answers", "expires_at"] {
            let mut other = body.clone();
            other[member] = json!(7);
            let is_read = Document::read(&other.to_string()).is_ok();
            assert_eq!(is_read, member == "answers", "{member}");
        }
        assert_eq!(Document::read("<html>"), Err(ApiFault::Unavailable));
    }
}
