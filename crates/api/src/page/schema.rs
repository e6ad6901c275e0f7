//! Types of the OpenAPI document in words.

use super::text;
use maud::{Markup, html};
use serde_json::Value as Json;

/// What a reference stands for.
pub(super) fn resolve<'a>(document: &'a Json, schema: &'a Json) -> &'a Json {
    let place = text(schema, "$ref").strip_prefix('#');
    place.and_then(|place| document.pointer(place)).unwrap_or(schema)
}

/// A type in a few words, with a link where it has a name.
pub(super) fn kind(schema: &Json) -> Markup {
    if let Some(name) = text(schema, "$ref").rsplit('/').next().filter(|name| !name.is_empty()) {
        return html! { a href={ "#type-" (name) } { (name) } };
    }
    if let Some(choices) = schema["oneOf"].as_array() {
        return html! {
            @for (place, one) in choices.iter().enumerate() { @if place > 0 { " or " } (kind(one)) }
        };
    }
    let kinds: Vec<&str> = match &schema["type"] {
        Json::String(one) => vec![one],
        Json::Array(some) => some.iter().filter_map(Json::as_str).collect(),
        _ => vec!["anything"],
    };
    html! {
        @for (place, name) in kinds.iter().enumerate() {
            @if place > 0 { " or " }
            @match *name {
                "array" => { "list of " (kind(&schema["items"])) },
                "string" => (text_kind(schema)),
                "integer" => { "whole number" (bounds(schema)) },
                "boolean" => "true or false",
                other => (other),
            }
        }
    }
}

fn text_kind(schema: &Json) -> Markup {
    let values = schema["enum"].as_array().into_iter().flatten().filter_map(Json::as_str);
    let values: Vec<&str> = values.collect();
    html! {
        @if values.len() > 40 {
            "one of " (values.len()) " texts, as " code { (values[0]) }
        } @else if !values.is_empty() {
            @for (place, value) in values.iter().enumerate() { @if place > 0 { ", " } code { (value) } }
        } @else if schema["format"] == "date" {
            "date"
        } @else if let Some(pattern) = schema["pattern"].as_str() {
            "text like " code { (pattern) }
        } @else {
            "text"
        }
    }
}

fn bounds(schema: &Json) -> Markup {
    html! {
        @if let (Some(least), Some(most)) = (schema["minimum"].as_i64(), schema["maximum"].as_i64()) {
            " from " (least) " to " (most)
        }
    }
}

/// Every type that has a name.
pub(super) fn all(document: &Json) -> Markup {
    html! {
        section id="schemas" {
            h2 { "Types" }
            @for (name, schema) in document["components"]["schemas"].as_object().into_iter().flatten() {
                section id={ "type-" (name) } {
                    h3 { (name) }
                    @if !text(schema, "description").is_empty() { p { (text(schema, "description")) } }
                    (one(schema))
                }
            }
        }
    }
}

fn one(schema: &Json) -> Markup {
    if let Some(members) = schema["properties"].as_object() {
        return members_table(schema, members);
    }
    if let Some(choices) = schema["oneOf"]
        .as_array()
        .filter(|choices| choices.iter().any(|one| one["properties"].is_object()))
    {
        return html! { p { "One of:" } @for choice in choices { (one(choice)) } };
    }
    html! { p { (kind(schema)) } }
}

fn members_table(schema: &Json, members: &serde_json::Map<String, Json>) -> Markup {
    let is_required = |name: &str| {
        schema["required"].as_array().is_some_and(|all| all.iter().any(|one| one == name))
    };
    html! {
        table {
            thead { tr { th scope="col" { "Member" } th scope="col" { "Type" } th scope="col" { "What" } } }
            tbody {
                @for (name, member) in members {
                    tr {
                        th scope="row" { code { (name) } @if is_required(name) { " *" } }
                        td {
                            @if member["properties"].is_object() { (one(member)) } @else { (kind(member)) }
                        }
                        td { (text(member, "description")) }
                    }
                }
            }
        }
    }
}
