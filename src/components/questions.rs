//! The questions of the check, and what happens when one is answered.
//!
//! They are written as text, and one listener hears all of them: a view of each field would be a third of the bundle.
//! What is typed goes into the form; the fields are written anew only when the form changes by itself.

mod answer;
mod writing;

use crate::{
    form::Form,
    markup::Markup,
    outcome::Outcome,
    platform,
    text::{Question, texts},
    view::{attr, effect, on},
};
use answer::{DATES, PARTS, date_of, take};
use jojo_rules::{Input, InputSet};
use leptos::prelude::*;
use writing::{Writing, fault_id};

pub use answer::question_id;

/// Some questions under one heading.
pub struct Group {
    /// Its id on the page.
    pub id: &'static str,
    /// Its heading.
    pub title: &'static str,
    /// What to know beforehand; may be empty.
    pub hint: &'static str,
    /// The inputs, in asking order. Both grades are one question, under the first of them.
    pub inputs: &'static [Input],
}

/// The inputs that decide the amount, and never the verdict.
pub const STUDIES: [Input; 3] =
    [Input::AlternatingYearsPassed, Input::SecondGradePassed, Input::BusoOv3QualificationPassed];

/// Groups of questions. Each question is there while it is needed or was used, the dates always.
#[component]
pub fn Questions(
    /// The groups.
    groups: Vec<Group>,
    /// Other words for the start date.
    #[prop(optional)]
    start: Option<Question>,
    /// The form.
    form: RwSignal<Form>,
    /// What the rules say of it.
    outcome: Memo<Outcome>,
) -> impl IntoView {
    let texts = texts();
    let groups = StoredValue::new(groups);
    // What the fields show.
    let shown = StoredValue::new(form.get_untracked());
    let rewritten = RwSignal::new(());
    // A fault of a date is told once the date looks finished, or the person has gone on.
    let left = RwSignal::new(InputSet::EMPTY);
    let faults = Memo::new(move |_| {
        DATES.map(|input| {
            let fault = outcome.with(|outcome| outcome.reading.fault(input))?;
            let is_told = left.with(|left| left.contains(input))
                || form.with(|form| form.entry(input).looks_finished());
            is_told.then_some(fault)
        })
    });
    let html = move || {
        rewritten.track();
        let writing = Writing {
            form: &form.get_untracked(),
            relevant: outcome.with_untracked(relevant),
            faults: faults.get_untracked(),
            start,
            texts,
        };
        groups.with_value(|groups| {
            Markup::of(|part| groups.iter().for_each(|group| writing.group(part, group)))
        })
    };
    effect(move |_| {
        form.with(|form| {
            if shown.with_value(|shown| shown != form) {
                shown.set_value(form.clone());
                rewritten.set(());
            }
        });
    });

    let visible = Memo::new(move |_| outcome.with(relevant));
    effect(move |_| {
        let visible = visible.get();
        groups.with_value(|groups| {
            for group in groups {
                platform::show(group.id, group.inputs.iter().any(|input| visible.contains(*input)));
                for &input in group.inputs {
                    platform::show(question_id(input), visible.contains(input));
                }
            }
        });
    });

    effect(move |_| {
        for (input, fault) in DATES.into_iter().zip(faults.get()) {
            let told = fault.map_or("", texts.dates.fault);
            let about = PARTS.map(|part| fault.is_some_and(|fault| fault.is_about(part)));
            platform::tell_fault(question_id(input), fault_id(input), told, about);
        }
    });

    let answer = move |event: leptos::ev::Event| {
        let Some(answered) = platform::answered(&event) else { return };
        form.update(|form| {
            take(form, &answered, texts);
            if let Some(input) = date_of(&answered.question) {
                let entry = form.entry(input);
                platform::set_fields(&answered.question, &PARTS.map(|part| entry.part(part)));
            }
            shown.set_value(form.clone());
        });
    };
    let leave = move |event: leptos::ev::FocusEvent| {
        for input in DATES {
            // Going from field to field inside the question is not leaving it.
            if platform::focus_leaves(question_id(input), &event) {
                left.update(|left| *left = left.with(input));
            }
        }
    };
    view! { <div on:input=on(answer) on:focusout=on(leave) inner_html=attr(html)></div> }
}

/// The questions that are there: dates and studies always.
fn relevant(outcome: &Outcome) -> InputSet {
    outcome.report.relevant().union(InputSet::of(DATES)).union(InputSet::of(STUDIES))
}
