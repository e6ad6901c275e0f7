//! What is known of a case: one value for each input that was answered.

use crate::{Answers, Input, InputKind, InputSet, Training, Value, ValueError};
use chrono::NaiveDate;
use serde::{Serialize, Serializer};
use std::str::FromStr;

/// The answered inputs of a dossier, a sickness, an early end or a recognition. An absent input is not known: the rules
/// then say what they still need.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Facts(Vec<(Input, Value)>);

/// A date or number that does not fit the others: wrong input, not a finding.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FactFault {
    /// The input.
    pub input: Input,
    /// Which of its items, from 0; absent when it is not a list.
    pub item: Option<usize>,
    /// What is wrong.
    pub kind: FactFaultKind,
}

crate::named! {
    /// What may be wrong with an input beside the others.
    pub enum FactFaultKind {
        /// It is needed and not there.
        Missing = "missing",
        /// Not a value that this input can have.
        OutOfRange = "out_of_range",
        /// Before or after the dates that it belongs to.
        Outside = "outside",
        /// The birth date lies after the start.
        BeforeBirth = "before_birth",
        /// Two periods share days.
        Overlap = "overlap",
        /// Not a name that fits the others.
        UnknownValue = "unknown_value",
    }
}

impl FactFault {
    pub(crate) const fn new(input: Input, kind: FactFaultKind) -> Self {
        Self { input, item: None, kind }
    }
}

impl Facts {
    /// The value of `input`, if it is known.
    #[must_use]
    pub fn get(&self, input: Input) -> Option<Value> {
        self.0.iter().find(|(known, _)| *known == input).map(|(_, value)| *value)
    }

    /// Sets or clears an input.
    ///
    /// # Errors
    /// A value that the input does not take.
    pub fn set(&mut self, input: Input, value: Option<Value>) -> Result<(), ValueError> {
        if let Some(value) = value {
            fits(input.kind(), value)?;
        }
        self.0.retain(|(known, _)| *known != input);
        if let Some(value) = value {
            let place = self.0.partition_point(|(known, _)| *known < input);
            self.0.insert(place, (input, value));
        }
        Ok(())
    }

    /// Everything that is known, in asking order.
    pub fn iter(&self) -> impl Iterator<Item = (Input, Value)> {
        self.0.iter().copied()
    }

    /// A date.
    #[must_use]
    pub fn date(&self, input: Input) -> Option<NaiveDate> {
        match self.get(input) {
            Some(Value::Date(date)) => Some(date),
            _ => None,
        }
    }

    /// Yes or no.
    #[must_use]
    pub fn yes(&self, input: Input) -> Option<bool> {
        match self.get(input) {
            Some(Value::Bool(yes)) => Some(yes),
            _ => None,
        }
    }

    /// A whole number.
    #[must_use]
    pub fn count(&self, input: Input) -> Option<u8> {
        match self.get(input) {
            Some(Value::Count(count)) => Some(count),
            _ => None,
        }
    }

    /// The training.
    #[must_use]
    pub fn training(&self) -> Option<Training> {
        match self.get(Input::Training) {
            Some(Value::Training(training)) => Some(training),
            _ => None,
        }
    }

    /// One of a few names.
    #[must_use]
    pub fn choice<T: FromStr>(&self, input: Input) -> Option<T> {
        match self.get(input) {
            Some(Value::Choice(name)) => name.parse().ok(),
            _ => None,
        }
    }

    /// What a check would ask too, as it takes it.
    #[must_use]
    pub fn answers(&self) -> Answers {
        let mut answers = Answers::default();
        for (input, value) in self.iter() {
            // What a check does not ask stays out.
            let _ = answers.set(input, Some(value));
        }
        answers
    }

    /// Those of `inputs` that are not known.
    #[must_use]
    pub(crate) fn absent(&self, inputs: InputSet) -> InputSet {
        inputs.iter().filter(|input| self.get(*input).is_none()).collect()
    }

    /// A date that is needed.
    pub(crate) fn needed(&self, input: Input, faults: &mut Vec<FactFault>) -> Option<NaiveDate> {
        let date = self.date(input);
        if date.is_none() {
            faults.push(FactFault::new(input, FactFaultKind::Missing));
        }
        date
    }
}

impl Serialize for Facts {
    /// A flat object.
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.iter())
    }
}

/// Whether a value is one of this kind.
fn fits(kind: InputKind, value: Value) -> Result<(), ValueError> {
    match (kind, value) {
        (InputKind::Date, Value::Date(_))
        | (InputKind::Bool, Value::Bool(_))
        | (InputKind::Training, Value::Training(_))
        | (InputKind::Nationality, Value::Nationality(_)) => Ok(()),
        (InputKind::Count, Value::Count(count)) if count <= 9 => Ok(()),
        (InputKind::Whole { least, most }, Value::Count(count))
            if (least..=most).contains(&count) =>
        {
            Ok(())
        }
        (InputKind::Count | InputKind::Whole { .. }, Value::Count(_)) => {
            Err(ValueError::OutOfRange)
        }
        (InputKind::Choice(names), Value::Choice(name)) if names.contains(&name) => Ok(()),
        (InputKind::Choice(_), Value::Choice(_)) => Err(ValueError::UnknownValue),
        _ => Err(ValueError::WrongType),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_values_of_its_kind_go_into_an_input() {
        let mut facts = Facts::default();
        assert_eq!(facts.set(Input::ContractYear, Some(Value::Count(3))), Ok(()));
        assert_eq!(
            facts.set(Input::ContractYear, Some(Value::Count(4))),
            Err(ValueError::OutOfRange)
        );
        assert_eq!(
            facts.set(Input::Scheme, Some(Value::Choice("boss"))),
            Err(ValueError::UnknownValue)
        );
        assert_eq!(facts.set(Input::Complete, Some(Value::Count(1))), Err(ValueError::WrongType));
        assert_eq!(facts.count(Input::ContractYear), Some(3));
        facts.set(Input::ContractYear, None).expect("clearing always works");
        assert_eq!(facts, Facts::default());
    }

    #[test]
    fn facts_stand_in_asking_order() {
        let mut facts = Facts::default();
        facts.set(Input::Complete, Some(Value::Bool(true))).expect("a bool");
        facts.set(Input::ContractYear, Some(Value::Count(1))).expect("a number");
        let inputs: Vec<Input> = facts.iter().map(|(input, _)| input).collect();
        assert_eq!(inputs, [Input::ContractYear, Input::Complete]);
    }
}
