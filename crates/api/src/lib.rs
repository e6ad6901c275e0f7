//! The thin JSON API: it evaluates with the rules crate, keeps what someone chooses to save, and serves the application.
//!
//! Handlers are named verb_noun and only translate: reading stands in `jojo-wire`, deciding in `jojo-rules`, keeping in
//! [`store`]. Inputs, ids and keys are never logged.

pub mod commands;
pub mod config;
pub mod connections;
pub mod error;
mod etag;
mod handlers;
mod headers;
mod json;
pub mod limits;
pub mod log;
pub mod metrics;
mod openapi;
mod page;
mod secrets;
pub mod server;
mod spa;
pub mod store;

pub use openapi::document as openapi_document;
pub use spa::{Files, Site};
