//! The one error of the handlers: everything becomes `application/problem+json`.
//!
//! - [`ApiError::Members`]: the body is JSON, but members are at fault (422).
//! - [`ApiError::Unavailable`]: the database did not do what was asked; the cause is logged, never shown (503).
//! - the others say themselves when to use them.

use crate::store::StoreError;
use axum::{
    http::{HeaderName, HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
};
use jojo_wire::{MemberError, Problem, members::Faults};

/// Why a request got no answer.
#[derive(Debug)]
pub enum ApiError {
    /// The body is no JSON.
    MalformedJson,
    /// The body is larger than this endpoint takes, in bytes.
    TooLarge(usize),
    /// The body is not declared as JSON.
    NotJson,
    /// Members of the body are at fault.
    Members(Faults),
    /// A header or query is at fault.
    BadHeader(&'static str),
    /// No such address or document. Missing, expired and deleted documents are told apart nowhere.
    NotFound,
    /// The address does not take this method.
    MethodNotAllowed,
    /// The edit key is missing.
    KeyMissing,
    /// The edit key is wrong.
    KeyWrong,
    /// `If-Match` is missing.
    PreconditionMissing,
    /// The document changed meanwhile.
    Changed,
    /// This `Idempotency-Key` came with another body before.
    KeyReused,
    /// The document of this `Idempotency-Key` was changed since.
    KeySpent,
    /// The database is full, locked, read-only, damaged or gone.
    Unavailable(StoreError),
    /// A fault of ours.
    Internal(&'static str),
}

impl From<StoreError> for ApiError {
    fn from(error: StoreError) -> Self {
        Self::Unavailable(error)
    }
}

impl From<Faults> for ApiError {
    fn from(faults: Faults) -> Self {
        Self::Members(faults)
    }
}

/// How long a client should wait before it tries again, in seconds.
const RETRY_AFTER: HeaderValue = HeaderValue::from_static("5");

impl ApiError {
    fn describe(&self) -> (StatusCode, &'static str, &'static str, String) {
        let (status, kind, title, detail) = match self {
            Self::MalformedJson => (
                400,
                "malformed-json",
                "The body is no JSON",
                "The body could not be read as JSON.",
            ),
            Self::TooLarge(limit) => {
                return (
                    StatusCode::PAYLOAD_TOO_LARGE,
                    "too-large",
                    "The body is too large",
                    format!("The body may hold at most {limit} bytes."),
                );
            }
            Self::NotJson => (
                415,
                "not-json",
                "The body is not declared as JSON",
                "Send the body with Content-Type: application/json.",
            ),
            Self::Members(_) => (
                422,
                "members",
                "Members of the body are at fault",
                "The list of errors names each member at fault.",
            ),
            Self::BadHeader(detail) => (400, "bad-header", "A header is at fault", *detail),
            Self::NotFound => (
                404,
                "not-found",
                "Not found",
                "There is nothing here, or there is nothing any more.",
            ),
            Self::MethodNotAllowed => (
                405,
                "method-not-allowed",
                "Method not allowed",
                "This address does not take this method.",
            ),
            Self::KeyMissing => (
                401,
                "key-missing",
                "The edit key is missing",
                "Send Authorization: Bearer <edit_key>.",
            ),
            Self::KeyWrong => (
                403,
                "key-wrong",
                "The edit key is wrong",
                "This key does not belong to this document.",
            ),
            Self::PreconditionMissing => (
                428,
                "precondition-missing",
                "If-Match is missing",
                "Send If-Match with the ETag that you read.",
            ),
            Self::Changed => (
                412,
                "changed",
                "The document changed meanwhile",
                "Read the document again before you change it.",
            ),
            Self::KeyReused => (
                422,
                "idempotency-key-reused",
                "The Idempotency-Key is in use",
                "This key came with another body.",
            ),
            Self::KeySpent => (
                409,
                "idempotency-key-spent",
                "The Idempotency-Key is spent",
                "The document that this key created was changed since.",
            ),
            Self::Unavailable(_) => (
                503,
                "unavailable",
                "The database does not work now",
                "Nothing was changed. Try again in a few seconds.",
            ),
            Self::Internal(_) => {
                (500, "internal", "Something went wrong here", "The fault is ours.")
            }
        };
        let status = StatusCode::from_u16(status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
        (status, kind, title, detail.to_owned())
    }
}

impl IntoResponse for ApiError {
    fn into_response(self) -> Response {
        match &self {
            Self::Unavailable(error) => tracing::error!(%error, "database"),
            Self::Internal(what) => tracing::error!(what, "internal"),
            _ => {}
        }
        let (status, kind, title, detail) = self.describe();
        let errors: Vec<MemberError> =
            if let Self::Members(faults) = &self { faults.clone() } else { Vec::new() };
        let problem = Problem {
            kind: format!("urn:jojo-wijzer:problem:{kind}"),
            title: title.to_owned(),
            status: status.as_u16(),
            detail,
            errors,
        };
        let body = serde_json::to_vec(&problem).unwrap_or_default();
        let mut response =
            (status, [(header::CONTENT_TYPE, "application/problem+json")], body).into_response();
        let extra: Option<(HeaderName, HeaderValue)> = match self {
            Self::Unavailable(_) => Some((header::RETRY_AFTER, RETRY_AFTER)),
            Self::KeyMissing => {
                Some((header::WWW_AUTHENTICATE, HeaderValue::from_static("Bearer")))
            }
            _ => None,
        };
        response.headers_mut().extend(extra);
        response
    }
}
