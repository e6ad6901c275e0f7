//! Links to pages of this site.

use crate::{
    browser::address,
    drafts::Drafts,
    router::{Router, with_fragment},
    text::{CommonTexts, use_texts},
};
use jojo_wire::Page;
use leptos::prelude::*;

/// Says to what is inside that it is shown inside a page of someone else: there the check leads to the allowance and
/// back, and every other link opens a window of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Embedded;

/// A link to a page. To a page with a draft it carries the link of that draft, for who opens it in another window.
#[component]
pub fn PageLink(
    /// Where it goes.
    page: Page,
    /// The place in the page, or the draft that it opens with; without `#`.
    #[prop(optional, into)]
    fragment: String,
    /// CSS class.
    #[prop(optional)]
    class: Option<&'static str>,
    /// Its text.
    children: Children,
) -> impl IntoView {
    let is_embedded = use_context::<Embedded>().is_some();
    let inside = if is_embedded { inside_frame(&page) } else { Some(page.clone()) };
    let leaves = inside.is_none();
    let to = inside.unwrap_or(page);
    let (drafts, router) = (use_context::<Drafts>(), use_context::<Router>());
    let path =
        to.path().into_owned() + &if to.is_embedded() { address::search() } else { String::new() };
    let draft = to.draft().filter(|_| fragment.is_empty());
    let href = move || {
        let link = draft.zip(drafts).map(|(kind, drafts)| drafts.link(kind));
        with_fragment(&path, link.as_deref().unwrap_or(&fragment))
    };
    let is_here = move || router.is_some_and(|router| router.page().as_ref() == Some(&to));
    let new_window = use_texts::<CommonTexts>().new_window;
    view! {
        <a
            href=href
            class=class
            target=leaves.then_some("_blank")
            aria-current=move || is_here().then_some("page")
        >
            {children()}
            {leaves.then(|| view! { <span class="unseen">" (" {new_window} ")"</span> })}
        </a>
    }
}

/// The page that shows this one inside a frame.
fn inside_frame(page: &Page) -> Option<Page> {
    match page {
        Page::Check => Some(Page::EmbeddedCheck),
        Page::Allowance => Some(Page::EmbeddedAllowance),
        _ => None,
    }
}
