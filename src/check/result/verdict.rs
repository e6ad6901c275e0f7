//! The verdict in words: what, why, and what would change it.

use crate::{
    check::Outcome,
    text::{CheckTexts, use_texts},
    ui::{ContactList, PageLink},
};
use jojo_rules::{Finding, Remedy, Status, Verdict};
use jojo_wire::Page;
use leptos::prelude::*;

/// The id of the verdict's heading.
pub const VERDICT: &str = "verdict";

/// The top of the result.
#[component]
pub fn VerdictBox(
    /// What the rules say.
    outcome: Memo<Outcome>,
) -> impl IntoView {
    let texts = use_texts::<CheckTexts>();
    let class = move || format!("verdict {}", outcome.with(|outcome| outcome.report.verdict));
    view! {
        <div class=class>
            <h2 id=VERDICT tabindex="-1">{move || outcome.with(|outcome| outcome.headline(texts))}</h2>
            <div>{move || outcome.with(|outcome| explanation(outcome, texts))}</div>
        </div>
    }
}

/// One message for who cannot see the panel: the verdict, and what is still needed or refused.
#[must_use]
pub fn spoken(outcome: &Outcome, texts: &CheckTexts) -> String {
    let verdict = outcome.headline(texts);
    match (outcome.report.verdict, outcome.unanswered().len()) {
        (Verdict::Undetermined, count @ 1..) => {
            format!("{verdict}. {}", (texts.check.answers_needed)(count))
        }
        (Verdict::NotEligible, _) => {
            let reasons: Vec<&str> = outcome.report.refusals().map(texts.check.condition).collect();
            format!("{verdict}. {}.", reasons.join(". "))
        }
        _ => format!("{verdict}."),
    }
}

fn explanation(outcome: &Outcome, texts: &'static CheckTexts) -> AnyView {
    let words = &texts.check;
    match outcome.report.verdict {
        Verdict::Eligible => view! {
            <p>{(words.eligible_on)(outcome.amount_date)}</p>
            <p class="small">{words.eligible_caution}</p>
            <p class="screen-only"><PageLink page=Page::WhatNow class="button">{words.what_now}</PageLink></p>
        }
        .into_any(),
        Verdict::Undetermined if outcome.only_unsure() => view! {
            <p>{words.only_unsure}</p>
            {whom_to_ask(outcome, texts)}
        }
        .into_any(),
        Verdict::Undetermined => {
            let any_met =
                outcome.report.findings.iter().any(|finding| finding.status == Status::Met);
            let so_far = if any_met { words.so_far_good } else { "" };
            view! { <p>{(words.answers_needed)(outcome.unanswered().len())} " " {so_far}</p> }
                .into_any()
        }
        Verdict::NotEligible => {
            let refusal = |finding: &Finding| {
                let remedy = finding.remedy.map(|remedy| format!(" {}", remedy_text(remedy, texts)));
                view! { <li><strong>{(words.condition)(finding)} "."</strong> {remedy}</li> }
            };
            view! {
                <p>{words.because}</p>
                <ul>{outcome.report.refusals().map(refusal).collect_view()}</ul>
                {whom_to_ask(outcome, texts)}
            }
            .into_any()
        }
    }
}

fn whom_to_ask(outcome: &Outcome, texts: &CheckTexts) -> impl IntoView {
    view! {
        <p class="small">{texts.check.ask} ":"</p>
        <ContactList contacts=outcome.contacts() />
    }
}

fn remedy_text(remedy: Remedy, texts: &CheckTexts) -> String {
    match remedy {
        Remedy::WaitUntil(date) => (texts.check.from)(date),
        Remedy::Act(act) => format!("{} {}", texts.check.what_helps, act.text()),
        Remedy::None => texts.check.nothing_helps.to_owned(),
    }
}
