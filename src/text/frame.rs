//! The texts around every page.

#![expect(missing_docs, reason = "the fields are named after their place on the page")]

use chrono::NaiveDate;
use jojo_wire::Page;

/// Header, footer, the titles of the pages, and what is shown while a page arrives.
pub struct FrameTexts {
    /// The title of a page; `None` for an address that does not exist.
    pub title: fn(Option<&Page>) -> &'static str,
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
    pub edition: fn(&str) -> String,
    pub loading: &'static str,
    /// The code of a page did not arrive.
    pub unreached: &'static str,
    pub retry: &'static str,
    pub school_menu: &'static str,
    pub school_pages: [(Page, &'static str); 4],
}
