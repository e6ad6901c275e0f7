//! The pages that inform.

mod not_found;
mod rules;
mod sections;
mod start;

pub use not_found::NotFoundPage;
pub use rules::RulesPage;
pub use sections::{AccessibilityPage, PrivacyPage};
pub use start::StartPage;
