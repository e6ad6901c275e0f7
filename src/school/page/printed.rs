//! What only the paper shows: the annex with the timetable, and the year on one page.

use super::{
    bars::bars,
    calendar::{legend, months, weeks},
};
use crate::{
    components::told_at_print,
    markup::Markup,
    school::{outcome::Outcome, session::Planning, time_entry::show},
    text::{school_texts, shared_texts},
    view::attr,
};
use chrono::Datelike;
use jojo_rules::{
    PlanningReport, Weekday,
    timetable::{Day, DetailCode, Place, is_minor},
};
use leptos::prelude::*;

/// The mark on the page that tells what is printed; without it, both.
pub const PRINTED: &str = "printed";

/// Both sheets, written anew when the page is printed.
#[component]
pub fn Printed(
    /// The planning.
    planning: Planning,
) -> impl IntoView {
    let told = told_at_print();
    let sheets = move || {
        let told = told.get();
        if told.is_empty() {
            return String::new();
        }
        planning.outcome.with_untracked(|outcome| {
            Markup::of(|markup| {
                annex(markup, outcome, &told);
                if let Some(year) = &outcome.year {
                    overview(markup, outcome, year, &told);
                }
            })
        })
    };
    view! { <div class="print-only" inner_html=attr(sheets)></div> }
}

/// What the annex of the agreement has to hold: all start and end times, breaks, compensation days.
fn annex(markup: &mut Markup, outcome: &Outcome, told: &str) {
    let (date, words) = (shared_texts().format.date, school_texts());
    let plan = outcome.reading.plan.as_ref();
    markup.element("article", &[("class", "annex")], &mut |sheet| {
        sheet.line("h2", "", words.printed.annex);
        if let Some(plan) = plan {
            let term =
                (words.printed.term)(&date(plan.agreement.start()), &date(plan.agreement.end()));
            sheet.line("p", "", &term);
        }
        for (number, week) in
            outcome.reading.timetable.iter().flat_map(|weeks| weeks.weeks()).enumerate()
        {
            sheet.element("table", &[("class", "annex-week")], &mut |table| {
                table.line("caption", "", &(words.timetable.week)(number + 1));
                table.head(&words.printed.columns);
                table.element("tbody", &[], &mut |body| {
                    let days = Weekday::ALL.iter().filter_map(|weekday| week.day(*weekday));
                    days.filter(|day| !day.blocks.is_empty()).for_each(|day| annex_row(body, day));
                });
            });
        }
        if let Some(average) = outcome.timetable.as_ref().map(|report| report.average) {
            let [work, school, total] =
                [average.workplace_minutes, average.school_minutes, average.total_minutes]
                    .map(words.hours);
            sheet.line("p", "", &(words.printed.totals)(&work, &school, &total));
        }
        let details = outcome.timetable_findings().filter_map(|placed| placed.detail);
        for detail in details.filter(|detail| detail.code == DetailCode::CompensationDays) {
            let line = (words.printed.compensation)(detail.params.days.unwrap_or_default());
            sheet.line("p", "", &format!("{line} {}", "_".repeat(46)));
        }
        let deviations = plan.map(|plan| plan.training_in_holidays.as_slice()).unwrap_or_default();
        if !deviations.is_empty() {
            sheet.line("h3", "", words.printed.deviations);
            for deviation in deviations {
                let on = deviation.compensated_on.map_or("…".to_owned(), date);
                sheet.line("p", "", &(words.printed.deviation)(&date(deviation.date), &on));
            }
        }
        // Who is certainly an adult needs no representative.
        let is_adult = plan.is_some_and(|plan| {
            plan.birth_date.is_some_and(|birth_date| !is_minor(birth_date, plan.agreement.start()))
        });
        sheet.element("div", &[("class", "signatures")], &mut |row| {
            for (index, who) in words.printed.signatures.iter().enumerate() {
                if !(is_adult && index == 1) {
                    row.line("p", "", who);
                }
            }
        });
        sheet.line("p", "small", told);
    });
}

fn annex_row(body: &mut Markup, day: &Day) {
    let words = school_texts();
    let places: Vec<String> = day
        .blocks
        .iter()
        .map(|block| match block.place {
            Place::Workplace => words.printed.workplace.to_owned(),
            Place::School(lessons) => (words.printed.lessons)(lessons.hours()),
        })
        .collect();
    let times: Vec<String> = day
        .blocks
        .iter()
        .map(|block| format!("{} – {}", show(block.from), show(block.to)))
        .collect();
    let pauses: Vec<String> = day
        .pauses()
        .map(|pause| {
            let minutes = pause.to.minutes() - pause.from.minutes();
            format!("{} – {} ({minutes} min)", show(pause.from), show(pause.to))
        })
        .collect();
    body.element("tr", &[], &mut |row| {
        row.element("th", &[("scope", "row")], &mut |cell| cell.text((words.weekday)(day.weekday)));
        for lines in [&places, &times, &pauses] {
            row.element("td", &[], &mut |cell| {
                lines.iter().for_each(|line| cell.line("div", "", line))
            });
        }
    });
}

/// The year on one page: calendar, months, estimate.
fn overview(markup: &mut Markup, outcome: &Outcome, year: &PlanningReport, told: &str) {
    let (texts, words) = (shared_texts(), school_texts());
    markup.element("article", &[("class", "overview")], &mut |sheet| {
        sheet.line("h2", "", words.printed.overview);
        sheet.element("div", &[("class", "calendar")], &mut |calendar| {
            for first in outcome.reading.plan.iter().flat_map(|plan| months(plan.agreement)) {
                calendar.element("table", &[("class", "month")], &mut |table| {
                    table.line("caption", "", &(words.month)(first));
                    for week in weeks(first) {
                        table.element("tr", &[], &mut |row| {
                            for day in week {
                                let number =
                                    day.map(|day| day.day().to_string()).unwrap_or_default();
                                match day.and_then(|day| outcome.kind_of(day)) {
                                    Some(kind) => {
                                        let text = format!("{number} {}", (words.letter)(kind));
                                        row.line("td", &format!("letter {kind}"), &text);
                                    }
                                    None => row.line("td", "", &number),
                                }
                            }
                        });
                    }
                });
            }
        });
        legend(sheet);
        sheet.raw(&bars(&year.months));
        sheet.element("table", &[], &mut |table| {
            table.head(&words.printed.month_columns);
            for month in &year.months {
                let of_month = &month.of_month;
                let money = texts.format.money;
                let cells = [
                    (of_month.workplace_days + of_month.deviation_days).to_string(),
                    of_month.school_days.to_string(),
                    of_month.paid_leave_days.to_string(),
                    month.tier.number().to_string(),
                    money(month.full_amount),
                    money(of_month.estimated_amount),
                ];
                table.row(&(words.month)(month.month.first_day), &cells);
            }
        });
        sheet.line("p", "small", words.year.estimate);
        sheet.line("p", "small", told);
    });
}
