//! The pages for schools, and every rule: the second bundle.
//!
//! Data flows as in the check: what is typed ([`form`]) → [`reading`] → the rules → [`outcome`] → the parts of the page.

pub mod answers;
pub mod app;
pub mod files;
pub mod form;
pub mod link;
pub mod outcome;
pub mod page;
pub mod reading;
pub mod session;
pub mod time_entry;

pub use app::App;
