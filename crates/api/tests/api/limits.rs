//! How much one client may ask, who that is, and what all of them together may ask.

use crate::support::{Server, a_check, limits, path, problem, send};
use reqwest::{RequestBuilder, StatusCode};
use serde_json::{Value as Json, json};
use std::{num::NonZeroU32, time::Duration};
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::TcpStream,
    time::timeout,
};

/// Longer than anything here takes.
const MINUTE: Duration = Duration::from_secs(60);

/// Each client may ask this many requests, writes and wrong keys in a minute.
async fn limited(requests: u32, writes: u32, wrong_keys: u32) -> Server {
    let number = |number| NonZeroU32::new(number).expect("not 0");
    let mut limits = limits();
    limits.requests_per_minute = number(requests);
    limits.writes_per_minute = number(writes);
    limits.wrong_keys_per_minute = number(wrong_keys);
    Server::start_limited(limits).await
}

/// As the trusted proxy in front says it.
fn from(request: RequestBuilder, client: &str) -> RequestBuilder {
    request.header("x-forwarded-for", client)
}

async fn get(server: &Server, client: &str, path: &str) -> StatusCode {
    send(from(server.client.get(server.url(path)), client)).await.status()
}

async fn save(server: &Server, client: &str) -> StatusCode {
    let request = server.client.post(server.url("/api/v1/documents")).json(&a_check());
    send(from(request, client)).await.status()
}

#[tokio::test]
async fn a_client_that_asks_too_much_hears_how_long_to_wait_and_others_notice_nothing() {
    let server = limited(5, 60, 30).await;
    for _ in 0..5 {
        assert_eq!(get(&server, "192.0.2.1", "/api/v1/edition").await, StatusCode::OK);
    }
    let request = server.client.get(server.url("/api/v1/edition"));
    let response = send(from(request, "192.0.2.1")).await;
    let wait: u64 =
        response.headers()["retry-after"].to_str().expect("text").parse().expect("seconds");
    assert!((1..=13).contains(&wait), "one in twelve seconds: {wait}");
    assert!(response.headers().contains_key("content-security-policy"));
    let (status, json) = problem(response).await;
    assert_eq!(status, StatusCode::TOO_MANY_REQUESTS);
    assert_eq!(json["type"], "urn:jojo-wijzer:problem:too-many-requests");
    assert_eq!(get(&server, "192.0.2.2", "/api/v1/edition").await, StatusCode::OK);
    assert_eq!(server.get("/api/v1/edition").await.status(), StatusCode::OK, "this machine");
    assert_eq!(get(&server, "192.0.2.1", "/health/live").await, StatusCode::OK);
    let text = server.metrics.text();
    assert!(text.contains(r#"jojo_http_refused_total{reason="rate"} 1"#), "{text}");
}

#[tokio::test]
async fn a_made_up_address_before_that_of_the_proxy_helps_nobody() {
    let server = limited(2, 60, 30).await;
    for number in 0..2 {
        let client = format!("10.1.1.{number}, 192.0.2.1");
        assert_eq!(get(&server, &client, "/api/v1/edition").await, StatusCode::OK);
    }
    let status = get(&server, "10.1.1.9, 192.0.2.1", "/api/v1/edition").await;
    assert_eq!(status, StatusCode::TOO_MANY_REQUESTS);
}

#[tokio::test]
async fn writing_has_a_stricter_limit() {
    let server = limited(100, 3, 30).await;
    for _ in 0..3 {
        assert_eq!(save(&server, "192.0.2.1").await, StatusCode::CREATED);
    }
    assert_eq!(save(&server, "192.0.2.1").await, StatusCode::TOO_MANY_REQUESTS);
    assert_eq!(get(&server, "192.0.2.1", "/api/v1/edition").await, StatusCode::OK);
    let counts = server.store.count().await.expect("counted");
    assert_eq!(counts["check"], 3, "the fourth was not kept");
}

#[tokio::test]
async fn who_guesses_keys_is_shut_out_from_changing_also_with_the_right_one() {
    let server = limited(100, 60, 3).await;
    let document = server.save().await;
    let url = server.url(&path(&document));
    let delete =
        |key: &str, client| send(from(server.client.delete(&url).bearer_auth(key), client));
    let key = document["edit_key"].as_str().expect("a key");
    for _ in 0..4 {
        assert_eq!(delete("a wrong key", "192.0.2.1").await.status(), StatusCode::FORBIDDEN);
    }
    let refused = delete(key, "192.0.2.1").await;
    assert!(refused.headers().contains_key("retry-after"));
    assert_eq!(refused.status(), StatusCode::TOO_MANY_REQUESTS);
    assert_eq!(get(&server, "192.0.2.1", &path(&document)).await, StatusCode::OK);
    assert_eq!(save(&server, "192.0.2.1").await, StatusCode::CREATED);
    assert_eq!(delete(key, "192.0.2.2").await.status(), StatusCode::NO_CONTENT);
}

#[tokio::test]
async fn a_class_that_opens_a_dead_link_is_not_shut_out() {
    let server = limited(100, 60, 3).await;
    let document = server.save().await;
    for _ in 0..20 {
        let dead = "A".repeat(22);
        get(&server, "192.0.2.1", &format!("/d/{dead}")).await;
        let status = get(&server, "192.0.2.1", &format!("/api/v1/documents/{dead}")).await;
        assert_eq!(status, StatusCode::NOT_FOUND);
    }
    assert_eq!(get(&server, "192.0.2.1", &path(&document)).await, StatusCode::OK);
    assert_eq!(save(&server, "192.0.2.1").await, StatusCode::CREATED);
}

#[tokio::test]
async fn too_many_at_once_are_told_to_come_back_and_pages_are_served_meanwhile() {
    let mut limits = limits();
    limits.requests_at_once = 1;
    let server = Server::start_limited(limits).await;
    let address = server.url("").trim_start_matches("http://").to_owned();
    let mut slow = TcpStream::connect(&address).await.expect("connected");
    slow.write_all(b"POST /api/v1/eligibility HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n{").await.expect("sent");
    let busy = async {
        loop {
            let response = server.post("/api/v1/eligibility", &json!({})).await;
            if response.status() != StatusCode::OK {
                break response;
            }
        }
    };
    let busy = timeout(MINUTE, busy).await.expect("too many at once");
    assert!(busy.headers().contains_key("retry-after"));
    let (status, json) = problem(busy).await;
    assert_eq!(status, StatusCode::SERVICE_UNAVAILABLE);
    assert_eq!(json["type"], "urn:jojo-wijzer:problem:busy");
    assert_eq!(server.get("/robots.txt").await.status(), StatusCode::OK);
    assert_eq!(server.get("/health/ready").await.status(), StatusCode::OK);
    slow.write_all(b"}").await.expect("sent");
    let mut start = [0; 15];
    slow.read_exact(&mut start).await.expect("an answer");
    assert_eq!(&start, b"HTTP/1.1 200 OK");
    let after = server.post("/api/v1/eligibility", &json!({})).await;
    assert_eq!(after.status(), StatusCode::OK);
}

#[tokio::test]
async fn a_body_that_does_not_come_is_408_and_a_head_that_does_not_come_ends_the_connection() {
    let server = Server::start().await;
    let address = server.url("").trim_start_matches("http://").to_owned();
    let answer_to = async |sent: &'static [u8]| {
        let mut client = TcpStream::connect(&address).await.expect("connected");
        client.write_all(sent).await.expect("sent");
        // From here on a clock runs only while everyone waits, and then at once.
        tokio::time::pause();
        let mut answer = String::new();
        client.read_to_string(&mut answer).await.expect("an end");
        tokio::time::resume();
        answer
    };
    let begin = std::time::Instant::now();
    let body = answer_to(b"POST /api/v1/eligibility HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Type: application/json\r\nContent-Length: 9\r\n\r\n{").await;
    assert!(body.starts_with("HTTP/1.1 408 "), "{body}");
    assert!(body.contains("urn:jojo-wijzer:problem:too-slow"), "{body}");
    let head = answer_to(b"GET /api/v1/edition HTTP/1.1\r\nHost: x\r\n").await;
    assert!(!head.contains("200 OK"), "{head}");
    assert!(begin.elapsed().as_secs() < 8, "nobody waited");
}

#[tokio::test]
async fn a_head_that_is_too_long_is_431() {
    let server = Server::start().await;
    let request = server.client.get(server.url("/api/v1/edition"));
    let response = send(request.header("x-long", "a".repeat(20_000))).await;
    assert_eq!(response.status(), StatusCode::REQUEST_HEADER_FIELDS_TOO_LARGE);
    assert_eq!(server.get("/api/v1/edition").await.status(), StatusCode::OK);
}

#[tokio::test]
async fn connections_over_the_limit_wait_for_their_turn() {
    let mut limits = limits();
    limits.connections = 2;
    let server = Server::start_limited(limits).await;
    let address = server.url("").trim_start_matches("http://").to_owned();
    let silent = [TcpStream::connect(&address).await, TcpStream::connect(&address).await];
    let mut waiting = tokio::spawn(send(server.client.get(server.url("/health/live"))));
    let moment = Duration::from_millis(300);
    timeout(moment, &mut waiting).await.expect_err("it waits");
    assert!(server.metrics.text().contains("jojo_http_connections 2"));
    drop(silent);
    assert_eq!(waiting.await.expect("finished").status(), StatusCode::OK);
}

#[tokio::test]
async fn a_made_up_method_is_kept_nowhere() {
    let server = limited(1, 60, 30).await;
    for path in ["/health/x", "/api/v1/nothing", "/api/v1/edition", "/check"] {
        let method = reqwest::Method::from_bytes(b"BREW-2009-05-12").expect("a method");
        send(from(server.client.request(method, server.url(path)), "192.0.2.1")).await;
    }
    let text = server.metrics.text();
    assert!(text.contains(r#"method="other",route="/health/{*rest}",status="404""#), "{text}");
    assert!(!text.contains("BREW"), "{text}");
}

#[tokio::test]
async fn asking_whether_it_is_ready_has_a_limit_for_others() {
    let server = limited(2, 60, 30).await;
    for _ in 0..2 {
        assert_eq!(get(&server, "192.0.2.1", "/health/ready").await, StatusCode::OK);
    }
    let status = get(&server, "192.0.2.1", "/health/ready").await;
    assert_eq!(status, StatusCode::TOO_MANY_REQUESTS);
    assert_eq!(server.get("/health/ready").await.status(), StatusCode::OK);
}

#[tokio::test]
async fn pages_of_documents_count_like_the_api() {
    let server = limited(2, 60, 30).await;
    let page = format!("/d/{}", "A".repeat(22));
    for _ in 0..2 {
        get(&server, "192.0.2.1", &page).await;
    }
    assert_eq!(get(&server, "192.0.2.1", &page).await, StatusCode::TOO_MANY_REQUESTS);
}

#[tokio::test]
async fn a_client_that_never_takes_its_answers_loses_its_connection() {
    let server = Server::start().await;
    let address = server.url("").trim_start_matches("http://").to_owned();
    let mut client = TcpStream::connect(&address).await.expect("connected");
    let request = b"GET /api/v1/openapi.json HTTP/1.1\r\nHost: x\r\n\r\n";
    let asking = async { while client.write_all(request).await.is_ok() {} };
    // From here on a clock runs only while everyone waits, and then at once.
    tokio::time::pause();
    timeout(2 * MINUTE, asking).await.expect("an end");
    assert!(server.metrics.text().contains("jojo_http_connections 0"));
}

#[tokio::test]
async fn every_request_has_a_name_of_its_own_that_no_client_chooses() {
    let server = Server::start().await;
    let mut names = std::collections::BTreeSet::new();
    for _ in 0..3 {
        let request = server.client.get(server.url("/api/v1/edition"));
        let response = send(request.header("x-request-id", "chosen")).await;
        names.insert(response.headers()["x-request-id"].to_str().expect("text").to_owned());
    }
    assert_eq!(names.len(), 3);
    assert!(names.iter().all(|name| name.len() == 22), "{names:?}");
}

#[tokio::test]
async fn a_refused_write_keeps_its_idempotency_key_free() {
    let server = limited(100, 1, 30).await;
    let post = |client: &'static str| {
        let request = server.client.post(server.url("/api/v1/documents")).json(&a_check());
        send(from(request.header("idempotency-key", "mine"), client))
    };
    assert_eq!(save(&server, "192.0.2.1").await, StatusCode::CREATED);
    assert_eq!(post("192.0.2.1").await.status(), StatusCode::TOO_MANY_REQUESTS);
    let first: Json = post("192.0.2.2").await.json().await.expect("JSON");
    let again: Json = post("192.0.2.3").await.json().await.expect("JSON");
    assert_eq!(first["id"], again["id"]);
}
