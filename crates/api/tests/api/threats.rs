//! What someone could want who should not get it. `docs/threats.md` says which test is for which threat; the others stand with
//! what they are about.

use crate::support::{Server, a_check, path, problem, send, with_key};
use reqwest::{Method, StatusCode};
use serde_json::{Value as Json, json};
use std::collections::BTreeSet;

#[tokio::test]
async fn ids_and_keys_are_random_long_and_never_the_same() {
    let server = Server::start().await;
    let mut seen = BTreeSet::new();
    let mut bits = [0_u32; 128];
    for _ in 0..60 {
        let document = server.save().await;
        for member in ["id", "edit_key"] {
            let text = document[member].as_str().expect("text").to_owned();
            assert_eq!(text.len(), 22, "16 bytes in base64");
            for (place, bit) in bits.iter_mut().enumerate() {
                let letter = text.as_bytes()[place / 6];
                const ALPHABET: &[u8] =
                    b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
                let value = ALPHABET.iter().position(|one| *one == letter).expect("base64");
                *bit += u32::from(value >> (5 - place % 6) & 1 == 1);
            }
            assert!(seen.insert(text), "the same one twice");
        }
    }
    // 120 throws of each of 128 coins: a fair one is outside this once in many millions of runs.
    assert!(bits.iter().all(|ones| (25..=95).contains(ones)), "{bits:?}");
}

#[tokio::test]
async fn reading_never_gives_the_key_and_the_id_alone_changes_nothing() {
    let server = Server::start().await;
    let document = server.save().await;
    let opened: Json = server.get(&path(&document)).await.json().await.expect("JSON");
    assert!(opened.get("edit_key").is_none());
    let id = document["id"].as_str().expect("an id");
    for key in [id, "", " ", "null", "undefined"] {
        for method in [Method::PUT, Method::DELETE] {
            let request = server.client.request(method, server.url(&path(&document)));
            let request = request.header("authorization", format!("Bearer {key}"));
            let status = send(request.header("if-match", "*").json(&a_check())).await.status();
            assert!([StatusCode::UNAUTHORIZED, StatusCode::FORBIDDEN].contains(&status), "{key}");
        }
    }
    assert_eq!(server.get(&path(&document)).await.status(), StatusCode::OK);
}

#[tokio::test]
async fn the_key_of_one_document_opens_no_other() {
    let server = Server::start().await;
    let (mine, theirs) = (server.save().await, server.save().await);
    let delete = with_key(server.client.delete(server.url(&path(&theirs))), &mine);
    assert_eq!(problem(send(delete).await).await.0, StatusCode::FORBIDDEN);
}

#[tokio::test]
async fn a_page_of_another_site_can_neither_read_nor_change_a_document() {
    let server = Server::start().await;
    let document = server.save().await;
    for method in [Method::GET, Method::PUT, Method::DELETE, Method::OPTIONS] {
        let request = server.client.request(method, server.url(&path(&document)));
        let request = request.header("origin", "https://evil.example");
        let response = send(request.header("access-control-request-method", "PUT")).await;
        let allows =
            response.headers().keys().any(|name| name.as_str().starts_with("access-control-"));
        assert!(!allows, "{:?}", response.headers());
    }
}

#[tokio::test]
async fn a_document_is_kept_by_no_cache_in_between_and_by_no_search_engine() {
    let server = Server::start().await;
    let document = server.save().await;
    let response = server.get(&path(&document)).await;
    assert_eq!(response.headers()["cache-control"], "private, no-cache");
    assert_eq!(response.headers()["x-robots-tag"], "noindex");
    for missing in [format!("/api/v1/documents/{}", "A".repeat(22)), "/api/v1/nothing".to_owned()] {
        assert_eq!(server.get(&missing).await.headers()["cache-control"], "no-store");
    }
}

#[tokio::test]
async fn headers_of_a_client_change_no_answer_that_a_cache_could_keep() {
    let server = Server::start().await;
    let usual = server.get("/robots.txt").await.text().await.expect("text");
    for (name, value) in [
        ("x-forwarded-host", "evil.example"),
        ("x-forwarded-proto", "gopher"),
        ("x-original-url", "/api/v1/edition"),
        ("x-rewrite-url", "/api/v1/edition"),
        ("forwarded", "host=evil.example"),
        ("host", "evil.example"),
        ("x-http-method-override", "DELETE"),
    ] {
        let request = server.client.get(server.url("/robots.txt")).header(name, value);
        let response = send(request).await;
        assert_eq!(response.status(), StatusCode::OK, "{name}");
        assert_eq!(response.text().await.expect("text"), usual, "{name}");
    }
}

#[tokio::test]
async fn a_title_with_html_is_data_wherever_it_comes_back() {
    let server = Server::start().await;
    let title = "</title><script>alert(1)</script><img src=x onerror=alert(1)>";
    let body = json!({"kind": "check", "title": title, "answers": {}});
    let document: Json = server.post("/api/v1/documents", &body).await.json().await.expect("JSON");
    let response = server.get(&path(&document)).await;
    assert_eq!(response.headers()["content-type"], "application/json");
    assert_eq!(response.headers()["x-content-type-options"], "nosniff");
    let policy = response.headers()["content-security-policy"].to_str().expect("text").to_owned();
    assert!(policy.starts_with("default-src 'none'"), "{policy}");
    assert_eq!(response.json::<Json>().await.expect("JSON")["title"], title);
    let page = server.get(&path(&document).replace("/api/v1/documents", "/d")).await;
    assert!(!page.text().await.expect("text").contains("alert"), "titles stand in no page");
}

#[tokio::test]
async fn nothing_is_set_that_could_tell_one_visitor_from_another() {
    let server = Server::start().await;
    let document = server.save().await;
    for path in ["/", "/api/v1/edition", "/robots.txt", &path(&document)] {
        let headers = server.get(path).await.headers().clone();
        for name in ["set-cookie", "accept-ch", "report-to", "nel", "server-timing", "server"] {
            assert!(!headers.contains_key(name), "{path}: {name}");
        }
    }
}

#[tokio::test]
async fn bodies_that_hide_much_in_little_are_refused_quickly() {
    let server = Server::start().await;
    let deep = "[".repeat(30_000);
    let wide = format!("{{\"weeks\":[{}]}}", vec!["{}"; 60_000].join(","));
    let number = format!("{{\"date\":1{}}}", "0".repeat(60_000));
    let many =
        format!("{{{}}}", (0..5000).map(|n| format!("\"m{n}\":1")).collect::<Vec<_>>().join(","));
    for (path, body) in
        [("eligibility", deep), ("timetable", wide), ("allowance", number), ("eligibility", many)]
    {
        let request = server.client.post(server.url(&format!("/api/v1/{path}")));
        let request = request.header("content-type", "application/json").body(body);
        let (status, problem) = problem(send(request).await).await;
        assert!([400, 422].contains(&status.as_u16()), "{path} {status}");
        assert!(problem.to_string().len() < 20_000, "the answer is larger than what was asked");
    }
}

#[tokio::test]
async fn a_text_that_postgresql_cannot_keep_is_refused_on_both() {
    let server = Server::start().await;
    let body = json!({"kind": "check", "title": "a\u{0}b", "answers": {}});
    let (status, json) = problem(server.post("/api/v1/documents", &body).await).await;
    assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(json["errors"][0]["pointer"], "/title");
}
