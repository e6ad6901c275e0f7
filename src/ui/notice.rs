//! A message in the flow of the page.

use leptos::prelude::*;

/// How a message is meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tone {
    /// Something worked.
    Good,
    /// Something to look at.
    Careful,
    /// Something did not work.
    Bad,
}

impl Tone {
    const fn class(self) -> &'static str {
        match self {
            Self::Good => "notice good",
            Self::Careful => "notice careful",
            Self::Bad => "notice bad",
        }
    }
}

/// A message that is also read aloud when it appears.
#[component]
pub fn Notice(
    /// How it is meant.
    tone: Tone,
    /// What it says.
    children: Children,
) -> impl IntoView {
    view! { <div class=tone.class() role="status">{children()}</div> }
}
