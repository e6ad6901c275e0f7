//! The link that carries the answers in the fragment of an address, so that it never reaches a server.
//!
//! `1.b20090512.s20260901.d0.l-.z`: a version, one field per answer (a letter for the input and its value, `-` for "I do
//! not know"), and an end mark that shows that nothing was cut off. A letter never changes its meaning; a newer version
//! only adds letters, so that an older reader keeps what it knows and says that there was more.

mod facts;

pub use facts::{fact_fields, parse_fact, parse_period, print_period};

use chrono::Datelike;
use jojo_rules::{Answers, Input, Nationality, Training, Value, date};

const VERSION: u32 = 1;
const END: &str = "z";
const UNSURE: &str = "-";
const STATELESS: &str = "0";

/// Why a link could not be read whole.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LinkFault {
    /// A part is missing or was changed.
    Damaged,
    /// A newer version of this product made it.
    Newer,
}

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

const TRAININGS: [(Training, &str); 4] = [
    (Training::MedewerkerGroenEnTuinbeheer, "g"),
    (Training::PolyvalentOnderhoudswerkerGebouwen, "p"),
    (Training::Schilder, "s"),
    (Training::Other, "o"),
];

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

fn print_value(value: Value) -> String {
    match value {
        Value::Date(date) => format!("{:04}{:02}{:02}", date.year(), date.month(), date.day()),
        Value::Bool(yes) => u8::from(yes).to_string(),
        Value::Training(training) => TRAININGS
            .iter()
            .find(|(known, _)| *known == training)
            .map_or("", |(_, letter)| letter)
            .to_owned(),
        Value::Nationality(Nationality::Stateless) => STATELESS.to_owned(),
        Value::Nationality(country) => country.to_string(),
        Value::Count(count) => count.to_string(),
        Value::Choice(name) => name.to_owned(),
    }
}

/// Reads a fragment, with or without `#`. What can be read is kept; the fault says that there was more.
#[must_use]
pub fn parse(fragment: &str) -> (Answers, Option<LinkFault>) {
    let mut answers = Answers::default();
    let fault = read_fields(fragment, |field| parse_field(field, &mut answers));
    (answers, fault)
}

/// Frames fields as a link: a version before them and an end mark after them. Empty without fields.
#[must_use]
pub fn print_fields(fields: &[String]) -> String {
    if fields.is_empty() { String::new() } else { format!("{VERSION}.{}.{END}", fields.join(".")) }
}

/// Reads the fields of a link with a reader that says which of them it knows.
pub fn read_fields(fragment: &str, mut field: impl FnMut(&str) -> Option<()>) -> Option<LinkFault> {
    let fragment = fragment.strip_prefix('#').unwrap_or(fragment);
    if fragment.is_empty() {
        return None;
    }
    let mut fields = fragment.split('.');
    let version: Option<u32> = fields.next().and_then(|version| version.parse().ok());
    let Some(version) = version.filter(|version| *version >= VERSION) else {
        return Some(LinkFault::Damaged);
    };
    let (mut whole, mut ended) = (true, false);
    for text in fields {
        whole &= !ended;
        if text == END {
            ended = true;
        } else {
            whole &= field(text).is_some();
        }
    }
    if version > VERSION {
        Some(LinkFault::Newer)
    } else if whole && ended {
        None
    } else {
        Some(LinkFault::Damaged)
    }
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

fn parse_value(input: Input, text: &str) -> Option<Value> {
    use jojo_rules::InputKind;
    match input.kind() {
        InputKind::Date => {
            let (year, month, day) = (text.get(..4)?, text.get(4..6)?, text.get(6..)?);
            date::parse(&format!("{year}-{month}-{day}")).ok().map(Value::Date)
        }
        InputKind::Bool => match text {
            "0" => Some(Value::Bool(false)),
            "1" => Some(Value::Bool(true)),
            _ => None,
        },
        InputKind::Training => TRAININGS
            .iter()
            .find(|(_, letter)| *letter == text)
            .map(|(training, _)| Value::Training(*training)),
        InputKind::Nationality if text == STATELESS => {
            Some(Value::Nationality(Nationality::Stateless))
        }
        // The long name of "stateless" has no place in a link.
        InputKind::Nationality if text.len() != 2 => None,
        kind => Value::parse(kind, text).ok(),
    }
}
