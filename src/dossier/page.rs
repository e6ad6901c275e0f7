//! `/dossier`: what has to be done by when for an agreement.

use super::{
    form::CaseForm,
    head::{Ask, Head},
    printed::PrintedDossier,
    steps::{
        Agreement, Attention, Documents, Messages, Premiums, Summary, TakeAlong, Tasks, Timeline,
    },
};
use crate::{
    browser::clock,
    text::{DossierTexts, use_texts},
    ui::{Button, Step, Waiting},
    workspace::{Workspace, use_workspace},
};
use chrono::{Datelike, NaiveDate};
use jojo_rules::{Input, SchoolYear, Training, Value};
use jojo_wire::Page;
use leptos::prelude::*;

/// The dossier.
#[component]
pub fn DossierPage() -> impl IntoView {
    let lead = use_texts::<DossierTexts>().page.lead;
    if cfg!(feature = "ssr") {
        return view! { <Waiting page=Page::Dossier lead=lead /> }.into_any();
    }
    let workspace = use_workspace::<CaseForm>();
    view! {
        <Head page=Page::Dossier lead=lead workspace=workspace />
        <Example workspace=workspace />
        <DossierSteps workspace=workspace />
    }
    .into_any()
}

/// A way to see what the page does. An example never takes the place of what someone has filled in.
#[component]
fn Example(
    /// The case.
    workspace: Workspace<CaseForm>,
) -> impl IntoView {
    let words = &use_texts::<DossierTexts>().page;
    let filled_in = RwSignal::new(false);
    let is_begun = Memo::new(move |_| workspace.form.with(|form| *form != CaseForm::default()));
    let fill_in = move |()| {
        workspace.form.set(example(clock::today()));
        filled_in.set(true);
    };
    view! {
        <div class="screen-only">
            <div class="actions">
                <Button disabled=is_begun on_press=fill_in>{words.example}</Button>
                <span class="hint">{words.example_hint}</span>
            </div>
            <p role="status">{move || filled_in.get().then_some(words.example_done)}</p>
        </div>
    }
}

/// A painter of seventeen who starts in the September that can still be prepared.
fn example(today: NaiveDate) -> CaseForm {
    /// A birthday in May.
    const BIRTHDAY: (u32, u32) = (5, 1);
    let start = SchoolYear::to_prepare(today).first_day();
    let mut form = CaseForm::default();
    form.set(Input::StartDate, Some(Value::Date(start)));
    form.set(
        Input::BirthDate,
        NaiveDate::from_ymd_opt(start.year() - 17, BIRTHDAY.0, BIRTHDAY.1).map(Value::Date),
    );
    form.set(Input::Training, Some(Value::Training(Training::Schilder)));
    form
}

/// The steps of a dossier; also for a saved one.
#[component]
pub fn DossierSteps(
    /// The case.
    workspace: Workspace<CaseForm>,
) -> impl IntoView {
    let words = &use_texts::<DossierTexts>().page;
    view! {
        <div class="screen-only">
            <Step id="overeenkomst" title=words.agreement>
                <Agreement workspace=workspace />
            </Step>
            <Step id="termijnen" title=words.tasks lead=words.tasks_lead>
                <Summary workspace=workspace />
                <Timeline workspace=workspace />
                <Tasks workspace=workspace />
            </Step>
            <Step id="aandacht" title=words.attention lead=words.attention_lead>
                <Attention workspace=workspace />
            </Step>
            <Step id="documenten" title=words.documents lead=words.documents_lead>
                <Documents workspace=workspace />
            </Step>
            <Step id="zendingen" title=words.messages lead=words.messages_lead>
                <Messages workspace=workspace />
            </Step>
            <Step id="premies" title=words.premiums lead=words.premiums_lead>
                <Premiums workspace=workspace />
            </Step>
            <Step id="meenemen" title=words.take_along>
                <TakeAlong workspace=workspace />
            </Step>
            <Ask />
        </div>
        <PrintedDossier workspace=workspace />
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jojo_rules::date;

    #[test]
    fn the_example_is_a_minor_whose_dates_fit() {
        let today = date::parse("2026-11-22").expect("a date");
        let facts = example(today).read().facts;
        assert_eq!(facts.date(Input::StartDate), date::parse("2027-09-01").ok());
        assert_eq!(facts.date(Input::BirthDate), date::parse("2010-05-01").ok());
        assert!(jojo_rules::dossier(&facts).is_ok());
    }
}
