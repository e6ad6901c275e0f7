//! The texts that every part of the application may need.

#![expect(missing_docs, reason = "the fields are named after their place on the page")]

use crate::date_entry::DateError;
use chrono::NaiveDate;
use jojo_rules::{
    BasisPoints, Cents, Input, Status, allowance::AmountStatus, catalogue::SourceKind,
};
use jojo_wire::link::LinkFault;

/// The texts that every page may need.
pub struct CommonTexts {
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
    pub status: fn(Status) -> &'static str,
    /// Where an amount comes from.
    pub amount_status: fn(AmountStatus) -> &'static str,
    /// A tier of the allowance.
    pub tier: fn(u8) -> String,
    /// Sources.
    pub rules: Rules,
    /// Sharing a link.
    pub share: Share,
    /// What was wrong with the link that brought the person here.
    pub link_fault: fn(LinkFault) -> &'static str,
    /// Who stands behind a document.
    pub source_kind: fn(SourceKind) -> &'static str,
}

/// Dates, money and percentages.
pub struct Format {
    pub months: [&'static str; 12],
    pub date: fn(NaiveDate) -> String,
    pub money: fn(Cents) -> String,
    pub percentage: fn(BasisPoints) -> String,
    pub moment: fn(NaiveDate, u32, u32) -> String,
}

/// The fields of a date.
pub struct Dates {
    pub day: &'static str,
    pub month: &'static str,
    pub year: &'static str,
    pub fault: fn(DateError) -> &'static str,
}

/// The words of one question.
#[derive(Clone, Copy)]
pub struct Question {
    pub question: &'static str,
    pub hint: &'static str,
}

/// Sources.
pub struct Rules {
    pub source: &'static str,
    pub more_sources: &'static str,
}

/// Sharing a link.
pub struct Share {
    pub share: &'static str,
    pub copied: &'static str,
    pub copied_short: &'static str,
    pub copy: &'static str,
    pub copy_by_hand: &'static str,
    pub link: &'static str,
}

/// A list of findings.
pub struct FindingWords {
    pub mend: &'static str,
    pub needs: &'static str,
    pub waiting: &'static str,
    pub input: fn(Input) -> &'static str,
}
