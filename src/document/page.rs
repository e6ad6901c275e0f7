//! Opening a saved document: the answer of the server says what it is.

use super::{
    Opened,
    client::{self, Versioned},
};
use crate::{
    browser::{address, focus, page, timer},
    drafts::{Drafts, use_drafts},
    text::{CommonTexts, DocumentTexts, FrameTexts, KeepTexts, use_texts},
    ui::{Button, HEADING, Notice, PageLink, Tone},
    wings::{self, Unreached},
};
use jojo_wire::{
    DocumentId, DocumentKind, Page,
    client::{ApiFault, Call},
};
use leptos::prelude::*;

/// How opening goes.
#[derive(Clone)]
pub enum Opening {
    /// The answer is not there yet.
    Loading,
    /// The document, and what shows it.
    Opened(ViewFn),
    /// It cannot be opened.
    Failed(ApiFault),
    /// It was deleted just now.
    Deleted(DocumentKind),
}

/// Opens the document and shows it, or says why not.
#[component]
pub fn DocumentPage(
    /// The document.
    id: DocumentId,
) -> impl IntoView {
    let words = (use_texts::<FrameTexts>(), use_texts::<KeepTexts>());
    let drafts = use_drafts();
    let opening = RwSignal::new(Opening::Loading);
    let open = Callback::new(move |()| {
        opening.set(Opening::Loading);
        let id = id.clone();
        timer::spawn(async move {
            let opened = open(id, opening, drafts).await;
            opening.set(opened.unwrap_or_else(Opening::Failed));
        });
    });
    open.run(());
    // What was asked for is there, or is gone: go on from its heading.
    Effect::new(move |_| {
        if !opening.with(|opening| matches!(opening, Opening::Loading)) {
            timer::spawn(async {
                leptos::task::tick().await;
                focus::focus(HEADING);
            });
        }
    });
    let language = use_context().unwrap_or_default();
    let check = DocumentTexts::check(language);
    move || {
        match opening.get() {
        Opening::Loading => view! {
            <h1 id=HEADING tabindex="-1">{words.1.document}</h1>
            <p role="status">{words.0.loading}</p>
        }
        .into_any(),
        Opening::Opened(view) => view.run(),
        Opening::Failed(ApiFault::Gone) => {
            view! { <Nothing kind=DocumentKind::Check title=words.1.gone text=words.1.gone_text label=check.to_new /> }.into_any()
        }
        Opening::Failed(_) => view! {
            <h1 id=HEADING tabindex="-1">{words.1.document}</h1>
            <Notice tone=Tone::Bad>
                <p>{words.1.unreadable}</p>
                <p><Button on_press=open>{words.1.retry}</Button></p>
            </Notice>
        }
        .into_any(),
        Opening::Deleted(kind) => {
            let words = DocumentTexts::of_kind(kind, language);
            view! { <Nothing kind=kind title=words.deleted text=words.deleted_text label=words.to_new /> }.into_any()
        }
    }
    }
}

async fn open(
    id: DocumentId,
    opening: RwSignal<Opening>,
    drafts: Drafts,
) -> Result<Opening, ApiFault> {
    let stored = client::fetch(Call::show_document(&id.to_string())).await?;
    let (key, older) = read_fragment(&address::fragment());
    let Versioned { document, .. } = &stored;
    let kind = document.kind;
    let unsaved = drafts.unsaved().or(older);
    let opened = Opened { id, key, stored, unsaved, opening };
    let view = match kind {
        DocumentKind::Check => wings::saved_check(opened).await,
        DocumentKind::Planning => wings::saved_planning(opened).await,
        DocumentKind::Dossier => wings::saved_dossier(opened).await,
    };
    view.map(Opening::Opened).map_err(|Unreached| ApiFault::Unavailable)
}

/// The edit key, and the title and link that an address of an earlier version carried unsaved: `#key~link~title`.
fn read_fragment(fragment: &str) -> (String, Option<(String, String)>) {
    let mut parts = fragment.split('~');
    let key = parts.next().unwrap_or_default().to_owned();
    let unsaved = parts.next().zip(parts.next());
    let text = |(link, title): (&str, &str)| Some((address::decode(title)?, link.to_owned()));
    (key, unsaved.and_then(text))
}

/// A document that is not there.
#[component]
fn Nothing(
    /// What it was.
    kind: DocumentKind,
    /// The heading.
    title: &'static str,
    /// What happened.
    text: &'static str,
    /// The way to a new one.
    label: &'static str,
) -> impl IntoView {
    let to_new = match kind {
        DocumentKind::Check => Page::Check,
        DocumentKind::Planning => Page::Planning,
        DocumentKind::Dossier => Page::Dossier,
    };
    page::set_title(&(use_texts::<CommonTexts>().page_title)(title));
    view! {
        <h1 id=HEADING tabindex="-1">{title}</h1>
        <p class="lead" role="status">{text}</p>
        <p><PageLink page=to_new class="button primary">{label}</PageLink></p>
    }
}
