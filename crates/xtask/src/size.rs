//! `cargo xtask size`: how much a first visit of the check downloads, against its budget.

use crate::{
    command::step,
    spa::{self, Build},
    tools,
};
use anyhow::{Result, bail};
use std::{fs, path::Path};

/// All wasm, JavaScript, CSS and HTML of the first load of `/check`, brotli, in bytes. KB means 1000 bytes.
const FIRST_LOAD: usize = 150_000;
/// The CSS alone.
const CSS: usize = 12_000;
const KINDS: [&str; 4] = ["wasm", "js", "css", "html"];

pub(crate) fn run() -> Result<()> {
    let path = tools::ensure_build_tools()?;
    let dist = spa::ensure(Build::Release, &path)?;
    check(&dist)
}

/// Prints each part and fails above the budget.
pub(crate) fn check(dist: &Path) -> Result<()> {
    step("check the size of the first load of /check", || {
        let (mut total, mut css) = (0, 0);
        for file in spa::files(dist) {
            let Some(kind) =
                file.extension().and_then(|kind| kind.to_str()).filter(|kind| KINDS.contains(kind))
            else {
                continue;
            };
            let bytes = fs::read(&file)?;
            let small = spa::brotli(&bytes)?.len();
            let name = file.file_name().unwrap_or_default().to_string_lossy().into_owned();
            println!("  {:>9} bytes, {small:>7} brotli  {name}", bytes.len());
            total += small;
            css += if kind == "css" { small } else { 0 };
        }
        println!("  first load {total} of {FIRST_LOAD}, CSS {css} of {CSS} bytes brotli");
        if total == 0 {
            bail!("{} holds no built application", dist.display());
        }
        if total > FIRST_LOAD || css > CSS {
            bail!("the first load is over its budget");
        }
        Ok(())
    })
}
