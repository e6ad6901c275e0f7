//! The JoJo-wijzer: a single-page application that asks, lets `jojo-rules` decide in the browser, and shows.
//!
//! Data flows one way: question → [`form::Form`] → answers → rules → [`outcome::Outcome`] → view. Nothing here decides
//! anything or computes an amount. All words come from [`text`]; only [`platform`] touches the browser.

#![expect(
    unreachable_pub,
    reason = "the component macro gives its helpers the visibility of the component"
)]

pub mod api_client;
pub mod app;
pub mod components;
pub mod configurator;
pub mod date_entry;
#[cfg(feature = "school")]
pub mod dossier;
pub mod embed;
#[cfg(feature = "school")]
pub mod files;
pub mod form;
pub mod markup;
pub mod navigation;
pub mod outcome;
pub mod pages;
pub mod platform;
#[cfg(all(feature = "ssr", feature = "school"))]
pub mod prerender;
#[cfg(feature = "school")]
pub mod school;
pub mod session;
pub mod text;
pub mod view;

/// Starts an application in the place of what the page shows until then.
#[cfg(feature = "csr")]
pub fn start<View: leptos::IntoView + 'static>(app: impl FnOnce() -> View + 'static) {
    if let Some(place) = platform::take_over_shell() {
        leptos::mount::mount_to(place, app).forget();
    }
}
