//! Evaluation: nothing is kept, no input is logged.

use crate::{
    error::ApiError,
    json::{self, JsonBody},
};
use axum::Json;
use jojo_rules::{
    AllowanceReport, DossierReport, EligibilityReport, PlanningReport, RecognitionReport,
    SicknessReport, TerminationReport, TimetableReport,
};
use jojo_wire::{
    AllowanceRequest, DossierRequest, EligibilityRequest, PlanningRequest, Problem,
    RecognitionRequest, SicknessRequest, TerminationRequest, TimetableRequest,
};

/// Why an evaluation has no answer, for the OpenAPI document.
#[derive(utoipa::IntoResponses)]
#[expect(dead_code, reason = "only its description is used")]
enum NotEvaluated {
    /// The body is not valid JSON
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
    Ok(Json(EligibilityRequest::read(&body.read()?)?.evaluate()?))
}

/// How much is the allowance on a date?
#[utoipa::path(post, path = "/allowance", tag = "evaluate", request_body = AllowanceRequest, responses(
    (status = 200, body = AllowanceReport),
    NotEvaluated,
))]
pub(crate) async fn evaluate_allowance(body: JsonBody) -> Result<Json<AllowanceReport>, ApiError> {
    Ok(Json(AllowanceRequest::read(&body.read()?)?.evaluate()?))
}

/// Is this timetable allowed?
#[utoipa::path(post, path = "/timetable", tag = "evaluate", request_body = TimetableRequest, responses(
    (status = 200, body = TimetableReport),
    NotEvaluated,
))]
pub(crate) async fn evaluate_timetable(
    body: JsonBody<{ json::LARGE }>,
) -> Result<Json<TimetableReport>, ApiError> {
    Ok(Json(TimetableRequest::read(&body.read()?, "")?.evaluate()))
}

/// What does the year look like, and what is paid each month?
#[utoipa::path(post, path = "/planning", tag = "evaluate", request_body = PlanningRequest, responses(
    (status = 200, body = PlanningReport),
    NotEvaluated,
))]
pub(crate) async fn evaluate_planning(
    body: JsonBody<{ json::LARGE }>,
) -> Result<Json<PlanningReport>, ApiError> {
    Ok(Json(PlanningRequest::read(&body.read()?)?.evaluate()?))
}

/// What has to be done by when, and what goes into the file?
#[utoipa::path(post, path = "/dossier", tag = "evaluate", request_body = DossierRequest, responses(
    (status = 200, body = DossierReport),
    NotEvaluated,
))]
pub(crate) async fn evaluate_dossier(body: JsonBody) -> Result<Json<DossierReport>, ApiError> {
    Ok(Json(DossierRequest::read(&body.read()?)?.evaluate()?))
}

/// Who pays on each day of a sickness?
#[utoipa::path(post, path = "/sickness", tag = "evaluate", request_body = SicknessRequest, responses(
    (status = 200, body = SicknessReport),
    NotEvaluated,
))]
pub(crate) async fn evaluate_sickness(body: JsonBody) -> Result<Json<SicknessReport>, ApiError> {
    Ok(Json(SicknessRequest::read(&body.read()?)?.evaluate()?))
}

/// May an agreement be ended like this, and which dates follow?
#[utoipa::path(post, path = "/termination", tag = "evaluate", request_body = TerminationRequest, responses(
    (status = 200, body = TerminationReport),
    NotEvaluated,
))]
pub(crate) async fn evaluate_termination(
    body: JsonBody,
) -> Result<Json<TerminationReport>, ApiError> {
    Ok(Json(TerminationRequest::read(&body.read()?)?.evaluate()?))
}

/// How many requests for recognition, by when, and does the mentor fit?
#[utoipa::path(post, path = "/recognition", tag = "evaluate", request_body = RecognitionRequest, responses(
    (status = 200, body = RecognitionReport),
    NotEvaluated,
))]
pub(crate) async fn evaluate_recognition(
    body: JsonBody,
) -> Result<Json<RecognitionReport>, ApiError> {
    Ok(Json(RecognitionRequest::read(&body.read()?)?.evaluate()?))
}
