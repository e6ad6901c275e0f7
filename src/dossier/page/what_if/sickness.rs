//! Sick: who pays which part on which day, and whom to tell.

use super::{nothing_yet, of, rules};
use crate::{
    dossier::{
        form::CaseDate,
        outcome::Outcome,
        page::{amount_remark, fields, grid, seen},
        session::Case,
    },
    markup::Markup,
    text::{dossier_texts, shared_texts},
    view::part,
};
use jojo_rules::{
    Input, RuleId,
    sickness::{AbsenceKind, Band, Payer, Scheme},
};
use leptos::prelude::*;
use std::fmt::Write;

/// The questions and the bars.
pub fn sickness(case: Case) -> Vec<AnyView> {
    let words = &dossier_texts().what_if;
    let mut questions = fields::facts(
        case,
        &[Input::SickFrom, Input::SickUntil, Input::AbsenceKind, Input::Scheme],
    );
    questions.push(fields::date(
        case,
        CaseDate::PreviousFrom,
        "previous_from",
        words.previous_from,
    ));
    questions.push(fields::date(
        case,
        CaseDate::PreviousUntil,
        "previous_until",
        words.previous_until,
    ));
    let has_previous =
        Memo::new(move |_| case.outcome.with(|outcome| outcome.reading.previous.is_some()));
    questions
        .push(part(move || has_previous.get().then(|| fields::fact(case, Input::SameIllness))));
    vec![grid(questions), of(case, bars), rules(&[RuleId::SicknessSteps, RuleId::WorkAccident])]
}

fn bars(outcome: &Outcome) -> String {
    let words = &dossier_texts().what_if;
    let Some(report) = &outcome.sickness else { return nothing_yet() };
    let facts = &outcome.reading.facts;
    let is_accident = facts.choice(Input::AbsenceKind) == Some(AbsenceKind::WorkAccident);
    let scheme: Option<Scheme> = facts.choice(Input::Scheme);
    Markup::of(|markup| {
        let first = match (is_accident, scheme) {
            (true, _) => words.accident.to_owned(),
            (false, scheme) => (words.reading)(scheme.unwrap_or(Scheme::Worker), report.relapse),
        };
        reading(markup, outcome, &first, &report.days);
        for other in &report.alternatives {
            // Without knowing the illness, "no relapse" is a reading and no answer.
            let relapse = report.relapse.or(other.relapse.then_some(true));
            reading(markup, outcome, &(words.reading)(other.scheme, relapse), &other.days);
        }
        // What to do stands below, for every sickness.
        let others: Vec<_> = report
            .findings
            .iter()
            .filter(|finding| !matches!(finding.rule, RuleId::SicknessSteps | RuleId::WorkAccident))
            .copied()
            .collect();
        markup.raw(&seen(&others));
    })
}

/// One reading: a bar and a table.
fn reading(markup: &mut Markup, outcome: &Outcome, title: &str, days: &[Band]) {
    let (texts, words) = (shared_texts(), &dossier_texts().what_if);
    let length = |band: &Band| (band.last_day - band.first_day).num_days() + 1;
    let total = days.iter().map(length).sum::<i64>().max(1);
    let mut svg =
        r#"<svg class="bands" viewBox="0 0 960 60" preserveAspectRatio="none" aria-hidden="true">"#
            .to_owned();
    let mut x = 0;
    for band in days {
        let width = length(band) * 960 / total;
        // Of 48 units, as high as the part that is paid.
        let height = band.percentage.map_or(48, |part| i64::from(part.0) * 48 / 10_000).max(3);
        // Writing to a String never fails.
        let _ = write!(
            svg,
            r#"<rect class="{}" x="{x}" y="{}" width="{}" height="{height}"/>"#,
            band.payer,
            54 - height,
            (width - 2).max(1)
        );
        x += width;
    }
    svg += "</svg>";
    let mut amounts = outcome
        .reading
        .facts
        .date(Input::SickFrom)
        .map(|day| outcome.amounts(day))
        .unwrap_or_default();
    // The amount stands here once it is one.
    let amount = if amounts.len() == 1 { amounts.pop() } else { None };
    let columns = words.band_columns.get(..if amount.is_some() { 5 } else { 4 });
    markup.element("div", &[("class", "question reading")], &mut |card| {
        card.line("h3", "", title);
        card.raw(&svg);
        card.element(
            "div",
            &[("class", "table"), ("tabindex", "0"), ("role", "region"), ("aria-label", title)],
            &mut |scroll| {
                scroll.element("table", &[], &mut |table| {
                    table.head(columns.unwrap_or_default());
                    table.element("tbody", &[], &mut |body| {
                        for band in days {
                            let part = band.percentage.map(texts.format.percentage);
                            let mut cells = vec![
                                length(band).to_string(),
                                part.unwrap_or_else(|| words.own_rules.to_owned()),
                                (words.payer)(band.payer).to_owned(),
                            ];
                            if let Some(amount) = &amount {
                                let paid = band.percentage.filter(|part| part.0 > 0);
                                let paid =
                                    paid.map(|part| (texts.format.money)(amount.amount.part(part)));
                                cells.push(paid.unwrap_or_default());
                            }
                            body.row(&(words.from_to)(band.first_day, band.last_day), &cells);
                        }
                    });
                });
            },
        );
        let is_insured = days.iter().any(|band| band.payer == Payer::Insurer);
        let remark = match &amount {
            _ if is_insured => String::new(),
            Some(amount) => (words.per_full_month)(&amount_remark(amount)),
            None => words.amount_unknown.to_owned(),
        };
        card.line("p", "small", &remark);
    });
}
