//! A saved dossier.

use super::{Opened, OpenedDocument};
use crate::{
    dossier::{CaseForm, DossierSteps},
    router::with_fragment,
    text::{FrameTexts, use_texts},
    workspace::{Draft, Workspace},
};
use jojo_wire::Page;
use leptos::prelude::*;

/// What shows it.
#[must_use]
pub fn view(opened: Opened) -> ViewFn {
    (move || view! { <OpenedDocument opened=opened.clone() show=show /> }).into()
}

fn show(workspace: Workspace<CaseForm>) -> AnyView {
    let page = Page::WhatIf;
    let title = (use_texts::<FrameTexts>().title)(Some(&page));
    let path = page.path();
    let what_if =
        move || with_fragment(&path, &workspace.form.with(|form| form.shared().to_link()));
    view! {
        <p class="screen-only"><a class="button" href=what_if>{title}</a></p>
        <DossierSteps workspace=workspace />
    }
    .into_any()
}
