//! What each status of the digital desk means for what comes next.

use crate::{
    browser::clock,
    dossier::form::CaseForm,
    text::{CommonTexts, DossierTexts, use_texts},
    ui::DataTable,
    workspace::Workspace,
};
use jojo_rules::{CaseStatus, StatusMachine, statuses::StatusDates};
use leptos::prelude::*;

/// A table for each thing with a status.
#[component]
pub fn Statuses(
    /// The case.
    workspace: Workspace<CaseForm>,
) -> impl IntoView {
    let dates = Memo::new(move |_| workspace.outcome.with(|outcome| outcome.status_dates()));
    let table = move |machine: &StatusMachine| {
        view! { <StatusTable machine=*machine dates=dates.get() /> }
    };
    view! { <div>{move || StatusMachine::ALL.iter().map(table).collect_view()}</div> }
}

/// Every status, in the order in which it is reached.
fn statuses(machine: StatusMachine) -> Vec<CaseStatus> {
    let mut statuses: Vec<CaseStatus> = machine.first().collect();
    for step in machine.moves() {
        for status in [step.from, step.to] {
            if !statuses.contains(&status) {
                statuses.push(status);
            }
        }
    }
    statuses
}

/// The statuses of one thing.
#[component]
fn StatusTable(
    /// Which thing.
    machine: StatusMachine,
    /// The days on which statuses change by themselves.
    dates: StatusDates,
) -> impl IntoView {
    let columns = use_texts::<DossierTexts>().workplace.status_columns.map(str::to_owned);
    // The agreement's status follows from its dates alone; the others are known to the desk only.
    let now = (machine == StatusMachine::Agreement && dates.start.is_some())
        .then(|| machine.on(CaseStatus::NotStarted, &dates, clock::today()));
    let row = |status| {
        let is_now = now == Some(status);
        view! { <StatusRow machine=machine status=status dates=dates is_now=is_now /> }
    };
    let rows = statuses(machine).into_iter().map(row).collect_view();
    view! {
        <h3>{machine.title()}</h3>
        <DataTable label=machine.title() class="statuses" columns=columns.to_vec()>
            <tbody>{rows}</tbody>
        </DataTable>
    }
}

/// A status and what can come after it.
#[component]
fn StatusRow(
    /// Which thing.
    machine: StatusMachine,
    /// The status.
    status: CaseStatus,
    /// The days on which statuses change by themselves.
    dates: StatusDates,
    /// Whether the thing has this status today.
    is_now: bool,
) -> impl IntoView {
    let (words, date) =
        (&use_texts::<DossierTexts>().workplace, use_texts::<CommonTexts>().format.date);
    let steps: Vec<_> = machine
        .moves()
        .filter(|step| step.from == status)
        .map(|step| {
            let (event, to) = (step.event, step.to);
            let text = (words.step)(event.title(), to.title(), event.is_automatic());
            let day = dates.day_of(event).map(|day| format!(" ({})", date(day)));
            view! { <p>{text} {day}</p> }
        })
        .collect();
    let is_final = steps.is_empty();
    view! {
        <tr>
            <th scope="row">
                {status.title()}
                {is_now.then(|| view! { <span class="badge">{words.now}</span> })}
            </th>
            <td>{is_final.then_some(words.final_status)} {steps}</td>
        </tr>
    }
}
