//! The three questions that decide the amount, and never the verdict.

use crate::{
    components::{
        InputQuestion,
        choice::{Choice, ChoiceQuestion},
    },
    form::Form,
    outcome::Outcome,
    text::texts,
};
use jojo_rules::{Input, Value};
use leptos::prelude::*;

/// The id of the question about both grades.
const GRADE: &str = "grade_passed";
const NOT_YET: &str = "nog-niet";
const SECOND: &str = "tweede-graad";
const THIRD_FIRST_YEAR: &str = "derde-graad-jaar-1";
const UNSURE: &str = "weet-niet";

/// Years of alternating training, grades, qualification phase.
#[component]
pub fn StudyQuestions(
    /// The form they belong to.
    form: RwSignal<Form>,
    /// What the rules say of that form.
    outcome: Memo<Outcome>,
) -> impl IntoView {
    view! {
        <InputQuestion input=Input::AlternatingYearsPassed form=form outcome=outcome />
        <GradeQuestion form=form />
        <InputQuestion input=Input::BusoOv3QualificationPassed form=form outcome=outcome />
    }
}

/// One question for two inputs: who passed the first year of the third grade has passed the second grade too.
#[component]
fn GradeQuestion(
    /// The form it belongs to.
    form: RwSignal<Form>,
) -> impl IntoView {
    let texts = texts();
    let [second, third] = [Input::SecondGradePassed, Input::ThirdGradeFirstYearPassed];
    let choices = [NOT_YET, SECOND, THIRD_FIRST_YEAR]
        .into_iter()
        .zip(texts.questions.grades)
        .chain([(UNSURE, texts.questions.unsure)])
        .map(|(value, label)| Choice { value, label })
        .collect::<Vec<_>>();
    let chosen = move || {
        let value = form.with(|form| {
            let answers = form.chosen();
            match (answers.second_grade_passed, answers.third_grade_first_year_passed) {
                (_, Some(true)) => THIRD_FIRST_YEAR,
                (Some(true), Some(false)) => SECOND,
                (Some(false), Some(false)) => NOT_YET,
                _ if answers.unsure().contains(second) => UNSURE,
                _ => "",
            }
        });
        value.to_owned()
    };
    let choose = move |value: String| {
        form.update(|form| {
            if value == UNSURE {
                form.choose_unsure(second);
                form.choose_unsure(third);
            } else {
                form.choose(second, Value::Bool(value != NOT_YET));
                form.choose(third, Value::Bool(value == THIRD_FIRST_YEAR));
            }
        });
    };
    view! {
        <ChoiceQuestion
            id=GRADE
            words=texts.questions.grade
            stacked=true
            choices=choices
            chosen=Signal::derive(chosen)
            on_choose=choose
        />
    }
}
