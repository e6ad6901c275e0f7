//! The way between the pages for schools.

use crate::{components::PageLink, text::SCHOOL_PAGES};
use jojo_wire::Page;
use leptos::prelude::*;

/// Between the link of a page and that of a page of another bundle, which goes along unread.
const BESIDE: char = '~';

/// What the fragment of an address carries: its own link, and beside it that of the other bundle's pages.
#[must_use]
pub fn split_beside(fragment: &str) -> (String, String) {
    let (own, beside) = fragment.split_once(BESIDE).unwrap_or((fragment, ""));
    (own.to_owned(), beside.to_owned())
}

/// What [`split_beside`] reads.
#[must_use]
pub fn join_beside(own: &str, beside: &str) -> String {
    if beside.is_empty() { own.to_owned() } else { format!("{own}{BESIDE}{beside}") }
}

/// Links to the pages for schools. What was filled in goes along: the pages of the other bundle carry it unread, and give it
/// back.
#[component]
pub fn SchoolNav(
    /// The planning as a link.
    planning: Signal<String>,
    /// The case as a link.
    case: Signal<String>,
) -> impl IntoView {
    let links: Vec<AnyView> = SCHOOL_PAGES
        .pages
        .into_iter()
        .map(|(page, label)| {
            let is_planning = page == Page::Planning;
            let fragment = Signal::derive(move || {
                let (planning, case) = (planning.get(), case.get());
                if is_planning {
                    join_beside(&planning, &case)
                } else {
                    join_beside(&case, &planning)
                }
            });
            view! { <PageLink page=page fragment=fragment>{label}</PageLink> }.into_any()
        })
        .collect();
    view! { <nav class="school-nav screen-only" aria-label=SCHOOL_PAGES.menu>{links}</nav> }
}
