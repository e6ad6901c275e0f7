//! Documents in PostgreSQL: several servers may share one database.

use super::{Connection, PATIENCE, StoreError, Stored, change, in_time, is_current};
use sqlx::{
    Connection as _, PgConnection, PgPool,
    error::DatabaseError,
    migrate::Migrator,
    postgres::{PgConnectOptions, PgPoolOptions},
};
use std::time::Duration;

pub(super) static MIGRATIONS: Migrator = sqlx::migrate!("migrations/postgres");

/// Enough to keep the database busy; several servers share what it allows.
const MOST_CONNECTIONS: u32 = 16;

/// A connection that was used a moment ago is not asked first whether it is there, and one that is there says so in a moment.
const MOMENT: Duration = Duration::from_secs(1);

/// How long migrations may take, those of another server that starts too among them.
const MIGRATIONS_WITHIN: Duration = Duration::from_secs(10 * 60);

/// Connects and brings the database up to date; servers that start at once wait for each other.
///
/// A machine that vanishes says nothing: who waits for it waits for ever, unless there is an end to it, also when a connection is
/// given back.
pub(super) async fn open(options: PgConnectOptions) -> Stored<PgPool> {
    let options = options.application_name("jojo-api");
    let mut connection = in_time(PgConnection::connect_with(&options)).await?;
    let current = is_current(Connection::Postgres(&mut connection), &MIGRATIONS);
    if !tokio::time::timeout(PATIENCE, current).await.map_err(silent)? {
        let migrating = MIGRATIONS.run_direct(None, &mut connection, false);
        tokio::time::timeout(MIGRATIONS_WITHIN, migrating).await.map_err(silent)??;
    }
    in_time(connection.close()).await?;
    let patience = PATIENCE.as_millis().to_string();
    let options = options.options([("statement_timeout", &patience), ("lock_timeout", &patience)]);
    let pool = PgPoolOptions::new()
        .max_connections(MOST_CONNECTIONS)
        .acquire_timeout(PATIENCE / 2)
        .test_before_acquire(false)
        .before_acquire(|connection, meta| {
            Box::pin(async move {
                if meta.idle_for > MOMENT {
                    answers(connection, MOMENT).await?;
                }
                Ok(true)
            })
        })
        .after_release(|connection, _| {
            Box::pin(async move { answers(connection, PATIENCE).await.map(|()| true) })
        })
        .connect_with(options)
        .await?;
    Ok(pool)
}

/// Fails when the database does not answer on this connection in time.
async fn answers(connection: &mut PgConnection, within: Duration) -> Result<(), sqlx::Error> {
    tokio::time::timeout(within, connection.ping()).await.map_err(silent)?
}

fn silent(_: tokio::time::error::Elapsed) -> sqlx::Error {
    sqlx::Error::Io(std::io::ErrorKind::TimedOut.into())
}

/// Whether it may work later: the database is away, stops, starts, or has no room.
pub(super) fn may_pass(error: &dyn DatabaseError) -> bool {
    let code = error.code().unwrap_or_default();
    ["08", "53", "57P"].iter().any(|class| code.starts_with(class))
}

/// Does a change in a transaction of its own; the database gathers those that commit at once. Once begun it goes to its end, also
/// when nobody waits for it any more: a connection that is left in the middle would be of no use.
pub(super) async fn change(pool: &PgPool, change: change::Timed) -> Stored<change::Changed> {
    let pool = pool.clone();
    let changing = async move {
        let mut transaction = pool.begin().await?;
        let changed = change.apply(&mut Connection::Postgres(&mut transaction)).await?;
        transaction.commit().await?;
        Ok::<_, StoreError>(changed)
    };
    // The database gives up on a statement by itself, unless it is gone.
    let changing = tokio::spawn(tokio::time::timeout(3 * PATIENCE, changing));
    let broke_off = || StoreError::new("the change broke off");
    changing.await.map_err(|_| broke_off())?.map_err(|_| broke_off())?
}
