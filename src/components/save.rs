//! Saving to the server: what is kept and how long, then a link to read and a link to change.

use crate::{
    api_client::{self, ApiFault, Document},
    components::{Notice, PageLink, Tone, keep::LinkField},
    form::Form,
    outcome::Outcome,
    platform,
    text::texts,
    view::{live, on, part},
};
use jojo_wire::{Page, TITLE_MAX};
use leptos::prelude::*;

/// How saving goes.
#[derive(Clone, PartialEq, Eq)]
enum Saving {
    NotYet,
    Busy,
    Done(Document),
    Failed(ApiFault),
}

/// Explains, asks for a title, saves, and gives the links.
#[component]
pub fn SavePanel(
    /// The form to save.
    form: RwSignal<Form>,
    /// What the rules say of it.
    outcome: Memo<Outcome>,
    /// Called when the person does not want to save after all.
    #[prop(into)]
    on_close: Callback<()>,
) -> impl IntoView {
    let texts = texts();
    let title = RwSignal::new(String::new());
    let saving = RwSignal::new(Saving::NotYet);
    // One key for one content: trying again makes no second document, another content does.
    let key = RwSignal::new(platform::random_key());
    Effect::new(move |before: Option<()>| {
        form.track();
        title.track();
        if before.is_some() {
            key.set(platform::random_key());
        }
    });
    let finished = Memo::new(move |_| match saving.get() {
        Saving::Done(document) => Some(document),
        _ => None,
    });
    let save = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        if saving.get_untracked() == Saving::Busy {
            return;
        }
        saving.set(Saving::Busy);
        let answers = outcome.with_untracked(|outcome| outcome.answers().clone());
        platform::run(async move {
            let saved = api_client::create(&title.get_untracked(), &answers, &key.get_untracked()).await;
            saving.set(match saved {
                Ok(document) => Saving::Done(document),
                Err(fault) => Saving::Failed(fault),
            });
        });
    };
    view! {
        <section class="panel" aria-label=texts.keep.save_title>
            {part(move || Some(match finished.get() {
                Some(document) => done(&document).into_any(),
                None => view! {
                    <form on:submit=on(save)>
                        <h3>{texts.keep.save_title}</h3>
                        <p>{texts.keep.save_what}</p>
                        <label class="field">
                            {texts.keep.document_title}
                            <span class="hint">{texts.keep.document_title_hint}</span>
                            <input
                                type="text"
                                autocomplete="off"
                                maxlength=TITLE_MAX.to_string()
                                prop:value=title
                                on:input=on(move |event| title.set(event_target_value(&event)))
                            />
                        </label>
                        {part(move || match saving.get() {
                            Saving::Failed(fault) => Some(view! {
                                <Notice tone=Tone::Bad>
                                    <p>{if fault == ApiFault::Unavailable { texts.keep.no_server } else { texts.keep.refused }}</p>
                                </Notice>
                            }.into_any()),
                            _ => None,
                        })}
                        <div class="actions">
                            <button class="button primary" type="submit">
                                {live(move || match saving.get() {
                                    Saving::Busy => texts.keep.busy,
                                    Saving::Failed(_) => texts.keep.retry,
                                    _ => texts.keep.save_action,
                                }.to_owned())}
                            </button>
                            <button class="button" type="button" on:click=on(move |_| on_close.run(()))>{texts.keep.cancel}</button>
                        </div>
                    </form>
                }
                .into_any(),
            }))}
        </section>
    }
}

fn done(document: &Document) -> impl IntoView {
    let texts = texts();
    let page = document.id.parse().ok().map(Page::Document);
    let key = document.edit_key.clone().unwrap_or_default();
    page.map(|page| {
        let read = format!("{}{}", platform::origin(), page.path());
        let edit = format!("{read}#{key}");
        view! {
            <Notice tone=Tone::Good>
                <p><strong>{texts.keep.saved}</strong></p>
                <LinkField label=texts.keep.edit_link address=Signal::stored(edit) />
                <p class="small">{texts.keep.edit_link_hint}</p>
                <LinkField label=texts.keep.read_link address=Signal::stored(read) />
                <p><PageLink page=page fragment=Signal::stored(key)>{texts.keep.open}</PageLink></p>
            </Notice>
        }
    })
}
