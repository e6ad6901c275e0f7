//! The first step: start and end, birth date, studies, days and hours.

use crate::{
    components::{DateField, DateFields},
    date_entry::DateFault,
    school::{
        form::{Place, PlanDate, Split},
        reading::PlanDateFault,
        session::Planning,
    },
    text::{Question, school_texts, texts},
    view::{attr, flag, live, on, part, when},
};
use jojo_rules::{Input, SchoolYear, Value, Weekday};
use leptos::prelude::*;
use std::sync::Arc;

/// Who, when, where.
#[component]
pub fn AgreementStep(
    /// The planning.
    planning: Planning,
) -> impl IntoView {
    let words = &school_texts().agreement;
    view! {
        <section class="step" aria-labelledby="afspraken">
            <h2 id="afspraken" tabindex="-1">{words.title}</h2>
            <div class="step-grid">
                <PlanDateQuestion date=PlanDate::Start id="startdatum" words=words.start planning=planning />
                <PlanDateQuestion date=PlanDate::End id="einddatum" words=words.end planning=planning />
                <PlanDateQuestion date=PlanDate::Birth id="geboortedatum" words=words.birth planning=planning />
                <Studies planning=planning />
                <Days planning=planning />
                <Hours planning=planning />
            </div>
        </section>
    }
}

#[component]
fn PlanDateQuestion(
    /// Which date.
    date: PlanDate,
    /// Its id on the page.
    id: &'static str,
    /// Its words.
    words: Question,
    /// The planning.
    planning: Planning,
) -> impl IntoView {
    let texts = texts();
    let of_agreement = school_texts().agreement.fault;
    let Planning { form, outcome, .. } = planning;
    let fault = move || outcome.with(|outcome| outcome.reading.date_fault(date));
    let field = DateField {
        id,
        words,
        read: Arc::new(move || {
            let entry_fault: Option<DateFault> = match fault() {
                Some(PlanDateFault::Entry(fault)) => Some(fault),
                _ => None,
            };
            (form.with(|form| form.date(date).clone()), entry_fault)
        }),
        own_birth_date: false,
    };
    view! {
        <div>
            <DateFields field=field on_type=Arc::new(move |part, typed| {
                form.update(|form| form.type_into(date, part, typed, texts));
            }) />
            // What is wrong with the agreement as a whole, once its dates are dates.
            <p class="fault below" role="status">{live(move || match fault() {
                None | Some(PlanDateFault::Entry(_)) => String::new(),
                Some(fault) => of_agreement(fault).to_owned(),
            })}</p>
        </div>
    }
}

/// What was passed before the start.
#[component]
fn Studies(
    /// The planning.
    planning: Planning,
) -> impl IntoView {
    let words = &school_texts().agreement;
    let form = planning.form;
    let years = move || form.with(|form| form.studies.alternating_years_passed);
    let passed =
        move |input: Input| form.with(|form| form.studies.get(input) == Some(Value::Bool(true)));
    // Every value is of the kind that its input takes.
    let set = move |input: Input, value: Option<Value>| {
        form.update(|form| {
            let _ = form.studies.set(input, value);
        });
    };
    let crosses_summer = move || {
        planning.outcome.with(|outcome| {
            let agreement = outcome.reading.plan.as_ref()?.agreement;
            let first = SchoolYear::of(agreement.start());
            (first != SchoolYear::of(agreement.end())).then(|| first.to_string())
        })
    };
    let crosses_summer = Memo::new(move |_| crosses_summer());
    view! {
        <fieldset class="question">
            <legend>{words.studies.question}</legend>
            <p class="hint">{words.studies.hint}</p>
            <label class="field">
                {words.years}
                <select
                    on:change=on(move |event| {
                        let value = event_target_value(&event).parse().ok().map(Value::Count);
                        set(Input::AlternatingYearsPassed, value);
                    })
                >
                    {["", "0", "1", "2"]
                        .into_iter()
                        .zip(words.years_choices)
                        .map(|(value, label)| view! {
                            <option
                                value=value
                                selected=flag(move || {
                                    years().map(|years| years.min(2).to_string()).unwrap_or_default() == value
                                })
                            >{label}</option>
                        })
                        .collect_view()}
                </select>
            </label>
            {words.passed
                .iter()
                .map(|(input, label)| {
                    let input = *input;
                    view! {
                        <label class="remember">
                            <input
                                type="checkbox"
                                prop:checked=flag(move || passed(input))
                                on:change=on(move |event| set(input, Some(Value::Bool(event_target_checked(&event)))))
                            />
                            <span>{*label}</span>
                        </label>
                    }
                })
                .collect_view()}
            {part(move || crosses_summer.get().map(|year| view! {
                <label class="remember">
                    <input
                        type="checkbox"
                        prop:checked=flag(move || form.with(|form| form.changes.year_passed))
                        on:change=on(move |event| {
                            let checked = event_target_checked(&event);
                            form.update(|form| form.changes.year_passed = checked);
                        })
                    />
                    <span>{(words.year_passed)(&year)}</span>
                </label>
            }.into_any()))}
        </fieldset>
    }
}

/// Which days where.
#[component]
fn Days(
    /// The planning.
    planning: Planning,
) -> impl IntoView {
    let words = &school_texts().agreement;
    let weekday = school_texts().weekday;
    let form = planning.form;
    let place_of =
        move |index: usize| form.with(|form| form.places.get(index).copied().unwrap_or_default());
    let choose = move |index: usize, place: Place| {
        form.update(|form| {
            if let Some(of_day) = form.places.get_mut(index) {
                *of_day = place;
            }
        });
    };
    view! {
        <fieldset class="question">
            <legend>{words.days.question}</legend>
            <p class="hint">{words.days.hint}</p>
            <div class="week-days">
                {Weekday::WORKING
                    .iter()
                    .enumerate()
                    .map(|(index, day)| view! {
                        <label class="field">
                            {weekday(*day)}
                            <select
                                on:change=on(move |event| {
                                    let index_of = event_target_value(&event).parse::<usize>().ok();
                                    let place = index_of.and_then(|index| Place::ALL.get(index).copied());
                                    choose(index, place.unwrap_or_default());
                                })
                            >
                                {Place::ALL
                                    .into_iter()
                                    .enumerate()
                                    .map(|(number, place)| view! {
                                        <option value=number.to_string() selected=flag(move || place_of(index) == place)>
                                            {(words.place)(place)}
                                        </option>
                                    })
                                    .collect_view()}
                            </select>
                        </label>
                    })
                    .collect_view()}
            </div>
        </fieldset>
    }
}

/// 22 or 23 hours, and the full-time week.
#[component]
fn Hours(
    /// The planning.
    planning: Planning,
) -> impl IntoView {
    let words = &school_texts().agreement;
    let Planning { form, outcome, .. } = planning;
    let is_fault = move || outcome.with(|outcome| outcome.reading.full_time_fault);
    view! {
        <fieldset class="question">
            <legend>{words.hours.question}</legend>
            <p class="hint">{words.hours.hint}</p>
            <div class="choices">
                {[Split::Hours23, Split::Hours22]
                    .map(|split| {
                        let (work, lessons) = split.hours();
                        view! {
                            <label>
                                <input
                                    type="radio"
                                    name="uren"
                                    prop:checked=flag(move || form.with(|form| form.split == split))
                                    on:change=on(move |_| form.update(|form| form.split = split))
                                />
                                {(words.split)(work, lessons)}
                            </label>
                        }
                    })
                    .collect_view()}
            </div>
            <label class="field narrow">
                {words.full_time}
                <span class="hint">{words.full_time_hint}</span>
                <input
                    type="text"
                    inputmode="decimal"
                    autocomplete="off"
                    aria-invalid=when("true", is_fault)
                    aria-describedby="voltijds-fout"
                    prop:value=attr(move || form.with(|form| form.full_time.clone()))
                    on:input=on(move |event| {
                        let typed = event_target_value(&event);
                        form.update(|form| form.full_time = typed);
                    })
                />
            </label>
            <p class="fault" id="voltijds-fout" role="status">{live(move || {
                if is_fault() { words.full_time_fault.to_owned() } else { String::new() }
            })}</p>
        </fieldset>
    }
}
