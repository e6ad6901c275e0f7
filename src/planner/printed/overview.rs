//! The year on one page: calendar, months, estimate.

use crate::{
    planner::{
        outcome::Outcome,
        steps::{
            bars::Bars,
            calendar::{Legend, months, weeks},
        },
    },
    text::{CommonTexts, PlannerTexts, use_texts},
    ui::Row,
};
use chrono::{Datelike, NaiveDate};
use jojo_rules::planning::Month;
use leptos::prelude::*;

/// The overview, as it is when it is printed.
#[component]
pub fn Overview(
    /// What the rules say.
    outcome: Memo<Outcome>,
    /// When it was printed, and by which rules.
    printed_at: String,
) -> impl IntoView {
    let words = use_texts::<PlannerTexts>();
    let outcome = &*outcome.read_untracked();
    let agreement = outcome.reading.plan.as_ref().map(|plan| plan.agreement);
    let calendar = agreement.into_iter().flat_map(months);
    let calendar = calendar.map(|first| month_sheet(first, outcome, words));
    let months = outcome.year.as_ref().map(|year| year.months.clone()).unwrap_or_default();
    view! {
        <article class="overview">
            <h2>{words.printed.overview}</h2>
            <div class="calendar">{calendar.collect_view()}</div>
            <Legend />
            <Bars months=months.clone() />
            <MonthLines months=months />
            <p class="small">{words.year.estimate}</p>
            <p class="small">{printed_at}</p>
        </article>
    }
}

/// A month of the calendar.
fn month_sheet(first: NaiveDate, outcome: &Outcome, words: &PlannerTexts) -> impl IntoView + use<> {
    let cell = |day: Option<NaiveDate>| {
        let number = day.map(|day| day.day().to_string()).unwrap_or_default();
        let kind = day.and_then(|day| outcome.kind_of(day));
        let text = match kind {
            Some(kind) => format!("{number} {}", (words.letter)(kind)),
            None => number,
        };
        view! { <td class=kind.map(|kind| format!("letter {kind}"))>{text}</td> }
    };
    let week = |week: [Option<NaiveDate>; 5]| {
        view! { <tr>{week.into_iter().map(cell).collect_view()}</tr> }
    };
    view! {
        <table class="month">
            <caption>{(words.month)(first)}</caption>
            <tbody>{weeks(first).into_iter().map(week).collect_view()}</tbody>
        </table>
    }
}

/// A line for each month.
#[component]
fn MonthLines(
    /// The months.
    months: Vec<Month>,
) -> impl IntoView {
    let (money, words) = (use_texts::<CommonTexts>().format.money, use_texts::<PlannerTexts>());
    let columns = words.printed.month_columns.map(|column| view! { <th scope="col">{column}</th> });
    let line = |month: Month| {
        let of_month = &month.of_month;
        let cells = vec![
            (of_month.workplace_days + of_month.deviation_days).to_string(),
            of_month.school_days.to_string(),
            of_month.paid_leave_days.to_string(),
            month.tier.number().to_string(),
            money(month.full_amount),
            money(of_month.estimated_amount),
        ];
        view! { <Row heading=(words.month)(month.month.first_day) cells=cells /> }
    };
    view! {
        <table>
            <thead>
                <tr>{columns.into_iter().collect_view()}</tr>
            </thead>
            <tbody>{months.into_iter().map(line).collect_view()}</tbody>
        </table>
    }
}
