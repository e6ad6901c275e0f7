//! A page that has nothing to show before its script runs.

use super::{NeedsScript, PageHeading};
use crate::text::{FrameTexts, use_texts};
use jojo_wire::Page;
use leptos::prelude::*;

/// The heading and the lead of a page that is still to come; prerendered pages show it.
#[component]
pub fn Waiting(
    /// The page.
    page: Page,
    /// What the page is for.
    lead: &'static str,
) -> impl IntoView {
    let texts = use_texts::<FrameTexts>();
    view! {
        <div class="waiting">
            <PageHeading page=page />
            <p class="lead">{lead}</p>
            <p class="small loading">{texts.loading}</p>
            <NeedsScript />
        </div>
    }
}
