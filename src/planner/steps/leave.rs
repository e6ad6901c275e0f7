//! Paid leave: what is built up, and what is known about earlier years.

use crate::{
    planner::{form::PlanningForm, outcome::Outcome},
    text::{PlannerTexts, use_texts},
    ui::{Button, Choices, Keyboard, QuestionGroup, TextField},
};
use leptos::prelude::*;

/// The leave of each calendar year, and what it follows from.
#[component]
pub fn Leave(
    /// What was typed and chosen.
    form: RwSignal<PlanningForm>,
    /// What the rules say.
    outcome: Memo<Outcome>,
) -> impl IntoView {
    let words = &use_texts::<PlannerTexts>().year;
    let years = Memo::new(move |_| {
        outcome.with(|outcome| {
            outcome.year.as_ref().map(|year| year.leave.years.clone()).unwrap_or_default()
        })
    });
    let lines = move || {
        years.with(|years| {
            years.iter().map(|year| view! { <li>{(words.leave_year)(year)}</li> }).collect_view()
        })
    };
    let is_chosen = Memo::new(move |_| form.with(|form| form.changes.paid_leave.is_some()));
    let is_first = Memo::new(move |_| form.with(|form| form.changes.is_first));
    let answers = [Some(true), Some(false), None];
    let options = answers.into_iter().zip(words.first_choices.map(str::to_owned));
    view! {
        <QuestionGroup words=words.leave>
            <ul>{lines}</ul>
            <Show when=move || is_chosen.get()>
                <Button on_press=move |()| form.update(|form| form.changes.paid_leave = None)>
                    {words.leave_place}
                </Button>
            </Show>
            <p class="legend">{words.first_agreement}</p>
            <Choices
                name="eerste"
                options=options.collect()
                chosen=Signal::derive(move || Some(is_first.get()))
                on_choose=move |answer| form.update(|form| form.changes.is_first = answer)
            />
            <Show when=move || is_first.get() == Some(false)>
                <CountedDays form=form outcome=outcome />
            </Show>
        </QuestionGroup>
    }
}

/// The days that count in the calendar year before.
#[component]
fn CountedDays(
    /// What was typed and chosen.
    form: RwSignal<PlanningForm>,
    /// What the rules say.
    outcome: Memo<Outcome>,
) -> impl IntoView {
    let words = &use_texts::<PlannerTexts>().year;
    let is_fault = move || outcome.with(|outcome| outcome.reading.counted_days_fault);
    view! {
        <TextField
            label=words.counted_days
            hint=words.counted_days_hint
            keyboard=Keyboard::Numeric
            value=Signal::derive(move || form.with(|form| form.changes.counted_days.clone()))
            fault=Signal::derive(move || is_fault().then(|| words.counted_days_fault.to_owned()))
            on_type=move |text| form.update(|form| form.changes.counted_days = text)
        />
    }
}
