//! `cargo xtask dist`: one executable with the application inside, and what an operator needs beside it.

use crate::{
    command::{cargo, executable, run as run_program, step, target},
    spa::{self, Build},
    tools,
};
use anyhow::{Context, Result};
use std::{
    fs,
    path::{Path, PathBuf},
};

/// What goes along: the examples for systemd and nginx, and how to use them.
const BESIDE: [&str; 3] = ["deploy", "docs/operations.md", "LICENSE"];

pub(crate) fn run() -> Result<()> {
    let path = tools::ensure_build_tools()?;
    let program = build_server(&spa::ensure(Build::Release, &path)?, "release")?;
    let folder = target().join("dist");
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder)?;
    let name = program.file_name().context("a name")?;
    fs::copy(&program, folder.join(name))?;
    for part in BESIDE {
        let part = crate::root().join(part);
        if part.is_dir() {
            spa::copy(&part, &folder)?;
        } else {
            fs::copy(&part, folder.join(part.file_name().context("a name")?))?;
        }
    }
    println!("\n  {}", folder.display());
    for file in spa::files(&folder) {
        let size = file.metadata()?.len();
        println!("  {:>9} bytes  {}", size, file.file_name().unwrap_or_default().display());
    }
    Ok(())
}

/// Builds the server with this application inside, and returns where it is.
pub(crate) fn build_server(dist: &Path, profile: &str) -> Result<PathBuf> {
    step("build the server with the application inside", || {
        run_program(
            cargo()
                .args(["build", "--package", "jojo-api", "--features", "spa"])
                .args(["--profile", profile])
                .env("JOJO_DIST", dist),
        )
    })?;
    let folder = if profile == "dev" { "debug" } else { profile };
    Ok(executable(&target().join(folder), "jojo-api"))
}
