//! The built application: pages, hashed files, compression, 404.

use crate::support::{Server, send};
use reqwest::StatusCode;
use serde_json::{Value as Json, json};
use std::fs;

const INDEX: &str =
    "<!doctype html><title>JoJo-wijzer</title><script type=\"module\">let a = 1;</script>";

/// The page of the other bundle.
const SCHOOL: &str =
    "<!doctype html><title>Scholen</title><script type=\"module\">let b = 2;</script>";

/// The page that has no application.
const RULES: &str = "<!doctype html><title>Regels</title>";

async fn a_server_with_files() -> Server {
    let folder = tempfile::tempdir().expect("a folder");
    let dist = folder.path().join("dist");
    fs::create_dir(&dist).expect("made");
    fs::write(dist.join("index.html"), INDEX).expect("written");
    fs::create_dir(dist.join("school")).expect("made");
    fs::write(dist.join("school/index.html"), SCHOOL).expect("written");
    fs::write(dist.join("regels.html"), RULES).expect("written");
    fs::write(dist.join("app-0123456789abcdef.js"), "plain").expect("written");
    fs::write(dist.join("app-0123456789abcdef.js.br"), "brotli").expect("written");
    fs::write(dist.join("app-0123456789abcdef.js.gz"), "gzip").expect("written");
    fs::write(dist.join("icon.svg"), "<svg/>").expect("written");
    Server::start_in(folder, |options| options).await
}

#[tokio::test]
async fn every_page_is_the_application() {
    let server = a_server_with_files().await;
    let document = format!("/d/{}", "A".repeat(22));
    let pages = [
        ("/", INDEX),
        ("/check", INDEX),
        ("/vergoeding", INDEX),
        (&document, INDEX),
        ("/planning", SCHOOL),
        ("/regels", RULES),
        ("/regels/", RULES),
    ];
    for (path, page) in pages {
        let response = server.get(path).await;
        assert_eq!(response.status(), StatusCode::OK, "{path}");
        assert_eq!(response.headers()["cache-control"], "no-cache");
        let csp = response.headers()["content-security-policy"].to_str().expect("text").to_owned();
        assert!(
            csp.contains("'wasm-unsafe-eval'")
                && csp.contains("'sha256-") == (page != RULES)
                && !csp.contains("unsafe-inline")
                && !csp.contains("'unsafe-eval'")
        );
        assert_eq!(response.text().await.expect("text"), page);
    }
}

#[tokio::test]
async fn a_document_comes_with_the_pages_that_show_its_kind() {
    let server = a_server_with_files().await;
    let planning = json!({"kind": "planning", "answers": {"agreement": {"start_date": "2026-09-01", "end_date": "2027-06-30"}}});
    let planning: Json =
        server.post("/api/v1/documents", &planning).await.json().await.expect("JSON");
    for (document, page) in [(server.save().await, INDEX), (planning, SCHOOL)] {
        let id = document["id"].as_str().expect("an id");
        let response = server.get(&format!("/d/{id}")).await;
        assert_eq!(response.text().await.expect("text"), page);
    }
}

#[tokio::test]
async fn a_page_that_is_not_modified_keeps_its_policy() {
    let server = a_server_with_files().await;
    let first = server.get("/check").await;
    let since = &first.headers()["last-modified"];
    let again =
        send(server.client.get(server.url("/check")).header("if-modified-since", since)).await;
    assert_eq!(again.status(), StatusCode::NOT_MODIFIED);
    assert_eq!(
        again.headers()["content-security-policy"],
        first.headers()["content-security-policy"]
    );
}

#[tokio::test]
async fn unknown_paths_are_404_with_the_application() {
    let server = a_server_with_files().await;
    for path in [
        "/nothing",
        "/check/more",
        "/d/short",
        "/../Cargo.toml",
        "/%2e%2e/jojo.sqlite",
        "/app-0000000000000000.js",
    ] {
        let response = server.get(path).await;
        assert_eq!(response.status(), StatusCode::NOT_FOUND, "{path}");
        assert_eq!(response.headers()["cache-control"], "no-cache", "{path}");
        assert_eq!(response.text().await.expect("text"), INDEX, "{path}");
    }
}

#[tokio::test]
async fn the_page_of_a_404_is_whole_also_for_a_client_that_knows_it() {
    let server = a_server_with_files().await;
    let request = server
        .client
        .get(server.url("/nothing"))
        .header("if-modified-since", "Fri, 01 Jan 2100 00:00:00 GMT");
    let response = send(request).await;
    assert_eq!(response.status(), StatusCode::NOT_FOUND);
    assert_eq!(response.text().await.expect("text"), INDEX);
}

#[tokio::test]
async fn hashed_files_are_precompressed_and_immutable() {
    let server = a_server_with_files().await;
    for (accept, encoding, body) in
        [("br, gzip", Some("br"), "brotli"), ("gzip", Some("gzip"), "gzip"), ("", None, "plain")]
    {
        let request = server
            .client
            .get(server.url("/app-0123456789abcdef.js"))
            .header("accept-encoding", accept);
        let response = send(request).await;
        assert_eq!(response.headers()["cache-control"], "public, max-age=31536000, immutable");
        assert_eq!(
            response.headers().get("content-encoding").and_then(|value| value.to_str().ok()),
            encoding
        );
        assert_eq!(response.text().await.expect("text"), body);
    }
    assert_eq!(server.get("/icon.svg").await.headers()["cache-control"], "no-cache");
}
