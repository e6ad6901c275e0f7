//! An address to copy.

use crate::{
    browser::{clipboard, focus, timer},
    text::{CommonTexts, use_texts},
};
use leptos::prelude::*;

/// What became of copying.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CopyOutcome {
    /// It was copied.
    Copied,
    /// The browser cannot copy.
    ByHand,
}

/// Copies a text, and says what became of it.
pub fn copy(text: String, outcome: RwSignal<Option<CopyOutcome>>) {
    timer::spawn(async move {
        let is_copied = clipboard::copy(text).await;
        outcome.set(Some(if is_copied { CopyOutcome::Copied } else { CopyOutcome::ByHand }));
    });
}

/// An address in a field that can be selected, with a button that copies it where the browser can.
#[component]
pub fn CopyField(
    /// What address it is.
    label: &'static str,
    /// The address.
    #[prop(into)]
    text: Signal<String>,
) -> impl IntoView {
    let share = &use_texts::<CommonTexts>().share;
    let outcome = RwSignal::new(None);
    let action = move || match outcome.get() {
        Some(CopyOutcome::Copied) => share.copied_short,
        _ => share.copy,
    };
    view! {
        <label class="field">
            {label}
            <input type="text" readonly prop:value=text on:focus=move |event| focus::select_all(&event) />
        </label>
        <p>
            <button
                class="button"
                type="button"
                aria-label=move || format!("{}: {label}", action())
                on:click=move |_| copy(text.get_untracked(), outcome)
            >
                {action}
            </button>
        </p>
    }
}
