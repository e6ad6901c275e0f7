//! The OpenAPI document, made from the handlers.

use jojo_rules::{Region, recognition::OrganisationKind};
use jojo_wire::ProblemKind;
use utoipa::{
    Modify, OpenApi,
    openapi::{
        Content, Header, Object, OpenApi as OpenApiDocument, Ref, RefOr, Response, ResponseBuilder,
        Schema,
        path::Parameter,
        schema::{SchemaType, Type},
        security::{Http, HttpAuthScheme, SecurityScheme},
    },
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
    fn modify(&self, openapi: &mut OpenApiDocument) {
        let bearer = SecurityScheme::Http(Http::new(HttpAuthScheme::Bearer));
        openapi.components.get_or_insert_default().add_security_scheme("edit_key", bearer);
    }
}

/// The description without paths; the router adds those.
pub(crate) fn description() -> OpenApiDocument {
    Description::openapi()
}

/// The whole document.
#[must_use]
pub fn document() -> OpenApiDocument {
    finish(crate::server::api().split_for_parts().1)
}

/// Adds what every address has in common: limits. And a parameter is there or not, but never null.
pub(crate) fn finish(mut document: OpenApiDocument) -> OpenApiDocument {
    let limits = [ProblemKind::TooManyRequests, ProblemKind::Busy];
    for path in document.paths.paths.values_mut() {
        let operations = [&mut path.get, &mut path.post, &mut path.put, &mut path.delete];
        for operation in operations.into_iter().flatten() {
            for kind in limits {
                let answers = &mut operation.responses.responses;
                answers.entry(kind.status().to_string()).or_insert_with(|| problem(kind).into());
            }
            for parameter in operation.parameters.iter_mut().flatten() {
                if let RefOr::T(Parameter { schema: Some(schema), .. }) = parameter {
                    without_null(schema);
                }
            }
        }
    }
    document
}

fn problem(kind: ProblemKind) -> Response {
    let content = Content::new(Some(Ref::from_schema_name("Problem")));
    let (title, _) = kind.words();
    let retry_after = Header::new(Object::with_type(Type::Integer));
    ResponseBuilder::new()
        .description(title)
        .content("application/problem+json", content)
        .header("Retry-After", retry_after)
        .build()
}

fn without_null(schema: &mut RefOr<Schema>) {
    match schema {
        RefOr::T(Schema::Object(object)) => {
            if let SchemaType::Array(kinds) = &object.schema_type
                && let Some(kind) = kinds.iter().find(|kind| **kind != Type::Null)
            {
                object.schema_type = SchemaType::Type(kind.clone());
            }
        }
        RefOr::T(Schema::OneOf(choices)) => {
            let named = choices.items.iter().find(|one| matches!(one, RefOr::Ref(_)));
            if let Some(named) = named.cloned() {
                *schema = named;
            }
        }
        _ => {}
    }
}
