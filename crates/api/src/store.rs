//! Keeping documents in SQLite: the only place that knows SQL.

use crate::secrets;
use jojo_wire::{DocumentId, DocumentKind};
use sqlx::{
    FromRow, SqlitePool,
    sqlite::{SqliteConnectOptions, SqliteJournalMode, SqlitePoolOptions, SqliteSynchronous},
};
use std::{fmt, time::Duration};

static MIGRATIONS: sqlx::migrate::Migrator = sqlx::migrate!();

/// How long an `Idempotency-Key` is remembered, in seconds.
const IDEMPOTENCY_SECONDS: i64 = 24 * 60 * 60;

/// The documents.
#[derive(Clone, Debug)]
pub struct Store {
    pool: SqlitePool,
    retention_seconds: i64,
}

/// A saved document.
#[derive(Clone, Debug, FromRow)]
pub(crate) struct StoredDocument {
    pub(crate) id: String,
    pub(crate) edit_key_hash: Vec<u8>,
    pub(crate) kind: String,
    pub(crate) title: String,
    pub(crate) answers: String,
    pub(crate) version: i64,
    pub(crate) changed_at: i64,
    pub(crate) expires_at: i64,
}

/// What a document holds.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Content<'a> {
    pub(crate) kind: DocumentKind,
    pub(crate) title: &'a str,
    pub(crate) answers: &'a str,
}

/// A promise of the client that a repeated request is the same one.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Idempotency<'a> {
    pub(crate) key: &'a [u8],
    pub(crate) body: &'a [u8],
}

/// How a creation turned out.
#[derive(Debug)]
pub(crate) enum Created {
    /// The document, new or the same as before, and its new edit key.
    Document(Box<StoredDocument>, String),
    /// The `Idempotency-Key` came with another body.
    OtherBody,
    /// The document of the `Idempotency-Key` was changed since.
    Spent,
}

/// The database did not do what was asked. The text holds no inputs.
#[derive(Debug)]
pub struct StoreError(String);

impl fmt::Display for StoreError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for StoreError {}

impl From<sqlx::Error> for StoreError {
    fn from(error: sqlx::Error) -> Self {
        Self(error.to_string())
    }
}

impl From<getrandom::Error> for StoreError {
    fn from(error: getrandom::Error) -> Self {
        Self(format!("no randomness: {error}"))
    }
}

type Stored<T> = Result<T, StoreError>;

/// A statement with the columns of [`StoredDocument`] in it, as one text that the compiler knows.
macro_rules! with_columns {
    ($before:literal $(, $after:literal)?) => {
        concat!($before, "id, edit_key_hash, kind, title, answers, version, changed_at, expires_at" $(, $after)?)
    };
}

impl Store {
    /// Opens the database, makes it when asked to, and brings it up to date.
    ///
    /// # Errors
    /// When the file cannot be opened, is no database, is damaged or locked.
    pub async fn open(options: SqliteConnectOptions, retention_days: u32) -> Stored<Self> {
        let options = options
            .journal_mode(SqliteJournalMode::Wal)
            .synchronous(SqliteSynchronous::Full)
            .foreign_keys(true)
            .busy_timeout(Duration::from_secs(2));
        let pool = SqlitePoolOptions::new()
            .max_connections(8)
            .acquire_timeout(Duration::from_secs(5))
            .connect_with(options)
            .await?;
        MIGRATIONS.run(&pool).await.map_err(|error| StoreError(error.to_string()))?;
        Ok(Self { pool, retention_seconds: i64::from(retention_days) * 24 * 60 * 60 })
    }

    /// Whether the database answers.
    pub(crate) async fn ping(&self) -> Stored<()> {
        sqlx::query("SELECT 1 FROM documents LIMIT 1").fetch_optional(&self.pool).await?;
        Ok(())
    }

    /// Keeps a new document; a repeated request with the same `Idempotency-Key` gets the same document and a new key.
    pub(crate) async fn create(
        &self,
        content: Content<'_>,
        idempotency: Option<Idempotency<'_>>,
        now: i64,
    ) -> Stored<Created> {
        let edit_key = secrets::random_token()?;
        let edit_key_hash = secrets::hash(edit_key.as_bytes());
        let mut transaction = self.pool.begin_with("BEGIN IMMEDIATE").await?;

        if let Some(Idempotency { key, body }) = idempotency {
            sqlx::query("DELETE FROM idempotency_keys WHERE created_at <= $1")
                .bind(now - IDEMPOTENCY_SECONDS)
                .execute(&mut *transaction)
                .await?;
            let known: Option<(Vec<u8>, String, i64)> = sqlx::query_as(
                "SELECT k.body_hash, d.id, d.version FROM idempotency_keys k JOIN documents d ON d.id = k.document_id
                 WHERE k.key_hash = $1 AND d.expires_at > $2",
            )
            .bind(secrets::hash(key))
            .bind(now)
            .fetch_optional(&mut *transaction)
            .await?;
            match known {
                Some((body_hash, ..)) if body_hash != secrets::hash(body) => {
                    return Ok(Created::OtherBody);
                }
                Some((_, _, 2..)) => return Ok(Created::Spent),
                Some((_, id, _)) => {
                    let document = sqlx::query_as(with_columns!(
                        "UPDATE documents SET edit_key_hash = $2 WHERE id = $1 RETURNING "
                    ))
                    .bind(id)
                    .bind(edit_key_hash)
                    .fetch_one(&mut *transaction)
                    .await?;
                    transaction.commit().await?;
                    return Ok(Created::Document(Box::new(document), edit_key));
                }
                None => {}
            }
        }

        let document: StoredDocument = sqlx::query_as(with_columns!(
            "INSERT INTO documents (id, edit_key_hash, kind, title, answers, version, changed_at, expires_at)
             VALUES ($1, $2, $3, $4, $5, 1, $6, $7) RETURNING "
        ))
        .bind(secrets::random_token()?)
        .bind(edit_key_hash)
        .bind(content.kind.as_str())
        .bind(content.title)
        .bind(content.answers)
        .bind(now)
        .bind(now + self.retention_seconds)
        .fetch_one(&mut *transaction)
        .await?;
        if let Some(Idempotency { key, body }) = idempotency {
            // A key whose document has expired may still stand here.
            sqlx::query(
                "INSERT OR REPLACE INTO idempotency_keys (key_hash, body_hash, document_id, created_at) VALUES ($1, $2, $3, $4)",
            )
            .bind(secrets::hash(key))
            .bind(secrets::hash(body))
            .bind(&document.id)
            .bind(now)
            .execute(&mut *transaction)
            .await?;
        }
        transaction.commit().await?;
        Ok(Created::Document(Box::new(document), edit_key))
    }

    /// The document, unless it is missing or expired.
    pub(crate) async fn read(&self, id: &DocumentId, now: i64) -> Stored<Option<StoredDocument>> {
        Ok(sqlx::query_as(with_columns!(
            "SELECT ",
            " FROM documents WHERE id = $1 AND expires_at > $2"
        ))
        .bind(id.to_string())
        .bind(now)
        .fetch_optional(&self.pool)
        .await?)
    }

    /// Changes this version of a document; nothing when it is no longer the newest one.
    pub(crate) async fn update(
        &self,
        document: &StoredDocument,
        content: Content<'_>,
        now: i64,
    ) -> Stored<Option<StoredDocument>> {
        Ok(sqlx::query_as(with_columns!(
            "UPDATE documents SET kind = $3, title = $4, answers = $5, version = version + 1, changed_at = $6, expires_at = $7
             WHERE id = $1 AND version = $2 RETURNING "
        ))
        .bind(&document.id)
        .bind(document.version)
        .bind(content.kind.as_str())
        .bind(content.title)
        .bind(content.answers)
        .bind(now)
        .bind(now + self.retention_seconds)
        .fetch_optional(&self.pool)
        .await?)
    }

    /// Deletes this version of a document; `false` when it is no longer the newest one.
    pub(crate) async fn delete(&self, document: &StoredDocument) -> Stored<bool> {
        let deleted = sqlx::query("DELETE FROM documents WHERE id = $1 AND version = $2")
            .bind(&document.id)
            .bind(document.version)
            .execute(&self.pool)
            .await?;
        Ok(deleted.rows_affected() == 1)
    }

    /// Deletes what has expired and says how many.
    pub(crate) async fn purge(&self, now: i64) -> Stored<u64> {
        let purged = sqlx::query("DELETE FROM documents WHERE expires_at <= $1")
            .bind(now)
            .execute(&self.pool)
            .await?;
        Ok(purged.rows_affected())
    }

    /// Closes the database: the write-ahead log goes into the file.
    pub(crate) async fn close(&self) {
        self.pool.close().await;
    }
}
