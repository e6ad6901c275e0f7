//! The third step: the year, day by day and month by month.

use super::{bars::bars, calendar::calendar, day_panel::day_panel, months::month_table};
use crate::components::{
    fields::{TextField, always, button, radio},
    findings::{PlacedFinding, finding_list},
};
use crate::{
    markup::Markup,
    school::{outcome::needing_eyes, session::Planning},
    text::{school_texts, shared_texts},
    view::{attr, part},
};
use jojo_rules::PlanningReport;
use leptos::prelude::*;

/// Calendar, months, bars, findings.
#[component]
pub fn YearStep(
    /// The planning.
    planning: Planning,
) -> impl IntoView {
    let words = &school_texts().year;
    let outcome = planning.outcome;
    let is_planned = Memo::new(move |_| outcome.with(|outcome| outcome.year.is_some()));
    let chosen = RwSignal::new(String::new());
    view! {
        <section class="step" aria-labelledby="schooljaar">
            <h2 id="schooljaar" tabindex="-1">{words.title}</h2>
            {part(move || Some(if is_planned.get() {
                view! {
                    <p class="hint">{words.lead}</p>
                    {calendar(planning, chosen)}
                    {day_panel(planning, chosen)}
                    {leave(planning)}
                    <h3>{words.months}</h3>
                    <p class="hint">{words.estimate}</p>
                    <div class="scroll" inner_html=attr(of_year(planning, |year| bars(&year.months)))></div>
                    <div
                        class="table"
                        tabindex="0"
                        role="region"
                        aria-label=words.months
                        inner_html=attr(of_year(planning, month_table))
                    ></div>
                    <h3>{words.findings}</h3>
                    <div inner_html=attr(findings(planning))></div>
                }
                .into_any()
            } else {
                view! { <p class="notice">{words.no_dates}</p> }.into_any()
            }))}
        </section>
    }
}

/// What is known about earlier years, and the leave that follows.
fn leave(planning: Planning) -> AnyView {
    let words = &school_texts().year;
    let Planning { form, outcome, .. } = planning;
    let is_first = move || form.with(|form| form.changes.is_first);
    let is_chosen = Memo::new(move |_| form.with(|form| form.changes.paid_leave.is_some()));
    let is_later = Memo::new(move |_| is_first() == Some(false));
    let is_fault = move || outcome.with(|outcome| outcome.reading.counted_days_fault);
    let years = of_year(planning, |year| {
        Markup::of(|list| {
            year.leave
                .years
                .iter()
                .for_each(|year| list.line("li", "", &(school_texts().year.leave_year)(year)));
        })
    });
    let mut choices: Vec<AnyView> = Vec::new();
    for (value, label) in [Some(true), Some(false), None].into_iter().zip(words.first_choices) {
        let chosen = move || is_first() == value;
        let choose = move || form.update(|form| form.changes.is_first = value);
        choices.push(radio("eerste", label.to_owned(), Box::new(chosen), Box::new(choose)));
    }
    view! {
        <fieldset class="question">
            <legend>{words.leave.question}</legend>
            <p class="hint">{words.leave.hint}</p>
            <ul inner_html=attr(years)></ul>
            {part(move || is_chosen.get().then(|| {
                let place = move || form.update(|form| form.changes.paid_leave = None);
                button("button", words.leave_place, always(), Box::new(place))
            }))}
            <p class="legend">{words.first_agreement}</p>
            <div class="choices">{choices}</div>
            {part(move || is_later.get().then(|| {
                let field = TextField {
                    label: words.counted_days,
                    hint: words.counted_days_hint,
                    keys: "numeric",
                    typed: Box::new(move || form.with(|form| form.changes.counted_days.clone())),
                    fault: Box::new(move || if is_fault() { words.counted_days_fault.to_owned() } else { String::new() }),
                    on_type: Box::new(move |typed| form.update(|form| form.changes.counted_days = typed)),
                };
                field.show()
            }))}
        </fieldset>
    }
    .into_any()
}

/// Something that is written of the year.
fn of_year(planning: Planning, write: fn(&PlanningReport) -> String) -> impl Fn() -> String {
    move || planning.outcome.with(|outcome| outcome.year.as_ref().map(write)).unwrap_or_default()
}

/// What the rules say of the year.
fn findings(planning: Planning) -> impl Fn() -> String {
    of_year(planning, |year| {
        let placed = needing_eyes(&year.findings).map(|placed| PlacedFinding {
            place: placed.date.map(shared_texts().format.date).unwrap_or_default(),
            finding: placed.finding,
            detail: placed.detail.map(school_texts().findings.detail).unwrap_or_default(),
        });
        finding_list(&placed.collect::<Vec<_>>(), &school_texts().findings.words)
    })
}
