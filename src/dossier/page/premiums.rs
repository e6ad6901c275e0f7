//! Premiums, and who pays what.

use super::{MONEY, amount_remark, fields::facts, grid, messages::either, tasks::source, written};
use crate::{
    dossier::{outcome::Outcome, session::Case},
    markup::Markup,
    text::{dossier_texts, shared_texts},
};
use jojo_rules::{DossierReport, Finding, Input, InputSet, Remedy, RuleId, Status};
use leptos::prelude::*;

/// The questions and what they come to.
pub fn premiums(case: Case) -> Vec<AnyView> {
    let fields = facts(
        case,
        &[
            Input::LivesInFlemishRegion,
            Input::EstablishmentRegion,
            Input::PremiumConsent,
            Input::CompanyPremiumConsent,
            Input::PremiumsReceived,
            Input::MentorTrained,
            Input::LearnersAtOnce,
            Input::RegisteredOn,
        ],
    );
    vec![
        grid(fields),
        written(move || {
            case.outcome.with(|outcome| {
                outcome.dossier.as_ref().map(|report| cards(outcome, report)).unwrap_or_default()
            })
        }),
    ]
}

fn cards(outcome: &Outcome, report: &DossierReport) -> String {
    let words = dossier_texts();
    Markup::of(|markup| {
        markup.element("div", &[("class", "step-grid")], &mut |grid| {
            for finding in report.findings.iter().filter(|finding| MONEY.contains(&finding.rule)) {
                grid.element("div", &[("class", "question")], &mut |card| {
                    of_finding(card, finding, report);
                });
            }
            grid.element("div", &[("class", "question")], &mut |card| {
                card.line("h3", "", words.page.paid_by_agodi);
                let start = outcome.reading.facts.date(Input::StartDate);
                let amounts = start.map(|start| outcome.amounts(start)).unwrap_or_default();
                let shown: Vec<String> = amounts
                    .iter()
                    .map(|amount| (shared_texts().format.money)(amount.amount))
                    .collect();
                if let Some(amount) = amounts.first() {
                    let remark = amount_remark(amount);
                    card.line("p", "", &(words.page.allowance)(&either(&shown), &remark));
                }
                for rule in [RuleId::AllowanceFixed, RuleId::NoYearEndPremium, RuleId::StudentJob] {
                    card.line("p", "small", rule.statement());
                }
            });
        });
    })
}

fn of_finding(card: &mut Markup, finding: &Finding, report: &DossierReport) {
    let (texts, words) = (shared_texts(), dossier_texts());
    let entry = finding.rule.entry();
    card.line("h3", "", entry.title);
    for premium in report.premiums.iter().filter(|premium| premium.premium == finding.rule) {
        let (least, most) =
            ((texts.format.money)(premium.least), (texts.format.money)(premium.most));
        let line = (words.page.premium)(&premium.school_year.to_string(), &least, &most);
        card.line("p", "amount-line", &line);
    }
    let status = if finding.rule == RuleId::OwnCosts {
        String::new()
    } else {
        (words.money_status)(finding.status).to_owned()
    };
    if !status.is_empty() {
        let class = if finding.status == Status::NotMet { "bad-word" } else { "" };
        card.line("p", class, &status);
    }
    if !finding.needs.is_empty() {
        card.line("p", "", &format!("{}: {}.", words.findings.needs, inputs(finding.needs)));
    }
    if let Some(Remedy::Act(act)) = finding.remedy {
        card.line("p", "", &format!("{}: {}", words.findings.mend, act.text()));
    }
    card.line("p", "small", entry.id.statement());
    for note in finding.notes {
        card.line("p", "small", note.text());
    }
    source(card, finding.rule);
}

/// Inputs in words.
pub fn inputs(inputs: InputSet) -> String {
    let names: Vec<&str> = inputs.iter().map(dossier_texts().findings.input).collect();
    names.join(", ")
}
