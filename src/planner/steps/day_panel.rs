//! Changing a day of the year: what it becomes, and for training in a holiday its compensation day.

use crate::{
    planner::{
        form::{Change, PlanningForm},
        outcome::Outcome,
    },
    text::{PlannerTexts, use_texts},
    ui::{Choices, Select},
};
use chrono::NaiveDate;
use jojo_rules::{SchoolYear, planning::DayKind};
use leptos::prelude::*;

/// The chosen day and what it can be made.
#[component]
pub fn DayPanel(
    /// What was typed and chosen.
    form: RwSignal<PlanningForm>,
    /// What the rules say.
    outcome: Memo<Outcome>,
    /// The day that is being changed.
    chosen: RwSignal<Option<NaiveDate>>,
) -> impl IntoView {
    let words = &use_texts::<PlannerTexts>().year;
    let panel = move || match chosen.get() {
        None => view! { <p>{words.choose_day}</p> }.into_any(),
        Some(day) => view! { <DayChoices form=form outcome=outcome day=day /> }.into_any(),
    };
    view! { <div class="panel day-panel" aria-live="polite">{panel}</div> }
}

/// What a day can be made.
#[component]
fn DayChoices(
    /// What was typed and chosen.
    form: RwSignal<PlanningForm>,
    /// What the rules say.
    outcome: Memo<Outcome>,
    /// The day.
    day: NaiveDate,
) -> impl IntoView {
    let words = use_texts::<PlannerTexts>();
    let kind = move || outcome.with(|outcome| outcome.kind_of(day)).map(words.day_kind);
    let change = Memo::new(move |_| form.with(|form| form.changes.of_day(day)));
    let choose = move |change| {
        let placed = outcome.with_untracked(Outcome::leave_days);
        form.update(|form| form.changes.make(day, change, &placed));
    };
    view! {
        <fieldset>
            <legend>{(words.day)(day)} ": " {kind}</legend>
            <Choices
                name="dag"
                options=Change::ALL.map(|change| (change, (words.year.change)(change).to_owned())).to_vec()
                chosen=Signal::derive(move || Some(change.get()))
                on_choose=choose
                stacked=true
            />
        </fieldset>
        <Show when=move || change.get() == Change::Deviation>
            <Compensation form=form outcome=outcome day=day />
        </Show>
    }
}

/// The workplace days of the same school year that can make up for a day of training in a holiday.
#[component]
fn Compensation(
    /// What was typed and chosen.
    form: RwSignal<PlanningForm>,
    /// What the rules say.
    outcome: Memo<Outcome>,
    /// The day of training.
    day: NaiveDate,
) -> impl IntoView {
    let words = use_texts::<PlannerTexts>();
    let chosen = Memo::new(move |_| form.with(|form| form.changes.compensation_of(day)));
    // The choices are made again only when the days change.
    let days = Memo::new(move |_| {
        let chosen = chosen.get();
        outcome.with(|outcome| {
            let year = SchoolYear::of(day);
            let planned = outcome.year.iter().flat_map(|year| &year.days);
            let fitting = planned.filter(|planned| {
                let fits =
                    planned.kind == DayKind::Workplace && SchoolYear::of(planned.date) == year;
                fits || chosen == Some(planned.date)
            });
            fitting.map(|planned| planned.date).collect::<Vec<_>>()
        })
    });
    let options = move || {
        let days = days.get().into_iter().map(|day| (Some(day), (words.day)(day)));
        [(None, words.year.choose.to_owned())].into_iter().chain(days).collect::<Vec<_>>()
    };
    view! {
        <div class="narrow">
            <Select
                label=words.year.compensated_on
                options=Signal::derive(options)
                chosen=chosen
                on_choose=move |on| form.update(|form| form.changes.compensate(day, on))
            />
            <p class="hint">{words.year.compensated_on_hint}</p>
        </div>
    }
}
