//! A question for a date: three fields, one message.

use crate::{
    components::question_id,
    date_entry::Part,
    form::Form,
    outcome::Outcome,
    platform,
    text::{Question, texts},
    view::{attr, flag, live, on, when},
};
use jojo_rules::Input;
use leptos::prelude::*;

/// Day, month and year. A fault is told once the date looks finished or the person has gone on.
#[component]
pub fn DateQuestion(
    /// Which date.
    input: Input,
    /// Its words.
    words: Question,
    /// The form it belongs to.
    form: RwSignal<Form>,
    /// What the rules say of that form.
    outcome: Memo<Outcome>,
) -> impl IntoView {
    let texts = texts();
    let id = question_id(input);
    let left = RwSignal::new(false);
    let shown = move || {
        let fault = outcome.with(|outcome| outcome.reading.fault(input));
        fault.filter(|_| left.get() || form.with(|form| form.entry(input).looks_finished()))
    };
    let hint_id = format!("{id}-hint");
    let fault_id = format!("{id}-fault");
    let described_by = format!("{hint_id} {fault_id}");

    let field = {
        let described_by = described_by.clone();
        move |part: Part, label: &'static str, class: &'static str, mode: &'static str| {
            let described_by = described_by.clone();
            view! {
                <label>
                    {label}
                    <input
                        class=class
                        type="text"
                        inputmode=mode
                        autocomplete=autocomplete(input, part)
                        aria-describedby=described_by
                        aria-invalid=when("true", move || shown().is_some_and(|fault| fault.is_about(part)))
                        prop:value=attr(move || form.with(|form| form.entry(input).part(part).to_owned()))
                        on:input=on(move |event| {
                            let typed = event_target_value(&event);
                            form.update(|form| form.type_into(input, part, typed, texts));
                        })
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
                {field(Part::Day, texts.questions.day, "day", "numeric")}
                {field(Part::Month, texts.questions.month, "month", "text")}
                {field(Part::Year, texts.questions.year, "year", "numeric")}
            </div>
            <p class="fault" id=fault_id aria-live="polite">{live(move || shown().map(texts.questions.fault).unwrap_or_default().to_owned())}</p>
        </fieldset>
    }
}

/// What the browser may fill in: only the person's own birth date.
fn autocomplete(input: Input, part: Part) -> &'static str {
    match (input, part) {
        (Input::BirthDate, Part::Day) => "bday-day",
        (Input::BirthDate, Part::Month) => "bday-month",
        (Input::BirthDate, Part::Year) => "bday-year",
        _ => "off",
    }
}
