//! The dossier of a young person, and what happens on the way: the pages for schools that are about an agreement.
//!
//! The three pages show one form, so that its dates are filled in everywhere.

mod date_list;
mod draft;
mod fields;
mod files;
mod findings;
mod form;
mod head;
mod link;
mod outcome;
mod page;
mod printed;
mod steps;
mod tick_box;
mod what_if;
mod workplace;

pub use form::CaseForm;
pub use page::{DossierPage, DossierSteps};
pub use what_if::WhatIfPage;
pub use workplace::WorkplacePage;
