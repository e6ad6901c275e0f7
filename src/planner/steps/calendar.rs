//! The year as a calendar: Monday to Friday, each day with a colour and a letter. One tab stop; arrows go from day to day.

mod days;

use crate::{
    browser::focus,
    planner::outcome::Outcome,
    text::{PlannerTexts, use_texts},
};
use chrono::{Datelike, Days, NaiveDate};
use jojo_rules::{
    Agreement, Weekday, date,
    planning::{DayKind, PlannedDay},
};
use leptos::{ev::KeyboardEvent, prelude::*};

pub(in crate::planner) use days::{months, weeks};

/// The months of the agreement.
#[component]
pub fn Calendar(
    /// What the rules say.
    outcome: Memo<Outcome>,
    /// The day that is being changed.
    chosen: RwSignal<Option<NaiveDate>>,
) -> impl IntoView {
    // The calendar is drawn again only when the agreement changes; each day follows its own kind.
    let agreement = Memo::new(move |_| {
        outcome.with(|outcome| outcome.reading.plan.as_ref().map(|plan| plan.agreement))
    });
    let planned = Memo::new(move |_| {
        outcome
            .with(|outcome| outcome.year.as_ref().map(|year| year.days.clone()).unwrap_or_default())
    });
    let calendar = move |agreement: Agreement| {
        let stop = Memo::new(move |_| {
            let chosen = chosen.get().filter(|day| agreement.contains(*day));
            chosen.or_else(|| agreement.weekdays().next())
        });
        let month = move |first: NaiveDate| {
            view! { <Month first=first agreement=agreement planned=planned chosen=chosen stop=stop /> }
        };
        view! {
            <div class="calendar" on:keydown=move |event| go_to_day(&event, agreement)>
                {months(agreement).map(month).collect_view()}
            </div>
        }
    };
    view! {
        <div><Legend /></div>
        {move || agreement.get().map(calendar)}
    }
}

/// What each letter means.
#[component]
pub fn Legend() -> impl IntoView {
    let words = use_texts::<PlannerTexts>();
    let item = |kind: &DayKind| {
        view! {
            <li>
                <span class=format!("letter {kind}") aria-hidden="true">{(words.letter)(*kind)}</span>
                " "
                {(words.day_kind)(*kind)}
            </li>
        }
    };
    view! { <ul class="legend kinds">{DayKind::ALL.iter().map(item).collect_view()}</ul> }
}

/// A month.
#[component]
fn Month(
    /// Its first day.
    first: NaiveDate,
    /// The agreement; other days of the month stay empty.
    agreement: Agreement,
    /// The planned days, in order.
    planned: Memo<Vec<PlannedDay>>,
    /// The day that is being changed.
    chosen: RwSignal<Option<NaiveDate>>,
    /// The one day that Tab stops at.
    stop: Memo<Option<NaiveDate>>,
) -> impl IntoView {
    let words = use_texts::<PlannerTexts>();
    let name = (words.month)(first);
    let day = |day: Option<NaiveDate>| match day.filter(|day| agreement.contains(*day)) {
        None => view! { <span></span> }.into_any(),
        Some(day) => {
            view! { <DayButton day=day planned=planned chosen=chosen stop=stop /> }.into_any()
        }
    };
    let weekday = |day: &Weekday| view! { <span>{(words.weekday_short)(*day)}</span> };
    view! {
        <div class="month" role="group" aria-label=name>
            <h3>{(words.month)(first)}</h3>
            <div class="month-days names" aria-hidden="true">
                {Weekday::WORKING.iter().map(weekday).collect_view()}
            </div>
            <div class="month-days">{weeks(first).into_iter().flatten().map(day).collect_view()}</div>
        </div>
    }
}

/// A day that can be chosen.
#[component]
fn DayButton(
    /// The day.
    day: NaiveDate,
    /// The planned days, in order.
    planned: Memo<Vec<PlannedDay>>,
    /// The day that is being changed.
    chosen: RwSignal<Option<NaiveDate>>,
    /// The one day that Tab stops at.
    stop: Memo<Option<NaiveDate>>,
) -> impl IntoView {
    let words = use_texts::<PlannerTexts>();
    let kind = move || {
        planned.with(|days| {
            let place = days.binary_search_by_key(&day, |planned| planned.date).ok();
            place.and_then(|place| days.get(place)).map_or(DayKind::Other, |planned| planned.kind)
        })
    };
    view! {
        <button
            type="button"
            id=day_id(day)
            class=move || format!("letter {}", kind())
            tabindex=move || if stop.get() == Some(day) { "0" } else { "-1" }
            aria-pressed=move || (chosen.get() == Some(day)).then_some("true")
            aria-label=move || format!("{}: {}", (words.day)(day), (words.day_kind)(kind()))
            on:click=move |_| chosen.set(Some(day))
        >
            {day.day().to_string()}
            <span aria-hidden="true">{move || (words.letter)(kind())}</span>
        </button>
    }
}

/// The id of a day on the page.
fn day_id(day: NaiveDate) -> String {
    format!("dag-{day}")
}

/// Arrows move the focus: left and right by a weekday, up and down by a week.
fn go_to_day(event: &KeyboardEvent, agreement: Agreement) {
    let focused = focus::focused_id();
    let Some(from) = focused.and_then(|id| date::parse(id.strip_prefix("dag-")?).ok()) else {
        return;
    };
    let next_weekday = |days: &mut dyn Iterator<Item = NaiveDate>| {
        days.skip(1).find(|day| Weekday::of(*day).is_working())
    };
    let to = match event.key().as_str() {
        "ArrowRight" => next_weekday(&mut from.iter_days()),
        "ArrowLeft" => next_weekday(&mut std::iter::successors(Some(from), NaiveDate::pred_opt)),
        "ArrowDown" => from.checked_add_days(Days::new(7)),
        "ArrowUp" => from.checked_sub_days(Days::new(7)),
        _ => return,
    };
    event.prevent_default();
    if let Some(day) = to.filter(|day| agreement.contains(*day)) {
        focus::focus(&day_id(day));
    }
}
