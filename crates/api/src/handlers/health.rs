//! Is the server there, and can it do its work?

use crate::{error::ApiError, server::AppState};
use axum::extract::State;

/// The process runs.
pub(crate) async fn show_live() -> &'static str {
    "ok"
}

/// The process runs and the database answers.
pub(crate) async fn show_ready(State(state): State<AppState>) -> Result<&'static str, ApiError> {
    state.store.ping().await?;
    Ok("ok")
}
