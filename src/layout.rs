//! What surrounds every page.

mod footer;
mod header;

use crate::{
    text::{CommonTexts, FrameTexts, use_texts},
    ui::{Embedded, HEADING},
};
use footer::{EmbeddedFooter, Footer};
use header::Header;
use leptos::prelude::*;

/// A page between header and footer; inside a page of someone else, the page with its footer.
#[component]
pub fn Layout(
    /// Whether it is shown inside a page of someone else.
    is_embedded: bool,
    /// Whether the code of another page is on its way.
    #[prop(optional, into)]
    is_loading: Signal<bool>,
    /// The page.
    children: Children,
) -> impl IntoView {
    // Until the application takes over, styles hide what only works with it.
    let is_shell = cfg!(feature = "ssr");
    let busy = move || is_loading.get().then_some("true");
    let texts = use_texts::<FrameTexts>();
    if is_embedded {
        provide_context(Embedded);
        // The page around has landmarks of its own.
        let name = use_texts::<CommonTexts>().name;
        return view! {
            <main class="wrap" class:shell=is_shell aria-label=name aria-busy=busy>{children()}</main>
            <EmbeddedFooter />
        }
        .into_any();
    }
    view! {
        <a class="skip" href=format!("#{HEADING}")>{texts.skip}</a>
        <Header />
        <main class="wrap" class:shell=is_shell aria-busy=busy>{children()}</main>
        <Footer />
        <p class="unseen" role="status">{move || is_loading.get().then_some(texts.loading)}</p>
    }
    .into_any()
}
