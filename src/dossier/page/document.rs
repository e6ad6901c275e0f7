//! A saved dossier.

use super::{DossierSteps, keep::keepable};
use crate::{
    dossier::{answers, form::CaseForm, link, session::Case},
    navigation::address,
    pages::{DocumentHead, DocumentPage, Draft, Opened},
    platform,
    text::{dossier_texts, shared_texts},
    view::attr,
};
use jojo_wire::{DocumentId, DocumentKind, Page};
use leptos::prelude::*;
use std::sync::Arc;

/// Opens a saved dossier.
#[component]
pub fn DossierDocumentPage(
    /// Which document.
    id: DocumentId,
) -> impl IntoView {
    view! {
        <DocumentPage
            id=id
            kind=DocumentKind::Dossier
            words=&dossier_texts().document
            show=Arc::new(|opened| view! { <OpenedDossier opened=opened /> }.into_any())
        />
    }
}

fn form_of(answers: &str) -> CaseForm {
    answers::read(&platform::read_json(answers), &shared_texts().format.months)
}

/// The same steps, with the title.
#[component]
fn OpenedDossier(
    /// What was opened.
    opened: Opened,
) -> impl IntoView {
    let months = &shared_texts().format.months;
    let Opened { id, document, opening, key, unsaved } = opened;
    let (form, title) = match unsaved {
        Some((link, title)) => (link::parse(&link, months).0, title),
        None => (form_of(&document.answers), document.title.clone()),
    };
    let case = Case::of(form);
    let kept = RwSignal::new(document);
    let kept_link =
        Memo::new(move |_| kept.with(|kept| link::print_dossier(&form_of(&kept.answers), months)));
    let own_link = Memo::new(move |_| case.form.with(|form| link::print_dossier(form, months)));
    let draft = Draft {
        keepable: keepable(case),
        title: RwSignal::new(title),
        kept,
        link: own_link.into(),
        differs: Signal::derive(move || kept_link.with(|kept| own_link.with(|link| kept != link))),
        take_over: Arc::new(move |answers: String| case.fill_in(form_of(&answers))),
    };
    view! {
        <DocumentHead id=id key=key draft=draft opening=opening />
        <p class="screen-only">
            <a class="button" href=attr(move || address(&Page::WhatIf, &own_link.get()))>{dossier_texts().what_if.title}</a>
        </p>
        <DossierSteps case=case />
    }
}
