//! `/wat-nu`: what a young person who may start does next, and by when.

use super::{amount_remark, ask, messages::either, printed::moment, step, tasks::source, written};
use crate::{
    components::{
        Notice, PageLink, Tone,
        fields::{always, button},
    },
    dossier::session::session,
    markup::Markup,
    navigation::HEADING,
    platform,
    text::{NextStep, dossier_texts, keep_texts, shared_texts},
    view::{part, some},
};
use jojo_rules::{
    AllowanceReport, Answers, DossierReport, Facts, Input, RuleId, Value, Verdict,
    allowance_of_tier, dossier, eligibility, possible_tiers, timetable::adult_on,
};
use jojo_wire::Page;
use leptos::prelude::*;

/// What now?
#[component]
pub fn WhatNowPage() -> impl IntoView {
    let words = &dossier_texts().what_now;
    let session = session();
    let answers = session.answers;
    let fact = |write: fn(&Answers) -> String| written(move || answers.with(write));
    view! {
        <h1 id=HEADING tabindex="-1">{words.title}</h1>
        <p class="lead">{words.lead}</p>
        {part(move || some(session.link_fault.get()).map(|fault| view! {
            <Notice tone=Tone::Careful><p>{fault}</p></Notice>
        }.into_any()))}
        {fact(verdict)}
        <p class="screen-only">
            <PageLink page=Page::Check fragment=session.check_link class="button">{words.to_check}</PageLink>
            " "
            {button("button", keep_texts().print, always(), Box::new(platform::print))}
        </p>
        {step("stappen", words.steps_title, "", vec![fact(steps)])}
        {step("papieren", words.papers_title, "", vec![fact(papers)])}
        {step("rechten", words.rights_title, "", vec![fact(rights)])}
        {ask()}
        {moment()}
    }
}

/// The dossier of the one who was checked; needs the start date.
fn report(answers: &Answers) -> Option<DossierReport> {
    let mut facts = Facts::default();
    for input in [Input::StartDate, Input::BirthDate, Input::Training] {
        facts.set(input, answers.get(input)).ok()?;
    }
    dossier(&facts).ok()
}

fn verdict(answers: &Answers) -> String {
    let words = &dossier_texts().what_now;
    let verdict = eligibility(answers).map(|report| report.verdict);
    let text = match verdict {
        _ if answers.is_empty() => words.no_check,
        Ok(Verdict::Eligible) => words.eligible,
        Ok(Verdict::Undetermined) => words.undetermined,
        Ok(Verdict::NotEligible) => words.not_eligible,
        Err(_) => words.no_check,
    };
    Markup::of(|markup| markup.line("p", "verdict-line", text))
}

/// Whether someone is an adult on the first day, when both dates are known.
fn is_adult(answers: &Answers) -> Option<bool> {
    Some(adult_on(answers.birth_date?) <= answers.start_date?)
}

fn steps(answers: &Answers) -> String {
    let words = dossier_texts();
    let date = words.weekday_date;
    // Who may not start has no dates to keep.
    let may_start = eligibility(answers).is_ok_and(|report| report.verdict != Verdict::NotEligible);
    let report = report(answers).filter(|_| may_start);
    let is_adult = is_adult(answers);
    let shown = words.what_now.steps.iter().filter(|step| match step.rule {
        Some(RuleId::MedicalCheckBefore) => is_adult != Some(true),
        Some(RuleId::EnrolledInDualTraining) => answers.enrolled_in_dual_training != Some(true),
        _ => true,
    });
    Markup::of(|markup| {
        if answers.start_date.is_none() {
            markup.line("p", "", words.what_now.no_start);
        }
        markup.element("ol", &[("class", "next-steps")], &mut |list| {
            for next in shown.clone() {
                list.element("li", &[], &mut |item| {
                    let task = report.as_ref().zip(next.rule).and_then(|(report, rule)| {
                        report.tasks.iter().find(|task| task.task == rule)
                    });
                    item.line("strong", "", next.title);
                    if let Some(due) = task.and_then(|task| task.due) {
                        item.line("p", "when", &(next.when)(&date(due)));
                    }
                    if let Some(first) = task
                        .and_then(|task| task.not_before)
                        .filter(|_| next.rule == Some(RuleId::ExtractModel2))
                    {
                        item.line("p", "when", &(words.what_now.not_before)(&date(first)));
                    }
                    let text = match (next, is_adult) {
                        (NextStep { for_minor, .. }, Some(false) | None)
                            if !for_minor.is_empty() =>
                        {
                            format!("{} {for_minor}", next.text)
                        }
                        _ => next.text.to_owned(),
                    };
                    item.line("p", "", &text);
                    if let Some(rule) = next.rule {
                        source(item, rule);
                    }
                });
            }
        });
    })
}

fn papers(answers: &Answers) -> String {
    let words = &dossier_texts().what_now;
    let adult = is_adult(answers);
    Markup::of(|markup| {
        markup.element("ul", &[("class", "papers")], &mut |list| {
            for (paper, only_minor) in words.papers {
                if !(*only_minor && adult == Some(true)) {
                    list.line("li", "", paper);
                }
            }
            if answers.get(Input::LegalResidence) == Some(Value::Bool(true)) {
                list.line("li", "", words.residence_paper);
            }
        });
    })
}

fn rights(answers: &Answers) -> String {
    let (texts, words) = (shared_texts(), &dossier_texts().what_now);
    Markup::of(|markup| {
        let possible: Vec<AllowanceReport> = answers
            .start_date
            .map(|start| {
                let tiers = possible_tiers(answers).into_iter();
                tiers.filter_map(|tier| allowance_of_tier(start, tier).ok()).collect()
            })
            .unwrap_or_default();
        let amounts: Vec<String> =
            possible.iter().map(|amount| (texts.format.money)(amount.amount)).collect();
        let remark = possible.first().map(amount_remark).unwrap_or_default();
        markup.element("div", &[("class", "step-grid")], &mut |grid| {
            for (title, text, rule) in words.rights {
                grid.element("div", &[("class", "question")], &mut |card| {
                    card.line("h3", "", title);
                    if *rule == RuleId::AllowanceFixed && !amounts.is_empty() {
                        card.line("p", "amount-line", &(words.amount)(&either(&amounts), &remark));
                    }
                    card.line("p", "", text);
                    source(card, *rule);
                });
            }
        });
    })
}
