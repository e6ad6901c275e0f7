//! The page about embedding: choose, look, copy.

mod app;
mod choice;
mod choices;

pub use app::App;
