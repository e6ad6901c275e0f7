//! An opened document: its title, how long it is stored, and the same pages as the draft that it was saved from.

use super::{Opening, client::Versioned, edit_bar::EditBar};
use crate::{
    browser::page,
    drafts::use_drafts,
    text::{CommonTexts, use_texts},
    ui::HEADING,
    workspace::{Draft, Workspace, print_draft, read_draft},
};
use jojo_wire::DocumentId;
use leptos::prelude::*;

/// What the server has, and what the address says of it.
#[derive(Clone)]
pub struct Opened {
    /// The document.
    pub id: DocumentId,
    /// The edit key; empty for who can only read.
    pub key: String,
    /// What the server has.
    pub stored: Versioned,
    /// The title and draft that were not saved before the person went to another page.
    pub unsaved: Option<(String, String)>,
    /// Where to say that it was deleted or cannot be opened.
    pub opening: RwSignal<Opening>,
}

/// The state of an opened document.
#[derive(Clone, Copy)]
pub struct DocumentState<D: Draft> {
    /// What is shown.
    pub workspace: Workspace<D>,
    /// The title as it is typed.
    pub title: RwSignal<String>,
    /// What the server has.
    pub stored: RwSignal<Versioned>,
    /// Whether the answers or the title differ from what the server has.
    pub is_unsaved: Memo<bool>,
}

impl<D: Draft> DocumentState<D> {
    fn of(stored: Versioned, unsaved: Option<(String, String)>) -> Self {
        let (title, form) = match unsaved {
            Some((title, draft)) => (title, read_draft(&draft)),
            None => (stored.document.title.clone(), D::from_answers(&stored.document.answers)),
        };
        let (workspace, title) = (Workspace::of(form), RwSignal::new(title));
        let stored = RwSignal::new(stored);
        let shared = Memo::new(move |_| workspace.form.with(|form| form.shared().to_link()));
        let stored_link = Memo::new(move |_| {
            stored.with(|stored| D::from_answers(&stored.document.answers).shared().to_link())
        });
        let is_unsaved = Memo::new(move |_| {
            let is_other_title =
                stored.with(|stored| title.with(|title| stored.document.title != *title));
            is_other_title || shared.with(|shared| stored_link.with(|stored| shared != stored))
        });
        Self { workspace, title, stored, is_unsaved }
    }
}

/// A document with its title; `show` shows its form.
#[component]
pub fn OpenedDocument<D: Draft>(
    /// What was opened.
    opened: Opened,
    /// Shows the form.
    show: fn(Workspace<D>) -> AnyView,
) -> impl IntoView {
    let texts = use_texts::<CommonTexts>();
    let words = D::document_texts(use_context().unwrap_or_default());
    let Opened { id, key, stored, unsaved, opening } = opened;
    let state = DocumentState::<D>::of(stored, unsaved);
    let DocumentState { workspace, title, stored, is_unsaved } = state;
    let drafts = use_drafts();
    let fragment = key.clone();
    Effect::new(move |_| {
        let unsaved = is_unsaved.get().then(|| {
            let draft = workspace.form.with(|form| print_draft(&form.to_link(), form));
            (title.get(), draft)
        });
        drafts.keep_unsaved(fragment.clone(), unsaved);
    });
    let heading = Memo::new(move |_| match title.get() {
        title if title.trim().is_empty() => words.title.to_owned(),
        title => title,
    });
    Effect::new(move |_| page::set_title(&(texts.page_title)(&heading.get())));
    let until = move || stored.with(|stored| stored.document.expires_on()).map(words.kept_until);
    let editing = if key.is_empty() {
        view! { <p class="calm screen-only">{words.read_only}</p> }.into_any()
    } else {
        view! { <EditBar id=id key=key state=state opening=opening /> }.into_any()
    };
    view! {
        <h1 id=HEADING tabindex="-1">{heading}</h1>
        <p class="lead">{until}</p>
        {editing}
        {show(workspace)}
    }
}
