//! `/planning`: agreement, timetable and year of a startbaner, each step usable alone, with a running result.

mod agreement;
mod bars;
mod calendar;
mod day_panel;
mod document;
mod drawing;
mod keep;
mod list;
mod months;
mod people;
mod printed;
mod summary;
mod timetable;
mod week_table;
mod year;

use super::session::{Planning, session};
use crate::{
    components::{
        Notice, SchoolNav, Tone,
        fields::{always, button},
    },
    navigation::HEADING,
    platform,
    text::{school_texts, shared_texts},
    view::{live, part, some},
};
use leptos::prelude::*;

pub use document::PlanningDocumentPage;

use agreement::AgreementStep;
use keep::TakeAlong;
use list::PlanningList;
use people::People;
use printed::Printed;
use summary::Summary;
use timetable::TimetableStep;
use year::YearStep;

/// The planner.
#[component]
pub fn PlanningPage() -> impl IntoView {
    let words = school_texts();
    let session = session();
    let planning = session.planning;
    let filled_in = RwSignal::new(false);
    let example = move || {
        planning.form.update(|form| form.fill_in_example(platform::today(), shared_texts()));
        filled_in.set(true);
    };
    view! {
        <h1 id=HEADING tabindex="-1">{words.page.title}</h1>
        <p class="lead screen-only">{words.page.lead}</p>
        <SchoolNav planning=session.planning.link.into() case=session.case.into() />
        <div class="screen-only">
            {part(move || some(session.link_fault.get()).map(|fault| view! {
                <Notice tone=Tone::Careful><p>{fault}</p></Notice>
            }.into_any()))}
            <div class="actions">
                {button("button primary", words.page.example, always(), Box::new(example))}
                <span class="hint">{words.page.example_hint}</span>
            </div>
            <p role="status">{live(move || {
                if filled_in.get() { words.page.example_done.to_owned() } else { String::new() }
            })}</p>
        </div>
        <PlanningSteps planning=planning />
        <div class="screen-only">
            <PlanningList />
            <People />
        </div>
    }
}

/// The three steps and what can be taken along; also for a saved planning.
#[component]
pub fn PlanningSteps(
    /// The planning.
    planning: Planning,
) -> impl IntoView {
    view! {
        <div class="screen-only">
            <AgreementStep planning=planning />
            <TimetableStep planning=planning />
            <YearStep planning=planning />
            <TakeAlong planning=planning />
            <Summary planning=planning />
        </div>
        <Printed planning=planning />
    }
}
