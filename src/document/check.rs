//! A saved check.

use super::{Opened, OpenedDocument};
use crate::{
    check::{CheckColumns, CheckForm, CheckSharePanel, Printed},
    workspace::Workspace,
};
use leptos::prelude::*;

/// What shows it.
#[must_use]
pub fn view(opened: Opened) -> ViewFn {
    (move || view! { <OpenedDocument opened=opened.clone() show=show /> }).into()
}

fn show(workspace: Workspace<CheckForm>) -> AnyView {
    view! {
        <CheckColumns workspace=workspace actions=move || view! { <CheckSharePanel workspace=workspace /> } />
        <Printed outcome=workspace.outcome />
    }
    .into_any()
}
