//! What the program does beside serving. Each says in one line what it did.

use crate::{
    config::{Kept, Settings},
    server::{StartError, open},
    store::{Copied, Database, Store, StoreError},
};
use std::path::{Path, PathBuf};

/// Documents are made nowhere here, so that how long one lives does not matter.
const NO_RETENTION: u32 = 1;

type Said = Result<String, StartError>;

/// Says whether configuration and database are right.
///
/// # Errors
/// When the database cannot be opened, is damaged, or keeps documents that this version cannot read.
pub async fn check(settings: Settings) -> Said {
    let name = settings.database.to_string();
    let store = open(settings.database, settings.retention_days).await?;
    let judged = store.judge().await.map_err(|error| of_database(&name, error))?;
    store.close().await;
    let said = format!(
        "the configuration is right; the database {name} is up to date and keeps {} documents that these rules can judge",
        judged.readable
    );
    match judged.unreadable {
        0 => Ok(said),
        unreadable => Err(StartError::new(format!(
            "{said}, and {unreadable} that this version cannot read: do not use it with this database"
        ))),
    }
}

/// Brings the database up to date.
///
/// # Errors
/// When it cannot be opened, or was made by a newer version.
pub async fn migrate(kept: &Kept) -> Said {
    let database = database(&kept.database)?;
    let name = database.to_string();
    open(database, NO_RETENTION).await?.close().await;
    Ok(format!("the database {name} is up to date"))
}

/// Deletes what has expired.
///
/// # Errors
/// When the database does not do it.
pub async fn purge(kept: &Kept) -> Said {
    let database = database(&kept.database)?;
    let name = database.to_string();
    let store = open(database, NO_RETENTION).await?;
    let now = chrono::Utc::now().timestamp();
    let purged = store.purge(now).await.map_err(|error| of_database(&name, error))?;
    store.close().await;
    Ok(format!("{purged} expired documents were deleted from {name}"))
}

/// Writes everything to a new SQLite file. The file is there whole, or not at all.
///
/// # Errors
/// When the file is there already or cannot be written, or the database does not answer.
pub async fn backup(kept: &Kept, to: &str) -> Said {
    let to = PathBuf::from(to);
    if to.exists() {
        return Err(StartError::new(format!("{} is there already", to.display())));
    }
    let from = open(existing(database(&kept.database)?)?, NO_RETENTION).await?;
    let half = to.with_extension("half");
    let _ = std::fs::remove_file(&half);
    let target = open(Database::file(&half), NO_RETENTION).await?;
    let copied = copied(&from, &target, &to.display().to_string(), false).await;
    target.close().await;
    from.close().await;
    let copied = match copied {
        // What is in the file alone, without what may still stand beside it.
        Ok(copied) => proven(&half, copied).await,
        failed => failed,
    };
    let copied = copied.inspect_err(|_| drop(std::fs::remove_file(&half)))?;
    durable(&half, &to)
        .map_err(|error| StartError::new(format!("{} cannot be written: {error}", to.display())))?;
    Ok(format!("backed up to {}: {copied}", to.display()))
}

/// Puts a backup into the database.
///
/// # Errors
/// When it is no backup of this version, or the database keeps something already.
pub async fn restore(kept: &Kept, from: &str, replace: bool) -> Said {
    let source = existing(Database::file(Path::new(from)))?;
    if std::fs::metadata(format!("{from}-wal")).is_ok_and(|log| log.len() > 0) {
        return Err(StartError::new(format!(
            "{from} is no backup, but a database in use: {from}-wal holds a part of it; make a backup of it first"
        )));
    }
    let source = Store::open_at_rest(source);
    let source = source.await.map_err(|error| of_database(from, error))?;
    let target = database(&kept.database)?;
    let name = target.to_string();
    let target = open(target, NO_RETENTION).await?;
    let copied = copied(&source, &target, &name, replace).await?;
    target.close().await;
    Ok(format!("restored into {name}: {copied}"))
}

/// Copies everything from one database to another.
///
/// # Errors
/// When a database cannot be opened, or the target keeps something already.
pub async fn copy(from: &str, to: &str, replace: bool) -> Said {
    let (from, to) = (existing(database(from)?)?, database(to)?);
    let names = (from.to_string(), to.to_string());
    if names.0 == names.1 {
        return Err(StartError::new("both databases are the same"));
    }
    let (from, to) = (open(from, NO_RETENTION).await?, open(to, NO_RETENTION).await?);
    let copied = copied(&from, &to, &names.1, replace).await?;
    from.close().await;
    to.close().await;
    Ok(format!("copied from {} to {}, and read back: {copied}", names.0, names.1))
}

async fn copied(from: &Store, to: &Store, name: &str, replace: bool) -> Result<Copied, StartError> {
    from.copy_to(to, replace).await.map_err(|error| of_database(name, error))
}

/// Reads a finished backup again.
async fn proven(file: &Path, copied: Copied) -> Result<Copied, StartError> {
    let name = file.display().to_string();
    let wrong = |error: StoreError| of_database(&name, error);
    let written = Store::open_at_rest(Database::file(file)).await.map_err(wrong)?;
    let there = written.proof().await.map_err(wrong)?;
    written.close().await;
    let differs = || StartError::new(format!("{name} does not hold what was written to it"));
    (there == copied).then_some(copied).ok_or_else(differs)
}

fn database(text: &str) -> Result<Database, StartError> {
    text.parse().map_err(|error| StartError::new(format!("--database, --from or --to: {error}")))
}

/// A file that is not there is a mistake where something is read from it.
fn existing(database: Database) -> Result<Database, StartError> {
    match &database {
        Database::Sqlite(options) if !options.get_filename().exists() => {
            Err(StartError::new(format!("the database {database} is not there")))
        }
        _ => Ok(database),
    }
}

fn of_database(name: &str, error: impl std::fmt::Display) -> StartError {
    StartError::new(format!("the database {name}: {error}"))
}

/// Gives a finished file its name, so that neither is lost when the machine stops.
fn durable(half: &Path, whole: &Path) -> std::io::Result<()> {
    std::fs::File::open(half)?.sync_all()?;
    std::fs::rename(half, whole)?;
    let folder = whole.parent().filter(|folder| !folder.as_os_str().is_empty());
    std::fs::File::open(folder.unwrap_or(Path::new(".")))?.sync_all()
}
