//! What the data are worth, and the pages about the site itself.

use crate::{
    text::{CommonTexts, FrameTexts, use_texts},
    ui::PageLink,
};
use jojo_rules::{edition, verified_until};
use jojo_wire::Page;
use leptos::prelude::*;

/// What a page ends with.
#[component]
pub fn Footer() -> impl IntoView {
    let frame = use_texts::<FrameTexts>();
    let pages = [
        (Page::Privacy, frame.privacy),
        (Page::Accessibility, frame.accessibility),
        (Page::Embedding, frame.embedding),
    ];
    view! {
        <footer class="foot">
            <div class="wrap">
                <p>{about_data()}</p>
                <p class="foot-links">
                    {pages
                        .into_iter()
                        .map(|(page, name)| view! { <PageLink page=page>{name}</PageLink> })
                        .collect_view()}
                </p>
            </div>
        </footer>
    }
}

/// What an embedded page ends with.
#[component]
pub fn EmbeddedFooter() -> impl IntoView {
    let (texts, frame) = (use_texts::<CommonTexts>(), use_texts::<FrameTexts>());
    view! {
        <div class="embed-foot small wrap">
            <p>
                <PageLink page=Page::Start>{texts.name}</PageLink>
                ". "
                {about_data()}
                " "
                <PageLink page=Page::Privacy>{frame.privacy}</PageLink>
            </p>
        </div>
    }
}

/// What holds for every page: not official, when checked, which edition.
fn about_data() -> String {
    let frame = use_texts::<FrameTexts>();
    let (verified, edition) = ((frame.verified)(verified_until()), (frame.edition)(edition()));
    format!("{} {verified} {edition}.", frame.not_official)
}
