//! A server as a process of its own.

use crate::Missing;
use std::{
    fs::{self, File},
    io,
    path::PathBuf,
    process::{Child, Command, ExitStatus, Stdio},
    thread,
    time::{Duration, Instant},
};
use tempfile::TempDir;

/// How long a server may take to say what it does.
const SAYS_WITHIN: Duration = Duration::from_secs(30);

/// A running server. It is killed when this is dropped.
#[derive(Debug)]
pub struct Process {
    child: Child,
    address: String,
    folder: TempDir,
}

impl Process {
    /// Starts a server and waits until it says `listening on http://…` in its log.
    ///
    /// # Errors
    /// When it cannot be started, or ends or is silent instead; then its log is told.
    pub fn start(command: &mut Command) -> Result<Self, Missing> {
        let folder = tempfile::tempdir()?;
        let log = folder.path().join("log");
        let child = command.stdout(Stdio::null()).stderr(File::create(&log)?).spawn()?;
        let mut process = Self { child, address: String::new(), folder };
        process.address = process.says("listening on ")?;
        Ok(process)
    }

    /// Where it listens, as `http://127.0.0.1:8080`.
    #[must_use]
    pub fn address(&self) -> &str {
        &self.address
    }

    /// The number that the system gave it.
    #[must_use]
    pub fn id(&self) -> u32 {
        self.child.id()
    }

    /// What it has logged until now.
    #[must_use]
    pub fn log(&self) -> String {
        fs::read_to_string(self.folder.path().join("log")).unwrap_or_default()
    }

    /// Waits until it says this in its log, and returns what follows until the next quote.
    ///
    /// # Errors
    /// When it ends or is silent instead; then its log is told.
    pub fn says(&mut self, words: &str) -> Result<String, Missing> {
        let begin = Instant::now();
        loop {
            let ended = self.child.try_wait()?.is_some();
            let log = self.log();
            if let Some((said, _)) =
                log.split_once(words).and_then(|(_, rest)| rest.split_once('"'))
            {
                return Ok(said.to_owned());
            }
            if ended || begin.elapsed() > SAYS_WITHIN {
                return Err(Missing(format!("the server did not say `{words}`: {log}")));
            }
            thread::sleep(Duration::from_millis(2));
        }
    }

    /// Ends it at once, in the middle of whatever it does (SIGKILL). What it wrote stays with the system.
    ///
    /// # Errors
    /// When the system does not do it.
    pub fn kill(&mut self) -> io::Result<()> {
        self.child.kill()?;
        self.child.wait().map(drop)
    }

    /// Tells it to stop (SIGTERM) and waits until it has.
    ///
    /// # Errors
    /// When the system does not do it.
    pub fn stop(&mut self) -> io::Result<ExitStatus> {
        self.signal("TERM")?;
        self.child.wait()
    }

    /// Sends it a signal.
    ///
    /// # Errors
    /// When the system does not do it.
    pub fn signal(&self, name: &str) -> io::Result<()> {
        let id = self.child.id().to_string();
        let sent = Command::new("kill").args(["-s", name, &id]).status()?;
        if sent.success() { Ok(()) } else { Err(io::Error::other("the signal was not sent")) }
    }

    /// How much memory it holds now, in bytes; nothing where the system does not say so.
    #[must_use]
    pub fn memory(&self) -> Option<u64> {
        let status = fs::read_to_string(PathBuf::from(format!("/proc/{}/status", self.child.id())));
        let status = status.ok()?;
        let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:"))?;
        let kibibytes: u64 = line.trim().trim_end_matches("kB").trim().parse().ok()?;
        Some(kibibytes * 1024)
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        let _ = self.kill();
    }
}
