//! What only the paper shows: the annex with the timetable, and the year on one page.

mod annex;
mod overview;

use super::outcome::Outcome;
use crate::{
    browser::{page, timer},
    ui::printed_at_line,
};
use annex::Annex;
use leptos::prelude::*;
use overview::Overview;

/// A sheet that is printed by itself. The print of the browser prints both.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sheet {
    /// The annex of the agreement.
    Annex,
    /// The year on one page.
    Overview,
}

impl Sheet {
    /// The value of `data-printed` on the page, for the styles of the paper.
    const fn mark(self) -> &'static str {
        match self {
            Self::Annex => "bijlage",
            Self::Overview => "jaar",
        }
    }

    /// Prints this sheet.
    pub fn print(self) {
        const PRINTED: &str = "printed";
        timer::spawn(async move {
            page::mark(PRINTED, Some(self.mark()));
            leptos::task::tick().await;
            page::print();
            page::mark(PRINTED, None);
        });
    }
}

/// Both sheets, written when the page is printed, so that typing does not have to wait for them.
#[component]
pub fn Printed(
    /// What the rules say.
    outcome: Memo<Outcome>,
) -> impl IntoView {
    let line = printed_at_line();
    let sheets = move |line: String| {
        let is_planned = outcome.with_untracked(|outcome| outcome.year.is_some());
        view! {
            <Annex outcome=outcome printed_at=line.clone() />
            {is_planned.then(|| view! { <Overview outcome=outcome printed_at=line /> })}
        }
    };
    view! { <div class="print-only">{move || line.get().map(sheets)}</div> }
}
