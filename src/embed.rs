//! The check and the allowance inside a page of someone else: no header, no saving, nothing remembered.
//!
//! Before the application is there, `prerender/frame.js` already tells the page around it how high the frame should be.

mod app;
mod host;
mod protocol;
mod theme;

pub use app::{App, EmbeddedAllowance, EmbeddedCheck};
pub use theme::{Accent, Colour, DARK, LIGHT, accent};

pub use protocol::{Mode, Scalar};
