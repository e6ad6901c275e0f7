//! What a prerendered page says where no script runs. The application has none of it.

use leptos::prelude::*;

/// Something that only a page without a script shows.
#[component]
pub fn WithoutScript(
    /// What it shows.
    children: Children,
) -> impl IntoView {
    cfg!(feature = "ssr").then(|| view! { <noscript>{children()}</noscript> })
}

/// Whom to ask, where a page cannot be used without a script.
#[component]
pub fn NeedsScript() -> impl IntoView {
    #[cfg(feature = "ssr")]
    {
        use super::ContactList;
        use crate::text::{PlainTexts, use_texts};
        use jojo_rules::ContactId;

        let words = use_texts::<PlainTexts>();
        view! {
            <WithoutScript>
                <p>{words.needs_script}</p>
                <h2>{words.contacts}</h2>
                <ContactList contacts=ContactId::ALL />
            </WithoutScript>
        }
    }
}
