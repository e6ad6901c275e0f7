//! The split points: the code of each wing is a chunk of its own, which arrives when a page of it is first shown.
//!
//! All functions that name the same wing are in the same chunk. What several wings use moves into chunks that they
//! share. A build without splitting has everything in one module; the functions then answer at once.

use crate::{
    browser::{address, page, timer},
    check::{AllowancePage, CheckForm, CheckPage, WhatNowPage},
    document::{self, DocumentPage},
    dossier::{CaseForm, DossierPage, WhatIfPage, WorkplacePage},
    embed::{ConfiguratorPage, EmbeddedAllowancePage, EmbeddedCheckPage},
    planner::{PlanningForm, PlanningPage},
    site::{AccessibilityPage, NotFoundPage, PrivacyPage, RulesPage, StartPage},
    workspace::Workspace,
};
use jojo_wire::{DocumentId, Page};
use leptos::{
    prelude::*,
    wasm_split::{SplitLoaderError, wasm_split},
};

/// The code of a wing did not arrive: no network, or a newer version in its place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Unreached;

impl From<SplitLoaderError> for Unreached {
    fn from(_: SplitLoaderError) -> Self {
        Self
    }
}

/// What shows a page, once its code has arrived.
///
/// # Errors
/// When the code does not arrive. Asking again tries again.
pub async fn load(page: Option<&Page>) -> Result<ViewFn, Unreached> {
    match page {
        None => not_found_page().await,
        Some(Page::Start) => start_page().await,
        Some(Page::Rules) => rules_page().await,
        Some(Page::Privacy) => privacy_page().await,
        Some(Page::Accessibility) => accessibility_page().await,
        Some(Page::Check) => check_page().await,
        Some(Page::Allowance) => allowance_page().await,
        Some(Page::Planning) => planning_page().await,
        Some(Page::Dossier) => dossier_page().await,
        Some(Page::WhatIf) => what_if_page().await,
        Some(Page::Workplace) => workplace_page().await,
        Some(Page::WhatNow) => what_now_page().await,
        Some(Page::Embedding) => configurator_page().await,
        Some(Page::EmbeddedCheck) => embedded_check_page().await,
        Some(Page::EmbeddedAllowance) => embedded_allowance_page().await,
        Some(Page::Document(id)) => document_page(id.clone()).await,
    }
}

/// Loads the wing that a person is likely to go to next, once the browser has nothing else to do.
pub fn prefetch_next(page: Option<&Page>) {
    if matches!(page, Some(Page::Check)) {
        return page::when_idle(|| {
            timer::spawn(async {
                // Whoever saves asks again.
                let _ = preload_saving().await;
            });
        });
    }
    let next = match page {
        Some(Page::Start | Page::WhatNow | Page::Rules) => Page::Check,
        Some(Page::Planning) => Page::Dossier,
        Some(Page::Dossier | Page::WhatIf | Page::Workplace) => Page::Planning,
        _ => return,
    };
    page::when_idle(move || {
        timer::spawn(async move {
            // Whoever goes there asks again.
            let _ = load(Some(&next)).await;
        });
    });
}

/// Whether the server has another version than this one. Then the chunks of this one are gone.
pub async fn is_replaced() -> bool {
    let Some(script) = page::own_script() else { return false };
    page::fetch_text(&address::path()).await.is_some_and(|html| !html.contains(&script))
}

#[wasm_split(site, wasm_split_path = leptos::wasm_split, fallible)]
fn not_found_page() -> Result<ViewFn, Unreached> {
    Ok((|| view! { <NotFoundPage /> }).into())
}

#[wasm_split(site, wasm_split_path = leptos::wasm_split, fallible)]
fn start_page() -> Result<ViewFn, Unreached> {
    Ok((|| view! { <StartPage /> }).into())
}

#[wasm_split(site, wasm_split_path = leptos::wasm_split, fallible)]
fn rules_page() -> Result<ViewFn, Unreached> {
    Ok((|| view! { <RulesPage /> }).into())
}

#[wasm_split(site, wasm_split_path = leptos::wasm_split, fallible)]
fn privacy_page() -> Result<ViewFn, Unreached> {
    Ok((|| view! { <PrivacyPage /> }).into())
}

#[wasm_split(site, wasm_split_path = leptos::wasm_split, fallible)]
fn accessibility_page() -> Result<ViewFn, Unreached> {
    Ok((|| view! { <AccessibilityPage /> }).into())
}

#[wasm_split(check, wasm_split_path = leptos::wasm_split, fallible)]
fn check_page() -> Result<ViewFn, Unreached> {
    Ok((|| view! { <CheckPage /> }).into())
}

#[wasm_split(check, wasm_split_path = leptos::wasm_split, fallible)]
fn allowance_page() -> Result<ViewFn, Unreached> {
    Ok((|| view! { <AllowancePage /> }).into())
}

#[wasm_split(planner, wasm_split_path = leptos::wasm_split, fallible)]
fn planning_page() -> Result<ViewFn, Unreached> {
    Ok((|| view! { <PlanningPage /> }).into())
}

#[wasm_split(dossier, wasm_split_path = leptos::wasm_split, fallible)]
fn dossier_page() -> Result<ViewFn, Unreached> {
    Ok((|| view! { <DossierPage /> }).into())
}

#[wasm_split(dossier, wasm_split_path = leptos::wasm_split, fallible)]
fn what_if_page() -> Result<ViewFn, Unreached> {
    Ok((|| view! { <WhatIfPage /> }).into())
}

#[wasm_split(dossier, wasm_split_path = leptos::wasm_split, fallible)]
fn workplace_page() -> Result<ViewFn, Unreached> {
    Ok((|| view! { <WorkplacePage /> }).into())
}

#[wasm_split(dossier, wasm_split_path = leptos::wasm_split, fallible)]
fn what_now_page() -> Result<ViewFn, Unreached> {
    Ok((|| view! { <WhatNowPage /> }).into())
}

#[wasm_split(site, wasm_split_path = leptos::wasm_split, fallible)]
fn configurator_page() -> Result<ViewFn, Unreached> {
    Ok((|| view! { <ConfiguratorPage /> }).into())
}

#[wasm_split(check, wasm_split_path = leptos::wasm_split, fallible)]
fn embedded_check_page() -> Result<ViewFn, Unreached> {
    Ok((|| view! { <EmbeddedCheckPage /> }).into())
}

#[wasm_split(check, wasm_split_path = leptos::wasm_split, fallible)]
fn embedded_allowance_page() -> Result<ViewFn, Unreached> {
    Ok((|| view! { <EmbeddedAllowancePage /> }).into())
}

#[wasm_split(document, wasm_split_path = leptos::wasm_split, fallible)]
fn document_page(id: DocumentId) -> Result<ViewFn, Unreached> {
    Ok((move || view! { <DocumentPage id=id.clone() /> }).into())
}

/// What shows a saved check.
#[wasm_split(document, wasm_split_path = leptos::wasm_split, fallible)]
pub fn saved_check(opened: document::Opened) -> Result<ViewFn, Unreached> {
    Ok(document::check::view(opened))
}

/// What shows a saved planning.
#[wasm_split(planner, wasm_split_path = leptos::wasm_split, fallible)]
pub fn saved_planning(opened: document::Opened) -> Result<ViewFn, Unreached> {
    Ok(document::planning::view(opened))
}

/// What shows a saved dossier.
#[wasm_split(dossier, wasm_split_path = leptos::wasm_split, fallible)]
pub fn saved_dossier(opened: document::Opened) -> Result<ViewFn, Unreached> {
    Ok(document::dossier::view(opened))
}

/// The panel that saves a check.
#[wasm_split(
    document,
    wasm_split_path = leptos::wasm_split,
    fallible,
    preload(
        /// Loads the code that saves a check.
        preload_saving
    )
)]
pub fn save_check(
    workspace: Workspace<CheckForm>,
    open: RwSignal<bool>,
) -> Result<ViewFn, Unreached> {
    Ok(document::save_panel(workspace, open))
}

/// The panel that saves a planning.
#[wasm_split(planner, wasm_split_path = leptos::wasm_split, fallible)]
pub fn save_planning(
    workspace: Workspace<PlanningForm>,
    open: RwSignal<bool>,
) -> Result<ViewFn, Unreached> {
    Ok(document::save_panel(workspace, open))
}

/// The panel that saves a dossier.
#[wasm_split(dossier, wasm_split_path = leptos::wasm_split, fallible)]
pub fn save_dossier(
    workspace: Workspace<CaseForm>,
    open: RwSignal<bool>,
) -> Result<ViewFn, Unreached> {
    Ok(document::save_panel(workspace, open))
}
