//! Documents in an SQLite file. Many read at once; one writes, and changes that wait together are made durable together.

use super::{
    Connection, PATIENCE, StoreError, Stored,
    change::{Changed, Timed},
    is_current,
};
use sqlx::{
    Connection as _, SqliteConnection, SqlitePool,
    error::DatabaseError,
    migrate::Migrator,
    sqlite::{SqliteConnectOptions, SqliteJournalMode, SqlitePoolOptions, SqliteSynchronous},
};
use std::time::{Duration, Instant};
use tokio::sync::{mpsc, oneshot};

pub(super) static MIGRATIONS: Migrator = sqlx::migrate!("migrations/sqlite");

/// What SQLite says of a file that another program has, of one that another connection has, of a disk that is broken, and of one
/// that is full.
const BUSY: u32 = 5;
const LOCKED: u32 = 6;
const IO_ERROR: u32 = 10;
const FULL: u32 = 13;

/// How many read at once.
const READERS: u32 = 4;

/// How many changes may wait for the one that writes. More than that is told at once.
const MOST_WAITING: usize = 512;

/// How many changes are made durable together.
const MOST_TOGETHER: usize = 64;

/// The way to the one that writes.
#[derive(Clone, Debug)]
pub(super) struct Writer {
    pool: SqlitePool,
    changes: mpsc::Sender<Waiting>,
}

/// A change, and who waits for it.
#[derive(Debug)]
struct Waiting {
    change: Timed,
    answer: oneshot::Sender<Stored<Changed>>,
}

/// Opens the file for those that read and the one that writes, and brings it up to date.
pub(super) async fn open(options: SqliteConnectOptions) -> Stored<(SqlitePool, Writer)> {
    let options = options
        .journal_mode(SqliteJournalMode::Wal)
        .synchronous(SqliteSynchronous::Full)
        .foreign_keys(true)
        // What is deleted is overwritten.
        .pragma("secure_delete", "ON")
        .busy_timeout(Duration::from_secs(2));
    let pool = connect(&options).await?;
    migrate(&pool).await?;
    let (changes, waiting) = mpsc::channel(MOST_WAITING);
    tokio::spawn(write(pool.clone(), waiting));
    Ok((connections(READERS).connect_lazy_with(options), Writer { pool, changes }))
}

/// Opens the connection that writes. The first program that opens a new file turns its journal over, and who comes at that very
/// moment is not made to wait by SQLite: it is tried again.
async fn connect(options: &SqliteConnectOptions) -> Result<SqlitePool, sqlx::Error> {
    let begin = Instant::now();
    loop {
        match connections(1).connect_with(options.clone()).await {
            Err(error) if is_busy(&error) && begin.elapsed() < PATIENCE => {
                tokio::time::sleep(Duration::from_millis(20)).await;
            }
            opened => return opened,
        }
    }
}

fn is_busy(error: &sqlx::Error) -> bool {
    error.as_database_error().is_some_and(|error| primary_code(error) == Some(BUSY))
}

/// Whether it may work later: another program has the file, or its disk is full or broken.
pub(super) fn may_pass(error: &dyn DatabaseError) -> bool {
    primary_code(error).is_some_and(|code| [BUSY, LOCKED, IO_ERROR, FULL].contains(&code))
}

/// The kind of an error, whatever its cause.
fn primary_code(error: &dyn DatabaseError) -> Option<u32> {
    error.code()?.parse::<u32>().ok().map(|code| code & 0xff)
}

/// Opens a file that nobody changes meanwhile, as a backup, without changing it.
pub(super) async fn open_at_rest(options: SqliteConnectOptions) -> Stored<SqlitePool> {
    let options = options.create_if_missing(false).read_only(true).immutable(true);
    let pool = connections(1).connect_with(options).await?;
    if is_current(Connection::Sqlite(&mut *pool.acquire().await?), &MIGRATIONS).await {
        Ok(pool)
    } else {
        Err(StoreError::new("it is of another version; `jojo-api migrate` brings it up to date"))
    }
}

fn connections(most: u32) -> SqlitePoolOptions {
    SqlitePoolOptions::new()
        .max_connections(most)
        .acquire_timeout(PATIENCE / 2)
        // A file does not hang up: asking first would double the work.
        .test_before_acquire(false)
}

/// Brings the file up to date; programs that start at once wait for each other.
async fn migrate(pool: &SqlitePool) -> Stored<()> {
    if is_current(Connection::Sqlite(&mut *pool.acquire().await?), &MIGRATIONS).await {
        return Ok(());
    }
    let mut transaction = pool.begin_with("BEGIN IMMEDIATE").await?;
    // The transaction has the lock already. Each migration is a part of it.
    MIGRATIONS.run_direct(None, &mut *transaction, false).await?;
    transaction.commit().await?;
    Ok(())
}

impl Writer {
    /// Hands a change to the one that writes, and waits until it is durable.
    pub(super) async fn change(&self, change: Timed) -> Stored<Changed> {
        let (answer, changed) = oneshot::channel();
        let full = |_| StoreError::new("too many changes wait");
        self.changes.try_send(Waiting { change, answer }).map_err(full)?;
        let gone = |_| StoreError::new("the database is closed");
        changed.await.map_err(gone)?
    }

    /// Empties the log of the file, in which what was deleted still stands. When someone reads at that moment, it is done next time.
    pub(super) async fn empty_log(&self) -> Result<(), sqlx::Error> {
        sqlx::query("PRAGMA wal_checkpoint(TRUNCATE)").execute(&self.pool).await.map(drop)
    }

    pub(super) async fn close(&self) {
        self.pool.close().await;
    }
}

/// Takes what waits, makes it durable at once, and tells each.
async fn write(pool: SqlitePool, mut waiting: mpsc::Receiver<Waiting>) {
    let mut together = Vec::with_capacity(MOST_TOGETHER);
    while waiting.recv_many(&mut together, MOST_TOGETHER).await > 0 {
        // Who gave up was told that nothing was done.
        let changes = together.drain(..).filter(|one| !one.answer.is_closed());
        let (changes, answers): (Vec<_>, Vec<_>) =
            changes.map(|one| (one.change, one.answer)).unzip();
        match apply(&pool, changes).await {
            Ok(changed) => {
                for (answer, changed) in answers.into_iter().zip(changed) {
                    // Who gave up meanwhile hears nothing.
                    let _ = answer.send(Ok(changed));
                }
            }
            Err(error) => {
                let error = StoreError::from(error);
                for answer in answers {
                    let _ = answer.send(Err(error.clone()));
                }
            }
        }
    }
}

/// Does all of them in one transaction. What makes one fail is the file or its disk: then none is done, and the connection, which
/// may not know what became of its transaction, is opened anew.
async fn apply(pool: &SqlitePool, changes: Vec<Timed>) -> Result<Vec<Changed>, sqlx::Error> {
    let mut connection = pool.acquire().await?;
    let applied = apply_on(&mut connection, changes).await;
    if applied.is_err() {
        connection.close_on_drop();
    }
    applied
}

async fn apply_on(
    connection: &mut SqliteConnection,
    changes: Vec<Timed>,
) -> Result<Vec<Changed>, sqlx::Error> {
    let mut transaction = connection.begin_with("BEGIN IMMEDIATE").await?;
    let mut changed = Vec::with_capacity(changes.len());
    for change in changes {
        changed.push(change.apply(&mut Connection::Sqlite(&mut transaction)).await?);
    }
    transaction.commit().await?;
    Ok(changed)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn a_commit_waits_for_the_disk_and_documents_go_with_their_keys() {
        let folder = tempfile::tempdir().expect("a folder");
        let options = SqliteConnectOptions::new().filename(folder.path().join("jojo.sqlite"));
        let (_, writer) = open(options.create_if_missing(true)).await.expect("opened");
        let ask = async |sql: &'static str| {
            sqlx::query_scalar::<_, i64>(sql).fetch_one(&writer.pool).await.expect("a number")
        };
        assert_eq!(ask("PRAGMA synchronous").await, 2, "FULL");
        assert_eq!(ask("PRAGMA foreign_keys").await, 1);
    }
}
