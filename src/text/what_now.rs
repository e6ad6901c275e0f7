//! The words of what a young person does after a check. They say "je".

use chrono::NaiveDate;
use jojo_rules::{RuleId, allowance::AmountStatus};

/// What comes after a check.
#[expect(missing_docs, reason = "named after their place")]
pub struct WhatNowTexts {
    pub lead: &'static str,
    pub no_check: &'static str,
    pub eligible: &'static str,
    pub undetermined: &'static str,
    pub not_eligible: &'static str,
    pub to_check: &'static str,
    pub steps_title: &'static str,
    pub no_start: &'static str,
    pub steps: &'static [NextStepTexts],
    pub not_before: fn(&str) -> String,
    pub papers_title: &'static str,
    /// A paper, and whether only someone who may be a minor needs it.
    pub papers: &'static [(&'static str, bool)],
    pub residence_paper: &'static str,
    pub rights_title: &'static str,
    pub rights: &'static [RightTexts],
    /// The possible amounts, since when they hold, and how sure they are.
    pub amount: fn(&[String], NaiveDate, AmountStatus) -> String,
    pub weekday_date: fn(NaiveDate) -> String,
    pub ask: &'static str,
}

/// A step of the young person.
pub struct NextStepTexts {
    /// The rule that gives its date and source.
    pub rule: RuleId,
    /// What to do.
    pub title: &'static str,
    /// How.
    pub text: &'static str,
    /// What comes with it for someone who may be a minor; may be empty.
    pub for_minor: &'static str,
    /// Its date in words.
    pub when: fn(&str) -> String,
}

/// A right of the young person.
pub struct RightTexts {
    /// What it is about.
    pub title: &'static str,
    /// What it says.
    pub text: &'static str,
    /// The rule that says so.
    pub rule: RuleId,
}
