//! Dates with what they mean.

use crate::text::{DossierTexts, use_texts};
use chrono::NaiveDate;
use leptos::prelude::*;

/// A list of dates, each with its label.
#[component]
pub fn DateList(
    /// The labels and the dates.
    rows: Vec<(&'static str, NaiveDate)>,
) -> impl IntoView {
    let date = use_texts::<DossierTexts>().weekday_date;
    let row = |(label, day)| view! { <div><dt>{label}</dt><dd>{date(day)}</dd></div> };
    view! { <dl class="dates">{rows.into_iter().map(row).collect_view()}</dl> }
}

/// The dates that are known.
#[must_use]
pub fn known<const N: usize>(
    rows: [(&'static str, Option<NaiveDate>); N],
) -> Vec<(&'static str, NaiveDate)> {
    rows.into_iter().filter_map(|(label, day)| Some((label, day?))).collect()
}
