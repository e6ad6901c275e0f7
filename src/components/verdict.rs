//! The verdict in words: what, why, and what would change it.

use crate::{
    components::{Links, contact_list},
    markup::Markup,
    outcome::Outcome,
    text::{Texts, texts},
    view::{attr, live, written},
};
use jojo_rules::{Remedy, Status, Verdict};
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
    let links = Links::here();
    let verdict = move || outcome.with(|outcome| outcome.report.verdict);
    view! {
        <div class=attr(move || format!("verdict {}", verdict()))>
            <h2 id=VERDICT tabindex="-1">{live(move || outcome.with(|outcome| outcome.headline(texts).to_owned()))}</h2>
            {written(move || outcome.with(|outcome| explain(outcome, links, texts)))}
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

fn explain(outcome: &Outcome, links: Links, texts: &Texts) -> String {
    let words = &texts.check;
    Markup::of(|part| match outcome.report.verdict {
        Verdict::Eligible => {
            part.line("p", "", &(words.eligible_on)(outcome.amount_date));
            part.line("p", "small", words.eligible_caution);
            let answers = link::print(outcome.answers());
            part.element("p", &[("class", "screen-only")], &mut |line| {
                links.link(line, &Page::WhatNow, &answers, "button", &mut |link| {
                    link.text(words.what_now)
                });
            });
        }
        Verdict::Undetermined if outcome.only_unsure() => {
            part.line("p", "", words.only_unsure);
            ask(part, outcome, texts);
        }
        Verdict::Undetermined => {
            let any_met =
                outcome.report.findings.iter().any(|finding| finding.status == Status::Met);
            let so_far = if any_met { words.so_far_good } else { "" };
            let needed = (words.answers_needed)(outcome.unanswered().len());
            part.line("p", "", &format!("{needed} {so_far}"));
        }
        Verdict::NotEligible => {
            part.line("p", "", words.because);
            part.element("ul", &[], &mut |list| {
                for finding in outcome.report.refusals() {
                    list.element("li", &[], &mut |item| {
                        item.line("strong", "", &format!("{}.", (words.condition)(finding)));
                        if let Some(remedy) = finding.remedy {
                            item.text(" ");
                            item.text(&mend(remedy, texts));
                        }
                    });
                }
            });
            ask(part, outcome, texts);
        }
    })
}

fn ask(part: &mut Markup, outcome: &Outcome, texts: &Texts) {
    part.line("p", "small", &format!("{}:", texts.check.ask));
    contact_list(part, &outcome.contacts());
}

fn mend(remedy: Remedy, texts: &Texts) -> String {
    match remedy {
        Remedy::WaitUntil(date) => (texts.check.from)(date),
        Remedy::Act(act) => format!("{} {}", texts.check.what_helps, act.text()),
        Remedy::None => texts.check.nothing_helps.to_owned(),
    }
}
