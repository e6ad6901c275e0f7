//! What goes into the file, with boxes to tick.

use crate::{
    dossier::{
        form::CaseForm,
        tick_box::{TickBox, done},
    },
    text::{DossierTexts, use_texts},
    workspace::Workspace,
};
use jojo_rules::dossier::{DossierItem, DossierPart, RequiredDocument};
use leptos::prelude::*;
use std::collections::BTreeSet;

/// The lists, one for each part.
#[component]
pub fn Documents(
    /// The case.
    workspace: Workspace<CaseForm>,
) -> impl IntoView {
    let done = done(workspace);
    let documents = Memo::new(move |_| {
        workspace
            .outcome
            .with(|outcome| outcome.dossier.as_ref().map(|report| report.documents.clone()))
    });
    let part = move |part: DossierPart, documents: &[RequiredDocument]| {
        let documents: Vec<RequiredDocument> =
            documents.iter().filter(|document| is_in(document, part)).copied().collect();
        (!documents.is_empty()).then(|| {
            view! { <Part part=part documents=documents done=done form=workspace.form /> }
        })
    };
    let lists = move || {
        documents.get().map(|documents| {
            let parts = DossierPart::ALL.iter().map(|of| part(*of, &documents)).collect_view();
            view! { <div class="step-grid">{parts}</div> }
        })
    };
    view! { <div>{lists}</div> }
}

/// Whether a document belongs to a part: what is registered is in that list too.
fn is_in(document: &RequiredDocument, part: DossierPart) -> bool {
    document.part == part || part == DossierPart::Registration && document.registered
}

/// The documents of one part.
#[component]
fn Part(
    /// The part.
    part: DossierPart,
    /// Its documents.
    documents: Vec<RequiredDocument>,
    /// What was ticked off.
    done: Memo<BTreeSet<DossierItem>>,
    /// The form.
    form: RwSignal<CaseForm>,
) -> impl IntoView {
    let words = use_texts::<DossierTexts>();
    let line = |RequiredDocument { document, .. }| {
        let item = DossierItem::document(document);
        let id = format!("stuk-{part}-{item}");
        view! {
            <li class="task">
                <TickBox item=item id=id label=document.title() done=done form=form />
            </li>
        }
    };
    view! {
        <div class="question">
            <h3>{(words.part)(part)}</h3>
            <ul class="tasks">{documents.into_iter().map(line).collect_view()}</ul>
        </div>
    }
}
