//! A saved check.

use super::{DocumentHead, DocumentPage, Draft, Opened};
use crate::{
    components::{KeepActions, Keepable, Printed},
    form::Form,
    outcome::Outcome,
    pages::CheckColumns,
    platform::{self, json},
    session::outcome_of,
    text::{check_document_texts, texts},
    view::attr,
};
use jojo_wire::{DocumentId, DocumentKind, Page, link};
use leptos::prelude::*;
use std::sync::Arc;

/// Opens a saved check.
#[component]
pub fn CheckDocumentPage(
    /// Which document.
    id: DocumentId,
) -> impl IntoView {
    view! {
        <DocumentPage
            id=id
            kind=DocumentKind::Check
            words=check_document_texts()
            show=Arc::new(|opened| view! { <OpenedCheck opened=opened /> }.into_any())
        />
    }
}

/// The same check, with its title.
#[component]
fn OpenedCheck(
    /// What was opened.
    opened: Opened,
) -> impl IntoView {
    let texts = texts();
    let Opened { id, document, opening, key, unsaved } = opened;
    let (answers, title) = match unsaved {
        Some((link, title)) => (link::parse(&link).0, title),
        None => (json::read_answers(&document.answers), document.title.clone()),
    };
    let (form, title) = (RwSignal::new(Form::of(&answers, texts)), RwSignal::new(title));
    let take_over = move |answers: String| form.set(Form::of(&json::read_answers(&answers), texts));
    let outcome = outcome_of(form);
    let keepable = check_keepable(outcome);
    let kept = RwSignal::new(document);
    let kept_answers = Memo::new(move |_| kept.with(|kept| json::read_answers(&kept.answers)));
    let differs = Signal::derive(move || {
        kept_answers.with(|kept| outcome.with(|outcome| kept != outcome.answers()))
    });
    let draft = Draft {
        keepable,
        title,
        kept,
        link: Signal::derive(move || outcome.with(|outcome| link::print(outcome.answers()))),
        differs,
        take_over: Arc::new(take_over),
    };
    view! {
        <DocumentHead id=id key=key draft=draft opening=opening />
        <CheckColumns
            form=form
            outcome=outcome
            actions=move || view! { <KeepActions keepable=keepable /> }.into_any()
        />
        <Printed outcome=outcome />
    }
}

/// The address of a check, with its answers in it.
#[must_use]
pub fn check_address(outcome: Memo<Outcome>) -> Signal<String> {
    attr(move || {
        let answers = outcome.with(|outcome| link::print(outcome.answers()));
        format!("{}{}#{answers}", platform::origin(), Page::Check.path())
    })
}

/// A check, as something that can be kept.
#[must_use]
pub fn check_keepable(outcome: Memo<Outcome>) -> Keepable {
    Keepable {
        kind: DocumentKind::Check,
        words: check_document_texts(),
        address: check_address(outcome),
        answers: Signal::derive(move || outcome.with(|outcome| json::answers(outcome.answers()))),
    }
}
