//! The files of the built application, as `cargo xtask split` lists them in `assets.json`.

use jojo_wire::Page;
use serde::Deserialize;
use std::collections::BTreeMap;

/// The files of the built application, as paths of the site.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
pub struct Assets {
    /// The main JavaScript module.
    pub script: String,
    /// The main wasm module.
    pub wasm: String,
    /// The JavaScript module that loads the wings.
    pub loader: String,
    /// Each style sheet by the name of its source.
    pub styles: BTreeMap<String, String>,
    /// The wasm modules of each wing.
    pub wings: BTreeMap<String, Vec<String>>,
}

/// The style sheets of every page, and those that only an embedded page or only the others have.
const COMMON: [&str; 5] = ["base", "dark", "components", "check", "print"];
const EMBEDDED: [&str; 1] = ["embed"];
const OTHERS: [&str; 5] = ["school", "dossier", "configurator", "school-print", "dossier-print"];

/// The files of one page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PageFiles {
    /// The main JavaScript module.
    pub script: String,
    /// The main wasm module.
    pub wasm: String,
    /// The JavaScript module that loads the wings.
    pub loader: String,
    /// Its style sheets, each with the media that it is for.
    pub styles: Vec<(String, Option<&'static str>)>,
    /// The wasm modules of its wing.
    pub wing: Vec<String>,
}

impl Assets {
    /// The files of a page.
    ///
    /// # Errors
    /// When a style sheet or the wing of the page is missing.
    pub fn of_page(&self, page: Option<&Page>) -> Result<PageFiles, String> {
        let is_embedded = page.is_some_and(Page::is_embedded);
        let own = if is_embedded { &EMBEDDED[..] } else { &OTHERS[..] };
        let style = |name: &&str| {
            let file = self.styles.get(*name).ok_or_else(|| format!("no style sheet {name}"))?;
            Ok((file.clone(), media(name)))
        };
        let wing = wing(page);
        Ok(PageFiles {
            script: self.script.clone(),
            wasm: self.wasm.clone(),
            loader: self.loader.clone(),
            styles: COMMON.iter().chain(own).map(style).collect::<Result<_, String>>()?,
            wing: self.wings.get(wing).cloned().ok_or_else(|| format!("no wing {wing}"))?,
        })
    }

    /// Every file that an application page may load, without those of the wings.
    pub fn kernel(&self) -> impl Iterator<Item = &String> {
        [&self.script, &self.wasm, &self.loader].into_iter().chain(self.styles.values())
    }

    #[cfg(test)]
    pub(super) fn for_tests() -> Self {
        let names = COMMON.into_iter().chain(EMBEDDED).chain(OTHERS);
        let wings = Page::FIXED.iter().map(|page| wing(Some(page))).chain(["document"]);
        Self {
            script: "/main-1.js".to_owned(),
            wasm: "/main-1_bg.wasm".to_owned(),
            loader: "/split-1.js".to_owned(),
            styles: names.map(|name| (name.to_owned(), format!("/{name}-1.css"))).collect(),
            wings: wings.map(|wing| (wing.to_owned(), vec![format!("/{wing}-1.wasm")])).collect(),
        }
    }
}

/// The media that a style sheet is for.
fn media(style: &str) -> Option<&'static str> {
    match style {
        "dark" => Some("(prefers-color-scheme: dark)"),
        "print" | "school-print" | "dossier-print" => Some("print"),
        _ => None,
    }
}

/// The wing that shows a page, by the name that `wings.rs` gives it.
#[must_use]
pub const fn wing(page: Option<&Page>) -> &'static str {
    match page {
        None
        | Some(Page::Start | Page::Rules | Page::Privacy | Page::Accessibility | Page::Embedding) => {
            "site"
        }
        Some(Page::Check | Page::Allowance | Page::EmbeddedCheck | Page::EmbeddedAllowance) => {
            "check"
        }
        Some(Page::Planning) => "planner",
        Some(Page::Dossier | Page::WhatIf | Page::Workplace | Page::WhatNow) => "dossier",
        Some(Page::Document(_)) => "document",
    }
}
