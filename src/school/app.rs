//! The application for schools: frame, page, state.

use super::{
    page::{PlanningDocumentPage, PlanningPage},
    session::Session,
};
use crate::{
    components::{Footer, Header},
    navigation::Navigation,
    pages::NotFoundPage,
    platform,
    text::{school_texts, shared_texts},
    view::part,
};
use jojo_wire::{Bundle, Page};
use leptos::prelude::*;

/// The application for schools.
#[component]
pub fn App() -> impl IntoView {
    platform::set_language(shared_texts().tag);
    let session = Session::start();
    let navigation = Navigation::start(Bundle::School, title, move || session.read_address());
    session.follow(navigation);
    provide_context(session);
    provide_context(navigation);
    view! {
        <Header />
        <main class="wrap">
            {part(move || Some(match navigation.page() {
                Some(Page::Planning) => view! { <PlanningPage /> }.into_any(),
                Some(Page::Document(id)) => view! { <PlanningDocumentPage id=id /> }.into_any(),
                // The other pages come with their own bundle.
                _ => view! { <NotFoundPage /> }.into_any(),
            }))}
        </main>
        <Footer />
    }
}

fn title(page: Option<&Page>) -> &'static str {
    let (texts, words) = (shared_texts(), school_texts());
    match page {
        Some(Page::Planning) => words.page.title,
        Some(Page::Document(_)) => words.document.title,
        _ => texts.not_found.title,
    }
}
