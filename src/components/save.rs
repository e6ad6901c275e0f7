//! Saving to the server: what is kept and how long, then a link to read and a link to change.

use crate::{
    api_client::{self, ApiFault},
    components::{Keepable, Notice, Tone, keep::LinkField},
    platform,
    text::keep_texts,
    view::{effect, live, on, part, some},
};
use jojo_wire::{DocumentId, Page, TITLE_MAX};
use leptos::prelude::*;

/// The ids of the headings before and after saving.
const SAVE: &str = "bewaren";
const SAVED: &str = "bewaard";

/// Explains, asks for a title, saves, and gives the links.
#[component]
pub fn SavePanel(
    /// What to save.
    keepable: Keepable,
    /// Whether the panel is open.
    open: RwSignal<bool>,
) -> impl IntoView {
    let keep = keep_texts();
    let title = RwSignal::new(String::new());
    let busy = RwSignal::new(false);
    let fault = RwSignal::new(String::new());
    let (saved_id, saved_key) = (RwSignal::new(String::new()), RwSignal::new(String::new()));
    // One key for one content: trying again makes no second document, another content does.
    let idempotency_key = RwSignal::new(platform::random_key());
    effect(move |is_first| {
        keepable.answers.track();
        title.track();
        if !is_first {
            idempotency_key.set(platform::random_key());
        }
    });
    let save = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        if busy.get_untracked() {
            return;
        }
        let answers = keepable.answers.get_untracked();
        if answers.is_empty() {
            fault.set(keepable.words.not_yet.to_owned());
            return;
        }
        busy.set(true);
        platform::run(async move {
            let saved = api_client::create(
                keepable.kind,
                &title.get_untracked(),
                &answers,
                &idempotency_key.get_untracked(),
            )
            .await;
            busy.set(false);
            match saved {
                Ok(document) => {
                    saved_key.set(document.edit_key.unwrap_or_default());
                    saved_id.set(document.id);
                }
                Err(ApiFault::Unavailable) => fault.set(keep.no_server.to_owned()),
                Err(_) => fault.set(keep.refused.to_owned()),
            }
        });
    };
    // The panel opens, and its outcome appears, where the focus is taken to.
    effect(move |_| {
        let done = !saved_id.get().is_empty();
        platform::focus(if done { SAVED } else { SAVE });
    });
    let action = move || {
        let text = match (busy.get(), fault.get().is_empty()) {
            (true, _) => keep.busy,
            (false, true) => keep.save_action,
            (false, false) => keep.retry,
        };
        text.to_owned()
    };
    view! {
        <section class="panel" aria-label=keep.save_title>
            {part(move || Some(match saved_id.get().parse() {
                Ok(id) => links(id, saved_key.get(), keepable).into_any(),
                Err(_) => view! {
                    <form on:submit=on(save)>
                        <h3 id=SAVE tabindex="-1">{keep.save_title}</h3>
                        <p>{keepable.words.save_what}</p>
                        <TitleField title=title />
                        {part(move || some(fault.get()).map(|fault| view! {
                            <Notice tone=Tone::Bad><p>{fault}</p></Notice>
                        }.into_any()))}
                        <div class="actions">
                            <button class="button primary" type="submit">{live(action)}</button>
                            <button class="button" type="button" on:click=on(move |_| open.set(false))>
                                {keep.cancel}
                            </button>
                        </div>
                    </form>
                }
                .into_any(),
            }))}
        </section>
    }
}

/// The title of a document.
#[component]
pub fn TitleField(
    /// The title as it is typed.
    title: RwSignal<String>,
) -> impl IntoView {
    let keep = keep_texts();
    view! {
        <label class="field">
            {keep.document_title}
            <span class="hint">{keep.document_title_hint}</span>
            <input
                type="text"
                autocomplete="off"
                maxlength=TITLE_MAX.to_string()
                prop:value=title
                on:input=on(move |event| title.set(event_target_value(&event)))
            />
        </label>
    }
}

fn links(id: DocumentId, key: String, keepable: Keepable) -> impl IntoView {
    let keep = keep_texts();
    let page = Page::Document(id);
    let read = format!("{}{}", platform::origin(), page.path());
    let edit = format!("{read}#{key}");
    view! {
        <Notice tone=Tone::Good>
            <h3 id=SAVED tabindex="-1">{keep.saved}</h3>
            <LinkField label=keep.edit_link address=Signal::stored(edit.clone()) />
            <p class="small">{keepable.words.edit_link_hint}</p>
            <LinkField label=keep.read_link address=Signal::stored(read) />
            <p><a href=edit>{keep.open}</a></p>
        </Notice>
    }
}
