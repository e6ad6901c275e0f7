//! Documents in PostgreSQL: several servers may share one database.

use super::{Connection, PATIENCE, Stored, change};
use sqlx::{
    PgPool,
    migrate::Migrator,
    postgres::{PgConnectOptions, PgPoolOptions},
};

pub(super) static MIGRATIONS: Migrator = sqlx::migrate!("migrations/postgres");

/// Enough to keep the database busy; several servers share what it allows.
const MOST_CONNECTIONS: u32 = 16;

/// Connects and brings the database up to date; servers that start at once wait for each other.
pub(super) async fn open(options: PgConnectOptions) -> Stored<PgPool> {
    let patience = PATIENCE.as_millis().to_string();
    let options = options
        .application_name("jojo-api")
        .options([("statement_timeout", &patience), ("lock_timeout", &patience)]);
    let pool = PgPoolOptions::new()
        .max_connections(MOST_CONNECTIONS)
        .acquire_timeout(PATIENCE / 2)
        .connect_with(options)
        .await?;
    MIGRATIONS.run(&pool).await?;
    Ok(pool)
}

/// Does a change in a transaction of its own; the database gathers those that commit at once.
pub(super) async fn change(pool: &PgPool, change: change::Timed) -> Stored<change::Changed> {
    let mut transaction = pool.begin().await?;
    let changed = change.apply(&mut Connection::Postgres(&mut transaction)).await?;
    transaction.commit().await?;
    Ok(changed)
}
