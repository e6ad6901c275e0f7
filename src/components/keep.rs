//! Taking the result along: share, print, save.

use crate::{
    components::{Keepable, Notice, SavePanel, Tone},
    platform,
    text::{keep_texts, shared_texts},
    view::{attr, live, on, part},
};
use leptos::prelude::*;

/// Share, print and save; each opens in the flow of the page.
#[component]
pub fn KeepActions(
    /// What to share and save.
    keepable: Keepable,
) -> impl IntoView {
    let texts = shared_texts();
    let sharing = Sharing::default();
    let saving = RwSignal::new(false);
    view! {
        <div class="actions screen-only">
            <button class="button primary" type="button" on:click=on(move |_| sharing.share(keepable.address))>{texts.share.share}</button>
            <button class="button" type="button" on:click=on(|_| platform::print())>{keep_texts().print}</button>
            <button
                class="button"
                type="button"
                aria-expanded=attr(move || saving.get().to_string())
                on:click=on(move |_| saving.update(|saving| *saving = !*saving))
            >
                {keep_texts().save}
            </button>
        </div>
        <div class="screen-only">
            {part(move || saving.get().then(|| view! {
                <SavePanel keepable=keepable open=saving />
            }.into_any()))}
            {sharing.notice(keepable.address, keepable.words.link_holds_answers)}
        </div>
    }
}

/// Whether the link was shared, and whether the browser could copy it.
#[derive(Clone, Copy, Default)]
pub struct Sharing {
    shared: RwSignal<bool>,
    by_hand: RwSignal<bool>,
}

impl Sharing {
    /// Copies the address, where the browser can.
    pub fn share(self, address: Signal<String>) {
        let address = address.get_untracked();
        platform::run(async move {
            self.by_hand.set(!platform::copy(address).await);
            self.shared.set(true);
        });
    }

    /// Says what became of it, with the address to copy by hand.
    #[must_use]
    pub fn notice(self, address: Signal<String>, told: &'static str) -> AnyView {
        let texts = shared_texts();
        part(move || {
            self.shared.get().then(|| {
                let (tone, text) = if self.by_hand.get() {
                    (Tone::Careful, texts.share.copy_by_hand)
                } else {
                    (Tone::Good, texts.share.copied)
                };
                view! {
                    <Notice tone=tone>
                        <p>{text}</p>
                        <LinkField label=texts.share.link address=address />
                        <p class="small">{told}</p>
                    </Notice>
                }
                .into_any()
            })
        })
    }
}

/// An address in a field that can be selected, with a button that copies it where the browser can.
#[component]
pub fn LinkField(
    /// What address it is.
    label: &'static str,
    /// The address.
    #[prop(into)]
    address: Signal<String>,
) -> impl IntoView {
    let texts = shared_texts();
    let copied = RwSignal::new(false);
    let copy = move |_| {
        let address = address.get_untracked();
        platform::run(async move { copied.set(platform::copy(address).await) });
    };
    let action =
        move || if copied.get() { texts.share.copied_short } else { texts.share.copy }.to_owned();
    view! {
        <label class="field">
            {label}
            <input
                type="text"
                readonly
                prop:value=address
                on:focus=on(|event: leptos::ev::FocusEvent| platform::select_all(&event))
            />
        </label>
        <p>
            <button class="button" type="button" aria-label=attr(move || format!("{}: {label}", action())) on:click=on(copy)>
                {live(action)}
            </button>
        </p>
    }
}
