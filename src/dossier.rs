//! The dossier and what happens on the way, for schools and for the young person who may start: the third bundle.
//!
//! Data flows as in the check: what is typed ([`form`]) → the rules → [`outcome`] → the parts of the pages. The four pages
//! share one form, so that its dates are filled in everywhere.

pub mod answers;
pub mod app;
pub mod files;
pub mod form;
pub mod link;
pub mod outcome;
pub mod page;
pub mod session;

pub use app::App;
