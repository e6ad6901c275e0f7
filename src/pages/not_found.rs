//! Any address that does not exist.

use crate::{components::PageLink, navigation::HEADING, text::shared_texts};
use jojo_wire::Page;
use leptos::prelude::*;

/// The page for unknown addresses.
#[component]
pub fn NotFoundPage() -> impl IntoView {
    let texts = &shared_texts().not_found;
    view! {
        <h1 id=HEADING tabindex="-1">{texts.title}</h1>
        <p class="lead">{texts.text}</p>
        <p><PageLink page=Page::Start class="button primary">{texts.action}</PageLink></p>
    }
}
