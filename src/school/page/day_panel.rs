//! Changing a day of the year: what it becomes, and for training in a holiday its compensation day.

use crate::components::fields::{choice, radio};
use crate::{
    school::{form::Change, session::Planning},
    text::school_texts,
    view::{live, part, some},
};
use chrono::NaiveDate;
use jojo_rules::{SchoolYear, date, planning::DayKind};
use leptos::prelude::*;

/// The chosen day and what it can be made.
pub fn day_panel(planning: Planning, chosen: RwSignal<String>) -> AnyView {
    let words = school_texts();
    view! {
        <div class="panel day-panel" aria-live="polite">
            {part(move || Some(match date::parse(&chosen.get()) {
                Err(_) => view! { <p>{words.year.choose_day}</p> }.into_any(),
                Ok(day) => choices(planning, day),
            }))}
        </div>
    }
    .into_any()
}

fn choices(planning: Planning, day: NaiveDate) -> AnyView {
    let words = school_texts();
    let Planning { form, outcome, .. } = planning;
    let kind = move || {
        outcome.with(|outcome| outcome.kind_of(day)).map(words.day_kind).unwrap_or_default()
    };
    let made = move || form.with(|form| form.changes.of_day(day));
    let mut options: Vec<AnyView> = Vec::new();
    for change in Change::ALL {
        let chosen = move || made() == change;
        let choose = move || {
            let placed = outcome.with_untracked(|outcome| outcome.leave_days());
            form.update(|form| form.changes.make(day, change, &placed));
        };
        let label = (words.year.change)(change).to_owned();
        options.push(radio("dag", label, Box::new(chosen), Box::new(choose)));
    }
    let is_deviation = Memo::new(move |_| made() == Change::Deviation);
    view! {
        <fieldset>
            <legend>{(words.day)(day)} ": " {live(move || kind().to_owned())}</legend>
            <div class="choices stack">{options}</div>
        </fieldset>
        {part(move || is_deviation.get().then(|| compensation(planning, day)))}
    }
    .into_any()
}

/// The workplace days of the same school year that can make up for a day of training in a holiday.
fn compensation(planning: Planning, day: NaiveDate) -> AnyView {
    let words = school_texts();
    let Planning { form, outcome, .. } = planning;
    let chosen = move || {
        form.with(|form| {
            let of_day = form.changes.deviations.iter().find(|deviation| deviation.date == day);
            of_day.and_then(|deviation| deviation.compensated_on)
        })
    };
    // The days as a text, so that the choices are made anew only when they change.
    let days = Memo::new(move |_| {
        let chosen = chosen();
        outcome.with(|outcome| {
            let mut text = String::new();
            for planned in outcome.year.iter().flat_map(|year| &year.days) {
                let fits = planned.kind == DayKind::Workplace
                    && SchoolYear::of(planned.date) == SchoolYear::of(day);
                if fits || chosen == Some(planned.date) {
                    text += &format!("{}\n", planned.date);
                }
            }
            text
        })
    });
    part(move || {
        let mut options = vec![(String::new(), words.year.choose.to_owned())];
        for line in days.get().lines() {
            options.extend(date::parse(line).ok().map(|on| (line.to_owned(), (words.day)(on))));
        }
        some(words.year.compensated_on_hint.to_owned()).map(|hint| {
            let on = move || chosen().map(|on| on.to_string()).unwrap_or_default();
            let choose = move |value: String| {
                form.update(|form| form.changes.compensate(day, date::parse(&value).ok()));
            };
            view! {
                <div class="narrow">
                    {choice(words.year.compensated_on, options, Box::new(on), Box::new(choose))}
                    <p class="hint">{hint}</p>
                </div>
            }
            .into_any()
        })
    })
}
