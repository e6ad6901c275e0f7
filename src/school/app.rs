//! The application of the planner.

use super::{
    page::{PlanningDocumentPage, PlanningPage},
    session::Session,
};
use crate::platform;
use jojo_wire::Page;
use leptos::prelude::*;

/// The application of the planner.
#[component]
pub fn App() -> impl IntoView {
    let session = Session::start();
    session.follow();
    provide_context(session);
    match Page::at(&platform::path()) {
        Some(Page::Document(id)) => view! { <PlanningDocumentPage id=id /> }.into_any(),
        _ => view! { <PlanningPage /> }.into_any(),
    }
}
