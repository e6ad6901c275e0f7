//! The texts of printing, sharing and saving.

#![expect(missing_docs, reason = "the fields are named after their place on the page")]

use super::{Language, nl};
use chrono::NaiveDate;
use jojo_wire::DocumentKind;

/// Printing and saving.
pub struct KeepTexts {
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
    /// The title of a saved document whose kind is not known yet.
    pub document: &'static str,
    pub gone: &'static str,
    pub gone_text: &'static str,
    pub unreadable: &'static str,
}

impl DocumentTexts {
    /// The texts of a saved check.
    #[must_use]
    pub fn check(language: Language) -> &'static Self {
        match language {
            Language::Dutch => &nl::CHECK_DOCUMENT,
        }
    }

    /// The texts of a saved document of this kind.
    #[must_use]
    pub fn of_kind(kind: DocumentKind, language: Language) -> &'static Self {
        match kind {
            DocumentKind::Check => Self::check(language),
            DocumentKind::Planning => Self::planning(language),
            DocumentKind::Dossier => Self::dossier(language),
        }
    }

    /// The texts of a saved planning.
    #[must_use]
    pub fn planning(language: Language) -> &'static Self {
        match language {
            Language::Dutch => &nl::PLANNING_DOCUMENT,
        }
    }

    /// The texts of a saved dossier.
    #[must_use]
    pub fn dossier(language: Language) -> &'static Self {
        match language {
            Language::Dutch => &nl::DOSSIER_DOCUMENT,
        }
    }
}

/// The words of one kind of saved document.
pub struct DocumentTexts {
    pub link_holds_answers: &'static str,
    pub save_what: &'static str,
    pub edit_link_hint: &'static str,
    pub not_yet: &'static str,
    pub title: &'static str,
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

/// Answers that stay on the device.
pub struct RememberTexts {
    pub resume: &'static str,
    pub resume_action: &'static str,
    pub resume_dismiss: &'static str,
    pub remember: &'static str,
    pub remember_hint: &'static str,
    pub remember_fails: &'static str,
}
