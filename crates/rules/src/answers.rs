//! What a person has answered: one flat document in which every field is optional.

use crate::{Input, InputKind, InputSet, Nationality, Training, date};
use chrono::NaiveDate;
use serde::{Serialize, ser::SerializeMap};

/// The answers of the check. An absent answer is `None`: the rules then say what they still need.
///
/// Someone may also have answered "I do not know". The rules take that as absent; the document remembers it, so that
/// the question is not asked again.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[expect(missing_docs, reason = "each field is described at the Input of the same name")]
pub struct Answers {
    pub birth_date: Option<NaiveDate>,
    pub start_date: Option<NaiveDate>,
    pub followed_two_years_secondary: Option<bool>,
    pub nationality: Option<Nationality>,
    pub legal_residence: Option<bool>,
    pub has_secondary_diploma: Option<bool>,
    pub has_civil_and_political_rights: Option<bool>,
    pub previously_in_jojo: Option<bool>,
    pub training: Option<Training>,
    pub enrolled_in_dual_training: Option<bool>,
    pub workplace_recognised_for_training: Option<bool>,
    pub alternating_years_passed: Option<u8>,
    pub second_grade_passed: Option<bool>,
    pub third_grade_first_year_passed: Option<bool>,
    pub buso_ov3_qualification_passed: Option<bool>,
    unsure: InputSet,
}

/// One answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Value {
    /// A calendar date.
    Date(NaiveDate),
    /// Yes or no.
    Bool(bool),
    /// A training.
    Training(Training),
    /// A nationality.
    Nationality(Nationality),
    /// A whole number: from 0 to 9, or in the range of its input.
    Count(u8),
    /// One of the names that the input knows.
    Choice(&'static str),
}

/// Why a text is not the value of an input.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ValueError {
    /// Not an existing date between 1900 and 2100, written `YYYY-MM-DD`.
    InvalidDate,
    /// Not one of the values that exist.
    UnknownValue,
    /// A number outside the range of its input.
    OutOfRange,
    /// A value of another kind than the input takes.
    WrongType,
}

impl std::fmt::Display for ValueError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            Self::InvalidDate => {
                "not an existing date written as YYYY-MM-DD, in the years 1900 to 2100"
            }
            Self::UnknownValue => "not one of the known values",
            Self::OutOfRange => "not a whole number from 0 to 9",
            Self::WrongType => "a value of another type",
        })
    }
}

impl std::error::Error for ValueError {}

impl Value {
    /// Reads a text as a value of this kind: `2026-09-01`, `true`, `schilder`, `BE`, `2`.
    ///
    /// # Errors
    /// [`ValueError`] says what is wrong with the text.
    pub fn parse(kind: InputKind, text: &str) -> Result<Self, ValueError> {
        match kind {
            InputKind::Date => {
                date::parse(text).map(Self::Date).map_err(|_| ValueError::InvalidDate)
            }
            InputKind::Bool => text.parse().map(Self::Bool).map_err(|_| ValueError::UnknownValue),
            InputKind::Training => {
                text.parse().map(Self::Training).map_err(|_| ValueError::UnknownValue)
            }
            InputKind::Nationality => {
                text.parse().map(Self::Nationality).map_err(|_| ValueError::UnknownValue)
            }
            InputKind::Count => match text.as_bytes() {
                [digit @ b'0'..=b'9'] => Ok(Self::Count(digit - b'0')),
                _ => Err(ValueError::OutOfRange),
            },
            InputKind::Whole { least, most } => match text.parse() {
                Ok(number) if least <= number && number <= most => Ok(Self::Count(number)),
                _ => Err(ValueError::OutOfRange),
            },
            InputKind::Choice(names) => {
                let known = names.iter().find(|name| **name == text);
                known.map(|name| Self::Choice(name)).ok_or(ValueError::UnknownValue)
            }
            InputKind::Compound => Err(ValueError::WrongType),
        }
    }
}

impl std::fmt::Display for Value {
    /// Prints what [`Value::parse`] reads.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Date(date) => write!(f, "{date}"),
            Self::Bool(yes) => write!(f, "{yes}"),
            Self::Training(training) => write!(f, "{training}"),
            Self::Nationality(nationality) => write!(f, "{nationality}"),
            Self::Count(count) => write!(f, "{count}"),
            Self::Choice(name) => f.write_str(name),
        }
    }
}

impl Serialize for Value {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Bool(yes) => serializer.serialize_bool(*yes),
            Self::Count(count) => serializer.serialize_u8(*count),
            text => serializer.collect_str(text),
        }
    }
}

impl Answers {
    /// The answer to `input`, if there is one.
    #[must_use]
    pub fn get(&self, input: Input) -> Option<Value> {
        match input {
            Input::BirthDate => self.birth_date.map(Value::Date),
            Input::StartDate => self.start_date.map(Value::Date),
            Input::FollowedTwoYearsSecondary => self.followed_two_years_secondary.map(Value::Bool),
            Input::Nationality => self.nationality.map(Value::Nationality),
            Input::LegalResidence => self.legal_residence.map(Value::Bool),
            Input::HasSecondaryDiploma => self.has_secondary_diploma.map(Value::Bool),
            Input::HasCivilAndPoliticalRights => {
                self.has_civil_and_political_rights.map(Value::Bool)
            }
            Input::PreviouslyInJojo => self.previously_in_jojo.map(Value::Bool),
            Input::Training => self.training.map(Value::Training),
            Input::EnrolledInDualTraining => self.enrolled_in_dual_training.map(Value::Bool),
            Input::WorkplaceRecognisedForTraining => {
                self.workplace_recognised_for_training.map(Value::Bool)
            }
            Input::AlternatingYearsPassed => self.alternating_years_passed.map(Value::Count),
            Input::SecondGradePassed => self.second_grade_passed.map(Value::Bool),
            Input::ThirdGradeFirstYearPassed => self.third_grade_first_year_passed.map(Value::Bool),
            Input::BusoOv3QualificationPassed => {
                self.buso_ov3_qualification_passed.map(Value::Bool)
            }
            _ => None,
        }
    }

    /// Sets or clears the answer to `input`. An earlier "I do not know" is forgotten.
    ///
    /// # Errors
    /// [`ValueError::WrongType`] when the value is not of [`Input::kind`] or the input is not in [`Input::CHECK`], [`ValueError::OutOfRange`] for a count above 9.
    pub fn set(&mut self, input: Input, value: Option<Value>) -> Result<(), ValueError> {
        use Value::{Bool, Count, Date};
        macro_rules! put {
            ($field:ident, $kind:path) => {
                self.$field = match value {
                    None => None,
                    Some($kind(value)) => Some(value),
                    Some(_) => return Err(ValueError::WrongType),
                }
            };
        }
        if matches!(value, Some(Count(10..))) {
            return Err(ValueError::OutOfRange);
        }
        match input {
            Input::BirthDate => put!(birth_date, Date),
            Input::StartDate => put!(start_date, Date),
            Input::FollowedTwoYearsSecondary => put!(followed_two_years_secondary, Bool),
            Input::Nationality => put!(nationality, Value::Nationality),
            Input::LegalResidence => put!(legal_residence, Bool),
            Input::HasSecondaryDiploma => put!(has_secondary_diploma, Bool),
            Input::HasCivilAndPoliticalRights => put!(has_civil_and_political_rights, Bool),
            Input::PreviouslyInJojo => put!(previously_in_jojo, Bool),
            Input::Training => put!(training, Value::Training),
            Input::EnrolledInDualTraining => put!(enrolled_in_dual_training, Bool),
            Input::WorkplaceRecognisedForTraining => put!(workplace_recognised_for_training, Bool),
            Input::AlternatingYearsPassed => put!(alternating_years_passed, Count),
            Input::SecondGradePassed => put!(second_grade_passed, Bool),
            Input::ThirdGradeFirstYearPassed => put!(third_grade_first_year_passed, Bool),
            Input::BusoOv3QualificationPassed => put!(buso_ov3_qualification_passed, Bool),
            _ => return Err(ValueError::WrongType),
        }
        self.unsure = self.unsure.without(input);
        Ok(())
    }

    /// Remembers that the person answered "I do not know"; for the rules the answer is absent.
    pub fn set_unsure(&mut self, input: Input) {
        // Clearing never fails: `None` fits every input.
        let _ = self.set(input, None);
        self.unsure = self.unsure.with(input);
    }

    /// The inputs that were answered with "I do not know".
    #[must_use]
    pub fn unsure(&self) -> InputSet {
        self.unsure
    }

    /// Whether nothing was answered at all.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

impl Serialize for Answers {
    /// A flat object; "I do not know" is `null`, not answered is left out.
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        for &input in Input::CHECK {
            let value = self.get(input);
            if value.is_some() || self.unsure.contains(input) {
                map.serialize_entry(&input, &value)?;
            }
        }
        map.end()
    }
}
