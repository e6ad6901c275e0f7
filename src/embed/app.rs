//! The embedded pages: the check and the allowance.

use super::host::Host;
use crate::{
    components::{Links, Notice, Sharing, Tone},
    markup::Markup,
    pages::{AllowancePage, CheckColumns, ClearAnswers, check_address},
    platform,
    session::{Session, outcome_of, session},
    text::{embed_texts, texts},
    view::{on, part, some, written},
};
use jojo_wire::Page;
use leptos::prelude::*;

/// The embedded application.
#[component]
pub fn App() -> impl IntoView {
    let session = Session::of_address();
    session.follow();
    provide_context(session);
    let host = Host::start();
    let page = match Page::at(&platform::path()) {
        Some(Page::EmbeddedAllowance) => view! { <EmbeddedAllowance /> }.into_any(),
        _ => view! { <EmbeddedCheck /> }.into_any(),
    };
    view! {
        {page}
        {part(move || host.wanted_result().then(|| view! {
            <p class="small">{embed_texts().result_told}</p>
        }.into_any()))}
    }
}

/// The check, without what keeps it.
#[component]
pub fn EmbeddedCheck() -> impl IntoView {
    let texts = texts();
    let session = session();
    let outcome = outcome_of(session.form);
    let address = check_address(outcome);
    let sharing = Sharing::default();
    view! {
        {part(move || some(session.link_fault.get()).map(|fault| view! {
            <Notice tone=Tone::Careful><p>{fault}</p></Notice>
        }.into_any()))}
        <CheckColumns form=session.form outcome=outcome actions=move || view! {
            <div class="actions screen-only">
                <button class="button primary" type="button" on:click=on(move |_| sharing.share(address))>
                    {texts.share.share}
                </button>
                {to(Page::Start, embed_texts().open)}
            </div>
            <div class="screen-only">{sharing.notice(address, embed_texts().link_holds_answers)}</div>
        }.into_any()>
            <ClearAnswers clear=Session::clear_form />
        </CheckColumns>
    }
}

/// The allowance, with the way back to the check.
#[component]
pub fn EmbeddedAllowance() -> impl IntoView {
    view! {
        <AllowancePage />
        <div class="screen-only">{to(Page::Check, embed_texts().to_check)}</div>
    }
}

/// A link to a page, with the answers where it takes them.
fn to(page: Page, label: &'static str) -> AnyView {
    let links = Links::here();
    let link = session().link;
    written(move || {
        let fragment = if page == Page::Check { link.get() } else { String::new() };
        Markup::of(|part| {
            links.link(part, &page, &fragment, "button", &mut |link| link.text(label))
        })
    })
}
