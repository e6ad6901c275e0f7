//! The months as a table: days, hours, tier, full amount, estimate.

use crate::{
    school::session::Planning,
    text::{school_texts, texts},
    view::part,
};
use jojo_rules::planning::{Month, Totals};
use leptos::prelude::*;

/// A row for each month and one for all of them.
#[component]
pub fn MonthTable(
    /// The planning.
    planning: Planning,
) -> impl IntoView {
    let words = school_texts();
    let months = Memo::new(move |_| {
        let year = |outcome: &crate::school::outcome::Outcome| {
            outcome.year.as_ref().map(|year| (year.months.clone(), year.totals))
        };
        planning.outcome.with(year)
    });
    view! {
        <div class="table" tabindex="0" role="region" aria-label=words.year.months>
            <table class="months">
                <thead>
                    <tr>{words.year.columns.into_iter().map(|label| view! { <th scope="col">{label}</th> }).collect_view()}</tr>
                </thead>
                {part(move || months.get().map(|(months, totals)| view! {
                    <tbody>{months.iter().map(row).collect_view()}</tbody>
                    <tfoot>
                        <tr>
                            <th scope="row">{words.year.together}</th>
                            {days(&totals)}
                            <td></td>
                            <td></td>
                            <td>{(texts().format.money)(totals.estimated_amount)}</td>
                        </tr>
                    </tfoot>
                }.into_any()))}
            </table>
        </div>
    }
}

fn row(month: &Month) -> impl IntoView {
    let (texts, words) = (texts(), school_texts());
    view! {
        <tr>
            <th scope="row">{(words.month)(month.month.first_day)}</th>
            {days(&month.of_month)}
            <td>{month.tier.number()}</td>
            <td>{(texts.format.money)(month.full_amount)} <span class="small"> {(texts.check.amount_status)(month.status)}</span></td>
            <td><strong>{(texts.format.money)(month.of_month.estimated_amount)}</strong></td>
        </tr>
    }
}

/// Days of training, paid free days, unpaid days, and hours.
fn days(totals: &Totals) -> impl IntoView {
    let hours = school_texts().hours;
    let shown = |minutes: Option<u32>| minutes.map_or("–".to_owned(), hours);
    let paid_free = totals.public_holidays + totals.free_days;
    let unpaid = totals.unpaid_holiday_days + totals.compensation_days + totals.absent_days;
    view! {
        <td>{totals.workplace_days + totals.deviation_days}</td>
        <td>{totals.school_days}</td>
        <td>{paid_free}</td>
        <td>{totals.paid_leave_days}</td>
        <td>{unpaid}</td>
        <td>{shown(totals.workplace_minutes)}</td>
        <td>{shown(totals.school_minutes)}</td>
    }
}
