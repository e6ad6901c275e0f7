//! The months as a table: days, hours, tier, full amount, estimate.

use crate::{
    text::{CommonTexts, PlannerTexts, use_texts},
    ui::{DataTable, Row},
};
use jojo_rules::planning::{Month, Totals};
use leptos::prelude::*;

/// A row for each month and one for all of them.
#[component]
pub fn MonthTable(
    /// The months.
    months: Memo<Vec<Month>>,
    /// All of them together.
    totals: Memo<Totals>,
) -> impl IntoView {
    let (texts, words) = (use_texts::<CommonTexts>(), use_texts::<PlannerTexts>());
    let money = texts.format.money;
    let month = move |month: Month| {
        let mut cells = cells(&month.of_month, words);
        let status = (texts.amount_status)(month.status);
        cells.push(month.tier.number().to_string());
        cells.push(format!("{} ({status})", money(month.full_amount)));
        cells.push(money(month.of_month.estimated_amount));
        view! { <Row heading=(words.month)(month.month.first_day) cells=cells /> }
    };
    let together = move || {
        let totals = totals.get();
        let mut cells = cells(&totals, words);
        cells.extend([String::new(), String::new(), money(totals.estimated_amount)]);
        view! { <Row heading=words.year.together cells=cells /> }
    };
    let columns = words.year.columns.map(str::to_owned).to_vec();
    view! {
        <DataTable label=words.year.months class="months" columns=columns>
            <tbody>{move || months.get().into_iter().map(month).collect_view()}</tbody>
            <tfoot>{together}</tfoot>
        </DataTable>
    }
}

/// Days of training, paid free days, unpaid days, and hours.
fn cells(totals: &Totals, words: &PlannerTexts) -> Vec<String> {
    let hours = |minutes: Option<u32>| minutes.map_or("–".to_owned(), words.hours);
    let days = [
        totals.workplace_days + totals.deviation_days,
        totals.school_days,
        totals.public_holidays + totals.free_days,
        totals.paid_leave_days,
        totals.unpaid_holiday_days + totals.compensation_days + totals.absent_days,
    ];
    let mut cells: Vec<String> = days.iter().map(u32::to_string).collect();
    cells.extend([hours(totals.workplace_minutes), hours(totals.school_minutes)]);
    cells
}
