//! The pages.

mod allowance;
mod check;
mod document;
mod not_found;
mod privacy;
#[cfg(feature = "school")]
mod rules;
mod start;

pub use allowance::AllowancePage;
pub use check::{CheckColumns, CheckPage};
pub use document::{CheckDocumentPage, DocumentHead, DocumentPage, Draft, Opened, check_keepable};
pub use not_found::NotFoundPage;
pub use privacy::PrivacyPage;
#[cfg(feature = "school")]
pub use rules::rules_page;
pub use start::StartPage;
