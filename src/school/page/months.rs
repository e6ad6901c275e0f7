//! The months as a table: days, hours, tier, full amount, estimate.

use crate::{
    markup::Markup,
    text::{school_texts, shared_texts},
};
use jojo_rules::{PlanningReport, planning::Totals};

/// A row for each month and one for all of them.
#[must_use]
pub fn month_table(year: &PlanningReport) -> String {
    let (texts, words) = (shared_texts(), school_texts());
    let money = texts.format.money;
    Markup::of(|markup| {
        markup.element("table", &[("class", "months")], &mut |table| {
            table.head(&words.year.columns);
            table.element("tbody", &[], &mut |body| {
                for month in &year.months {
                    let mut cells = days(&month.of_month);
                    cells.push(month.tier.number().to_string());
                    cells.push(format!(
                        "{} ({})",
                        money(month.full_amount),
                        (texts.amount_status)(month.status)
                    ));
                    cells.push(money(month.of_month.estimated_amount));
                    body.row(&(words.month)(month.month.first_day), &cells);
                }
            });
            table.element("tfoot", &[], &mut |foot| {
                let mut cells = days(&year.totals);
                cells.extend([String::new(), String::new(), money(year.totals.estimated_amount)]);
                foot.row(words.year.together, &cells);
            });
        });
    })
}

/// Days of training, paid free days, unpaid days, and hours.
fn days(totals: &Totals) -> Vec<String> {
    let hours = school_texts().hours;
    let shown = |minutes: Option<u32>| minutes.map_or("–".to_owned(), hours);
    let counts = [
        totals.workplace_days + totals.deviation_days,
        totals.school_days,
        totals.public_holidays + totals.free_days,
        totals.paid_leave_days,
        totals.unpaid_holiday_days + totals.compensation_days + totals.absent_days,
    ];
    let mut cells: Vec<String> = counts.iter().map(u32::to_string).collect();
    cells.extend([shown(totals.workplace_minutes), shown(totals.school_minutes)]);
    cells
}
