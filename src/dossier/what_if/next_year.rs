//! A second and a third year: when to ask, what is needed, and the dossier of that year.

use super::NothingYet;
use crate::{
    dossier::{date_list::DateList, form::CaseForm, outcome::Outcome},
    router::use_router,
    text::{DossierTexts, use_texts},
    ui::{Button, RuleList},
    workspace::Workspace,
};
use chrono::NaiveDate;
use jojo_rules::{RuleId, dossier};
use jojo_wire::Page;
use leptos::prelude::*;

/// What each year asks.
static RULES: [RuleId; 3] =
    [RuleId::ExtensionSecondYear, RuleId::ExtensionThirdYear, RuleId::AgreementTerm];

/// The terms of an extension.
const TERMS: [RuleId; 4] = [
    RuleId::ExtensionSecondYearBy,
    RuleId::ExtensionThirdYearBy,
    RuleId::NewRequestBy,
    RuleId::AgreementEnds,
];

fn terms(outcome: &Outcome) -> Option<Vec<(&'static str, NaiveDate)>> {
    let tasks = outcome.dossier.as_ref()?.tasks.iter();
    let of_extension = tasks.filter(|task| TERMS.contains(&task.task));
    Some(of_extension.filter_map(|task| Some((task.task.entry().title, task.due?))).collect())
}

fn next_year(outcome: &Outcome) -> Option<dossier::NextYear> {
    outcome.dossier.as_ref()?.next_year(&outcome.reading.facts)
}

/// The terms, what each year asks, and the way to its dossier.
#[component]
pub fn NextYear(
    /// The case.
    workspace: Workspace<CaseForm>,
) -> impl IntoView {
    let words = &use_texts::<DossierTexts>().what_if;
    let router = use_router();
    let terms = Memo::new(move |_| workspace.outcome.with(terms));
    let next = Memo::new(move |_| workspace.outcome.with(next_year));
    let shown = move || match terms.get() {
        None => view! { <NothingYet /> }.into_any(),
        Some(terms) => view! { <DateList rows=terms /> }.into_any(),
    };
    let begin = move |()| {
        if let Some(next) = next.get_untracked() {
            workspace.form.update(|form| form.begin_year(next));
            router.go(Page::Dossier);
        }
    };
    view! {
        <div>{shown}</div>
        <div><RuleList rules=&RULES /></div>
        <p class="screen-only">
            <Button disabled=Signal::derive(move || next.with(Option::is_none)) on_press=begin>
                {words.begin_next_year}
            </Button>
        </p>
    }
}
