//! Schemas of the requests, made from the inputs themselves, for the OpenAPI document.

use crate::{
    AllowanceRequest, CheckAnswers, DocumentKind, DocumentRequest, EligibilityRequest, TITLE_MAX,
};
use jojo_rules::{Input, InputKind, Training};
use utoipa::{
    PartialSchema, ToSchema,
    openapi::{
        AllOfBuilder, KnownFormat, ObjectBuilder, RefOr, Schema, SchemaFormat,
        schema::{AdditionalProperties, SchemaType, Type},
    },
};

type AnySchema = RefOr<Schema>;

/// The schema of an input: its type or null.
fn input(input: Input) -> AnySchema {
    let of =
        |kind: Type| ObjectBuilder::new().schema_type(SchemaType::from_iter([kind, Type::Null]));
    match input.kind() {
        InputKind::Date => {
            of(Type::String).format(Some(SchemaFormat::KnownFormat(KnownFormat::Date)))
        }
        InputKind::Bool => of(Type::Boolean),
        InputKind::Count => of(Type::Integer).minimum(Some(0)).maximum(Some(9)),
        InputKind::Nationality => of(Type::String)
            .pattern(Some("^([A-Z]{2}|stateless)$"))
            .description(Some("ISO 3166-1 alpha-2, or stateless")),
        InputKind::Training => {
            let names = Training::ALL.iter().map(|training| Some(training.as_str()));
            of(Type::String).enum_values(Some(names.chain([None])))
        }
    }
    .into()
}

/// An object that takes these inputs and nothing else.
fn object(inputs: impl Iterator<Item = Input>) -> ObjectBuilder {
    inputs
        .fold(ObjectBuilder::new(), |object, name| object.property(name.as_str(), input(name)))
        .additional_properties(Some(AdditionalProperties::<Schema>::FreeForm(false)))
}

impl PartialSchema for EligibilityRequest {
    fn schema() -> AnySchema {
        object(Self::inputs()).into()
    }
}

impl PartialSchema for AllowanceRequest {
    fn schema() -> AnySchema {
        let date = ObjectBuilder::new()
            .schema_type(Type::String)
            .format(Some(SchemaFormat::KnownFormat(KnownFormat::Date)));
        object(Input::STUDIES.iter()).property(Self::DATE, date).required(Self::DATE).into()
    }
}

impl PartialSchema for CheckAnswers {
    fn schema() -> AnySchema {
        object(Input::ALL.iter().copied()).into()
    }
}

impl PartialSchema for DocumentRequest {
    fn schema() -> AnySchema {
        let title = ObjectBuilder::new()
            .schema_type(SchemaType::from_iter([Type::String, Type::Null]))
            .max_length(Some(TITLE_MAX));
        ObjectBuilder::new()
            .property("kind", DocumentKind::schema())
            .property("title", title)
            .property("answers", AllOfBuilder::new().item(CheckAnswers::schema()))
            .required("kind")
            .required("answers")
            .additional_properties(Some(AdditionalProperties::<Schema>::FreeForm(false)))
            .into()
    }
}

impl ToSchema for EligibilityRequest {}
impl ToSchema for AllowanceRequest {}
impl ToSchema for CheckAnswers {}
impl ToSchema for DocumentRequest {}
