//! Evaluation: nothing is kept, no input is logged.

use crate::{
    error::ApiError,
    json::{self, JsonBody},
};
use axum::Json;
use jojo_rules::{AllowanceReport, EligibilityReport, PlanningReport, TimetableReport};
use jojo_wire::{AllowanceRequest, EligibilityRequest, PlanningRequest, Problem, TimetableRequest};

/// Why an evaluation has no answer, for the OpenAPI document.
#[derive(utoipa::IntoResponses)]
#[expect(dead_code, reason = "only its description is used")]
enum NotEvaluated {
    /// The body is no JSON
    #[response(status = 400, content_type = "application/problem+json")]
    Malformed(Problem),
    /// The body is too large
    #[response(status = 413, content_type = "application/problem+json")]
    TooLarge(Problem),
    /// The body is not declared as JSON
    #[response(status = 415, content_type = "application/problem+json")]
    NotJson(Problem),
    /// Members are at fault
    #[response(status = 422, content_type = "application/problem+json")]
    Members(Problem),
}

/// May this candidate start?
#[utoipa::path(post, path = "/eligibility", tag = "evaluate", request_body = EligibilityRequest, responses(
    (status = 200, body = EligibilityReport),
    NotEvaluated,
))]
pub(crate) async fn evaluate_eligibility(
    body: JsonBody,
) -> Result<Json<EligibilityReport>, ApiError> {
    Ok(Json(EligibilityRequest::read(&body.json)?.evaluate()?))
}

/// How much is the allowance on a date?
#[utoipa::path(post, path = "/allowance", tag = "evaluate", request_body = AllowanceRequest, responses(
    (status = 200, body = AllowanceReport),
    NotEvaluated,
))]
pub(crate) async fn evaluate_allowance(body: JsonBody) -> Result<Json<AllowanceReport>, ApiError> {
    Ok(Json(AllowanceRequest::read(&body.json)?.evaluate()?))
}

/// Is this timetable allowed?
#[utoipa::path(post, path = "/timetable", tag = "evaluate", request_body = TimetableRequest, responses(
    (status = 200, body = TimetableReport),
    NotEvaluated,
))]
pub(crate) async fn evaluate_timetable(
    body: JsonBody<{ json::LARGE }>,
) -> Result<Json<TimetableReport>, ApiError> {
    Ok(Json(TimetableRequest::read(&body.json, "")?.evaluate()))
}

/// What does the year look like, and what is paid each month?
#[utoipa::path(post, path = "/planning", tag = "evaluate", request_body = PlanningRequest, responses(
    (status = 200, body = PlanningReport),
    NotEvaluated,
))]
pub(crate) async fn evaluate_planning(
    body: JsonBody<{ json::LARGE }>,
) -> Result<Json<PlanningReport>, ApiError> {
    Ok(Json(PlanningRequest::read(&body.json)?.evaluate()?))
}
