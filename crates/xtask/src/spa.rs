//! Building the application into `dist/`, only when something it is made of has changed.

use crate::{
    command::{cargo, program, run, step},
    glue,
};
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

/// What the application is made of, beside the shells of its bundles.
const SOURCES: [&str; 10] = [
    "Cargo.lock",
    "Cargo.toml",
    ".cargo",
    "Trunk.toml",
    "crates/rules",
    "crates/wire",
    "crates/xtask/src",
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

/// A part of the application that is loaded as one. Trunk builds one at a time, and empties its folder first.
pub(crate) struct Bundle {
    /// What Trunk begins with.
    shell: &'static str,
    /// Below [`dist`].
    pub(crate) folder: &'static str,
    /// The pages that load it, below [`dist`]; a first visit loads one of them.
    pub(crate) pages: &'static [&'static str],
    /// What a first visit loads, in words.
    pub(crate) name: &'static str,
    /// All wasm, JavaScript, CSS and HTML of a first visit, brotli, in bytes. KB means 1000 bytes.
    pub(crate) budget: usize,
}

/// All of them.
pub(crate) const BUNDLES: [Bundle; 5] = [
    Bundle {
        shell: "index.html",
        folder: "check",
        pages: &["check.html", "vergoeding.html"],
        name: "/check",
        budget: 150_000,
    },
    Bundle {
        shell: "school.html",
        folder: "school",
        pages: &["planning.html"],
        name: "the planner",
        budget: 240_000,
    },
    Bundle {
        shell: "dossier.html",
        folder: "dossier",
        pages: &["dossier.html", "wat-als.html", "leerwerkplek.html", "wat-nu.html"],
        name: "the dossier",
        budget: 240_000,
    },
    Bundle {
        shell: "embed.html",
        folder: "embed",
        pages: &["insluiten/check.html", "insluiten/vergoeding.html"],
        name: "the embedded check",
        budget: 120_000,
    },
    Bundle {
        shell: "configurator.html",
        folder: "configurator",
        pages: &["insluiten.html"],
        name: "the page about embedding",
        budget: 80_000,
    },
];

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
        for bundle in BUNDLES {
            let mut trunk = program("trunk");
            trunk.env("PATH", path).arg("build").arg(bundle.shell).env_remove("NO_COLOR");
            trunk.arg("--dist").arg(dist().join(bundle.folder));
            trunk.arg("--public-url").arg(format!("/{}/", bundle.folder));
            if build == Build::Release {
                trunk.arg("--release");
            }
            run(&mut trunk)?;
        }
        slim_glue()?;
        copy(&crate::root().join(PUBLIC), &dist())?;
        run(cargo()
            .args(["run", "--package", "jojo-wijzer", "--bin", "jojo-pages"])
            .args(["--no-default-features", "--features", "ssr,school", "--"])
            .arg(dist())
            .current_dir(crate::root()))?;
        // The pages are written; what they were written in is no page.
        for bundle in BUNDLES {
            fs::remove_file(dist().join(bundle.folder).join("index.html"))?;
        }
        if build == Build::Release { compress(&dist()) } else { Ok(()) }
    })?;
    fs::create_dir_all(crate::command::target())?;
    fs::write(mark, sources)?;
    Ok(dist())
}

/// Makes the JavaScript and the wasm of each bundle smaller.
fn slim_glue() -> Result<()> {
    for bundle in BUNDLES {
        let files = files(&dist().join(bundle.folder));
        let of_kind = |kind: &str| {
            let found = files.iter().find(|file| file.extension().is_some_and(|of| of == kind));
            found.with_context(|| format!("{} has no {kind}", bundle.folder))
        };
        glue::slim(of_kind("js")?, of_kind("wasm")?)?;
    }
    Ok(())
}

/// Changes when anything changes that the application is made of.
pub(crate) fn fingerprint() -> u64 {
    let mut hasher = DefaultHasher::new();
    for source in SOURCES.into_iter().chain(BUNDLES.map(|bundle| bundle.shell)) {
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
