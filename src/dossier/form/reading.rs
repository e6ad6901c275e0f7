//! What a form says: everything that is valid, and what is wrong with the rest.

use super::{CaseDate, CaseForm};
use crate::date_entry::DateError;
use jojo_rules::{Facts, Input, InputSet, Value, sickness::Period};
use std::collections::{BTreeMap, BTreeSet};

/// What the form says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Reading {
    /// Everything that is valid.
    pub facts: Facts,
    /// The earlier sickness, when both its days are there.
    pub previous: Option<Period>,
    /// What is wrong with the dates.
    pub date_errors: BTreeMap<CaseDate, DateError>,
    /// The inputs whose text is not a number, or a number outside their range.
    pub number_faults: BTreeSet<Input>,
}

impl Reading {
    /// Whether nothing is wrong with what was typed for these inputs.
    #[must_use]
    pub fn has_whole(&self, inputs: InputSet) -> bool {
        let of_dates = self.date_errors.keys().filter_map(|date| match date {
            CaseDate::Fact(input) => Some(*input),
            CaseDate::PreviousFrom | CaseDate::PreviousUntil => None,
        });
        !of_dates.chain(self.number_faults.iter().copied()).any(|input| inputs.contains(input))
    }
}

impl CaseForm {
    /// Reads the whole form.
    #[must_use]
    pub fn read(&self) -> Reading {
        let mut reading = Reading { facts: self.chosen.clone(), ..Reading::default() };
        let (mut first_day, mut last_day) = (None, None);
        for (date, entry) in &self.dates {
            match (entry.read(), date) {
                (Err(error), date) => drop(reading.date_errors.insert(*date, error)),
                (Ok(value), CaseDate::Fact(input)) => {
                    // A date always fits the input that asks for it.
                    let _ = reading.facts.set(*input, value.map(Value::Date));
                }
                (Ok(value), CaseDate::PreviousFrom) => first_day = value,
                (Ok(value), CaseDate::PreviousUntil) => last_day = value,
            }
        }
        for (input, text) in &self.numbers {
            match Value::parse(input.kind(), text.trim()) {
                Ok(value) => drop(reading.facts.set(*input, Some(value))),
                Err(_) => drop(reading.number_faults.insert(*input)),
            }
        }
        reading.previous =
            first_day.zip(last_day).map(|(first_day, last_day)| Period { first_day, last_day });
        reading
    }
}
