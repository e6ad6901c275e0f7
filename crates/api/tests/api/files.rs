//! The built application: pages, hashed files, compression, 404.

use crate::support::{SITE, Server, send};
use reqwest::StatusCode;
use serde_json::{Value as Json, json};
use std::fs;

/// A page with an application, in the form of what is written when the application is built.
fn page(name: &str) -> String {
    format!(
        "<!doctype html><title>{name}</title><link rel=canonical href=\"https://site.invalid/{name}\">\
         <script type=\"module\">let {name} = 1;</script>"
    )
}

/// What the server makes of it.
fn sent(name: &str) -> String {
    page(name).replace("https://site.invalid", SITE)
}

/// A page that has no application.
const RULES: &str = "<!doctype html><title>Regels</title>";
const NOT_FOUND: &str = "<!doctype html><title>Bestaat niet</title>";

async fn a_server_with_files() -> Server {
    let folder = tempfile::tempdir().expect("a folder");
    let dist = folder.path().join("dist");
    fs::create_dir_all(dist.join("insluiten")).expect("made");
    for name in ["index", "check", "vergoeding", "planning", "insluiten"] {
        fs::write(dist.join(format!("{name}.html")), page(name)).expect("written");
    }
    for (file, name) in [
        ("d", "bewaard"),
        ("insluiten/check", "ingesloten"),
        ("insluiten/vergoeding", "ingesloten_bedrag"),
    ] {
        fs::write(dist.join(format!("{file}.html")), page(name)).expect("written");
    }
    fs::write(dist.join("regels.html"), RULES).expect("written");
    fs::write(dist.join("404.html"), NOT_FOUND).expect("written");
    fs::write(dist.join("sitemap.xml"), "<loc>https://site.invalid/check</loc>").expect("written");
    fs::write(dist.join("sw.js"), "addEventListener('fetch', () => {})").expect("written");
    fs::write(dist.join("insluiten/v1.js"), "(() => {})()").expect("written");
    fs::write(dist.join("app-0123456789abcdef.js"), "plain").expect("written");
    fs::write(dist.join("app-0123456789abcdef.js.br"), "brotli").expect("written");
    fs::write(dist.join("app-0123456789abcdef.js.gz"), "gzip").expect("written");
    fs::write(dist.join("planner-0123456789abcdef.wasm"), "wasm").expect("written");
    fs::write(dist.join("chunk_3.wasm"), "wasm").expect("written");
    fs::write(dist.join("icon.svg"), "<svg/>").expect("written");
    Server::start_in(folder).await
}

fn policy(response: &reqwest::Response) -> String {
    response.headers()["content-security-policy"].to_str().expect("text").to_owned()
}

#[tokio::test]
async fn every_page_has_its_own_file() {
    let server = a_server_with_files().await;
    let document = format!("/d/{}", "A".repeat(22));
    let pages = [
        ("/", sent("index")),
        ("/check", sent("check")),
        ("/check/", sent("check")),
        ("/vergoeding", sent("vergoeding")),
        (&document, sent("bewaard")),
        ("/planning", sent("planning")),
        ("/insluiten", sent("insluiten")),
        ("/regels", RULES.to_owned()),
        ("/regels/", RULES.to_owned()),
    ];
    for (path, page) in pages {
        let response = server.get(path).await;
        assert_eq!(response.status(), StatusCode::OK, "{path}");
        assert_eq!(response.headers()["cache-control"], "no-cache");
        assert_eq!(response.headers()["content-type"], "text/html; charset=utf-8");
        assert_eq!(response.headers()["x-frame-options"], "DENY");
        let csp = policy(&response);
        assert!(
            csp.contains("'wasm-unsafe-eval'")
                && csp.contains("'sha256-") == (page != RULES)
                && csp.contains("frame-ancestors 'none'")
                && csp.contains("frame-src 'self'")
                && !csp.contains("unsafe-inline")
                && !csp.contains("'unsafe-eval'"),
            "{csp}"
        );
        assert_eq!(response.text().await.expect("text"), page);
    }
}

#[tokio::test]
async fn only_the_embedded_pages_may_stand_in_a_frame_of_another_site() {
    let server = a_server_with_files().await;
    for path in ["/insluiten/check", "/insluiten/vergoeding"] {
        let response = server.get(path).await;
        assert_eq!(response.status(), StatusCode::OK, "{path}");
        assert!(response.headers().get("x-frame-options").is_none());
        assert!(
            policy(&response).ends_with("frame-ancestors 'self' https: http://localhost:*"),
            "{path}"
        );
    }
}

#[tokio::test]
async fn the_script_that_embeds_may_be_loaded_by_any_site_for_an_hour() {
    let server = a_server_with_files().await;
    let script = server.get("/insluiten/v1.js").await;
    assert_eq!(script.headers()["cache-control"], "public, max-age=3600");
    assert_eq!(script.headers()["cross-origin-resource-policy"], "cross-origin");
    let icon = server.get("/icon.svg").await;
    assert_eq!(icon.headers()["cross-origin-resource-policy"], "same-origin");
}

#[tokio::test]
async fn a_file_that_is_not_modified_is_not_sent_again() {
    let server = a_server_with_files().await;
    for path in ["/insluiten/v1.js", "/app-0123456789abcdef.js", "/icon.svg"] {
        let first = server.get(path).await;
        let tag = &first.headers()["etag"];
        let again = send(server.client.get(server.url(path)).header("if-none-match", tag)).await;
        assert_eq!(again.status(), StatusCode::NOT_MODIFIED, "{path}");
        assert_eq!(again.headers()["cache-control"], first.headers()["cache-control"], "{path}");
    }
}

#[tokio::test]
async fn what_keeps_pages_may_ask_this_site_alone() {
    let server = a_server_with_files().await;
    let worker = server.get("/sw.js").await;
    assert_eq!(worker.headers()["content-type"], "text/javascript");
    assert_eq!(policy(&worker), "default-src 'none'; connect-src 'self'; frame-ancestors 'none'");
}

#[tokio::test]
async fn search_engines_find_the_pages_of_a_site_that_knows_its_address() {
    let server = a_server_with_files().await;
    let robots = server.get("/robots.txt").await.text().await.expect("text");
    assert!(robots.contains("Sitemap: https://jojo.example/sitemap.xml"), "{robots}");
    let map = server.get("/sitemap.xml").await.text().await.expect("text");
    assert_eq!(map, "<loc>https://jojo.example/check</loc>");
}

#[tokio::test]
async fn pages_are_compressed_as_the_client_takes_them() {
    let server = a_server_with_files().await;
    for (accept, encoding) in
        [("br, gzip", Some("br")), ("gzip", Some("gzip")), ("br;q=0", None), ("", None)]
    {
        let request = server.client.get(server.url("/check")).header("accept-encoding", accept);
        let response = send(request).await;
        let sent_as =
            response.headers().get("content-encoding").and_then(|value| value.to_str().ok());
        assert_eq!(sent_as, encoding, "{accept}");
        assert_eq!(response.headers()["vary"], "accept-encoding");
    }
}

#[tokio::test]
async fn any_site_may_ask_for_an_evaluation_and_for_nothing_else() {
    let server = a_server_with_files().await;
    let ask = |method: reqwest::Method, path: &str| {
        server
            .client
            .request(method, server.url(path))
            .header("origin", "https://another.example")
            .header("access-control-request-method", "POST")
            .header("access-control-request-headers", "content-type")
    };
    for path in [
        "eligibility",
        "allowance",
        "timetable",
        "planning",
        "dossier",
        "sickness",
        "termination",
        "recognition",
    ] {
        let path = format!("/api/v1/{path}");
        let before = send(ask(reqwest::Method::OPTIONS, &path)).await;
        assert_eq!(before.headers()["access-control-allow-origin"], "*", "{path}");
        let after = send(ask(reqwest::Method::POST, &path).json(&json!({}))).await;
        assert_eq!(after.headers()["access-control-allow-origin"], "*", "{path}");
        assert!(after.headers().get("access-control-allow-credentials").is_none());
    }
    for path in ["/api/v1/documents", "/api/v1/rules", "/check"] {
        for method in [reqwest::Method::OPTIONS, reqwest::Method::GET] {
            let answer = send(ask(method, path)).await;
            assert!(answer.headers().get("access-control-allow-origin").is_none(), "{path}");
        }
    }
}

#[tokio::test]
async fn every_document_has_the_same_page_saved_or_not() {
    let server = a_server_with_files().await;
    let planning = json!({"kind": "planning", "answers": {"agreement": {"start_date": "2026-09-01", "end_date": "2027-06-30"}}});
    let planning: Json =
        server.post("/api/v1/documents", &planning).await.json().await.expect("JSON");
    let absent = json!({"id": "A".repeat(22)});
    for document in [server.save().await, planning, absent] {
        let id = document["id"].as_str().expect("an id");
        let response = server.get(&format!("/d/{id}")).await;
        assert_eq!(response.status(), StatusCode::OK);
        assert_eq!(response.text().await.expect("text"), sent("bewaard"));
    }
}

#[tokio::test]
async fn a_page_that_is_not_modified_keeps_its_policy() {
    let server = a_server_with_files().await;
    let first = server.get("/check").await;
    let tag = &first.headers()["etag"];
    let again = send(server.client.get(server.url("/check")).header("if-none-match", tag)).await;
    assert_eq!(again.status(), StatusCode::NOT_MODIFIED);
    assert_eq!(
        again.headers()["content-security-policy"],
        first.headers()["content-security-policy"]
    );
}

#[tokio::test]
async fn unknown_paths_are_404_with_a_page_that_says_so() {
    let server = a_server_with_files().await;
    for path in [
        "/nothing",
        "/check/more",
        "/d/short",
        "/../Cargo.toml",
        "/%2e%2e/jojo.sqlite",
        "/app-0000000000000000.js",
        "/check.html",
        "/check%2Ehtml",
        "/insluiten/check.html",
        "/d.html",
        "/d",
        "/404.html",
    ] {
        let response = server.get(path).await;
        assert_eq!(response.status(), StatusCode::NOT_FOUND, "{path}");
        assert_eq!(response.headers()["cache-control"], "no-cache", "{path}");
        assert_eq!(response.text().await.expect("text"), NOT_FOUND, "{path}");
    }
}

#[tokio::test]
async fn the_page_of_a_404_is_whole_also_for_a_client_that_knows_it() {
    let server = a_server_with_files().await;
    let request = server
        .client
        .get(server.url("/nothing"))
        .header("if-none-match", &server.get("/nothing").await.headers()["etag"]);
    let response = send(request).await;
    assert_eq!(response.status(), StatusCode::NOT_FOUND);
    assert_eq!(response.text().await.expect("text"), NOT_FOUND);
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
    let chunk = server.get("/planner-0123456789abcdef.wasm").await;
    assert_eq!(chunk.headers()["cache-control"], "public, max-age=31536000, immutable");
    assert_eq!(chunk.headers()["content-type"], "application/wasm");
    for path in ["/icon.svg", "/chunk_3.wasm"] {
        assert_eq!(server.get(path).await.headers()["cache-control"], "no-cache", "{path}");
    }
}
