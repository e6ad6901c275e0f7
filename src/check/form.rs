//! What was typed and chosen, exactly: nothing that a person enters is lost because it is not valid yet.

use crate::date_entry::{DateEntry, DateError, Part};
use chrono::NaiveDate;
use jojo_rules::{Answers, Input, Value};

/// The form of the check: the chosen answers, and the two dates as they were typed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CheckForm {
    chosen: Answers,
    birth_date: DateEntry,
    start_date: DateEntry,
}

/// What the form says: the answers that are valid, and what is wrong with the dates.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Reading {
    /// The answers; a date at fault is absent.
    pub answers: Answers,
    /// What is wrong with the birth date.
    pub birth_date: Option<DateError>,
    /// What is wrong with the start date.
    pub start_date: Option<DateError>,
}

impl Reading {
    /// What is wrong with this date.
    #[must_use]
    pub fn error(&self, input: Input) -> Option<DateError> {
        if input == Input::BirthDate { self.birth_date } else { self.start_date }
    }
}

impl CheckForm {
    /// A form with these answers filled in.
    #[must_use]
    pub fn of(answers: &Answers) -> Self {
        let entry = |date: Option<NaiveDate>| date.map(DateEntry::of).unwrap_or_default();
        let (birth_date, start_date) = (entry(answers.birth_date), entry(answers.start_date));
        let mut chosen = answers.clone();
        chosen.birth_date = None;
        chosen.start_date = None;
        Self { chosen, birth_date, start_date }
    }

    /// The date that was typed for this input.
    #[must_use]
    pub fn entry(&self, input: Input) -> &DateEntry {
        if input == Input::BirthDate { &self.birth_date } else { &self.start_date }
    }

    /// The date that was typed for this input, to be changed.
    pub fn entry_mut(&mut self, input: Input) -> &mut DateEntry {
        if input == Input::BirthDate { &mut self.birth_date } else { &mut self.start_date }
    }

    /// Types into a field of a date.
    pub fn type_into(&mut self, input: Input, part: Part, text: String) {
        self.entry_mut(input).type_into(part, text);
    }

    /// What was chosen for an input that is no date.
    #[must_use]
    pub fn chosen(&self) -> &Answers {
        &self.chosen
    }

    /// Chooses a value; the kind always fits, because the question offers only such values.
    pub fn choose(&mut self, input: Input, value: Value) {
        let _ = self.chosen.set(input, Some(value));
    }

    /// Takes the answer away.
    pub fn clear(&mut self, input: Input) {
        let _ = self.chosen.set(input, None);
    }

    /// Chooses "I do not know".
    pub fn choose_unsure(&mut self, input: Input) {
        self.chosen.set_unsure(input);
    }

    /// The answers that do not depend on each other; a date at fault is absent.
    #[must_use]
    pub fn answers(&self) -> Answers {
        self.read(NaiveDate::MAX).answers
    }

    /// Reads the whole form.
    #[must_use]
    pub fn read(&self, today: NaiveDate) -> Reading {
        let mut reading = Reading { answers: self.chosen.clone(), ..Reading::default() };
        match self.birth_date.read() {
            Ok(Some(date)) if date > today => reading.birth_date = Some(DateError::InFuture),
            Ok(date) => reading.answers.birth_date = date,
            Err(fault) => reading.birth_date = Some(fault),
        }
        match self.start_date.read() {
            Ok(Some(start)) if reading.answers.birth_date.is_some_and(|birth| start < birth) => {
                reading.start_date = Some(DateError::BeforeBirth);
            }
            Ok(date) => reading.answers.start_date = date,
            Err(fault) => reading.start_date = Some(fault),
        }
        reading
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jojo_rules::date;

    fn type_date(form: &mut CheckForm, input: Input, text: &str) {
        form.type_into(input, Part::Day, text.to_owned());
    }

    fn today() -> NaiveDate {
        date::parse("2026-11-21").expect("a date")
    }

    #[test]
    fn a_birth_date_in_the_future_is_a_fault_and_stays_typed() {
        let mut form = CheckForm::default();
        type_date(&mut form, Input::BirthDate, "22/11/2026");
        let reading = form.read(today());
        assert_eq!(
            (reading.birth_date, reading.answers.birth_date),
            (Some(DateError::InFuture), None)
        );
        assert_eq!(form.entry(Input::BirthDate).year, "2026");
        type_date(&mut form, Input::BirthDate, "21/11/2026");
        assert_eq!(form.read(today()).birth_date, None);
    }

    #[test]
    fn a_start_before_birth_is_a_fault_of_the_start() {
        let mut form = CheckForm::default();
        type_date(&mut form, Input::BirthDate, "12/5/2009");
        type_date(&mut form, Input::StartDate, "11/5/2009");
        let reading = form.read(today());
        assert_eq!(
            (reading.start_date, reading.answers.start_date),
            (Some(DateError::BeforeBirth), None)
        );
        assert!(reading.answers.birth_date.is_some());
    }

    #[test]
    fn a_form_of_answers_reads_as_those_answers() {
        let (mut answers, _) = jojo_wire::link::parse("1.b20090512.s20260901.nMA.l-.d0.ts.a1.z");
        assert_eq!(CheckForm::of(&answers).read(today()).answers, answers);
        answers.birth_date = None;
        assert_eq!(CheckForm::of(&answers).read(today()).answers, answers);
    }
}
