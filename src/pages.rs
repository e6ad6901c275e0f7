//! The pages.

mod allowance;
mod check;
mod document;
mod not_found;
mod privacy;
mod rules;
mod start;

pub use allowance::AllowancePage;
pub use check::{CheckColumns, CheckPage};
pub use document::DocumentPage;
pub use not_found::NotFoundPage;
pub use privacy::PrivacyPage;
pub use rules::RulesPage;
pub use start::StartPage;
