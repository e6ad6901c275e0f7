//! What schools ask: school years, timetables, plannings, and plannings that are kept.

use crate::support::{Server, problem, send};
use reqwest::StatusCode;
use serde_json::{Value as Json, json};

fn keys(json: &Json) -> Vec<&str> {
    json.as_object().expect("an object").keys().map(String::as_str).collect()
}

/// 23 hours at the workplace and 15 lesson hours.
fn timetable() -> Json {
    let day = |weekday: &str, blocks: Json| json!({"weekday": weekday, "blocks": blocks});
    let work = json!([
        {"place": "workplace", "from": "08:00", "to": "12:00"},
        {"place": "workplace", "from": "13:00", "to": "16:40"},
    ]);
    let lessons = |hours: u8| {
        json!([
            {"place": "school", "from": "08:20", "to": "12:00", "lesson_hours": 4},
            {"place": "school", "from": "13:00", "to": "16:10", "lesson_hours": hours},
        ])
    };
    let days = [
        day("monday", lessons(4)),
        day("tuesday", work.clone()),
        day("wednesday", work.clone()),
        day("thursday", lessons(3)),
        day("friday", work),
    ];
    json!({"weeks": [{"days": days}]})
}

fn planning() -> Json {
    json!({
        "agreement": {"start_date": "2026-09-01", "end_date": "2027-06-30"},
        "workplace_weekdays": ["tuesday", "wednesday", "friday"],
        "school_weekdays": ["monday", "thursday"],
        "workplace_minutes_per_day": [460, 460, 460],
        "lesson_hours_per_day": [8, 7],
        "studies": {"second_grade_passed": null},
        "birth_date": "2009-05-12",
        "earlier_agreements": [],
    })
}

#[tokio::test]
async fn a_school_year_has_its_holidays() {
    let server = Server::start().await;
    let response = server.get("/api/v1/school-years/2026-2027").await;
    assert_eq!(response.status(), StatusCode::OK);
    let year: Json = response.json().await.expect("JSON");
    assert_eq!(
        keys(&year),
        ["school_year", "first_day", "last_day", "holidays", "free_days", "public_holidays"]
    );
    assert_eq!(
        year["holidays"][0],
        json!({"kind": "autumn", "first_day": "2026-11-02", "last_day": "2026-11-08"})
    );
    assert_eq!(year["free_days"][0], json!({"date": "2026-11-11", "kind": "armistice"}));
    assert_eq!(year["public_holidays"].as_array().map(Vec::len), Some(10));
    for unknown in ["2015-2016", "2100-2101", "2026-2028", "2026", "nu", "%FF"] {
        let response = server.get(&format!("/api/v1/school-years/{unknown}")).await;
        assert_eq!(problem(response).await.0, StatusCode::NOT_FOUND, "{unknown}");
    }
}

#[tokio::test]
async fn a_timetable_is_judged_place_by_place() {
    let server = Server::start().await;
    let mut body = timetable();
    body["birth_date"] = json!("2010-05-12");
    body["date"] = json!("2026-09-01");
    body["weeks"][0]["days"][2]["blocks"][1]["to"] = json!("20:30");
    let report: Json = server.post("/api/v1/timetable", &body).await.json().await.expect("JSON");
    assert_eq!(keys(&report), ["weeks", "average", "agreement_type", "findings", "edition"]);
    assert_eq!(
        report["average"],
        json!({"workplace_minutes": 1610, "school_minutes": 900, "total_minutes": 2510})
    );
    assert_eq!(report["agreement_type"], "oao");
    let findings = report["findings"].as_array().expect("findings");
    assert_eq!(
        keys(&findings[0]),
        [
            "rule",
            "status",
            "needs",
            "uses",
            "source",
            "more_sources",
            "remedy",
            "notes",
            "week",
            "weekday",
            "detail"
        ]
    );
    let night = findings.iter().find(|finding| finding["rule"] == "minor-night").expect("the rule");
    assert_eq!(
        [&night["status"], &night["week"], &night["weekday"], &night["detail"]],
        [
            &json!("not_met"),
            &json!(1),
            &json!("wednesday"),
            &json!({"code": "too-late", "params": {"mend": "20:00"}})
        ]
    );
}

#[tokio::test]
async fn a_year_is_planned_month_by_month() {
    let server = Server::start().await;
    let report: Json =
        server.post("/api/v1/planning", &planning()).await.json().await.expect("JSON");
    assert_eq!(keys(&report), ["months", "days", "totals", "leave", "findings", "edition"]);
    let months = report["months"].as_array().expect("months");
    assert_eq!(months.len(), 10);
    assert_eq!(
        keys(&months[0]),
        [
            "month",
            "workplace_days",
            "school_days",
            "public_holidays",
            "free_days",
            "paid_leave_days",
            "unpaid_holiday_days",
            "compensation_days",
            "absent_days",
            "deviation_days",
            "other_days",
            "workplace_minutes",
            "school_minutes",
            "estimated_amount_cents",
            "tier",
            "full_amount_cents",
            "status"
        ]
    );
    assert_eq!(report["days"][0], json!({"date": "2026-09-01", "kind": "workplace"}));
    assert_eq!(
        report["leave"]["years"][1],
        json!({"year": 2027, "counted_days": 74, "accrued_days": 5, "taken_days": 5})
    );
    let (status, refused) = problem(
        server
            .post(
                "/api/v1/planning",
                &json!({"agreement": {"start_date": "2027-06-30", "end_date": "2026-09-01"}}),
            )
            .await,
    )
    .await;
    assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(refused["errors"][0]["pointer"], "/agreement/end_date");
}

#[tokio::test]
async fn a_planning_is_kept_with_its_timetable_and_judged_again_at_reading() {
    let server = Server::start().await;
    let mut answers = planning();
    answers["timetable"] = timetable();
    let body = json!({"kind": "planning", "title": "Zaal 2", "answers": answers});
    let response = server.post("/api/v1/documents", &body).await;
    assert_eq!(response.status(), StatusCode::CREATED);
    let saved: Json = response.json().await.expect("JSON");
    let path = format!("/api/v1/documents/{}", saved["id"].as_str().expect("an id"));
    let read: Json = server.get(&path).await.json().await.expect("JSON");
    assert_eq!((&read["kind"], &read["answers"]), (&json!("planning"), &answers));
    assert_eq!(read["result"]["months"].as_array().map(Vec::len), Some(10));
    assert_eq!(read["result"]["timetable"]["average"]["total_minutes"], 2280);

    let key = saved["edit_key"].as_str().expect("a key");
    let mut wrong = body.clone();
    wrong["answers"]["timetable"]["weeks"][0]["days"][0]["blocks"][0]["to"] = json!("08:00");
    let change = |body: &Json| {
        server.client.put(server.url(&path)).bearer_auth(key).header("If-Match", "*").json(body)
    };
    let (status, refused) = problem(send(change(&wrong)).await).await;
    assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(refused["errors"][0]["pointer"], "/answers/timetable/weeks/0/days/0/blocks/0/to");
    assert_eq!(send(change(&body)).await.status(), StatusCode::OK);
}

#[tokio::test]
async fn only_what_holds_a_timetable_or_a_year_may_be_large() {
    let server = Server::start().await;
    let spaces = |kilobytes: usize| " ".repeat(kilobytes * 1024);
    let post = |path: &str, body: String| {
        let request =
            server.client.post(server.url(path)).header("content-type", "application/json");
        send(request.body(body))
    };
    let with_spaces = |json: &Json, kilobytes| format!("{}{}", spaces(kilobytes), json);
    for (path, body) in [
        ("/api/v1/timetable", timetable()),
        ("/api/v1/planning", planning()),
        ("/api/v1/documents", json!({"kind": "planning", "answers": planning()})),
    ] {
        assert!(post(path, with_spaces(&body, 200)).await.status().is_success(), "{path}");
        let refused = problem(post(path, with_spaces(&body, 256)).await).await;
        assert_eq!(refused.0, StatusCode::PAYLOAD_TOO_LARGE, "{path}");
    }
    let check = json!({"kind": "check", "answers": {}});
    let refused = problem(post("/api/v1/documents", with_spaces(&check, 64)).await).await;
    assert_eq!(refused.0, StatusCode::PAYLOAD_TOO_LARGE);
}
