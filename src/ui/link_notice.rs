//! What was wrong with the link that brought the person here.

use super::{Notice, Tone};
use crate::text::{CommonTexts, use_texts};
use jojo_wire::link::LinkFault;
use leptos::prelude::*;

/// A notice about a link that could not be read whole.
#[component]
pub fn LinkNotice(
    /// What was wrong with it.
    fault: RwSignal<Option<LinkFault>>,
) -> impl IntoView {
    let texts = use_texts::<CommonTexts>();
    move || {
        fault.get().map(|fault| view! { <Notice tone=Tone::Careful><p>{(texts.link_fault)(fault)}</p></Notice> })
    }
}
