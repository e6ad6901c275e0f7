//! Changing a day of the year: what it becomes, and for training in a holiday its compensation day.

use crate::{
    school::{form::Change, session::Planning},
    text::school_texts,
    view::{flag, live, on, part},
};
use chrono::NaiveDate;
use jojo_rules::{SchoolYear, planning::DayKind};
use leptos::prelude::*;

/// The chosen day and what it can be made.
#[component]
pub fn DayPanel(
    /// The planning.
    planning: Planning,
    /// The day that is being changed.
    chosen: RwSignal<Option<NaiveDate>>,
) -> impl IntoView {
    let words = school_texts();
    view! {
        <div class="panel day-panel" aria-live="polite">
            {part(move || Some(match chosen.get() {
                None => view! { <p>{words.year.choose_day}</p> }.into_any(),
                Some(day) => view! { <Choices planning=planning day=day /> }.into_any(),
            }))}
        </div>
    }
}

#[component]
fn Choices(
    /// The planning.
    planning: Planning,
    /// The day.
    day: NaiveDate,
) -> impl IntoView {
    let words = school_texts();
    let Planning { form, outcome, .. } = planning;
    let kind = move || {
        outcome.with(|outcome| {
            let days = outcome.year.iter().flat_map(|year| &year.days);
            days.clone().find(|planned| planned.date == day).map(|planned| planned.kind)
        })
    };
    let change = move || form.with(|form| form.changes.of_day(day));
    let make = move |change: Change| {
        let placed = outcome.with_untracked(|outcome| outcome.leave_days());
        form.update(|form| form.changes.make(day, change, &placed));
    };
    let is_deviation = Memo::new(move |_| change() == Change::Deviation);
    view! {
        <fieldset>
            <legend>{(words.day)(day)} ": " {live(move || kind().map(words.day_kind).unwrap_or_default().to_owned())}</legend>
            <div class="choices stack">
                {Change::ALL
                    .map(|choice| view! {
                        <label>
                            <input
                                type="radio"
                                name="dag"
                                prop:checked=flag(move || change() == choice)
                                on:change=on(move |_| make(choice))
                            />
                            {(words.year.change)(choice)}
                        </label>
                    })
                    .collect_view()}
            </div>
        </fieldset>
        {part(move || is_deviation.get().then(|| view! { <Compensation planning=planning day=day /> }.into_any()))}
    }
}

/// The workplace days of the same school year that can make up for a day of training in a holiday.
#[component]
fn Compensation(
    /// The planning.
    planning: Planning,
    /// The day of training in a holiday.
    day: NaiveDate,
) -> impl IntoView {
    let words = school_texts();
    let Planning { form, outcome, .. } = planning;
    let chosen = move || {
        form.with(|form| {
            let of_day = form.changes.deviations.iter().find(|deviation| deviation.date == day);
            of_day.and_then(|deviation| deviation.compensated_on)
        })
    };
    let days = Memo::new(move |_| {
        let chosen = chosen();
        outcome.with(|outcome| {
            let days = outcome.year.iter().flat_map(|year| &year.days);
            days.filter(|planned| {
                let fits = planned.kind == DayKind::Workplace
                    && SchoolYear::of(planned.date) == SchoolYear::of(day);
                fits || chosen == Some(planned.date)
            })
            .map(|planned| planned.date)
            .collect::<Vec<_>>()
        })
    });
    view! {
        <label class="field narrow">
            {words.year.compensated_on}
            <span class="hint">{words.year.compensated_on_hint}</span>
            <select on:change=on(move |event| {
                let on = event_target_value(&event).parse::<NaiveDate>().ok();
                form.update(|form| form.changes.compensate(day, on));
            })>
                <option value="">{words.year.choose}</option>
                {part(move || Some(days.get()
                    .into_iter()
                    .map(|on| view! {
                        <option value=on.to_string() selected=flag(move || chosen() == Some(on))>{(words.day)(on)}</option>
                    })
                    .collect_view()
                    .into_any()))}
            </select>
        </label>
    }
}
