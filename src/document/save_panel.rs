//! Saving to the server: what is stored and how long, then a link to read and a link to change.

use super::client;
use crate::{
    browser::{address, clock, focus, random, timer},
    text::{DocumentTexts, KeepTexts, use_texts},
    ui::{Button, CopyField, Notice, Tone},
    workspace::{Draft, Workspace},
};
use jojo_wire::{
    Page, TITLE_MAX,
    client::{ApiFault, Call, Content, Document},
};
use leptos::prelude::*;

/// The ids of the headings before and after saving.
const SAVE: &str = "bewaren";
const SAVED: &str = "bewaard";

/// The panel that saves a form.
#[must_use]
pub fn save_panel<D: Draft>(workspace: Workspace<D>, open: RwSignal<bool>) -> ViewFn {
    (move || view! { <SavePanel workspace=workspace open=open /> }).into()
}

/// Explains, asks for a title, saves, and gives the links.
#[component]
fn SavePanel<D: Draft>(
    /// What to save.
    workspace: Workspace<D>,
    /// Whether the panel is open.
    open: RwSignal<bool>,
) -> impl IntoView {
    let keep = use_texts::<KeepTexts>();
    let words = D::document_texts(use_context().unwrap_or_default());
    let title = RwSignal::new(String::new());
    let is_busy = RwSignal::new(false);
    let fault = RwSignal::new(None::<&'static str>);
    let saved = RwSignal::new(None::<Document>);
    // One key for one content: trying again makes no second document, another content does.
    let idempotency_key = Memo::new(move |_| {
        workspace.form.track();
        title.track();
        random::random_key()
    });
    let save = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        if is_busy.get_untracked() {
            return;
        }
        let Some(answers) = workspace.form.with_untracked(|form| form.to_answers(clock::today()))
        else {
            return fault.set(Some(words.not_yet));
        };
        is_busy.set(true);
        let title = title.get_untracked();
        let content = Content { kind: D::KIND, title: &title, answers: &answers };
        let call = Call::create_document(&content, &idempotency_key.get_untracked());
        timer::spawn(async move {
            let created = client::fetch(call).await;
            is_busy.set(false);
            match created {
                Ok(created) => saved.set(Some(created.document)),
                Err(ApiFault::Unavailable) => fault.set(Some(keep.no_server)),
                Err(_) => fault.set(Some(keep.refused)),
            }
        });
    };
    // The panel opens, and its outcome appears, where the focus is taken to.
    Effect::new(move |_| {
        let is_saved = saved.with(Option::is_some);
        focus::focus(if is_saved { SAVED } else { SAVE });
    });
    let action = move || match (is_busy.get(), fault.get()) {
        (true, _) => keep.busy,
        (false, None) => keep.save_action,
        (false, Some(_)) => keep.retry,
    };
    let form = move || {
        view! {
            <form on:submit=save>
                <h3 id=SAVE tabindex="-1">{keep.save_title}</h3>
                <p>{words.save_what}</p>
                <TitleField title=title />
                {move || fault.get().map(|fault| view! { <Notice tone=Tone::Bad><p>{fault}</p></Notice> })}
                <div class="actions">
                    <button class="button primary" type="submit">{action}</button>
                    <Button on_press=move |()| open.set(false)>{keep.cancel}</Button>
                </div>
            </form>
        }
    };
    view! {
        <section class="panel" aria-label=keep.save_title>
            {move || match saved.get() {
                Some(document) => view! { <SavedLinks document=document words=words /> }.into_any(),
                None => form().into_any(),
            }}
        </section>
    }
}

/// The title of a document.
#[component]
pub fn TitleField(
    /// The title as it is typed.
    title: RwSignal<String>,
) -> impl IntoView {
    let keep = use_texts::<KeepTexts>();
    view! {
        <label class="field">
            {keep.document_title}
            <span class="hint">{keep.document_title_hint}</span>
            <input
                type="text"
                autocomplete="off"
                maxlength=TITLE_MAX.to_string()
                prop:value=title
                on:input=move |event| title.set(event_target_value(&event))
            />
        </label>
    }
}

/// The link to change and the link to read.
#[component]
fn SavedLinks(
    /// The document that was saved.
    document: Document,
    /// How its kind is spoken of.
    words: &'static DocumentTexts,
) -> impl IntoView {
    let keep = use_texts::<KeepTexts>();
    let read = format!("{}{}", address::origin(), Page::Document(document.id).path());
    let edit = format!("{read}#{}", document.edit_key.unwrap_or_default());
    view! {
        <Notice tone=Tone::Good>
            <h3 id=SAVED tabindex="-1">{keep.saved}</h3>
            <CopyField label=keep.edit_link text=Signal::stored(edit.clone()) />
            <p class="small">{words.edit_link_hint}</p>
            <CopyField label=keep.read_link text=Signal::stored(read) />
            <p><a href=edit>{keep.open}</a></p>
        </Notice>
    }
}
