//! The pages.

mod allowance;
mod check;
mod document;

pub use allowance::AllowancePage;
pub use check::{CheckColumns, CheckPage, ClearAnswers};
pub use document::{
    CheckDocumentPage, DocumentHead, DocumentPage, Draft, Opened, check_address, check_keepable,
};
