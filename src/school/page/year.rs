//! The third step: the year, day by day and month by month.

use super::{
    bars::Bars,
    calendar::Calendar,
    day_panel::DayPanel,
    findings::{FindingList, PlacedFinding},
    months::MonthTable,
};
use crate::{
    school::session::Planning,
    text::{school_texts, texts},
    view::{attr, flag, live, on, part, when},
};
use chrono::NaiveDate;
use leptos::prelude::*;

/// Calendar, months, bars, findings.
#[component]
pub fn YearStep(
    /// The planning.
    planning: Planning,
) -> impl IntoView {
    let words = &school_texts().year;
    let outcome = planning.outcome;
    let is_planned = Memo::new(move |_| outcome.with(|outcome| outcome.year.is_some()));
    let chosen = RwSignal::new(None::<NaiveDate>);
    view! {
        <section class="step" aria-labelledby="schooljaar">
            <h2 id="schooljaar" tabindex="-1">{words.title}</h2>
            {part(move || Some(if is_planned.get() {
                view! {
                    <p class="hint">{words.lead}</p>
                    <Calendar planning=planning chosen=chosen />
                    <DayPanel planning=planning chosen=chosen />
                    <Leave planning=planning />
                    <h3>{words.months}</h3>
                    <p class="hint">{words.estimate}</p>
                    <Bars planning=planning />
                    <MonthTable planning=planning />
                    <Findings planning=planning />
                }
                .into_any()
            } else {
                view! { <p class="notice">{words.no_dates}</p> }.into_any()
            }))}
        </section>
    }
}

/// What is known about earlier years, and the leave that follows.
#[component]
fn Leave(
    /// The planning.
    planning: Planning,
) -> impl IntoView {
    let words = &school_texts().year;
    let Planning { form, outcome, .. } = planning;
    let is_first = move || form.with(|form| form.changes.is_first);
    let is_fault = move || outcome.with(|outcome| outcome.reading.counted_days_fault);
    let is_chosen = Memo::new(move |_| form.with(|form| form.changes.paid_leave.is_some()));
    let later = Memo::new(move |_| is_first() == Some(false));
    let years = move || {
        outcome.with(|outcome| {
            let years = outcome.year.iter().flat_map(|year| &year.leave.years);
            years.map(|year| (words.leave_year)(year)).collect::<Vec<_>>()
        })
    };
    let years = Memo::new(move |_| years());
    view! {
        <fieldset class="question">
            <legend>{words.leave.question}</legend>
            <p class="hint">{words.leave.hint}</p>
            <ul>{part(move || Some(years.get().into_iter().map(|text| view! { <li>{text}</li> }).collect_view().into_any()))}</ul>
            {part(move || is_chosen.get().then(|| view! {
                <p>
                    {words.leave_chosen} " "
                    <button class="as-link" type="button" on:click=on(move |_| form.update(|form| form.changes.paid_leave = None))>
                        {words.leave_place}
                    </button>
                </p>
            }.into_any()))}
            <p class="legend">{words.first_agreement}</p>
            <div class="choices">
                {[Some(true), Some(false), None]
                    .into_iter()
                    .zip(words.first_choices)
                    .map(|(value, label)| view! {
                        <label>
                            <input
                                type="radio"
                                name="eerste"
                                prop:checked=flag(move || is_first() == value)
                                on:change=on(move |_| form.update(|form| form.changes.is_first = value))
                            />
                            {label}
                        </label>
                    })
                    .collect_view()}
            </div>
            {part(move || later.get().then(|| view! {
                <label class="field narrow">
                    {words.counted_days}
                    <span class="hint">{words.counted_days_hint}</span>
                    <input
                        type="text"
                        inputmode="numeric"
                        autocomplete="off"
                        aria-invalid=when("true", is_fault)
                        prop:value=attr(move || form.with(|form| form.changes.counted_days.clone()))
                        on:input=on(move |event| {
                            let typed = event_target_value(&event);
                            form.update(|form| form.changes.counted_days = typed);
                        })
                    />
                </label>
            }.into_any()))}
            <p class="fault" role="status">{live(move || {
                if is_fault() && later.get() { words.counted_days_fault.to_owned() } else { String::new() }
            })}</p>
        </fieldset>
    }
}

/// What the rules say of the year.
#[component]
fn Findings(
    /// The planning.
    planning: Planning,
) -> impl IntoView {
    let texts = texts();
    let findings = Memo::new(move |_| {
        planning.outcome.with(|outcome| {
            outcome
                .year_findings()
                .map(|placed| PlacedFinding {
                    place: placed.date.map(texts.format.date).unwrap_or_default(),
                    finding: placed.finding,
                    detail: placed.detail,
                })
                .collect::<Vec<_>>()
        })
    });
    view! {
        <h3>{school_texts().year.findings}</h3>
        {part(move || Some(view! { <FindingList findings=findings.get() /> }.into_any()))}
    }
}
