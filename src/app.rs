//! The whole application: frame, page, state.

use crate::{
    components::{Footer, Header},
    navigation::Navigation,
    pages::{
        AllowancePage, CheckPage, DocumentPage, NotFoundPage, PrivacyPage, RulesPage, StartPage,
    },
    platform,
    session::Session,
    text::texts,
    view::part,
};
use jojo_wire::Page;
use leptos::prelude::*;

/// The application.
#[component]
pub fn App() -> impl IntoView {
    platform::set_language(texts().tag);
    let session = Session::start();
    let navigation = Navigation::start(move || session.read_address());
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
                Some(Page::Rules) => view! { <RulesPage /> }.into_any(),
                Some(Page::Privacy) => view! { <PrivacyPage /> }.into_any(),
                Some(Page::Document(id)) => view! { <DocumentPage id=id /> }.into_any(),
                None => view! { <NotFoundPage /> }.into_any(),
            }))}
        </main>
        <Footer />
    }
}
