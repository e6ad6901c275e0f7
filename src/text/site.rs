//! The words of the pages that are written when the application is built: no bundle carries them.

use super::Section;
use chrono::NaiveDate;
use jojo_wire::{DocumentKind, Page};

/// What the written pages say.
pub struct SiteTexts {
    /// The title of a page; `None` for an address that does not exist.
    pub title: fn(Option<&Page>) -> &'static str,
    /// What a search engine tells of a page.
    pub description: fn(Option<&Page>) -> &'static str,
    /// The title of a saved document that is not open yet.
    pub document: fn(DocumentKind) -> &'static str,
    /// Header and footer.
    pub frame: Frame,
    /// The start page.
    pub start: Start,
    /// The check, above its questions.
    pub check: CheckHead,
    /// The allowance, above its questions and below its answer.
    pub allowance: AllowanceHead,
    /// The rules page.
    pub rules: RulesPage,
    /// The privacy page.
    pub privacy: &'static [Section],
    /// The accessibility statement.
    pub accessibility: &'static [Section],
    /// The page for unknown addresses.
    pub not_found: NotFound,
    /// What a page says while, or where, no application runs.
    pub plain: Plain,
    /// What a page says that was kept for when there is no network; `{day}` is when.
    pub kept: &'static str,
}

/// Header and footer.
pub struct Frame {
    pub skip: &'static str,
    pub menu: &'static str,
    pub check: &'static str,
    pub allowance: &'static str,
    pub schools: &'static str,
    pub rules: &'static str,
    pub privacy: &'static str,
    pub accessibility: &'static str,
    pub embedding: &'static str,
    pub not_official: &'static str,
    pub verified: fn(NaiveDate) -> String,
}

/// The check, above its questions.
pub struct CheckHead {
    pub lead: &'static str,
    pub private: &'static str,
}

/// The allowance, above its questions and below its answer.
pub struct AllowanceHead {
    pub lead: &'static str,
    pub history_lead: &'static str,
    pub chart: fn(&str, &str, &str) -> String,
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
    pub kind: fn(jojo_rules::catalogue::SourceKind) -> &'static str,
    pub history: &'static str,
    pub column_from: &'static str,
    pub column_minimum: &'static str,
    pub column_origin: &'static str,
    pub table_hint: &'static str,
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

/// What a page says while, or where, no application runs.
pub struct Plain {
    pub loading: &'static str,
    pub late: &'static str,
    pub needs_script: &'static str,
    pub by_hand: &'static str,
    pub amounts: &'static str,
    pub amount: fn(&str, NaiveDate, &str) -> String,
    pub all_amounts: &'static str,
    pub contacts: &'static str,
}

/// The words of the written pages, in the chosen language.
#[must_use]
pub fn site_texts() -> &'static SiteTexts {
    leptos::prelude::use_context().unwrap_or(&super::nl::SITE)
}
