//! The annex of the agreement: all start and end times, breaks, compensation days.

use crate::{
    planner::{outcome::Outcome, time_entry::show},
    text::{CommonTexts, PlannerTexts, use_texts},
};
use chrono::NaiveDate;
use jojo_rules::{
    Plan, Weekday,
    timetable::{Block, Break, Day, DetailCode, Place, Week, is_minor},
};
use leptos::prelude::*;

/// The annex, as it is when it is printed.
#[component]
pub fn Annex(
    /// What the rules say.
    outcome: Memo<Outcome>,
    /// When it was printed, and by which rules.
    printed_at: String,
) -> impl IntoView {
    let (date, words) = (use_texts::<CommonTexts>().format.date, use_texts::<PlannerTexts>());
    let outcome = &*outcome.read_untracked();
    let Outcome { reading, timetable, .. } = outcome;
    let plan = reading.plan.as_ref();
    let term = plan.map(|plan| {
        let agreement = plan.agreement;
        view! { <p>{(words.printed.term)(&date(agreement.start()), &date(agreement.end()))}</p> }
    });
    let weeks = reading.timetable.iter().flat_map(|timetable| timetable.weeks());
    let weeks = weeks.enumerate().map(|(index, week)| annex_week(index, week, words));
    let totals = timetable.as_ref().map(|report| {
        let average = report.average;
        let [work, lessons, total] =
            [average.workplace_minutes, average.school_minutes, average.total_minutes]
                .map(words.hours);
        view! { <p>{(words.printed.totals)(&work, &lessons, &total)}</p> }
    });
    let details = outcome.timetable_findings().filter_map(|placed| placed.detail);
    let compensation = details
        .filter(|detail| detail.code == DetailCode::CompensationDays)
        .map(|detail| (words.printed.compensation)(detail.params.days.unwrap_or_default()))
        .map(|line| view! { <p>{line} " " {"_".repeat(46)}</p> });
    view! {
        <article class="annex">
            <h2>{words.printed.annex}</h2>
            {term}
            {weeks.collect_view()}
            {totals}
            {compensation.collect_view()}
            {plan.map(|plan| deviations(plan, date, words))}
            {signatures(plan, words)}
            <p class="small">{printed_at}</p>
        </article>
    }
}

fn annex_week(index: usize, week: &Week, words: &PlannerTexts) -> impl IntoView + use<> {
    let columns = words.printed.columns.map(|column| view! { <th scope="col">{column}</th> });
    let days = Weekday::ALL.iter().filter_map(|weekday| week.day(*weekday));
    let days = days.filter(|day| !day.blocks.is_empty()).map(|day| annex_day(day, words));
    view! {
        <table class="annex-week">
            <caption>{(words.timetable.week)(index + 1)}</caption>
            <thead>
                <tr>{columns.into_iter().collect_view()}</tr>
            </thead>
            <tbody>{days.collect_view()}</tbody>
        </table>
    }
}

fn annex_day(day: &Day, words: &PlannerTexts) -> impl IntoView + use<> {
    let place = |block: &Block| match block.place {
        Place::Workplace => words.printed.workplace.to_owned(),
        Place::School(lessons) => (words.printed.lessons)(lessons.hours()),
    };
    let times = |block: &Block| format!("{} – {}", show(block.from), show(block.to));
    let pause = |pause: Break| {
        let minutes = pause.to.minutes() - pause.from.minutes();
        format!("{} – {} ({minutes} min)", show(pause.from), show(pause.to))
    };
    let line = |text: String| view! { <div>{text}</div> };
    view! {
        <tr>
            <th scope="row">{(words.weekday)(day.weekday)}</th>
            <td>{day.blocks.iter().map(place).map(line).collect_view()}</td>
            <td>{day.blocks.iter().map(times).map(line).collect_view()}</td>
            <td>{day.pauses().map(pause).map(line).collect_view()}</td>
        </tr>
    }
}

/// The days of training in a school holiday, each with its compensation day.
fn deviations(
    plan: &Plan,
    date: fn(NaiveDate) -> String,
    words: &PlannerTexts,
) -> impl IntoView + use<> {
    let deviations = &plan.training_in_holidays;
    let lines = deviations.iter().map(|deviation| {
        let on = deviation.compensated_on.map_or("…".to_owned(), date);
        view! { <p>{(words.printed.deviation)(&date(deviation.date), &on)}</p> }
    });
    let lines = lines.collect_view();
    (!deviations.is_empty()).then(|| view! { <h3>{words.printed.deviations}</h3> {lines} })
}

/// Places to sign. Somebody who is certainly an adult needs no representative.
fn signatures(plan: Option<&Plan>, words: &PlannerTexts) -> impl IntoView + use<> {
    let is_adult = plan.is_some_and(|plan| {
        let birth_date = plan.birth_date;
        birth_date.is_some_and(|birth_date| !is_minor(birth_date, plan.agreement.start()))
    });
    let [learner, representative, provider, workplace] = words.printed.signatures;
    let representative = Some(representative).filter(|_| !is_adult);
    let names = [Some(learner), representative, Some(provider), Some(workplace)];
    let names = names.into_iter().flatten().map(|name| view! { <p>{name}</p> });
    view! { <div class="signatures">{names.collect_view()}</div> }
}
