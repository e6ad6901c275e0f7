//! A link to a page of this site.

use crate::{
    navigation::{address, navigation},
    view::{attr, on, when},
};
use jojo_wire::Page;
use leptos::{ev::MouseEvent, prelude::*};

/// A link that changes the page without loading it; with a modifier key the browser does what it always does.
#[component]
pub fn PageLink(
    /// Where it goes.
    page: Page,
    /// The fragment, without `#`; read when the link is followed.
    #[prop(optional, into)]
    fragment: Signal<String>,
    /// CSS class.
    #[prop(optional)]
    class: &'static str,
    /// Its text.
    children: Children,
) -> impl IntoView {
    let navigation = navigation();
    let target = page.clone();
    let here = page.clone();
    let follow = move |event: MouseEvent| {
        if navigation.has(&target)
            && event.button() == 0
            && !(event.ctrl_key() || event.meta_key() || event.shift_key() || event.alt_key())
        {
            event.prevent_default();
            navigation.go(target.clone(), &fragment.get_untracked());
        }
    };
    view! {
        <a
            href=attr(move || address(&page, &fragment.get()))
            class=class
            aria-current=when("page", move || navigation.page().as_ref() == Some(&here))
            on:click=on(follow)
        >
            {children()}
        </a>
    }
}
