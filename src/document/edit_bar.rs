//! What the holder of the edit key can do with a saved document: change its title and answers, and delete it.

use super::{Opening, client, opened::DocumentState, save_panel::TitleField};
use crate::{
    browser::{clock, timer},
    text::{KeepTexts, use_texts},
    ui::{Button, Notice, Tone},
    workspace::Draft,
};
use jojo_wire::{
    DocumentId,
    client::{ApiFault, Call, Content},
};
use leptos::prelude::*;

/// Title, save and delete.
#[component]
pub fn EditBar<D: Draft>(
    /// The document.
    id: DocumentId,
    /// The edit key.
    key: String,
    /// What is shown.
    state: DocumentState<D>,
    /// Where to say that it was deleted or cannot be opened.
    opening: RwSignal<Opening>,
) -> impl IntoView {
    let keep = use_texts::<KeepTexts>();
    let words = D::document_texts(use_context().unwrap_or_default());
    let DocumentState { workspace, title, stored, is_unsaved } = state;
    let (is_busy, is_saved) = (RwSignal::new(false), RwSignal::new(false));
    let (has_conflict, is_asking) = (RwSignal::new(false), RwSignal::new(false));
    let fault = RwSignal::new(None::<&'static str>);
    let id = StoredValue::new(id.to_string());
    let key = StoredValue::new(key);
    let begin = move || {
        is_busy.set(true);
        is_saved.set(false);
        has_conflict.set(false);
        fault.set(None);
    };
    let failed = move |why: ApiFault| match why {
        ApiFault::Gone => opening.set(Opening::Failed(why)),
        ApiFault::Changed => has_conflict.set(true),
        ApiFault::WrongKey => fault.set(Some(words.wrong_key)),
        ApiFault::Refused => fault.set(Some(keep.refused)),
        ApiFault::Unavailable => fault.set(Some(keep.no_server)),
    };
    let save = move || {
        begin();
        let Some(answers) = workspace.form.with_untracked(|form| form.to_answers(clock::today()))
        else {
            is_busy.set(false);
            return fault.set(Some(words.not_yet));
        };
        let etag = stored.with_untracked(|stored| stored.etag.clone());
        let title = title.get_untracked();
        let content = Content { kind: D::KIND, title: &title, answers: &answers };
        let call = Call::update_document(&id.get_value(), &key.get_value(), &etag, &content);
        timer::spawn(async move {
            let changed = client::fetch(call).await;
            is_busy.set(false);
            match changed {
                Ok(newest) => {
                    stored.set(newest);
                    is_saved.set(true);
                }
                Err(why) => failed(why),
            }
        });
    };
    // The form is not touched before the person has chosen between the two versions.
    let read_newest = move |is_wanted: bool| {
        begin();
        timer::spawn(async move {
            let newest = client::fetch(Call::show_document(&id.get_value())).await;
            is_busy.set(false);
            match newest {
                Ok(newest) if is_wanted => {
                    workspace.form.set(D::from_answers(&newest.document.answers));
                    title.set(newest.document.title.clone());
                    stored.set(newest);
                }
                Ok(newest) => {
                    stored.set(newest);
                    save();
                }
                Err(why) => failed(why),
            }
        });
    };
    let delete = move |()| {
        begin();
        timer::spawn(async move {
            let call = Call::delete_document(&id.get_value(), &key.get_value());
            let deleted = client::send(call).await;
            is_busy.set(false);
            match deleted {
                Ok(_) => opening.set(Opening::Deleted(D::KIND)),
                Err(why) => failed(why),
            }
        });
    };
    let status = move || match (is_busy.get(), is_unsaved.get(), is_saved.get()) {
        (true, ..) => keep.busy,
        (false, true, _) => words.unsaved,
        (false, false, true) => words.changes_saved,
        (false, false, false) => "",
    };
    view! {
        <div class="panel screen-only">
            <TitleField title=title />
            <p role="status">{status}</p>
            <Show when=move || has_conflict.get()>
                <Notice tone=Tone::Careful>
                    <p>{words.changed_elsewhere}</p>
                    <p class="actions">
                        <Button on_press=move |()| read_newest(true)>{words.take_newest}</Button>
                        <Button on_press=move |()| read_newest(false)>{words.keep_mine}</Button>
                    </p>
                </Notice>
            </Show>
            {move || fault.get().map(|fault| view! { <Notice tone=Tone::Bad><p>{fault}</p></Notice> })}
            <div class="actions">
                <Button class="button primary" on_press=move |()| save()>{words.save_changes}</Button>
                <button
                    class="button"
                    type="button"
                    aria-expanded=move || is_asking.get().to_string()
                    on:click=move |_| is_asking.set(true)
                >
                    {words.delete}
                </button>
            </div>
            <Show when=move || is_asking.get()>
                <Notice tone=Tone::Careful>
                    <p>{words.delete_sure}</p>
                    <p class="actions">
                        <Button class="button danger" on_press=delete>{words.delete_yes}</Button>
                        <Button on_press=move |()| is_asking.set(false)>{words.delete_no}</Button>
                    </p>
                </Notice>
            </Show>
        </div>
    }
}
