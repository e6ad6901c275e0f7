//! The first step: start and end, birth date, studies, days and hours.

use crate::components::fields::{TextField, choice, radio, tick};
use crate::{
    components::{DateField, DateFields},
    date_entry::DateFault,
    school::{
        form::{Place, PlanDate, Split},
        reading::PlanDateFault,
        session::Planning,
    },
    text::{Question, school_texts, shared_texts},
    view::{live, part, some},
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
                {date(planning, PlanDate::Start, "startdatum", words.start)}
                {date(planning, PlanDate::End, "einddatum", words.end)}
                {date(planning, PlanDate::Birth, "geboortedatum", words.birth)}
                {group(words.studies, "", studies(planning))}
                {group(words.days, "week-days", days(planning))}
                {group(words.hours, "", hours(planning))}
            </div>
        </section>
    }
}

/// A question with its fields.
pub fn group(words: Question, class: &'static str, fields: Vec<AnyView>) -> AnyView {
    view! {
        <fieldset class="question">
            <legend>{words.question}</legend>
            <p class="hint">{words.hint}</p>
            <div class=class>{fields}</div>
        </fieldset>
    }
    .into_any()
}

/// A date of the agreement, with what is wrong with the agreement as a whole once its dates are dates.
fn date(planning: Planning, date: PlanDate, id: &'static str, words: Question) -> AnyView {
    let texts = shared_texts();
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
            <p class="fault below" role="status">{live(move || match fault() {
                None | Some(PlanDateFault::Entry(_)) => String::new(),
                Some(fault) => of_agreement(fault).to_owned(),
            })}</p>
        </div>
    }
    .into_any()
}

/// What was passed before the start.
fn studies(planning: Planning) -> Vec<AnyView> {
    let words = &school_texts().agreement;
    let Planning { form, outcome, .. } = planning;
    // Every value is of the kind that its input takes.
    let set = move |input: Input, value: Option<Value>| {
        form.update(|form| {
            let _ = form.studies.set(input, value);
        });
    };
    let years = ["", "0", "1", "2"]
        .map(str::to_owned)
        .into_iter()
        .zip(words.years_choices.map(str::to_owned));
    let chosen = move || {
        let years = form.with(|form| form.studies.alternating_years_passed);
        years.map(|years| years.min(2).to_string()).unwrap_or_default()
    };
    let choose = move |value: String| {
        set(Input::AlternatingYearsPassed, value.parse().ok().map(Value::Count));
    };
    let mut fields = vec![choice(words.years, years.collect(), Box::new(chosen), Box::new(choose))];
    for (input, label) in words.passed {
        let input = *input;
        let passed = move || form.with(|form| form.studies.get(input) == Some(Value::Bool(true)));
        let toggle = move |passed| set(input, Some(Value::Bool(passed)));
        fields.push(tick((*label).to_owned(), Box::new(passed), Box::new(toggle)));
    }
    // A year can only be passed in the middle of an agreement that goes over a summer.
    let crossed = Memo::new(move |_| {
        outcome.with(|outcome| {
            let agreement = outcome.reading.plan.as_ref().map(|plan| plan.agreement);
            let crossed =
                agreement.filter(|term| SchoolYear::of(term.start()) != SchoolYear::of(term.end()));
            crossed.map(|term| SchoolYear::of(term.start()).to_string()).unwrap_or_default()
        })
    });
    fields.push(part(move || {
        some(crossed.get()).map(|year| {
            let passed = move || form.with(|form| form.changes.year_passed);
            let toggle = move |passed| form.update(|form| form.changes.year_passed = passed);
            tick((words.year_passed)(&year), Box::new(passed), Box::new(toggle))
        })
    }));
    fields
}

/// Which days where.
fn days(planning: Planning) -> Vec<AnyView> {
    let words = school_texts();
    let form = planning.form;
    Weekday::WORKING
        .iter()
        .enumerate()
        .map(|(index, day)| {
            let options = Place::ALL.into_iter().enumerate();
            let options = options.map(|(number, place)| {
                (number.to_string(), (words.agreement.place)(place).to_owned())
            });
            let chosen = move || {
                let place = form.with(|form| form.places.get(index).copied().unwrap_or_default());
                let number = Place::ALL.iter().position(|choice| *choice == place);
                number.unwrap_or_default().to_string()
            };
            let choose = move |value: String| {
                let place =
                    value.parse().ok().and_then(|number: usize| Place::ALL.get(number).copied());
                form.update(|form| {
                    if let Some(of_day) = form.places.get_mut(index) {
                        *of_day = place.unwrap_or_default();
                    }
                });
            };
            choice((words.weekday)(*day), options.collect(), Box::new(chosen), Box::new(choose))
        })
        .collect()
}

/// 22 or 23 hours, and the full-time week.
fn hours(planning: Planning) -> Vec<AnyView> {
    let words = &school_texts().agreement;
    let Planning { form, outcome, .. } = planning;
    let mut choices = Vec::new();
    for split in [Split::Hours23, Split::Hours22] {
        let (work, lessons) = split.hours();
        let chosen = move || form.with(|form| form.split == split);
        let choose = move || form.update(|form| form.split = split);
        choices.push(radio(
            "uren",
            (words.split)(work, lessons),
            Box::new(chosen),
            Box::new(choose),
        ));
    }
    let is_fault = move || outcome.with(|outcome| outcome.reading.full_time_fault);
    let full_time = TextField {
        label: words.full_time,
        hint: words.full_time_hint,
        keys: "decimal",
        typed: Box::new(move || form.with(|form| form.full_time.clone())),
        fault: Box::new(
            move || if is_fault() { words.full_time_fault.to_owned() } else { String::new() },
        ),
        on_type: Box::new(move |typed| form.update(|form| form.full_time = typed)),
    };
    vec![view! { <div class="choices stack">{choices}</div> }.into_any(), full_time.show()]
}
