//! The history of the amounts, as three rising lines.

use crate::{
    browser::clock,
    text::{CommonTexts, TariffTexts, use_texts},
};
use chrono::{Datelike, NaiveDate};
use jojo_rules::{Tier, allowance::Tariff, tariffs};
use leptos::prelude::*;
use std::fmt::Write;

/// The size of the picture in its own units.
const WIDTH: i64 = 1000;
const HEIGHT: i64 = 400;
/// The grid lines, in whole euros.
const GRID: [i64; 5] = [400, 500, 600, 700, 800];

/// Lines with a legend; the table beside it has every number.
#[component]
pub fn TariffChart() -> impl IntoView {
    let texts = use_texts::<CommonTexts>();
    let rows: Vec<Tariff> = tariffs().collect();
    let until = clock::today();
    let (first, last) = rows.first().zip(rows.last())?;
    let scale = Scale { from: first.valid_from, until: until.max(last.valid_from) };
    let label = label(first, last, texts);
    let legend = Tier::ALL.map(|tier| {
        view! {
            <li>
                <svg viewBox="0 0 30 10" width="30" height="10"><path class=class(tier) d="M0 5H30"></path></svg>
                {(texts.tier)(tier.number())}
            </li>
        }
    });
    let grid = GRID.map(|euros| {
        view! { <path class="grid" d=format!("M0 {}H{WIDTH}", Scale::y(euros * 100))></path> }
    });
    let lines = Tier::ALL.map(|tier| {
        view! { <path class=class(tier) d=scale.line(&rows, tier)></path> }
    });
    let (from, to) = (first.valid_from.year(), until.year());
    let years = [from, i32::midpoint(from, to), to];
    Some(view! {
        <figure class="chart">
            <ul class="legend" aria-hidden="true">{legend.into_iter().collect_view()}</ul>
            <div class="plot">
                <ol class="scale-y" aria-hidden="true">
                    {GRID.iter().rev().map(|euros| view! { <li>"€\u{a0}" {euros.to_string()}</li> }).collect_view()}
                </ol>
                <svg viewBox=format!("0 0 {WIDTH} {HEIGHT}") preserveAspectRatio="none" role="img" aria-label=label>
                    {grid.into_iter().collect_view()}
                    {lines.into_iter().collect_view()}
                </svg>
            </div>
            <ol class="scale-x" aria-hidden="true">
                {years.map(|year| view! { <li>{year.to_string()}</li> }).into_iter().collect_view()}
            </ol>
        </figure>
    })
}

const fn class(tier: Tier) -> &'static str {
    match tier {
        Tier::One => "line-1",
        Tier::Two => "line-2",
        Tier::Three => "line-3",
    }
}

fn label(first: &Tariff, last: &Tariff, texts: &CommonTexts) -> String {
    let amounts: Vec<String> = Tier::ALL
        .iter()
        .zip(first.amounts.iter().zip(last.amounts))
        .map(|(tier, (from, to))| {
            let money = texts.format.money;
            format!("{} {} → {}", (texts.tier)(tier.number()), money(*from), money(to))
        })
        .collect();
    (use_texts::<TariffTexts>().chart)(
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
