//! One line per request: method, route template, status and duration. Never an id, a key, a query or a body.

use axum::{
    extract::{MatchedPath, Request},
    middleware::Next,
    response::Response,
};
use std::time::Instant;

pub(crate) async fn log_request(request: Request, next: Next) -> Response {
    let method = request.method().clone();
    let route = request
        .extensions()
        .get::<MatchedPath>()
        .map_or("(static)".to_owned(), |path| path.as_str().to_owned());
    let start = Instant::now();
    let response = next.run(request).await;
    let milliseconds = start.elapsed().as_millis();
    tracing::info!(%method, route, status = response.status().as_u16(), milliseconds, "request");
    response
}
