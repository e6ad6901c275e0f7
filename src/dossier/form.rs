//! What was typed and chosen, exactly: nothing that a person enters is lost because it is not valid yet.

use crate::date_entry::{DateEntry, DateFault, Part};
use chrono::NaiveDate;
use jojo_rules::{
    Facts, Input, InputKind, InputSet, Training, Value,
    dossier::DossierItem,
    recognition::{PartnershipReport, partnership_of_committee, partnership_of_kind},
    sickness::Period,
};
use std::collections::BTreeSet;

/// A date that is typed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CaseDate {
    /// The date of an input.
    Fact(Input),
    /// The first day of an earlier sickness.
    PreviousFrom,
    /// The last day of an earlier sickness.
    PreviousUntil,
}

/// Which establishment and training, by their names.
pub type Pair = (String, String);

/// The form of the four pages.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CaseForm {
    /// What was chosen from a list.
    chosen: Facts,
    dates: Vec<(CaseDate, DateEntry)>,
    numbers: Vec<(Input, String)>,
    /// The tasks and documents that were ticked off.
    pub done: Vec<DossierItem>,
    /// The names of the establishments, a line for each.
    pub establishments: String,
    /// The listed trainings from which young people come.
    pub trainings: Vec<Training>,
    /// Another training, by its name; may be empty.
    pub other_training: String,
    /// The pairs that are recognised already.
    pub recognised: BTreeSet<Pair>,
    /// The number of the joint committee, as it was typed.
    pub committee: String,
    /// Tells this dossier from others in the same calendar.
    pub label: String,
    /// What the organisation is, and where: `local-authority flanders`; may be empty.
    pub organisation: String,
}

/// What the form says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Reading {
    /// Everything that is valid.
    pub facts: Facts,
    /// The earlier sickness, when both its days are there.
    pub previous: Option<Period>,
    /// What is wrong with the dates.
    pub date_faults: Vec<(CaseDate, DateFault)>,
    /// The numbers that are none, or outside their range.
    pub number_faults: Vec<Input>,
}

impl Reading {
    /// Whether nothing is wrong with what was typed for these inputs.
    #[must_use]
    pub fn has_whole(&self, inputs: InputSet) -> bool {
        let dates = self.date_faults.iter();
        let of_dates = dates.filter_map(|(date, _)| match date {
            CaseDate::Fact(input) => Some(*input),
            CaseDate::PreviousFrom | CaseDate::PreviousUntil => None,
        });
        !of_dates.chain(self.number_faults.iter().copied()).any(|input| inputs.contains(input))
    }
}

impl CaseForm {
    /// A form with these facts filled in.
    #[must_use]
    pub fn of(facts: &Facts, months: &[&str; 12]) -> Self {
        let mut form = Self::default();
        for (input, value) in facts.iter() {
            form.set(input, Some(value), months);
        }
        form
    }

    /// Fills in or empties the field of an input.
    pub fn set(&mut self, input: Input, value: Option<Value>, months: &[&str; 12]) {
        match (input.kind(), value) {
            (InputKind::Date, value) => {
                let entry = match value {
                    Some(Value::Date(date)) => DateEntry::of(date, months),
                    _ => DateEntry::default(),
                };
                self.put_date(CaseDate::Fact(input), entry);
            }
            (InputKind::Whole { .. }, value) if is_typed(input) => {
                self.type_number(input, value.map(|value| value.to_string()).unwrap_or_default());
            }
            // The kind always fits: fields offer only such values.
            (_, value) => drop(self.chosen.set(input, value)),
        }
    }

    /// Fills in an earlier sickness.
    pub fn set_previous(&mut self, period: Period, months: &[&str; 12]) {
        self.put_date(CaseDate::PreviousFrom, DateEntry::of(period.first_day, months));
        self.put_date(CaseDate::PreviousUntil, DateEntry::of(period.last_day, months));
    }

    /// Takes the earlier sickness away.
    pub fn clear_previous(&mut self) {
        self.put_date(CaseDate::PreviousFrom, DateEntry::default());
        self.put_date(CaseDate::PreviousUntil, DateEntry::default());
    }

    fn put_date(&mut self, date: CaseDate, entry: DateEntry) {
        self.dates.retain(|(known, _)| *known != date);
        if !entry.is_empty() {
            self.dates.push((date, entry));
        }
    }

    /// The date that was typed.
    #[must_use]
    pub fn entry(&self, date: CaseDate) -> DateEntry {
        let found = self.dates.iter().find(|(known, _)| *known == date);
        found.map(|(_, entry)| entry.clone()).unwrap_or_default()
    }

    /// Types into a field of a date.
    pub fn type_into(&mut self, date: CaseDate, part: Part, text: String, months: &[&str; 12]) {
        let mut entry = self.entry(date);
        entry.type_into(part, text, months);
        self.put_date(date, entry);
    }

    /// The number that was typed.
    #[must_use]
    pub fn number(&self, input: Input) -> String {
        let found = self.numbers.iter().find(|(known, _)| *known == input);
        found.map(|(_, text)| text.clone()).unwrap_or_default()
    }

    /// Types a number.
    pub fn type_number(&mut self, input: Input, text: String) {
        self.numbers.retain(|(known, _)| *known != input);
        if !text.is_empty() {
            self.numbers.push((input, text));
        }
    }

    /// Ticks something off, or takes the tick away.
    pub fn tick(&mut self, item: DossierItem, is_done: bool) {
        self.done.retain(|known| *known != item);
        if is_done {
            self.done.push(item);
            self.done.sort_unstable();
        }
    }

    /// The names of the establishments.
    #[must_use]
    pub fn establishment_names(&self) -> Vec<&str> {
        let mut names: Vec<&str> = Vec::new();
        for name in self.establishments.lines().map(str::trim) {
            if !name.is_empty() && !names.contains(&name) {
                names.push(name);
            }
        }
        names
    }

    /// The names of the trainings: those of the list by their id, another one as it was typed.
    #[must_use]
    pub fn training_names(&self) -> Vec<&str> {
        let other = self.other_training.trim();
        let listed = self.trainings.iter().map(|training| training.as_str());
        listed.chain((!other.is_empty()).then_some(other)).collect()
    }

    /// Every pair of an establishment and a training, and whether it is recognised already.
    pub fn pairs(&self) -> Vec<(Pair, bool)> {
        let trainings = self.training_names();
        self.establishment_names()
            .into_iter()
            .flat_map(|establishment| {
                trainings
                    .iter()
                    .map(move |training| (establishment.to_owned(), (*training).to_owned()))
            })
            .map(|pair| {
                let is_recognised = self.recognised.contains(&pair);
                (pair, is_recognised)
            })
            .collect()
    }

    /// The partnership that handles a request: by the number, else (also while the number is none) by the kind of
    /// organisation.
    #[must_use]
    pub fn partnership(&self) -> Option<PartnershipReport> {
        if let Ok(number) = self.committee.trim().parse() {
            return Some(partnership_of_committee(&number));
        }
        let (kind, region) = self.organisation.split_once(' ')?;
        Some(partnership_of_kind(kind.parse().ok()?, region.parse().ok()))
    }

    /// Reads the whole form.
    #[must_use]
    pub fn read(&self, months: &[&str; 12]) -> Reading {
        let mut reading = Reading { facts: self.chosen.clone(), ..Reading::default() };
        let (mut first_day, mut last_day) = (None, None);
        for (date, entry) in &self.dates {
            match (entry.read(months), date) {
                (Err(fault), date) => reading.date_faults.push((*date, fault)),
                (Ok(value), CaseDate::Fact(input)) => {
                    let _ = reading.facts.set(*input, value.map(Value::Date));
                }
                (Ok(value), CaseDate::PreviousFrom) => first_day = value,
                (Ok(value), CaseDate::PreviousUntil) => last_day = value,
            }
        }
        for (input, text) in &self.numbers {
            match Value::parse(input.kind(), text.trim()) {
                Ok(value) => drop(reading.facts.set(*input, Some(value))),
                Err(_) => reading.number_faults.push(*input),
            }
        }
        reading.previous =
            first_day.zip(last_day).map(|(first_day, last_day)| Period { first_day, last_day });
        reading
    }
}

/// Whether a number is typed; the others are chosen from a list.
#[must_use]
pub fn is_typed(input: Input) -> bool {
    input != Input::ContractYear
}

/// A start that is not far away, for the example: the first 1 September that leaves two months to prepare.
#[must_use]
pub fn example_start(today: NaiveDate) -> Option<NaiveDate> {
    use chrono::{Datelike, Months};
    let first = NaiveDate::from_ymd_opt(today.year(), 9, 1)?;
    let is_near = first.checked_sub_months(Months::new(2))? < today;
    if is_near { first.checked_add_months(Months::new(12)) } else { Some(first) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::SHARED;
    use jojo_rules::date;

    #[test]
    fn what_is_no_date_or_number_yet_stays_typed() {
        let months = &SHARED.format.months;
        let mut form = CaseForm::default();
        form.type_into(CaseDate::Fact(Input::StartDate), Part::Day, "31".to_owned(), months);
        form.type_into(
            CaseDate::Fact(Input::StartDate),
            Part::Month,
            "februari".to_owned(),
            months,
        );
        form.type_into(CaseDate::Fact(Input::StartDate), Part::Year, "2027".to_owned(), months);
        form.type_number(Input::Mentors, "twee".to_owned());
        let reading = form.read(months);
        assert_eq!(reading.facts, Facts::default());
        assert_eq!(reading.date_faults.len(), 1);
        assert_eq!(reading.number_faults, [Input::Mentors]);
        assert_eq!(form.entry(CaseDate::Fact(Input::StartDate)).month, "februari");
        assert_eq!(form.number(Input::Mentors), "twee");
    }

    #[test]
    fn the_example_starts_in_a_september_that_can_be_prepared() {
        let day = |text| date::parse(text).expect("a date");
        assert_eq!(example_start(day("2026-11-22")), Some(day("2027-09-01")));
        assert_eq!(example_start(day("2026-07-01")), Some(day("2026-09-01")));
        assert_eq!(example_start(day("2026-07-02")), Some(day("2027-09-01")));
    }
}
