//! The history of the amounts, as three rising lines.

use crate::{
    markup::Markup,
    text::{Shared, shared_texts, site_texts},
};
use chrono::{Datelike, NaiveDate};
use jojo_rules::{Tier, allowance::Tariff};
use std::fmt::Write;

/// The size of the picture in its own units.
const WIDTH: i64 = 1000;
const HEIGHT: i64 = 400;
/// The grid lines, in whole euros.
const GRID: [i64; 5] = [400, 500, 600, 700, 800];

/// Lines with a legend, oldest row first; the table beside it has every number.
pub fn tariff_chart(part: &mut Markup, rows: &[Tariff], until: NaiveDate) {
    let texts = shared_texts();
    let Some((first, last)) = rows.first().zip(rows.last()) else { return };
    let scale = Scale { from: first.valid_from, until: until.max(last.valid_from) };
    let label = label(first, last, texts);
    let path = |svg: &mut Markup, class, line: &str| {
        svg.element("path", &[("class", class), ("d", line)], &mut |_| ());
    };
    part.element("figure", &[("class", "chart")], &mut |figure| {
        figure.element("ul", &[("class", "legend"), ("aria-hidden", "true")], &mut |legend| {
            for tier in Tier::ALL {
                legend.element("li", &[], &mut |item| {
                    let size = [("viewBox", "0 0 30 10"), ("width", "30"), ("height", "10")];
                    item.element("svg", &size, &mut |svg| path(svg, class(tier), "M0 5H30"));
                    item.text(&(texts.tier)(tier.number()));
                });
            }
        });
        figure.element("div", &[("class", "plot")], &mut |plot| {
            plot.element("ol", &[("class", "scale-y"), ("aria-hidden", "true")], &mut |scale| {
                for euros in GRID.iter().rev() {
                    scale.line("li", "", &format!("€\u{a0}{euros}"));
                }
            });
            let size = format!("0 0 {WIDTH} {HEIGHT}");
            let attributes = [
                ("viewBox", size.as_str()),
                ("preserveAspectRatio", "none"),
                ("role", "img"),
                ("aria-label", &label),
            ];
            plot.element("svg", &attributes, &mut |svg| {
                for euros in GRID {
                    path(svg, "grid", &format!("M0 {}H{WIDTH}", Scale::y(euros * 100)));
                }
                for tier in Tier::ALL {
                    path(svg, class(tier), &scale.line(rows, tier));
                }
            });
        });
        figure.element("ol", &[("class", "scale-x"), ("aria-hidden", "true")], &mut |years| {
            let (from, to) = (first.valid_from.year(), until.year());
            for year in [from, i32::midpoint(from, to), to] {
                years.line("li", "", &year.to_string());
            }
        });
    });
}

const fn class(tier: Tier) -> &'static str {
    match tier {
        Tier::One => "line-1",
        Tier::Two => "line-2",
        Tier::Three => "line-3",
    }
}

fn label(first: &Tariff, last: &Tariff, texts: &Shared) -> String {
    let amounts: Vec<String> = Tier::ALL
        .iter()
        .zip(first.amounts.iter().zip(last.amounts))
        .map(|(tier, (from, to))| {
            let money = texts.format.money;
            format!("{} {} → {}", (texts.tier)(tier.number()), money(*from), money(to))
        })
        .collect();
    (site_texts().allowance.chart)(
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
