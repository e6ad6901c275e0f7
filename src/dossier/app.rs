//! The application of the dossier: page and state.

use super::{
    page::{DossierDocumentPage, DossierPage, WhatIfPage, WhatNowPage, WorkplacePage},
    session::Session,
};
use crate::{navigation::Navigation, text::dossier_texts, view::part};
use jojo_wire::{Bundle, Page};
use leptos::prelude::*;

/// The application of the dossier.
#[component]
pub fn App() -> impl IntoView {
    let session = Session::start();
    let navigation = Navigation::start(Bundle::Dossier, title, move || session.read_address());
    session.follow(navigation);
    provide_context(session);
    provide_context(navigation);
    part(move || match navigation.page() {
        Some(Page::Dossier) => Some(view! { <DossierPage /> }.into_any()),
        Some(Page::WhatIf) => Some(view! { <WhatIfPage /> }.into_any()),
        Some(Page::Workplace) => Some(view! { <WorkplacePage /> }.into_any()),
        Some(Page::WhatNow) => Some(view! { <WhatNowPage /> }.into_any()),
        Some(Page::Document(id)) => Some(view! { <DossierDocumentPage id=id /> }.into_any()),
        // Another page is another file.
        _ => None,
    })
}

fn title(page: Option<&Page>) -> &'static str {
    let words = dossier_texts();
    match page {
        Some(Page::WhatIf) => words.what_if.title,
        Some(Page::Workplace) => words.workplace.title,
        Some(Page::WhatNow) => words.what_now.title,
        Some(Page::Document(_)) => words.document.title,
        _ => words.page.title,
    }
}
