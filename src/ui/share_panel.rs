//! Taking the result along: share, print, save.

use super::{CopyField, CopyOutcome, LazyPanel, LoadPanel, Notice, Tone, copy_field::copy};
use crate::{
    browser::page,
    text::{CommonTexts, KeepTexts, use_texts},
};
use leptos::prelude::*;

/// Share, print and save; what each of them shows opens in the flow of the page.
#[component]
pub fn SharePanel(
    /// The address that shares the form.
    #[prop(into)]
    address: Signal<String>,
    /// Who can read what in the shared link.
    link_holds_answers: &'static str,
    /// Loads the panel that saves.
    save: LoadPanel,
) -> impl IntoView {
    let (share, keep) = (&use_texts::<CommonTexts>().share, use_texts::<KeepTexts>());
    let shared = RwSignal::new(None);
    let saving = RwSignal::new(false);
    view! {
        <div class="actions screen-only">
            <button class="button primary" type="button" on:click=move |_| copy(address.get_untracked(), shared)>
                {share.share}
            </button>
            <button class="button" type="button" on:click=|_| page::print()>{keep.print}</button>
            <button
                class="button"
                type="button"
                aria-expanded=move || saving.get().to_string()
                on:click=move |_| saving.update(|saving| *saving = !*saving)
            >
                {keep.save}
            </button>
        </div>
        <div class="screen-only">
            <Show when=move || saving.get()>
                <LazyPanel load=save.clone() open=saving />
            </Show>
            <SharedLink outcome=shared address=address link_holds_answers=link_holds_answers />
        </div>
    }
}

/// What became of sharing, with the address to copy by hand.
#[component]
pub fn SharedLink(
    /// What became of it; absent before the first time.
    #[prop(into)]
    outcome: Signal<Option<CopyOutcome>>,
    /// The address.
    address: Signal<String>,
    /// Who can read what in it.
    link_holds_answers: &'static str,
) -> impl IntoView {
    let share = &use_texts::<CommonTexts>().share;
    move || {
        outcome.get().map(|outcome| {
            let (tone, text) = match outcome {
                CopyOutcome::Copied => (Tone::Good, share.copied),
                CopyOutcome::ByHand => (Tone::Careful, share.copy_by_hand),
            };
            view! {
                <Notice tone=tone>
                    <p>{text}</p>
                    <CopyField label=share.link text=address />
                    <p class="small">{link_holds_answers}</p>
                </Notice>
            }
        })
    }
}
