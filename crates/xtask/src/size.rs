//! `cargo xtask size`: how much a first visit downloads, against the budget of each bundle.

use crate::{
    command::step,
    spa::{self, BUNDLES, Build, Bundle},
    tools,
};
use anyhow::{Result, bail};
use std::{ffi::OsStr, fs, path::Path};

/// The CSS alone.
const CSS: usize = 12_000;
const KINDS: [&str; 3] = ["wasm", "js", "css"];

pub(crate) fn run() -> Result<()> {
    let path = tools::ensure_build_tools()?;
    let dist = spa::ensure(Build::Release, &path)?;
    check(&dist)
}

/// Prints each part and fails above a budget.
pub(crate) fn check(dist: &Path) -> Result<()> {
    BUNDLES.iter().try_for_each(|bundle| check_bundle(dist, bundle))
}

fn check_bundle(dist: &Path, bundle: &Bundle) -> Result<()> {
    step(&format!("check the size of the first load of {}", bundle.name), || {
        let folder = dist.join(bundle.folder);
        let (mut total, mut css) = (0, 0);
        for file in spa::files(&folder) {
            let Some(kind) =
                file.extension().and_then(OsStr::to_str).filter(|kind| KINDS.contains(kind))
            else {
                continue;
            };
            let small = measure(&file)?;
            total += small;
            css += if kind == "css" { small } else { 0 };
        }
        // Whichever page comes first.
        let pages = bundle.pages.iter().map(|page| measure(&dist.join(page)));
        total += pages.collect::<Result<Vec<_>>>()?.into_iter().max().unwrap_or_default();
        println!("  first load {total} of {}, CSS {css} of {CSS} bytes brotli", bundle.budget);
        if css == 0 {
            bail!("{} holds no built application", folder.display());
        }
        if total > bundle.budget || css > CSS {
            bail!("the first load is over its budget");
        }
        Ok(())
    })
}

/// Prints a file and returns its size on the wire.
fn measure(file: &Path) -> Result<usize> {
    let bytes = fs::read(file)?;
    let small = spa::brotli(&bytes)?.len();
    let name = file.file_name().unwrap_or_default().to_string_lossy().into_owned();
    println!("  {:>9} bytes, {small:>7} brotli  {name}", bytes.len());
    Ok(small)
}
