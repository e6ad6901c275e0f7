//! The heading of a page.

use crate::text::{FrameTexts, use_texts};
use jojo_wire::Page;
use leptos::prelude::*;

/// The id of each page's heading, which gets the focus after a change of page.
pub const HEADING: &str = "titel";

/// The heading of a page; `None` is an address that does not exist.
#[component]
pub fn PageHeading(
    /// The page.
    #[prop(into)]
    page: Option<Page>,
) -> impl IntoView {
    let title = (use_texts::<FrameTexts>().title)(page.as_ref());
    view! { <h1 id=HEADING tabindex="-1">{title}</h1> }
}
