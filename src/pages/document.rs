//! `/d/{id}`: a saved document, opened. The edit key stands in the fragment; without it the document can only be read.
//!
//! What was changed and not saved stands there too, so that going to another page and back loses nothing:
//! `#key~link~title`.

mod check;
mod edit_bar;

use crate::{
    api_client::{self, ApiFault, Document},
    components::{Keepable, Notice, Tone},
    navigation::{HEADING, address},
    platform,
    text::{Document as Words, keep_texts, shared_texts},
    view::{effect, flag, live, on, part},
};
use edit_bar::EditBar;
use jojo_rules::date;
use jojo_wire::{DocumentId, DocumentKind, Page};
use leptos::prelude::*;
use std::sync::Arc;

pub use check::{CheckDocumentPage, check_address, check_keepable};

/// How opening goes.
#[derive(Clone, PartialEq, Eq)]
pub enum Opening {
    /// Not there yet.
    Loading,
    /// There.
    Opened(Document),
    /// Not there.
    Failed(ApiFault),
    /// Deleted just now.
    Deleted,
}

/// An opened document.
pub struct Opened {
    /// Its id.
    pub id: DocumentId,
    /// What the server has.
    pub document: Document,
    /// Where to say that it was deleted or read again.
    pub opening: RwSignal<Opening>,
    /// The edit key; empty for who can only read.
    pub key: String,
    /// The link and title that were not saved before the person went to another page.
    pub unsaved: Option<(String, String)>,
}

/// A document that is shown: what is typed, beside what the server has.
#[derive(Clone)]
pub struct Draft {
    /// What can be kept of it.
    pub keepable: Keepable,
    /// The title as it is typed.
    pub title: RwSignal<String>,
    /// What the server has.
    pub kept: RwSignal<Document>,
    /// The answers as a link.
    pub link: Signal<String>,
    /// Whether the answers differ from those that the server has.
    pub differs: Signal<bool>,
    /// Shows these answers instead.
    pub take_over: Arc<dyn Fn(String) + Send + Sync>,
}

/// Opens the document and shows it, or says why not.
#[component]
pub fn DocumentPage(
    /// Which document.
    id: DocumentId,
    /// What it holds.
    kind: DocumentKind,
    /// How its kind is called.
    words: &'static Words,
    /// Shows it.
    show: Arc<dyn Fn(Opened) -> AnyView + Send + Sync>,
) -> impl IntoView {
    let keep = keep_texts();
    let opening = RwSignal::new(Opening::Loading);
    let open = {
        let id = id.to_string();
        move || {
            opening.set(Opening::Loading);
            let id = id.clone();
            platform::run(async move {
                opening.set(match api_client::open(&id).await {
                    Ok(document) => Opening::Opened(document),
                    Err(fault) => Opening::Failed(fault),
                });
            });
        }
    };
    open();
    // What was asked for is there, or is gone: go on from its heading.
    effect(move |_| {
        if opening.get() != Opening::Loading {
            platform::focus(HEADING);
        }
    });
    part(move || {
        Some(match opening.get() {
            Opening::Loading => view! {
                <h1 id=HEADING tabindex="-1">{words.title}</h1>
                <p role="status">{words.loading}</p>
            }
            .into_any(),
            Opening::Opened(document) => {
                let (key, unsaved) = read_fragment();
                show(Opened { id: id.clone(), document, opening, key, unsaved })
            }
            Opening::Failed(ApiFault::Gone) => {
                nothing(kind, words, words.gone, words.gone_text).into_any()
            }
            Opening::Deleted => nothing(kind, words, words.deleted, words.deleted_text).into_any(),
            Opening::Failed(_) => {
                let open = open.clone();
                view! {
                <h1 id=HEADING tabindex="-1">{words.title}</h1>
                <Notice tone=Tone::Bad>
                    <p>{words.unreadable}</p>
                    <p><button class="button" type="button" on:click=on(move |_| open())>{keep.retry}</button></p>
                </Notice>
            }
            .into_any()
            }
        })
    })
}

/// Between the parts of the fragment.
const PART: char = '~';

/// The edit key, and the link and title that were not saved.
fn read_fragment() -> (String, Option<(String, String)>) {
    let fragment = platform::fragment();
    let mut parts = fragment.split(PART);
    let key = parts.next().unwrap_or_default().to_owned();
    let unsaved = parts.next().zip(parts.next());
    let text = |(link, title): (&str, &str)| Some((link.to_owned(), platform::decode(title)?));
    (key, unsaved.and_then(text))
}

fn nothing(
    kind: DocumentKind,
    words: &'static Words,
    title: &'static str,
    text: &'static str,
) -> impl IntoView {
    let texts = shared_texts();
    let page = match kind {
        DocumentKind::Check => Page::Check,
        DocumentKind::Planning => Page::Planning,
        DocumentKind::Dossier => Page::Dossier,
    };
    effect(move |_| platform::set_title(&(texts.page_title)(title)));
    view! {
        <h1 id=HEADING tabindex="-1">{title}</h1>
        <p class="lead" role="status">{text}</p>
        <p><a href=page.path() class="button primary">{words.to_new}</a></p>
    }
}

impl Draft {
    /// Whether the answers or the title are not those that the server has.
    fn is_unsaved(&self) -> Signal<bool> {
        let (differs, title, kept) = (self.differs, self.title, self.kept);
        flag(move || differs.get() || kept.with(|kept| kept.title != title.get()))
    }
}

/// Title, how long it is kept, and what can be done with it.
#[component]
pub fn DocumentHead(
    /// Which document.
    id: DocumentId,
    /// The edit key; empty for who can only read.
    key: String,
    /// What is shown.
    draft: Draft,
    /// Where to say that it was deleted or read again.
    opening: RwSignal<Opening>,
) -> impl IntoView {
    let texts = shared_texts();
    let words = draft.keepable.words;
    let differs = draft.is_unsaved();
    let (link, title) = (draft.link, draft.title);
    let (page, of_key) = (Page::Document(id.clone()), key.clone());
    effect(move |_| {
        let fragment = if differs.get() {
            format!("{of_key}{PART}{}{PART}{}", link.get(), platform::encode(&title.get()))
        } else {
            of_key.clone()
        };
        if platform::fragment() != fragment {
            platform::replace_address(&address(&page, &fragment));
        }
    });
    let heading = move || match draft.title.get() {
        title if title.trim().is_empty() => words.title.to_owned(),
        title => title,
    };
    effect(move |_| platform::set_title(&(texts.page_title)(&heading())));
    let until = move || {
        draft.kept.with(|document| date::parse(&document.expires_on).ok()).map(words.kept_until)
    };
    view! {
        <h1 id=HEADING tabindex="-1">{live(heading)}</h1>
        <p class="lead">{live(move || until().unwrap_or_default())}</p>
        {if key.is_empty() {
            view! { <p class="calm screen-only">{words.read_only}</p> }.into_any()
        } else {
            view! { <EditBar id=id key=key draft=draft opening=opening /> }.into_any()
        }}
    }
}
