//! From when until when age allows a start, as a line with the chosen day on it.

use crate::{
    outcome::Outcome,
    text::{Texts, texts},
    view::part,
};
use chrono::{Days, NaiveDate};
use leptos::prelude::*;

/// Length of the line in its own units; the window takes the part between the margins.
const LENGTH: i64 = 1000;
const MARGIN: i64 = 100;

/// The window of possible start dates; nothing when no date would help.
#[component]
pub fn StartWindow(
    /// What the rules say.
    outcome: Memo<Outcome>,
) -> impl IntoView {
    let texts = texts();
    part(move || {
        let shown = outcome
            .with(|outcome| outcome.report.start_window().zip(Some(outcome.answers().start_date)));
        shown.map(|((first, last), start)| line(first, last, start, texts).into_any())
    })
}

fn line(
    first: NaiveDate,
    last: NaiveDate,
    start: Option<NaiveDate>,
    texts: &'static Texts,
) -> impl IntoView {
    let picture = (texts.check.window_picture)(first, last, start);
    view! {
        <div class="window">
            <p>{texts.check.window_until} " " <strong>{(texts.format.date)(last)}</strong> "."</p>
            <svg class="rail" viewBox=format!("0 0 {LENGTH} 24") preserveAspectRatio="none" role="img" aria-label=picture>
                <rect class="rail-ground" x="0" y="8" width=LENGTH height="8" rx="4" />
                <rect class="rail-window" x=MARGIN y="8" width=LENGTH - 2 * MARGIN height="8" rx="4" />
                {start.map(|start| view! {
                    <rect class="rail-start" x=place(first, last, start) y="2" width="10" height="20" rx="2" />
                })}
            </svg>
            <p class="ends"><span>{(texts.format.date)(first)}</span> <span>{(texts.format.date)(last)}</span></p>
        </div>
    }
}

/// Where a day stands on the line; far outside it stands at the end.
fn place(first: NaiveDate, last: NaiveDate, day: NaiveDate) -> i64 {
    let days = (last + Days::new(1) - first).num_days().max(1);
    let inside = (day - first).num_days() * (LENGTH - 2 * MARGIN) / days + MARGIN;
    inside.clamp(0, LENGTH - 10)
}
