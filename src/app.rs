//! The application: what surrounds every page, and the page that is shown.

use crate::{
    layout::Layout,
    router::{Router, Shown},
    text::{FrameTexts, use_texts},
    ui::{Button, Notice, PageHeading, Tone},
    wings::Unreached,
    workspace::Visit,
};
use jojo_wire::Page;
use leptos::prelude::*;

/// The application. The code of its first page has been asked for already.
#[component]
pub fn App(
    /// The first page.
    shown: Shown,
) -> impl IntoView {
    let is_embedded = shown.page.as_ref().is_some_and(Page::is_embedded);
    let router = Router::start(shown);
    provide_context(Visit::start());
    // After the first page is in the document.
    Effect::new(move |_| untrack(|| router.follow()));
    let shown = router.shown();
    let page = move || {
        shown.with(|shown| match &shown.view {
            Ok(view) => view.run(),
            Err(Unreached) => {
                view! { <UnreachedPage router=router page=shown.page.clone() /> }.into_any()
            }
        })
    };
    view! { <Layout is_embedded=is_embedded is_loading=Signal::derive(move || router.is_loading())>{page}</Layout> }
}

/// A page whose code did not arrive.
#[component]
fn UnreachedPage(
    /// The router.
    router: Router,
    /// The page.
    page: Option<Page>,
) -> impl IntoView {
    let texts = use_texts::<FrameTexts>();
    view! {
        <PageHeading page=page />
        <Notice tone=Tone::Bad>
            <p>{texts.unreached}</p>
            <p><Button on_press=move |()| router.retry()>{texts.retry}</Button></p>
        </Notice>
    }
}
