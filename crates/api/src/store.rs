//! Keeping documents, in an SQLite file or in PostgreSQL, with the same behaviour.
//!
//! Only this folder knows SQL, and there is one text of each statement: [`each!`] runs it on either database.
//! [`change`] holds what writes; [`sqlite`] and [`postgres`] say how each database is opened and how a change is made
//! durable; [`whole`] goes over everything: it copies one database into another, and checks it.

mod change;
mod database;
mod postgres;
mod sqlite;
mod whole;

pub(crate) use change::{Change, Changed, Content, Idempotency};
pub use database::{Database, DatabaseError};
pub(crate) use whole::result_of;
pub use whole::{Copied, Judged};

use crate::metrics::Metrics;
use jojo_wire::DocumentId;
use sqlx::{
    FromRow, PgConnection, PgPool, SqliteConnection, SqlitePool, migrate::Migrator,
    sqlite::SqliteError,
};
use std::{
    collections::BTreeMap,
    fmt,
    sync::{Arc, OnceLock},
    time::{Duration, Instant},
};

/// How long a request waits for the database before it is told that it does not work.
const PATIENCE: Duration = Duration::from_secs(5);

/// How many documents are deleted, or copied, at a time: a request waits for no more than that.
const AT_A_TIME: i64 = 500;

/// How long an `Idempotency-Key` is remembered, in seconds.
const IDEMPOTENCY_SECONDS: i64 = 24 * 60 * 60;

/// A statement with the columns of [`StoredDocument`] in it, as one text that the compiler knows.
macro_rules! with_columns {
    ($before:literal $(, $after:literal)?) => {
        concat!($before, "id, edit_key_hash, kind, title, answers, version, changed_at, expires_at" $(, $after)?)
    };
}
use with_columns;

/// Does the same with whichever database it is: the expression stands once, the compiler sees it twice.
macro_rules! each {
    ($kind:ident, $database:expr, $name:ident => $action:expr) => {
        match $database {
            $kind::Sqlite($name) => $action,
            $kind::Postgres($name) => $action,
        }
    };
}
use each;

/// The documents.
#[derive(Clone, Debug)]
pub struct Store {
    database: Database,
    /// Nothing yet while the database cannot be opened.
    opened: Arc<OnceLock<(Pool, Writer)>>,
    retention_seconds: i64,
    metrics: Metrics,
}

/// Connections to the database.
#[derive(Clone, Debug)]
enum Pool {
    Sqlite(SqlitePool),
    Postgres(PgPool),
}

/// Who makes changes.
#[derive(Clone, Debug)]
enum Writer {
    /// The one that writes to the file.
    Sqlite(sqlite::Writer),
    /// Any connection.
    Postgres(PgPool),
    /// The file is at rest.
    Nobody,
}

/// One connection, in a transaction or not.
enum Connection<'a> {
    Sqlite(&'a mut SqliteConnection),
    Postgres(&'a mut PgConnection),
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

/// The database did not do what was asked. The text holds no inputs.
#[derive(Clone, Debug)]
pub struct StoreError {
    words: String,
    may_pass: bool,
}

impl StoreError {
    fn new(words: impl Into<String>) -> Self {
        Self { words: words.into(), may_pass: false }
    }

    /// Whether it may work later without anyone changing the configuration: the database is away, or its disk is full.
    #[must_use]
    pub const fn may_pass(&self) -> bool {
        self.may_pass
    }
}

impl fmt::Display for StoreError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.words)
    }
}

impl std::error::Error for StoreError {}

impl From<sqlx::Error> for StoreError {
    fn from(error: sqlx::Error) -> Self {
        let may_pass = match &error {
            // A certificate that is not trusted is told as data that is no TLS.
            sqlx::Error::Io(error) => error.kind() != std::io::ErrorKind::InvalidData,
            // What stands in front of a database that is away takes connections and closes them.
            sqlx::Error::Protocol(_) | sqlx::Error::PoolTimedOut => true,
            sqlx::Error::Database(error) if error.try_downcast_ref::<SqliteError>().is_some() => {
                sqlite::may_pass(error.as_ref())
            }
            sqlx::Error::Database(error) => postgres::may_pass(error.as_ref()),
            _ => false,
        };
        Self { words: error.to_string(), may_pass }
    }
}

impl From<sqlx::migrate::MigrateError> for StoreError {
    fn from(error: sqlx::migrate::MigrateError) -> Self {
        use sqlx::migrate::MigrateError::{Execute, ExecuteMigration, VersionMissing};
        match error {
            Execute(error) | ExecuteMigration(error, _) => error.into(),
            VersionMissing(version) => Self::new(format!(
                "it was made by a newer version of this program (migration {version})"
            )),
            other => Self::new(other.to_string()),
        }
    }
}

type Stored<T> = Result<T, StoreError>;

impl Store {
    /// The documents in this database, which is not opened yet.
    #[must_use]
    pub fn new(database: Database, retention_days: u32) -> Self {
        Self {
            database,
            opened: Arc::default(),
            retention_seconds: i64::from(retention_days) * 24 * 60 * 60,
            metrics: Metrics::default(),
        }
    }

    /// Opens the database, makes an SQLite file when asked to, and brings it up to date. Several servers may do so at once.
    ///
    /// # Errors
    /// When it cannot be reached or opened, is no database, is damaged, locked, or made by a newer version. It may be tried again.
    pub async fn open(&self) -> Stored<()> {
        let opened = match self.database.clone() {
            Database::Sqlite(options) => {
                let (readers, writer) = sqlite::open(*options).await?;
                (Pool::Sqlite(readers), Writer::Sqlite(writer))
            }
            Database::Postgres(options) => {
                let pool = postgres::open(*options).await?;
                (Pool::Postgres(pool.clone()), Writer::Postgres(pool))
            }
        };
        self.opened.set(opened).map_err(|_| StoreError::new("it is open already"))
    }

    fn opened(&self) -> Stored<&(Pool, Writer)> {
        self.opened.get().ok_or_else(|| StoreError::new("the database could not be opened yet"))
    }

    fn pool(&self) -> Stored<&Pool> {
        Ok(&self.opened()?.0)
    }

    /// Tells these how long the database takes.
    #[must_use]
    pub fn measured_by(self, metrics: &Metrics) -> Self {
        Self { metrics: metrics.clone(), ..self }
    }

    /// Does it in time, and measures it.
    async fn timed<T>(
        &self,
        operation: &'static str,
        action: impl Future<Output = Stored<T>>,
    ) -> Stored<T> {
        let start = Instant::now();
        let done = in_time(action).await;
        self.metrics.asked_database(operation, start.elapsed(), done.is_ok());
        done
    }

    /// Whether the database answers and knows documents.
    pub(crate) async fn ping(&self) -> Stored<()> {
        self.timed("ping", async {
            each!(Pool, self.pool()?, pool => {
                sqlx::query("SELECT 1 FROM documents LIMIT 1").fetch_optional(pool).await?;
            });
            Ok(())
        })
        .await
    }

    /// The document, unless it is missing or expired.
    pub(crate) async fn read(&self, id: &DocumentId, now: i64) -> Stored<Option<StoredDocument>> {
        const READ: &str =
            with_columns!("SELECT ", " FROM documents WHERE id = $1 AND expires_at > $2");
        self.timed("read", async {
            let found = each!(Pool, self.pool()?, pool => {
                sqlx::query_as(READ).bind(id.to_string()).bind(now).fetch_optional(pool).await
            });
            Ok(found?)
        })
        .await
    }

    /// Does a change durably, whole or not at all. One that could not begin in time is not done later.
    pub(crate) async fn change(&self, change: Change, now: i64) -> Stored<Changed> {
        let change = change::Timed { change, now, expires_at: now + self.retention_seconds };
        let operation = change.change.name();
        self.timed(operation, async {
            match &self.opened()?.1 {
                Writer::Sqlite(writer) => writer.change(change).await,
                Writer::Postgres(pool) => postgres::change(pool, change).await,
                Writer::Nobody => Err(StoreError::new("it may only be read")),
            }
        })
        .await
    }

    /// Deletes what has expired and says how many documents that were. In an SQLite file nothing is left of what was deleted or
    /// replaced until now; PostgreSQL sees to that by itself, when it vacuums.
    ///
    /// # Errors
    /// When the database does not do it; what was deleted before stays so.
    pub async fn purge(&self, now: i64) -> Stored<u64> {
        let mut documents = 0;
        while let Changed::Purged(some) = self.change(Change::Purge, now).await? {
            documents += some;
            if some < AT_A_TIME.unsigned_abs() {
                break;
            }
        }
        if let Writer::Sqlite(writer) = &self.opened()?.1 {
            in_time(writer.empty_log()).await?;
        }
        Ok(documents)
    }

    /// How many documents there are of each kind, expired ones that were not purged yet with them.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn count(&self) -> Stored<BTreeMap<String, i64>> {
        const COUNT: &str = "SELECT kind, COUNT(*) FROM documents GROUP BY kind";
        self.timed("count", async {
            Ok(each!(Pool, self.pool()?, pool => sqlx::query_as(COUNT).fetch_all(pool).await)?)
        })
        .await
        .map(|counts: Vec<(String, i64)>| counts.into_iter().collect())
    }

    /// How many connections are open, and how many of them wait for work.
    pub(crate) fn connections(&self) -> (u32, usize) {
        self.pool().map_or((0, 0), |pool| each!(Pool, pool, pool => (pool.size(), pool.num_idle())))
    }

    /// Closes the database: what still stands in the log of an SQLite file goes into the file. A PostgreSQL that does not answer
    /// is left alone.
    pub async fn close(&self) {
        match self.opened() {
            Ok((Pool::Sqlite(readers), writer)) => {
                if let Writer::Sqlite(writer) = writer {
                    writer.close().await;
                }
                readers.close().await;
            }
            Ok((Pool::Postgres(pool), _)) => {
                drop(tokio::time::timeout(PATIENCE, pool.close()).await);
            }
            Err(_) => {}
        }
    }
}

/// Whether nothing has to be written to be up to date: then a database that may only be read can be opened too.
async fn is_current(connection: Connection<'_>, migrations: &Migrator) -> bool {
    const APPLIED: &str = "SELECT version FROM _sqlx_migrations WHERE success ORDER BY version";
    let applied: Result<Vec<i64>, _> = each!(Connection, connection, connection => {
        sqlx::query_scalar(APPLIED).fetch_all(connection).await
    });
    applied.is_ok_and(|applied| migrations.iter().map(|one| one.version).eq(applied))
}

/// A database that takes too long does not work, for now.
async fn in_time<T, E: Into<StoreError>>(action: impl Future<Output = Result<T, E>>) -> Stored<T> {
    match tokio::time::timeout(PATIENCE, action).await {
        Ok(done) => done.map_err(Into::into),
        Err(_) => {
            let words = format!("no answer within {} seconds", PATIENCE.as_secs());
            Err(StoreError { words, may_pass: true })
        }
    }
}
