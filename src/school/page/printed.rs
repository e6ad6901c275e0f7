//! What only the paper shows: the annex with the timetable, and the year on one page.

use super::{
    bars::drawn,
    calendar::{Legend, months, weeks},
};
use crate::{
    platform,
    school::{outcome::Outcome, session::Planning, time_entry::show},
    text::{SchoolTexts, school_texts, texts},
    view::part,
};
use chrono::{Datelike, NaiveDate};
use jojo_rules::{
    Weekday,
    planning::{DayKind, PlanningReport},
    timetable::{Day, DetailCode, Place},
};
use jojo_wire::Edition;
use leptos::prelude::*;

/// The mark on the page that tells what is printed; without it, both.
pub const PRINTED: &str = "printed";

/// Both sheets, written anew when the page is printed.
#[component]
pub fn Printed(
    /// The planning.
    planning: Planning,
) -> impl IntoView {
    let texts = texts();
    let moment = RwSignal::new(String::new());
    platform::on_print(move || {
        let (day, hour, minute) = platform::now();
        moment.set((texts.format.moment)(day, hour, minute));
    });
    part(move || {
        let moment = moment.get();
        if moment.is_empty() {
            return None;
        }
        let edition = Edition::current();
        let told = (texts.keep.printed)(&moment, edition.edition, edition.verified_until);
        let words = school_texts();
        Some(planning.outcome.with_untracked(|outcome| {
            view! {
                <div class="print-only">
                    {annex(outcome, &told, words)}
                    {outcome.year.as_ref().map(|year| overview(outcome, year, &told, words))}
                </div>
            }
            .into_any()
        }))
    })
}

/// What the annex of the agreement has to hold: all start and end times, breaks, compensation days.
fn annex(outcome: &Outcome, told: &str, words: &'static SchoolTexts) -> impl IntoView + use<> {
    let texts = texts();
    let date = texts.format.date;
    let term = outcome.reading.plan.as_ref().map(|plan| {
        view! { <p>{(words.printed.term)(&date(plan.agreement.start()), &date(plan.agreement.end()))}</p> }
    });
    let weeks: Vec<_> = outcome
        .reading
        .timetable
        .iter()
        .flat_map(|timetable| timetable.weeks())
        .enumerate()
        .map(|(number, week)| {
            let rows: Vec<_> = Weekday::ALL
                .iter()
                .filter_map(|weekday| week.day(*weekday).filter(|day| !day.blocks.is_empty()))
                .map(|day| annex_row(day, words))
                .collect();
            view! {
                <table class="annex-week">
                    <caption>{(words.timetable.week)(number + 1)}</caption>
                    <thead>
                        <tr>{words.printed.columns.into_iter().map(|label| view! { <th scope="col">{label}</th> }).collect_view()}</tr>
                    </thead>
                    <tbody>{rows}</tbody>
                </table>
            }
        })
        .collect();
    let totals = outcome.timetable.as_ref().map(|report| {
        let average = report.average;
        (words.printed.totals)(
            &(words.hours)(average.workplace_minutes),
            &(words.hours)(average.school_minutes),
            &(words.hours)(average.total_minutes),
        )
    });
    let inhaalrust = outcome
        .timetable_findings()
        .filter_map(|placed| {
            placed.detail.filter(|detail| detail.code == DetailCode::CompensationDays)
        })
        .find_map(|detail| detail.params.days);
    let deviations = outcome.reading.plan.iter().flat_map(|plan| &plan.training_in_holidays);
    let deviations: Vec<String> = deviations
        .map(|deviation| {
            (words.printed.deviation)(
                &date(deviation.date),
                &deviation.compensated_on.map(date).unwrap_or_else(|| "…".to_owned()),
            )
        })
        .collect();
    let is_minor = outcome.reading.plan.as_ref().and_then(|plan| {
        let birth_date = plan.birth_date?;
        Some(jojo_rules::timetable::is_minor(birth_date, plan.agreement.start()))
    });
    let signatures = words
        .printed
        .signatures
        .iter()
        .enumerate()
        .filter(move |(index, _)| *index != 1 || is_minor != Some(false));
    view! {
        <article class="annex">
            <h2>{words.printed.annex}</h2>
            {term}
            {weeks}
            <p>{totals}</p>
            {inhaalrust.map(|days| view! { <p>{(words.printed.compensation)(days)} " ______________________________________________"</p> })}
            {(!deviations.is_empty()).then(|| view! {
                <h3>{words.printed.deviations}</h3>
                <ul>{deviations.into_iter().map(|text| view! { <li>{text}</li> }).collect_view()}</ul>
            })}
            <div class="signatures">
                {signatures.map(|(_, who)| view! { <p>{*who}</p> }).collect_view()}
            </div>
            <p class="small">{told.to_owned()}</p>
        </article>
    }
}

fn annex_row(day: &Day, words: &'static SchoolTexts) -> impl IntoView + use<> {
    let lines =
        |text: Vec<String>| text.into_iter().map(|line| view! { <div>{line}</div> }).collect_view();
    let places: Vec<String> = day
        .blocks
        .iter()
        .map(|block| match block.place {
            Place::Workplace => words.printed.workplace.to_owned(),
            Place::School(lessons) => (words.printed.lessons)(lessons.hours()),
        })
        .collect();
    let times = day
        .blocks
        .iter()
        .map(|block| format!("{} – {}", show(block.from), show(block.to)))
        .collect();
    // Listed breaks, and the time between two blocks.
    let mut pauses: Vec<(_, _)> = day.breaks.iter().map(|pause| (pause.from, pause.to)).collect();
    pauses.extend(day.blocks.windows(2).filter_map(|pair| match pair {
        [before, after] if before.to < after.from => Some((before.to, after.from)),
        _ => None,
    }));
    pauses.sort();
    let pauses = pauses
        .into_iter()
        .map(|(from, to)| {
            format!("{} – {} ({} min)", show(from), show(to), to.minutes() - from.minutes())
        })
        .collect();
    view! {
        <tr>
            <th scope="row">{(words.weekday)(day.weekday)}</th>
            <td>{lines(places)}</td>
            <td>{lines(times)}</td>
            <td>{lines(pauses)}</td>
        </tr>
    }
}

/// The year on one page: calendar, months, estimate.
fn overview(
    outcome: &Outcome,
    year: &PlanningReport,
    told: &str,
    words: &'static SchoolTexts,
) -> impl IntoView + use<> {
    let texts = texts();
    let agreement = outcome.reading.plan.as_ref().map(|plan| plan.agreement);
    let kind_of = |day: NaiveDate| -> Option<DayKind> {
        let place = year.days.binary_search_by_key(&day, |planned| planned.date).ok()?;
        year.days.get(place).map(|planned| planned.kind)
    };
    let calendars: Vec<_> = agreement
        .into_iter()
        .flat_map(months)
        .map(|first| {
            let rows: Vec<_> = weeks(first)
                .into_iter()
                .map(|week| {
                    let cells = week.map(|day| {
                        let kind = day.and_then(kind_of);
                        let class = kind.map(|kind| format!("letter {kind}")).unwrap_or_default();
                        view! { <td class=class>{day.map(|day| day.day())} " " {kind.map(words.letter)}</td> }
                    });
                    view! { <tr>{cells.into_iter().collect_view()}</tr> }
                })
                .collect();
            view! { <table class="month"><caption>{(words.month)(first)}</caption><tbody>{rows}</tbody></table> }
        })
        .collect();
    let rows: Vec<_> = year
        .months
        .iter()
        .map(|month| {
            let of_month = &month.of_month;
            view! {
                <tr>
                    <th scope="row">{(words.month)(month.month.first_day)}</th>
                    <td>{of_month.workplace_days + of_month.deviation_days}</td>
                    <td>{of_month.school_days}</td>
                    <td>{of_month.paid_leave_days}</td>
                    <td>{month.tier.number()}</td>
                    <td>{(texts.format.money)(month.full_amount)}</td>
                    <td>{(texts.format.money)(of_month.estimated_amount)}</td>
                </tr>
            }
        })
        .collect();
    view! {
        <article class="overview">
            <h2>{words.printed.overview}</h2>
            <div class="calendar">{calendars}</div>
            <Legend />
            {drawn(&year.months)}
            <table>
                <thead>
                    <tr>{words.printed.month_columns.into_iter().map(|label| view! { <th scope="col">{label}</th> }).collect_view()}</tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
            <p class="small">{words.year.estimate}</p>
            <p class="small">{told.to_owned()}</p>
        </article>
    }
}
