//! The way between the pages for schools.

use super::PageLink;
use crate::text::{FrameTexts, use_texts};
use leptos::prelude::*;

/// Links to the pages for schools.
#[component]
pub fn SchoolNav() -> impl IntoView {
    let texts = use_texts::<FrameTexts>();
    let pages = texts.school_pages.iter();
    view! {
        <nav class="school-nav screen-only" aria-label=texts.school_menu>
            {pages
                .map(|(page, name)| view! { <PageLink page=page.clone()>{*name}</PageLink> })
                .collect_view()}
        </nav>
    }
}
