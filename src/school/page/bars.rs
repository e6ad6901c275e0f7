//! The estimate of each month as a bar. The table below has the same numbers.

use crate::{
    markup::Markup,
    text::{school_texts, shared_texts},
};
use jojo_rules::planning::Month;

/// The picture in its own units.
const WIDTH: i64 = 1000;
const HEIGHT: i64 = 210;
const FLOOR: i64 = 185;
const CEILING: i64 = 24;

/// A bar for each month, with its amount above it.
#[must_use]
pub fn bars(months: &[Month]) -> String {
    let (texts, words) = (shared_texts(), school_texts());
    let count = i64::try_from(months.len()).unwrap_or(1).max(1);
    let highest = months.iter().map(|month| month.full_amount.0).max().unwrap_or(1).max(1);
    let each = WIDTH / count;
    let spoken: Vec<String> = months
        .iter()
        .map(|month| {
            let amount = (texts.format.money)(month.of_month.estimated_amount);
            format!("{} {amount}", (words.month)(month.month.first_day))
        })
        .collect();
    let label = format!("{}: {}", words.year.bars, spoken.join("; "));
    let frame = format!("0 0 {WIDTH} {HEIGHT}");
    Markup::of(|markup| {
        let attributes =
            [("class", "bars"), ("viewBox", &*frame), ("role", "img"), ("aria-label", &*label)];
        markup.element("svg", &attributes, &mut |picture| {
            for (month, index) in months.iter().zip(0_i64..) {
                let amount = month.of_month.estimated_amount;
                let height = amount.0 * (FLOOR - CEILING) / highest;
                let (left, middle) = (index * each, index * each + each / 2);
                let class = format!("bar-{}", month.tier.number());
                let rect = [left + each / 10, FLOOR - height, each * 8 / 10, height]
                    .map(|n| n.to_string());
                let [x, y, width, tall] = &rect;
                let attributes: [(_, &str); 6] = [
                    ("class", &class),
                    ("x", x),
                    ("y", y),
                    ("width", width),
                    ("height", tall),
                    ("rx", "3"),
                ];
                picture.element("rect", &attributes, &mut |_| {});
                word(picture, "", middle, FLOOR - height - 6, &(words.euros)(amount));
                word(
                    picture,
                    "soft",
                    middle,
                    FLOOR + 18,
                    &(words.month_short)(month.month.first_day),
                );
            }
            picture.element(
                "path",
                &[("class", "grid"), ("d", &format!("M0 {FLOOR}H{WIDTH}"))],
                &mut |_| {},
            );
        });
    })
}

/// A word in the picture, around a place.
fn word(picture: &mut Markup, class: &str, x: i64, y: i64, text: &str) {
    let (x, y) = (x.to_string(), y.to_string());
    let attributes: [(_, &str); 4] =
        [("class", class), ("x", &x), ("y", &y), ("text-anchor", "middle")];
    picture.element("text", &attributes, &mut |inside| inside.text(text));
}
