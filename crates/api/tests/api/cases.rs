//! A dossier and what happens on the way: deadlines, sickness, ending early, recognition; and dossiers that are kept.

use crate::support::{Server, problem};
use reqwest::StatusCode;
use serde_json::{Value as Json, json};

async fn answer(server: &Server, path: &str, body: &Json) -> Json {
    let response = server.post(path, body).await;
    assert_eq!(response.status(), StatusCode::OK, "{path}");
    response.json().await.expect("JSON")
}

/// Code and pointer of every member at fault.
async fn faults(server: &Server, path: &str, body: &Json) -> Vec<String> {
    let (status, problem) = problem(server.post(path, body).await).await;
    assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY, "{path}");
    let errors = problem["errors"].as_array().expect("errors").iter();
    let said = |error: &Json| format!("{} {}", error["code"], error["pointer"]).replace('"', "");
    errors.map(said).collect()
}

#[tokio::test]
async fn a_dossier_lists_its_tasks_in_order() {
    let server = Server::start().await;
    let body =
        json!({"start_date": "2026-09-01", "birth_date": "2009-05-12", "training": "schilder"});
    let report = answer(&server, "/api/v1/dossier", &body).await;
    assert_eq!(report["end_date"], "2027-08-31");
    assert_eq!(report["provisional"], true);
    let tasks: Vec<&str> = report["tasks"]
        .as_array()
        .expect("tasks")
        .iter()
        .map(|task| task["task"].as_str().expect("a name"))
        .collect();
    let wanted = [
        "request-by",
        "message-rl9",
        "message-rl1",
        "dimona-by",
        "medical-check-before",
        "representative-signature",
        "free-notice-until",
        "dossier-complete-by",
        "premium-registration-by",
        "new-request-by",
        "extension-second-year-by",
        "year-passed-message",
        "agreement-ends",
        "archive-on",
    ];
    let places: Vec<_> =
        wanted.iter().map(|name| tasks.iter().position(|task| task == name)).collect();
    assert!(places.iter().all(Option::is_some) && places.is_sorted(), "{tasks:?}");
    for task in report["tasks"].as_array().expect("tasks") {
        assert!(task["source"]["document"].is_string(), "{task}");
    }
    assert_eq!(report["messages"][0]["code"], "RL9");
    assert_eq!(report["messages"][1]["values"]["ambtscode"], "166");
}

#[tokio::test]
async fn what_does_not_fit_is_refused_where_it_stands() {
    let server = Server::start().await;
    for (path, body, expected) in [
        ("/api/v1/dossier", json!({}), vec!["missing /start_date"]),
        (
            "/api/v1/dossier",
            json!({"start_date": "2026-09-01", "contract_year": 4, "name": "x"}),
            vec!["out_of_range /contract_year", "unknown_member /name"],
        ),
        (
            "/api/v1/sickness",
            json!({"agreement_start": "2026-09-01", "sick_from": "2026-08-31", "sick_until": "2026-09-02"}),
            vec!["outside /sick_from"],
        ),
        (
            "/api/v1/sickness",
            json!({"agreement_start": "2026-09-01", "sick_from": "2026-09-03", "sick_until": "2026-09-04", "kind": "cold"}),
            vec!["unknown_value /kind"],
        ),
        (
            "/api/v1/termination",
            json!({"agreement_start": "2026-09-01", "notice_date": "2026-08-31", "kind": "mutual"}),
            vec!["outside /notice_date"],
        ),
        (
            "/api/v1/termination",
            json!({"agreement_start": "2026-09-01"}),
            vec!["missing /notice_date", "missing /kind"],
        ),
        (
            "/api/v1/recognition",
            json!({"establishments": 0, "trainings": 2, "mentor": {"birth_date": "1990-02-30"}}),
            vec!["out_of_range /establishments", "invalid_date /mentor/birth_date"],
        ),
    ] {
        assert_eq!(faults(&server, path, &body).await, expected, "{path} {body}");
    }
}

#[tokio::test]
async fn a_sickness_without_a_scheme_is_told_both_ways() {
    let server = Server::start().await;
    let body = json!({"agreement_start": "2026-09-01", "sick_from": "2026-11-02", "sick_until": "2026-12-11"});
    let report = answer(&server, "/api/v1/sickness", &body).await;
    let parts = |days: &Json| -> Vec<Json> {
        days.as_array().expect("bands").iter().map(|band| band["percentage_bp"].clone()).collect()
    };
    assert_eq!(parts(&report["days"]), [json!(10000), json!(8588), json!(2588), json!(null)]);
    assert_eq!(parts(&report["alternatives"][0]["days"]), [json!(10000), json!(null)]);
    assert_eq!(report["relapse"], false);
    let accident = json!({"agreement_start": "2026-09-01", "sick_from": "2026-11-02", "sick_until": "2026-12-11", "kind": "work_accident"});
    let report = answer(&server, "/api/v1/sickness", &accident).await;
    assert_eq!(report["days"][0]["payer"], "insurer");
}

#[tokio::test]
async fn ending_early_gives_its_dates() {
    let server = Server::start().await;
    let ask = |kind: &str| json!({"agreement_start": "2026-09-01", "notice_date": "2026-09-10", "kind": kind});
    let free = answer(&server, "/api/v1/termination", &ask("free_notice")).await;
    assert_eq!(free["tell_coach_by"], "2026-09-20");
    assert_eq!(free["end_date"], "2026-09-17");
    assert_eq!(free["message"], "RL4");
    let reasoned = answer(&server, "/api/v1/termination", &ask("reasoned")).await;
    assert_eq!(reasoned["conciliation_until"], "2026-10-01");
    assert_eq!(reasoned["end_date"], Json::Null);
}

#[tokio::test]
async fn two_establishments_and_two_trainings_are_four_requests() {
    let server = Server::start().await;
    let body = json!({"establishments": 2, "trainings": 2, "submitted_on": "2026-09-01", "complete": true});
    let report = answer(&server, "/api/v1/recognition", &body).await;
    assert_eq!(report["applications"], 4);
    assert_eq!(report["decision_by"], "2026-09-15");
    assert_eq!(report["approved_automatically_on"], "2026-09-16");
    assert_eq!(report["valid_until"], "2031-09-15");
}

#[tokio::test]
async fn a_partnership_is_found_by_number_or_by_kind() {
    let server = Server::start().await;
    let get = async |query: &str| {
        let response = server.get(&format!("/api/v1/partnerships?{query}")).await;
        assert_eq!(response.status(), StatusCode::OK, "{query}");
        let report: Json = response.json().await.expect("JSON");
        report["partnership"].as_str().expect("a name").to_owned()
    };
    assert_eq!(get("pc=149.01").await, "elektriciens");
    assert_eq!(get("pc=202").await, "detailhandel");
    assert_eq!(get("pc=202.01").await, "zelfstandige-kleinhandel");
    assert_eq!(get("kind=local-authority&region=flanders").await, "lokale-besturen");
    assert_eq!(get("kind=other").await, "departement-wse");
    for query in [
        "",
        "?pc=20",
        "?pc=202.1",
        "?pc=202%00",
        "?kind=local-authority",
        "?pc=202&kind=other",
        "?pc=202&x=1",
        "?kind=school",
    ] {
        let response = server.get(&format!("/api/v1/partnerships{query}")).await;
        assert_eq!(problem(response).await.0, StatusCode::UNPROCESSABLE_ENTITY, "{query}");
    }
}

#[tokio::test]
async fn a_dossier_is_kept_with_its_ticks() {
    let server = Server::start().await;
    let answers = json!({"start_date": "2026-09-01", "done": ["dimona-by", "led-proof"]});
    let body = json!({"kind": "dossier", "title": "Zaal 1", "answers": answers});
    let response = server.post("/api/v1/documents", &body).await;
    assert_eq!(response.status(), StatusCode::CREATED);
    let document: Json = response.json().await.expect("JSON");
    assert_eq!(document["answers"], answers);
    assert_eq!(document["result"]["end_date"], "2027-08-31");
    let wrong =
        json!({"kind": "dossier", "answers": {"start_date": "2026-09-01", "done": ["coffee"]}});
    assert_eq!(
        faults(&server, "/api/v1/documents", &wrong).await,
        ["unknown_value /answers/done/0"]
    );
}
