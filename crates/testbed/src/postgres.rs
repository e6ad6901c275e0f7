//! A private PostgreSQL on a port of its own.

use crate::{Missing, free_port};
use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
};
use tempfile::TempDir;

/// The variable that names a PostgreSQL for the tests of the API, which otherwise use SQLite files.
pub const TEST_POSTGRES: &str = "JOJO_TEST_POSTGRES";

/// Whether what was committed is there after a power cut. Tests that kill no machine need not wait for the disk.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Durability {
    /// Waits for the disk, as in production.
    Durable,
    /// Does not wait for the disk.
    Quick,
}

/// A running PostgreSQL. It ends when this is dropped.
#[derive(Debug)]
pub struct Postgres {
    folder: TempDir,
    programs: PathBuf,
    port: u16,
    databases: std::sync::atomic::AtomicU32,
}

/// The folder with the programs of the newest PostgreSQL of this machine.
#[must_use]
pub fn find_postgres() -> Option<PathBuf> {
    let debian = fs::read_dir("/usr/lib/postgresql").into_iter().flatten().flatten();
    let mut folders: Vec<PathBuf> = debian.map(|version| version.path().join("bin")).collect();
    folders.sort();
    folders.reverse();
    let path = std::env::var_os("PATH").unwrap_or_default();
    folders.extend(std::env::split_paths(&path));
    folders.into_iter().find(|folder| folder.join("initdb").is_file())
}

impl Postgres {
    /// Makes and starts one.
    ///
    /// # Errors
    /// When it is not installed, or does not start.
    pub fn start(durability: Durability) -> Result<Self, Missing> {
        let programs = find_postgres().ok_or_else(|| {
            Missing("PostgreSQL is not installed; on Debian: apt-get install postgresql".to_owned())
        })?;
        let folder = tempfile::Builder::new().prefix("jojo-postgres-").tempdir()?;
        if is_root() {
            run(Command::new("chown").arg("nobody").arg(folder.path()))?;
        }
        let mut postgres = Self { folder, programs, port: 0, databases: 0.into() };
        let data = postgres.data();
        run(postgres
            .program("initdb")
            .args(["--username=jojo", "--auth=trust", "--encoding=UTF8"])
            .args(["--locale=C.UTF-8", "--no-sync", "--pgdata"])
            .arg(&data))?;
        postgres.port = free_port()?;
        let settings = format!(
            "listen_addresses = '127.0.0.1'\nport = {}\nunix_socket_directories = ''\nmax_connections = 200\nfsync = {}\n",
            postgres.port,
            if durability == Durability::Durable { "on" } else { "off" }
        );
        let file = data.join("postgresql.conf");
        fs::write(&file, fs::read_to_string(&file)? + &settings)?;
        postgres.resume()?;
        Ok(postgres)
    }

    /// Starts it again after [`Postgres::halt`].
    ///
    /// # Errors
    /// When it does not start.
    pub fn resume(&self) -> Result<(), Missing> {
        let log = self.folder.path().join("data/log.txt");
        run(self
            .program("pg_ctl")
            .args(["start", "--wait", "--silent", "--pgdata"])
            .arg(self.data())
            .arg("--log")
            .arg(log))
    }

    /// Stops it, and with it every connection.
    ///
    /// # Errors
    /// When it does not stop.
    pub fn halt(&self) -> Result<(), Missing> {
        run(self
            .program("pg_ctl")
            .args(["stop", "--wait", "--silent", "--mode=fast", "--pgdata"])
            .arg(self.data()))
    }

    /// The address of a database that always exists.
    #[must_use]
    pub fn maintenance(&self) -> String {
        self.address("postgres")
    }

    /// Makes a new database, and returns its address.
    ///
    /// # Errors
    /// When it does not do so.
    pub fn database(&self) -> Result<String, Missing> {
        let number = self.databases.fetch_add(1, std::sync::atomic::Ordering::Relaxed);
        let name = format!("jojo{number}");
        run(self.program("createdb").arg("--maintenance-db").arg(self.maintenance()).arg(&name))?;
        Ok(self.address(&name))
    }

    fn address(&self, name: &str) -> String {
        format!("postgres://jojo@127.0.0.1:{}/{name}", self.port)
    }

    fn data(&self) -> PathBuf {
        self.folder.path().join("data")
    }

    /// PostgreSQL refuses to be started by root.
    fn program(&self, name: &str) -> Command {
        let program = self.programs.join(name);
        let mut command = if is_root() {
            let mut command = Command::new("runuser");
            command.args(["--user", "nobody", "--"]).arg(program);
            command
        } else {
            Command::new(program)
        };
        command.current_dir(self.folder.path()).env("PGUSER", "jojo");
        command
    }
}

impl Drop for Postgres {
    fn drop(&mut self) {
        let _ = run(self
            .program("pg_ctl")
            .args(["stop", "--silent", "--mode=immediate", "--pgdata"])
            .arg(self.data()));
    }
}

fn is_root() -> bool {
    use std::os::unix::fs::MetadataExt;
    fs::metadata(Path::new("/proc/self")).is_ok_and(|process| process.uid() == 0)
}

fn run(command: &mut Command) -> Result<(), Missing> {
    let log = tempfile::NamedTempFile::new()?;
    // Not a pipe: the server that pg_ctl starts would keep it open.
    let status = command.stdout(log.reopen()?).stderr(log.reopen()?).status()?;
    if status.success() {
        return Ok(());
    }
    let said = fs::read_to_string(log.path()).unwrap_or_default();
    Err(Missing(format!("{command:?} ended with {status}: {said}")))
}
