//! Where documents are kept: a file, or a PostgreSQL database.

use sqlx::{postgres::PgConnectOptions, sqlite::SqliteConnectOptions};
use std::{fmt, path::Path, str::FromStr};

/// Where documents are kept.
#[derive(Clone, Debug)]
pub enum Database {
    /// In an SQLite file, which need not exist yet.
    Sqlite(Box<SqliteConnectOptions>),
    /// In PostgreSQL.
    Postgres(Box<PgConnectOptions>),
}

/// The text names no database.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DatabaseError(pub(crate) String);

impl fmt::Display for DatabaseError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for DatabaseError {}

impl Database {
    /// The SQLite file at this path.
    #[must_use]
    pub fn file(path: &Path) -> Self {
        Self::Sqlite(Box::new(SqliteConnectOptions::new().filename(path).create_if_missing(true)))
    }

    /// Makes the folder and the file when they are not there yet, readable for their owner alone.
    pub(crate) fn make_private(&self) -> std::io::Result<()> {
        let Self::Sqlite(options) = self else { return Ok(()) };
        let file = options.get_filename();
        if file.exists() {
            return Ok(());
        }
        if let Some(folder) = file.parent().filter(|folder| !folder.as_os_str().is_empty()) {
            std::fs::create_dir_all(folder)?;
        }
        let mut options = std::fs::OpenOptions::new();
        options.write(true).create(true);
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        options.open(file).map(drop)
    }
}

impl FromStr for Database {
    type Err = DatabaseError;

    /// An address that begins with `postgres://` or `postgresql://`, or else the path of a file.
    fn from_str(text: &str) -> Result<Self, DatabaseError> {
        if ["postgres://", "postgresql://"].iter().any(|scheme| text.starts_with(scheme)) {
            // The error of the parser may repeat a password.
            let wrong = |_| DatabaseError("write it as postgres://user@host/name".to_owned());
            return text.parse().map(|options| Self::Postgres(Box::new(options))).map_err(wrong);
        }
        if text.is_empty() || text.contains("://") {
            return Err(DatabaseError(
                "write the path of an SQLite file, or postgres://user@host/name".to_owned(),
            ));
        }
        Ok(Self::file(Path::new(text)))
    }
}

/// Without password.
impl fmt::Display for Database {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Sqlite(options) => write!(f, "{}", options.get_filename().display()),
            Self::Postgres(options) => {
                let name = options.get_database().unwrap_or_default();
                write!(f, "postgres://{}:{}/{name}", options.get_host(), options.get_port())
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_is_a_file_and_an_address_is_postgresql() {
        for (text, shown) in [
            ("data/jojo.sqlite", "data/jojo.sqlite"),
            ("postgres://jojo:secret@db.example/wijzer", "postgres://db.example:5432/wijzer"),
            ("postgresql://jojo@localhost:5433/jojo", "postgres://localhost:5433/jojo"),
        ] {
            assert_eq!(text.parse::<Database>().expect("a database").to_string(), shown);
        }
    }

    #[test]
    fn what_is_neither_is_refused_without_repeating_a_password() {
        for text in ["", "mysql://a/b", "postgres://jojo:secret@host:port/x"] {
            let error = text.parse::<Database>().expect_err(text).to_string();
            assert!(error.contains("postgres://user@host/name") && !error.contains("secret"));
        }
    }
}
