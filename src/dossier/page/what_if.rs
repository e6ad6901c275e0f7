//! `/wat-als`: sickness, ending early, a next year, and what else changes on the way.

mod ending;
mod next_year;
mod sickness;

use super::{
    amount_remark, ask, fields::facts, grid, head, printed::moment, seen, step, tasks::source,
    written,
};
use crate::{
    components::{PageLink, join_beside},
    dossier::{
        outcome::Outcome,
        session::{Case, session},
    },
    markup::Markup,
    text::{dossier_texts, shared_texts},
};
use chrono::NaiveDate;
use jojo_rules::{Input, RuleId, SchoolYear, Tier, allowance::counts_from};
use jojo_wire::Page;
use leptos::prelude::*;

/// What if?
#[component]
pub fn WhatIfPage() -> impl IntoView {
    let words = &dossier_texts().what_if;
    let session = session();
    let case = session.case;
    let to_planning =
        Signal::derive(move || join_beside(&session.planning.get(), &case.link.get()));
    view! {
        {head(words.title, words.lead)}
        {step("data", words.dates, words.dates_lead, vec![grid(facts(case, &[Input::StartDate, Input::BirthDate]))])}
        {step("ziek", words.sickness, words.sickness_lead, sickness::sickness(case))}
        {step("stoppen", words.ending, words.ending_lead, ending::ending(case))}
        {step("verlengen", words.next_year, "", next_year::next_year(case))}
        {step("verjaardag", words.birthday, words.birthday_lead, vec![of(case, turning_points)])}
        {step("geslaagd", words.year_passed, "", vec![of(case, year_passed)])}
        {step("andere-opleiding", words.other_training, "", vec![
            rules(&[RuleId::ReasonedTermination, RuleId::QualifyingTraining, RuleId::TwentyTrainingDays, RuleId::RecognitionPairs]),
        ])}
        {step("vakantie", words.holidays, "", vec![
            rules(&[RuleId::LeaveAccrual, RuleId::HolidayDeviation, RuleId::SchoolHolidays]),
            view! { <p class="screen-only"><PageLink page=Page::Planning fragment=to_planning class="button">{words.to_planning}</PageLink></p> }.into_any(),
        ])}
        {ask()}
        {moment()}
    }
}

/// Something written of the outcome.
fn of(case: Case, write: fn(&Outcome) -> String) -> AnyView {
    written(move || case.outcome.with(write))
}

/// What rules say, with their sources and remarks.
pub fn rules(rules: &'static [RuleId]) -> AnyView {
    written(move || {
        Markup::of(|markup| {
            markup.element("ul", &[("class", "findings")], &mut |list| {
                rules.iter().for_each(|rule| stated(list, *rule));
            });
        })
    })
}

fn stated(list: &mut Markup, rule: RuleId) {
    let entry = rule.entry();
    list.element("li", &[("class", "stated")], &mut |item| {
        item.line("strong", "", entry.title);
        item.line("p", "", entry.id.statement());
        for note in entry.notes {
            item.line("p", "small", note.text());
        }
        source(item, rule);
    });
}

/// Dates with what they mean.
pub fn dates(markup: &mut Markup, rows: &[(&str, NaiveDate)]) {
    let date = dossier_texts().weekday_date;
    markup.element("dl", &[("class", "dates")], &mut |list| {
        for (label, day) in rows {
            list.element("div", &[], &mut |row| {
                row.line("dt", "", label);
                row.line("dd", "", &date(*day));
            });
        }
    });
}

/// What changes on which birthday, inside the agreement.
fn turning_points(outcome: &Outcome) -> String {
    let words = &dossier_texts().what_if;
    let Some(report) = &outcome.dossier else { return nothing_yet() };
    Markup::of(|markup| {
        if outcome.reading.facts.date(Input::BirthDate).is_none() {
            markup.line("p", "", words.no_birth_date);
        } else if report.turning_points.is_empty() {
            markup.line("p", "", words.no_turning_point);
        }
        for point in &report.turning_points {
            markup.element("div", &[("class", "question")], &mut |card| {
                card.line("h3", "", (words.turning_point)(point.rule));
                dates(card, &[(words.from, point.date)]);
                card.line("p", "small", point.rule.statement());
                source(card, point.rule);
            });
        }
        let of_age: Vec<_> = report
            .findings
            .iter()
            .filter(|finding| finding.rule == RuleId::SocialSecurityLimited)
            .copied()
            .collect();
        if outcome.reading.facts.date(Input::BirthDate).is_some() {
            markup.raw(&seen(&of_age));
        }
    })
}

/// What a passed year brings.
fn year_passed(outcome: &Outcome) -> String {
    let words = &dossier_texts().what_if;
    let Some(report) = &outcome.dossier else { return nothing_yet() };
    let task = report.tasks.iter().find(|task| task.task == RuleId::YearPassedMessage);
    let start = outcome.reading.facts.date(Input::StartDate);
    Markup::of(|markup| {
        if let Some((due, start)) = task.and_then(|task| task.due).zip(start) {
            let raise = counts_from(SchoolYear::of(start));
            dates(markup, &[(words.tell_by, due), (words.raise_from, raise)]);
            let money = shared_texts().format.money;
            let reports: Vec<_> = Tier::ALL
                .into_iter()
                .filter_map(|tier| jojo_rules::allowance_of_tier(raise, tier).ok())
                .collect();
            let amounts: Vec<String> = reports
                .iter()
                .map(|amount| (words.tier_amount)(amount.tier.number(), &money(amount.amount)))
                .collect();
            let remark = reports.first().map(amount_remark).unwrap_or_default();
            markup.line("p", "", &(words.amounts_then)(&amounts.join(", "), &remark));
        }
        for rule in [RuleId::AllowanceRaise, RuleId::AllowanceTier] {
            markup.line("p", "small", rule.statement());
            source(markup, rule);
        }
    })
}

/// What stands where dates are missing.
fn nothing_yet() -> String {
    Markup::of(|markup| markup.line("p", "", dossier_texts().what_if.nothing_yet))
}
