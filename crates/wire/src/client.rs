//! The API as its clients see it: each call as data, and what it means when it was not done. A client brings its own way to send.

use crate::{API, DOCUMENTS, DocumentKind, ProblemKind};

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
#[derive(Clone, Copy, Debug)]
pub struct Content<'a> {
    /// What it holds.
    pub kind: DocumentKind,
    /// Its title, as a JSON text with its quotes.
    pub title: &'a str,
    /// Its answers, as a JSON object.
    pub answers: &'a str,
}

impl Content<'_> {
    fn json(&self) -> String {
        format!(r#"{{"kind":"{}","title":{},"answers":{}}}"#, self.kind, self.title, self.answers)
    }
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
