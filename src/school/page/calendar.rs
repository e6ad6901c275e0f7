//! The year as a calendar: Monday to Friday, each day with a colour and a letter. One tab stop; arrows go from day to day.

use crate::{
    markup::Markup,
    platform,
    school::session::Planning,
    text::school_texts,
    view::{attr, on, part, when},
};
use chrono::{Datelike, Months, NaiveDate};
use jojo_rules::{Agreement, Weekday, date, planning::DayKind};
use leptos::{ev::KeyboardEvent, prelude::*};

/// The id of a day on the page.
fn day_id(day: NaiveDate) -> String {
    format!("dag-{day}")
}

/// The months of the agreement; `chosen` is the day that is being changed, as `YYYY-MM-DD`.
pub fn calendar(planning: Planning, chosen: RwSignal<String>) -> AnyView {
    let outcome = planning.outcome;
    // Drawn anew only when the agreement changes; each day follows its own kind.
    let term = Memo::new(move |_| {
        outcome.with(|outcome| {
            let agreement = outcome.reading.plan.as_ref().map(|plan| plan.agreement);
            agreement.map(|term| format!("{} {}", term.start(), term.end())).unwrap_or_default()
        })
    });
    // A letter for the kind of each day: what leaves all of them as they are touches no day.
    let kinds = Memo::new(move |_| {
        outcome.with(|outcome| {
            let days = outcome.year.iter().flat_map(|year| &year.days);
            days.map(|day| char::from(b'a' + day.kind as u8)).collect::<String>()
        })
    });
    view! {
        <div inner_html=Markup::of(legend)></div>
        {part(move || {
            term.with(|_| ());
            let agreement = outcome.with_untracked(|outcome| Some(outcome.reading.plan.as_ref()?.agreement))?;
            let stop = Memo::new(move |_| match date::parse(&chosen.get()) {
                Ok(day) if agreement.contains(day) => chosen.get(),
                _ => agreement.weekdays().next().map(|day| day.to_string()).unwrap_or_default(),
            });
            let mut place = 0;
            let months: Vec<AnyView> = months(agreement)
                .map(|first| month(agreement, first, &mut place, Days { kinds, chosen, stop }))
                .collect();
            Some(view! {
                <div class="calendar" on:keydown=on(move |event| go_to_day(&event, agreement))>{months}</div>
            }.into_any())
        })}
    }
    .into_any()
}

/// What each letter means.
pub fn legend(markup: &mut Markup) {
    let words = school_texts();
    markup.element("ul", &[("class", "legend kinds")], &mut |list| {
        for kind in DayKind::ALL {
            list.element("li", &[], &mut |item| {
                let class = format!("letter {kind}");
                item.element(
                    "span",
                    &[("class", &class), ("aria-hidden", "true")],
                    &mut |letter| {
                        letter.text((words.letter)(*kind));
                    },
                );
                item.text(" ");
                item.text((words.day_kind)(*kind));
            });
        }
    });
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
        .checked_sub_days(chrono::Days::new(first.weekday().num_days_from_monday().into()))
        .unwrap_or(first);
    while monday < first || monday.month() == first.month() {
        let week = [0, 1, 2, 3, 4].map(|later| {
            monday
                .checked_add_days(chrono::Days::new(later))
                .filter(|day| day.month() == first.month())
        });
        if week.iter().any(Option::is_some) {
            weeks.push(week);
        }
        monday = match monday.checked_add_days(chrono::Days::new(7)) {
            Some(next) => next,
            None => break,
        };
    }
    weeks
}

/// What the days of a calendar share.
#[derive(Clone, Copy)]
struct Days {
    /// A letter for the kind of each planned day, from `a`.
    kinds: Memo<String>,
    /// The day that is being changed.
    chosen: RwSignal<String>,
    /// The one day that Tab stops at.
    stop: Memo<String>,
}

/// A month; `place` counts the planned days.
fn month(agreement: Agreement, first: NaiveDate, place: &mut usize, shared: Days) -> AnyView {
    let words = school_texts();
    let days = weeks(first).into_iter().flatten().map(|day| {
        day.filter(|day| agreement.contains(*day)).map_or_else(
            || view! { <span></span> }.into_any(),
            |day| {
                *place += 1;
                day_button(day, *place - 1, shared)
            },
        )
    });
    let names = Markup::of(|markup| {
        for day in Weekday::WORKING {
            markup.line("span", "", (words.weekday_short)(*day));
        }
    });
    view! {
        <div class="month" role="group" aria-label=(words.month)(first)>
            <h3>{(words.month)(first)}</h3>
            <div class="month-days names" aria-hidden="true" inner_html=names></div>
            <div class="month-days">{days.collect::<Vec<_>>()}</div>
        </div>
    }
    .into_any()
}

/// A day that can be chosen.
fn day_button(day: NaiveDate, place: usize, shared: Days) -> AnyView {
    let words = school_texts();
    let Days { kinds, chosen, stop } = shared;
    let text = StoredValue::new(day.to_string());
    let is = move |other: &String| text.with_value(|text| text == other);
    let kind = move || {
        let letter = kinds.with(|kinds| kinds.as_bytes().get(place).copied());
        let kind =
            letter.and_then(|letter| DayKind::ALL.get(usize::from(letter.checked_sub(b'a')?)));
        kind.copied().unwrap_or(DayKind::Other)
    };
    let shown = move || {
        Markup::of(|markup| {
            markup.text(&day.day().to_string());
            markup.element("span", &[("aria-hidden", "true")], &mut |letter| {
                letter.text((words.letter)(kind()))
            });
        })
    };
    view! {
        <button
            type="button"
            id=day_id(day)
            class=attr(move || format!("letter {}", kind()))
            tabindex=attr(move || if stop.with(is) { "0".to_owned() } else { "-1".to_owned() })
            aria-pressed=when("true", move || chosen.with(is))
            aria-label=attr(move || format!("{}: {}", (words.day)(day), (words.day_kind)(kind())))
            on:click=on(move |_: leptos::ev::MouseEvent| chosen.set(text.get_value()))
            inner_html=attr(shown)
        ></button>
    }
    .into_any()
}

/// Arrows move the focus: left and right by a weekday, up and down by a week.
fn go_to_day(event: &KeyboardEvent, agreement: Agreement) {
    let Some(from) =
        platform::focused_id().and_then(|id| date::parse(id.strip_prefix("dag-")?).ok())
    else {
        return;
    };
    let weekdays = |days: &mut dyn Iterator<Item = NaiveDate>| {
        days.skip(1).find(|day| Weekday::of(*day).is_working())
    };
    let to = match event.key().as_str() {
        "ArrowRight" => weekdays(&mut from.iter_days()),
        "ArrowLeft" => weekdays(&mut std::iter::successors(Some(from), NaiveDate::pred_opt)),
        "ArrowDown" => from.checked_add_days(chrono::Days::new(7)),
        "ArrowUp" => from.checked_sub_days(chrono::Days::new(7)),
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
