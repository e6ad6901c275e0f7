//! One line per request: its id, method, route template, status, problem and duration. Never an id of a document, a key, a
//! query, an address or a body.

use crate::{error::ProblemOfAnswer, metrics::Metrics, secrets};
use axum::{
    extract::{MatchedPath, Request, State},
    http::{HeaderName, HeaderValue, Method},
    middleware::Next,
    response::Response,
};
use std::time::Instant;
use tracing::Instrument;
use tracing_subscriber::EnvFilter;

/// The name of a request in the log, for who asks about it.
const REQUEST_ID: HeaderName = HeaderName::from_static("x-request-id");

/// Structured lines on standard error. The library of the database would repeat statements: what it does is told by the metrics.
pub fn to_stderr(filter: EnvFilter) {
    let filter = match "sqlx=off".parse() {
        Ok(silent) => filter.add_directive(silent),
        Err(_) => filter,
    };
    tracing_subscriber::fmt()
        .json()
        .with_span_list(false)
        .with_env_filter(filter)
        .with_writer(std::io::stderr)
        // A log that cannot be written stops nothing: saying so in it would be a panic in the middle of a request.
        .log_internal_errors(false)
        .init();
}

pub(crate) async fn log_request(
    State(metrics): State<Metrics>,
    request: Request,
    next: Next,
) -> Response {
    let _running = metrics.running();
    let method = known(request.method());
    let matched = request.extensions().get::<MatchedPath>().cloned();
    let route = matched.as_ref().map_or("(static)", MatchedPath::as_str);
    // The name is for finding lines: it may be missing when there is no randomness.
    let id = secrets::random_token().unwrap_or_default();
    let start = Instant::now();
    let span = tracing::info_span!("request", request_id = id);
    let mut response = next.run(request).instrument(span.clone()).await;
    let took = start.elapsed();
    let status = response.status().as_u16();
    let problem = response.extensions().get::<ProblemOfAnswer>().map(|problem| problem.0);
    span.in_scope(|| {
        let microseconds = u64::try_from(took.as_micros()).unwrap_or(u64::MAX);
        tracing::info!(method, route, status, problem, microseconds, "request");
    });
    metrics.answered(method, route, status, took);
    if let Ok(id) = HeaderValue::from_str(&id) {
        response.headers_mut().insert(REQUEST_ID, id);
    }
    response
}

/// Any word may be sent as a method, and would be kept for ever.
fn known(method: &Method) -> &'static str {
    const KNOWN: [&str; 6] = ["GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS"];
    KNOWN.into_iter().find(|known| method == known).unwrap_or("other")
}
