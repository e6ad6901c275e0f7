//! The chosen week as fields: times typed day by day, with what is wrong beside each row.

use crate::{
    platform,
    school::{
        form::{RowAt, RowKind},
        session::Planning,
    },
    text::school_texts,
    view::{attr, flag, live, on, part, when},
};
use jojo_rules::{Status, Weekday, timetable::TimetableFinding};
use leptos::prelude::*;

/// Seven days of rows.
#[component]
pub fn WeekTable(
    /// The planning.
    planning: Planning,
    /// The chosen week.
    week: Memo<usize>,
) -> impl IntoView {
    view! {
        <div class="days">
            {Weekday::ALL
                .iter()
                .enumerate()
                .map(|(day, weekday)| view! { <DayRows planning=planning week=week day=day weekday=*weekday /> })
                .collect_view()}
        </div>
    }
}

/// One day: its rows, what can be added, and what the rules say of it.
#[component]
fn DayRows(
    /// The planning.
    planning: Planning,
    /// The chosen week.
    week: Memo<usize>,
    /// Which day, from 0.
    day: usize,
    /// Its name.
    weekday: Weekday,
) -> impl IntoView {
    let words = school_texts();
    let Planning { form, outcome, .. } = planning;
    let name = (words.weekday)(weekday);
    let id = format!("dag-{weekday}");
    let heading = id.clone();
    let count = Memo::new(move |_| {
        form.with(|form| (week.get(), form.day(week.get(), day).map_or(0, |day| day.rows.len())))
    });
    let add =
        move |kind: RowKind| form.update(|form| form.add_row(week.get_untracked(), day, kind));
    let copy = move |event: leptos::ev::Event| {
        if let Ok(to) = event_target_value(&event).parse::<usize>() {
            form.update(|form| form.copy_day(week.get_untracked(), day, to));
        }
        platform::reset_select(&event);
    };
    let has_rows = Memo::new(move |_| count.get().1 > 0);
    let here = move |placed: &&TimetableFinding| {
        placed.week == u32::try_from(week.get() + 1).ok() && placed.weekday == Some(weekday)
    };
    let remarks = Memo::new(move |_| {
        outcome.with(|outcome| {
            let of_day = outcome.timetable_findings().filter(here);
            let mut remarks: Vec<(bool, &str, String)> = of_day
                .map(|placed| {
                    let detail = placed.detail.map(words.findings.detail).unwrap_or_default();
                    (
                        placed.finding.status == Status::NotMet,
                        placed.finding.rule.entry().title,
                        detail,
                    )
                })
                .collect();
            remarks.sort_by_key(|(is_bad, ..)| !is_bad);
            remarks
        })
    });
    view! {
        <section class="day-rows" class:faulty=flag(move || remarks.with(|remarks| remarks.iter().any(|(bad, ..)| *bad))) aria-labelledby=heading>
            <h3 id=id tabindex="-1">{name}</h3>
            {part(move || {
                let (week, count) = count.get();
                Some((0..count)
                    .map(|row| view! { <RowFields planning=planning at=RowAt { week, day, row } weekday=weekday /> })
                    .collect_view()
                    .into_any())
            })}
            {part(move || Some(remarks.get()
                .into_iter()
                .map(|(is_bad, title, detail)| view! {
                    <p class=if is_bad { "remark bad" } else { "remark" }>
                        <strong>{if is_bad { "✕ " } else { "! " }} {title} ". "</strong> {detail}
                    </p>
                })
                .collect_view()
                .into_any()))}
            <p class="add">
                {RowKind::ALL
                    .map(|kind| view! {
                        <button
                            class="as-link"
                            type="button"
                            aria-label=format!("{} ({name})", (words.timetable.add)(kind))
                            on:click=on(move |_| add(kind))
                        >{(words.timetable.add)(kind)}</button>
                    })
                    .collect_view()}
                {part(move || has_rows.get().then(|| view! {
                    <label class="copy">
                        <span class="unseen">{(words.timetable.copy_of)(name)}</span>
                        <select on:change=on(copy)>
                            <option value="">{words.timetable.copy}</option>
                            {Weekday::ALL
                                .iter()
                                .enumerate()
                                .filter(|(other, _)| *other != day)
                                .map(|(other, weekday)| view! {
                                    <option value=other.to_string()>{(words.weekday)(*weekday)}</option>
                                })
                                .collect_view()}
                        </select>
                    </label>
                }.into_any()))}
            </p>
        </section>
    }
}

/// The fields of one row.
#[component]
fn RowFields(
    /// The planning.
    planning: Planning,
    /// Which row.
    at: RowAt,
    /// The name of its day.
    weekday: Weekday,
) -> impl IntoView {
    let words = school_texts();
    let Planning { form, outcome, .. } = planning;
    let day = (words.weekday)(weekday);
    let number = at.row + 1;
    let fault = Memo::new(move |_| outcome.with(|outcome| outcome.reading.row_fault(at)));
    let left = RwSignal::new(false);
    let shown = move || fault.get().filter(|_| left.get());
    let id = format!("rij-{}-{}-{}", at.week, at.day, at.row);
    let fault_id = format!("{id}-fout");
    let kind = Memo::new(move |_| form.with(|form| form.row(at).map(|row| row.kind)));
    let named = move |field: &str| format!("{field}, {day}, {} {number}", words.timetable.row);
    let choose = move |event: leptos::ev::Event| {
        let index = event_target_value(&event).parse::<usize>().ok();
        if let Some(kind) = index.and_then(|index| RowKind::ALL.get(index).copied()) {
            form.update(|form| {
                if let Some(row) = form.row_mut(at) {
                    row.kind = kind;
                }
            });
        }
    };
    let remove = move |_| {
        form.update(|form| {
            if let Some(day) = form.day_mut(at.week, at.day).filter(|day| at.row < day.rows.len()) {
                day.rows.remove(at.row);
            }
        });
        platform::focus(&format!("dag-{weekday}"));
    };
    // From, to and lesson hours are fields of one kind.
    let field = {
        let fault_id = fault_id.clone();
        move |label: &'static str, which: Which, is_fault: Signal<Option<&'static str>>| {
            view! {
                <input
                    class=which.class()
                    type="text"
                    inputmode="decimal"
                    autocomplete="off"
                    aria-label=named(label)
                    aria-describedby=fault_id.clone()
                    aria-invalid=is_fault
                    prop:value=attr(move || form.with(|form| form.row(at).map(|row| which.of(row).clone()).unwrap_or_default()))
                    on:input=on(move |event| {
                        let typed = event_target_value(&event);
                        form.update(|form| {
                            if let Some(row) = form.row_mut(at) {
                                *which.of_mut(row) = typed;
                            }
                        });
                    })
                />
            }
        }
    };
    let lessons = {
        let field = field.clone();
        move || {
            (kind.get() == Some(RowKind::School)).then(|| {
                view! {
                    {field(words.timetable.lessons, Which::Lessons, when("true", move || shown().is_some_and(|fault| fault == crate::school::reading::RowFault::Lessons)))}
                    <span aria-hidden="true">{words.timetable.lessons_unit}</span>
                }
                .into_any()
            })
        }
    };
    let group = id.clone();
    view! {
        <div
            class="row"
            id=id
            on:focusout=on(move |event: leptos::ev::FocusEvent| left.set(!platform::focus_stays_in(&group, &event)))
        >
            <select aria-label=named(words.timetable.what) on:change=on(choose)>
                {RowKind::ALL
                    .into_iter()
                    .enumerate()
                    .map(|(index, choice)| view! {
                        <option value=index.to_string() selected=flag(move || kind.get() == Some(choice))>
                            {(words.timetable.kind)(choice)}
                        </option>
                    })
                    .collect_view()}
            </select>
            {field(words.timetable.from, Which::From, when("true", move || shown().is_some_and(|fault| fault.is_about_start())))}
            <span aria-hidden="true">"–"</span>
            {field(words.timetable.to, Which::To, when("true", move || shown().is_some_and(|fault| fault.is_about_end())))}
            {part(lessons)}
            <button class="as-link remove" type="button" aria-label=named(words.timetable.remove) on:click=on(remove)>"✕"</button>
            <p class="fault" id=fault_id aria-live="polite">{live(move || shown().map(words.timetable.fault).unwrap_or_default().to_owned())}</p>
        </div>
    }
}

/// A field of a row.
#[derive(Clone, Copy)]
enum Which {
    From,
    To,
    Lessons,
}

impl Which {
    const fn class(self) -> &'static str {
        match self {
            Self::From | Self::To => "time",
            Self::Lessons => "lessons",
        }
    }

    fn of(self, row: &crate::school::form::Row) -> &String {
        match self {
            Self::From => &row.from,
            Self::To => &row.to,
            Self::Lessons => &row.lessons,
        }
    }

    fn of_mut(self, row: &mut crate::school::form::Row) -> &mut String {
        match self {
            Self::From => &mut row.from,
            Self::To => &mut row.to,
            Self::Lessons => &mut row.lessons,
        }
    }
}
