//! What writes: each change is whole or not at all.

use super::{AT_A_TIME, Connection, IDEMPOTENCY_SECONDS, StoredDocument, each, with_columns};
use crate::secrets;
use jojo_wire::DocumentKind;

/// A change of what is kept.
#[derive(Debug)]
pub(crate) enum Change {
    /// Keeps a new document, with its id and edit key; a repeated request with the same `Idempotency-Key` gets the document of
    /// the first, and this new key.
    Create {
        id: String,
        edit_key_hash: Vec<u8>,
        content: Content,
        idempotency: Option<Idempotency>,
    },
    /// Changes this version of a document.
    Update { id: String, version: i64, content: Content },
    /// Deletes a document, or only this version of it.
    Delete { id: String, version: Option<i64> },
    /// Deletes some documents that have expired, and forgets old `Idempotency-Key`s.
    Purge,
}

impl Change {
    /// What it does, for the metrics.
    pub(super) const fn name(&self) -> &'static str {
        match self {
            Self::Create { .. } => "create",
            Self::Update { .. } => "update",
            Self::Delete { .. } => "delete",
            Self::Purge => "purge",
        }
    }
}

/// What a document holds.
#[derive(Debug)]
pub(crate) struct Content {
    pub(crate) kind: DocumentKind,
    pub(crate) title: String,
    pub(crate) answers: String,
}

/// A promise of the client that a repeated request is the same one, as hashes.
#[derive(Debug)]
pub(crate) struct Idempotency {
    key_hash: Vec<u8>,
    body_hash: Vec<u8>,
}

impl Idempotency {
    pub(crate) fn of(key: &[u8], body: &[u8]) -> Self {
        Self { key_hash: secrets::hash(key), body_hash: secrets::hash(body) }
    }
}

/// How a change turned out.
#[derive(Debug)]
pub(crate) enum Changed {
    /// The document as it is now.
    Document(Box<StoredDocument>),
    /// It is gone.
    Deleted,
    /// The version is no longer the newest one, or the document is gone: nothing was done.
    Outdated,
    /// The `Idempotency-Key` came with another body: nothing was done.
    OtherBody,
    /// The document of the `Idempotency-Key` was changed since: nothing was done.
    Spent,
    /// How many documents had expired.
    Purged(u64),
}

/// A change at its moment, in seconds since 1970.
#[derive(Debug)]
pub(super) struct Timed {
    pub(super) change: Change,
    pub(super) now: i64,
    pub(super) expires_at: i64,
}

type Done<T> = Result<T, sqlx::Error>;

impl Timed {
    /// Does it inside the transaction of this connection.
    pub(super) async fn apply(self, connection: &mut Connection<'_>) -> Done<Changed> {
        let Self { change, now, expires_at } = self;
        match change {
            Change::Create { id, edit_key_hash, content, idempotency } => {
                if let Some(idempotency) = idempotency
                    && !remember(connection, &idempotency, &id, now).await?
                {
                    return repeat(connection, &idempotency, edit_key_hash).await;
                }
                insert(connection, &id, &edit_key_hash, &content, now, expires_at).await
            }
            Change::Update { id, version, content } => {
                update(connection, &id, version, &content, now, expires_at).await
            }
            Change::Delete { id, version } => delete(connection, &id, version).await,
            Change::Purge => purge(connection, now).await,
        }
    }
}

/// Remembers that this key makes this document, unless it made another one already.
async fn remember(
    connection: &mut Connection<'_>,
    idempotency: &Idempotency,
    id: &str,
    now: i64,
) -> Done<bool> {
    const FORGET: &str = "DELETE FROM idempotency_keys WHERE key_hash = $1 AND (created_at <= $2
        OR EXISTS (SELECT 1 FROM documents WHERE id = document_id AND expires_at <= $3))";
    const REMEMBER: &str =
        "INSERT INTO idempotency_keys (key_hash, body_hash, document_id, created_at)
        VALUES ($1, $2, $3, $4) ON CONFLICT (key_hash) DO NOTHING";
    each!(Connection, connection, connection => {
        sqlx::query(FORGET)
            .bind(&idempotency.key_hash)
            .bind(now - IDEMPOTENCY_SECONDS)
            .bind(now)
            .execute(&mut **connection)
            .await?;
        let remembered = sqlx::query(REMEMBER)
            .bind(&idempotency.key_hash)
            .bind(&idempotency.body_hash)
            .bind(id)
            .bind(now)
            .execute(&mut **connection)
            .await?;
        Ok(remembered.rows_affected() == 1)
    })
}

/// Gives the document that this key made a new edit key.
async fn repeat(
    connection: &mut Connection<'_>,
    idempotency: &Idempotency,
    edit_key_hash: Vec<u8>,
) -> Done<Changed> {
    const KNOWN: &str = "SELECT body_hash, document_id FROM idempotency_keys WHERE key_hash = $1";
    const RENEW: &str = with_columns!(
        "UPDATE documents SET edit_key_hash = $2 WHERE id = $1 AND version = 1 RETURNING "
    );
    each!(Connection, connection, connection => {
        let known: Option<(Vec<u8>, String)> = sqlx::query_as(KNOWN)
            .bind(&idempotency.key_hash)
            .fetch_optional(&mut **connection)
            .await?;
        let Some((body_hash, id)) = known else { return Ok(Changed::Spent) };
        if body_hash != idempotency.body_hash {
            return Ok(Changed::OtherBody);
        }
        let document: Option<StoredDocument> = sqlx::query_as(RENEW)
            .bind(id)
            .bind(edit_key_hash)
            .fetch_optional(&mut **connection)
            .await?;
        Ok(document.map_or(Changed::Spent, |document| Changed::Document(Box::new(document))))
    })
}

async fn insert(
    connection: &mut Connection<'_>,
    id: &str,
    edit_key_hash: &[u8],
    content: &Content,
    now: i64,
    expires_at: i64,
) -> Done<Changed> {
    const INSERT: &str = with_columns!(
        "INSERT INTO documents (id, edit_key_hash, kind, title, answers, version, changed_at, expires_at)
         VALUES ($1, $2, $3, $4, $5, 1, $6, $7) RETURNING "
    );
    each!(Connection, connection, connection => {
        let document: StoredDocument = sqlx::query_as(INSERT)
            .bind(id)
            .bind(edit_key_hash)
            .bind(content.kind.as_str())
            .bind(&content.title)
            .bind(&content.answers)
            .bind(now)
            .bind(expires_at)
            .fetch_one(&mut **connection)
            .await?;
        Ok(Changed::Document(Box::new(document)))
    })
}

async fn update(
    connection: &mut Connection<'_>,
    id: &str,
    version: i64,
    content: &Content,
    now: i64,
    expires_at: i64,
) -> Done<Changed> {
    const UPDATE: &str = with_columns!(
        "UPDATE documents SET kind = $3, title = $4, answers = $5, version = version + 1, changed_at = $6, expires_at = $7
         WHERE id = $1 AND version = $2 RETURNING "
    );
    each!(Connection, connection, connection => {
        let document: Option<StoredDocument> = sqlx::query_as(UPDATE)
            .bind(id)
            .bind(version)
            .bind(content.kind.as_str())
            .bind(&content.title)
            .bind(&content.answers)
            .bind(now)
            .bind(expires_at)
            .fetch_optional(&mut **connection)
            .await?;
        Ok(document.map_or(Changed::Outdated, |document| Changed::Document(Box::new(document))))
    })
}

async fn delete(connection: &mut Connection<'_>, id: &str, version: Option<i64>) -> Done<Changed> {
    const DELETE: &str = "DELETE FROM documents WHERE id = $1 AND version = COALESCE($2, version)";
    each!(Connection, connection, connection => {
        let deleted = sqlx::query(DELETE).bind(id).bind(version).execute(&mut **connection).await?;
        Ok(if deleted.rows_affected() == 1 { Changed::Deleted } else { Changed::Outdated })
    })
}

async fn purge(connection: &mut Connection<'_>, now: i64) -> Done<Changed> {
    const FORGET: &str = "DELETE FROM idempotency_keys WHERE created_at <= $1";
    // Asked twice: a document may be changed, and live longer, between the two.
    const PURGE: &str = "DELETE FROM documents WHERE expires_at <= $1 AND id IN
        (SELECT id FROM documents WHERE expires_at <= $1 ORDER BY expires_at, id LIMIT $2)";
    each!(Connection, connection, connection => {
        sqlx::query(FORGET).bind(now - IDEMPOTENCY_SECONDS).execute(&mut **connection).await?;
        let purged =
            sqlx::query(PURGE).bind(now).bind(AT_A_TIME).execute(&mut **connection).await?;
        Ok(Changed::Purged(purged.rows_affected()))
    })
}
