//! The estimate of each month as a bar. The table below has the same numbers.

use crate::{
    school::session::Planning,
    text::{school_texts, texts},
    view::part,
};
use jojo_rules::planning::Month;
use leptos::prelude::*;

/// The picture in its own units.
const WIDTH: i64 = 1000;
const HEIGHT: i64 = 210;
const FLOOR: i64 = 185;
const CEILING: i64 = 24;

/// A bar for each month, with its amount above it.
#[component]
pub fn Bars(
    /// The planning.
    planning: Planning,
) -> impl IntoView {
    let months = Memo::new(move |_| {
        let months = planning.outcome.with(|outcome| Some(outcome.year.as_ref()?.months.clone()));
        months.unwrap_or_default()
    });
    part(move || Some(drawn(&months.get()).into_any()))
}

/// The bars of these months.
pub fn drawn(months: &[Month]) -> impl IntoView + use<> {
    let (texts, words) = (texts(), school_texts());
    let count = i64::try_from(months.len()).unwrap_or(1).max(1);
    let highest = months.iter().map(|month| month.full_amount.0).max().unwrap_or(1).max(1);
    let each = WIDTH / count;
    let bars: Vec<_> = months
        .iter()
        .zip(0_i64..)
        .map(|(month, index)| {
            let amount = month.of_month.estimated_amount;
            let height = amount.0 * (FLOOR - CEILING) / highest;
            let class = match month.tier.number() {
                1 => "bar-1",
                2 => "bar-2",
                _ => "bar-3",
            };
            let (left, middle) = (index * each, index * each + each / 2);
            view! {
                <rect class=class x=left + each / 10 width=each * 8 / 10 y=FLOOR - height height=height rx="3" />
                <text x=middle y=FLOOR - height - 6 text-anchor="middle">{(words.euros)(amount)}</text>
                <text class="soft" x=middle y=FLOOR + 18 text-anchor="middle">{(words.month_short)(month.month.first_day)}</text>
            }
        })
        .collect();
    let spoken: Vec<String> = months
        .iter()
        .map(|month| {
            format!(
                "{} {}",
                (words.month)(month.month.first_day),
                (texts.format.money)(month.of_month.estimated_amount)
            )
        })
        .collect();
    view! {
        <div class="scroll">
            <svg
                class="bars"
                viewBox=format!("0 0 {WIDTH} {HEIGHT}")
                role="img"
                aria-label=format!("{}: {}", words.year.bars, spoken.join("; "))
            >
                {bars}
                <path class="grid" d=format!("M0 {FLOOR}H{WIDTH}") />
            </svg>
        </div>
    }
}
