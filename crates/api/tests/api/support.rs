//! A server of its own for each test.

use jojo_api::{Site, server, store::Store};
use reqwest::{Client, RequestBuilder, Response, StatusCode};
use serde_json::{Value as Json, json};
use sqlx::sqlite::SqliteConnectOptions;
use std::path::PathBuf;
use tempfile::TempDir;
use tokio::{net::TcpListener, task::JoinHandle};

/// The address that the server is told it has.
pub(crate) const SITE: &str = "https://jojo.example";

pub(crate) struct Server {
    pub(crate) folder: TempDir,
    pub(crate) client: Client,
    address: String,
    task: JoinHandle<()>,
}

impl Drop for Server {
    fn drop(&mut self) {
        self.task.abort();
    }
}

impl Server {
    pub(crate) async fn start() -> Self {
        Self::start_with(|options| options).await
    }

    /// A server whose connection to the database is set up in a special way.
    pub(crate) async fn start_with(
        special: impl FnOnce(SqliteConnectOptions) -> SqliteConnectOptions,
    ) -> Self {
        let folder = tempfile::tempdir().expect("a temporary folder");
        Self::start_in(folder, special).await
    }

    pub(crate) async fn start_in(
        folder: TempDir,
        special: impl FnOnce(SqliteConnectOptions) -> SqliteConnectOptions,
    ) -> Self {
        let options = SqliteConnectOptions::new()
            .filename(folder.path().join("jojo.sqlite"))
            .create_if_missing(true);
        let store = Store::open(special(options), 180).await.expect("a database");
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a free port");
        let address = format!("http://{}", listener.local_addr().expect("an address"));
        let site = Site {
            address: SITE.to_owned(),
            frame_ancestors: "https: http://localhost:*".to_owned(),
        };
        let router = server::router(store, &folder.path().join("dist"), &site);
        let task =
            tokio::spawn(async move { axum::serve(listener, router).await.expect("serving") });
        Self { folder, client: Client::new(), address, task }
    }

    pub(crate) fn database(&self) -> PathBuf {
        self.folder.path().join("jojo.sqlite")
    }

    pub(crate) fn url(&self, path: &str) -> String {
        format!("{}{path}", self.address)
    }

    pub(crate) async fn get(&self, path: &str) -> Response {
        send(self.client.get(self.url(path))).await
    }

    pub(crate) async fn post(&self, path: &str, body: &Json) -> Response {
        send(self.client.post(self.url(path)).json(body)).await
    }

    /// Saves a check and returns what the server answered.
    pub(crate) async fn save(&self) -> Json {
        let response = self.post("/api/v1/documents", &a_check()).await;
        assert_eq!(response.status(), StatusCode::CREATED);
        response.json().await.expect("JSON")
    }
}

pub(crate) async fn send(request: RequestBuilder) -> Response {
    request.send().await.expect("an answer")
}

pub(crate) fn a_check() -> Json {
    json!({
        "kind": "check",
        "title": "Mijn check",
        "answers": {"start_date": "2026-09-01", "birth_date": "2009-05-12", "has_secondary_diploma": null, "alternating_years_passed": 1}
    })
}

/// Status, media type and JSON of a problem.
pub(crate) async fn problem(response: Response) -> (StatusCode, Json) {
    let status = response.status();
    assert_eq!(response.headers()["content-type"], "application/problem+json");
    let json: Json = response.json().await.expect("JSON");
    assert_eq!(json["status"], status.as_u16());
    for member in ["type", "title", "detail"] {
        assert!(json[member].as_str().is_some_and(|text| !text.is_empty()), "{member}");
    }
    (status, json)
}
