//! The verdict in words: what, why, and what would change it.

use crate::{
    components::Contacts,
    outcome::Outcome,
    text::{Texts, texts},
    view::{attr, live, part},
};
use jojo_rules::{Finding, Remedy, Verdict};
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

/// One sentence for who cannot see the panel: the verdict, and what is still needed.
#[must_use]
pub fn spoken(outcome: &Outcome, texts: &Texts) -> String {
    let verdict = outcome.headline(texts);
    match (outcome.report.verdict, outcome.unanswered().len()) {
        (Verdict::Undetermined, count @ 1..) => {
            format!("{verdict}. {}", (texts.check.answers_needed)(count))
        }
        _ => format!("{verdict}."),
    }
}

fn explain(outcome: &Outcome, texts: &'static Texts) -> AnyView {
    match outcome.report.verdict {
        Verdict::Eligible => view! {
            <p>{(texts.check.eligible_on)(outcome.amount_date)}</p>
            <p class="small">{texts.check.eligible_caution}</p>
        }
        .into_any(),
        Verdict::Undetermined if outcome.only_unsure() => view! {
            <p>{texts.check.only_unsure}</p>
            <p class="small">{texts.check.ask} ":"</p>
            <Contacts contacts=outcome.contacts() />
        }
        .into_any(),
        Verdict::Undetermined => view! {
            <p>{(texts.check.answers_needed)(outcome.unanswered().len())} " " {texts.check.so_far_good}</p>
        }
        .into_any(),
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
                <Contacts contacts=outcome.contacts() />
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
