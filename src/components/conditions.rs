//! The eight conditions: a sign, a word, the reason, the source.

use crate::{
    components::{SourceLink, question_id, source_name},
    outcome::Outcome,
    platform,
    text::{Texts, texts},
    view::{on, part},
};
use jojo_rules::{Finding, Input, RuleId, Status, date};
use leptos::prelude::*;

/// All conditions, always in the same order.
#[component]
pub fn Conditions(
    /// What the rules say.
    outcome: Memo<Outcome>,
) -> impl IntoView {
    let texts = texts();
    let count = outcome.with_untracked(|outcome| outcome.report.findings.len());
    view! {
        <div class="conditions">
            <h3>{texts.check.conditions}</h3>
            <ul>
                {(0..count)
                    .map(|index| {
                        // Most answers change one finding; the others are left alone.
                        let shown = Memo::new(move |_| {
                            outcome.with(|outcome| {
                                let finding = outcome.report.findings.get(index).copied()?;
                                let is_about_age = finding.rule == RuleId::AgeLimit;
                                Some((finding, if is_about_age { age(outcome, texts) } else { None }))
                            })
                        });
                        part(move || {
                            shown.get().map(|(finding, age)| condition(finding, age, texts).into_any())
                        })
                    })
                    .collect_view()}
            </ul>
        </div>
    }
}

fn condition(finding: Finding, age: Option<String>, texts: &'static Texts) -> impl IntoView {
    let Finding { rule, status, needs, more_sources, notes, .. } = finding;
    let entry = rule.entry();
    let first_need = needs.iter().next();
    view! {
        <li class=format!("condition {status}")>
            <span class="sign" aria-hidden="true">{sign(status)}</span>
            <div>
                <p>{(texts.check.condition)(&finding)}</p>
                <p class="small">
                    <span class="word">{(texts.status)(status)}</span>
                    {age.map(|age| format!(" · {age}"))} " · " <SourceLink rule=rule />
                </p>
                {first_need
                    .map(|input| view! {
                        <button class="as-link screen-only" type="button" aria-label=answer_label(input, texts) on:click=on(move |_| platform::focus_first_in(question_id(input)))>
                            {texts.check.answer_this}
                        </button>
                    })}
                <details>
                    <summary>{texts.check.more} <span class="unseen">": " {entry.title}</span></summary>
                    <p>{entry.id.statement()}</p>
                    {notes.iter().map(|note| view! { <p>{note.text()}</p> }).collect_view()}
                    {more_sources
                        .iter()
                        .map(|source| view! { <p>{texts.rules.more_sources} ": " {source_name(*source)}</p> })
                        .collect_view()}
                </details>
            </div>
        </li>
    }
}

fn answer_label(input: Input, texts: &Texts) -> String {
    format!("{}: {}", texts.check.answer_this, (texts.questions.of)(input).question)
}

fn age(outcome: &Outcome, texts: &Texts) -> Option<String> {
    let (birth, start) = (outcome.answers().birth_date?, outcome.answers().start_date?);
    Some((texts.check.aged)(date::age_on(birth, start), start))
}

const fn sign(status: Status) -> &'static str {
    match status {
        Status::Met => "✓",
        Status::NotMet => "✗",
        Status::Unknown => "?",
        Status::NotApplicable => "–",
        Status::Attention => "!",
    }
}
