//! From when until when age allows a start, as a line with the chosen day on it.

use crate::{
    check::Outcome,
    text::{CheckTexts, use_texts},
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
    let texts = use_texts::<CheckTexts>();
    let window = Memo::new(move |_| {
        outcome.with(|outcome| {
            let (first, last) = outcome.report.start_window()?;
            Some((first, last, outcome.answers().start_date))
        })
    });
    view! { <div>{move || window.get().map(|(first, last, start)| line(first, last, start, texts))}</div> }
}

fn line(
    first: NaiveDate,
    last: NaiveDate,
    start: Option<NaiveDate>,
    texts: &CheckTexts,
) -> impl IntoView {
    let date = texts.format.date;
    let mark = start.map(|start| {
        view! { <rect class="rail-start" x=place(first, last, start) y="2" width="10" height="20" rx="2"></rect> }
    });
    view! {
        <div class="window">
            <p>{texts.check.window_until} " " <strong>{date(last)}</strong> "."</p>
            <svg
                class="rail"
                viewBox=format!("0 0 {LENGTH} 24")
                preserveAspectRatio="none"
                role="img"
                aria-label=(texts.check.window_picture)(first, last, start)
            >
                <rect class="rail-ground" x="0" y="8" width=LENGTH height="8" rx="4"></rect>
                <rect class="rail-window" x=MARGIN y="8" width=LENGTH - 2 * MARGIN height="8" rx="4"></rect>
                {mark}
            </svg>
            <p class="ends"><span>{date(first)}</span> " " <span>{date(last)}</span></p>
        </div>
    }
}

/// Where a day is on the line; far outside it is at the end.
fn place(first: NaiveDate, last: NaiveDate, day: NaiveDate) -> i64 {
    let days = (last + Days::new(1) - first).num_days().max(1);
    let inside = (day - first).num_days() * (LENGTH - 2 * MARGIN) / days + MARGIN;
    inside.clamp(0, LENGTH - 10)
}
