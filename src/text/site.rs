//! The texts of the pages that inform, and of what is written into every page when the application is built.

#![expect(missing_docs, reason = "the fields are named after their place on the page")]

use super::Section;
use chrono::NaiveDate;
#[cfg(feature = "ssr")]
use jojo_wire::Page;

/// The pages that inform.
pub struct SiteTexts {
    /// The start page.
    pub start: Start,
    /// The rules page.
    pub rules: RulesPage,
    /// The privacy page.
    pub privacy: &'static [Section],
    /// The accessibility statement.
    pub accessibility: &'static [Section],
    /// The page for unknown addresses.
    pub not_found: NotFound,
}

/// The start page.
pub struct Start {
    pub lead: &'static str,
    pub check_title: &'static str,
    pub check_text: &'static str,
    pub check_action: &'static str,
    pub allowance_title: &'static str,
    pub allowance_text: &'static str,
    pub allowance_action: &'static str,
    pub school_title: &'static str,
    pub school_text: &'static str,
    pub school_action: &'static str,
    pub dossier_action: &'static str,
    pub rules_title: &'static str,
    pub rules_text: &'static str,
    pub rules_action: &'static str,
    pub promises_title: &'static str,
    pub promises: &'static [&'static str],
    pub about_title: &'static str,
    pub about: &'static str,
}

/// The rules page.
pub struct RulesPage {
    pub edition: fn(&str) -> String,
    pub lead: &'static str,
    pub id: &'static str,
    pub acts: &'static str,
    pub contact: &'static str,
    pub since: fn(NaiveDate) -> String,
    pub sources: &'static str,
    pub changes: &'static str,
    pub contacts: &'static str,
}

/// The page for unknown addresses.
pub struct NotFound {
    pub text: &'static str,
    pub action: &'static str,
}

/// The history of the amounts, as a picture and as a table.
pub struct TariffTexts {
    pub history: &'static str,
    pub column_from: &'static str,
    pub column_minimum: &'static str,
    pub column_origin: &'static str,
    pub table_hint: &'static str,
    pub chart: fn(&str, &str, &str) -> String,
}

/// What a page says of itself to search engines.
#[cfg(feature = "ssr")]
pub struct HeadTexts {
    /// What a search engine shows of a page.
    pub description: fn(Option<&Page>) -> &'static str,
    /// The title of a saved document that is not open yet.
    pub document: &'static str,
    /// What a page says that was kept for when there is no network; `{day}` is when.
    pub kept: &'static str,
}

/// What a page says while, or where, no application runs.
#[cfg(feature = "ssr")]
pub struct PlainTexts {
    pub late: &'static str,
    pub needs_script: &'static str,
    pub by_hand: &'static str,
    pub amounts: &'static str,
    pub amount: fn(&str, NaiveDate, &str) -> String,
    pub all_amounts: &'static str,
    pub contacts: &'static str,
}
