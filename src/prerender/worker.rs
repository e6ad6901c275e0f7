//! The service worker that keeps pages for when there is no network, with the lists that it works by.

use super::{Assets, Prerendered, assets::wing};
use crate::text::{HeadTexts, Language, TextGroup};
use jojo_wire::Page;
use serde_json::json;
use std::{
    collections::BTreeMap,
    hash::{DefaultHasher, Hash, Hasher},
};

/// The wings that every visitor keeps; the others are kept by who has visited them.
const FOR_EVERYONE: [&str; 3] = ["site", "check", "document"];
/// The wings of the pages for schools.
const FOR_SCHOOLS: [&str; 2] = ["planner", "dossier"];

/// The worker.
#[must_use]
pub fn worker(assets: &Assets, pages: &[Prerendered]) -> String {
    let paths = |wanted: &'static [&'static str]| {
        // What is for other sites is never kept.
        let is_for_others = |page: &Page| page.is_embedded() || *page == Page::Embedding;
        let pages = Page::FIXED.into_iter().filter(move |page| !is_for_others(page));
        let pages = pages.filter(|page| wanted.contains(&wing(Some(page))));
        pages.map(|page| page.path().into_owned())
    };
    let files = |wing: &str| assets.wings.get(wing).cloned().unwrap_or_default();
    let mut first: Vec<String> = paths(&FOR_EVERYONE).collect();
    first.extend(assets.kernel().cloned());
    first.extend(FOR_EVERYONE.into_iter().flat_map(files));
    first.sort();
    first.dedup();
    // Who has visited a page for schools keeps all of them.
    let mut for_schools: Vec<String> = paths(&FOR_SCHOOLS).collect();
    for_schools.extend(FOR_SCHOOLS.into_iter().flat_map(files));
    for_schools.sort();
    for_schools.dedup();
    let more: BTreeMap<String, Vec<String>> =
        paths(&FOR_SCHOOLS).map(|page| (page, for_schools.clone())).collect();
    let mut hasher = DefaultHasher::new();
    // The files have their hash in their names.
    (&first, &more).hash(&mut hasher);
    pages.iter().for_each(|page| page.html.hash(&mut hasher));
    let known = [
        ("VERSION", json!(format!("jojo-{:016x}", hasher.finish()))),
        ("FIRST", json!(first)),
        ("MORE", json!(more)),
        ("NOTICE", json!(HeadTexts::of(Language::Dutch).kept)),
    ];
    let known: String = known.map(|(name, value)| format!("const {name} = {value}\n")).concat();
    known + include_str!("worker.js")
}
