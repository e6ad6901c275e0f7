//! What surrounds every page.

use crate::{
    components::PageLink, navigation::HEADING, platform, session::Session, text::texts, view::on,
};
use jojo_wire::{Edition, Page};
use leptos::prelude::*;

/// Skip link, name and menu.
#[component]
pub fn Header() -> impl IntoView {
    let texts = texts();
    // Only where there is a check, its answers go along.
    let session: Option<Session> = use_context();
    let link: Signal<String> = session.map(|session| session.link.into()).unwrap_or_default();
    let skip = move |event: leptos::ev::MouseEvent| {
        // The fragment of the address belongs to the answers.
        event.prevent_default();
        platform::focus(HEADING);
    };
    view! {
        <a class="skip" href=format!("#{HEADING}") on:click=on(skip)>{texts.frame.skip}</a>
        <header class="head">
            <div class="wrap">
                <PageLink page=Page::Start class="logo">
                    <svg width="30" height="30" viewBox="0 0 30 30" aria-hidden="true">
                        <circle class="logo-ground" cx="15" cy="15" r="14" />
                        <path class="logo-needle" d="M15 5l6 17-6-4-6 4z" />
                    </svg>
                    {texts.frame.name}
                </PageLink>
                <nav aria-label=texts.frame.menu>
                    <PageLink page=Page::Check fragment=link>{texts.frame.check}</PageLink>
                    <PageLink page=Page::Allowance fragment=link>{texts.frame.allowance}</PageLink>
                    <PageLink page=Page::Planning>{texts.frame.schools}</PageLink>
                    <PageLink page=Page::Rules>{texts.frame.rules}</PageLink>
                </nav>
            </div>
        </header>
    }
}

/// What holds for every page: not official, when checked, which edition.
#[component]
pub fn Footer() -> impl IntoView {
    let texts = texts();
    let edition = Edition::current();
    view! {
        <footer class="foot">
            <div class="wrap">
                <p>
                    {texts.frame.not_official} " " {(texts.frame.verified)(edition.verified_until)} " "
                    {(texts.rules.edition)(edition.edition)} "."
                </p>
                <p><PageLink page=Page::Privacy>{texts.frame.privacy}</PageLink></p>
            </div>
        </footer>
    }
}
