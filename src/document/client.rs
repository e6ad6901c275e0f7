//! Calls of the API: only to save, open, change or delete a document, and only when the person asks for it.

use crate::browser::timer;
use gloo_net::http::{RequestBuilder, Response};
use jojo_wire::client::{ApiFault, Call, Document};

/// After how long without an answer the person hears that it does not work, in milliseconds.
const TIMEOUT: i32 = 15_000;

/// A document with its version.
#[derive(Clone, Debug, PartialEq)]
pub struct Versioned {
    /// The document.
    pub document: Document,
    /// Its version, to be sent with a change.
    pub etag: String,
}

/// Sends a call that answers with a document.
///
/// # Errors
/// Why there is no document.
pub async fn fetch(call: Call) -> Result<Versioned, ApiFault> {
    let response = send(call).await?;
    let etag = response.headers().get("etag").unwrap_or_default();
    let body = response.text().await.map_err(|_| ApiFault::Unavailable)?;
    Ok(Versioned { document: Document::read(&body)?, etag })
}

/// Sends a call.
///
/// # Errors
/// Why it was not done.
pub async fn send(call: Call) -> Result<Response, ApiFault> {
    let method = call.method.parse().map_err(|_| ApiFault::Refused)?;
    let timeout = timer::Timeout::after(TIMEOUT);
    let signal = timeout.as_ref().map(timer::Timeout::signal);
    let mut request = RequestBuilder::new(&call.path).method(method).abort_signal(signal.as_ref());
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
