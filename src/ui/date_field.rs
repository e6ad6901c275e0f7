//! A question for a date: three fields, one message.

use crate::{
    browser::focus,
    date_entry::{DateEntry, DateError, Part},
    text::{CommonTexts, Question, use_texts},
};
use leptos::prelude::*;

/// Day, month and year. A fault is shown once the date looks finished or the person has gone on.
#[component]
pub fn DateField(
    /// Its id on the page.
    id: &'static str,
    /// Its words.
    words: Question,
    /// What was typed.
    #[prop(into)]
    entry: Signal<DateEntry>,
    /// What is wrong with it.
    #[prop(into)]
    error: Signal<Option<DateError>>,
    /// What to do with what is typed.
    #[prop(into)]
    on_type: Callback<(Part, String)>,
    /// Whether it is the reader's own date of birth, which the browser may know.
    #[prop(optional)]
    own_birth_date: bool,
    /// Whether it is not asked now.
    #[prop(optional, into)]
    hidden: Signal<bool>,
) -> impl IntoView {
    let texts = &use_texts::<CommonTexts>().dates;
    let left = RwSignal::new(false);
    let shown = Memo::new(move |_| {
        error.get().filter(|_| left.get() || entry.with(DateEntry::looks_finished))
    });
    let (hint_id, fault_id) = (format!("{id}-hint"), format!("{id}-fault"));
    let described_by = format!("{hint_id} {fault_id}");
    let field = |part: Part, label: &'static str| {
        let (class, inputmode, known) = attributes(part);
        view! {
            <label>
                {label}
                <input
                    class=class
                    type="text"
                    inputmode=inputmode
                    autocomplete=if own_birth_date { known } else { "off" }
                    aria-describedby=described_by.clone()
                    aria-invalid=move || shown.get().is_some_and(|error| error.is_about(part)).then_some("true")
                    prop:value=move || entry.with(|entry| entry.part(part).to_owned())
                    on:input=move |event| on_type.run((part, event_target_value(&event)))
                />
            </label>
        }
    };
    let fields = [
        field(Part::Day, texts.day),
        field(Part::Month, texts.month),
        field(Part::Year, texts.year),
    ];
    view! {
        <fieldset
            class="question"
            class:faulty=move || shown.get().is_some()
            id=id
            hidden=hidden
            // Going from field to field inside the question is not leaving it.
            on:focusout=move |event| left.set(!focus::stays_in(id, &event))
        >
            <legend>{words.question}</legend>
            <p class="hint" id=hint_id>{words.hint}</p>
            <div class="date">{fields.into_iter().collect_view()}</div>
            <p class="fault" id=fault_id aria-live="polite">{move || shown.get().map(texts.fault)}</p>
        </fieldset>
    }
}

/// CSS class, keys on a phone, and what the browser may fill in of the person's own birth date.
const fn attributes(part: Part) -> (&'static str, &'static str, &'static str) {
    match part {
        Part::Day => ("day", "numeric", "bday-day"),
        Part::Month => ("month", "text", "bday-month"),
        Part::Year => ("year", "numeric", "bday-year"),
    }
}
