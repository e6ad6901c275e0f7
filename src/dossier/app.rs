//! The application of the dossier: frame, page, state.

use super::{
    page::{DossierDocumentPage, DossierPage, WhatIfPage, WhatNowPage, WorkplacePage},
    session::Session,
};
use crate::{
    components::{Footer, Header},
    navigation::Navigation,
    pages::NotFoundPage,
    platform,
    text::{dossier_texts, shared_texts},
    view::part,
};
use jojo_wire::{Bundle, Page};
use leptos::prelude::*;

/// The application of the dossier.
#[component]
pub fn App() -> impl IntoView {
    platform::set_language(shared_texts().tag);
    let session = Session::start();
    let navigation = Navigation::start(Bundle::Dossier, title, move || session.read_address());
    session.follow(navigation);
    provide_context(session);
    provide_context(navigation);
    view! {
        <Header />
        <main class="wrap">
            {part(move || Some(match navigation.page() {
                Some(Page::Dossier) => view! { <DossierPage /> }.into_any(),
                Some(Page::WhatIf) => view! { <WhatIfPage /> }.into_any(),
                Some(Page::Workplace) => view! { <WorkplacePage /> }.into_any(),
                Some(Page::WhatNow) => view! { <WhatNowPage /> }.into_any(),
                Some(Page::Document(id)) => view! { <DossierDocumentPage id=id /> }.into_any(),
                // The other pages come with their own bundle.
                _ => view! { <NotFoundPage /> }.into_any(),
            }))}
        </main>
        <Footer />
    }
}

fn title(page: Option<&Page>) -> &'static str {
    let words = dossier_texts();
    match page {
        Some(Page::Dossier) => words.page.title,
        Some(Page::WhatIf) => words.what_if.title,
        Some(Page::Workplace) => words.workplace.title,
        Some(Page::WhatNow) => words.what_now.title,
        Some(Page::Document(_)) => words.document.title,
        _ => shared_texts().not_found.title,
    }
}
