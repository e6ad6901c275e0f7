//! The running result beside the questions, and the bar at the bottom of a phone.

use super::{
    Amount,
    conditions::Conditions,
    verdict::{VerdictBox, spoken},
    window_line::StartWindow,
};
use crate::{
    browser::focus,
    check::Outcome,
    text::{CheckTexts, use_texts},
};
use jojo_rules::Verdict;
use leptos::prelude::*;

/// Verdict, amount, window and conditions; they change with every answer.
#[component]
pub fn ResultPanel(
    /// What the rules say.
    outcome: Memo<Outcome>,
    /// What can be done with it.
    children: Children,
) -> impl IntoView {
    let texts = use_texts::<CheckTexts>();
    view! {
        <aside aria-label=texts.check.result>
            <p class="unseen" role="status">{move || outcome.with(|outcome| spoken(outcome, texts))}</p>
            <div class="result">
                <VerdictBox outcome=outcome />
                <Amount outcome=outcome explained_elsewhere=true />
                <StartWindow outcome=outcome />
                <Conditions outcome=outcome />
                {children()}
            </div>
        </aside>
    }
}

/// The result in one line, always in sight on a small screen. It stands before the questions, so that the keyboard
/// reaches it early.
#[component]
pub fn Peek(
    /// What the rules say.
    outcome: Memo<Outcome>,
    /// Where it leads.
    target: &'static str,
    /// Whether the verdict is a part of it.
    with_verdict: bool,
) -> impl IntoView {
    let texts = use_texts::<CheckTexts>();
    let class = move || {
        let verdict = outcome.with(|outcome| outcome.report.verdict).as_str();
        format!("peek {}", if with_verdict { verdict } else { "" })
    };
    let headline = move || {
        outcome.with(|outcome| {
            let headline = outcome.headline(texts);
            match (outcome.report.verdict, outcome.unanswered().len()) {
                (Verdict::Undetermined, left @ 1..) => {
                    format!("{headline} · {}", (texts.check.questions_left)(left))
                }
                _ => headline.to_owned(),
            }
        })
    };
    let amount = move || {
        outcome.with(|outcome| {
            let is_refused = with_verdict && outcome.report.verdict == Verdict::NotEligible;
            let first = outcome.amounts.first().filter(|_| !is_refused)?;
            let least = if outcome.amounts.len() > 1 { texts.check.at_least } else { "" };
            let amount = (texts.format.money)(first.amount);
            Some(format!("{least} {amount} {}", texts.check.per_month))
        })
    };
    view! {
        <div class=class>
            <p>
                <b>{with_verdict.then_some(headline)}</b>
                " "
                <span class="small">{amount}</span>
            </p>
            <button class="button" type="button" on:click=move |_| { focus::focus(target); }>{texts.check.see_result}</button>
        </div>
    }
}
