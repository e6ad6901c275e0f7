//! Files to take along: the deadlines in a calendar and in a table.

pub mod calendar_file;

use crate::{
    components::source_name,
    dossier::page::tasks::{is_done, term},
    files::csv::{date, file},
    text::DossierTexts,
};
use jojo_rules::{DossierReport, dossier::DossierItem};

/// The tasks as a table.
#[must_use]
pub fn table(report: &DossierReport, done: &[DossierItem], words: &DossierTexts) -> Vec<u8> {
    let mut rows = vec![words.printed.table_columns.map(str::to_owned).to_vec()];
    rows.extend(report.tasks.iter().map(|task| {
        vec![
            task.due.map(date).unwrap_or_default(),
            task.task.entry().title.to_owned(),
            term(task).to_owned(),
            (words.who)(task.by, task.to),
            source_name(task.source),
            if is_done(task, done) { words.yes } else { words.no }.to_owned(),
        ]
    }));
    file(&rows)
}
