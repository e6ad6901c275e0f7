//! A box that ticks off a task or a document.

use super::form::CaseForm;
use crate::workspace::Workspace;
use jojo_rules::dossier::DossierItem;
use leptos::prelude::*;
use std::collections::BTreeSet;

/// What was ticked off. A list shares it between its boxes, which change only when it changes.
#[must_use]
pub fn done(workspace: Workspace<CaseForm>) -> Memo<BTreeSet<DossierItem>> {
    Memo::new(move |_| workspace.form.with(|form| form.done.clone()))
}

/// A box with its label. The same item in two lists is one tick.
#[component]
pub fn TickBox(
    /// What it ticks off.
    item: DossierItem,
    /// Its id on the page.
    id: String,
    /// Its label.
    label: &'static str,
    /// Whether it is done by a fact of the dossier.
    #[prop(optional)]
    done_by_fact: bool,
    /// What was ticked off.
    done: Memo<BTreeSet<DossierItem>>,
    /// The form.
    form: RwSignal<CaseForm>,
) -> impl IntoView {
    view! {
        <input
            type="checkbox"
            id=id.clone()
            prop:checked=move || done_by_fact || done.with(|done| done.contains(&item))
            on:change=move |event| form.update(|form| form.tick(item, event_target_checked(&event)))
        />
        <label for=id>{label}</label>
    }
}
