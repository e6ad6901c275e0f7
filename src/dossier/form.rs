//! What was typed and chosen, exactly: nothing that a person enters is lost because it is not valid yet.

mod pairs;
mod reading;

use crate::date_entry::{DateEntry, Part};
use jojo_rules::{
    Facts, Input, InputKind, InputSet, Training, Value,
    dossier::{DossierItem, NextYear, OF_ONE_YEAR},
    sickness::Period,
};
use std::collections::{BTreeMap, BTreeSet};

pub use pairs::{Organisation, Pair};
pub use reading::Reading;

/// A date that is typed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum CaseDate {
    /// The date of an input.
    Fact(Input),
    /// The first day of an earlier sickness.
    PreviousFrom,
    /// The last day of an earlier sickness.
    PreviousUntil,
}

impl CaseDate {
    /// Its name: the id of its question on the page.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Fact(input) => input.as_str(),
            Self::PreviousFrom => "previous_from",
            Self::PreviousUntil => "previous_until",
        }
    }
}

/// The form of the three pages.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CaseForm {
    /// What was chosen from a list.
    chosen: Facts,
    /// The dates that were typed, without the empty ones.
    dates: BTreeMap<CaseDate, DateEntry>,
    /// The numbers that were typed, without the empty ones.
    numbers: BTreeMap<Input, String>,
    /// The tasks and documents that were ticked off.
    pub done: BTreeSet<DossierItem>,
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
    /// Sets the tasks of this dossier apart from others in the same calendar.
    pub label: String,
    /// What the organisation is, and where.
    pub organisation: Option<Organisation>,
}

impl CaseForm {
    /// A form with these facts filled in.
    #[must_use]
    pub fn of(facts: &Facts) -> Self {
        let mut form = Self::default();
        for (input, value) in facts.iter() {
            form.set(input, Some(value));
        }
        form
    }

    /// Fills in or empties the field of an input.
    pub fn set(&mut self, input: Input, value: Option<Value>) {
        match (input.kind(), value) {
            (InputKind::Date, value) => {
                let entry = match value {
                    Some(Value::Date(date)) => DateEntry::of(date),
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
    pub fn set_previous(&mut self, period: Period) {
        self.put_date(CaseDate::PreviousFrom, DateEntry::of(period.first_day));
        self.put_date(CaseDate::PreviousUntil, DateEntry::of(period.last_day));
    }

    /// Fills in or empties a date.
    pub fn put_date(&mut self, date: CaseDate, entry: DateEntry) {
        if entry.is_empty() {
            self.dates.remove(&date);
        } else {
            self.dates.insert(date, entry);
        }
    }

    /// The date that was typed.
    #[must_use]
    pub fn entry(&self, date: CaseDate) -> DateEntry {
        self.dates.get(&date).cloned().unwrap_or_default()
    }

    /// Types into a field of a date.
    pub fn type_into(&mut self, date: CaseDate, part: Part, text: String) {
        let mut entry = self.entry(date);
        entry.type_into(part, text);
        self.put_date(date, entry);
    }

    /// The number that was typed.
    #[must_use]
    pub fn number(&self, input: Input) -> String {
        self.numbers.get(&input).cloned().unwrap_or_default()
    }

    /// Types a number.
    pub fn type_number(&mut self, input: Input, text: String) {
        if text.is_empty() {
            self.numbers.remove(&input);
        } else {
            self.numbers.insert(input, text);
        }
    }

    /// Ticks something off, or takes the tick away.
    pub fn tick(&mut self, item: DossierItem, is_done: bool) {
        if is_done {
            self.done.insert(item);
        } else {
            self.done.remove(&item);
        }
    }

    /// Becomes the form of the next contract year: what belongs to one year only is emptied.
    pub fn begin_year(&mut self, next: NextYear) {
        const MOVED: InputSet =
            InputSet::of([Input::StartDate, Input::ContractYear, Input::LastSchoolYearEnd]);
        let facts = next.facts(&self.read().facts);
        OF_ONE_YEAR.union(MOVED).iter().for_each(|input| self.set(input, facts.get(input)));
        self.dates.remove(&CaseDate::PreviousFrom);
        self.dates.remove(&CaseDate::PreviousUntil);
        self.done.clear();
    }
}

/// Whether a number is typed; the others are chosen from a list.
#[must_use]
pub fn is_typed(input: Input) -> bool {
    input != Input::ContractYear
}

#[cfg(test)]
mod tests {
    use super::*;
    use jojo_rules::{date, dossier};

    fn day(text: &str) -> Option<Value> {
        date::parse(text).ok().map(Value::Date)
    }

    #[test]
    fn what_is_not_a_date_or_number_yet_stays_typed() {
        let mut form = CaseForm::default();
        let start = CaseDate::Fact(Input::StartDate);
        for (part, text) in [(Part::Day, "31"), (Part::Month, "februari"), (Part::Year, "2027")] {
            form.type_into(start, part, text.to_owned());
        }
        form.type_number(Input::Mentors, "twee".to_owned());
        let reading = form.read();
        assert_eq!(reading.facts, Facts::default());
        assert!(reading.date_errors.keys().eq([&start]));
        assert!(reading.number_faults.iter().eq([&Input::Mentors]));
        assert_eq!(form.entry(start).month, "februari");
        assert_eq!(form.number(Input::Mentors), "twee");
    }

    #[test]
    fn the_next_year_keeps_what_is_not_of_one_year() {
        let mut form = CaseForm::default();
        form.set(Input::StartDate, day("2026-09-01"));
        form.set(Input::BirthDate, day("2009-05-12"));
        form.set(Input::RegisteredOn, day("2026-11-01"));
        form.type_number(Input::Mentors, "twee".to_owned());
        form.establishments = "Hoofdschool".to_owned();
        form.tick(DossierItem::task(jojo_rules::RuleId::DimonaBy), true);
        let facts = form.read().facts;
        let report = dossier(&facts).expect("dates that fit");
        form.begin_year(report.next_year(&facts).expect("a second year"));
        let facts = form.read().facts;
        assert_eq!(facts.get(Input::StartDate), day("2027-09-01"));
        assert_eq!(facts.count(Input::ContractYear), Some(2));
        assert_eq!(facts.get(Input::BirthDate), day("2009-05-12"));
        assert_eq!(facts.get(Input::RegisteredOn), None);
        assert_eq!(form.number(Input::Mentors), "twee");
        assert_eq!(form.establishments, "Hoofdschool");
        assert!(form.done.is_empty());
    }
}
