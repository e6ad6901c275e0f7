//! Every amount since the first, as a table.

use crate::{
    components::source_name,
    markup::Markup,
    text::{shared_texts, site_texts},
};
use jojo_rules::{
    Tier,
    allowance::{AmountStatus, Tariff},
    tariffs,
};

/// The history of the amounts, newest first. On a narrow screen it scrolls by itself, also with the keyboard.
pub fn tariff_table(markup: &mut Markup) {
    let texts = shared_texts();
    let words = &site_texts().rules;
    let frame = [
        ("class", "table"),
        ("tabindex", "0"),
        ("role", "region"),
        ("aria-label", words.table_hint),
    ];
    markup.element("div", &frame, &mut |frame| {
        frame.element("table", &[], &mut |table| {
            let [one, two, three] = Tier::ALL.map(|tier| (texts.tier)(tier.number()));
            table.head(&[
                words.column_from,
                &one,
                &two,
                &three,
                words.column_minimum,
                words.column_origin,
            ]);
            table.element("tbody", &[], &mut |body| {
                tariffs().rev().for_each(|row| tariff(body, &row))
            });
        });
    });
}

fn tariff(body: &mut Markup, row: &Tariff) {
    let format = &shared_texts().format;
    body.element("tr", &[], &mut |tr| {
        tr.element("th", &[("scope", "row")], &mut |cell| {
            cell.text(&(format.date)(row.valid_from))
        });
        for (amount, status) in row.amounts.into_iter().zip(row.statuses) {
            let class = if status == AmountStatus::Published { "" } else { "unsure" };
            tr.line("td", class, &(format.money)(amount));
        }
        tr.line("td", "", &(format.money)(row.ggmmi));
        tr.line("td", "", &format!("{}: {}", origin(row), source_name(row.source)));
    });
}

/// How sure the amounts are and who stands behind them.
fn origin(row: &Tariff) -> String {
    let texts = shared_texts();
    let [first, _, last] = row.statuses.map(texts.amount_status);
    let statuses = if first == last { first.to_owned() } else { format!("{first} / {last}") };
    format!("{statuses} ({})", (site_texts().rules.kind)(row.source.document.entry().kind))
}
