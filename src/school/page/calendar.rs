//! The year as a calendar: Monday to Friday, each day with a colour and a letter. One tab stop; arrows go from day to day.

use crate::{
    platform,
    school::session::Planning,
    text::school_texts,
    view::{attr, flag, on, part, when},
};
use chrono::{Datelike, Days, Months, NaiveDate};
use jojo_rules::{Agreement, Weekday, planning::DayKind};
use leptos::{ev::KeyboardEvent, prelude::*};

/// The id of a day on the page.
fn day_id(day: NaiveDate) -> String {
    format!("dag-{day}")
}

/// The months of the agreement.
#[component]
pub fn Calendar(
    /// The planning.
    planning: Planning,
    /// The day that is being changed.
    chosen: RwSignal<Option<NaiveDate>>,
) -> impl IntoView {
    let words = school_texts();
    let outcome = planning.outcome;
    let agreement = Memo::new(move |_| {
        outcome.with(|outcome| outcome.reading.plan.as_ref().map(|plan| plan.agreement))
    });
    view! {
        <Legend />
        {part(move || agreement.get().map(|agreement| {
            let stop = Memo::new(move |_| {
                let chosen = chosen.get().filter(|day| agreement.contains(*day));
                chosen.or_else(|| agreement.weekdays().next())
            });
            view! {
                <div class="calendar" on:keydown=on(move |event| go_to_day(&event, agreement))>
                    {months(agreement)
                        .map(|first| month(planning, agreement, first, chosen, stop, words))
                        .collect_view()}
                </div>
            }
            .into_any()
        }))}
    }
}

/// What each letter means.
#[component]
pub fn Legend() -> impl IntoView {
    let words = school_texts();
    view! {
        <ul class="legend kinds">
            {DayKind::ALL
                .iter()
                .map(|kind| view! {
                    <li><span class=format!("letter {kind}") aria-hidden="true">{(words.letter)(*kind)}</span> {(words.day_kind)(*kind)}</li>
                })
                .collect_view()}
        </ul>
    }
}

/// The first day of each month of the agreement.
pub fn months(agreement: Agreement) -> impl Iterator<Item = NaiveDate> {
    let first = agreement.start().with_day(1).unwrap_or(agreement.start());
    (0_u32..14)
        .filter_map(move |later| first.checked_add_months(Months::new(later)))
        .take_while(move |month| *month <= agreement.end())
}

/// The weeks of a month, Monday to Friday; a day of another month is absent.
pub fn weeks(first: NaiveDate) -> Vec<[Option<NaiveDate>; 5]> {
    let mut weeks = Vec::new();
    let mut monday = first
        .checked_sub_days(Days::new(first.weekday().num_days_from_monday().into()))
        .unwrap_or(first);
    while monday < first || monday.month() == first.month() {
        let week = [0, 1, 2, 3, 4].map(|later| {
            monday.checked_add_days(Days::new(later)).filter(|day| day.month() == first.month())
        });
        if week.iter().any(Option::is_some) {
            weeks.push(week);
        }
        monday = match monday.checked_add_days(Days::new(7)) {
            Some(next) => next,
            None => break,
        };
    }
    weeks
}

fn month(
    planning: Planning,
    agreement: Agreement,
    first: NaiveDate,
    chosen: RwSignal<Option<NaiveDate>>,
    stop: Memo<Option<NaiveDate>>,
    words: &'static crate::text::SchoolTexts,
) -> impl IntoView {
    view! {
        <table class="month">
            <caption>{(words.month)(first)}</caption>
            <thead aria-hidden="true">
                <tr>{Weekday::WORKING.iter().map(|day| view! { <th>{(words.weekday_short)(*day)}</th> }).collect_view()}</tr>
            </thead>
            <tbody>
                {weeks(first)
                    .into_iter()
                    .map(|week| view! {
                        <tr>
                            {week
                                .into_iter()
                                .map(|day| view! {
                                    <td>{day
                                        .filter(|day| agreement.contains(*day))
                                        .map(|day| view! { <DayButton planning=planning day=day chosen=chosen stop=stop /> })}</td>
                                })
                                .collect_view()}
                        </tr>
                    })
                    .collect_view()}
            </tbody>
        </table>
    }
}

/// A day that can be chosen.
#[component]
fn DayButton(
    /// The planning.
    planning: Planning,
    /// Which day.
    day: NaiveDate,
    /// The day that is being changed.
    chosen: RwSignal<Option<NaiveDate>>,
    /// The one day that Tab stops at.
    stop: Memo<Option<NaiveDate>>,
) -> impl IntoView {
    let words = school_texts();
    let outcome = planning.outcome;
    let kind = Memo::new(move |_| {
        outcome.with(|outcome| {
            let days = &outcome.year.as_ref()?.days;
            let place = days.binary_search_by_key(&day, |planned| planned.date).ok()?;
            days.get(place).map(|planned| planned.kind)
        })
    });
    let read = move || kind.get().unwrap_or(DayKind::Other);
    view! {
        <button
            type="button"
            id=day_id(day)
            class=attr(move || format!("letter {}", read()))
            tabindex=attr(move || if stop.get() == Some(day) { "0".to_owned() } else { "-1".to_owned() })
            aria-pressed=when("true", move || chosen.get() == Some(day))
            class:chosen=flag(move || chosen.get() == Some(day))
            aria-label=attr(move || format!("{}: {}", (words.day)(day), (words.day_kind)(read())))
            on:click=on(move |_| chosen.set(Some(day)))
        >
            {day.day()} <span aria-hidden="true">{move || (words.letter)(read())}</span>
        </button>
    }
}

/// Arrows move the focus: left and right by a weekday, up and down by a week.
fn go_to_day(event: &KeyboardEvent, agreement: Agreement) {
    let Some(from) =
        platform::focused_id().and_then(|id| id.strip_prefix("dag-")?.parse::<NaiveDate>().ok())
    else {
        return;
    };
    let weekdays = |days: &mut dyn Iterator<Item = NaiveDate>| {
        days.skip(1).find(|day| Weekday::of(*day).is_working())
    };
    let to = match event.key().as_str() {
        "ArrowRight" => weekdays(&mut from.iter_days()),
        "ArrowLeft" => weekdays(&mut std::iter::successors(Some(from), NaiveDate::pred_opt)),
        "ArrowDown" => from.checked_add_days(Days::new(7)),
        "ArrowUp" => from.checked_sub_days(Days::new(7)),
        _ => return,
    };
    event.prevent_default();
    if let Some(day) = to.filter(|day| agreement.contains(*day)) {
        platform::focus(&day_id(day));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jojo_rules::date;

    #[test]
    fn the_weeks_of_a_month_hold_its_weekdays_once() {
        for first in months(
            Agreement::new(
                date::parse("2026-09-01").expect("a date"),
                date::parse("2027-08-31").expect("a date"),
            )
            .expect("a year"),
        ) {
            let days: Vec<NaiveDate> = weeks(first).into_iter().flatten().flatten().collect();
            let expected: Vec<NaiveDate> = first
                .iter_days()
                .take_while(|day| day.month() == first.month())
                .filter(|day| Weekday::of(*day).is_working())
                .collect();
            assert_eq!(days, expected);
        }
    }
}
