//! The evaluation and reference endpoints, member by member.

use crate::support::{Server, problem, send};
use jojo_wire::ProblemKind;
use reqwest::StatusCode;
use serde_json::{Value as Json, json};

fn keys(json: &Json) -> Vec<&str> {
    json.as_object().expect("an object").keys().map(String::as_str).collect()
}

#[tokio::test]
async fn eligibility_answers_with_all_eight_findings() {
    let server = Server::start().await;
    let response = server.post("/api/v1/eligibility", &json!({})).await;
    assert_eq!(response.status(), StatusCode::OK);
    assert_eq!(response.headers()["cache-control"], "no-store");
    let report: Json = response.json().await.expect("JSON");
    assert_eq!(
        keys(&report),
        ["verdict", "findings", "missing", "earliest_start", "latest_start", "advice", "edition"]
    );
    assert_eq!(report["verdict"], "undetermined");
    let findings = report["findings"].as_array().expect("a list");
    assert_eq!(findings.len(), 8);
    for finding in findings {
        assert_eq!(
            keys(finding),
            ["rule", "status", "needs", "uses", "source", "more_sources", "remedy", "notes"]
        );
        assert_eq!(keys(&finding["source"]), ["document", "section"]);
    }
    assert_eq!(report["missing"][0], "birth_date");
    assert_eq!(report["earliest_start"], Json::Null);
}

#[tokio::test]
async fn a_refusal_names_its_remedy() {
    let server = Server::start().await;
    let body = json!({"birth_date": "2011-11-22", "start_date": "2026-11-22", "followed_two_years_secondary": false, "enrolled_in_dual_training": false});
    let report: Json = server.post("/api/v1/eligibility", &body).await.json().await.expect("JSON");
    assert_eq!(report["verdict"], "not_eligible");
    assert_eq!(
        report["findings"][0]["remedy"],
        json!({"kind": "act", "act": "enrol-in-dual-training"})
    );
    assert_eq!(
        report["findings"][1]["remedy"],
        json!({"kind": "wait_until", "date": "2027-11-22"})
    );
}

#[tokio::test]
async fn allowance_answers_by_the_contract() {
    let server = Server::start().await;
    let body = json!({"date": "2026-11-21", "second_grade_passed": true, "alternating_years_passed": null});
    let report: Json = server.post("/api/v1/allowance", &body).await.json().await.expect("JSON");
    assert_eq!(
        report,
        json!({
            "tier": 2, "percentage_bp": 3200, "amount_cents": 71_480, "status": "computed",
            "valid_from": "2026-07-01", "valid_until": null, "ggmmi_cents": 223_361, "vakcode": "1367", "ambtscode": "166",
            "last_official": {"amount_cents": 66_260, "valid_from": "2024-05-01", "source": {"document": "jojo-brochure", "section": "8.1"}},
            "assumed": ["alternating_years_passed", "third_grade_first_year_passed", "buso_ov3_qualification_passed"],
            "source": {"document": "openbare-broncode", "section": "GGMMI"},
            "notes": ["amount-computed"], "edition": jojo_rules::edition()
        })
    );
}

#[tokio::test]
async fn tariffs_rules_sources_and_edition_are_data() {
    let server = Server::start().await;
    let tariffs: Json = server.get("/api/v1/allowance/tariffs").await.json().await.expect("JSON");
    assert_eq!(
        keys(&tariffs[0]),
        [
            "valid_from",
            "valid_until",
            "ggmmi_cents",
            "amounts_cents",
            "statuses",
            "official",
            "source"
        ]
    );
    assert_eq!(tariffs[0]["valid_from"], "2016-09-01");
    assert_eq!(tariffs[7]["statuses"], json!(["published", "published", "computed"]));

    let rules: Json = server.get("/api/v1/rules").await.json().await.expect("JSON");
    let rule = &rules[1];
    for member in [
        "id",
        "family",
        "title",
        "statement",
        "inputs",
        "source",
        "valid_from",
        "valid_until",
        "notes",
        "acts",
    ] {
        assert!(rule.get(member).is_some(), "{member}");
    }
    assert!(rule["notes"]["full-time-not-part-time"].is_string());
    assert_eq!(rule["contact"]["email"], "duaalleren@vlaanderen.be");

    let sources: Json = server.get("/api/v1/sources").await.json().await.expect("JSON");
    for member in ["document", "title", "publisher", "date", "url"] {
        assert!(sources[0].get(member).is_some(), "{member}");
    }

    let edition: Json = server.get("/api/v1/edition").await.json().await.expect("JSON");
    assert_eq!(keys(&edition), ["edition", "verified_until", "changes"]);
    assert_eq!(edition["verified_until"], "2026-11-21");
}

#[tokio::test]
async fn bad_bodies_are_refused_where_they_are_wrong() {
    let server = Server::start().await;
    let post = |kind: &'static str, body: &str| {
        send(
            server
                .client
                .post(server.url("/api/v1/eligibility"))
                .header("content-type", kind)
                .body(body.to_owned()),
        )
    };
    assert_eq!(problem(post("application/json", "{").await).await.0, StatusCode::BAD_REQUEST);
    assert_eq!(problem(post("application/json", "").await).await.0, StatusCode::BAD_REQUEST);
    assert_eq!(problem(post("text/plain", "{}").await).await.0, StatusCode::UNSUPPORTED_MEDIA_TYPE);
    assert_eq!(post("application/json; charset=utf-8", "{}").await.status(), StatusCode::OK);

    let (status, json) =
        problem(post("application/json", r#"{"birth_date":"2009-02-31","naam":"x"}"#).await).await;
    assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(json["errors"][0]["pointer"], "/birth_date");
    assert_eq!(json["errors"][0]["code"], "invalid_date");
    assert_eq!(json["errors"][1]["code"], "unknown_member");

    let (status, json) = problem(post("application/json", "[]").await).await;
    assert_eq!(
        (status, &json["errors"][0]["code"]),
        (StatusCode::UNPROCESSABLE_ENTITY, &json!("wrong_type"))
    );
}

#[tokio::test]
async fn a_body_over_64_kib_is_413_and_the_client_sees_it() {
    let server = Server::start().await;
    for size in [64 * 1024 + 1, 900 * 1024] {
        let request = server
            .client
            .post(server.url("/api/v1/eligibility"))
            .header("content-type", "application/json");
        let (status, _) = problem(send(request.body("x".repeat(size))).await).await;
        assert_eq!(status, StatusCode::PAYLOAD_TOO_LARGE);
    }
    let padded = format!("{{}}{}", " ".repeat(64 * 1024 - 2));
    let request = server
        .client
        .post(server.url("/api/v1/eligibility"))
        .header("content-type", "application/json");
    assert_eq!(send(request.body(padded)).await.status(), StatusCode::OK);
}

#[tokio::test]
async fn unknown_addresses_and_methods_are_problems_too() {
    let server = Server::start().await;
    for path in [
        "/api/v1/nothing",
        "/api/v2/rules",
        "/api/v1/documents/short",
        "/api/",
        "/health",
        "/health/nothing",
    ] {
        assert_eq!(problem(server.get(path).await).await.0, StatusCode::NOT_FOUND, "{path}");
    }
    let response = server.get("/api/v1/eligibility").await;
    assert_eq!(response.headers()["allow"], "POST,OPTIONS");
    assert_eq!(problem(response).await.0, StatusCode::METHOD_NOT_ALLOWED);
    for path in ["/api/v1/rules", "/check", "/nothing"] {
        let response = server.post(path, &json!({})).await;
        let allowed = response.headers()["allow"].to_str().expect("text").replace(' ', "");
        assert_eq!(allowed, "GET,HEAD", "{path}");
        assert_eq!(problem(response).await.0, StatusCode::METHOD_NOT_ALLOWED, "{path}");
    }
    assert_eq!(
        problem(server.get("/check").await).await.0,
        StatusCode::NOT_FOUND,
        "the application is not built here"
    );
}

#[tokio::test]
async fn health_is_at_the_root() {
    let server = Server::start().await;
    assert_eq!(server.get("/health/live").await.status(), StatusCode::OK);
    assert_eq!(server.get("/health/ready").await.status(), StatusCode::OK);
}

#[tokio::test]
async fn every_answer_carries_the_security_headers() {
    let server = Server::start().await;
    for path in ["/api/v1/rules", "/api/v1/nothing", "/health/live", "/", "/nothing"] {
        let response = server.get(path).await;
        for header in [
            "content-security-policy",
            "referrer-policy",
            "x-content-type-options",
            "x-frame-options",
            "permissions-policy",
        ] {
            assert!(response.headers().contains_key(header), "{path}: {header}");
        }
        assert!(!response.headers().contains_key("set-cookie"));
    }
}

#[tokio::test]
async fn the_page_for_people_names_every_address_problem_and_type_and_loads_nothing_else() {
    let server = Server::start().await;
    let response = server.get("/api").await;
    assert_eq!(response.headers()["content-type"], "text/html; charset=utf-8");
    let policy = response.headers()["content-security-policy"].to_str().expect("text").to_owned();
    assert!(policy.starts_with("default-src 'none'; style-src 'self';"), "{policy}");
    let page = response.text().await.expect("text");
    let document = serde_json::to_value(jojo_api::openapi_document()).expect("JSON");
    for path in document["paths"].as_object().expect("paths").keys() {
        assert!(page.contains(path.as_str()), "{path}");
    }
    for name in document["components"]["schemas"].as_object().expect("schemas").keys() {
        assert!(page.contains(&format!("id=\"type-{name}\"")), "{name}");
    }
    for kind in ProblemKind::ALL {
        assert!(page.contains(&kind.urn()), "{kind}");
    }
    // Every link of the page leads somewhere.
    for target in page.split("href=\"#").skip(1).filter_map(|rest| rest.split('"').next()) {
        assert!(page.contains(&format!("id=\"{target}\"")), "{target}");
    }
    for from_elsewhere in ["<script", "http://", "https://", "src="] {
        assert!(!page.contains(from_elsewhere), "{from_elsewhere}");
    }
    let style = server.get("/api/style.css").await;
    assert_eq!(style.headers()["content-type"], "text/css; charset=utf-8");
}

#[tokio::test]
async fn the_openapi_document_is_served() {
    let server = Server::start().await;
    let served: Json = server.get("/api/v1/openapi.json").await.json().await.expect("JSON");
    assert_eq!(served["openapi"], "3.1.0");
    assert!(served["paths"]["/api/v1/documents/{id}"]["put"].is_object());
}

#[test]
fn the_openapi_document_is_as_reviewed() {
    insta::assert_json_snapshot!(jojo_api::openapi_document());
}

#[tokio::test]
async fn every_example_of_the_openapi_document_is_answered() {
    let server = Server::start().await;
    let document = serde_json::to_value(jojo_api::openapi_document()).expect("JSON");
    let mut tried = 0;
    for (path, operations) in document["paths"].as_object().expect("paths") {
        let Some(body) = operations["post"]["requestBody"].as_object() else { continue };
        let schema = &body["content"]["application/json"]["schema"];
        let schema = match schema["$ref"].as_str() {
            Some(name) => document.pointer(name.trim_start_matches('#')).expect("a schema"),
            None => schema,
        };
        let examples = schema["examples"].as_array().expect(path);
        for example in examples {
            let status = server.post(path, example).await.status();
            assert!(status.is_success(), "{path}: {status}");
            tried += 1;
        }
    }
    assert_eq!(tried, 9);
}

#[test]
fn every_kind_of_problem_is_told_in_words_and_found_again_by_its_urn() {
    for kind in ProblemKind::ALL {
        let (title, what_to_do) = kind.words();
        assert!(!title.is_empty() && what_to_do.ends_with('.'), "{kind}");
        assert_eq!(ProblemKind::of_urn(&kind.urn()), Some(*kind));
        assert!((400..600).contains(&kind.status()));
    }
}
