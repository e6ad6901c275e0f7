//! The one error of the handlers: everything becomes `application/problem+json`.
//!
//! - [`ApiError::Members`]: the body is JSON, but members are at fault (422).
//! - [`ApiError::Unavailable`]: the database did not do what was asked; the cause is logged, never shown (503).
//! - [`ApiError::Busy`], [`ApiError::TooManyRequests`]: a limit; `Retry-After` says how long to wait.
//! - the others say themselves when to use them. `ProblemKind` holds the words.

use crate::{limits::whole_seconds, store::StoreError};
use axum::{
    http::{HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
};
use jojo_wire::{Problem, ProblemKind, members::Faults};
use std::time::Duration;

/// Why a request got no answer.
#[derive(Debug)]
pub enum ApiError {
    /// The body is not valid JSON.
    MalformedJson,
    /// The body did not arrive in time.
    TooSlow,
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
    /// This client asked too much, and should wait this long.
    TooManyRequests(Duration),
    /// Too much is asked at once.
    Busy,
    /// The database is full, locked, read-only, damaged or gone.
    Unavailable(StoreError),
    /// A fault of ours.
    Internal(&'static str),
}

/// The problem that an answer tells, for the log.
#[derive(Clone, Copy, Debug)]
pub(crate) struct ProblemOfAnswer(pub(crate) &'static str);

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

/// How many members at fault one answer names: a body with more would get an answer larger than itself.
const MOST_FAULTS: usize = 100;

impl ApiError {
    const fn kind(&self) -> ProblemKind {
        match self {
            Self::MalformedJson => ProblemKind::MalformedJson,
            Self::TooSlow => ProblemKind::TooSlow,
            Self::TooLarge(_) => ProblemKind::TooLarge,
            Self::NotJson => ProblemKind::NotJson,
            Self::Members(_) => ProblemKind::Members,
            Self::BadHeader(_) => ProblemKind::BadHeader,
            Self::NotFound => ProblemKind::NotFound,
            Self::MethodNotAllowed => ProblemKind::MethodNotAllowed,
            Self::KeyMissing => ProblemKind::KeyMissing,
            Self::KeyWrong => ProblemKind::KeyWrong,
            Self::PreconditionMissing => ProblemKind::PreconditionMissing,
            Self::Changed => ProblemKind::Changed,
            Self::KeyReused => ProblemKind::KeyReused,
            Self::KeySpent => ProblemKind::KeySpent,
            Self::TooManyRequests(_) => ProblemKind::TooManyRequests,
            Self::Busy => ProblemKind::Busy,
            Self::Unavailable(_) => ProblemKind::Unavailable,
            Self::Internal(_) => ProblemKind::Internal,
        }
    }
}

impl IntoResponse for ApiError {
    fn into_response(self) -> Response {
        let kind = self.kind();
        let (title, usual) = kind.words();
        let mut extra = None;
        let (mut detail, mut errors) = (usual.to_owned(), Vec::new());
        match self {
            Self::Unavailable(error) => {
                tracing::error!(%error, "database");
                extra = Some((header::RETRY_AFTER, RETRY_AFTER));
            }
            Self::Busy => extra = Some((header::RETRY_AFTER, RETRY_AFTER)),
            Self::TooManyRequests(wait) => {
                extra = Some((header::RETRY_AFTER, whole_seconds(wait).into()));
            }
            Self::KeyMissing => {
                extra = Some((header::WWW_AUTHENTICATE, HeaderValue::from_static("Bearer")));
            }
            Self::Internal(what) => tracing::error!(what, "internal"),
            Self::TooLarge(limit) => detail = format!("The body may hold at most {limit} bytes."),
            Self::BadHeader(which) => detail = which.to_owned(),
            Self::Members(mut faults) => {
                faults.truncate(MOST_FAULTS);
                errors = faults;
            }
            _ => {}
        }
        let status = kind.status();
        let (kind_name, title) = (kind.as_str(), title.to_owned());
        let problem = Problem { kind: kind.urn(), title, status, detail, errors };
        let body = serde_json::to_vec(&problem).unwrap_or_default();
        let status = StatusCode::from_u16(status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
        let mut response =
            (status, [(header::CONTENT_TYPE, "application/problem+json")], body).into_response();
        response.headers_mut().extend(extra);
        response.extensions_mut().insert(ProblemOfAnswer(kind_name));
        response
    }
}
