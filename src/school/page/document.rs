//! A saved planning.

use super::{PlanningSteps, keep::planning_keepable};
use crate::{
    pages::{DocumentHead, DocumentPage, Draft, Opened},
    school::{form::PlanningForm, link, session::Planning},
    text::{school_texts, texts},
};
use jojo_wire::{DocumentId, DocumentKind, PlanningAnswers};
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

/// The form of saved answers. What cannot be read is left open: the server has checked them.
fn form_of(answers: &str) -> PlanningForm {
    let json = serde_json::from_str(answers).unwrap_or_default();
    match PlanningAnswers::read(&json, "") {
        Ok(answers) => PlanningForm::of(&answers, texts()),
        Err(_) => PlanningForm::default(),
    }
}

/// The same steps, with the title.
#[component]
fn OpenedPlanning(
    /// What was opened.
    opened: Opened,
) -> impl IntoView {
    let Opened { id, document, opening, key, unsaved } = opened;
    let (form, title) = match unsaved {
        Some((link, title)) => (link::parse(&link, texts()).0, title),
        None => (form_of(&document.answers), document.title.clone()),
    };
    let planning = Planning::of(form);
    let kept = RwSignal::new(document);
    let kept_link =
        Memo::new(move |_| kept.with(|kept| link::print(&form_of(&kept.answers), texts())));
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
