//! The words of the dossier and its pages. Those for schools say "u", the page for the young person says "je".

use super::{Document, FindingWords, Question};
use crate::dossier::form::CaseDate;
use chrono::NaiveDate;
use jojo_rules::{
    FactFaultKind, Input, RuleId, Status, Training,
    dossier::{Actor, DossierPart, Receiver},
    sickness::{Payer, Scheme},
};

/// All texts of the dossier and its pages.
#[expect(missing_docs, reason = "named after their place")]
pub struct DossierTexts {
    pub page: DossierPage,
    pub printed: DossierPrint,
    pub what_if: WhatIf,
    pub workplace: Workplace,
    pub what_now: WhatNow,
    pub document: Document,
    pub findings: FindingWords,
    pub ask: &'static str,
    pub link_damaged: &'static str,
    pub link_newer: &'static str,
    pub question: fn(Input) -> Question,
    pub fault: fn(CaseDate, FactFaultKind) -> &'static str,
    pub number_fault: fn(u8, u8) -> String,
    pub not_known: &'static str,
    pub yes: &'static str,
    pub no: &'static str,
    pub training: fn(Training) -> &'static str,
    pub choice: fn(&str) -> &'static str,
    pub counts: [(&'static str, &'static str); 4],
    pub years: [(&'static str, &'static str); 3],
    pub weekday_date: fn(NaiveDate) -> String,
    pub month_short: fn(NaiveDate) -> String,
    /// From today: minus one is yesterday.
    pub days_left: fn(i64) -> String,
    pub who: fn(Actor, Receiver) -> String,
    pub part: fn(DossierPart) -> &'static str,
    pub money_status: fn(Status) -> &'static str,
}

/// The dossier.
pub struct DossierPage {
    pub title: &'static str,
    pub lead: &'static str,
    pub example: &'static str,
    pub example_hint: &'static str,
    pub example_done: &'static str,
    pub agreement: &'static str,
    pub tasks: &'static str,
    pub tasks_lead: &'static str,
    pub attention: &'static str,
    pub attention_lead: &'static str,
    pub documents: &'static str,
    pub documents_lead: &'static str,
    pub messages: &'static str,
    pub messages_lead: &'static str,
    pub premiums: &'static str,
    pub premiums_lead: &'static str,
    pub take_along: &'static str,
    pub no_start: &'static str,
    /// The last day, and whether it is provisional.
    pub ends: fn(&str, bool) -> String,
    /// How many are done, of how many, and how many are late.
    pub progress: fn(usize, usize, usize) -> String,
    pub next: fn(&str, &str) -> String,
    pub no_date: &'static str,
    pub hard: &'static str,
    pub advice: &'static str,
    pub term: &'static str,
    pub drawing: &'static str,
    pub do_not_fit: &'static str,
    pub fill_in: fn(&str) -> String,
    pub late: &'static str,
    pub not_before: fn(&str) -> String,
    pub done_on: fn(&str) -> String,
    pub more: &'static str,
    pub today: &'static str,
    pub legend_hard: &'static str,
    pub legend_soft: &'static str,
    pub rl9: &'static str,
    pub rl1: &'static str,
    pub rl4: &'static str,
    pub rl4_text: &'static str,
    pub number_message: fn(&str) -> String,
    pub assignment_message: fn(&str, &str, &str, &str, &str) -> String,
    pub or: &'static str,
    pub paid_by_agodi: &'static str,
    pub allowance: fn(&str, &str) -> String,
    /// Since when an amount holds, and where it comes from.
    pub amount_remark: fn(&str, &str) -> String,
    pub still_open: &'static str,
    /// A school year, the least and the most.
    pub premium: fn(&str, &str, &str) -> String,
    pub share: &'static str,
    pub print_hint: &'static str,
    pub files: &'static str,
    pub label: &'static str,
    pub label_hint: &'static str,
    pub calendar: &'static str,
    pub table: &'static str,
}

/// Paper and tables.
pub struct DossierPrint {
    /// First day, last day, and whether that is provisional.
    pub term: fn(&str, &str, bool) -> String,
    pub columns: [&'static str; 5],
    pub table_columns: [&'static str; 6],
    pub not_in_order: &'static str,
}

/// What if?
pub struct WhatIf {
    pub title: &'static str,
    pub lead: &'static str,
    pub dates: &'static str,
    pub dates_lead: &'static str,
    pub nothing_yet: &'static str,
    pub sickness: &'static str,
    pub sickness_lead: &'static str,
    pub previous_from: Question,
    pub previous_until: Question,
    pub accident: &'static str,
    pub reading: fn(Scheme, Option<bool>) -> String,
    pub band_columns: [&'static str; 5],
    pub own_rules: &'static str,
    pub payer: fn(Payer) -> &'static str,
    pub from_to: fn(NaiveDate, NaiveDate) -> String,
    pub per_full_month: fn(&str) -> String,
    pub amount_unknown: &'static str,
    pub ending: &'static str,
    pub ending_lead: &'static str,
    pub allowed: &'static str,
    pub by_itself: &'static str,
    pub not_allowed: &'static str,
    pub notice_first_day: &'static str,
    pub last_day: &'static str,
    pub tell_coach_by: &'static str,
    pub conciliation_until: &'static str,
    pub message: fn(&str) -> String,
    pub no_message: &'static str,
    pub next_year: &'static str,
    pub begin_next_year: &'static str,
    pub birthday: &'static str,
    pub birthday_lead: &'static str,
    pub no_birth_date: &'static str,
    pub no_turning_point: &'static str,
    pub turning_point: fn(RuleId) -> &'static str,
    pub from: &'static str,
    pub year_passed: &'static str,
    pub tell_by: &'static str,
    pub raise_from: &'static str,
    pub tier_amount: fn(u8, &str) -> String,
    pub amounts_then: fn(&str, &str) -> String,
    pub other_training: &'static str,
    pub holidays: &'static str,
    pub to_planning: &'static str,
}

/// The workplace.
pub struct Workplace {
    pub title: &'static str,
    pub lead: &'static str,
    pub requests: &'static str,
    pub requests_lead: &'static str,
    pub establishments: &'static str,
    pub establishments_hint: &'static str,
    pub trainings: &'static str,
    pub other_training: &'static str,
    pub other_training_hint: &'static str,
    pub no_pairs: &'static str,
    pub too_many: &'static str,
    /// How many to ask, and how many are recognised already.
    pub applications: fn(usize, usize) -> String,
    pub recognised: &'static str,
    pub partnership: &'static str,
    pub partnership_lead: &'static str,
    pub number: &'static str,
    pub number_hint: &'static str,
    pub number_fault: &'static str,
    pub kind: &'static str,
    pub kinds: &'static [(&'static str, &'static str)],
    pub goes_to: fn(&str) -> String,
    pub clock: &'static str,
    pub clock_lead: &'static str,
    pub decision_by: &'static str,
    pub approved_automatically_on: &'static str,
    pub cancelled_on: &'static str,
    pub valid_until: &'static str,
    pub mentor_training_by: &'static str,
    pub mentor: &'static str,
    pub mentor_lead: &'static str,
    pub host: &'static str,
    pub host_lead: &'static str,
    pub all_in_order: &'static str,
    pub statuses: &'static str,
    pub statuses_lead: &'static str,
    pub status_columns: [&'static str; 2],
    pub now: &'static str,
    pub final_status: &'static str,
    /// What happens, the status after it, and whether it happens by itself.
    pub step: fn(&str, &str, bool) -> String,
    pub programming: &'static str,
    pub programming_lead: &'static str,
    pub school_year: &'static str,
}

/// A step of the young person.
pub struct NextStep {
    /// The rule that gives its date and source.
    pub rule: Option<RuleId>,
    /// What to do.
    pub title: &'static str,
    /// How.
    pub text: &'static str,
    /// What comes with it for who is not known to be an adult.
    pub for_minor: &'static str,
    /// Its date in words.
    pub when: fn(&str) -> String,
}

/// What now?
pub struct WhatNow {
    pub title: &'static str,
    pub lead: &'static str,
    pub no_check: &'static str,
    pub eligible: &'static str,
    pub undetermined: &'static str,
    pub not_eligible: &'static str,
    pub to_check: &'static str,
    pub steps_title: &'static str,
    pub no_start: &'static str,
    pub steps: &'static [NextStep],
    pub not_before: fn(&str) -> String,
    pub papers_title: &'static str,
    /// A paper, and whether only who may be a minor needs it.
    pub papers: &'static [(&'static str, bool)],
    pub residence_paper: &'static str,
    pub rights_title: &'static str,
    pub rights: &'static [(&'static str, &'static str, RuleId)],
    pub amount: fn(&str, &str) -> String,
}

/// The texts of the dossier, of the chosen language.
#[must_use]
pub fn dossier_texts() -> &'static DossierTexts {
    &super::nl::DOSSIER
}
