//! The check and the allowance inside a page of someone else, and the page that configures it.
//!
//! An embedded page has no header, no saving and nothing remembered. Before the application is there,
//! `prerender/frame.js` already tells the page around how high the frame should be.

mod configurator;
mod host;
mod pages;
mod protocol;
mod theme;

pub use configurator::ConfiguratorPage;
pub use pages::{EmbeddedAllowancePage, EmbeddedCheckPage};
