//! The OpenAPI document, made from the handlers.

use jojo_rules::{Region, recognition::OrganisationKind};
use utoipa::{
    Modify, OpenApi,
    openapi::security::{Http, HttpAuthScheme, SecurityScheme},
};

#[derive(OpenApi)]
#[openapi(
    info(
        title = "JoJo-wijzer",
        description = "May this candidate start as onderhoudsmedewerker duaal, and what is the allowance? \
                       Evaluations keep nothing; documents are kept only when someone saves them."
    ),
    components(schemas(Region, OrganisationKind)),
    modifiers(&EditKey)
)]
struct Description;

struct EditKey;

impl Modify for EditKey {
    fn modify(&self, openapi: &mut utoipa::openapi::OpenApi) {
        let bearer = SecurityScheme::Http(Http::new(HttpAuthScheme::Bearer));
        openapi.components.get_or_insert_default().add_security_scheme("edit_key", bearer);
    }
}

/// The description without paths; the router adds those.
pub(crate) fn description() -> utoipa::openapi::OpenApi {
    Description::openapi()
}

/// The whole document.
#[must_use]
pub fn document() -> utoipa::openapi::OpenApi {
    crate::server::api().split_for_parts().1
}
