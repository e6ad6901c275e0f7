//! The question for a nationality: all countries, Belgium first.

use super::{Answer, chosen};
use crate::{
    check::CheckForm,
    text::{CheckTexts, Question, use_texts},
};
use jojo_rules::{Input, InputKind, Nationality, Value};
use leptos::prelude::*;

const BELGIUM: &str = "BE";
const STATELESS: &str = "stateless";
const UNSURE: &str = "weet-niet";

/// All countries, with "stateless" and "I do not know". A prerendered page has Belgium and these two alone.
#[component]
pub fn CountryQuestion(
    /// Its id on the page.
    id: &'static str,
    /// Its words.
    words: Question,
    /// The form.
    form: RwSignal<CheckForm>,
    /// Whether it is not asked now.
    hidden: Signal<bool>,
) -> impl IntoView {
    let texts = &use_texts::<CheckTexts>().questions;
    let (select_id, hint_id) = (format!("{id}-select"), format!("{id}-hint"));
    let value = Memo::new(move |_| form.with(value_of));
    let option = move |value_of_option: &'static str, label: &'static str| {
        let selected = move || value.with(|value| value == value_of_option);
        view! { <option value=value_of_option prop:selected=selected>{label}</option> }
    };
    let countries = (texts.countries)();
    let others = if cfg!(feature = "ssr") { Vec::new() } else { countries.clone() };
    let is_belgium = |country: &(&str, &str)| country.0 == BELGIUM;
    let choose = move |event| {
        let value = event_target_value(&event);
        form.update(|form| choose_value(form, &value));
    };
    view! {
        <div class="question" id=id hidden=hidden>
            <label class="legend" for=select_id.clone()>{words.question}</label>
            <p class="hint" id=hint_id.clone()>{words.hint}</p>
            <select id=select_id aria-describedby=hint_id on:change=choose>
                {option("", texts.choose_country)}
                {countries.into_iter().filter(is_belgium).map(|(code, name)| option(code, name)).collect_view()}
                {option(STATELESS, texts.stateless)}
                {option(UNSURE, texts.unsure)}
                {(!others.is_empty()).then(|| view! { <hr /> })}
                {others
                    .into_iter()
                    .filter(|country| !is_belgium(country))
                    .map(|(code, name)| option(code, name))
                    .collect_view()}
            </select>
        </div>
    }
}

fn value_of(form: &CheckForm) -> String {
    match chosen(form, Input::Nationality) {
        Some(Answer::Unsure) => UNSURE.to_owned(),
        Some(Answer::Value(Value::Nationality(Nationality::Stateless))) => STATELESS.to_owned(),
        Some(Answer::Value(value)) => value.to_string(),
        None => String::new(),
    }
}

fn choose_value(form: &mut CheckForm, value: &str) {
    match value {
        "" => form.clear(Input::Nationality),
        UNSURE => form.choose_unsure(Input::Nationality),
        value => {
            if let Ok(value) = Value::parse(InputKind::Nationality, value) {
                form.choose(Input::Nationality, value);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_choice_of_a_country_is_shown_again() {
        let mut form = CheckForm::default();
        for value in ["NL", BELGIUM, STATELESS, UNSURE, ""] {
            choose_value(&mut form, value);
            assert_eq!(value_of(&form), value);
        }
    }
}
