//! What has to be done by when: a list by day, with boxes to tick.

use crate::{
    browser::clock,
    dossier::{
        form::CaseForm,
        tick_box::{TickBox, done},
    },
    text::{CommonTexts, DossierTexts, use_texts},
    ui::RuleSource,
    workspace::Workspace,
};
use chrono::NaiveDate;
use jojo_rules::dossier::{DossierItem, DossierTask};
use leptos::prelude::*;
use std::collections::BTreeSet;

/// Whether a task was ticked off, or a fact of the dossier says that it was done.
#[must_use]
pub fn is_done(task: &DossierTask, done: &BTreeSet<DossierItem>) -> bool {
    task.done_on.is_some() || done.contains(&DossierItem::task(task.task))
}

/// What kind of term a task has, in words; empty where there is nothing to do.
#[must_use]
pub fn term(task: &DossierTask, words: &DossierTexts) -> &'static str {
    match task {
        DossierTask { to_do: false, .. } => "",
        DossierTask { hard: true, .. } => words.page.hard,
        DossierTask { advice: true, .. } => words.page.advice,
        _ => words.page.term,
    }
}

/// The tasks by day. The list is written again when the tasks change, not when one is ticked off.
#[component]
pub fn Tasks(
    /// The case.
    workspace: Workspace<CaseForm>,
) -> impl IntoView {
    let (today, done) = (clock::today(), done(workspace));
    let tasks = Memo::new(move |_| {
        workspace.outcome.with(|outcome| {
            outcome.dossier.as_ref().map(|report| report.tasks.clone()).unwrap_or_default()
        })
    });
    let days = move || {
        tasks.with(|tasks| {
            tasks
                .chunk_by(|one, other| one.due == other.due)
                .map(|tasks| {
                    let tasks = tasks.to_vec();
                    view! { <Day tasks=tasks today=today done=done form=workspace.form /> }
                })
                .collect_view()
        })
    };
    view! { <div>{days}</div> }
}

/// The tasks of one day.
#[component]
fn Day(
    /// The tasks, all due on the same day.
    tasks: Vec<DossierTask>,
    /// Today.
    today: NaiveDate,
    /// What was ticked off.
    done: Memo<BTreeSet<DossierItem>>,
    /// The form.
    form: RwSignal<CaseForm>,
) -> impl IntoView {
    let words = use_texts::<DossierTexts>();
    let due = tasks.first().and_then(|task| task.due);
    let day = due.map_or_else(|| words.page.no_date.to_owned(), words.weekday_date);
    let left = due.map(|due| (words.days_left)((due - today).num_days()));
    view! {
        <div class="moment">
            <h3>{day}<span class="left">{left}</span></h3>
            <ul class="tasks">
                {tasks
                    .into_iter()
                    .map(|task| view! { <Task task=task today=today done=done form=form /> })
                    .collect_view()}
            </ul>
        </div>
    }
}

/// A task: what, what kind of term, who, and why.
#[component]
fn Task(
    /// The task.
    task: DossierTask,
    /// Today.
    today: NaiveDate,
    /// What was ticked off.
    done: Memo<BTreeSet<DossierItem>>,
    /// The form.
    form: RwSignal<CaseForm>,
) -> impl IntoView {
    let (words, date) = (use_texts::<DossierTexts>(), use_texts::<CommonTexts>().format.date);
    let entry = task.task.entry();
    let item = DossierItem::task(task.task);
    let done_by_fact = task.done_on.is_some();
    let is_late = task.to_do && !done_by_fact && task.due.is_some_and(|due| due < today);
    let badge = if task.hard { "badge hard" } else { "badge" };
    let name = if task.to_do {
        let id = format!("taak-{item}");
        view! {
            <TickBox item=item id=id label=entry.title done_by_fact=done_by_fact done=done form=form />
            <span class=badge>{term(&task, words)}</span>
        }
        .into_any()
    } else {
        view! { <strong>{entry.title}</strong> }.into_any()
    };
    view! {
        <li class="task">
            {name}
            {task.done_on.map(|day| view! { <p class="small">{(words.page.done_on)(&date(day))}</p> })}
            {is_late.then(|| view! { <span class="badge overdue">{words.page.late}</span> })}
            <p class="who">{(words.who)(task.by, task.to)}</p>
            {task
                .not_before
                .map(|first| view! { <p class="small">{(words.page.not_before)(&date(first))}</p> })}
            {task.notes.iter().map(|note| view! { <p class="small">{note.text()}</p> }).collect_view()}
            <details>
                <summary>{words.page.more}</summary>
                <p>{task.task.statement()}</p>
                <RuleSource rule=task.task />
            </details>
        </li>
    }
}
