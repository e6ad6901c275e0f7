//! What the holder of the edit key can do with a saved document: change its title and answers, and delete it.

use super::{Draft, Opening};
use crate::{
    api_client::{self, ApiFault},
    components::{Notice, TitleField, Tone},
    platform,
    text::keep_texts,
    view::{attr, live, on, part, some},
};
use jojo_wire::DocumentId;
use leptos::prelude::*;

/// Title, save and delete, for who has the key.
#[component]
pub fn EditBar(
    /// Which document.
    id: DocumentId,
    /// The edit key.
    key: String,
    /// What is shown.
    draft: Draft,
    /// Where to say that it was deleted or read again.
    opening: RwSignal<Opening>,
) -> impl IntoView {
    let keep = keep_texts();
    let differs = draft.is_unsaved();
    let Draft { keepable, title, kept, take_over, .. } = draft;
    let words = keepable.words;
    let take_over = StoredValue::new(take_over);
    let (busy, saved, conflict) =
        (RwSignal::new(false), RwSignal::new(false), RwSignal::new(false));
    let fault = RwSignal::new(String::new());
    let asking = RwSignal::new(false);
    let begin = move || {
        busy.set(true);
        saved.set(false);
        conflict.set(false);
        fault.set(String::new());
    };
    let failed = move |why: ApiFault| match why {
        ApiFault::Gone => opening.set(Opening::Failed(why)),
        ApiFault::Changed => conflict.set(true),
        ApiFault::WrongKey => fault.set(words.wrong_key.to_owned()),
        ApiFault::Refused => fault.set(keep.refused.to_owned()),
        ApiFault::Unavailable => fault.set(keep.no_server.to_owned()),
    };

    let (id, key) = (RwSignal::new(id.to_string()), RwSignal::new(key));
    let save = move || {
        begin();
        let answers = keepable.answers.get_untracked();
        if answers.is_empty() {
            busy.set(false);
            fault.set(words.not_yet.to_owned());
            return;
        }
        let (id, key) = (id.get_untracked(), key.get_untracked());
        let etag = kept.with_untracked(|kept| kept.etag.clone());
        platform::run(async move {
            let title = title.get_untracked();
            let changed =
                api_client::update(&id, &key, &etag, keepable.kind, &title, &answers).await;
            busy.set(false);
            match changed {
                Ok(document) => {
                    kept.set(document);
                    saved.set(true);
                }
                Err(why) => failed(why),
            }
        });
    };
    // The form is not touched before the person has chosen between the two versions.
    let read_newest = move |show_it: bool| {
        begin();
        let id = id.get_untracked();
        platform::run(async move {
            let newest = api_client::open(&id).await;
            busy.set(false);
            match newest {
                Ok(document) => {
                    if show_it {
                        take_over.with_value(|take_over| take_over(document.answers.clone()));
                        title.set(document.title.clone());
                    }
                    kept.set(document);
                    if !show_it {
                        save();
                    }
                }
                Err(why) => failed(why),
            }
        });
    };
    let delete = move |_| {
        begin();
        let (id, key) = (id.get_untracked(), key.get_untracked());
        platform::run(async move {
            let deleted = api_client::delete(&id, &key).await;
            busy.set(false);
            match deleted {
                Ok(()) => {
                    opening.set(Opening::Deleted);
                }
                Err(why) => failed(why),
            }
        });
    };
    let status = move || {
        let text = match (busy.get(), differs.get(), saved.get()) {
            (true, ..) => keep.busy,
            (false, true, _) => words.unsaved,
            (false, false, true) => words.changes_saved,
            (false, false, false) => "",
        };
        text.to_owned()
    };

    view! {
        <div class="panel screen-only">
            <TitleField title=title />
            <p role="status">{live(status)}</p>
            {part(move || conflict.get().then(|| view! {
                <Notice tone=Tone::Careful>
                    <p>{words.changed_elsewhere}</p>
                    <p class="actions">
                        <button class="button" type="button" on:click=on(move |_| read_newest(true))>
                            {words.take_newest}
                        </button>
                        <button class="button" type="button" on:click=on(move |_| read_newest(false))>
                            {words.keep_mine}
                        </button>
                    </p>
                </Notice>
            }.into_any()))}
            {part(move || some(fault.get()).map(|fault| view! {
                <Notice tone=Tone::Bad><p>{fault}</p></Notice>
            }.into_any()))}
            <div class="actions">
                <button class="button primary" type="button" on:click=on(move |_| save())>{words.save_changes}</button>
                <button
                    class="button"
                    type="button"
                    aria-expanded=attr(move || asking.get().to_string())
                    on:click=on(move |_| asking.set(true))
                >{words.delete}</button>
            </div>
            {part(move || asking.get().then(|| view! {
                <Notice tone=Tone::Careful>
                    <p>{words.delete_sure}</p>
                    <p class="actions">
                        <button class="button danger" type="button" on:click=on(delete)>{words.delete_yes}</button>
                        <button class="button" type="button" on:click=on(move |_| asking.set(false))>
                            {words.delete_no}
                        </button>
                    </p>
                </Notice>
            }.into_any()))}
        </div>
    }
}
