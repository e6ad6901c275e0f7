//! What only the paper shows: the dossier on one page.

use super::tasks::{is_done, term};
use crate::{
    components::told_at_print,
    dossier::{outcome::Outcome, session::Case},
    markup::Markup,
    text::{dossier_texts, shared_texts},
    view::{attr, live},
};
use jojo_rules::{
    Input, Status,
    dossier::{DossierItem, DossierTask},
};
use leptos::prelude::*;

/// The sheet, written anew when the page is printed.
pub fn printed(case: Case) -> AnyView {
    let told = told_at_print();
    let sheet = move || {
        let told = told.get();
        if told.is_empty() {
            return String::new();
        }
        let (done, label) =
            case.form.with_untracked(|form| (form.done.clone(), form.label.clone()));
        case.outcome.with_untracked(|outcome| sheet(outcome, &done, &label, &told))
    };
    view! { <div class="print-only" inner_html=attr(sheet)></div> }.into_any()
}

/// The last line of a page that is printed as it stands.
pub fn moment() -> AnyView {
    let told = told_at_print();
    view! { <p class="print-only small">{live(move || told.get())}</p> }.into_any()
}

fn sheet(outcome: &Outcome, done: &[DossierItem], label: &str, told: &str) -> String {
    let (texts, words) = (shared_texts(), dossier_texts());
    let date = texts.format.date;
    let Some(report) = &outcome.dossier else { return String::new() };
    let facts = &outcome.reading.facts;
    Markup::of(|markup| {
        markup.element("article", &[("class", "file-sheet")], &mut |page| {
            let mut about = Vec::new();
            about.extend(facts.date(Input::StartDate).map(|start| {
                (words.printed.term)(&date(start), &date(report.end_date), report.provisional)
            }));
            about.extend(facts.training().map(|training| (words.training)(training).to_owned()));
            let label = label.trim();
            about.extend((!label.is_empty()).then(|| label.to_owned()));
            page.line("p", "", &about.join(" · "));
            page.element("table", &[], &mut |table| {
                table.head(&words.printed.columns);
                table.element("tbody", &[], &mut |body| {
                    report.tasks.iter().for_each(|task| row(body, task, done));
                });
            });
            page.element("p", &[], &mut |line| {
                line.line("strong", "", &format!("{}: ", words.page.documents));
                let documents: Vec<String> = report
                    .documents
                    .iter()
                    .map(|document| {
                        let is_done = done.contains(&DossierItem::document(document.document));
                        format!("{}\u{a0}{}", mark(is_done), document.document.title())
                    })
                    .collect();
                line.text(&documents.join("   "));
            });
            let open: Vec<&str> = report
                .findings
                .iter()
                .filter(|finding| finding.status == Status::NotMet)
                .map(|finding| finding.rule.entry().title)
                .collect();
            if !open.is_empty() {
                page.line("p", "", &format!("{}: {}", words.printed.not_in_order, open.join(", ")));
            }
            page.line("p", "small", told);
        });
    })
}

/// A box on paper.
fn mark(is_done: bool) -> &'static str {
    if is_done { "☑" } else { "☐" }
}

fn row(body: &mut Markup, task: &DossierTask, done: &[DossierItem]) {
    let words = dossier_texts();
    let is_done = is_done(task, done);
    let due = task.due.map(shared_texts().format.date).unwrap_or_default();
    let box_ = if task.to_do { mark(is_done) } else { "" };
    let cells = [
        task.task.entry().title.to_owned(),
        term(task).to_owned(),
        (words.who)(task.by, task.to),
        box_.to_owned(),
    ];
    body.row(&due, &cells);
}
