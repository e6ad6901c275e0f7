//! Saved documents: kept only because someone asked for it.

use crate::{
    error::ApiError,
    etag::ETag,
    json::{self, JsonBody},
    secrets,
    server::AppState,
    store::{Change, Changed, Content, Idempotency, StoredDocument, result_of},
};
use axum::{
    Json,
    extract::{FromRequestParts, Path, State},
    http::{HeaderMap, HeaderValue, StatusCode, header, request::Parts},
    response::{IntoResponse, Response},
};
use chrono::{DateTime, SecondsFormat, Utc};
use jojo_wire::{
    API, DOCUMENTS, DocumentId, DocumentKind, DocumentRequest, Problem, SavedDocument,
};

/// The id in the path. What cannot be an id is not found, like any other document that is not there.
pub(crate) struct IdInPath(DocumentId);

impl<S: Send + Sync> FromRequestParts<S> for IdInPath {
    type Rejection = ApiError;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, ApiError> {
        let Path(id) = Path::<String>::from_request_parts(parts, state)
            .await
            .map_err(|_| ApiError::NotFound)?;
        id.parse().map(Self).map_err(|_| ApiError::NotFound)
    }
}

/// Keeps a new document.
#[utoipa::path(post, path = "/documents", tag = "documents", request_body = DocumentRequest,
    params(("Idempotency-Key" = Option<String>, Header, description = "Makes repeating this request safe for 24 hours", pattern = "^[!-~]{1,255}$", max_length = 255)),
    responses(
        (status = 201, body = SavedDocument, headers(("Location" = String), ("ETag" = String))),
        (status = 400, body = Problem, content_type = "application/problem+json", description = "The body is not valid JSON, or the Idempotency-Key is not valid"),
        (status = 409, body = Problem, content_type = "application/problem+json", description = "The document of this Idempotency-Key was changed since"),
        (status = 413, body = Problem, content_type = "application/problem+json", description = "The body is too large"),
        (status = 415, body = Problem, content_type = "application/problem+json", description = "The body is not declared as JSON"),
        (status = 422, body = Problem, content_type = "application/problem+json", description = "Members are at fault, or the Idempotency-Key came with another body"),
        (status = 503, body = Problem, content_type = "application/problem+json", description = "Saving does not work now"),
    ))]
pub(crate) async fn create_document(
    State(state): State<AppState>,
    headers: HeaderMap,
    body: JsonBody<{ json::LARGE }>,
) -> Result<Response, ApiError> {
    let key = headers.get("idempotency-key").map(idempotency_key).transpose()?;
    let request = read(&body)?;
    let random = || secrets::random_token().map_err(|_| ApiError::Internal("no randomness"));
    let (id, edit_key) = (random()?, random()?);
    let change = Change::Create {
        id,
        edit_key_hash: secrets::hash(edit_key.as_bytes()),
        content: content(request),
        idempotency: key.map(|key| Idempotency::of(key, &body.0)),
    };
    match state.store.change(change, now()).await? {
        Changed::Document(document) => {
            let location = format!("{API}{DOCUMENTS}/{}", document.id);
            let mut response = respond(StatusCode::CREATED, *document, Some(edit_key))?;
            if let Ok(location) = HeaderValue::from_str(&location) {
                response.headers_mut().insert(header::LOCATION, location);
            }
            Ok(response)
        }
        Changed::OtherBody => Err(ApiError::KeyReused),
        _ => Err(ApiError::KeySpent),
    }
}

/// Opens a document.
#[utoipa::path(get, path = "/documents/{id}", tag = "documents", params(("id" = String, Path), ("If-None-Match" = Option<String>, Header)), responses(
    (status = 200, body = SavedDocument, headers(("ETag" = String))),
    (status = 304, description = "The ETag is still the same"),
    (status = 404, body = Problem, content_type = "application/problem+json", description = "Missing, expired or deleted"),
    (status = 503, body = Problem, content_type = "application/problem+json", description = "Reading does not work now"),
))]
pub(crate) async fn show_document(
    State(state): State<AppState>,
    IdInPath(id): IdInPath,
    headers: HeaderMap,
) -> Result<Response, ApiError> {
    let document = state.store.read(&id, now()).await?.ok_or(ApiError::NotFound)?;
    let etag = ETag { version: document.version };
    if text(&headers, header::IF_NONE_MATCH).is_some_and(|header| etag.none_match(header)) {
        return Ok((StatusCode::NOT_MODIFIED, document_headers(etag)).into_response());
    }
    respond(StatusCode::OK, document, None)
}

/// Changes a document.
#[utoipa::path(put, path = "/documents/{id}", tag = "documents", request_body = DocumentRequest, security(("edit_key" = [])),
    params(("id" = String, Path), ("If-Match" = String, Header, description = "The ETag that was read")),
    responses(
        (status = 200, body = SavedDocument, headers(("ETag" = String))),
        (status = 400, body = Problem, content_type = "application/problem+json", description = "The body is not valid JSON"),
        (status = 401, body = Problem, content_type = "application/problem+json", description = "The edit key is missing"),
        (status = 403, body = Problem, content_type = "application/problem+json", description = "The edit key is wrong"),
        (status = 404, body = Problem, content_type = "application/problem+json", description = "Missing, expired or deleted"),
        (status = 412, body = Problem, content_type = "application/problem+json", description = "Changed meanwhile"),
        (status = 413, body = Problem, content_type = "application/problem+json", description = "The body is too large"),
        (status = 415, body = Problem, content_type = "application/problem+json", description = "The body is not declared as JSON"),
        (status = 422, body = Problem, content_type = "application/problem+json", description = "Members are at fault"),
        (status = 428, body = Problem, content_type = "application/problem+json", description = "If-Match is missing"),
        (status = 503, body = Problem, content_type = "application/problem+json", description = "Saving does not work now"),
    ))]
pub(crate) async fn update_document(
    State(state): State<AppState>,
    IdInPath(id): IdInPath,
    headers: HeaderMap,
    body: JsonBody<{ json::LARGE }>,
) -> Result<Response, ApiError> {
    let document = unlock(&state, &id, &headers).await?;
    let condition = text(&headers, header::IF_MATCH).ok_or(ApiError::PreconditionMissing)?;
    let request = read(&body)?;
    if !(ETag { version: document.version }).version_match(condition) {
        return Err(ApiError::Changed);
    }
    let StoredDocument { id, version, .. } = document;
    let change = Change::Update { id, version, content: content(request) };
    match state.store.change(change, now()).await? {
        Changed::Document(document) => respond(StatusCode::OK, *document, None),
        _ => Err(ApiError::Changed),
    }
}

/// Deletes a document.
#[utoipa::path(delete, path = "/documents/{id}", tag = "documents", security(("edit_key" = [])),
    params(("id" = String, Path), ("If-Match" = Option<String>, Header)),
    responses(
        (status = 204, description = "Deleted"),
        (status = 401, body = Problem, content_type = "application/problem+json", description = "The edit key is missing"),
        (status = 403, body = Problem, content_type = "application/problem+json", description = "The edit key is wrong"),
        (status = 404, body = Problem, content_type = "application/problem+json", description = "Missing, expired or deleted"),
        (status = 412, body = Problem, content_type = "application/problem+json", description = "Changed meanwhile"),
        (status = 503, body = Problem, content_type = "application/problem+json", description = "Deleting does not work now"),
    ))]
pub(crate) async fn delete_document(
    State(state): State<AppState>,
    IdInPath(id): IdInPath,
    headers: HeaderMap,
) -> Result<StatusCode, ApiError> {
    let StoredDocument { id, version, .. } = unlock(&state, &id, &headers).await?;
    let condition = text(&headers, header::IF_MATCH);
    if condition.is_some_and(|condition| !ETag { version }.version_match(condition)) {
        return Err(ApiError::Changed);
    }
    let change = Change::Delete { id, version: condition.map(|_| version) };
    match state.store.change(change, now()).await? {
        Changed::Deleted => Ok(StatusCode::NO_CONTENT),
        _ if condition.is_some() => Err(ApiError::Changed),
        _ => Err(ApiError::NotFound),
    }
}

/// The document, when the request carries its edit key.
async fn unlock(
    state: &AppState,
    id: &DocumentId,
    headers: &HeaderMap,
) -> Result<StoredDocument, ApiError> {
    let key = text(headers, header::AUTHORIZATION)
        .and_then(|value| value.split_once(' '))
        .filter(|(scheme, key)| scheme.eq_ignore_ascii_case("bearer") && !key.is_empty())
        .map(|(_, key)| key)
        .ok_or(ApiError::KeyMissing)?;
    let document = state.store.read(id, now()).await?.ok_or(ApiError::NotFound)?;
    if secrets::matches(key, &document.edit_key_hash) {
        Ok(document)
    } else {
        Err(ApiError::KeyWrong)
    }
}

/// Reads and checks a body; only a planning may be large.
fn read(body: &JsonBody<{ json::LARGE }>) -> Result<DocumentRequest, ApiError> {
    let json = body.read()?;
    let is_planning = json["kind"] == DocumentKind::Planning.as_str();
    if body.0.len() > json::LIMIT && !is_planning {
        return Err(ApiError::TooLarge(json::LIMIT));
    }
    Ok(DocumentRequest::read(&json)?)
}

fn content(request: DocumentRequest) -> Content {
    let DocumentRequest { kind, title, answers } = request;
    Content { kind, title, answers: answers.to_string() }
}

fn respond(
    status: StatusCode,
    document: StoredDocument,
    edit_key: Option<String>,
) -> Result<Response, ApiError> {
    let etag = ETag { version: document.version };
    let (kind, answers, result) =
        result_of(&document).ok_or(ApiError::Internal("a stored document cannot be read"))?;
    let saved = SavedDocument {
        id: document.id,
        edit_key,
        kind,
        title: document.title,
        answers,
        result,
        changed_at: moment(document.changed_at),
        expires_at: moment(document.expires_at),
    };
    Ok((status, document_headers(etag), Json(saved)).into_response())
}

fn document_headers(etag: ETag) -> [(header::HeaderName, HeaderValue); 3] {
    [
        (header::ETAG, etag.header()),
        (header::CACHE_CONTROL, HeaderValue::from_static("private, no-cache")),
        (header::HeaderName::from_static("x-robots-tag"), HeaderValue::from_static("noindex")),
    ]
}

/// An `Idempotency-Key` is 1 to 255 visible ASCII characters.
fn idempotency_key(value: &HeaderValue) -> Result<&[u8], ApiError> {
    let key = value.as_bytes();
    let fits = (1..=255).contains(&key.len()) && key.iter().all(u8::is_ascii_graphic);
    fits.then_some(key)
        .ok_or(ApiError::BadHeader("Idempotency-Key must be 1 to 255 visible ASCII characters."))
}

/// A header as text. One that is there but unreadable is the empty text: it is not absent, and it matches nothing.
fn text(headers: &HeaderMap, name: header::HeaderName) -> Option<&str> {
    headers.get(name).map(|value| value.to_str().unwrap_or_default())
}

fn now() -> i64 {
    Utc::now().timestamp()
}

fn moment(seconds: i64) -> String {
    DateTime::<Utc>::from_timestamp(seconds, 0)
        .unwrap_or_default()
        .to_rfc3339_opts(SecondsFormat::Secs, true)
}
