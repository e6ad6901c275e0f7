//! Every amount since the first, as a table.

use crate::{
    text::{CommonTexts, TariffTexts, use_texts},
    ui::{DataTable, source_name},
};
use jojo_rules::{
    Tier,
    allowance::{AmountStatus, Tariff},
    tariffs,
};
use leptos::prelude::*;

/// The history of the amounts, newest first.
#[component]
pub fn TariffTable() -> impl IntoView {
    let (texts, words) = (use_texts::<CommonTexts>(), use_texts::<TariffTexts>());
    let mut columns = vec![words.column_from.to_owned()];
    columns.extend(Tier::ALL.map(|tier| (texts.tier)(tier.number())));
    columns.extend([words.column_minimum, words.column_origin].map(str::to_owned));
    view! {
        <DataTable label=words.table_hint columns=columns>
            <tbody>{tariffs().rev().map(|row| tariff(row, texts)).collect_view()}</tbody>
        </DataTable>
    }
}

fn tariff(row: Tariff, texts: &'static CommonTexts) -> impl IntoView {
    let (date, money) = (texts.format.date, texts.format.money);
    let amount = |(amount, status)| {
        let class = if status == AmountStatus::Published { "" } else { "unsure" };
        view! { <td class=class>{money(amount)}</td> }
    };
    view! {
        <tr>
            <th scope="row">{date(row.valid_from)}</th>
            {row.amounts.into_iter().zip(row.statuses).map(amount).collect_view()}
            <td>{money(row.ggmmi)}</td>
            <td>{origin(&row, texts)} ": " {source_name(row.source)}</td>
        </tr>
    }
}

/// How sure the amounts are and who stands behind them.
fn origin(row: &Tariff, texts: &CommonTexts) -> String {
    let [first, _, last] = row.statuses.map(texts.amount_status);
    let statuses = if first == last { first.to_owned() } else { format!("{first} / {last}") };
    format!("{statuses} ({})", (texts.source_kind)(row.source.document.entry().kind))
}
