//! `/d/{id}`: a saved document, opened; and the panel that saves one.

pub mod check;
mod client;
pub mod dossier;
mod edit_bar;
mod opened;
mod page;
pub mod planning;
mod save_panel;

pub use opened::{Opened, OpenedDocument};
pub use page::{DocumentPage, Opening};
pub use save_panel::save_panel;
