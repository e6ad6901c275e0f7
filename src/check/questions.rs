//! The questions of the check. Each is there while it is needed or was used; the dates and studies always are.

mod country;

use super::{CheckForm, Outcome};
use crate::{
    text::{CheckTexts, Question, use_texts},
    ui::{Choices, DateField, QuestionGroup},
};
use country::CountryQuestion;
use jojo_rules::{Input, InputKind, InputSet, Training, Value};
use leptos::prelude::*;

/// The dates, which are typed.
const DATES: [Input; 2] = [Input::BirthDate, Input::StartDate];

/// The inputs that decide the amount, and never the verdict.
pub const STUDIES: [Input; 3] =
    [Input::AlternatingYearsPassed, Input::SecondGradePassed, Input::BusoOv3QualificationPassed];

/// The id of the question about the second grade and the third grade's first year together.
const GRADE: &str = "grade_passed";

/// The id of a question on the page.
#[must_use]
pub const fn question_id(input: Input) -> &'static str {
    match input {
        Input::SecondGradePassed | Input::ThirdGradeFirstYearPassed => GRADE,
        input => input.as_str(),
    }
}

/// Some questions under one heading.
#[component]
pub fn Questions(
    /// The id of the group on the page.
    id: &'static str,
    /// Its heading.
    title: &'static str,
    /// What to know beforehand; may be empty.
    #[prop(optional)]
    hint: &'static str,
    /// The inputs, in asking order. Both grades are one question, under the first of them.
    inputs: &'static [Input],
    /// Other words for the start date.
    #[prop(optional)]
    start: Option<Question>,
    /// The form.
    form: RwSignal<CheckForm>,
    /// What the rules say of it.
    outcome: Memo<Outcome>,
) -> impl IntoView {
    let visible = Memo::new(move |_| outcome.with(visible));
    let is_there =
        move || visible.with(|visible| inputs.iter().any(|input| visible.contains(*input)));
    let question = move |input: &Input| {
        let input = *input;
        let hidden = Signal::derive(move || !visible.with(|visible| visible.contains(input)));
        view! { <CheckQuestion input=input start=start form=form outcome=outcome hidden=hidden /> }
    };
    view! {
        <section class="group" id=id hidden=move || !is_there()>
            <h2>{title}</h2>
            {(!hint.is_empty()).then(|| view! { <p class="hint">{hint}</p> })}
            {inputs.iter().map(question).collect_view()}
        </section>
    }
}

/// The questions that are there.
fn visible(outcome: &Outcome) -> InputSet {
    outcome.report.relevant().union(InputSet::of(DATES)).union(InputSet::of(STUDIES))
}

/// A question, in the form that the kind of its input asks for.
#[component]
fn CheckQuestion(
    /// The input.
    input: Input,
    /// Other words for the start date.
    start: Option<Question>,
    /// The form.
    form: RwSignal<CheckForm>,
    /// What the rules say of it.
    outcome: Memo<Outcome>,
    /// Whether it is not asked now.
    hidden: Signal<bool>,
) -> impl IntoView {
    let texts = use_texts::<CheckTexts>();
    let words = (texts.questions.of)(input);
    let id = question_id(input);
    match input.kind() {
        InputKind::Date => {
            let words = start.filter(|_| input == Input::StartDate).unwrap_or(words);
            view! {
                <DateField
                    id=id
                    words=words
                    entry=Signal::derive(move || form.with(|form| form.entry(input).clone()))
                    error=Signal::derive(move || outcome.with(|outcome| outcome.reading.error(input)))
                    on_type=move |(part, text)| form.update(|form| form.type_into(input, part, text))
                    own_birth_date=input == Input::BirthDate
                    hidden=hidden
                />
            }
            .into_any()
        }
        InputKind::Nationality => {
            view! { <CountryQuestion id=id words=words form=form hidden=hidden /> }.into_any()
        }
        _ if id == GRADE => view! { <GradeQuestion form=form hidden=hidden /> }.into_any(),
        kind => {
            let options = options(kind, texts);
            view! {
                <QuestionGroup id=id words=words hidden=hidden>
                    <Choices
                        name=id
                        options=options
                        chosen=Signal::derive(move || form.with(|form| chosen(form, input)))
                        on_choose=move |answer: Answer| form.update(|form| answer.put(form, input))
                        stacked=kind == InputKind::Training
                    />
                </QuestionGroup>
            }
            .into_any()
        }
    }
}

/// An answer that is chosen from a few.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Answer {
    /// A value.
    Value(Value),
    /// "I do not know".
    Unsure,
}

impl Answer {
    fn put(self, form: &mut CheckForm, input: Input) {
        match self {
            Self::Value(value) => form.choose(input, value),
            Self::Unsure => form.choose_unsure(input),
        }
    }
}

/// The most years that a choice tells apart.
const YEARS_MOST: u8 = 2;

/// What was answered. More years than the choices tell apart are the last of them.
pub(super) fn chosen(form: &CheckForm, input: Input) -> Option<Answer> {
    let answers = form.chosen();
    if answers.unsure().contains(input) {
        return Some(Answer::Unsure);
    }
    answers.get(input).map(|value| match value {
        Value::Count(count) => Answer::Value(Value::Count(count.min(YEARS_MOST))),
        value => Answer::Value(value),
    })
}

/// The answers that a question offers.
fn options(kind: InputKind, texts: &CheckTexts) -> Vec<(Answer, String)> {
    let words = &texts.questions;
    let values: Vec<(Value, &str)> = match kind {
        InputKind::Training => Training::ALL
            .iter()
            .map(|training| (Value::Training(*training), (words.training)(*training)))
            .collect(),
        InputKind::Count => (0..=YEARS_MOST).map(Value::Count).zip(words.years).collect(),
        _ => vec![(Value::Bool(true), words.yes), (Value::Bool(false), words.no)],
    };
    values
        .into_iter()
        .map(|(value, label)| (Answer::Value(value), label.to_owned()))
        .chain([(Answer::Unsure, words.unsure.to_owned())])
        .collect()
}

/// How far somebody got in secondary education.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Grade {
    /// The second grade is not passed.
    NotYet,
    /// The second grade is passed.
    Second,
    /// The first year of the third grade is passed, and so is the second grade.
    ThirdFirstYear,
    /// "I do not know".
    Unsure,
}

impl Grade {
    fn of(form: &CheckForm) -> Option<Self> {
        let answers = form.chosen();
        if answers.unsure().contains(Input::SecondGradePassed) {
            return Some(Self::Unsure);
        }
        match (answers.second_grade_passed, answers.third_grade_first_year_passed) {
            (_, Some(true)) => Some(Self::ThirdFirstYear),
            (Some(true), Some(false)) => Some(Self::Second),
            (Some(false), Some(false)) => Some(Self::NotYet),
            _ => None,
        }
    }

    fn put(self, form: &mut CheckForm) {
        let passed = [self != Self::NotYet, self == Self::ThirdFirstYear];
        let inputs = [Input::SecondGradePassed, Input::ThirdGradeFirstYearPassed];
        for (input, passed) in inputs.into_iter().zip(passed) {
            match self {
                Self::Unsure => form.choose_unsure(input),
                _ => form.choose(input, Value::Bool(passed)),
            }
        }
    }
}

/// The question about both grades.
#[component]
fn GradeQuestion(
    /// The form.
    form: RwSignal<CheckForm>,
    /// Whether it is not asked now.
    hidden: Signal<bool>,
) -> impl IntoView {
    let words = &use_texts::<CheckTexts>().questions;
    let grades = [Grade::NotYet, Grade::Second, Grade::ThirdFirstYear, Grade::Unsure];
    let labels = words.grades.into_iter().chain([words.unsure]).map(str::to_owned);
    view! {
        <QuestionGroup id=GRADE words=words.grade hidden=hidden>
            <Choices
                name=GRADE
                options=grades.into_iter().zip(labels).collect()
                chosen=Signal::derive(move || form.with(Grade::of))
                on_choose=move |grade: Grade| form.update(|form| grade.put(form))
                stacked=true
            />
        </QuestionGroup>
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::{Language, TextGroup};

    #[test]
    fn every_offered_answer_is_stored_and_shown_again() {
        let texts = CheckTexts::of(Language::Dutch);
        for &input in Input::CHECK.iter().filter(|input| !DATES.contains(input)) {
            for (answer, _) in options(input.kind(), texts) {
                let mut form = CheckForm::default();
                answer.put(&mut form, input);
                let is_of_kind = input.kind() != InputKind::Nationality || answer == Answer::Unsure;
                assert_eq!(chosen(&form, input) == Some(answer), is_of_kind, "{input}");
            }
        }
        for grade in [Grade::NotYet, Grade::Second, Grade::ThirdFirstYear, Grade::Unsure] {
            let mut form = CheckForm::default();
            grade.put(&mut form);
            assert_eq!(Grade::of(&form), Some(grade));
        }
    }
}
