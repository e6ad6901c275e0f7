//! The way between the pages for schools.

use crate::{components::PageLink, text::SCHOOL_PAGES};
use jojo_wire::Page;
use leptos::prelude::*;

/// Links to the pages for schools. The case goes along to those that show it.
#[component]
pub fn SchoolNav(
    /// The case as a link.
    #[prop(optional, into)]
    link: Signal<String>,
) -> impl IntoView {
    let links: Vec<AnyView> = SCHOOL_PAGES
        .pages
        .into_iter()
        .map(|(page, label)| {
            let takes_case = page != Page::Planning;
            let fragment =
                Signal::derive(move || if takes_case { link.get() } else { String::new() });
            view! { <PageLink page=page fragment=fragment>{label}</PageLink> }.into_any()
        })
        .collect();
    view! { <nav class="school-nav screen-only" aria-label=SCHOOL_PAGES.menu>{links}</nav> }
}
