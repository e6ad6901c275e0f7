//! The pinned tools: installed once into a cache that all checkouts share.

use crate::command::{cargo, executable, find, output, program, run, step};
use anyhow::{Context, Result, bail};
use std::{
    env,
    ffi::OsString,
    fs,
    path::{Path, PathBuf},
};

const TARGET: &str = "wasm32-unknown-unknown";
/// The newest trunk that builds with the pinned compiler.
const TRUNK: &str = "0.21.14";
const DENY: &str = "0.20.2";

/// The tools that build the application, as a PATH that has them first.
pub(crate) fn ensure_build_tools() -> Result<OsString> {
    ensure_target()?;
    let trunk = ensure_cargo_tool("trunk", "trunk", TRUNK, &["--locked"])?;
    // Its own lock file names a crate that the registry no longer has, so this one resolves anew.
    let wasm_bindgen =
        ensure_cargo_tool("wasm-bindgen-cli", "wasm-bindgen", &wasm_bindgen_version()?, &[])?;
    let path = env::var_os("PATH").unwrap_or_default();
    let folders = [trunk, wasm_bindgen].into_iter().chain(env::split_paths(&path));
    env::join_paths(folders).context("the PATH cannot be extended")
}

/// The folder of the tool that checks licences and sources.
pub(crate) fn ensure_deny() -> Result<PathBuf> {
    ensure_cargo_tool("cargo-deny", "cargo-deny", DENY, &["--locked", "--no-default-features"])
}

/// Below the user's cache folder, so that all checkouts share it.
pub(crate) fn cache() -> Result<PathBuf> {
    let from = |name: &str| env::var_os(name).filter(|value| !value.is_empty()).map(PathBuf::from);
    let folder = from("XDG_CACHE_HOME")
        .or_else(|| from("LOCALAPPDATA"))
        .or_else(|| from("HOME").map(|home| home.join(".cache")))
        .context("no cache folder: set XDG_CACHE_HOME or HOME")?;
    Ok(folder.join("jojo-wijzer"))
}

fn ensure_target() -> Result<()> {
    let Some(sysroot) = output(program("rustc").args(["--print", "sysroot"])) else {
        bail!("rustc does not run; install Rust with rustup, see rustup.rs");
    };
    if Path::new(&sysroot).join("lib/rustlib").join(TARGET).is_dir() {
        return Ok(());
    }
    if find(&format!("rustup{}", env::consts::EXE_SUFFIX)).is_none() {
        bail!(
            "the target {TARGET} is missing and rustup is not there to add it; install Rust with rustup"
        );
    }
    step(&format!("add the target {TARGET}"), || {
        run(program("rustup").args(["target", "add", TARGET]))
    })
}

/// Installs a tool once; returns the folder that holds it.
fn ensure_cargo_tool(
    package: &str,
    binary: &str,
    version: &str,
    flags: &[&str],
) -> Result<PathBuf> {
    let tools = cache()?.join("tools");
    let home = tools.join(format!("{package}-{version}"));
    let folder = home.join("bin");
    if executable(&folder, binary).is_file() {
        return Ok(folder);
    }
    step(&format!("install {package} {version}, once for all checkouts (some minutes)"), || {
        // Built beside its place and moved there whole, so that a break leaves nothing half installed.
        let half = tools.join(format!("{package}-{version}.{}", std::process::id()));
        let target = half.join("target");
        run(cargo()
            .args(["install", package, "--version", version, "--root"])
            .arg(&half)
            .args(flags)
            .env("CARGO_TARGET_DIR", &target))?;
        let _ = fs::remove_dir_all(&target);
        if !home.exists() {
            fs::rename(&half, &home)?;
        }
        Ok(())
    })?;
    Ok(folder)
}

/// The version of wasm-bindgen in Cargo.lock: the tool has to be the same.
fn wasm_bindgen_version() -> Result<String> {
    let lock = fs::read_to_string(crate::root().join("Cargo.lock"))?;
    let mut lines = lock.lines().skip_while(|line| *line != r#"name = "wasm-bindgen""#);
    let version =
        lines.nth(1).and_then(|line| line.strip_prefix("version = \"")?.strip_suffix('"'));
    version.map(str::to_owned).context("Cargo.lock names no wasm-bindgen")
}
