//! A question for a date: three fields, one message.

use crate::{
    date_entry::{DateEntry, DateFault, Part},
    platform,
    text::{Question, shared_texts},
    view::{attr, flag, live, on, when},
};
use leptos::prelude::*;
use std::sync::Arc;

/// A date that is typed: what stands in the fields, and what is wrong with it.
#[derive(Clone)]
pub struct DateField {
    /// Its id on the page.
    pub id: &'static str,
    /// Its words.
    pub words: Question,
    /// What was typed, and what is wrong with it.
    pub read: Arc<dyn Fn() -> (DateEntry, Option<DateFault>) + Send + Sync>,
    /// Whether it is the reader's own date of birth, which the browser may know.
    pub own_birth_date: bool,
}

/// Day, month and year. A fault is told once the date looks finished or the person has gone on.
#[component]
pub fn DateFields(
    /// The date.
    field: DateField,
    /// What to do with what is typed.
    on_type: Arc<dyn Fn(Part, String) + Send + Sync>,
) -> impl IntoView {
    let texts = shared_texts();
    let DateField { id, words, read, own_birth_date } = field;
    let left = RwSignal::new(false);
    let read = StoredValue::new(read);
    let read = move || read.with_value(|read| read());
    let shown = move || {
        let (entry, fault) = read();
        fault.filter(|_| left.get() || entry.looks_finished())
    };
    let hint_id = format!("{id}-hint");
    let fault_id = format!("{id}-fault");
    let described_by = format!("{hint_id} {fault_id}");

    let field = {
        let described_by = described_by.clone();
        move |part: Part, label: &'static str, class: &'static str, mode: &'static str| {
            let described_by = described_by.clone();
            let on_type = on_type.clone();
            view! {
                <label>
                    {label}
                    <input
                        class=class
                        type="text"
                        inputmode=mode
                        autocomplete=if own_birth_date { autocomplete(part) } else { "off" }
                        aria-describedby=described_by
                        aria-invalid=when("true", move || shown().is_some_and(|fault| fault.is_about(part)))
                        prop:value=attr(move || read().0.part(part).to_owned())
                        on:input=on(move |event| on_type(part, event_target_value(&event)))
                    />
                </label>
            }
        }
    };
    // Going from field to field inside the question is not leaving it.
    let leave =
        move |event: leptos::ev::FocusEvent| left.set(!platform::focus_stays_in(id, &event));
    view! {
        <fieldset class="question" class:faulty=flag(move || shown().is_some()) id=id on:focusout=on(leave)>
            <legend>{words.question}</legend>
            <p class="hint" id=hint_id>{words.hint}</p>
            <div class="date">
                {field(Part::Day, texts.dates.day, "day", "numeric")}
                {field(Part::Month, texts.dates.month, "month", "text")}
                {field(Part::Year, texts.dates.year, "year", "numeric")}
            </div>
            <p class="fault" id=fault_id aria-live="polite">{live(move || shown().map(texts.dates.fault).unwrap_or_default().to_owned())}</p>
        </fieldset>
    }
}

/// What the browser may fill in of the person's own birth date.
const fn autocomplete(part: Part) -> &'static str {
    match part {
        Part::Day => "bday-day",
        Part::Month => "bday-month",
        Part::Year => "bday-year",
    }
}
