//! The first step: start and end, birth date, studies, days and hours.

use crate::{
    planner::{
        form::{PlanDate, PlanningForm},
        outcome::Outcome,
        reading::PlanDateError,
    },
    text::{PlannerTexts, Question, use_texts},
    ui::{Checkbox, Choices, DateField, Keyboard, QuestionGroup, Select, TextField},
    workspace::Workspace,
};
use jojo_rules::{
    Input, SchoolYear, Value, Weekday,
    planning::{Split, WeekdayPlace},
};
use leptos::prelude::*;

/// Who, when, where.
#[component]
pub fn AgreementStep(
    /// The planning.
    workspace: Workspace<PlanningForm>,
) -> impl IntoView {
    let words = &use_texts::<PlannerTexts>().agreement;
    let Workspace { form, outcome, .. } = workspace;
    view! {
        <section class="step" aria-labelledby="afspraken">
            <h2 id="afspraken" tabindex="-1">{words.title}</h2>
            <div class="step-grid">
                <AgreementDate date=PlanDate::Start id="startdatum" words=words.start form=form outcome=outcome />
                <AgreementDate date=PlanDate::End id="einddatum" words=words.end form=form outcome=outcome />
                <AgreementDate date=PlanDate::Birth id="geboortedatum" words=words.birth form=form outcome=outcome />
                <QuestionGroup words=words.studies>
                    <div>
                        <Studies form=form />
                        <YearPassed form=form outcome=outcome />
                    </div>
                </QuestionGroup>
                <QuestionGroup words=words.days>
                    <div class="week-days">
                        {Weekday::WORKING.iter().map(|day| view! { <WeekdaySelect day=*day form=form /> }).collect_view()}
                    </div>
                </QuestionGroup>
                <QuestionGroup words=words.hours>
                    <div>
                        <Hours form=form />
                        <FullTime form=form outcome=outcome />
                    </div>
                </QuestionGroup>
            </div>
        </section>
    }
}

/// A date of the agreement, with what is wrong with the agreement as a whole once its dates are dates.
#[component]
fn AgreementDate(
    /// Which date.
    date: PlanDate,
    /// Its id on the page.
    id: &'static str,
    /// Its words.
    words: Question,
    /// What was typed and chosen.
    form: RwSignal<PlanningForm>,
    /// What the rules say.
    outcome: Memo<Outcome>,
) -> impl IntoView {
    let texts = &use_texts::<PlannerTexts>().agreement;
    let error = Memo::new(move |_| outcome.with(|outcome| outcome.reading.date_error(date)));
    let of_entry = move || match error.get() {
        Some(PlanDateError::Entry(error)) => Some(error),
        _ => None,
    };
    let of_agreement = move || match error.get() {
        None | Some(PlanDateError::Entry(_)) => None,
        Some(error) => Some((texts.fault)(error)),
    };
    view! {
        <div>
            <DateField
                id=id
                words=words
                entry=Signal::derive(move || form.with(|form| form.date(date).clone()))
                error=Signal::derive(of_entry)
                on_type=move |(part, text)| form.update(|form| form.type_into(date, part, text))
            />
            <p class="fault below" role="status">{of_agreement}</p>
        </div>
    }
}

/// The most years that have a choice of their own.
const YEARS_MOST: u8 = 2;

/// What was passed before the start.
#[component]
fn Studies(
    /// What was typed and chosen.
    form: RwSignal<PlanningForm>,
) -> impl IntoView {
    let words = &use_texts::<PlannerTexts>().agreement;
    // Every value is of the kind that its input takes.
    let set = move |input: Input, value: Option<Value>| {
        form.update(|form| {
            let _ = form.studies.set(input, value);
        });
    };
    let years = [None].into_iter().chain((0..=YEARS_MOST).map(Some));
    let years: Vec<_> = years.zip(words.years_choices.map(str::to_owned)).collect();
    let chosen = move || {
        let years = form.with(|form| form.studies.alternating_years_passed);
        years.map(|years| years.min(YEARS_MOST))
    };
    let choose = move |years: Option<u8>| {
        set(Input::AlternatingYearsPassed, years.map(Value::Count));
    };
    let passed = words.passed.iter().map(|(input, label)| {
        let input = *input;
        let passed = move || form.with(|form| form.studies.get(input) == Some(Value::Bool(true)));
        view! {
            <Checkbox
                checked=Signal::derive(passed)
                on_change=move |passed| set(input, Some(Value::Bool(passed)))
            >
                {*label}
            </Checkbox>
        }
    });
    view! {
        <Select
            label=words.years
            options=years
            chosen=Signal::derive(chosen)
            on_choose=choose
        />
        {passed.collect_view()}
    }
}

/// Whether the first school year is passed, for an agreement that goes over a summer.
#[component]
fn YearPassed(
    /// What was typed and chosen.
    form: RwSignal<PlanningForm>,
    /// What the rules say.
    outcome: Memo<Outcome>,
) -> impl IntoView {
    let words = &use_texts::<PlannerTexts>().agreement;
    let year = Memo::new(move |_| {
        outcome.with(|outcome| {
            let agreement = outcome.reading.plan.as_ref()?.agreement;
            let (first, last) =
                (SchoolYear::of(agreement.start()), SchoolYear::of(agreement.end()));
            (first != last).then_some(first)
        })
    });
    move || {
        year.get().map(|year| {
            view! {
                <Checkbox
                    checked=Signal::derive(move || form.with(|form| form.changes.year_passed))
                    on_change=move |passed| form.update(|form| form.changes.year_passed = passed)
                >
                    {(words.year_passed)(&year.to_string())}
                </Checkbox>
            }
        })
    }
}

/// Where a weekday takes place.
#[component]
fn WeekdaySelect(
    /// Monday to Friday.
    day: Weekday,
    /// What was typed and chosen.
    form: RwSignal<PlanningForm>,
) -> impl IntoView {
    let words = use_texts::<PlannerTexts>();
    let options = WeekdayPlace::ALL.map(|place| (place, (words.agreement.place)(place).to_owned()));
    let chosen =
        move || form.with(|form| form.places.get(day.index()).copied().unwrap_or_default());
    let choose = move |place: WeekdayPlace| {
        form.update(|form| {
            if let Some(of_day) = form.places.get_mut(day.index()) {
                *of_day = place;
            }
        });
    };
    view! {
        <Select
            label=(words.weekday)(day)
            options=options.to_vec()
            chosen=Signal::derive(chosen)
            on_choose=choose
        />
    }
}

/// 22 or 23 hours at the workplace.
#[component]
fn Hours(
    /// What was typed and chosen.
    form: RwSignal<PlanningForm>,
) -> impl IntoView {
    let words = &use_texts::<PlannerTexts>().agreement;
    let label = |split: Split| (words.split)(split.workplace_hours(), split.lesson_hours());
    view! {
        <Choices
            name="uren"
            options=Split::ALL.map(|split| (split, label(split))).to_vec()
            chosen=Signal::derive(move || Some(form.with(|form| form.split)))
            on_choose=move |split| form.update(|form| form.split = split)
            stacked=true
        />
    }
}

/// The full-time week of the workplace.
#[component]
fn FullTime(
    /// What was typed and chosen.
    form: RwSignal<PlanningForm>,
    /// What the rules say.
    outcome: Memo<Outcome>,
) -> impl IntoView {
    let words = &use_texts::<PlannerTexts>().agreement;
    let is_fault = move || outcome.with(|outcome| outcome.reading.full_time_fault);
    view! {
        <TextField
            label=words.full_time
            hint=words.full_time_hint
            keyboard=Keyboard::Decimal
            value=Signal::derive(move || form.with(|form| form.full_time.clone()))
            fault=Signal::derive(move || is_fault().then(|| words.full_time_fault.to_owned()))
            on_type=move |text| form.update(|form| form.full_time = text)
        />
    }
}
