//! `/planning`: agreement, timetable and year of a startbaner.

use super::{
    PlanningForm,
    list::PlanningList,
    people::People,
    printed::Printed,
    share::ShareStep,
    steps::{AgreementStep, TimetableStep, YearStep},
    summary::Summary,
};
use crate::{
    browser::clock,
    text::{FrameTexts, PlannerTexts, use_texts},
    ui::{Button, LinkNotice, NeedsScript, PageHeading, SchoolNav},
    workspace::{Workspace, use_workspace},
};
use jojo_wire::Page;
use leptos::prelude::*;

/// The planner. A prerendered page waits for its code: without a script there is nothing to plan with.
#[component]
pub fn PlanningPage() -> impl IntoView {
    let lead = use_texts::<PlannerTexts>().page.lead;
    let planner = if cfg!(feature = "ssr") {
        view! { <Waiting /> }.into_any()
    } else {
        view! { <Planner /> }.into_any()
    };
    view! {
        <PageHeading page=Page::Planning />
        <p class="lead screen-only">{lead}</p>
        {planner}
    }
}

/// What a prerendered page shows in the place of the planner.
#[component]
fn Waiting() -> impl IntoView {
    let loading = use_texts::<FrameTexts>().loading;
    view! {
        <div class="waiting">
            <p class="small loading">{loading}</p>
            <NeedsScript />
        </div>
    }
}

/// Everything below the lead.
#[component]
fn Planner() -> impl IntoView {
    let workspace = use_workspace::<PlanningForm>();
    view! {
        <SchoolNav />
        <div class="screen-only">
            <LinkNotice fault=workspace.link_fault />
            <Example form=workspace.form />
        </div>
        <PlanningSteps workspace=workspace />
        <div class="screen-only">
            <PlanningList workspace=workspace />
            <People />
        </div>
    }
}

/// Fills in an example, and says so.
#[component]
fn Example(
    /// What was typed and chosen.
    form: RwSignal<PlanningForm>,
) -> impl IntoView {
    let words = &use_texts::<PlannerTexts>().page;
    let is_filled_in = RwSignal::new(false);
    let fill_in = move |()| {
        form.update(|form| form.fill_in_example(clock::today()));
        is_filled_in.set(true);
    };
    view! {
        <div class="actions">
            <Button class="button primary" on_press=fill_in>{words.example}</Button>
            <span class="hint">{words.example_hint}</span>
        </div>
        <p role="status">{move || is_filled_in.get().then_some(words.example_done)}</p>
    }
}

/// The three steps, what can be shared and what is printed; also for a saved planning.
#[component]
pub fn PlanningSteps(
    /// The planning.
    workspace: Workspace<PlanningForm>,
) -> impl IntoView {
    view! {
        <div class="screen-only">
            <AgreementStep workspace=workspace />
            <TimetableStep workspace=workspace />
            <YearStep workspace=workspace />
            <ShareStep workspace=workspace />
            <Summary outcome=workspace.outcome />
        </div>
        <Printed outcome=workspace.outcome />
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jojo_rules::date;

    #[test]
    fn every_step_can_be_written() {
        let html = Owner::new().with(|| {
            let mut form = PlanningForm::default();
            form.fill_in_example(date::parse("2026-11-21").expect("a date"));
            form.changes.year_passed = true;
            let workspace = Workspace::of(form);
            view! { <PlanningSteps workspace=workspace /> }.to_html()
        });
        for part in [
            r#"<svg viewBox="0 0 880 522" role="group""#,
            r#"<table class="months">"#,
            r#"id="dag-2026-09-01""#,
            r#"id="rij-0-1-0""#,
            r#"class="running eligible""#,
        ] {
            assert!(html.contains(part), "{part}");
        }
    }
}
