//! The tasks as a table.

use crate::{
    dossier::steps::{is_done, term},
    files::csv::{date, file},
    text::DossierTexts,
    ui::source_name,
};
use jojo_rules::{DossierReport, dossier::DossierItem};
use std::collections::BTreeSet;

/// The tasks as a CSV file.
#[must_use]
pub fn table(
    report: &DossierReport,
    done: &BTreeSet<DossierItem>,
    words: &DossierTexts,
) -> Vec<u8> {
    let mut rows = vec![words.printed.table_columns.map(str::to_owned).to_vec()];
    rows.extend(report.tasks.iter().map(|task| {
        vec![
            task.due.map(date).unwrap_or_default(),
            task.task.entry().title.to_owned(),
            term(task, words).to_owned(),
            (words.who)(task.by, task.to),
            source_name(task.source),
            if is_done(task, done) { words.yes } else { words.no }.to_owned(),
        ]
    }));
    file(&rows)
}
