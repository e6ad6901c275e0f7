//! Rules, sources and amounts as data.

use axum::Json;
use jojo_rules::{RuleEntry, allowance::Tariff, catalogue};
use jojo_wire::Edition;

/// Every amount, oldest first.
#[utoipa::path(get, path = "/allowance/tariffs", tag = "reference", responses((status = 200, body = Vec<Tariff>)))]
pub(crate) async fn list_tariffs() -> Json<Vec<Tariff>> {
    Json(jojo_rules::tariffs().collect())
}

/// Every rule, with its Dutch words.
#[utoipa::path(get, path = "/rules", tag = "reference", responses((status = 200, body = Vec<RuleEntry>)))]
pub(crate) async fn list_rules() -> Json<&'static [RuleEntry]> {
    Json(catalogue::rules())
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
