//! A database that does not do what it is asked: evaluations go on, saving says so, nothing is half there.

use crate::support::{Server, a_check, problem, send};
use jojo_api::store::{Database, Store};
use reqwest::StatusCode;
use serde_json::{Value as Json, json};
use sqlx::sqlite::SqliteConnectOptions;

async fn still_evaluates(server: &Server) {
    assert_eq!(server.post("/api/v1/eligibility", &json!({})).await.status(), StatusCode::OK);
    assert_eq!(server.get("/health/live").await.status(), StatusCode::OK);
}

async fn saving_is_unavailable(server: &Server, body: &Json) {
    let response = server.post("/api/v1/documents", body).await;
    assert!(response.headers().contains_key("retry-after"));
    assert_eq!(problem(response).await.0, StatusCode::SERVICE_UNAVAILABLE);
}

#[tokio::test]
async fn a_full_disk_is_503_and_what_was_kept_stays() {
    let server = Server::start_with(|options| options.pragma("max_page_count", "24")).await;
    let mut kept = Vec::new();
    let refused = loop {
        let response = server.post("/api/v1/documents", &a_check()).await;
        if response.status() != StatusCode::CREATED {
            break response;
        }
        let created: Json = response.json().await.expect("JSON");
        kept.push(created["id"].as_str().expect("an id").to_owned());
        assert!(kept.len() < 10_000, "the disk never fills");
    };
    assert!(refused.headers().contains_key("retry-after"));
    assert_eq!(problem(refused).await.0, StatusCode::SERVICE_UNAVAILABLE);
    still_evaluates(&server).await;
    assert!(!kept.is_empty());
    for id in kept {
        assert_eq!(server.get(&format!("/api/v1/documents/{id}")).await.status(), StatusCode::OK);
    }
}

#[tokio::test]
async fn a_read_only_database_still_reads() {
    let server = Server::start_with(|options| options).await;
    let created = server.save().await;
    let document = format!("/api/v1/documents/{}", created["id"].as_str().expect("an id"));
    let file = server.file();
    let read_only = Server::start_with(|options| {
        options.filename(&file).create_if_missing(false).read_only(true)
    })
    .await;
    saving_is_unavailable(&read_only, &a_check()).await;
    assert_eq!(read_only.get(&document).await.status(), StatusCode::OK);
    still_evaluates(&read_only).await;
}

#[tokio::test]
async fn a_locked_database_is_503_until_the_lock_is_gone() {
    let server = Server::start_with(|options| options).await;
    let pool = sqlx::SqlitePool::connect_with(SqliteConnectOptions::new().filename(server.file()))
        .await
        .expect("open");
    let lock = pool.begin_with("BEGIN IMMEDIATE").await.expect("the lock");
    saving_is_unavailable(&server, &a_check()).await;
    still_evaluates(&server).await;
    lock.rollback().await.expect("unlocked");
    server.save().await;
}

#[tokio::test]
async fn a_file_that_is_no_database_is_refused_at_the_start() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("jojo.sqlite");
    std::fs::write(&file, "this is no database, although it is long enough to be one".repeat(40))
        .expect("written");
    let error = Store::new(Database::file(&file), 180).open().await.expect_err("refused");
    assert!(!error.may_pass());
    assert!(error.to_string().contains("file is not a database"), "{error}");
}

#[tokio::test]
async fn a_database_that_gets_damaged_while_running_is_503() {
    let server = Server::start().await;
    let created = server.save().await;
    let document = format!("/api/v1/documents/{}", created["id"].as_str().expect("an id"));
    server.execute("ALTER TABLE documents RENAME TO gone").await;
    let (status, _) = problem(server.get(&document).await).await;
    assert_eq!(status, StatusCode::SERVICE_UNAVAILABLE);
    assert_eq!(problem(server.get("/health/ready").await).await.0, StatusCode::SERVICE_UNAVAILABLE);
    saving_is_unavailable(&server, &a_check()).await;
    let delete = server
        .client
        .delete(server.url(&document))
        .bearer_auth(created["edit_key"].as_str().expect("a key"));
    assert_eq!(problem(send(delete).await).await.0, StatusCode::SERVICE_UNAVAILABLE);
    still_evaluates(&server).await;
}
