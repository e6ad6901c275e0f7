//! The page at `/api`: the OpenAPI document for people. It loads nothing from elsewhere and runs no script.

mod schema;

use crate::headers;
use axum::{
    http::{HeaderValue, header},
    response::{IntoResponse, Response},
};
use jojo_wire::{API, ErrorCode, ProblemKind};
use maud::{DOCTYPE, Markup, html};
use serde_json::Value as Json;
use std::sync::Arc;

/// Where it stands.
pub(crate) const PAGE: &str = "/api";
/// How it looks.
pub(crate) const STYLE: &str = "/api/style.css";

const METHODS: [&str; 4] = ["get", "post", "put", "delete"];

/// The page, made once.
#[derive(Clone, Debug)]
pub(crate) struct ApiPage(Arc<str>);

impl ApiPage {
    pub(crate) fn of(document: &utoipa::openapi::OpenApi) -> Self {
        let document = serde_json::to_value(document).unwrap_or_default();
        Self(page(&document).into_string().into())
    }

    pub(crate) fn answer(&self) -> Response {
        let policy = (header::CONTENT_SECURITY_POLICY, headers::csp_of_written_page());
        let kind = (header::CONTENT_TYPE, HeaderValue::from_static("text/html; charset=utf-8"));
        let cache = (header::CACHE_CONTROL, HeaderValue::from_static("no-cache"));
        ([policy, kind, cache], self.0.to_string()).into_response()
    }
}

pub(crate) async fn show_style() -> impl IntoResponse {
    let kind = (header::CONTENT_TYPE, HeaderValue::from_static("text/css; charset=utf-8"));
    let cache = (header::CACHE_CONTROL, HeaderValue::from_static("no-cache"));
    ([kind, cache], include_str!("page/style.css"))
}

/// Text of a member of the document.
fn text<'a>(json: &'a Json, member: &str) -> &'a str {
    json[member].as_str().unwrap_or_default()
}

fn page(document: &Json) -> Markup {
    let tags = [
        (
            "evaluate",
            "Ask the rules",
            "Nothing is kept and no input is logged. Any site may ask (CORS).",
        ),
        (
            "reference",
            "Rules and amounts as data",
            "The same rules, with their Dutch words and their sources.",
        ),
        (
            "documents",
            "Saved documents",
            "Kept only because someone asked for it. Who has the id can read it; who has the edit key can change and delete it. The key is shown once.",
        ),
    ];
    let paths = document["paths"].as_object();
    let operations: Vec<_> = paths
        .into_iter()
        .flatten()
        .flat_map(|(path, methods)| METHODS.map(|method| (path.as_str(), method, &methods[method])))
        .filter(|(.., operation)| operation.is_object())
        .collect();
    html! {
        (DOCTYPE)
        html lang="en" {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width";
                title { "The API of the JoJo-wijzer" }
                link rel="stylesheet" href=(STYLE);
            }
            body {
                main {
                    h1 { "The API of the JoJo-wijzer" }
                    p { (text(&document["info"], "description")) }
                    p { "Machines read the same as " a href={ (API) "/openapi.json" } { "OpenAPI 3.1" } ". The rules are those of edition " (jojo_rules::edition()) "." }
                    nav aria-label="Contents" {
                        ul {
                            @for (tag, title, _) in tags {
                                li {
                                    a href={ "#" (tag) } { (title) }
                                    ul {
                                        @for (path, method, operation) in operations.iter().filter(|one| one.2["tags"][0] == tag) {
                                            li { a href={ "#" (text(operation, "operationId")) } { code { (method.to_uppercase()) " " (path) } } }
                                        }
                                    }
                                }
                            }
                            li { a href="#problems" { "Problems" } }
                            li { a href="#schemas" { "Types" } }
                        }
                    }
                    (conventions())
                    @for (tag, title, about) in tags {
                        section id=(tag) {
                            h2 { (title) }
                            p { (about) }
                            @for (path, method, operation) in operations.iter().filter(|one| one.2["tags"][0] == tag) {
                                (operation_section(document, path, method, operation))
                            }
                        }
                    }
                    (problems())
                    (schema::all(document))
                }
            }
        }
    }
}

fn conventions() -> Markup {
    html! {
        section id="conventions" {
            h2 { "How to read and write" }
            ul {
                li { "Dates are " code { "2026-09-01" } ", months " code { "2026-09" } ", times " code { "07:30" } "." }
                li { "Money is a whole number of eurocents (" code { "_cents" } "), a percentage a whole number of basis points (" code { "_bp" } "), a duration a number of minutes." }
                li { "A member that is " code { "null" } " or absent is not known. A member that does not exist is refused by name." }
                li { "A body holds at most 64 KiB; a timetable or planning 256 KiB." }
                li { "Each answer has an " code { "X-Request-Id" } ": name it when something is wrong." }
                li { "Each client may ask so much in a minute. With 429 and 503 comes " code { "Retry-After" } ", in seconds." }
                li { "Send an " code { "Idempotency-Key" } " when you save: then trying again makes no second document. Send the " code { "ETag" } " back in " code { "If-Match" } " when you change one." }
            }
        }
    }
}

fn operation_section(document: &Json, path: &str, method: &str, operation: &Json) -> Markup {
    let parameters = operation["parameters"].as_array();
    let body = &operation["requestBody"]["content"]["application/json"]["schema"];
    let examples = schema::resolve(document, body)["examples"].as_array();
    html! {
        section id=(text(operation, "operationId")) {
            h3 { code { (method.to_uppercase()) " " (path) } }
            p { (text(operation, "summary")) }
            @if operation["security"].is_array() {
                p { "Needs " code { "Authorization: Bearer <edit_key>" } "." }
            }
            @if let Some(parameters) = parameters {
                table {
                    caption { "Parameters" }
                    thead { tr { th scope="col" { "Name" } th scope="col" { "In" } th scope="col" { "What" } } }
                    tbody {
                        @for one in parameters {
                            tr {
                                th scope="row" { code { (text(one, "name")) } }
                                td { (text(one, "in")) @if one["required"] == true { ", required" } }
                                td {
                                    (schema::kind(&one["schema"]))
                                    @if !text(one, "description").is_empty() { ". " (text(one, "description")) }
                                }
                            }
                        }
                    }
                }
            }
            @if !body.is_null() {
                p { "Body: " (schema::kind(body)) }
                @for example in examples.into_iter().flatten() {
                    pre tabindex="0" { code { (serde_json::to_string_pretty(example).unwrap_or_default()) } }
                }
            }
            table {
                caption { "Answers" }
                thead { tr { th scope="col" { "Status" } th scope="col" { "What" } } }
                tbody {
                    @for (status, answer) in operation["responses"].as_object().into_iter().flatten() {
                        tr {
                            th scope="row" { (status) }
                            td {
                                (text(answer, "description")) " "
                                @if let Some(body) = answer["content"]["application/json"].get("schema") { (schema::kind(body)) }
                            }
                        }
                    }
                }
            }
        }
    }
}

fn problems() -> Markup {
    html! {
        section id="problems" {
            h2 { "Problems" }
            p { "Every error is " code { "application/problem+json" } " (RFC 9457). Its " code { "type" } " is one of these; members at fault stand in " code { "errors" } ", each with a pointer, a code and words." }
            table {
                caption { "Kinds of problems" }
                thead { tr { th scope="col" { "Type" } th scope="col" { "Status" } th scope="col" { "What to do" } } }
                tbody {
                    @for kind in ProblemKind::ALL {
                        @let (title, what_to_do) = kind.words();
                        tr {
                            th scope="row" { code { (kind.urn()) } }
                            td { (kind.status()) }
                            td { (title) ". " (what_to_do) }
                        }
                    }
                }
            }
            p { "Codes of members at fault: " @for (place, code) in ErrorCode::ALL.iter().enumerate() { @if place > 0 { ", " } code { (code) } } "." }
        }
    }
}
