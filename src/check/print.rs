//! What only the paper shows: the answers, the moment, the edition.

use super::Outcome;
use crate::{
    text::{CheckTexts, KeepTexts, use_texts},
    ui::printed_at_line,
};
use jojo_rules::{Input, Nationality, Value};
use leptos::prelude::*;

/// The answers, written when the page is printed, so that typing does not have to wait for it.
#[component]
pub fn Printed(
    /// What the rules say.
    outcome: Memo<Outcome>,
) -> impl IntoView {
    let (texts, keep) = (use_texts::<CheckTexts>(), use_texts::<KeepTexts>());
    let line = printed_at_line();
    let sheet = move |line: String| {
        let answer = |input: &Input| {
            let answer = outcome.with_untracked(|outcome| answer(outcome, *input, texts))?;
            Some(view! { <dt>{(texts.questions.of)(*input).question}</dt> <dd>{answer}</dd> })
        };
        view! {
            <section class="print-only">
                <h2>{keep.your_answers}</h2>
                <dl>{Input::CHECK.iter().filter_map(answer).collect_view()}</dl>
                <p>{line}</p>
            </section>
        }
    };
    view! { <div>{move || line.get().map(sheet)}</div> }
}

/// An answer in words; "I do not know" is one too.
fn answer(outcome: &Outcome, input: Input, texts: &CheckTexts) -> Option<String> {
    let words = &texts.questions;
    let Some(value) = outcome.answers().get(input) else {
        let is_unsure = outcome.answers().unsure().contains(input);
        return is_unsure.then(|| words.unsure.to_owned());
    };
    Some(match value {
        Value::Date(date) => (texts.format.date)(date),
        Value::Bool(true) => words.yes.to_owned(),
        Value::Bool(false) => words.no.to_owned(),
        Value::Training(training) => (words.training)(training).to_owned(),
        Value::Nationality(Nationality::Of(country)) => (words.country)(country).to_owned(),
        Value::Nationality(Nationality::Stateless) => words.stateless.to_owned(),
        Value::Count(count) => count.to_string(),
        Value::Choice(name) => name.to_owned(),
    })
}
