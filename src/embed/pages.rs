//! The embedded pages: the check and the allowance.

use super::host::Host;
use crate::{
    check::{Allowance, CheckColumns, CheckForm, CheckIntroduction, ClearAnswers},
    text::{CommonTexts, EmbedTexts, use_texts},
    ui::{LinkNotice, PageHeading, PageLink, SharedLink, copy},
    workspace::{once_per_visit, use_workspace},
};
use jojo_wire::Page;
use leptos::prelude::*;

/// The check, without what keeps it.
#[component]
pub fn EmbeddedCheckPage() -> impl IntoView {
    let (texts, words) = (use_texts::<CommonTexts>(), use_texts::<EmbedTexts>());
    let workspace = use_workspace::<CheckForm>();
    let address = workspace.address();
    let shared = RwSignal::new(None);
    let actions = move || {
        view! {
            <div class="actions screen-only">
                <button class="button primary" type="button" on:click=move |_| copy(address.get_untracked(), shared)>
                    {texts.share.share}
                </button>
                <div><PageLink page=Page::Start class="button">{words.open}</PageLink></div>
            </div>
            <div class="screen-only">
                <SharedLink outcome=shared address=address link_holds_answers=words.link_holds_answers />
            </div>
        }
    };
    view! {
        <PageHeading page=Page::EmbeddedCheck />
        <CheckIntroduction />
        <LinkNotice fault=workspace.link_fault />
        <CheckColumns workspace=workspace actions=actions>
            <ClearAnswers workspace=workspace />
        </CheckColumns>
        <ResultNote />
    }
}

/// The allowance, with the way back to the check.
#[component]
pub fn EmbeddedAllowancePage() -> impl IntoView {
    let words = use_texts::<EmbedTexts>();
    let workspace = use_workspace::<CheckForm>();
    view! {
        <PageHeading page=Page::EmbeddedAllowance />
        <Allowance workspace=workspace>
            <div class="screen-only">
                <div><PageLink page=Page::Check class="button">{words.to_check}</PageLink></div>
            </div>
            <ResultNote />
        </Allowance>
    }
}

/// Says that the page around gets the result, once it has asked for it.
#[component]
fn ResultNote() -> impl IntoView {
    let words = use_texts::<EmbedTexts>();
    let workspace = use_workspace::<CheckForm>();
    let host = once_per_visit(|| Host::start(workspace));
    move || host.wanted_result().then(|| view! { <p class="small">{words.result_told}</p> })
}
