//! `cargo xtask endure`: what takes too long for every test run. The server is killed fifty times in the middle of its writes,
//! and works for minutes under mixed load while its memory is watched.

use crate::{
    command::{cargo, executable, program, run as run_program, step, target},
    dist, packages,
    spa::{self, Build},
    tools,
};
use anyhow::{Context, Result, bail};
use clap::Args;
use jojo_testbed::{Durability, Postgres, Process};
use std::{fs, thread, time::Duration};

/// How much.
#[derive(Args)]
pub(crate) struct Endure {
    /// How often the server is killed, on each database.
    #[arg(long, default_value_t = 50)]
    kills: u32,
    /// How long it works under mixed load, on each database.
    #[arg(long, default_value_t = 10)]
    minutes: u32,
}

/// How much memory may grow from the end of the first tenth to the end: buffers and pools fill slowly.
const GROWTH: f64 = 1.25;

pub(crate) fn run(endure: &Endure) -> Result<()> {
    packages::ensure_postgres()?;
    if endure.kills > 0 {
        step(&format!("kill the server {} times on each database", endure.kills), || {
            run_program(
                cargo()
                    .args(["test", "--package", "jojo-api", "--test", "production", "crash"])
                    .env("JOJO_KILLS", endure.kills.to_string()),
            )
        })?;
    }
    if endure.minutes == 0 {
        return Ok(());
    }
    let path = tools::ensure_build_tools()?;
    let server = dist::build_server(&spa::ensure(Build::Release, &path)?, "release")?;
    step("build the mixed load", || {
        run_program(cargo().args([
            "build",
            "--release",
            "--package",
            "jojo-bench",
            "--bin",
            "mixed",
        ]))
    })?;
    let postgres = Postgres::start(Durability::Durable)?;
    let file = target().join("endure.sqlite");
    for end in ["", "-wal", "-shm"] {
        let _ = fs::remove_file(format!("{}{end}", file.display()));
    }
    let databases = [("SQLite", file.display().to_string()), ("PostgreSQL", postgres.database()?)];
    for (name, database) in databases {
        step(&format!("{} minutes of mixed load on {name}", endure.minutes), || {
            let mut command = program(&server);
            command.args(["serve", "--port", "0"]).env("JOJO_DATABASE", &database);
            command.env("JOJO_LOG", "warn,jojo_api::server=info");
            let mut server = Process::start(&mut command)?;
            under_load(&server, endure.minutes)?;
            if !server.stop()?.success() {
                bail!("the server did not stop well: {}", server.log());
            }
            Ok(())
        })?;
    }
    Ok(())
}

fn under_load(server: &Process, minutes: u32) -> Result<()> {
    let seconds = minutes * 60;
    let mut load = program(executable(&target().join("release"), "mixed"));
    let mut load = load.arg(server.address()).arg(seconds.to_string()).spawn()?;
    let mebibytes = || server.memory().map(|bytes| bytes as f64 / 1_048_576.0);
    let mut memory = Vec::new();
    for _ in 0..10 {
        thread::sleep(Duration::from_millis(u64::from(seconds) * 100 - 100));
        memory.push(mebibytes().context("the server is gone")?);
    }
    if !load.wait()?.success() {
        bail!("an answer was wrong");
    }
    let shown: Vec<String> = memory.iter().map(|one| format!("{one:.1}")).collect();
    println!("  memory after each tenth, MiB: {}", shown.join(" "));
    if memory[9] > memory[0] * GROWTH {
        bail!("memory grew from {:.1} to {:.1} MiB", memory[0], memory[9]);
    }
    Ok(())
}
