//! Documents in PostgreSQL: several servers may share one database.

use super::{Connection, PATIENCE, StoreError, Stored, change};
use sqlx::{
    Connection as _, PgConnection, PgPool,
    migrate::Migrator,
    postgres::{PgConnectOptions, PgPoolOptions},
};

pub(super) static MIGRATIONS: Migrator = sqlx::migrate!("migrations/postgres");

/// Enough to keep the database busy; several servers share what it allows.
const MOST_CONNECTIONS: u32 = 16;

/// Connects and brings the database up to date; servers that start at once wait for each other.
pub(super) async fn open(options: PgConnectOptions) -> Stored<PgPool> {
    let options = options.application_name("jojo-api");
    // A migration may take longer than a request.
    let mut connection = PgConnection::connect_with(&options).await?;
    MIGRATIONS.run_direct(None, &mut connection, false).await?;
    connection.close().await?;
    let patience = PATIENCE.as_millis().to_string();
    let options = options.options([("statement_timeout", &patience), ("lock_timeout", &patience)]);
    let pool = PgPoolOptions::new()
        .max_connections(MOST_CONNECTIONS)
        .acquire_timeout(PATIENCE / 2)
        .connect_with(options)
        .await?;
    Ok(pool)
}

/// Does a change in a transaction of its own; the database gathers those that commit at once. Once begun it goes to its end, also
/// when nobody waits for it any more: a connection that is left in the middle would be of no use.
pub(super) async fn change(pool: &PgPool, change: change::Timed) -> Stored<change::Changed> {
    let pool = pool.clone();
    let changing = tokio::spawn(async move {
        let mut transaction = pool.begin().await?;
        let changed = change.apply(&mut Connection::Postgres(&mut transaction)).await?;
        transaction.commit().await?;
        Ok(changed)
    });
    changing.await.map_err(|_| StoreError("the change broke off".to_owned()))?
}
