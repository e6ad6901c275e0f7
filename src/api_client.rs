//! Asking the API: only to keep, open, change or delete a document, and only when the person says so.

use crate::platform::{self, json};
use gloo_net::http::{Request, RequestBuilder, Response};
use jojo_wire::{API, DOCUMENTS, DocumentKind};

/// A document as the browser knows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Document {
    /// Its id.
    pub id: String,
    /// The key that was just made for it.
    pub edit_key: Option<String>,
    /// Its title.
    pub title: String,
    /// Its answers, as JSON.
    pub answers: String,
    /// The day on which it will be deleted, `YYYY-MM-DD`.
    pub expires_on: String,
    /// Its version, to be sent back with a change.
    pub etag: String,
}

/// Why the API did not do it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ApiFault {
    /// No answer, or the server cannot do it now. Trying again may help.
    Unavailable,
    /// Missing, expired or deleted.
    Gone,
    /// The key does not allow it.
    WrongKey,
    /// Someone changed it meanwhile.
    Changed,
    /// The server does not take these answers.
    Refused,
}

/// After how long without an answer the person hears that it does not work, in milliseconds.
const PATIENCE: u32 = 15_000;

fn address(id: Option<&str>) -> String {
    match id {
        Some(id) => format!("{API}{DOCUMENTS}/{id}"),
        None => format!("{API}{DOCUMENTS}"),
    }
}

/// Keeps a new document. Repeating it with the same `key` does not make a second one.
///
/// # Errors
/// Why it was not kept.
pub async fn create(
    kind: DocumentKind,
    title: &str,
    answers: &str,
    key: &str,
) -> Result<Document, ApiFault> {
    let request = Request::post(&address(None)).header("Idempotency-Key", key);
    read(send(request, Some(body(kind, title, answers))).await?).await
}

/// Opens a document.
///
/// # Errors
/// Why it cannot be opened.
pub async fn open(id: &str) -> Result<Document, ApiFault> {
    read(send(Request::get(&address(Some(id))), None).await?).await
}

/// Changes a document that has not changed since `etag`.
///
/// # Errors
/// Why it was not changed.
pub async fn update(
    id: &str,
    key: &str,
    etag: &str,
    kind: DocumentKind,
    title: &str,
    answers: &str,
) -> Result<Document, ApiFault> {
    let request = Request::put(&address(Some(id)))
        .header("Authorization", &bearer(key))
        .header("If-Match", etag);
    read(send(request, Some(body(kind, title, answers))).await?).await
}

/// Deletes a document.
///
/// # Errors
/// Why it was not deleted.
pub async fn delete(id: &str, key: &str) -> Result<(), ApiFault> {
    let request = Request::delete(&address(Some(id))).header("Authorization", &bearer(key));
    send(request, None).await.map(drop)
}

fn bearer(key: &str) -> String {
    format!("Bearer {key}")
}

fn body(kind: DocumentKind, title: &str, answers: &str) -> String {
    format!(r#"{{"kind":"{kind}","title":{},"answers":{answers}}}"#, json::quoted(title))
}

async fn send(request: RequestBuilder, body: Option<String>) -> Result<Response, ApiFault> {
    let signal = platform::give_up_after(PATIENCE);
    let request = request.abort_signal(Some(&signal));
    let request = match body {
        Some(body) => request.header("Content-Type", "application/json").body(body),
        None => request.build(),
    };
    let response =
        request.map_err(|_| ApiFault::Refused)?.send().await.map_err(|_| ApiFault::Unavailable)?;
    match response.status() {
        200..=299 => Ok(response),
        401 | 403 => Err(ApiFault::WrongKey),
        404 => Err(ApiFault::Gone),
        409 | 412 => Err(ApiFault::Changed),
        400 | 413 | 415 | 422 | 428 => Err(ApiFault::Refused),
        _ => Err(ApiFault::Unavailable),
    }
}

async fn read(response: Response) -> Result<Document, ApiFault> {
    let etag = response.headers().get("etag").unwrap_or_default();
    let text = response.text().await.map_err(|_| ApiFault::Unavailable)?;
    let document = || {
        let json = json::parse(&text)?;
        Some(Document {
            id: json::text(&json, "id")?,
            edit_key: json::text(&json, "edit_key"),
            title: json::text(&json, "title")?,
            answers: json::print(&json::member(&json, "answers")),
            expires_on: json::text(&json, "expires_at")?.chars().take(10).collect(),
            etag,
        })
    };
    document().ok_or(ApiFault::Unavailable)
}
