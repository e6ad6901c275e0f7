//! From what is typed or chosen in a field to the form, and back.

use crate::{date_entry::Part, form::Form, platform::Answered, text::Texts};
use jojo_rules::{Input, InputKind, Training, Value};

const YES: &str = "ja";
const NO: &str = "nee";
pub(super) const UNSURE: &str = "weet-niet";
pub(super) const STATELESS: &str = "stateless";
/// The id of the question about both grades, and its answers.
pub(super) const GRADE: &str = "grade_passed";
const NOT_YET: &str = "nog-niet";
const SECOND: &str = "tweede-graad";
const THIRD_FIRST_YEAR: &str = "derde-graad-jaar-1";

/// The two inputs of the question about the grades: who passed the first year of the third grade has passed the second
/// grade too.
const GRADES: [Input; 2] = [Input::SecondGradePassed, Input::ThirdGradeFirstYearPassed];

/// The dates, which are typed.
pub(super) const DATES: [Input; 2] = [Input::BirthDate, Input::StartDate];
/// Their fields, in order.
pub(super) const PARTS: [Part; 3] = [Part::Day, Part::Month, Part::Year];

/// The id of a question on the page.
#[must_use]
pub const fn question_id(input: Input) -> &'static str {
    match input {
        Input::SecondGradePassed | Input::ThirdGradeFirstYearPassed => GRADE,
        input => input.as_str(),
    }
}

/// The date that a question asks for.
pub(super) fn date_of(question: &str) -> Option<Input> {
    DATES.into_iter().find(|input| question_id(*input) == question)
}

/// Puts an answer into the form. What is not one of the values offered is no answer.
pub(super) fn take(form: &mut Form, answered: &Answered, texts: &Texts) {
    let Answered { question, field, value } = answered;
    if let Some(input) = date_of(question) {
        if let Some(part) = PARTS.get(*field) {
            form.type_into(input, *part, value.clone(), texts);
        }
        return;
    }
    if question == GRADE {
        for (input, passed) in GRADES.into_iter().zip([value != NOT_YET, value == THIRD_FIRST_YEAR])
        {
            match value.as_str() {
                UNSURE => form.choose_unsure(input),
                _ => form.choose(input, Value::Bool(passed)),
            }
        }
        return;
    }
    let Some(&input) = Input::CHECK.iter().find(|input| question_id(**input) == question) else {
        return;
    };
    match value.as_str() {
        UNSURE => form.choose_unsure(input),
        "" => form.clear(input),
        YES => form.choose(input, Value::Bool(true)),
        NO => form.choose(input, Value::Bool(false)),
        value => {
            if let Ok(value) = Value::parse(input.kind(), value) {
                form.choose(input, value);
            }
        }
    }
}

/// The value of the answer that the form holds, empty for none.
pub(super) fn chosen(form: &Form, input: Input) -> String {
    let answers = form.chosen();
    if answers.unsure().contains(input) {
        return UNSURE.to_owned();
    }
    let name = if question_id(input) == GRADE {
        match (answers.second_grade_passed, answers.third_grade_first_year_passed) {
            (_, Some(true)) => THIRD_FIRST_YEAR,
            (Some(true), Some(false)) => SECOND,
            (Some(false), Some(false)) => NOT_YET,
            _ => "",
        }
    } else {
        match answers.get(input) {
            Some(Value::Bool(true)) => YES,
            Some(Value::Bool(false)) => NO,
            Some(Value::Count(2..)) => "2",
            Some(value) => return value.to_string(),
            None => "",
        }
    };
    name.to_owned()
}

/// What can be chosen: a value and what the person reads.
pub(super) fn choices(input: Input, texts: &Texts) -> Vec<(&'static str, &'static str)> {
    let words = &texts.questions;
    let mut choices: Vec<_> = match input.kind() {
        _ if question_id(input) == GRADE => {
            [NOT_YET, SECOND, THIRD_FIRST_YEAR].into_iter().zip(words.grades).collect()
        }
        InputKind::Training => Training::ALL
            .iter()
            .map(|training| (training.as_str(), (words.training)(*training)))
            .collect(),
        InputKind::Count => ["0", "1", "2"].into_iter().zip(words.years).collect(),
        _ => vec![(YES, words.yes), (NO, words.no)],
    };
    choices.push((UNSURE, words.unsure));
    choices
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::NL;

    fn answered(question: &str, field: usize, value: &str) -> Answered {
        Answered { question: question.to_owned(), field, value: value.to_owned() }
    }

    #[test]
    fn every_choice_that_is_offered_is_taken_and_shown_again() {
        for &input in Input::CHECK.iter().filter(|input| input.kind() != InputKind::Date) {
            for (value, _) in choices(input, &NL) {
                let value = if input.kind() == InputKind::Nationality { "NL" } else { value };
                let mut form = Form::default();
                take(&mut form, &answered(question_id(input), 0, value), &NL);
                assert_eq!(chosen(&form, input), value, "{input}");
            }
        }
        let mut form = Form::default();
        for value in ["BE", STATELESS, UNSURE, ""] {
            take(&mut form, &answered(question_id(Input::Nationality), 0, value), &NL);
            assert_eq!(chosen(&form, Input::Nationality), value);
        }
    }

    #[test]
    fn a_date_is_typed_in_its_three_fields() {
        let mut form = Form::default();
        for (field, value) in ["1", "sept", "2026"].into_iter().enumerate() {
            take(&mut form, &answered("start_date", field, value), &NL);
        }
        let today = jojo_rules::date::parse("2026-11-21").expect("a date");
        assert_eq!(
            form.read(today, &NL).answers.start_date,
            jojo_rules::date::parse("2026-09-01").ok()
        );
    }
}
