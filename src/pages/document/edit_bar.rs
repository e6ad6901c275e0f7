//! What the holder of the edit key can do with a saved check: change its title and answers, and delete it.

use super::Opening;
use crate::{
    api_client::{self, ApiFault, Document},
    components::{Notice, TitleField, Tone},
    form::Form,
    outcome::Outcome,
    platform,
    session::session,
    text::texts,
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
    /// The title as it is typed.
    title: RwSignal<String>,
    /// What the server has.
    kept: RwSignal<Document>,
    /// The form as it is filled in.
    form: RwSignal<Form>,
    /// What the rules say of it.
    outcome: Memo<Outcome>,
    /// Where to say that it was deleted or read again.
    opening: RwSignal<Opening>,
) -> impl IntoView {
    let texts = texts();
    let (busy, saved, conflict) =
        (RwSignal::new(false), RwSignal::new(false), RwSignal::new(false));
    let fault = RwSignal::new(String::new());
    let asking = RwSignal::new(false);
    let differs = move || {
        kept.with(|kept| {
            kept.title != title.get() || outcome.with(|outcome| kept.answers != *outcome.answers())
        })
    };
    let begin = move || {
        busy.set(true);
        saved.set(false);
        conflict.set(false);
        fault.set(String::new());
    };
    let failed = move |why: ApiFault| match why {
        ApiFault::Gone => opening.set(Opening::Failed(why)),
        ApiFault::Changed => conflict.set(true),
        ApiFault::WrongKey => fault.set(texts.document.wrong_key.to_owned()),
        ApiFault::Refused => fault.set(texts.keep.refused.to_owned()),
        ApiFault::Unavailable => fault.set(texts.keep.no_server.to_owned()),
    };

    let draft_of = session().draft.0;
    let (id, key) = (RwSignal::new(id.to_string()), RwSignal::new(key));
    let save = move || {
        begin();
        let answers = outcome.with_untracked(|outcome| outcome.answers().clone());
        let (id, key) = (id.get_untracked(), key.get_untracked());
        let etag = kept.with_untracked(|kept| kept.etag.clone());
        platform::run(async move {
            let changed =
                api_client::update(&id, &key, &etag, &title.get_untracked(), &answers).await;
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
    let read_newest = move |take_over: bool| {
        begin();
        let id = id.get_untracked();
        platform::run(async move {
            let newest = api_client::open(&id).await;
            busy.set(false);
            match newest {
                Ok(document) => {
                    if take_over {
                        form.set(Form::of(&document.answers, texts));
                        title.set(document.title.clone());
                    }
                    kept.set(document);
                    if !take_over {
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
                    draft_of.set(String::new());
                    opening.set(Opening::Deleted);
                }
                Err(why) => failed(why),
            }
        });
    };
    let status = move || {
        let text = match (busy.get(), differs(), saved.get()) {
            (true, ..) => texts.keep.busy,
            (false, true, _) => texts.document.unsaved,
            (false, false, true) => texts.document.changes_saved,
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
                    <p>{texts.document.changed_elsewhere}</p>
                    <p class="actions">
                        <button class="button" type="button" on:click=on(move |_| read_newest(true))>
                            {texts.document.take_newest}
                        </button>
                        <button class="button" type="button" on:click=on(move |_| read_newest(false))>
                            {texts.document.keep_mine}
                        </button>
                    </p>
                </Notice>
            }.into_any()))}
            {part(move || some(fault.get()).map(|fault| view! {
                <Notice tone=Tone::Bad><p>{fault}</p></Notice>
            }.into_any()))}
            <div class="actions">
                <button class="button primary" type="button" on:click=on(move |_| save())>{texts.document.save_changes}</button>
                <button
                    class="button"
                    type="button"
                    aria-expanded=attr(move || asking.get().to_string())
                    on:click=on(move |_| asking.set(true))
                >{texts.document.delete}</button>
            </div>
            {part(move || asking.get().then(|| view! {
                <Notice tone=Tone::Careful>
                    <p>{texts.document.delete_sure}</p>
                    <p class="actions">
                        <button class="button danger" type="button" on:click=on(delete)>{texts.document.delete_yes}</button>
                        <button class="button" type="button" on:click=on(move |_| asking.set(false))>
                            {texts.document.delete_no}
                        </button>
                    </p>
                </Notice>
            }.into_any()))}
        </div>
    }
}
