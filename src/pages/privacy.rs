//! `/privacy`: what stays here and what is kept.

use crate::{navigation::HEADING, text::texts};
use leptos::prelude::*;

/// The privacy page.
#[component]
pub fn PrivacyPage() -> impl IntoView {
    let texts = &texts().privacy;
    view! {
        <h1 id=HEADING tabindex="-1">{texts.title}</h1>
        {texts
            .sections
            .iter()
            .map(|(title, text)| view! {
                <section class="prose">
                    <h2>{*title}</h2>
                    <p>{*text}</p>
                </section>
            })
            .collect_view()}
    }
}
