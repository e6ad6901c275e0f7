//! The application for schools: frame, page, state.

use super::{
    page::{PlanningDocumentPage, PlanningPage},
    session::Session,
};
use crate::{
    components::{Footer, Header},
    navigation::Navigation,
    pages::{NotFoundPage, RulesPage},
    platform,
    text::texts,
    view::part,
};
use jojo_wire::{Bundle, Page};
use leptos::prelude::*;

/// The application for schools.
#[component]
pub fn App() -> impl IntoView {
    platform::set_language(texts().tag);
    let session = Session::start();
    let navigation = Navigation::start(Bundle::School, move || session.read_address());
    session.follow(navigation);
    provide_context(session);
    provide_context(navigation);
    view! {
        <Header />
        <main class="wrap">
            {part(move || Some(match navigation.page() {
                Some(Page::Planning) => view! { <PlanningPage /> }.into_any(),
                Some(Page::Rules) => view! { <RulesPage /> }.into_any(),
                Some(Page::Document(id)) => view! { <PlanningDocumentPage id=id /> }.into_any(),
                // The other pages come with their own bundle.
                _ => view! { <NotFoundPage /> }.into_any(),
            }))}
        </main>
        <Footer />
    }
}
