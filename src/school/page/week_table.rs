//! The chosen week as fields: times typed day by day, with what is wrong beside each row.

use crate::{
    markup::Markup,
    platform,
    school::{
        form::{PlanningForm, Row, RowAt, RowKind},
        reading::RowFault,
        session::Planning,
    },
    text::school_texts,
    view::{attr, flag, live, on, part, when},
};
use jojo_rules::{Status, Weekday};
use leptos::prelude::*;

/// Seven days of rows.
#[component]
pub fn WeekTable(
    /// The planning.
    planning: Planning,
    /// The chosen week.
    week: Memo<usize>,
) -> impl IntoView {
    let days: Vec<AnyView> =
        Weekday::ALL.iter().map(|weekday| day_rows(planning, week, *weekday)).collect();
    view! { <div class="days">{days}</div> }
}

/// One day: its rows, what can be added, and what the rules say of it.
fn day_rows(planning: Planning, week: Memo<usize>, weekday: Weekday) -> AnyView {
    let words = school_texts();
    let Planning { form, outcome, .. } = planning;
    let day = weekday.index();
    let name = (words.weekday)(weekday);
    let id = format!("dag-{weekday}");
    let heading = id.clone();
    let count = Memo::new(move |_| {
        form.with(|form| form.day(week.get(), day).map_or(0, |day| day.rows.len()))
    });
    // What the rules say of this day, the violations first.
    let remarks = move |write: &mut dyn FnMut(bool, &str, String)| {
        outcome.with(|outcome| {
            let number = u32::try_from(week.get() + 1).ok();
            for wanted in [true, false] {
                for placed in outcome.timetable_findings() {
                    let is_bad = placed.finding.status == Status::NotMet;
                    if placed.week == number && placed.weekday == Some(weekday) && is_bad == wanted
                    {
                        let detail = placed.detail.map(words.findings.detail).unwrap_or_default();
                        write(is_bad, placed.finding.rule.entry().title, detail);
                    }
                }
            }
        });
    };
    let is_bad = move || {
        let mut any = false;
        remarks(&mut |is_bad, _, _| any |= is_bad);
        any
    };
    let told = move || {
        Markup::of(|markup| {
            remarks(&mut |is_bad, title, detail| {
                let (class, sign) = if is_bad { ("remark bad", "✕") } else { ("remark", "!") };
                markup.element("p", &[("class", class)], &mut |line| {
                    line.line("strong", "", &format!("{sign} {title}. "));
                    line.text(&detail);
                });
            });
        })
    };
    let mut adding: Vec<AnyView> = Vec::new();
    for kind in RowKind::ALL {
        let add = move || form.update(|form| form.add_row(week.get_untracked(), day, kind));
        let label = (words.timetable.add)(kind);
        adding.push(
            view! {
                <button
                    class="as-link"
                    type="button"
                    aria-label=format!("{label} ({name})")
                    on:click=on(move |_: leptos::ev::MouseEvent| add())
                >{label}</button>
            }
            .into_any(),
        );
    }
    let copy = move |event: leptos::ev::Event| {
        if let Ok(to) = event_target_value(&event).parse::<usize>() {
            form.update(|form| form.copy_day(week.get_untracked(), day, to));
        }
        platform::reset_select(&event);
    };
    let targets = Markup::of(|markup| {
        markup.element("option", &[("value", "")], &mut |option| option.text(words.timetable.copy));
        for other in Weekday::ALL.iter().filter(|other| **other != weekday) {
            let value = other.index().to_string();
            markup.element("option", &[("value", &value)], &mut |option| {
                option.text((words.weekday)(*other))
            });
        }
    });
    view! {
        <section class="day-rows" class:faulty=flag(is_bad) aria-labelledby=heading>
            <h3 id=id tabindex="-1">{name}</h3>
            {part(move || {
                let (week, count) = (week.get(), count.get());
                let rows = (0..count).map(|row| row_fields(planning, RowAt { week, day, row }, name));
                Some(rows.collect::<Vec<_>>().into_any())
            })}
            <div inner_html=attr(told)></div>
            <div class="add">
                {adding}
                <select
                    class="copy"
                    aria-label=(words.timetable.copy_of)(name)
                    hidden=flag(move || count.get() == 0)
                    on:change=on(copy)
                    inner_html=targets
                ></select>
            </div>
        </section>
    }
    .into_any()
}

/// The fields of one row.
fn row_fields(planning: Planning, at: RowAt, day: &'static str) -> AnyView {
    let words = &school_texts().timetable;
    let Planning { form, outcome, .. } = planning;
    // Whoever is typing in a row is not told yet what is wrong with it.
    let inside = RwSignal::new(false);
    let shown = move || {
        let fault = outcome.with(|outcome| outcome.reading.row_fault(at));
        fault.filter(|_| !inside.get())
    };
    let id = format!("rij-{}-{}-{}", at.week, at.day, at.row);
    let fault_id = format!("{id}-fout");
    let named = move |field: &str| format!("{field}, {day}, {} {}", words.row, at.row + 1);
    let changes = planning.row_changes(at);
    let kind_number = move || {
        changes.with(|_| ());
        let kind = form.with_untracked(|form| form.row(at).map(|row| row.kind));
        kind.map_or(0, |kind| kind as usize)
    };
    let is_school = Memo::new(move |_| kind_number() == RowKind::School as usize);
    let choose = move |event: leptos::ev::Event| {
        let number = event_target_value(&event).parse::<usize>().ok();
        if let Some(kind) = number.and_then(|number| RowKind::ALL.get(number).copied()) {
            form.update(|form| {
                if let Some(row) = form.row_mut(at) {
                    row.kind = kind;
                }
            });
        }
    };
    let kinds: Vec<AnyView> = RowKind::ALL
        .into_iter()
        .map(|kind| {
            let number = kind as usize;
            let is_chosen = flag(move || kind_number() == number);
            view! { <option value=number.to_string() selected=is_chosen>{(words.kind)(kind)}</option> }.into_any()
        })
        .collect();
    let remove = move || {
        form.update(|form| {
            if let Some(day) = form.day_mut(at.week, at.day).filter(|day| at.row < day.rows.len()) {
                day.rows.remove(at.row);
            }
        });
        let weekday = Weekday::ALL.get(at.day).copied().unwrap_or(Weekday::Monday);
        platform::focus(&format!("dag-{weekday}"));
    };
    let typed_in = move |which: Which| {
        changes.with(|_| ());
        let row = |form: &PlanningForm| form.row(at).map(|row| which.of(row).to_owned());
        form.with_untracked(row).unwrap_or_default()
    };
    let field = {
        let fault_id = fault_id.clone();
        move |which: Which| {
            let (class, label) = match which {
                Which::From => ("time", words.from),
                Which::To => ("time", words.to),
                Which::Lessons => ("lessons", words.lessons),
            };
            let is_fault =
                when("true", move || shown().is_some_and(|fault| which.is_at_fault(fault)));
            view! {
                <input
                    class=class
                    type="text"
                    inputmode="decimal"
                    autocomplete="off"
                    aria-label=named(label)
                    aria-describedby=fault_id.clone()
                    aria-invalid=is_fault
                    prop:value=attr(move || typed_in(which))
                    on:input=on(move |event: leptos::ev::Event| {
                        let typed = event_target_value(&event);
                        form.update(|form| {
                            if let Some(row) = form.row_mut(at) {
                                which.put(row, typed);
                            }
                        });
                    })
                />
            }
            .into_any()
        }
    };
    let lessons = {
        let field = field.clone();
        part(move || {
            is_school.get().then(|| {
                view! { <span class="pair">{field(Which::Lessons)} <span aria-hidden="true">{words.lessons_unit}</span></span> }.into_any()
            })
        })
    };
    let group = id.clone();
    view! {
        <div
            class="row"
            id=id
            on:focusin=on(move |_: leptos::ev::FocusEvent| inside.set(true))
            on:focusout=on(move |event: leptos::ev::FocusEvent| inside.set(platform::focus_stays_in(&group, &event)))
        >
            <select aria-label=named(words.what) on:change=on(choose)>{kinds}</select>
            {field(Which::From)}
            <span aria-hidden="true">"–"</span>
            {field(Which::To)}
            {lessons}
            <button
                class="as-link remove"
                type="button"
                aria-label=named(words.remove)
                on:click=on(move |_: leptos::ev::MouseEvent| remove())
            >"✕"</button>
            <p class="fault" id=fault_id aria-live="polite">{live(move || shown().map(words.fault).unwrap_or_default().to_owned())}</p>
        </div>
    }
    .into_any()
}

/// A field of a row.
#[derive(Clone, Copy)]
enum Which {
    From,
    To,
    Lessons,
}

impl Which {
    fn of(self, row: &Row) -> &str {
        match self {
            Self::From => &row.from,
            Self::To => &row.to,
            Self::Lessons => &row.lessons,
        }
    }

    fn put(self, row: &mut Row, typed: String) {
        match self {
            Self::From => row.from = typed,
            Self::To => row.to = typed,
            Self::Lessons => row.lessons = typed,
        }
    }

    fn is_at_fault(self, fault: RowFault) -> bool {
        match self {
            Self::From => fault.is_about_start(),
            Self::To => fault.is_about_end(),
            Self::Lessons => fault == RowFault::Lessons,
        }
    }
}
