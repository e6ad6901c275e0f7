//! Reading bodies: declared as JSON, not too large, well formed.

use crate::error::ApiError;
use axum::{
    body::{Body, Bytes},
    extract::{FromRequest, Request},
    http::{HeaderMap, header},
};
use http_body_util::BodyExt;
use serde_json::Value as Json;
use std::time::Duration;

/// How large a body may be, in bytes.
pub(crate) const LIMIT: usize = 64 * 1024;
/// How large a body with a timetable or a planned year may be, in bytes.
pub(crate) const LARGE: usize = 256 * 1024;
/// How much of a body that is too large is still read, so that the client sees the answer.
const DRAIN: usize = 1024 * 1024;

/// How long a body may take.
const WITHIN: Duration = Duration::from_secs(10);

/// A body of at most `MOST` bytes that is declared as JSON. It is read when it is needed: what was read takes many times the room.
pub(crate) struct JsonBody<const MOST: usize = LIMIT>(pub(crate) Bytes);

impl<const MOST: usize> JsonBody<MOST> {
    pub(crate) fn read(&self) -> Result<Json, ApiError> {
        serde_json::from_slice(&self.0).map_err(|_| ApiError::MalformedJson)
    }
}

impl<S: Send + Sync, const MOST: usize> FromRequest<S> for JsonBody<MOST> {
    type Rejection = ApiError;

    async fn from_request(request: Request, _: &S) -> Result<Self, ApiError> {
        let is_json = is_json(request.headers());
        let body = tokio::time::timeout(WITHIN, read(request.into_body(), MOST));
        let bytes = body.await.map_err(|_| ApiError::TooSlow)??;
        if !is_json {
            return Err(ApiError::NotJson);
        }
        Ok(Self(bytes.into()))
    }
}

fn is_json(headers: &HeaderMap) -> bool {
    headers
        .get(header::CONTENT_TYPE)
        .and_then(|value| value.to_str().ok())
        .and_then(|value| value.split(';').next())
        .is_some_and(|kind| kind.trim().eq_ignore_ascii_case("application/json"))
}

async fn read(mut body: Body, most: usize) -> Result<Vec<u8>, ApiError> {
    let (mut bytes, mut total) = (Vec::new(), 0_usize);
    while let Some(frame) = body.frame().await {
        let Ok(data) = frame.map_err(|_| ApiError::MalformedJson)?.into_data() else { continue };
        total = total.saturating_add(data.len());
        if total <= most {
            bytes.extend_from_slice(&data);
        } else if total > DRAIN {
            break;
        }
    }
    if total > most { Err(ApiError::TooLarge(most)) } else { Ok(bytes) }
}
