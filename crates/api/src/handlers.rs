//! The endpoints.

pub(crate) mod documents;
pub(crate) mod evaluate;
pub(crate) mod health;
pub(crate) mod reference;
