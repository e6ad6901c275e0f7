//! The JoJo-wijzer: a single-page application that asks, lets `jojo-rules` decide in the browser, and shows.
//!
//! Data flows one way: what is typed → a [`workspace::Draft`] → the rules → its outcome → view. Nothing here decides
//! anything or computes an amount. All words come from [`text`]; only [`browser`] touches the browser.

#![expect(
    unreachable_pub,
    reason = "the component macro gives its helpers the visibility of the component"
)]

pub mod app;
pub mod browser;
pub mod check;
pub mod date_entry;
pub mod document;
pub mod dossier;
pub mod drafts;
pub mod embed;
pub mod files;
pub mod layout;
pub mod planner;
#[cfg(feature = "ssr")]
pub mod prerender;
pub mod router;
pub mod site;
pub mod text;
pub mod ui;
pub mod wings;
pub mod workspace;

/// Starts the application in the place of the prerendered page, which is shown until the code of the page is there.
#[cfg(feature = "csr")]
pub fn start() {
    use browser::{address, page, timer};
    timer::spawn(async {
        let page = jojo_wire::Page::at(&address::path());
        let view = wings::load(page.as_ref()).await;
        let shown = router::Shown { page, view };
        let focus = page::take_over();
        leptos::mount::mount_to_body(move || app::App(app::AppProps { shown }));
        focus.iter().for_each(page::FocusPath::restore);
        page::started();
    });
}
