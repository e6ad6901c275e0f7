//! The application for schools: frame, page, state.

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
    let navigation = Navigation::start(Bundle::School, || {});
    provide_context(navigation);
    view! {
        <Header />
        <main class="wrap">
            {part(move || Some(match navigation.page() {
                Some(Page::Rules) => view! { <RulesPage /> }.into_any(),
                // The other pages come with their own bundle.
                _ => view! { <NotFoundPage /> }.into_any(),
            }))}
        </main>
        <Footer />
    }
}
