//! Every word that a person reads, except the catalogue's, which belong to the rules.
//!
//! [`Texts`] names each text once; a language is one constant of it in a file of its own. A missing text does not compile.
//! Words that depend on values are functions, so that each language can order its sentences as it likes.

mod configurator;
#[cfg(feature = "school")]
mod dossier;
mod embed;
mod nl;
#[cfg(feature = "school")]
mod school;
#[cfg(feature = "ssr")]
mod site;

use chrono::NaiveDate;
use jojo_rules::{
    BasisPoints, Cents, Country, Finding, Input, Training, Verdict, allowance::AmountStatus,
};

pub use configurator::{ConfiguratorTexts, configurator_texts};
#[cfg(feature = "school")]
pub use dossier::{DossierTexts, NextStep, dossier_texts};
pub use embed::{EmbedTexts, embed_texts};
#[cfg(feature = "school")]
pub use nl::SCHOOL_PAGES;
pub use nl::{NL, SHARED};
#[cfg(feature = "school")]
pub use school::{SchoolTexts, school_texts};
#[cfg(feature = "ssr")]
pub use site::{SiteTexts, site_texts};

/// A part of a page: its title and its paragraphs.
pub type Section = (&'static str, &'static [&'static str]);

/// The texts that every page may need. A bundle takes along only the groups that its pages reach.
pub struct Shared {
    /// Language tag for `lang`.
    pub tag: &'static str,
    /// How this language writes dates, money and percentages.
    pub format: Format,
    /// The name of the product.
    pub name: &'static str,
    /// The title of a page, as the browser shows it.
    pub page_title: fn(&str) -> String,
    /// What a link says that opens a window of its own.
    pub new_window: &'static str,
    /// The fields of a date, and what may be wrong with it.
    pub dates: Dates,
    /// How a finding turned out.
    pub status: fn(jojo_rules::Status) -> &'static str,
    /// Where an amount comes from.
    pub amount_status: fn(AmountStatus) -> &'static str,
    /// A tier of the allowance.
    pub tier: fn(u8) -> String,
    /// Sources.
    pub rules: Rules,
    /// Sharing a link.
    pub share: Share,
}

/// The texts of the check and its pages.
pub struct Texts {
    /// What every page may need.
    pub shared: &'static Shared,
    /// Questions and their choices.
    pub questions: Questions,
    /// The candidate's check.
    pub check: Check,
    /// The allowance page.
    pub allowance: Allowance,
}

impl std::ops::Deref for Texts {
    type Target = Shared;

    fn deref(&self) -> &Shared {
        self.shared
    }
}

/// Dates, money and percentages.
#[expect(missing_docs, reason = "named after what they write")]
pub struct Format {
    pub months: [&'static str; 12],
    pub date: fn(NaiveDate) -> String,
    pub money: fn(Cents) -> String,
    pub percentage: fn(BasisPoints) -> String,
    pub moment: fn(NaiveDate, u32, u32) -> String,
}

/// The fields of a date.
#[expect(missing_docs, reason = "named after their place")]
pub struct Dates {
    pub day: &'static str,
    pub month: &'static str,
    pub year: &'static str,
    pub fault: fn(crate::date_entry::DateFault) -> &'static str,
}

/// The words of one question.
#[derive(Clone, Copy)]
#[expect(missing_docs, reason = "named after their place")]
pub struct Question {
    pub question: &'static str,
    pub hint: &'static str,
}

/// Questions and their choices.
#[expect(missing_docs, reason = "named after their place")]
pub struct Questions {
    pub of: fn(Input) -> Question,
    pub yes: &'static str,
    pub no: &'static str,
    pub unsure: &'static str,
    pub training: fn(Training) -> &'static str,
    pub choose_country: &'static str,
    pub stateless: &'static str,
    pub years: [&'static str; 3],
    /// How far someone got in secondary education: the second grade and the third grade's first year together.
    pub grade: Question,
    pub grades: [&'static str; 3],
    pub country: fn(Country) -> &'static str,
    /// The codes of all countries, in the order of this language.
    pub countries: fn() -> Vec<(&'static str, &'static str)>,
}

/// The candidate's check.
#[expect(missing_docs, reason = "named after their place")]
pub struct Check {
    pub group_you: &'static str,
    pub group_school: &'static str,
    pub group_workplace: &'static str,
    pub group_studies: &'static str,
    pub group_studies_hint: &'static str,
    pub result: &'static str,
    pub see_result: &'static str,
    pub clear: &'static str,
    pub cleared: &'static str,
    /// The verdict; with `true` when no date and no act can change a no.
    pub verdict: fn(Verdict, bool) -> &'static str,
    pub eligible_on: fn(NaiveDate) -> String,
    pub eligible_caution: &'static str,
    pub what_now: &'static str,
    pub answers_needed: fn(usize) -> String,
    pub questions_left: fn(usize) -> String,
    pub only_for_who_may: &'static str,
    pub so_far_good: &'static str,
    pub only_unsure: &'static str,
    pub because: &'static str,
    pub what_helps: &'static str,
    pub from: fn(NaiveDate) -> String,
    pub nothing_helps: &'static str,
    pub ask: &'static str,
    pub condition: fn(&Finding) -> &'static str,
    pub aged: fn(i32, NaiveDate) -> String,
    pub answer_this: &'static str,
    pub more: &'static str,
    pub conditions: &'static str,
    pub per_month: &'static str,
    pub at_least: &'static str,
    pub or_more: fn(&str) -> String,
    pub valid_from: fn(NaiveDate) -> String,
    pub today: fn(NaiveDate) -> String,
    pub last_official: fn(NaiveDate, &str) -> String,
    pub why_this_amount: &'static str,
    pub no_amount: fn(NaiveDate) -> String,
    pub window_until: &'static str,
    pub window_picture: fn(NaiveDate, NaiveDate, Option<NaiveDate>) -> String,
    pub advice: &'static str,
    pub link_damaged: &'static str,
    pub link_newer: &'static str,
}

/// The allowance page.
#[expect(missing_docs, reason = "named after their place")]
pub struct Allowance {
    pub studies: &'static str,
    pub date: Question,
    pub your_amount: &'static str,
    pub how: &'static str,
    pub calculation: fn(&str, &str, &str) -> String,
    pub why_tier: fn(u8) -> &'static str,
    pub passes_this_year: fn(NaiveDate, u8, &str) -> String,
    pub fixed: &'static str,
    pub for_school: &'static str,
    pub codes: fn(&str, &str, &str, &str) -> String,
}

/// Sources.
#[expect(missing_docs, reason = "named after their place")]
pub struct Rules {
    pub source: &'static str,
    pub more_sources: &'static str,
}

/// The pages for schools, by name.
#[cfg(feature = "school")]
#[expect(missing_docs, reason = "named after their place")]
pub struct SchoolPages {
    pub menu: &'static str,
    pub pages: [(jojo_wire::Page, &'static str); 4],
}

/// Sharing a link.
#[expect(missing_docs, reason = "named after their place")]
pub struct Share {
    pub share: &'static str,
    pub copied: &'static str,
    pub copied_short: &'static str,
    pub copy: &'static str,
    pub copy_by_hand: &'static str,
    pub link: &'static str,
}

/// Printing and saving.
#[expect(missing_docs, reason = "named after their place")]
pub struct Keep {
    pub print: &'static str,
    pub save: &'static str,
    pub save_title: &'static str,
    pub document_title: &'static str,
    pub document_title_hint: &'static str,
    pub save_action: &'static str,
    pub cancel: &'static str,
    pub busy: &'static str,
    pub saved: &'static str,
    pub read_link: &'static str,
    pub edit_link: &'static str,
    pub open: &'static str,
    pub no_server: &'static str,
    pub refused: &'static str,
    pub retry: &'static str,
    pub printed: fn(&str, &str, NaiveDate) -> String,
    pub your_answers: &'static str,
}

/// Answers that stay on the device.
#[expect(missing_docs, reason = "named after their place")]
pub struct Remember {
    pub resume: &'static str,
    pub resume_action: &'static str,
    pub resume_dismiss: &'static str,
    pub remember: &'static str,
    pub remember_hint: &'static str,
    pub remember_fails: &'static str,
}

/// The words of one kind of saved document.
#[expect(missing_docs, reason = "named after their place")]
pub struct Document {
    pub link_holds_answers: &'static str,
    pub save_what: &'static str,
    pub edit_link_hint: &'static str,
    pub not_yet: &'static str,
    pub title: &'static str,
    pub loading: &'static str,
    pub gone: &'static str,
    pub gone_text: &'static str,
    pub unreadable: &'static str,
    pub kept_until: fn(NaiveDate) -> String,
    pub read_only: &'static str,
    pub save_changes: &'static str,
    pub changes_saved: &'static str,
    pub unsaved: &'static str,
    pub delete: &'static str,
    pub delete_sure: &'static str,
    pub delete_yes: &'static str,
    pub delete_no: &'static str,
    pub deleted: &'static str,
    pub deleted_text: &'static str,
    pub wrong_key: &'static str,
    pub changed_elsewhere: &'static str,
    pub take_newest: &'static str,
    pub keep_mine: &'static str,
    pub to_new: &'static str,
}

/// A list of findings.
#[cfg(feature = "school")]
#[expect(missing_docs, reason = "named after their place")]
pub struct FindingWords {
    pub mend: &'static str,
    pub needs: &'static str,
    pub waiting: &'static str,
    pub input: fn(Input) -> &'static str,
}

/// The texts of the check, in the chosen language. Dutch is the default and is never switched by the browser.
#[must_use]
pub fn texts() -> &'static Texts {
    leptos::prelude::use_context().unwrap_or(&NL)
}

/// The words of printing and saving, in the chosen language.
#[must_use]
pub fn keep_texts() -> &'static Keep {
    leptos::prelude::use_context().unwrap_or(&nl::KEEP)
}

/// The words of answers that stay on the device, in the chosen language.
#[must_use]
pub fn remember_texts() -> &'static Remember {
    leptos::prelude::use_context().unwrap_or(&nl::REMEMBER)
}

/// The words of a saved check, in the chosen language.
#[must_use]
pub fn check_document_texts() -> &'static Document {
    leptos::prelude::use_context().unwrap_or(&nl::CHECK_DOCUMENT)
}

/// The texts that every page may need, in the chosen language.
#[must_use]
pub fn shared_texts() -> &'static Shared {
    leptos::prelude::use_context().unwrap_or(&SHARED)
}
