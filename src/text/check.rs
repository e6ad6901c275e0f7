//! The texts of the check and the allowance. They say *je*.

use super::{CommonTexts, Question};
use chrono::NaiveDate;
use jojo_rules::{Country, Finding, Input, Training, Verdict};

/// The texts of the check and its pages.
pub struct CheckTexts {
    /// What every page may need.
    pub common: &'static CommonTexts,
    /// Questions and their choices.
    pub questions: Questions,
    /// The candidate's check.
    pub check: Check,
    /// The allowance page.
    pub allowance: Allowance,
}

impl std::ops::Deref for CheckTexts {
    type Target = CommonTexts;

    fn deref(&self) -> &CommonTexts {
        self.common
    }
}

/// Questions and their choices.
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
pub struct Check {
    pub lead: &'static str,
    pub private: &'static str,
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
}

/// The allowance page.
pub struct Allowance {
    pub lead: &'static str,
    pub history_lead: &'static str,
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
