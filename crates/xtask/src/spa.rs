//! Building the application into `dist/`, only when something it is made of has changed.

use crate::command::{cargo, program, run, step};
use anyhow::{Context, Result};
use flate2::{Compression, write::GzEncoder};
use std::{
    collections::hash_map::DefaultHasher,
    ffi::OsStr,
    fs,
    hash::{Hash, Hasher},
    io::Write,
    path::{Path, PathBuf},
};

/// What the application is made of.
const SOURCES: [&str; 11] = [
    "Cargo.lock",
    "Cargo.toml",
    ".cargo",
    "Trunk.toml",
    "crates/rules",
    "crates/wire",
    "crates/xtask/src",
    "index.html",
    "public",
    "src",
    "style",
];
/// Files that are copied as they are.
const PUBLIC: &str = "public";

/// How to build.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Build {
    /// Small and fast, some minutes.
    Release,
    /// Quick to build, for daily work.
    Dev,
}

/// Builds the program that writes the pages, with Leptos's renderer for servers.
pub(crate) const PAGE_WRITER: [&str; 3] = ["--no-default-features", "--features", "ssr"];

/// The folder with the built application.
pub(crate) fn dist() -> PathBuf {
    crate::root().join("dist")
}

/// Builds the application unless it is built already.
pub(crate) fn ensure(build: Build, path: &OsStr) -> Result<PathBuf> {
    let mark = crate::command::target().join("spa-built-from");
    let sources =
        format!("{:x} {}", fingerprint(), if build == Build::Release { "release" } else { "dev" });
    if fs::read_to_string(&mark).is_ok_and(|built| built == sources)
        && dist().join("index.html").is_file()
    {
        println!("▸ the application is built already");
        return Ok(dist());
    }
    step("build the application", || {
        let _ = fs::remove_dir_all(dist());
        let mut trunk = program("trunk");
        // `Trunk.toml` names the hook that splits the wings off.
        trunk.env("PATH", path).arg("build").env_remove("NO_COLOR");
        if build == Build::Release {
            trunk.arg("--release");
        }
        run(&mut trunk)?;
        copy(&crate::root().join(PUBLIC), &dist())?;
        run(cargo()
            .args(["run", "--package", "jojo-wijzer", "--bin", "jojo-pages"])
            .args(PAGE_WRITER)
            .arg("--")
            .arg(dist()))?;
        if build == Build::Release { compress(&dist()) } else { Ok(()) }
    })?;
    fs::create_dir_all(crate::command::target())?;
    fs::write(mark, sources)?;
    Ok(dist())
}

/// Changes when anything changes that the application is made of.
pub(crate) fn fingerprint() -> u64 {
    let mut hasher = DefaultHasher::new();
    for source in SOURCES {
        for file in files(&crate::root().join(source)) {
            file.hash(&mut hasher);
            fs::read(&file).unwrap_or_default().hash(&mut hasher);
        }
    }
    hasher.finish()
}

/// All files below a path, in order.
pub(crate) fn files(path: &Path) -> Vec<PathBuf> {
    if path.is_file() {
        return vec![path.to_owned()];
    }
    let mut entries: Vec<PathBuf> =
        fs::read_dir(path).into_iter().flatten().flatten().map(|entry| entry.path()).collect();
    entries.sort();
    entries.iter().flat_map(|entry| files(entry)).collect()
}

pub(crate) fn copy(from: &Path, to: &Path) -> Result<()> {
    for file in files(from) {
        let place = to.join(file.strip_prefix(from)?);
        fs::create_dir_all(place.parent().context("a folder")?)?;
        // The copy may be written over, whatever the original allows.
        fs::write(place, fs::read(&file)?)?;
    }
    Ok(())
}

/// Puts a brotli and a gzip copy beside each file, for the server to send.
fn compress(folder: &Path) -> Result<()> {
    for file in files(folder) {
        let bytes = fs::read(&file).with_context(|| file.display().to_string())?;
        fs::write(with_ending(&file, "br"), brotli(&bytes)?)?;
        let mut gzip = GzEncoder::new(Vec::new(), Compression::best());
        gzip.write_all(&bytes)?;
        fs::write(with_ending(&file, "gz"), gzip.finish()?)?;
    }
    Ok(())
}

fn with_ending(file: &Path, ending: &str) -> PathBuf {
    let mut name = file.as_os_str().to_owned();
    name.push(".");
    name.push(ending);
    name.into()
}

/// The bytes as brotli makes them at its best.
pub(crate) fn brotli(bytes: &[u8]) -> Result<Vec<u8>> {
    let mut out = Vec::new();
    let parameters =
        brotli::enc::BrotliEncoderParams { quality: 11, lgwin: 22, ..Default::default() };
    brotli::BrotliCompress(&mut &bytes[..], &mut out, &parameters)?;
    Ok(out)
}
