//! End, how much is done, what is next.

use super::is_done;
use crate::{
    browser::clock,
    dossier::{form::CaseForm, outcome::Outcome, tick_box::done},
    text::{CommonTexts, DossierTexts, use_texts},
    workspace::Workspace,
};
use chrono::NaiveDate;
use jojo_rules::{
    Input,
    dossier::{DossierItem, DossierTask},
};
use leptos::prelude::*;
use std::collections::BTreeSet;

/// The dossier in one line.
#[component]
pub fn Summary(
    /// The case.
    workspace: Workspace<CaseForm>,
) -> impl IntoView {
    let (texts, words) = (use_texts::<CommonTexts>(), use_texts::<DossierTexts>());
    let (today, done) = (clock::today(), done(workspace));
    let line = move || {
        workspace.outcome.with(|outcome| done.with(|done| line(outcome, done, today, texts, words)))
    };
    view! { <p class="verdict-line" role="status">{line}</p> }
}

fn line(
    outcome: &Outcome,
    done: &BTreeSet<DossierItem>,
    today: NaiveDate,
    texts: &CommonTexts,
    words: &DossierTexts,
) -> String {
    let (date, words) = (texts.format.date, &words.page);
    let Some(report) = &outcome.dossier else {
        let has_start = outcome.date(Input::StartDate).is_some();
        return if has_start { words.do_not_fit } else { words.no_start }.to_owned();
    };
    let to_do: Vec<&DossierTask> = report.tasks.iter().filter(|task| task.to_do).collect();
    let left: Vec<&DossierTask> =
        to_do.iter().copied().filter(|task| !is_done(task, done)).collect();
    let late = left.iter().filter(|task| task.due.is_some_and(|due| due < today)).count();
    let next =
        left.first().and_then(|task| Some((words.next)(task.task.entry().title, &date(task.due?))));
    [
        (words.ends)(&date(report.end_date), report.provisional),
        (words.progress)(to_do.len() - left.len(), to_do.len(), late),
        next.unwrap_or_default(),
    ]
    .concat()
}
