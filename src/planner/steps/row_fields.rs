//! The fields of one row of the timetable, with what is wrong with it.

use super::day_rows::weekday_id;
use crate::{
    browser::focus,
    planner::{
        form::{PlanningForm, Row, RowAt, RowKind},
        outcome::Outcome,
        reading::RowFault,
    },
    text::{PlannerTexts, use_texts},
};
use jojo_rules::Weekday;
use leptos::prelude::*;

/// The fields of one row.
#[component]
pub fn RowFields(
    /// What was typed and chosen.
    form: RwSignal<PlanningForm>,
    /// What the rules say.
    outcome: Memo<Outcome>,
    /// Where the row is.
    at: RowAt,
    /// The name of its day.
    day_name: &'static str,
) -> impl IntoView {
    let words = &use_texts::<PlannerTexts>().timetable;
    // A change of another row leaves this one alone.
    let row = Memo::new(move |_| form.with(|form| form.row(at).cloned()));
    let kind = Memo::new(move |_| row.with(|row| row.as_ref().map(|row| row.kind)));
    // While a person types in the row, its fault is not shown yet.
    let is_inside = RwSignal::new(false);
    let fault = Memo::new(move |_| {
        let fault = outcome.with(|outcome| outcome.reading.row_fault(at));
        fault.filter(|_| !is_inside.get())
    });
    let id = StoredValue::new(format!("rij-{}-{}-{}", at.week, at.day, at.row));
    let fault_id = format!("{}-fout", id.get_value());
    let name = move |field: &str| format!("{field}, {day_name}, {} {}", words.row, at.row + 1);
    let choose = move |event| {
        let index = event_target_value(&event).parse::<usize>().ok();
        if let Some(kind) = index.and_then(|index| RowKind::ALL.get(index).copied()) {
            change(form, at, |row| row.kind = kind);
        }
    };
    let option = move |(index, option): (usize, RowKind)| {
        view! {
            <option value=index.to_string() prop:selected=move || kind.get() == Some(option)>
                {(words.kind)(option)}
            </option>
        }
    };
    let remove = move |_| {
        form.update(|form| form.remove_row(at));
        let weekday = Weekday::ALL.get(at.day).copied().unwrap_or(Weekday::Monday);
        focus::focus(&weekday_id(weekday));
    };
    let field = {
        let fault_id = fault_id.clone();
        move |part: RowPart, label: &str| {
            view! {
                <RowInput
                    part=part
                    name=name(label)
                    fault_id=fault_id.clone()
                    row=row
                    fault=fault
                    on_type=move |text| change(form, at, |row| *part.of_mut(row) = text)
                />
            }
        }
    };
    let (from, to) = (field(RowPart::From, words.from), field(RowPart::To, words.to));
    let lessons = move || {
        kind.get().is_some_and(RowKind::has_lessons).then(|| {
            view! {
                <span class="pair">
                    {field(RowPart::Lessons, words.lessons)}
                    <span aria-hidden="true">{words.lessons_unit}</span>
                </span>
            }
        })
    };
    view! {
        <div
            class="row"
            id=id.get_value()
            on:focusin=move |_| is_inside.set(true)
            on:focusout=move |event| is_inside.set(id.with_value(|id| focus::stays_in(id, &event)))
        >
            <select aria-label=name(words.what) on:change=choose>
                {RowKind::ALL.into_iter().enumerate().map(option).collect_view()}
            </select>
            {from}
            <span aria-hidden="true">"–"</span>
            {to}
            {lessons}
            <button class="as-link remove" type="button" aria-label=name(words.remove) on:click=remove>"✕"</button>
            <p class="fault" id=fault_id aria-live="polite">{move || fault.get().map(words.fault)}</p>
        </div>
    }
}

/// Changes a row, where there is one.
fn change(form: RwSignal<PlanningForm>, at: RowAt, change: impl FnOnce(&mut Row)) {
    form.update(|form| {
        form.row_mut(at).map(change);
    });
}

/// A text field of a row.
#[component]
fn RowInput(
    /// Which one.
    part: RowPart,
    /// Its name for assistive technology.
    name: String,
    /// The id of what says what is wrong.
    fault_id: String,
    /// The row.
    row: Memo<Option<Row>>,
    /// What is wrong with it.
    fault: Memo<Option<RowFault>>,
    /// What to do with what is typed.
    #[prop(into)]
    on_type: Callback<String>,
) -> impl IntoView {
    let class = match part {
        RowPart::From | RowPart::To => "time",
        RowPart::Lessons => "lessons",
    };
    let is_fault = move || fault.get().is_some_and(|fault| part.is_at_fault(fault));
    let text =
        move || row.with(|row| row.as_ref().map(|row| part.of(row).to_owned()).unwrap_or_default());
    view! {
        <input
            class=class
            type="text"
            inputmode="decimal"
            autocomplete="off"
            aria-label=name
            aria-describedby=fault_id
            aria-invalid=move || is_fault().then_some("true")
            prop:value=text
            on:input=move |event| on_type.run(event_target_value(&event))
        />
    }
}

/// A text field of a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum RowPart {
    From,
    To,
    Lessons,
}

impl RowPart {
    fn of(self, row: &Row) -> &str {
        match self {
            Self::From => &row.from,
            Self::To => &row.to,
            Self::Lessons => &row.lessons,
        }
    }

    fn of_mut(self, row: &mut Row) -> &mut String {
        match self {
            Self::From => &mut row.from,
            Self::To => &mut row.to,
            Self::Lessons => &mut row.lessons,
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
