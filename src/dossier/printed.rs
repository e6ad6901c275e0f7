//! What only the paper shows: the dossier on one page.

use super::{
    form::CaseForm,
    outcome::Outcome,
    steps::{is_done, term},
};
use crate::{
    text::{CommonTexts, DossierTexts, use_texts},
    ui::{Row, printed_at_line},
    workspace::Workspace,
};
use jojo_rules::{
    DossierReport, Input, Status,
    dossier::{DossierItem, DossierTask, RequiredDocument},
};
use leptos::prelude::*;
use std::collections::BTreeSet;

/// The sheet, written when the page is printed, so that typing does not have to wait for it.
#[component]
pub fn PrintedDossier(
    /// The case.
    workspace: Workspace<CaseForm>,
) -> impl IntoView {
    let line = printed_at_line();
    let sheet = move |line: String| {
        let form = workspace.form.get_untracked();
        workspace.outcome.with_untracked(|outcome| {
            let about = outcome.dossier.clone().zip(Some(about(outcome, &form.label)));
            about.map(|(report, about)| {
                view! { <Sheet report=report about=about done=form.done line=line /> }
            })
        })
    };
    view! { <div class="print-only">{move || line.get().map(sheet)}</div> }
}

/// The agreement, the training and the label in one line.
fn about(outcome: &Outcome, label: &str) -> String {
    let (words, date) = (use_texts::<DossierTexts>(), use_texts::<CommonTexts>().format.date);
    let term = outcome.dossier.as_ref().and_then(|report| {
        let start = date(outcome.date(Input::StartDate)?);
        Some((words.printed.term)(&start, &date(report.end_date), report.provisional))
    });
    let training = outcome.reading.facts.training();
    let training = training.map(|training| (words.training)(training).to_owned());
    let label = Some(label.trim().to_owned()).filter(|label| !label.is_empty());
    let parts: Vec<String> = [term, training, label].into_iter().flatten().collect();
    parts.join(" · ")
}

/// The sheet.
#[component]
fn Sheet(
    /// The dossier.
    report: DossierReport,
    /// What it is about.
    about: String,
    /// What was ticked off.
    done: BTreeSet<DossierItem>,
    /// When it was printed, and by which rules.
    line: String,
) -> impl IntoView {
    let words = use_texts::<DossierTexts>();
    let document = |required: &RequiredDocument| {
        let is_done = done.contains(&DossierItem::document(required.document));
        format!("{}\u{a0}{}", mark(is_done), required.document.title())
    };
    let documents: Vec<String> = report.documents.iter().map(document).collect();
    let not_in_order: Vec<&str> = report
        .findings
        .iter()
        .filter(|finding| finding.status == Status::NotMet)
        .map(|finding| finding.rule.entry().title)
        .collect();
    let not_in_order = (!not_in_order.is_empty()).then(|| {
        view! { <p>{words.printed.not_in_order} ": " {not_in_order.join(", ")}</p> }
    });
    view! {
        <article class="file-sheet">
            <p>{about}</p>
            <table>
                <thead>
                    <tr>
                        {words
                            .printed
                            .columns
                            .map(|column| view! { <th scope="col">{column}</th> })
                            .into_iter()
                            .collect_view()}
                    </tr>
                </thead>
                <tbody>
                    {report
                        .tasks
                        .iter()
                        .map(|task| view! { <TaskRow task=task.clone() is_done=is_done(task, &done) /> })
                        .collect_view()}
                </tbody>
            </table>
            <p>
                <strong>{words.page.documents} ": "</strong>
                {documents.join("   ")}
            </p>
            {not_in_order}
            <p class="small">{line}</p>
        </article>
    }
}

/// A task on paper.
#[component]
fn TaskRow(
    /// The task.
    task: DossierTask,
    /// Whether it is done.
    is_done: bool,
) -> impl IntoView {
    let (words, date) = (use_texts::<DossierTexts>(), use_texts::<CommonTexts>().format.date);
    let cells = vec![
        task.task.entry().title.to_owned(),
        term(&task, words).to_owned(),
        (words.who)(task.by, task.to),
        if task.to_do { mark(is_done) } else { "" }.to_owned(),
    ];
    view! { <Row heading=task.due.map(date).unwrap_or_default() cells=cells /> }
}

/// A box on paper.
const fn mark(is_done: bool) -> &'static str {
    if is_done { "☑" } else { "☐" }
}
