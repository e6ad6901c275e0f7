//! `/d/{id}`: a saved check. The edit key stands in the fragment; without it the check can only be read.

mod edit_bar;

use crate::{
    api_client::{self, ApiFault, Document},
    components::{KeepActions, Notice, PageLink, Tone},
    form::Form,
    navigation::HEADING,
    pages::CheckColumns,
    platform,
    session::{outcome_of, session},
    text::{Texts, texts},
    view::{live, on, part},
};
use edit_bar::EditBar;
use jojo_rules::date;
use jojo_wire::{DocumentId, Page};
use leptos::prelude::*;

/// How opening goes.
#[derive(Clone, PartialEq, Eq)]
enum Opening {
    Loading,
    Opened(Document),
    Failed(ApiFault),
    Deleted,
}

/// Opens the document and shows it, or says why not.
#[component]
pub fn DocumentPage(
    /// Which document.
    id: DocumentId,
) -> impl IntoView {
    let texts = texts();
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
    Effect::new(move |_| {
        if opening.get() != Opening::Loading {
            platform::focus(HEADING);
        }
    });
    part(move || {
        Some(match opening.get() {
            Opening::Loading => view! {
                <h1 id=HEADING tabindex="-1">{texts.document.title}</h1>
                <p role="status">{texts.document.loading}</p>
            }
            .into_any(),
            Opening::Opened(document) => {
                view! { <Opened id=id.clone() document=document opening=opening /> }.into_any()
            }
            Opening::Failed(ApiFault::Gone) => {
                nothing(texts.document.gone, texts.document.gone_text, texts).into_any()
            }
            Opening::Deleted => {
                nothing(texts.document.deleted, texts.document.deleted_text, texts).into_any()
            }
            Opening::Failed(_) => {
                let open = open.clone();
                view! {
                <h1 id=HEADING tabindex="-1">{texts.document.title}</h1>
                <Notice tone=Tone::Bad>
                    <p>{texts.document.unreadable}</p>
                    <p><button class="button" type="button" on:click=on(move |_| open())>{texts.keep.retry}</button></p>
                </Notice>
            }
            .into_any()
            }
        })
    })
}

fn nothing(title: &'static str, text: &'static str, texts: &'static Texts) -> impl IntoView {
    Effect::new(move |_| platform::set_title(&(texts.frame.page_title)(title)));
    view! {
        <h1 id=HEADING tabindex="-1">{title}</h1>
        <p class="lead" role="status">{text}</p>
        <p><PageLink page=Page::Check class="button primary">{texts.document.to_check}</PageLink></p>
    }
}

/// An opened document: the same check, with its title, and what can be done with it.
#[component]
fn Opened(
    /// Which document.
    id: DocumentId,
    /// What the server has.
    document: Document,
    /// Where to say that it was deleted or read again.
    opening: RwSignal<Opening>,
) -> impl IntoView {
    let texts = texts();
    let (draft_of, form, title) = session().draft;
    if draft_of.get_untracked() != document.id {
        draft_of.set(document.id.clone());
        form.set(Form::of(&document.answers, texts));
        title.set(document.title.clone());
    }
    let outcome = outcome_of(form);
    let kept = RwSignal::new(document);
    let key = platform::fragment();
    let heading = move || match title.get() {
        title if title.trim().is_empty() => texts.document.title.to_owned(),
        title => title,
    };
    Effect::new(move |_| platform::set_title(&(texts.frame.page_title)(&heading())));
    let until = move || {
        kept.with(|document| date::parse(&document.expires_on).ok()).map(texts.document.kept_until)
    };
    view! {
        <h1 id=HEADING tabindex="-1">{live(heading)}</h1>
        <p class="lead">{live(move || until().unwrap_or_default())}</p>
        {if key.is_empty() {
            view! { <p class="calm screen-only">{texts.document.read_only}</p> }.into_any()
        } else {
            view! { <EditBar id=id key=key title=title kept=kept form=form outcome=outcome opening=opening /> }.into_any()
        }}
        <CheckColumns
            form=form
            outcome=outcome
            actions=move || view! { <KeepActions form=form outcome=outcome /> }.into_any()
        />
    }
}
