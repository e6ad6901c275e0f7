//! Sick: who pays which part on which day, and whom to tell.

use super::{nothing_yet, of, rules};
use crate::{
    dossier::{
        form::CaseDate,
        outcome::Outcome,
        page::{fields, grid, seen},
        session::Case,
    },
    markup::Markup,
    text::{dossier_texts, shared_texts},
    view::part,
};
use jojo_rules::{
    Input, RuleId,
    sickness::{AbsenceKind, Band, Scheme},
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
            let relapse = report.relapse.is_none().then_some(other.relapse).or(report.relapse);
            reading(markup, outcome, &(words.reading)(other.scheme, relapse), &other.days);
        }
        markup.raw(&seen(&report.findings));
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
    let amount = outcome
        .reading
        .facts
        .date(Input::SickFrom)
        .map(|day| outcome.amounts(day))
        .filter(|amounts| amounts.len() == 1)
        .and_then(|amounts| amounts.first().map(|amount| amount.amount));
    markup.element("div", &[("class", "question reading")], &mut |card| {
        card.line("h3", "", title);
        card.raw(&svg);
        card.element(
            "div",
            &[("class", "table"), ("tabindex", "0"), ("role", "region"), ("aria-label", title)],
            &mut |scroll| {
                scroll.element("table", &[], &mut |table| {
                    table.head(&words.band_columns);
                    table.element("tbody", &[], &mut |body| {
                        for band in days {
                            let part = band.percentage.map(texts.format.percentage);
                            let money = band
                                .percentage
                                .filter(|part| part.0 > 0)
                                .zip(amount)
                                .map(|(part, amount)| (texts.format.money)(amount.part(part)));
                            let cells = [
                                length(band).to_string(),
                                part.unwrap_or_else(|| words.own_rules.to_owned()),
                                (words.payer)(band.payer).to_owned(),
                                money.unwrap_or_default(),
                            ];
                            let (first, last) = (
                                (texts.format.date)(band.first_day),
                                (texts.format.date)(band.last_day),
                            );
                            body.row(&(words.from_to)(&first, &last), &cells);
                        }
                    });
                });
            },
        );
        let remark = if amount.is_some() { words.per_full_month } else { words.amount_unknown };
        card.line("p", "small", remark);
    });
}
