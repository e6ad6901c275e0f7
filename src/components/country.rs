//! The question for a nationality.

use crate::{
    text::{Question, texts},
    view::{flag, on},
};
use leptos::prelude::*;

/// What stands in the list before anything is chosen.
const NOTHING: &str = "";

/// A list of all countries, Belgium first, with "stateless" and "I do not know".
#[component]
pub fn CountryQuestion(
    /// The id of the question.
    id: &'static str,
    /// Its words.
    words: Question,
    /// The value of "I do not know".
    unsure: &'static str,
    /// The value of "stateless".
    stateless: &'static str,
    /// The chosen value, empty for none.
    #[prop(into)]
    chosen: Signal<String>,
    /// Called with the value that the person chooses.
    #[prop(into)]
    on_choose: Callback<String>,
) -> impl IntoView {
    let texts = texts();
    let select_id = format!("{id}-select");
    let hint_id = format!("{id}-hint");
    let option = move |value: &'static str, label: &'static str| {
        view! { <option value=value prop:selected=flag(move || chosen.get() == value)>{label}</option> }
    };
    let countries = (texts.questions.countries)();
    let belgium = countries.iter().copied().find(|(code, _)| *code == "BE");
    view! {
        <div class="question" id=id>
            <label class="legend" for=select_id.clone()>{words.question}</label>
            <p class="hint" id=hint_id.clone()>{words.hint}</p>
            <select id=select_id aria-describedby=hint_id on:change=on(move |event| on_choose.run(event_target_value(&event)))>
                {option(NOTHING, texts.questions.choose_country)}
                {belgium.map(|(code, name)| option(code, name))}
                {option(stateless, texts.questions.stateless)}
                {option(unsure, texts.questions.unsure)}
                <hr />
                {countries
                    .into_iter()
                    .filter(|(code, _)| *code != "BE")
                    .map(|(code, name)| option(code, name))
                    .collect_view()}
            </select>
        </div>
    }
}
