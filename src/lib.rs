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

/// Starts the check and its pages in the place of the static first screen.
#[cfg(feature = "csr")]
pub fn start() {
    if let Some(place) = platform::take_over_shell() {
        leptos::mount::mount_to(place, app::App).forget();
    }
}

/// Starts the page about embedding in the place of what it shows already.
#[cfg(feature = "csr")]
pub fn start_configurator() {
    if let Some(place) = platform::take_over_shell() {
        leptos::mount::mount_to(place, configurator::App).forget();
    }
}

/// Starts the embedded check in the place of what it shows already.
#[cfg(feature = "csr")]
pub fn start_embed() {
    if let Some(place) = platform::take_over_shell() {
        leptos::mount::mount_to(place, embed::App).forget();
    }
}

/// Starts the dossier and its pages in the place of the static first screen.
#[cfg(all(feature = "csr", feature = "school"))]
pub fn start_dossier() {
    if let Some(place) = platform::take_over_shell() {
        leptos::mount::mount_to(place, dossier::App).forget();
    }
}

/// Starts the pages for schools in the place of the static first screen.
#[cfg(all(feature = "csr", feature = "school"))]
pub fn start_school() {
    if let Some(place) = platform::take_over_shell() {
        leptos::mount::mount_to(place, school::App).forget();
    }
}
