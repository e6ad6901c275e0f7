//! Asking the API: only to keep, open, change or delete a document, and only when the person says so.

use crate::platform::{self, json};
use gloo_net::http::{RequestBuilder, Response};
use jojo_wire::{
    DocumentKind,
    client::{Call, Content},
};

pub use jojo_wire::client::ApiFault;

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

/// After how long without an answer the person hears that it does not work, in milliseconds.
const PATIENCE: u32 = 15_000;

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
    let title = json::quoted(title);
    let content = Content { kind, title: &title, answers };
    read(send(Call::create_document(&content, key)).await?).await
}

/// Opens a document.
///
/// # Errors
/// Why it cannot be opened.
pub async fn open(id: &str) -> Result<Document, ApiFault> {
    read(send(Call::show_document(id)).await?).await
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
    let title = json::quoted(title);
    let content = Content { kind, title: &title, answers };
    read(send(Call::update_document(id, key, etag, &content)).await?).await
}

/// Deletes a document.
///
/// # Errors
/// Why it was not deleted.
pub async fn delete(id: &str, key: &str) -> Result<(), ApiFault> {
    send(Call::delete_document(id, key)).await.map(drop)
}

async fn send(call: Call) -> Result<Response, ApiFault> {
    let signal = platform::give_up_after(PATIENCE);
    let method = call.method.parse().map_err(|_| ApiFault::Refused)?;
    let mut request = RequestBuilder::new(&call.path).method(method).abort_signal(Some(&signal));
    for (name, value) in &call.headers {
        request = request.header(name, value);
    }
    let request = match call.body {
        Some(body) => request.header("Content-Type", "application/json").body(body),
        None => request.build(),
    };
    let response =
        request.map_err(|_| ApiFault::Refused)?.send().await.map_err(|_| ApiFault::Unavailable)?;
    ApiFault::of_status(response.status()).map_or(Ok(response), Err)
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
