//! Ending early: every way on one day.

use super::{nothing_yet, of};
use crate::{
    dossier::{
        outcome::Outcome,
        page::{fields::facts, grid, tasks::source},
        session::Case,
    },
    markup::Markup,
    text::dossier_texts,
};
use jojo_rules::{Input, Remedy, RuleId, TerminationReport, termination::TerminationKind};
use leptos::prelude::*;

/// The day, and a card for each way.
pub fn ending(case: Case) -> Vec<AnyView> {
    vec![grid(facts(case, &[Input::NoticeDate])), of(case, cards)]
}

fn cards(outcome: &Outcome) -> String {
    if outcome.endings.is_empty() {
        return nothing_yet();
    }
    Markup::of(|markup| {
        markup.element("div", &[("class", "step-grid endings")], &mut |grid| {
            for (kind, report) in &outcome.endings {
                grid.element("div", &[("class", "question")], &mut |card| {
                    one(card, *kind, report);
                });
            }
        });
    })
}

fn one(card: &mut Markup, kind: TerminationKind, report: &TerminationReport) {
    let words = &dossier_texts().what_if;
    let entry = kind.rule().entry();
    card.line("h3", "", entry.title);
    let (class, verdict) = match (kind, report.allowed) {
        (TerminationKind::Automatic, _) => ("", words.by_itself),
        (_, true) => ("good-word", words.allowed),
        (_, false) => ("bad-word", words.not_allowed),
    };
    card.line("p", class, verdict);
    let rows: Vec<(&str, chrono::NaiveDate)> = [
        (words.notice_first_day, report.notice_first_day),
        (words.last_day, report.end_date),
        (words.tell_coach_by, report.tell_coach_by),
        (words.conciliation_until, report.conciliation_until),
    ]
    .into_iter()
    .filter_map(|(label, day)| Some((label, day?)))
    .collect();
    super::dates(card, &rows);
    for finding in &report.findings {
        if let Some(Remedy::Act(act)) = finding.remedy {
            card.line("p", "", &format!("{}: {}", dossier_texts().findings.mend, act.text()));
        }
    }
    if report.allowed {
        card.line("p", "", &report.message.map_or(words.no_message.to_owned(), words.message));
    }
    if report.findings.iter().any(|finding| finding.rule == RuleId::TerminationAppeal) {
        card.line("p", "small", RuleId::TerminationAppeal.statement());
    }
    card.line("p", "small", entry.id.statement());
    let notes = report.findings.iter().flat_map(|finding| finding.notes);
    notes.for_each(|note| card.line("p", "small", note.text()));
    source(card, kind.rule());
}
