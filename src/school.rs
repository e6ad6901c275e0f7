//! The pages for schools, and every rule: the second bundle.

mod app;

pub use app::App;
