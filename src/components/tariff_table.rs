//! Every amount since the first, as a table.

use crate::{
    components::SourceName,
    text::{Texts, texts},
};
use jojo_rules::{
    Tier,
    allowance::{AmountStatus, Tariff},
    tariffs,
};
use leptos::prelude::*;

/// The history of the amounts, newest first. On a narrow screen it scrolls by itself, also with the keyboard.
#[component]
pub fn TariffTable() -> impl IntoView {
    let texts = texts();
    view! {
        <div class="table" tabindex="0" role="region" aria-label=texts.allowance.table_hint>
            <table>
                <thead>
                    <tr>
                        <th scope="col">{texts.allowance.column_from}</th>
                        {Tier::ALL.map(|tier| view! { <th scope="col">{(texts.check.tier)(tier.number())}</th> }).collect_view()}
                        <th scope="col">{texts.allowance.column_minimum}</th>
                        <th scope="col">{texts.allowance.column_origin}</th>
                    </tr>
                </thead>
                <tbody>
                    {tariffs()
                        .rev()
                        .map(|row| view! {
                            <tr>
                                <th scope="row">{(texts.format.date)(row.valid_from)}</th>
                                {row.amounts
                                    .into_iter()
                                    .zip(row.statuses)
                                    .map(|(amount, status)| view! {
                                        <td class:unsure=status != AmountStatus::Published>{(texts.format.money)(amount)}</td>
                                    })
                                    .collect_view()}
                                <td>{(texts.format.money)(row.ggmmi)}</td>
                                <td>{origin(&row, texts)} ": " <SourceName source=row.source /></td>
                            </tr>
                        })
                        .collect_view()}
                </tbody>
            </table>
        </div>
    }
}

/// How sure the amounts are and who stands behind them.
fn origin(row: &Tariff, texts: &Texts) -> String {
    let word = texts.check.amount_status;
    let [first, _, last] = row.statuses.map(word);
    let statuses = if first == last { first.to_owned() } else { format!("{first} / {last}") };
    format!("{statuses} ({})", (texts.rules.kind)(row.source.document.entry().kind))
}
