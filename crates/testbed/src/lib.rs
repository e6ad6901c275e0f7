//! Real parts for tests and measurements: the server as a process, a private PostgreSQL, and nginx in front.
//!
//! Each part lives in a temporary folder and ends when it is dropped.

mod postgres;
mod process;

pub use postgres::{Durability, Postgres, TEST_POSTGRES, find_postgres};
pub use process::Process;

use std::{fmt, io, net::TcpListener};

/// Why a part is not there.
#[derive(Debug)]
pub struct Missing(String);

impl fmt::Display for Missing {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for Missing {}

impl From<io::Error> for Missing {
    fn from(error: io::Error) -> Self {
        Self(error.to_string())
    }
}

/// A port of this machine that was free a moment ago.
///
/// # Errors
/// When there is none.
pub fn free_port() -> io::Result<u16> {
    Ok(TcpListener::bind("127.0.0.1:0")?.local_addr()?.port())
}
