//! `/d/{id}`: a saved check. The edit key stands in the fragment; without it the check can only be read.

use crate::{
    api_client::{self, ApiFault, Document},
    components::{KeepActions, Notice, PageLink, TitleField, Tone},
    form::Form,
    navigation::HEADING,
    outcome::Outcome,
    pages::CheckColumns,
    platform,
    session::{outcome_of, session},
    text::{Texts, texts},
    view::{attr, live, on, part, some},
};
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

/// Title, save and delete, for who has the key.
#[component]
fn EditBar(
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
