//! One reading of a sickness: a bar and a table.

use crate::{
    text::{CommonTexts, DossierTexts, use_texts},
    ui::{DataTable, Row},
};
use jojo_rules::{
    AllowanceReport,
    sickness::{Band, Payer, Scheme},
};
use leptos::prelude::*;

/// The width of the drawing in its own units.
const WIDTH: i64 = 960;
/// The lower edge of a bar, and how high the bar of the whole allowance is.
const FOOT: i64 = 54;
const WHOLE: i64 = 48;
/// The whole in basis points.
const BASIS: i64 = 10_000;

/// The days of a sickness under one reading of what is not known.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SicknessDays {
    /// The scheme; a work accident does not have one.
    pub scheme: Option<Scheme>,
    /// Whether the sickness is a relapse, as far as this reading says.
    pub relapse: Option<bool>,
    /// The bands, in order.
    pub days: Vec<Band>,
}

/// A bar and a table.
#[component]
pub fn SicknessReading(
    /// The days.
    days: SicknessDays,
    /// The allowance, once it is certain.
    allowance: Option<AllowanceReport>,
) -> impl IntoView {
    let (texts, words) = (use_texts::<CommonTexts>(), use_texts::<DossierTexts>());
    let SicknessDays { scheme, relapse, days } = days;
    let what_if = &words.what_if;
    let title = match scheme {
        None => what_if.accident.to_owned(),
        Some(scheme) => (what_if.reading)(scheme, relapse),
    };
    let is_insured = days.iter().any(|band| band.payer == Payer::Insurer);
    let remark = match &allowance {
        _ if is_insured => String::new(),
        Some(report) => {
            (what_if.per_full_month)(&(words.amount_remark)(report.valid_from, report.status))
        }
        None => what_if.amount_unknown.to_owned(),
    };
    let columns = what_if.band_columns.iter().map(|column| (*column).to_owned());
    let columns = columns.take(if allowance.is_some() { 5 } else { 4 }).collect();
    let row = |band: &Band| {
        let (money, percentage) = (texts.format.money, texts.format.percentage);
        let part = band.percentage.map_or_else(|| what_if.own_rules.to_owned(), percentage);
        let amount = allowance
            .as_ref()
            .map(|report| band.amount(report.amount).map(money).unwrap_or_default());
        let cells = [band.days().to_string(), part, (what_if.payer)(band.payer).to_owned()];
        let cells = cells.into_iter().chain(amount).collect();
        view! { <Row heading=(what_if.from_to)(band.first_day, band.last_day) cells=cells /> }
    };
    let rows = days.iter().map(row).collect_view();
    view! {
        <div class="question reading">
            <h3>{title.clone()}</h3>
            <Bar days=days />
            <DataTable label=title columns=columns>
                <tbody>{rows}</tbody>
            </DataTable>
            <p class="small">{remark}</p>
        </div>
    }
}

/// The bands beside each other, each as wide as its days and as high as the part that is paid.
#[component]
fn Bar(
    /// The bands.
    days: Vec<Band>,
) -> impl IntoView {
    let total = days.iter().map(|band| i64::from(band.days())).sum::<i64>().max(1);
    let mut x = 0;
    let rectangle = |band: Band| {
        let width = i64::from(band.days()) * WIDTH / total;
        let height = band.percentage.map_or(WHOLE, |part| i64::from(part.0) * WHOLE / BASIS).max(3);
        let left = x;
        x += width;
        view! {
            <rect
                class=band.payer.as_str()
                x=left.to_string()
                y=(FOOT - height).to_string()
                width=(width - 2).max(1).to_string()
                height=height.to_string()
            ></rect>
        }
    };
    let rectangles = days.into_iter().map(rectangle).collect_view();
    view! {
        <svg
            class="bands"
            viewBox=format!("0 0 {WIDTH} 60")
            preserveAspectRatio="none"
            aria-hidden="true"
        >
            {rectangles}
        </svg>
    }
}
