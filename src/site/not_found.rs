//! An address that does not exist.

use crate::{
    text::{SiteTexts, use_texts},
    ui::{PageHeading, PageLink},
};
use jojo_wire::Page;
use leptos::prelude::*;

/// A way back.
#[component]
pub fn NotFoundPage() -> impl IntoView {
    let words = &use_texts::<SiteTexts>().not_found;
    view! {
        <PageHeading page=None />
        <p class="lead">{words.text}</p>
        <p><PageLink page=Page::Start class="button primary">{words.action}</PageLink></p>
    }
}
