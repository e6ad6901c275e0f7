//! Going over everything that is kept: copying it into another database, and checking it.

use super::{
    AT_A_TIME, Connection, Database, Pool, Store, StoreError, Stored, StoredDocument, Writer, each,
    sqlite, with_columns,
};
use jojo_wire::{DocumentKind, DocumentResult};
use serde_json::Value as Json;
use sha2::{Digest, Sha256};
use sqlx::{FromRow, Postgres, Sqlite};
use std::fmt;

/// What was copied, and proven to be there by reading it back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Copied {
    /// How many documents.
    pub documents: u64,
    /// How many `Idempotency-Key`s.
    pub idempotency_keys: u64,
    /// SHA-256 of every member of all of them, in order.
    pub sha256: [u8; 32],
}

impl fmt::Display for Copied {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { documents, idempotency_keys, sha256 } = self;
        write!(f, "{documents} documents, {idempotency_keys} idempotency keys, SHA-256 ")?;
        sha256.iter().try_for_each(|byte| write!(f, "{byte:02x}"))
    }
}

/// What the rules say of everything that is kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Judged {
    /// Documents with an answer.
    pub readable: u64,
    /// Documents that this version cannot read.
    pub unreadable: u64,
}

/// An `Idempotency-Key` that is remembered.
#[derive(Debug, FromRow)]
struct StoredKey {
    key_hash: Vec<u8>,
    body_hash: Vec<u8>,
    document_id: String,
    created_at: i64,
}

/// One view of the database for its whole length.
enum Transaction {
    Sqlite(sqlx::Transaction<'static, Sqlite>),
    Postgres(sqlx::Transaction<'static, Postgres>),
}

impl Transaction {
    fn connection(&mut self) -> Connection<'_> {
        match self {
            Self::Sqlite(transaction) => Connection::Sqlite(transaction),
            Self::Postgres(transaction) => Connection::Postgres(transaction),
        }
    }

    async fn commit(self) -> Stored<()> {
        Ok(each!(Self, self, transaction => transaction.commit().await)?)
    }
}

impl Store {
    /// Everything that is kept, with its proof, as it is at one moment; the source may change meanwhile.
    /// What is kept already in `to` is deleted if `replace`, and refused otherwise.
    ///
    /// # Errors
    /// When a database does not do it, the target is not empty, or the copy differs from the source: then nothing was changed.
    pub async fn copy_to(&self, to: &Self, replace: bool) -> Stored<Copied> {
        let mut from =
            self.begin("BEGIN", "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY").await?;
        let mut into = to.begin("BEGIN IMMEDIATE", "BEGIN").await?;
        let (mut from, mut target) = (from.connection(), into.connection());
        let kept: i64 = to.count().await?.values().sum();
        if kept > 0 && !replace {
            return Err(StoreError::new(format!(
                "it keeps {kept} documents already; --replace deletes them first"
            )));
        }
        if replace {
            clear(&mut target).await?;
        }
        let copied = proof(&mut from, Some(&mut target)).await?;
        if proof(&mut target, None).await? != copied {
            return Err(StoreError::new("the copy differs from its source"));
        }
        into.commit().await?;
        Ok(copied)
    }

    /// What is kept, as [`Store::copy_to`] would prove it.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn proof(&self) -> Stored<Copied> {
        let mut from =
            self.begin("BEGIN", "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY").await?;
        proof(&mut from.connection(), None).await
    }

    /// Opens an SQLite file that nobody changes meanwhile, as a backup, to copy from it.
    ///
    /// # Errors
    /// When it is not there, is no database, or is of another version.
    pub async fn open_at_rest(database: Database) -> Stored<Self> {
        let store = Self::new(database, 1);
        match store.database.clone() {
            Database::Sqlite(options) => {
                let pool = sqlite::open_at_rest(*options).await?;
                // Nobody else has this store.
                let _ = store.opened.set((Pool::Sqlite(pool), Writer::Nobody));
            }
            Database::Postgres(_) => store.open().await?,
        }
        Ok(store)
    }

    /// Lets the rules of this version judge everything that is kept.
    ///
    /// # Errors
    /// When the database does not answer, or an SQLite file is damaged.
    pub async fn judge(&self) -> Stored<Judged> {
        let mut transaction =
            self.begin("BEGIN", "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY").await?;
        if let Transaction::Sqlite(transaction) = &mut transaction {
            let said: String = sqlx::query_scalar("PRAGMA integrity_check(1)")
                .fetch_one(&mut **transaction)
                .await?;
            if said != "ok" {
                return Err(StoreError::new(format!("the file is damaged: {said}")));
            }
        }
        let mut connection = transaction.connection();
        let (mut judged, mut last) = (Judged { readable: 0, unreadable: 0 }, String::new());
        loop {
            let documents = documents_after(&mut connection, &last).await?;
            let Some(end) = documents.last() else { return Ok(judged) };
            last.clone_from(&end.id);
            for document in &documents {
                match result_of(document) {
                    Some(_) => judged.readable += 1,
                    None => judged.unreadable += 1,
                }
            }
        }
    }

    async fn begin(&self, sqlite: &'static str, postgres: &'static str) -> Stored<Transaction> {
        Ok(match self.pool()? {
            Pool::Sqlite(pool) => Transaction::Sqlite(pool.begin_with(sqlite).await?),
            Pool::Postgres(pool) => {
                let mut transaction = pool.begin_with(postgres).await?;
                // All of it takes longer than one request may.
                sqlx::query("SET LOCAL statement_timeout = 0").execute(&mut *transaction).await?;
                Transaction::Postgres(transaction)
            }
        })
    }
}

/// The answers of a document and what the rules say of them now; nothing when they cannot be read.
pub(crate) fn result_of(document: &StoredDocument) -> Option<(DocumentKind, Json, DocumentResult)> {
    let kind = document.kind.parse().ok()?;
    let answers = serde_json::from_str(&document.answers).ok()?;
    let result = DocumentResult::of(kind, &answers, "").ok()?;
    Some((kind, answers, result))
}

/// Goes over everything in order; writes it `into` another database on the way.
async fn proof(from: &mut Connection<'_>, mut into: Option<&mut Connection<'_>>) -> Stored<Copied> {
    let (mut hasher, mut counts) = (Sha256::new(), [0_u64; 2]);
    let mut last = String::new();
    loop {
        let documents = documents_after(from, &last).await?;
        let Some(end) = documents.last() else { break };
        last.clone_from(&end.id);
        for document in &documents {
            counts[0] += 1;
            document.add_to(&mut hasher);
            if let Some(into) = &mut into {
                insert_document(into, document).await?;
            }
        }
    }
    let mut last = Vec::new();
    loop {
        let keys = keys_after(from, &last).await?;
        let Some(end) = keys.last() else { break };
        last.clone_from(&end.key_hash);
        for key in &keys {
            counts[1] += 1;
            key.add_to(&mut hasher);
            if let Some(into) = &mut into {
                insert_key(into, key).await?;
            }
        }
    }
    let [documents, idempotency_keys] = counts;
    Ok(Copied { documents, idempotency_keys, sha256: hasher.finalize().into() })
}

/// Each member with its length before it, so that no two different ones give the same bytes.
fn add<const N: usize>(hasher: &mut Sha256, members: [&[u8]; N]) {
    for member in members {
        hasher.update(member.len().to_be_bytes());
        hasher.update(member);
    }
}

impl StoredDocument {
    fn add_to(&self, hasher: &mut Sha256) {
        let numbers = [self.version, self.changed_at, self.expires_at].map(i64::to_be_bytes);
        let texts = [&self.id, &self.kind, &self.title, &self.answers].map(|text| text.as_bytes());
        add(hasher, texts);
        add(hasher, [&self.edit_key_hash, &numbers[0], &numbers[1], &numbers[2]]);
    }
}

impl StoredKey {
    fn add_to(&self, hasher: &mut Sha256) {
        let created_at = self.created_at.to_be_bytes();
        add(hasher, [&self.key_hash, &self.body_hash, self.document_id.as_bytes(), &created_at]);
    }
}

async fn documents_after(from: &mut Connection<'_>, last: &str) -> Stored<Vec<StoredDocument>> {
    const NEXT: &str =
        with_columns!("SELECT ", " FROM documents WHERE id > $1 ORDER BY id LIMIT $2");
    Ok(each!(Connection, from, from => {
        sqlx::query_as(NEXT).bind(last).bind(AT_A_TIME).fetch_all(&mut **from).await
    })?)
}

async fn keys_after(from: &mut Connection<'_>, last: &[u8]) -> Stored<Vec<StoredKey>> {
    const NEXT: &str = "SELECT key_hash, body_hash, document_id, created_at FROM idempotency_keys
        WHERE key_hash > $1 ORDER BY key_hash LIMIT $2";
    Ok(each!(Connection, from, from => {
        sqlx::query_as(NEXT).bind(last).bind(AT_A_TIME).fetch_all(&mut **from).await
    })?)
}

async fn clear(target: &mut Connection<'_>) -> Stored<()> {
    for table in ["DELETE FROM idempotency_keys", "DELETE FROM documents"] {
        each!(Connection, target, target => {
            sqlx::query(table).execute(&mut **target).await.map(drop)
        })?;
    }
    Ok(())
}

async fn insert_document(into: &mut Connection<'_>, document: &StoredDocument) -> Stored<()> {
    const INSERT: &str = concat!(
        with_columns!("INSERT INTO documents (", ")"),
        " VALUES ($1, $2, $3, $4, $5, $6, $7, $8)"
    );
    each!(Connection, into, into => {
        sqlx::query(INSERT)
            .bind(&document.id)
            .bind(&document.edit_key_hash)
            .bind(&document.kind)
            .bind(&document.title)
            .bind(&document.answers)
            .bind(document.version)
            .bind(document.changed_at)
            .bind(document.expires_at)
            .execute(&mut **into)
            .await
            .map(drop)
    })?;
    Ok(())
}

async fn insert_key(into: &mut Connection<'_>, key: &StoredKey) -> Stored<()> {
    const INSERT: &str =
        "INSERT INTO idempotency_keys (key_hash, body_hash, document_id, created_at)
        VALUES ($1, $2, $3, $4)";
    each!(Connection, into, into => {
        sqlx::query(INSERT)
            .bind(&key.key_hash)
            .bind(&key.body_hash)
            .bind(&key.document_id)
            .bind(key.created_at)
            .execute(&mut **into)
            .await
            .map(drop)
    })?;
    Ok(())
}
