//! The question of an input, in the form that its kind asks for.

use crate::{
    components::{
        DateQuestion,
        choice::{Choice, ChoiceQuestion},
        country::CountryQuestion,
    },
    form::Form,
    outcome::Outcome,
    text::texts,
};
use jojo_rules::{Input, InputKind, Nationality, Training, Value};
use leptos::prelude::*;

const YES: &str = "ja";
const NO: &str = "nee";
const UNSURE: &str = "weet-niet";
const STATELESS: &str = "stateless";

/// The id of a question on the page.
#[must_use]
pub const fn question_id(input: Input) -> &'static str {
    input.as_str()
}

/// The question of one input.
#[component]
pub fn InputQuestion(
    /// Which input.
    input: Input,
    /// The form it belongs to.
    form: RwSignal<Form>,
    /// What the rules say of that form.
    outcome: Memo<Outcome>,
) -> impl IntoView {
    let texts = texts();
    let id = question_id(input);
    let words = (texts.questions.of)(input);
    let unsure = Choice { value: UNSURE, label: texts.questions.unsure };
    match input.kind() {
        InputKind::Date => view! {
            <DateQuestion input=input words=words form=form outcome=outcome />
        }
        .into_any(),
        InputKind::Nationality => {
            let chosen = move || {
                form.with(|form| match form.chosen().get(input) {
                    Some(value) => value.to_string(),
                    None if form.chosen().unsure().contains(input) => UNSURE.to_owned(),
                    None => String::new(),
                })
            };
            let choose = move |value: String| {
                form.update(|form| match value.parse::<Nationality>() {
                    Ok(nationality) => form.choose(input, Value::Nationality(nationality)),
                    Err(_) if value == UNSURE => form.choose_unsure(input),
                    Err(_) => form.clear(input),
                });
            };
            view! {
                <CountryQuestion id=id words=words unsure=UNSURE stateless=STATELESS chosen=Signal::derive(chosen) on_choose=choose />
            }
            .into_any()
        }
        // No check asks for an input of these kinds.
        InputKind::Whole { .. } | InputKind::Choice(_) | InputKind::Compound => ().into_any(),
        InputKind::Bool | InputKind::Training | InputKind::Count => {
            let mut choices: Vec<Choice> = match input.kind() {
                InputKind::Training => Training::ALL
                    .iter()
                    .map(|training| Choice {
                        value: training.as_str(),
                        label: (texts.questions.training)(*training),
                    })
                    .collect(),
                InputKind::Count => ["0", "1", "2"]
                    .into_iter()
                    .zip(texts.questions.years)
                    .map(|(value, label)| Choice { value, label })
                    .collect(),
                _ => vec![
                    Choice { value: YES, label: texts.questions.yes },
                    Choice { value: NO, label: texts.questions.no },
                ],
            };
            choices.push(unsure);
            let chosen = move || {
                let value = form.with(|form| match form.chosen().get(input) {
                    Some(Value::Bool(true)) => YES,
                    Some(Value::Bool(false)) => NO,
                    Some(Value::Training(training)) => training.as_str(),
                    Some(Value::Count(0)) => "0",
                    Some(Value::Count(1)) => "1",
                    Some(Value::Count(_)) => "2",
                    _ if form.chosen().unsure().contains(input) => UNSURE,
                    _ => "",
                });
                value.to_owned()
            };
            let choose = move |value: String| {
                form.update(|form| match value.as_str() {
                    UNSURE => form.choose_unsure(input),
                    YES => form.choose(input, Value::Bool(true)),
                    NO => form.choose(input, Value::Bool(false)),
                    value => {
                        if let Ok(value) = Value::parse(input.kind(), value) {
                            form.choose(input, value);
                        }
                    }
                });
            };
            view! {
                <ChoiceQuestion
                    id=id
                    words=words
                    stacked=input.kind() == InputKind::Training
                    choices=choices
                    chosen=Signal::derive(chosen)
                    on_choose=choose
                />
            }
            .into_any()
        }
    }
}
