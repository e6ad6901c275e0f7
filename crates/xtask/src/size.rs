//! `cargo xtask size`: how much a first visit downloads, against the budget of each page.
//!
//! The first load of a page is its HTML and every file that the HTML names, each once, compressed with brotli. KB means 1000 bytes.

use crate::{
    assets::Assets,
    command::step,
    spa::{self, Build},
    tools,
};
use anyhow::{Context, Result, bail};
use std::{
    collections::{BTreeMap, BTreeSet},
    ffi::OsStr,
    fs,
    path::Path,
};

/// The largest first load of each page, in bytes.
const BUDGETS: [(&str, usize); 14] = [
    ("index.html", 190_000),
    ("check.html", 265_000),
    ("vergoeding.html", 265_000),
    ("regels.html", 200_000),
    ("privacy.html", 190_000),
    ("toegankelijkheid.html", 190_000),
    ("insluiten.html", 190_000),
    ("insluiten/check.html", 265_000),
    ("insluiten/vergoeding.html", 265_000),
    ("planning.html", 395_000),
    ("dossier.html", 380_000),
    ("wat-als.html", 380_000),
    ("leerwerkplek.html", 380_000),
    ("wat-nu.html", 380_000),
];
/// The style sheets of a page alone.
const CSS: usize = 12_000;
/// The pages that a school opens one after the other.
const VISIT: [&str; 3] = ["check.html", "planning.html", "dossier.html"];
/// All files of such a visit, with the HTML of the first page: the others are shown without loading theirs.
const VISIT_BUDGET: usize = 600_000;
/// The files that the second page of such a visit adds to those of the first.
const ADDED: usize = 210_000;
/// The files that a page loads. Pages name no others that a browser needs to show them.
const KINDS: [&str; 3] = ["css", "js", "wasm"];

pub(crate) fn run() -> Result<()> {
    let path = tools::ensure_build_tools()?;
    let dist = spa::ensure(Build::Release, &path)?;
    check(&dist)
}

/// Prints the size of each page, wing and visit. Fails above a budget.
pub(crate) fn check(dist: &Path) -> Result<()> {
    step("check the sizes", || {
        let sizes = Sizes::measure(dist)?;
        sizes.print_wings(&Assets::read(dist)?);
        let above: Vec<String> = sizes
            .checks(dist)?
            .into_iter()
            .filter(|check| {
                println!(
                    "  {:>7} of {:>7} bytes brotli  {}",
                    check.bytes, check.budget, check.name
                );
                check.bytes > check.budget
            })
            .map(|check| check.name)
            .collect();
        if !above.is_empty() {
            bail!("above its budget: {}", above.join(", "));
        }
        Ok(())
    })
}

/// One comparison with a budget.
struct Check {
    name: String,
    bytes: usize,
    budget: usize,
}

/// The style sheets, scripts and modules by their path of the site: bytes, and bytes with brotli.
struct Sizes(BTreeMap<String, (usize, usize)>);

/// What a page loads.
struct Load {
    html: usize,
    files: BTreeSet<String>,
}

impl Sizes {
    fn measure(dist: &Path) -> Result<Self> {
        let files = spa::files(dist).into_iter().filter(|file| {
            file.extension().and_then(OsStr::to_str).is_some_and(|kind| KINDS.contains(&kind))
        });
        let sizes = files.map(|file| {
            let name = file.strip_prefix(dist)?.to_string_lossy().replace('\\', "/");
            let bytes = fs::read(&file)?;
            Ok((format!("/{name}"), (bytes.len(), spa::brotli(&bytes)?.len())))
        });
        Ok(Self(sizes.collect::<Result<_>>()?))
    }

    fn load(&self, dist: &Path, page: &str) -> Result<Load> {
        let html = fs::read_to_string(dist.join(page)).with_context(|| page.to_owned())?;
        let is_named =
            |path: &str| ['"', '\''].iter().any(|q| html.contains(&format!("{q}{path}{q}")));
        Ok(Load {
            html: spa::brotli(html.as_bytes())?.len(),
            files: self.0.keys().filter(|path| is_named(path)).cloned().collect(),
        })
    }

    fn sum<'a>(&self, paths: impl IntoIterator<Item = &'a String>) -> usize {
        paths.into_iter().filter_map(|path| self.0.get(path)).map(|(_, brotli)| brotli).sum()
    }

    fn checks(&self, dist: &Path) -> Result<Vec<Check>> {
        let mut checks = Vec::new();
        for (page, budget) in BUDGETS {
            let load = self.load(dist, page)?;
            let [wasm, css] = ["wasm", "css"].map(|kind| {
                load.files.iter().filter(move |path| path.ends_with(kind)).collect::<Vec<_>>()
            });
            if wasm.is_empty() || css.is_empty() {
                bail!("{page} names no wasm module or no style sheet");
            }
            let bytes = load.html + self.sum(&load.files);
            checks.push(Check { name: page.to_owned(), bytes, budget });
            checks.push(Check {
                name: format!("styles of {page}"),
                bytes: self.sum(css),
                budget: CSS,
            });
        }
        let [first, second, third] = VISIT.map(|page| self.load(dist, page));
        let (first, second, third) = (first?, second?, third?);
        checks.push(Check {
            name: format!("what {} adds to {}", VISIT[1], VISIT[0]),
            bytes: self.sum(second.files.difference(&first.files)),
            budget: ADDED,
        });
        let all: BTreeSet<_> =
            [&first, &second, &third].into_iter().flat_map(|load| &load.files).collect();
        checks.push(Check {
            name: format!("{} one after the other", VISIT.join(", ")),
            bytes: first.html + self.sum(all),
            budget: VISIT_BUDGET,
        });
        Ok(checks)
    }

    fn print_wings(&self, assets: &Assets) {
        let main = vec![assets.script.clone(), assets.wasm.clone(), assets.loader.clone()];
        for (wing, paths) in [(&"main".to_owned(), &main)].into_iter().chain(&assets.wings) {
            println!("  {:>7} bytes brotli  {wing}", self.sum(paths));
            for path in paths {
                let (bytes, brotli) = self.0.get(path).copied().unwrap_or_default();
                println!("  {bytes:>9} bytes, {brotli:>7} brotli  {path}");
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Bytes that no compression makes smaller.
    fn noise(length: usize) -> Vec<u8> {
        let mut state = 1_u32;
        let next = || {
            state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            (state >> 24) as u8
        };
        std::iter::repeat_with(next).take(length).collect()
    }

    fn checks(name: &str, planner: usize) -> Vec<Check> {
        let dist = crate::command::target().join("size-test").join(name);
        fs::create_dir_all(dist.join("insluiten")).expect("a folder");
        let write =
            |name: &str, content: &[u8]| fs::write(dist.join(name), content).expect("written");
        for (name, length) in [
            ("main.wasm", 50_000),
            ("planner.wasm", planner),
            ("base.css", 5_000),
            ("unused.js", 20_000),
        ] {
            write(name, &noise(length));
        }
        for (page, _) in BUDGETS {
            let wing = if page == "planning.html" { r#"<link href="/planner.wasm">"# } else { "" };
            write(
                page,
                format!(r#"<link href="/base.css"><script>init('/main.wasm')</script>{wing}"#)
                    .as_bytes(),
            );
        }
        let sizes = Sizes::measure(&dist).expect("sizes");
        sizes.checks(&dist).expect("a complete folder")
    }

    fn above(checks: &[Check]) -> Vec<&str> {
        checks
            .iter()
            .filter(|check| check.bytes > check.budget)
            .map(|check| check.name.as_str())
            .collect()
    }

    #[test]
    fn only_named_files_count_and_each_once() {
        let checks = checks("within", 100_000);
        assert!(above(&checks).is_empty(), "{:?}", above(&checks));
        let bytes = |name: &str| {
            checks.iter().find(|check| check.name.starts_with(name)).map(|check| check.bytes)
        };
        assert!(bytes("check.html").is_some_and(|bytes| (55_000..56_000).contains(&bytes)));
        assert!(
            bytes("what planning.html adds")
                .is_some_and(|bytes| (100_000..100_100).contains(&bytes))
        );
        assert!(
            bytes("check.html, planning.html")
                .is_some_and(|bytes| (155_000..156_000).contains(&bytes))
        );
    }

    #[test]
    fn a_wing_above_its_budget_is_found() {
        let checks = checks("above", 220_000);
        assert_eq!(above(&checks), ["what planning.html adds to check.html"]);
    }
}
