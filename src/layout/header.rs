//! The name and the menu.

use crate::{
    text::{CommonTexts, FrameTexts, use_texts},
    ui::PageLink,
};
use jojo_wire::Page;
use leptos::prelude::*;

/// What a page begins with.
#[component]
pub fn Header() -> impl IntoView {
    let (texts, frame) = (use_texts::<CommonTexts>(), use_texts::<FrameTexts>());
    let pages = [
        (Page::Check, frame.check),
        (Page::Allowance, frame.allowance),
        (Page::Planning, frame.schools),
        (Page::Rules, frame.rules),
    ];
    view! {
        <header class="head">
            <div class="wrap">
                <PageLink page=Page::Start class="logo">
                    <svg width="30" height="30" viewBox="0 0 30 30" aria-hidden="true">
                        <circle class="logo-ground" cx="15" cy="15" r="14"></circle>
                        <path class="logo-needle" d="M15 5l6 17-6-4-6 4z"></path>
                    </svg>
                    {texts.name}
                </PageLink>
                <nav aria-label=frame.menu>
                    {pages
                        .into_iter()
                        .map(|(page, name)| view! { <PageLink page=page>{name}</PageLink> })
                        .collect_view()}
                </nav>
            </div>
        </header>
    }
}
