//! The rows of a file as a table.

use super::SHOWN;
use crate::{
    planner::files::people::{Person, ReadRow, RowFault},
    text::{CommonTexts, PlannerTexts, use_texts},
    ui::Row,
};
use leptos::prelude::*;

/// The first rows: what the rules say of each, or what is wrong with it.
#[component]
pub fn ReadRows(
    /// Every row, once all are read.
    rows: RwSignal<Option<Vec<ReadRow>>>,
    /// Whether only rows with a fault are shown.
    only_faults: RwSignal<bool>,
) -> impl IntoView {
    let words = &use_texts::<PlannerTexts>().people;
    let columns = words.columns.map(|column| view! { <th scope="col">{column}</th> });
    let shown = move || {
        let only_faults = only_faults.get();
        rows.with(|rows| {
            let rows = rows.iter().flatten().filter(|row| !only_faults || row.result.is_err());
            rows.take(SHOWN).map(read_row).collect_view()
        })
    };
    view! {
        <table class="people">
            <thead>
                <tr>{columns.into_iter().collect_view()}</tr>
            </thead>
            <tbody>{shown}</tbody>
        </table>
    }
}

fn read_row(row: &ReadRow) -> AnyView {
    let line = row.line.to_string();
    match &row.result {
        Ok(person) => {
            view! { <Row heading=line cells=cells(row.label.clone(), person) /> }.into_any()
        }
        Err(fault) => {
            view! { <FaultRow line=line label=row.label.clone() fault=*fault /> }.into_any()
        }
    }
}

/// Mark, start, age, tier, amount, and the deadlines.
fn cells(label: String, person: &Person) -> Vec<String> {
    let (texts, words) = (use_texts::<CommonTexts>(), &use_texts::<PlannerTexts>().people);
    let date = texts.format.date;
    let mut cells = vec![
        label,
        date(person.start),
        (texts.status)(person.age).to_owned(),
        person.allowance.tier.number().to_string(),
        (texts.format.money)(person.allowance.amount),
        (texts.amount_status)(person.allowance.status).to_owned(),
    ];
    cells.extend(words.deadlines.iter().map(|rule| {
        let deadline = person.deadlines.iter().find(|deadline| deadline.rule == *rule);
        deadline.map(|deadline| date(deadline.due)).unwrap_or_default()
    }));
    cells
}

/// A row with what is wrong with it.
#[component]
fn FaultRow(
    /// Its line in the file.
    line: String,
    /// Its mark.
    label: String,
    /// What is wrong.
    fault: RowFault,
) -> impl IntoView {
    let (texts, words) = (use_texts::<CommonTexts>(), &use_texts::<PlannerTexts>().people);
    let rest = words.columns.len() - 2;
    view! {
        <tr>
            <th scope="row">{line}</th>
            <td>{label}</td>
            <td class="fault" colspan=rest.to_string()>{(words.fault)(fault, texts)}</td>
        </tr>
    }
}
