//! A question with its fields, and one of a few choices.

use crate::text::Question;
use leptos::prelude::*;

/// A group of fields under one question.
#[component]
pub fn QuestionGroup(
    /// Its id on the page.
    #[prop(optional)]
    id: Option<&'static str>,
    /// Its words.
    words: Question,
    /// Whether it is not asked now.
    #[prop(optional, into)]
    hidden: Signal<bool>,
    /// Its fields.
    children: Children,
) -> impl IntoView {
    let hint = (!words.hint.is_empty()).then(|| {
        view! {
            <p class="hint" id=id.map(|id| format!("{id}-hint"))>{words.hint}</p>
        }
    });
    let described_by = id.filter(|_| hint.is_some()).map(|id| format!("{id}-hint"));
    view! {
        <fieldset class="question" id=id hidden=hidden aria-describedby=described_by>
            <legend>{words.question}</legend>
            {hint}
            {children()}
        </fieldset>
    }
}

/// One of a few choices, next to each other or below each other.
#[component]
pub fn Choices<T>(
    /// The name that the radio buttons share on the page.
    name: &'static str,
    /// Each choice with its label.
    options: Vec<(T, String)>,
    /// The choice that was made.
    #[prop(into)]
    chosen: Signal<Option<T>>,
    /// What to do with a choice.
    #[prop(into)]
    on_choose: Callback<T>,
    /// Whether the choices stand below each other.
    #[prop(optional)]
    stacked: bool,
) -> impl IntoView
where
    T: Clone + PartialEq + Send + Sync + 'static,
{
    let option = move |(index, (value, label)): (usize, (T, String))| {
        let own = value.clone();
        let checked = move || chosen.with(|chosen| chosen.as_ref() == Some(&own));
        view! {
            <label>
                <input
                    type="radio"
                    name=name
                    value=index.to_string()
                    prop:checked=checked
                    on:change=move |_| on_choose.run(value.clone())
                />
                <span>{label}</span>
            </label>
        }
    };
    view! {
        <div class="choices" class:stack=stacked>
            {options.into_iter().enumerate().map(option).collect_view()}
        </div>
    }
}
