//! The estimate of each month as a bar. The table below has the same numbers.

use crate::text::{CommonTexts, PlannerTexts, use_texts};
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
    /// The months.
    months: Vec<Month>,
) -> impl IntoView {
    let (texts, words) = (use_texts::<CommonTexts>(), use_texts::<PlannerTexts>());
    let count = i64::try_from(months.len()).unwrap_or(1).max(1);
    let highest = months.iter().map(|month| month.full_amount.0).max().unwrap_or(1).max(1);
    let each = WIDTH / count;
    let spoken = months.iter().map(|month| {
        let amount = (texts.format.money)(month.of_month.estimated_amount);
        format!("{} {amount}", (words.month)(month.month.first_day))
    });
    let label = format!("{}: {}", words.year.bars, spoken.collect::<Vec<_>>().join("; "));
    let bar = |(month, index): (&Month, i64)| {
        let amount = month.of_month.estimated_amount;
        let height = amount.0 * (FLOOR - CEILING) / highest;
        let (left, middle) = (index * each, index * each + each / 2);
        view! {
            <rect
                class=format!("bar-{}", month.tier.number())
                x=left + each / 10
                y=FLOOR - height
                width=each * 8 / 10
                height=height
                rx="3"
            ></rect>
            <text class="" x=middle y=FLOOR - height - 6 text-anchor="middle">{(words.euros)(amount)}</text>
            <text class="soft" x=middle y=FLOOR + 18 text-anchor="middle">
                {(words.month_short)(month.month.first_day)}
            </text>
        }
    };
    view! {
        <svg class="bars" viewBox=format!("0 0 {WIDTH} {HEIGHT}") role="img" aria-label=label>
            {months.iter().zip(0..).map(bar).collect_view()}
            <path class="grid" d=format!("M0 {FLOOR}H{WIDTH}")></path>
        </svg>
    }
}
