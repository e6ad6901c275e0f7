//! The eight conditions: a sign, a word, the reason, the source.

use crate::{
    browser::focus,
    check::{Outcome, question_id},
    text::{CheckTexts, use_texts},
    ui::{SourceLink, source_name},
};
use jojo_rules::{Finding, Input, RuleId, Status, date};
use leptos::prelude::*;

/// All conditions, always in the same order.
#[component]
pub fn Conditions(
    /// What the rules say.
    outcome: Memo<Outcome>,
) -> impl IntoView {
    let title = use_texts::<CheckTexts>().check.conditions;
    let count = outcome.with_untracked(|outcome| outcome.report.findings.len());
    view! {
        <div class="conditions">
            <h3>{title}</h3>
            <ul>{(0..count).map(|index| view! { <Condition outcome=outcome index=index /> }).collect_view()}</ul>
        </div>
    }
}

/// A condition. Most answers change one; the others are left alone, with what was opened in them.
#[component]
fn Condition(
    /// What the rules say.
    outcome: Memo<Outcome>,
    /// Its place among the findings.
    index: usize,
) -> impl IntoView {
    let texts = use_texts::<CheckTexts>();
    let finding = Memo::new(move |_| {
        outcome.with(|outcome| {
            let finding = outcome.report.findings.get(index).copied()?;
            let age = (finding.rule == RuleId::AgeLimit).then(|| age(outcome, texts)).flatten();
            Some((finding, age))
        })
    });
    let class = move || {
        let status = finding.with(|finding| finding.as_ref().map(|(finding, _)| finding.status));
        format!("condition {}", status.map(|status| status.to_string()).unwrap_or_default())
    };
    let body = move || finding.get().map(|(finding, age)| condition(finding, age, texts));
    view! { <li class=class>{body}</li> }
}

fn condition(finding: Finding, age: Option<String>, texts: &'static CheckTexts) -> impl IntoView {
    let Finding { rule, status, needs, more_sources, notes, .. } = finding;
    let (entry, words) = (rule.entry(), &texts.check);
    let answer = needs.iter().next().map(|input| {
        view! {
            <button
                class="as-link screen-only"
                type="button"
                aria-label=answer_label(input, texts)
                on:click=move |_| focus::focus_first_in(question_id(input))
            >
                {words.answer_this}
            </button>
        }
    });
    view! {
        <span class="sign" aria-hidden="true">{sign(status)}</span>
        <div>
            <p>{(words.condition)(&finding)}</p>
            <p class="small">
                <span class="word">{(texts.status)(status)}</span>
                " · "
                {age.map(|age| format!("{age} · "))}
                <SourceLink rule=rule />
            </p>
            {answer}
            <details>
                <summary>{words.more} " " <span class="unseen">": " {entry.title}</span></summary>
                <p>{rule.statement()}</p>
                {notes.iter().map(|note| view! { <p>{note.text()}</p> }).collect_view()}
                {more_sources
                    .iter()
                    .map(|source| view! { <p>{texts.rules.more_sources} ": " {source_name(*source)}</p> })
                    .collect_view()}
            </details>
        </div>
    }
}

fn answer_label(input: Input, texts: &CheckTexts) -> String {
    format!("{}: {}", texts.check.answer_this, (texts.questions.of)(input).question)
}

fn age(outcome: &Outcome, texts: &CheckTexts) -> Option<String> {
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
