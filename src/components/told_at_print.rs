//! The line that says when something was printed, and by which rules.

use crate::{
    platform,
    text::{keep_texts, shared_texts},
};
use jojo_rules::{edition, verified_until};
use leptos::prelude::*;

/// The line, written anew at each print; empty before the first.
#[must_use]
pub fn told_at_print() -> RwSignal<String> {
    let texts = shared_texts();
    let told = RwSignal::new(String::new());
    platform::on_print(move || {
        let (day, hour, minute) = platform::now();
        let moment = (texts.format.moment)(day, hour, minute);
        told.set((keep_texts().printed)(&moment, edition(), verified_until()));
    });
    told
}
