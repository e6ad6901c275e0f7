//! `cargo xtask serve`: one address with the application and its API.

use crate::{
    command::{self, cargo, executable, program, step, target},
    spa::{self, Build},
    tools,
};
use anyhow::{Context, Result, bail};
use clap::Args;
use std::{
    env,
    ffi::OsStr,
    process::{Child, Command},
    thread,
    time::Duration,
};

/// How to serve.
#[derive(Args)]
pub(crate) struct Serve {
    /// Port of http://127.0.0.1.
    #[arg(long, default_value_t = 8080)]
    port: u16,
    /// SQLite file with the saved documents, or postgres://user@host/name.
    #[arg(long, default_value = "data/jojo.sqlite")]
    database: String,
    /// Build quickly, and build and start again with every change of a file.
    #[arg(long)]
    watch: bool,
}

/// How often `--watch` looks for changes.
const LOOK_EVERY: Duration = Duration::from_millis(700);

/// Builds both halves and returns the server, ready to start.
fn built_server(serve: &Serve, build: Build, path: &OsStr) -> Result<Command> {
    let spa = spa::ensure(build, path)?;
    let profile = if build == Build::Release { "release" } else { "dev" };
    step("build the server", || {
        command::run(cargo().args(["build", "--package", "jojo-api", "--profile", profile]))
    })?;
    let folder = target().join(if build == Build::Release { "release" } else { "debug" });
    let mut server = program(executable(&folder, "jojo-api"));
    server
        .args(["serve", "--port", &serve.port.to_string()])
        .arg("--database")
        .arg(&serve.database)
        .arg("--spa")
        .arg(spa);
    if env::var_os("JOJO_PUBLIC_URL").is_none() {
        server.arg("--public-url").arg(format!("http://127.0.0.1:{}", serve.port));
    }
    Ok(server)
}

pub(crate) fn run(serve: &Serve) -> Result<()> {
    let path = tools::ensure_build_tools()?;
    if serve.watch {
        return watch(serve, &path);
    }
    let mut server = built_server(serve, Build::Release, &path)?;
    announce(serve);
    let status = server.status().context("the server cannot be started")?;
    if !status.success() {
        bail!("the server ended with {status}; its last lines say why");
    }
    Ok(())
}

fn announce(serve: &Serve) {
    println!("\n  JoJo-wijzer: http://127.0.0.1:{}", serve.port);
    println!("  saved documents: {}", serve.database);
    println!("  stop with Ctrl-C\n");
}

fn watch(serve: &Serve, path: &OsStr) -> Result<()> {
    let mut running: Option<Child> = None;
    loop {
        let built_from = fingerprint();
        match built_server(serve, Build::Dev, path) {
            Ok(mut server) => {
                stop(running.take());
                announce(serve);
                running = Some(server.spawn().context("the server cannot be started")?);
            }
            // The old server goes on while the fault is mended.
            Err(error) => println!("✗ {error:#}"),
        }
        while fingerprint() == built_from {
            thread::sleep(LOOK_EVERY);
        }
        println!("\n▸ something changed");
    }
}

fn fingerprint() -> (u64, Vec<Option<std::time::SystemTime>>) {
    let server = spa::files(&crate::root().join("crates/api"));
    let times =
        server.iter().map(|file| file.metadata().and_then(|data| data.modified()).ok()).collect();
    (spa::fingerprint(), times)
}

fn stop(server: Option<Child>) {
    if let Some(mut server) = server {
        let _ = server.kill();
        let _ = server.wait();
    }
}
