//! The HTML document around every page: its head, and what starts the application.

use super::{assets::PageFiles, head::Head};
use crate::text::{CommonTexts, use_texts};
use jojo_wire::Page;
use leptos::prelude::*;

/// What a page with questions does from its first moment, and what an embedded one does.
const EARLY: &str = include_str!("early.js");
const FRAME: &str = include_str!("frame.js");
/// In the page itself: browsers ask for an icon again with every change of the address, and answers change it.
const ICON: &str = "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 30 30'%3E%3Ccircle cx='15' cy='15' r='14' fill='%23333332'/%3E%3Cpath d='M15 5l6 17-6-4-6 4z' fill='%23ffed00'/%3E%3C/svg%3E";

/// The HTML document.
#[component]
pub fn Shell(
    /// The page; `None` for an address that does not exist.
    page: Option<Page>,
    /// Its files.
    files: PageFiles,
    /// Its body.
    children: Children,
) -> impl IntoView {
    let tag = use_texts::<CommonTexts>().tag;
    let is_embedded = page.as_ref().is_some_and(Page::is_embedded);
    let PageFiles { script, wasm, loader, styles, wing } = files;
    let style = |(file, media): (String, Option<&'static str>)| {
        view! { <link rel="stylesheet" href=file media=media /> }
    };
    let module = |file: String| {
        view! { <link rel="preload" href=file r#as="fetch" r#type="application/wasm" crossorigin="anonymous" /> }
    };
    let start = format!("import init from \"{script}\"\ninit({{ module_or_path: \"{wasm}\" }})");
    view! {
        <!DOCTYPE html>
        <html lang=tag>
            <head>
                <meta charset="utf-8" />
                <meta name="viewport" content="width=device-width, initial-scale=1" />
                <Head page=page />
                <meta name="color-scheme" content="light dark" />
                <meta name="theme-color" content="#ffffff" media="(prefers-color-scheme: light)" />
                <meta name="theme-color" content="#1d232a" media="(prefers-color-scheme: dark)" />
                <link rel="icon" href=ICON />
                <link rel="manifest" href="/manifest.webmanifest" />
                {styles.into_iter().map(style).collect_view()}
                <link rel="modulepreload" href=script />
                <link rel="modulepreload" href=loader />
                {[wasm].into_iter().chain(wing).map(module).collect_view()}
                <script>{without_remarks(EARLY)}</script>
                <script type="module">{start}</script>
            </head>
            <body>
                {children()}
                {is_embedded.then(|| view! { <script>{without_remarks(FRAME)}</script> })}
            </body>
        </html>
    }
}

/// A script without its remarks and indentation.
fn without_remarks(script: &str) -> String {
    let lines = script.lines().map(str::trim).filter(|line| !line.starts_with("//"));
    lines.collect::<Vec<_>>().join("\n")
}
