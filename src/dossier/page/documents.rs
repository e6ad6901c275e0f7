//! What goes into the file, with boxes to tick.

use super::tasks::{tick_box, ticked_list};
use crate::{dossier::session::Case, markup::Markup, text::dossier_texts};
use jojo_rules::dossier::{DossierItem, DossierPart, RequiredDocument};
use leptos::prelude::*;

/// The lists, one for each part.
pub fn documents(case: Case) -> AnyView {
    let list = move || {
        case.filled.track();
        let done = case.form.with_untracked(|form| form.done.clone());
        case.outcome.with(|outcome| {
            let report = outcome.dossier.as_ref();
            report.map(|report| lists(&report.documents, &done)).unwrap_or_default()
        })
    };
    ticked_list(case, list)
}

fn lists(documents: &[RequiredDocument], done: &[DossierItem]) -> String {
    let words = dossier_texts();
    Markup::of(|markup| {
        markup.element("div", &[("class", "step-grid")], &mut |grid| {
            for part in DossierPart::ALL {
                let of_part: Vec<_> =
                    documents.iter().filter(|document| is_in(document, *part)).collect();
                if of_part.is_empty() {
                    continue;
                }
                grid.element("div", &[("class", "question")], &mut |card| {
                    card.line("h3", "", (words.part)(*part));
                    card.element("ul", &[("class", "tasks")], &mut |list| {
                        for document in of_part.iter().map(|document| document.document) {
                            let item = DossierItem::document(document);
                            let id = format!("stuk-{part}-{item}");
                            list.element("li", &[("class", "task")], &mut |line| {
                                let is_done = done.contains(&item);
                                tick_box(line, item, &id, is_done, document.title());
                            });
                        }
                    });
                });
            }
        });
    })
}

/// What is registered stands in that list too.
fn is_in(document: &RequiredDocument, part: DossierPart) -> bool {
    document.part == part || part == DossierPart::Registration && document.registered
}
