//! The link of a check: a letter for the input and its value, `-` for "I do not know".

use super::{
    frame::{LinkFault, print_fields, read_fields},
    values::{parse_value, print_value},
};
use jojo_rules::{Answers, Input};

const UNSURE: &str = "-";

/// The letter of an input. Letters are never reused.
const fn letter(input: Input) -> Option<char> {
    Some(match input {
        Input::BirthDate => 'b',
        Input::StartDate => 's',
        Input::FollowedTwoYearsSecondary => 'f',
        Input::Nationality => 'n',
        Input::LegalResidence => 'l',
        Input::HasSecondaryDiploma => 'd',
        Input::HasCivilAndPoliticalRights => 'c',
        Input::PreviouslyInJojo => 'p',
        Input::Training => 't',
        Input::EnrolledInDualTraining => 'e',
        Input::WorkplaceRecognisedForTraining => 'w',
        Input::AlternatingYearsPassed => 'a',
        Input::SecondGradePassed => 'g',
        Input::ThirdGradeFirstYearPassed => 'h',
        Input::BusoOv3QualificationPassed => 'o',
        _ => return None,
    })
}

/// Prints the answers as a fragment, without `#`. Empty when nothing was answered.
#[must_use]
pub fn print(answers: &Answers) -> String {
    let said = Input::CHECK.iter().filter_map(|input| {
        let value = match answers.get(*input) {
            Some(value) => print_value(value),
            None if answers.unsure().contains(*input) => UNSURE.to_owned(),
            None => return None,
        };
        Some(format!("{}{value}", letter(*input)?))
    });
    print_fields(&said.collect::<Vec<_>>())
}

/// Reads a fragment, with or without `#`. What can be read is kept; the fault says that there was more.
#[must_use]
pub fn parse(fragment: &str) -> (Answers, Option<LinkFault>) {
    let mut answers = Answers::default();
    let fault = read_fields(fragment, |field| parse_field(field, &mut answers));
    (answers, fault)
}

fn parse_field(field: &str, answers: &mut Answers) -> Option<()> {
    let first = field.chars().next()?;
    let input = Input::CHECK.iter().copied().find(|input| letter(*input) == Some(first))?;
    let text = field.get(first.len_utf8()..)?;
    if text == UNSURE {
        answers.set_unsure(input);
        return Some(());
    }
    answers.set(input, Some(parse_value(input, text)?)).ok()
}
