//! A server of its own for each test, on the database that the whole run is for: an SQLite file, or PostgreSQL when
//! `JOJO_TEST_POSTGRES` names one.

use jojo_api::{
    Files, Site,
    config::Limits,
    connections,
    limits::Limiter,
    metrics::Metrics,
    server,
    store::{Database, Store},
};
use reqwest::{Client, RequestBuilder, Response, StatusCode};
use serde_json::{Value as Json, json};
use sqlx::{
    Connection, Executor, PgConnection, SqliteConnection, postgres::PgConnectOptions,
    sqlite::SqliteConnectOptions,
};
use std::{num::NonZeroU32, path::PathBuf};
use tempfile::TempDir;
use tokio::{net::TcpListener, task::JoinHandle};

/// The address that the server is told it has.
pub(crate) const SITE: &str = "https://jojo.example";

pub(crate) struct Server {
    pub(crate) folder: TempDir,
    pub(crate) client: Client,
    pub(crate) metrics: Metrics,
    pub(crate) store: Store,
    database: Database,
    address: String,
    task: JoinHandle<()>,
}

impl Drop for Server {
    fn drop(&mut self) {
        self.task.abort();
    }
}

/// As in production, with a proxy on this machine that is trusted.
pub(crate) fn limits() -> Limits {
    let number = |number| NonZeroU32::new(number).expect("not 0");
    Limits {
        trusted_proxies: vec!["127.0.0.0/8".parse().expect("a network")],
        requests_per_minute: number(1200),
        writes_per_minute: number(60),
        wrong_keys_per_minute: number(30),
        connections: 1024,
        requests_at_once: 256,
    }
}

/// A new database of the kind that this run is for.
pub(crate) async fn new_database(folder: &TempDir) -> Database {
    let Ok(maintenance) = std::env::var(jojo_testbed::TEST_POSTGRES) else {
        return Database::file(&folder.path().join("jojo.sqlite"));
    };
    let name = folder.path().file_name().expect("a name").to_string_lossy();
    let name = format!("test_{}", name.trim_start_matches('.').to_lowercase());
    let options: PgConnectOptions = maintenance.parse().expect("an address");
    let mut connection = PgConnection::connect_with(&options).await.expect("PostgreSQL");
    let sql = sqlx::AssertSqlSafe(format!("CREATE DATABASE {name}"));
    connection.execute(sql).await.expect("a new database");
    Database::Postgres(Box::new(options.database(&name)))
}

impl Server {
    pub(crate) async fn start() -> Self {
        Self::start_in(tempfile::tempdir().expect("a temporary folder")).await
    }

    pub(crate) async fn start_in(folder: TempDir) -> Self {
        let database = new_database(&folder).await;
        Self::start_on(folder, database, limits()).await
    }

    pub(crate) async fn start_limited(limits: Limits) -> Self {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let database = new_database(&folder).await;
        Self::start_on(folder, database, limits).await
    }

    /// A server on an SQLite file that is set up in a special way.
    pub(crate) async fn start_with(
        special: impl FnOnce(SqliteConnectOptions) -> SqliteConnectOptions,
    ) -> Self {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let options = SqliteConnectOptions::new()
            .filename(folder.path().join("jojo.sqlite"))
            .create_if_missing(true);
        let database = Database::Sqlite(Box::new(special(options)));
        Self::start_on(folder, database, limits()).await
    }

    pub(crate) async fn start_on_database(database: Database) -> Self {
        let folder = tempfile::tempdir().expect("a temporary folder");
        Self::start_on(folder, database, limits()).await
    }

    async fn start_on(folder: TempDir, database: Database, limits: Limits) -> Self {
        let metrics = Metrics::default();
        let store = Store::new(database.clone(), 180).measured_by(&metrics);
        store.open().await.expect("a database");
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a free port");
        let address = format!("http://{}", listener.local_addr().expect("an address"));
        let site = Site {
            address: SITE.to_owned(),
            frame_ancestors: "https: http://localhost:*".to_owned(),
        };
        let limiter = Limiter::new(&limits, metrics.clone());
        let files = Files::Folder(folder.path().join("dist"));
        let router = server::router(store.clone(), &files, &site, limiter, &metrics);
        let never = std::future::pending();
        let most = limits.connections;
        let task = tokio::spawn(connections::serve(listener, router, most, metrics.clone(), never));
        Self { folder, client: Client::new(), metrics, store, database, address, task }
    }

    pub(crate) fn file(&self) -> PathBuf {
        self.folder.path().join("jojo.sqlite")
    }

    pub(crate) fn database(&self) -> Database {
        self.database.clone()
    }

    /// Does something in the database itself.
    pub(crate) async fn execute(&self, sql: &str) {
        let sql = sqlx::AssertSqlSafe(sql);
        match &self.database {
            Database::Sqlite(options) => {
                let mut connection =
                    SqliteConnection::connect_with(options).await.expect("the file");
                connection.execute(sql).await.expect("the statement");
                connection.close().await.expect("closed");
            }
            Database::Postgres(options) => {
                let mut connection = PgConnection::connect_with(options).await.expect("PostgreSQL");
                connection.execute(sql).await.expect("the statement");
            }
        }
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

/// The address of a document, below that of the server.
pub(crate) fn path(document: &Json) -> String {
    format!("/api/v1/documents/{}", document["id"].as_str().expect("an id"))
}

pub(crate) fn with_key(request: RequestBuilder, document: &Json) -> RequestBuilder {
    request.bearer_auth(document["edit_key"].as_str().expect("a key"))
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
