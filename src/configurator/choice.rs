//! A question with a few answers to choose from.

use crate::{
    text::Question,
    view::{flag, on},
};
use leptos::prelude::*;

/// One thing to choose.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Choice {
    /// Its name inside the question.
    pub value: &'static str,
    /// What the person reads.
    pub label: &'static str,
}

/// A group of radio buttons.
#[component]
pub fn ChoiceQuestion(
    /// The id of the question; also the name of its radio buttons.
    id: &'static str,
    /// Its words.
    words: Question,
    /// What can be chosen.
    choices: Vec<Choice>,
    /// Whether the choices stand below each other.
    #[prop(optional)]
    stacked: bool,
    /// The value that is chosen, empty for none.
    #[prop(into)]
    chosen: Signal<String>,
    /// Called with the value that the person chooses.
    #[prop(into)]
    on_choose: Callback<String>,
) -> impl IntoView {
    let described_by = (!words.hint.is_empty()).then(|| format!("{id}-hint"));
    view! {
        <fieldset class="question" id=id aria-describedby=described_by>
            <legend>{words.question}</legend>
            {described_by.clone().map(|hint_id| view! { <p class="hint" id=hint_id>{words.hint}</p> })}
            <div class="choices" class:stack=stacked>
                {choices
                    .into_iter()
                    .map(|Choice { value, label }| view! {
                        <label>
                            <input
                                type="radio"
                                name=id
                                value=value
                                prop:checked=flag(move || chosen.get() == value)
                                on:change=on(move |_| on_choose.run(value.to_owned()))
                            />
                            <span>{label}</span>
                        </label>
                    })
                    .collect_view()}
            </div>
        </fieldset>
    }
}
