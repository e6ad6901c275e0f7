//! The pages as they are before the application is there, and where no script runs: prerendered by the same components when
//! the application is built. The application takes their place without a shift.

mod assets;
mod head;
mod shell;
mod worker;

pub use assets::Assets;
pub use head::sitemap;
pub use worker::worker;

use crate::{
    layout::Layout,
    router::{Router, Shown},
    text::{PlainTexts, use_texts},
    wings,
    workspace::Visit,
};
use jojo_wire::{DOCUMENT, NOT_FOUND, Page};
use leptos::prelude::*;
use shell::Shell;
use std::{
    pin::pin,
    task::{Context, Poll, Waker},
};

/// A prerendered page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Prerendered {
    /// Its file, as a path below the built application.
    pub file: String,
    /// Its HTML.
    pub html: String,
}

/// Every page: those with a fixed address, the one of every saved document, and the one for unknown addresses.
///
/// # Errors
/// When the built application lacks a file that a page needs.
pub fn pages(assets: &Assets) -> Result<Vec<Prerendered>, String> {
    // Any saved document looks like this before it is opened.
    let document = "A".repeat(22).parse().map(Page::Document).map_err(|_| "an id".to_owned())?;
    let fixed = Page::FIXED.into_iter().map(|page| (page.file(), Some(page)));
    let others = [(DOCUMENT.to_owned(), Some(document)), (NOT_FOUND.to_owned(), None)];
    fixed.chain(others).map(|(file, page)| prerendered(file, page, assets)).collect()
}

fn prerendered(file: String, page: Option<Page>, assets: &Assets) -> Result<Prerendered, String> {
    let files = assets.of_page(page.as_ref())?;
    let view = ready(wings::load(page.as_ref())).and_then(Result::ok);
    let view = view.ok_or_else(|| format!("{file} waits for something"))?;
    let html = Owner::new().with(|| {
        let shown = Shown { page: page.clone(), view: Ok(view.clone()) };
        Router::start(shown);
        provide_context(Visit::start());
        let is_embedded = page.as_ref().is_some_and(Page::is_embedded);
        let late = needs_application(page.as_ref()).then(|| {
            view! { <p class="late">{use_texts::<PlainTexts>().late}</p> }
        });
        let body = move || view.run();
        view! {
            <Shell page=page files=files>
                <Layout is_embedded=is_embedded>{body} {late}</Layout>
            </Shell>
        }
        .to_html()
    });
    Ok(Prerendered { file, html })
}

/// Whether a page can do little without the application. The others are whole without it.
fn needs_application(page: Option<&Page>) -> bool {
    !matches!(page, None | Some(Page::Start | Page::Rules | Page::Privacy | Page::Accessibility))
}

/// The value of a future that never waits: on the machine that builds, the code of every wing is there.
fn ready<T>(future: impl Future<Output = T>) -> Option<T> {
    match pin!(future).poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(value) => Some(value),
        Poll::Pending => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn page(file: &str) -> String {
        let pages = pages(&Assets::for_tests()).expect("every page");
        pages.into_iter().find(|page| page.file == file).expect("the page").html
    }

    #[test]
    fn every_page_has_a_title_a_heading_and_its_own_address() {
        for Prerendered { file, html } in pages(&Assets::for_tests()).expect("every page") {
            assert!(html.starts_with("<!DOCTYPE html>"), "{file}");
            assert_eq!(html.matches("<h1").count(), 1, "{file}");
            assert_eq!(html.matches("<title>").count(), 1, "{file}");
            assert!(html.contains(" · JoJo-wijzer</title>"), "{file}");
        }
        let canonical = r#"rel="canonical" href="https://site.invalid/check""#;
        assert!(page("/check.html").contains(canonical));
    }

    #[test]
    fn a_page_loads_its_own_wing_and_no_other() {
        let html = page("/check.html");
        assert!(html.contains("/check-1.wasm") && !html.contains("/planner-1.wasm"), "{html}");
        assert!(page("/planning.html").contains("/planner-1.wasm"));
    }

    #[test]
    fn the_check_has_its_conditions_and_amounts_without_a_script() {
        let html = page("/check.html");
        let (_, plain) = html.split_once("<noscript>").expect("a part without script");
        for words in ["25", "bruto per maand", "jojo@vlaanderen.be"] {
            assert!(plain.contains(words), "{words}");
        }
        let report = jojo_rules::eligibility(&jojo_rules::Answers::default()).expect("a report");
        assert!(report.findings.iter().all(|finding| plain.contains(finding.rule.entry().title)));
    }
}
