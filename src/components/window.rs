//! From when until when age allows a start, as a line with the chosen day on it.

use crate::{
    markup::Markup,
    outcome::Outcome,
    text::{Texts, texts},
    view::written,
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
    written(move || {
        let shown = outcome
            .with(|outcome| outcome.report.start_window().zip(Some(outcome.answers().start_date)));
        shown.map(|((first, last), start)| line(first, last, start, texts)).unwrap_or_default()
    })
}

fn line(first: NaiveDate, last: NaiveDate, start: Option<NaiveDate>, texts: &Texts) -> String {
    let (picture, date) = ((texts.check.window_picture)(first, last, start), texts.format.date);
    let write = &mut |part: &mut Markup| {
        part.element("p", &[], &mut |until| {
            until.text(texts.check.window_until);
            until.text(" ");
            until.line("strong", "", &date(last));
            until.text(".");
        });
        let size = format!("0 0 {LENGTH} 24");
        let attributes = [
            ("class", "rail"),
            ("viewBox", size.as_str()),
            ("preserveAspectRatio", "none"),
            ("role", "img"),
            ("aria-label", &picture),
        ];
        part.element("svg", &attributes, &mut |svg| {
            let mut bar = |class, from: i64, top, width: i64, height, round| {
                let (from, width) = (from.to_string(), width.to_string());
                let attributes = [
                    ("class", class),
                    ("x", from.as_str()),
                    ("y", top),
                    ("width", width.as_str()),
                    ("height", height),
                    ("rx", round),
                ];
                svg.element("rect", &attributes, &mut |_| ());
            };
            bar("rail-ground", 0, "8", LENGTH, "8", "4");
            bar("rail-window", MARGIN, "8", LENGTH - 2 * MARGIN, "8", "4");
            if let Some(start) = start {
                bar("rail-start", place(first, last, start), "2", 10, "20", "2");
            }
        });
        part.element("p", &[("class", "ends")], &mut |ends| {
            ends.line("span", "", &date(first));
            ends.text(" ");
            ends.line("span", "", &date(last));
        });
    };
    Markup::of(|part| part.element("div", &[("class", "window")], write))
}

/// Where a day stands on the line; far outside it stands at the end.
fn place(first: NaiveDate, last: NaiveDate, day: NaiveDate) -> i64 {
    let days = (last + Days::new(1) - first).num_days().max(1);
    let inside = (day - first).num_days() * (LENGTH - 2 * MARGIN) / days + MARGIN;
    inside.clamp(0, LENGTH - 10)
}
