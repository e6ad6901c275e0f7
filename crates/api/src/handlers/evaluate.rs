//! Evaluation: nothing is kept, no input is logged.

use crate::{error::ApiError, json::JsonBody};
use axum::Json;
use jojo_rules::{AllowanceReport, EligibilityReport};
use jojo_wire::{AllowanceRequest, EligibilityRequest, Problem};

/// May this candidate start?
#[utoipa::path(post, path = "/eligibility", tag = "evaluate", request_body = EligibilityRequest, responses(
    (status = 200, body = EligibilityReport),
    (status = 400, body = Problem, content_type = "application/problem+json", description = "The body is no JSON"),
    (status = 413, body = Problem, content_type = "application/problem+json", description = "The body is too large"),
    (status = 415, body = Problem, content_type = "application/problem+json", description = "The body is not declared as JSON"),
    (status = 422, body = Problem, content_type = "application/problem+json", description = "Members are at fault"),
))]
pub(crate) async fn evaluate_eligibility(
    body: JsonBody,
) -> Result<Json<EligibilityReport>, ApiError> {
    Ok(Json(EligibilityRequest::read(&body.json)?.evaluate()?))
}

/// How much is the allowance on a date?
#[utoipa::path(post, path = "/allowance", tag = "evaluate", request_body = AllowanceRequest, responses(
    (status = 200, body = AllowanceReport),
    (status = 400, body = Problem, content_type = "application/problem+json", description = "The body is no JSON"),
    (status = 413, body = Problem, content_type = "application/problem+json", description = "The body is too large"),
    (status = 415, body = Problem, content_type = "application/problem+json", description = "The body is not declared as JSON"),
    (status = 422, body = Problem, content_type = "application/problem+json", description = "Members are at fault"),
))]
pub(crate) async fn evaluate_allowance(body: JsonBody) -> Result<Json<AllowanceReport>, ApiError> {
    Ok(Json(AllowanceRequest::read(&body.json)?.evaluate()?))
}
