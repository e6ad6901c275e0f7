//! The history of the amounts, as three rising lines.

use crate::text::{Texts, texts};
use chrono::{Datelike, NaiveDate};
use jojo_rules::{Tier, allowance::Tariff};
use leptos::prelude::*;
use std::fmt::Write;

/// The size of the picture in its own units.
const WIDTH: i64 = 1000;
const HEIGHT: i64 = 400;
/// The grid lines, in whole euros.
const GRID: [i64; 5] = [400, 500, 600, 700, 800];

/// Lines with a legend; the table beside it has every number.
#[component]
pub fn TariffChart(
    /// The rows, oldest first.
    rows: Vec<Tariff>,
    /// Where the lines end.
    until: NaiveDate,
) -> impl IntoView {
    let texts = texts();
    let Some((first, last)) = rows.first().zip(rows.last()) else { return ().into_any() };
    let scale = Scale { from: first.valid_from, until: until.max(last.valid_from) };
    let label = label(first, last, texts);
    let lines = Tier::ALL.map(|tier| (tier, scale.line(&rows, tier)));
    let years = [
        first.valid_from.year(),
        i32::midpoint(first.valid_from.year(), until.year()),
        until.year(),
    ];
    view! {
        <figure class="chart">
            <ul class="legend" aria-hidden="true">
                {Tier::ALL
                    .map(|tier| view! {
                        <li>
                            <svg class=class(tier) viewBox="0 0 30 10" width="30" height="10"><path d="M0 5H30" /></svg>
                            {(texts.tier)(tier.number())}
                        </li>
                    })
                    .collect_view()}
            </ul>
            <div class="plot">
                <ol class="scale-y" aria-hidden="true">
                    {GRID.iter().rev().map(|euros| view! { <li>{format!("€\u{a0}{euros}")}</li> }).collect_view()}
                </ol>
                <svg viewBox=format!("0 0 {WIDTH} {HEIGHT}") preserveAspectRatio="none" role="img" aria-label=label>
                    {GRID
                        .map(|euros| view! { <path class="grid" d=format!("M0 {y}H{WIDTH}", y = Scale::y(euros * 100)) /> })
                        .collect_view()}
                    {lines.map(|(tier, path)| view! { <path class=class(tier) d=path /> }).collect_view()}
                </svg>
            </div>
            <ol class="scale-x" aria-hidden="true">
                {years.map(|year| view! { <li>{year}</li> }).collect_view()}
            </ol>
        </figure>
    }
    .into_any()
}

const fn class(tier: Tier) -> &'static str {
    match tier {
        Tier::One => "line-1",
        Tier::Two => "line-2",
        Tier::Three => "line-3",
    }
}

fn label(first: &Tariff, last: &Tariff, texts: &Texts) -> String {
    let amounts: Vec<String> = Tier::ALL
        .iter()
        .zip(first.amounts.iter().zip(last.amounts))
        .map(|(tier, (from, to))| {
            let money = texts.format.money;
            format!("{} {} → {}", (texts.tier)(tier.number()), money(*from), money(to))
        })
        .collect();
    (texts.allowance.chart)(
        &(texts.format.date)(first.valid_from),
        &(texts.format.date)(last.valid_from),
        &amounts.join("; "),
    )
}

/// From dates and amounts to places in the picture.
struct Scale {
    from: NaiveDate,
    until: NaiveDate,
}

impl Scale {
    fn x(&self, day: NaiveDate) -> i64 {
        (day - self.from).num_days() * WIDTH / (self.until - self.from).num_days().max(1)
    }

    fn y(cents: i64) -> i64 {
        let [lowest, .., highest] = GRID;
        HEIGHT - (cents - lowest * 100) * HEIGHT / ((highest - lowest) * 100)
    }

    /// A line that stays level until the day of a change.
    fn line(&self, rows: &[Tariff], tier: Tier) -> String {
        let mut path = String::new();
        for row in rows {
            let amount = row
                .amounts
                .iter()
                .zip(Tier::ALL)
                .find(|(_, of)| *of == tier)
                .map_or(0, |(amount, _)| amount.0);
            let (x, y) = (self.x(row.valid_from), Self::y(amount));
            // Writing to a String never fails.
            let _ =
                if path.is_empty() { write!(path, "M{x} {y}") } else { write!(path, "H{x}V{y}") };
        }
        let _ = write!(path, "H{WIDTH}");
        path
    }
}
