//! The verdict in words: what, why, and what would change it.

use crate::{
    components::contact_list,
    markup::Markup,
    navigation::address,
    outcome::Outcome,
    text::{Texts, texts},
    view::{attr, live, part},
};
use jojo_rules::{Finding, Remedy, Status, Verdict};
use jojo_wire::{Page, link};
use leptos::prelude::*;

/// The id of the verdict's heading.
pub const VERDICT: &str = "verdict";

/// The top of the result.
#[component]
pub fn VerdictBox(
    /// What the rules say.
    outcome: Memo<Outcome>,
) -> impl IntoView {
    let texts = texts();
    let verdict = move || outcome.with(|outcome| outcome.report.verdict);
    view! {
        <div class=attr(move || format!("verdict {}", verdict()))>
            <h2 id=VERDICT tabindex="-1">{live(move || outcome.with(|outcome| outcome.headline(texts).to_owned()))}</h2>
            {part(move || Some(outcome.with(|outcome| explain(outcome, texts))))}
        </div>
    }
}

/// One message for who cannot see the panel: the verdict, and what is still needed or stands in the way.
#[must_use]
pub fn spoken(outcome: &Outcome, texts: &Texts) -> String {
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

fn explain(outcome: &Outcome, texts: &'static Texts) -> AnyView {
    match outcome.report.verdict {
        Verdict::Eligible => view! {
            <p>{(texts.check.eligible_on)(outcome.amount_date)}</p>
            <p class="small">{texts.check.eligible_caution}</p>
            <p class="screen-only">
                <a class="button" href=address(&Page::WhatNow, &link::print(outcome.answers()))>{texts.check.what_now}</a>
            </p>
        }
        .into_any(),
        Verdict::Undetermined if outcome.only_unsure() => view! {
            <p>{texts.check.only_unsure}</p>
            <p class="small">{texts.check.ask} ":"</p>
            <div inner_html=Markup::of(|list| contact_list(list, &outcome.contacts()))></div>
        }
        .into_any(),
        Verdict::Undetermined => {
            let any_met =
                outcome.report.findings.iter().any(|finding| finding.status == Status::Met);
            let so_far = if any_met { texts.check.so_far_good } else { "" };
            view! { <p>{(texts.check.answers_needed)(outcome.unanswered().len())} " " {so_far}</p> }
                .into_any()
        }
        Verdict::NotEligible => {
            let refusals: Vec<Finding> = outcome.report.refusals().copied().collect();
            view! {
                <p>{texts.check.because}</p>
                <ul>
                    {refusals
                        .into_iter()
                        .map(|finding| view! {
                            <li>
                                <strong>{(texts.check.condition)(&finding)} "."</strong> " "
                                {finding.remedy.map(|remedy| mend(remedy, texts))}
                            </li>
                        })
                        .collect_view()}
                </ul>
                <p class="small">{texts.check.ask} ":"</p>
                <div inner_html=Markup::of(|list| contact_list(list, &outcome.contacts()))></div>
            }
            .into_any()
        }
    }
}

fn mend(remedy: Remedy, texts: &'static Texts) -> String {
    match remedy {
        Remedy::WaitUntil(date) => (texts.check.from)(date),
        Remedy::Act(act) => format!("{} {}", texts.check.what_helps, act.text()),
        Remedy::None => texts.check.nothing_helps.to_owned(),
    }
}
