//! The whole application: frame, page, state.

use crate::{
    components::{Footer, Header},
    navigation::Navigation,
    pages::{AllowancePage, CheckDocumentPage, CheckPage, NotFoundPage, PrivacyPage, StartPage},
    platform,
    session::Session,
    text::texts,
    view::part,
};
use jojo_wire::{Bundle, Page};
use leptos::prelude::*;

/// The application.
#[component]
pub fn App() -> impl IntoView {
    platform::set_language(texts().tag);
    let session = Session::start();
    let navigation = Navigation::start(Bundle::Check, title, move || session.read_address());
    session.follow(navigation);
    provide_context(session);
    provide_context(navigation);
    view! {
        <Header />
        <main class="wrap">
            {part(move || Some(match navigation.page() {
                Some(Page::Start) => view! { <StartPage /> }.into_any(),
                Some(Page::Check) => view! { <CheckPage /> }.into_any(),
                Some(Page::Allowance) => view! { <AllowancePage /> }.into_any(),
                Some(Page::Privacy) => view! { <PrivacyPage /> }.into_any(),
                Some(Page::Document(id)) => view! { <CheckDocumentPage id=id /> }.into_any(),
                // The other pages come with their own bundle.
                _ => view! { <NotFoundPage /> }.into_any(),
            }))}
        </main>
        <Footer />
    }
}

fn title(page: Option<&Page>) -> &'static str {
    let texts = texts();
    match page {
        Some(Page::Start) => texts.start.title,
        Some(Page::Check) => texts.check.title,
        Some(Page::Allowance) => texts.allowance.title,
        Some(Page::Privacy) => texts.privacy.title,
        Some(Page::Document(_)) => texts.document.title,
        _ => texts.not_found.title,
    }
}
