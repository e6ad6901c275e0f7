//! The top of each page for schools about an agreement, and its end.

use super::form::CaseForm;
use crate::{
    text::{DossierTexts, use_texts},
    ui::{ContactList, LinkNotice, PageHeading, SchoolNav, Step},
    workspace::Workspace,
};
use jojo_rules::ContactId;
use jojo_wire::Page;
use leptos::prelude::*;

/// Heading, lead, the way to the other pages, and what was wrong with the link.
#[component]
pub fn Head(
    /// The page.
    page: Page,
    /// What the page is for.
    lead: &'static str,
    /// The case.
    workspace: Workspace<CaseForm>,
) -> impl IntoView {
    view! {
        <PageHeading page=page />
        <p class="lead screen-only">{lead}</p>
        <SchoolNav />
        <div class="screen-only">
            <LinkNotice fault=workspace.link_fault />
        </div>
    }
}

/// Whom to ask.
#[component]
pub fn Ask() -> impl IntoView {
    let title = use_texts::<DossierTexts>().ask;
    view! {
        <Step id="vragen" title=title>
            <div><ContactList contacts=ContactId::ALL /></div>
        </Step>
    }
}
