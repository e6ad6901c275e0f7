//! A saved planning.

use super::{PlanningSteps, keep::planning_keepable};
use crate::{
    pages::{DocumentHead, DocumentPage, Draft, Opened},
    platform,
    school::{answers, form::PlanningForm, link, session::Planning},
    text::{school_texts, shared_texts},
};
use jojo_wire::{DocumentId, DocumentKind};
use leptos::prelude::*;
use std::sync::Arc;

/// Opens a saved planning.
#[component]
pub fn PlanningDocumentPage(
    /// Which document.
    id: DocumentId,
) -> impl IntoView {
    view! {
        <DocumentPage
            id=id
            kind=DocumentKind::Planning
            words=&school_texts().document
            show=Arc::new(|opened| view! { <OpenedPlanning opened=opened /> }.into_any())
        />
    }
}

fn form_of(answers: &str) -> PlanningForm {
    answers::read(&platform::read_json(answers), shared_texts())
}

/// The same steps, with the title.
#[component]
fn OpenedPlanning(
    /// What was opened.
    opened: Opened,
) -> impl IntoView {
    let Opened { id, document, opening, key, unsaved } = opened;
    let (form, title) = match unsaved {
        Some((link, title)) => (link::parse(&link, shared_texts()).0, title),
        None => (form_of(&document.answers), document.title.clone()),
    };
    let planning = Planning::of(form);
    let kept = RwSignal::new(document);
    let kept_link =
        Memo::new(move |_| kept.with(|kept| link::print(&form_of(&kept.answers), shared_texts())));
    let draft = Draft {
        keepable: planning_keepable(planning),
        title: RwSignal::new(title),
        kept,
        link: planning.link.into(),
        differs: Signal::derive(move || {
            kept_link.with(|kept| planning.link.with(|link| kept != link))
        }),
        take_over: Arc::new(move |answers: String| planning.form.set(form_of(&answers))),
    };
    view! {
        <DocumentHead id=id key=key draft=draft opening=opening />
        <PlanningSteps planning=planning />
    }
}
