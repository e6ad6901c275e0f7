//! Rules, sources and amounts as data.

use crate::error::ApiError;
use axum::{
    Json,
    extract::{Path, Query, rejection::PathRejection},
};
use jojo_rules::{
    Region, SchoolCalendar, SchoolYear,
    allowance::Tariff,
    catalogue,
    recognition::{OrganisationKind, PartnershipReport},
};
use jojo_wire::{Edition, PartnershipQuery, Problem};

/// Every amount, oldest first.
#[utoipa::path(get, path = "/allowance/tariffs", tag = "reference", responses((status = 200, body = Vec<Tariff>)))]
pub(crate) async fn list_tariffs() -> Json<Vec<Tariff>> {
    Json(jojo_rules::tariffs().collect())
}

/// Every rule, with its Dutch words.
#[utoipa::path(get, path = "/rules", tag = "reference", responses((status = 200, body = Vec<catalogue::StatedRule>)))]
pub(crate) async fn list_rules() -> Json<Vec<catalogue::StatedRule>> {
    Json(catalogue::stated_rules().collect())
}

/// Every document that an answer can point to.
#[utoipa::path(get, path = "/sources", tag = "reference", responses((status = 200, body = Vec<catalogue::DocumentEntry>)))]
pub(crate) async fn list_sources() -> Json<&'static [catalogue::DocumentEntry]> {
    Json(catalogue::documents())
}

/// The version of the rules.
#[utoipa::path(get, path = "/edition", tag = "reference", responses((status = 200, body = Edition)))]
pub(crate) async fn show_edition() -> Json<Edition> {
    Json(Edition::current())
}

/// A school year with its holidays and free days.
#[utoipa::path(get, path = "/school-years/{school_year}", tag = "reference", params(("school_year" = String, Path, example = "2026-2027")), responses(
    (status = 200, body = SchoolCalendar),
    (status = 404, body = Problem, content_type = "application/problem+json", description = "Not a school year from 2016-2017 to 2099-2100"),
))]
pub(crate) async fn show_school_year(
    school_year: Result<Path<String>, PathRejection>,
) -> Result<Json<SchoolCalendar>, ApiError> {
    let Path(school_year) = school_year.map_err(|_| ApiError::NotFound)?;
    let school_year: SchoolYear = school_year.parse().map_err(|_| ApiError::NotFound)?;
    Ok(Json(SchoolCalendar::of(school_year)))
}

/// The partnership that handles a request for recognition.
#[utoipa::path(get, path = "/partnerships", tag = "reference", params(
    ("pc" = Option<String>, Query, description = "Number of the joint committee", example = "149.01", pattern = "^[0-9]{3}(\\.[0-9]{2})?$"),
    ("kind" = Option<OrganisationKind>, Query, description = "Without a number: the kind of organisation"),
    ("region" = Option<Region>, Query, description = "Where it is; needed for a local authority"),
), responses(
    (status = 200, body = PartnershipReport),
    (status = 422, body = Problem, content_type = "application/problem+json", description = "Parameters are at fault"),
))]
pub(crate) async fn show_partnership(
    Query(parameters): Query<Vec<(String, String)>>,
) -> Result<Json<PartnershipReport>, ApiError> {
    let parameters: serde_json::Map<_, _> =
        parameters.into_iter().map(|(name, value)| (name, value.into())).collect();
    Ok(Json(PartnershipQuery::read(&parameters.into())?.evaluate()))
}
