//! The application of a candidate: each of its pages is loaded by itself, and the answers go along in the address.

use crate::{
    pages::{AllowancePage, CheckDocumentPage, CheckPage},
    platform,
    session::Session,
};
use jojo_wire::Page;
use leptos::prelude::*;

/// The application.
#[component]
pub fn App() -> impl IntoView {
    let session = Session::start();
    session.follow();
    provide_context(session);
    match Page::at(&platform::path()) {
        Some(Page::Allowance) => view! { <AllowancePage /> }.into_any(),
        Some(Page::Document(id)) => view! { <CheckDocumentPage id=id /> }.into_any(),
        _ => view! { <CheckPage /> }.into_any(),
    }
}
