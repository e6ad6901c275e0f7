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
    "dossier.html",
    "index.html",
    "public",
    "school.html",
    "src",
];
const STYLE: &str = "style";

/// How to build.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Build {
    /// Small and fast, some minutes.
    Release,
    /// Quick to build, for daily work.
    Dev,
}

/// A part of the application with a page of its own. Trunk builds one at a time, and empties its folder first.
pub(crate) struct Bundle {
    page: &'static str,
    /// Below [`dist`].
    pub(crate) folder: &'static str,
    url: &'static str,
    /// What a first visit loads, in words.
    pub(crate) name: &'static str,
    /// All wasm, JavaScript, CSS and HTML of a first visit, brotli, in bytes. KB means 1000 bytes.
    pub(crate) budget: usize,
}

/// The check first: its folder holds the others.
pub(crate) const BUNDLES: [Bundle; 3] = [
    Bundle { page: "index.html", folder: "", url: "/", name: "/check", budget: 150_000 },
    Bundle {
        page: "school.html",
        folder: "school",
        url: "/school/",
        name: "the planner",
        budget: 240_000,
    },
    Bundle {
        page: "dossier.html",
        folder: "dossier",
        url: "/dossier/",
        name: "the dossier",
        budget: 240_000,
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
        for bundle in BUNDLES {
            let mut trunk = program("trunk");
            trunk.env("PATH", path).arg("build").arg(bundle.page).env_remove("NO_COLOR");
            trunk.arg("--dist").arg(dist().join(bundle.folder)).args(["--public-url", bundle.url]);
            if build == Build::Release {
                trunk.arg("--release");
            }
            run(&mut trunk)?;
        }
        slim_glue()?;
        run(cargo()
            .args(["run", "--package", "jojo-wijzer", "--bin", "jojo-pages", "--", "index.html"])
            .arg(dist())
            .current_dir(crate::root()))?;
        if build == Build::Release { compress(&dist()) } else { Ok(()) }
    })?;
    fs::create_dir_all(crate::command::target())?;
    fs::write(mark, sources)?;
    Ok(dist())
}

/// Takes comments and indentation out of the JavaScript that wasm-bindgen wrote: Trunk's minifier cannot read it.
fn slim_glue() -> Result<()> {
    for file in files(&dist()) {
        if file.extension().is_some_and(|kind| kind == "js") {
            let text = fs::read_to_string(&file)?;
            let lines = text.lines().map(str::trim);
            let code = lines.filter(|line| {
                !(line.is_empty()
                    || line.starts_with("//")
                    || line.starts_with("/*")
                    || line.starts_with('*'))
            });
            fs::write(&file, code.collect::<Vec<_>>().join("\n"))?;
        }
    }
    Ok(())
}

/// Changes when anything changes that the application is made of.
pub(crate) fn fingerprint() -> u64 {
    let mut hasher = DefaultHasher::new();
    for source in SOURCES.into_iter().chain([STYLE]) {
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
