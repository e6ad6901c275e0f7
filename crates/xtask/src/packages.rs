//! What the tests of the server need from the system: PostgreSQL, nginx, OpenSSL, Python, and a load generator to measure.

use crate::command::{find, output, program, run, step};
use anyhow::{Result, bail};
use std::path::PathBuf;

/// Installs packages of Debian when this is Debian and the user is root; otherwise does nothing.
pub(crate) fn install(what: &str, packages: &[&str]) -> Result<()> {
    let is_root = output(program("id").arg("-u")).as_deref() == Some("0");
    if find("apt-get").is_none() || !is_root {
        return Ok(());
    }
    step(&format!("install {what} with apt"), || {
        run(program("apt-get").args(["update", "--quiet"]))?;
        run(program("apt-get")
            .args(["install", "--yes", "--quiet"])
            .args(packages)
            .env("DEBIAN_FRONTEND", "noninteractive"))
    })
}

/// PostgreSQL, whose programs the tests start by themselves.
pub(crate) fn ensure_postgres() -> Result<()> {
    ensure("PostgreSQL 15 or newer", &["postgresql"], || jojo_testbed::find_postgres().map(|_| ()))
}

/// nginx, and OpenSSL for its certificate.
pub(crate) fn ensure_nginx() -> Result<()> {
    ensure("nginx and OpenSSL", &["nginx-light", "openssl"], || {
        let sbin = PathBuf::from("/usr/sbin/nginx").is_file();
        (sbin || find("nginx").is_some()).then_some(())?;
        find("openssl").map(|_| ())
    })
}

/// wrk, which asks a server as much as it can answer.
pub(crate) fn ensure_load_generator() -> Result<()> {
    ensure("the load generator wrk", &["wrk"], || find("wrk").map(|_| ()))
}

/// Python with its environments, for tools that come from PyPI.
pub(crate) fn ensure_python() -> Result<()> {
    ensure("Python 3.10 or newer with venv", &["python3", "python3-venv"], || {
        output(
            program("python3")
                .args(["-c", "import sys, venv, ensurepip; assert sys.version_info >= (3, 10)"]),
        )
        .map(|_| ())
    })
}

fn ensure(what: &str, packages: &[&str], find: impl Fn() -> Option<()>) -> Result<()> {
    if find().is_none() {
        install(what, packages)?;
    }
    if find().is_none() {
        bail!(
            "{what} is needed here; on Debian and Ubuntu: sudo apt-get install {}",
            packages.join(" ")
        );
    }
    Ok(())
}
