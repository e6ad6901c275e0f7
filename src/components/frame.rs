//! What surrounds every page.

use crate::{
    components::PageLink, navigation::HEADING, platform, session::Session, text::shared_texts,
    view::on,
};
use jojo_rules::{edition, verified_until};
use jojo_wire::Page;
use leptos::prelude::*;

/// Skip link, name and menu.
#[component]
pub fn Header() -> impl IntoView {
    let texts = shared_texts();
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
                    <span inner_html=LOGO></span>
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

/// The mark beside the name.
pub const LOGO: &str = r#"<svg width="30" height="30" viewBox="0 0 30 30" aria-hidden="true"><circle class="logo-ground" cx="15" cy="15" r="14"/><path class="logo-needle" d="M15 5l6 17-6-4-6 4z"/></svg>"#;

/// What holds for every page: not official, when checked, which edition.
#[must_use]
pub fn about_data() -> String {
    let texts = shared_texts();
    let verified = (texts.frame.verified)(verified_until());
    let edition = (texts.rules.edition)(edition());
    format!("{} {verified} {edition}.", texts.frame.not_official)
}

/// What every page ends with.
#[component]
pub fn Footer() -> impl IntoView {
    view! {
        <footer class="foot">
            <div class="wrap">
                <p>{about_data()}</p>
                <p><PageLink page=Page::Privacy>{shared_texts().frame.privacy}</PageLink></p>
            </div>
        </footer>
    }
}
