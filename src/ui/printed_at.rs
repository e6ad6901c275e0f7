//! The line that says when something was printed, and by which rules.

use crate::{
    browser::{clock, page},
    text::{CommonTexts, KeepTexts, use_texts},
};
use jojo_rules::{edition, verified_until};
use leptos::prelude::*;

/// The line, written again at each print; empty before the first.
#[must_use]
pub fn printed_at_line() -> RwSignal<Option<String>> {
    let (texts, keep) = (use_texts::<CommonTexts>(), use_texts::<KeepTexts>());
    let line = RwSignal::new(None);
    let listener = page::on_print(move || {
        let (day, hour, minute) = clock::now();
        let moment = (texts.format.moment)(day, hour, minute);
        line.set(Some((keep.printed)(&moment, edition(), verified_until())));
    });
    // The page owns the listener.
    StoredValue::new_local(listener);
    line
}

/// The last line of a page that is printed as it is shown.
#[component]
pub fn PrintedAt() -> impl IntoView {
    view! { <p class="print-only small">{printed_at_line()}</p> }
}
