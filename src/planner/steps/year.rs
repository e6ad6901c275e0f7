//! The third step: the year, day by day and month by month.

use super::{
    bars::Bars, calendar::Calendar, day_panel::DayPanel, leave::Leave, months::MonthTable,
};
use crate::{
    planner::{form::PlanningForm, outcome::Outcome},
    text::{CommonTexts, PlannerTexts, use_texts},
    ui::{FindingList, PlacedFinding},
    workspace::Workspace,
};
use leptos::prelude::*;

/// Calendar, leave, months, findings.
#[component]
pub fn YearStep(
    /// The planning.
    workspace: Workspace<PlanningForm>,
) -> impl IntoView {
    let words = &use_texts::<PlannerTexts>().year;
    let outcome = workspace.outcome;
    let is_planned = Memo::new(move |_| outcome.with(|outcome| outcome.year.is_some()));
    view! {
        <section class="step" aria-labelledby="schooljaar">
            <h2 id="schooljaar" tabindex="-1">{words.title}</h2>
            <Show when=move || is_planned.get() fallback=|| view! { <NoYear /> }>
                <Year workspace=workspace />
            </Show>
        </section>
    }
}

/// Says what is needed before a year can be planned.
#[component]
fn NoYear() -> impl IntoView {
    view! { <p class="notice">{use_texts::<PlannerTexts>().year.no_dates}</p> }
}

/// The planned year.
#[component]
fn Year(
    /// The planning.
    workspace: Workspace<PlanningForm>,
) -> impl IntoView {
    let words = &use_texts::<PlannerTexts>().year;
    let Workspace { form, outcome, .. } = workspace;
    // The day that is being changed.
    let chosen = RwSignal::new(None);
    let months = Memo::new(move |_| {
        outcome.with(|outcome| {
            outcome.year.as_ref().map(|year| year.months.clone()).unwrap_or_default()
        })
    });
    let totals = Memo::new(move |_| {
        outcome.with(|outcome| outcome.year.as_ref().map(|year| year.totals).unwrap_or_default())
    });
    view! {
        <p class="hint">{words.lead}</p>
        <Calendar outcome=outcome chosen=chosen />
        <DayPanel form=form outcome=outcome chosen=chosen />
        <Leave form=form outcome=outcome />
        <h3>{words.months}</h3>
        <p class="hint">{words.estimate}</p>
        <div class="scroll">{move || view! { <Bars months=months.get() /> }}</div>
        <MonthTable months=months totals=totals />
        <h3>{words.findings}</h3>
        <YearFindings outcome=outcome />
    }
}

/// What the rules say of the year.
#[component]
fn YearFindings(
    /// What the rules say.
    outcome: Memo<Outcome>,
) -> impl IntoView {
    let date = use_texts::<CommonTexts>().format.date;
    let words = &use_texts::<PlannerTexts>().findings;
    let findings = Memo::new(move |_| {
        outcome.with(|outcome| {
            let placed = outcome.year_findings().map(|placed| PlacedFinding {
                place: placed.date.map(date).unwrap_or_default(),
                finding: placed.finding,
                detail: placed.detail.map(words.detail).unwrap_or_default(),
            });
            placed.collect::<Vec<_>>()
        })
    });
    view! { <div>{move || view! { <FindingList findings=findings.get() words=&words.words /> }}</div> }
}
