//! What the rules say of a form, ready to be shown.

use super::form::{CaseDate, CaseForm, Reading};
use crate::date_entry::DateError;
use chrono::NaiveDate;
use jojo_rules::{
    AllowanceReport, DossierReport, FactFault, FactFaultKind, Facts, Finding, Input,
    RecognitionReport, SicknessReport, TerminationReport, Value, allowance::possible_amounts,
    dossier, recognition, recognition::PartnershipReport, sickness, statuses::StatusDates,
    termination, termination::TerminationKind,
};

/// What is wrong with a date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CaseFault {
    /// It is not a date.
    Entry(DateError),
    /// It does not fit the others.
    Beside(FactFaultKind),
}

/// Everything that the pages show of a form.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Outcome {
    /// What the form says.
    pub reading: Reading,
    /// Dates that do not fit each other.
    pub faults: Vec<FactFault>,
    /// The dossier; needs the start date.
    pub dossier: Option<DossierReport>,
    /// The sickness; needs its days.
    pub sickness: Option<SicknessReport>,
    /// Every way of ending on the day of the notice.
    pub endings: Vec<(TerminationKind, TerminationReport)>,
    /// The partnership that handles a request.
    pub partnership: Option<PartnershipReport>,
    /// The requests for recognition, the mentor, the school.
    pub recognition: Option<RecognitionReport>,
}

impl Outcome {
    /// Reads and judges a form.
    #[must_use]
    pub fn of(form: &CaseForm) -> Self {
        let partnership = form.partnership();
        let mut outcome = Self { reading: form.read(), partnership, ..Self::default() };
        outcome.count_pairs(form);
        let name = partnership.map(|report| Value::Choice(report.partnership.as_str()));
        let _ = outcome.reading.facts.set(Input::Partnership, name);
        let facts = outcome.reading.facts.clone();
        let start = facts.date(Input::StartDate);
        if start.is_some() {
            outcome.dossier = outcome.judged(dossier(&facts));
        }
        let end = outcome.dossier.as_ref().map(|dossier| dossier.end_date);
        // A question about an agreement is about this one.
        let mut asked = facts;
        for (input, date) in [(Input::AgreementStart, start), (Input::AgreementEnd, end)] {
            let _ = asked.set(input, date.map(Value::Date));
        }
        if has(&asked, &[Input::AgreementStart, Input::SickFrom, Input::SickUntil]) {
            let previous: Vec<_> = outcome.reading.previous.into_iter().collect();
            outcome.sickness = outcome.judged(sickness(&asked, &previous));
        }
        if has(&asked, &[Input::AgreementStart, Input::NoticeDate]) {
            for kind in TerminationKind::ALL {
                let _ = asked.set(Input::TerminationKind, Some(Value::Choice(kind.as_str())));
                let judged = outcome.judged(termination(&asked));
                outcome.endings.extend(judged.map(|report| (*kind, report)));
            }
        }
        if has(&asked, &[Input::Establishments, Input::Trainings]) {
            outcome.recognition = outcome.judged(recognition(&asked));
        }
        outcome
    }

    /// The establishments and trainings that were named, as numbers for the rules.
    fn count_pairs(&mut self, form: &CaseForm) {
        let count = |number: usize| u8::try_from(number).ok().filter(|number| *number > 0);
        for (input, number) in [
            (Input::Establishments, form.establishment_names().len()),
            (Input::Trainings, form.training_names().len()),
        ] {
            // More than the rules take is not a number for them: then there is no report.
            let _ = self.reading.facts.set(input, count(number).map(Value::Count));
        }
    }

    fn judged<T>(&mut self, judged: Result<T, Vec<FactFault>>) -> Option<T> {
        match judged {
            Ok(report) => Some(report),
            Err(faults) => {
                for fault in faults {
                    if !self.faults.contains(&fault) {
                        self.faults.push(fault);
                    }
                }
                None
            }
        }
    }

    /// What is wrong with a date.
    #[must_use]
    pub fn fault(&self, date: CaseDate) -> Option<CaseFault> {
        let beside = |input| self.faults.iter().find(|fault| fault.input == input);
        let of_entry = self.reading.date_errors.get(&date).map(|error| CaseFault::Entry(*error));
        of_entry.or_else(|| {
            let fault = match date {
                CaseDate::Fact(input) => beside(input),
                CaseDate::PreviousUntil => beside(Input::PreviousPeriods),
                CaseDate::PreviousFrom => None,
            };
            fault.map(|fault| CaseFault::Beside(fault.kind))
        })
    }

    /// What the rules of a dossier found; nothing without a dossier.
    #[must_use]
    pub fn findings(&self) -> &[Finding] {
        self.dossier.as_ref().map(|report| report.findings.as_slice()).unwrap_or_default()
    }

    /// The date of a fact.
    #[must_use]
    pub fn date(&self, input: Input) -> Option<NaiveDate> {
        self.reading.facts.date(input)
    }

    /// The amounts that are still possible on a day, lowest first; none before the first known amount.
    #[must_use]
    pub fn amounts(&self, day: NaiveDate) -> Vec<AllowanceReport> {
        possible_amounts(day, &self.reading.facts.answers())
    }

    /// The dates on which statuses change by themselves.
    #[must_use]
    pub fn status_dates(&self) -> StatusDates {
        let fact = |input| self.reading.facts.date(input);
        let recognition = self.recognition.as_ref();
        let by_itself = recognition.and_then(|report| report.approved_automatically_on);
        StatusDates {
            submitted_on: fact(Input::SubmittedOn),
            approved_on: fact(Input::ApprovedOn).or(by_itself),
            mentor_training_by: recognition.and_then(|report| report.mentor_training_by),
            start: fact(Input::StartDate),
            end: self.dossier.as_ref().map(|dossier| dossier.end_date),
        }
    }
}

fn has(facts: &Facts, inputs: &[Input]) -> bool {
    inputs.iter().all(|input| facts.get(*input).is_some())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dossier::link;

    fn outcome(link: &str) -> Outcome {
        let (form, fault) = link::parse(link);
        assert_eq!(fault, None);
        Outcome::of(&form)
    }

    #[test]
    fn two_establishments_and_two_trainings_are_four_requests() {
        let of_pairs = outcome("1.en41.en42.etschilder.eo4b.z");
        assert_eq!(of_pairs.recognition.map(|report| report.applications), Some(4));
        assert_eq!(outcome("1.en41.z").recognition, None);
    }

    #[test]
    fn every_way_of_ending_is_judged_on_the_day_of_the_notice() {
        assert_eq!(outcome("1.sd20260901.nd20260910.z").endings.len(), 5);
        let before = outcome("1.sd20260901.nd20260831.z");
        assert!(before.endings.is_empty());
        assert_eq!(
            before.fault(CaseDate::Fact(Input::NoticeDate)),
            Some(CaseFault::Beside(FactFaultKind::Outside))
        );
    }

    #[test]
    fn a_date_that_does_not_fit_leaves_the_other_answers() {
        let outcome = outcome("1.sd20260901.sf20261010.st20261005.nd20260910.z");
        assert!(outcome.dossier.is_some() && outcome.sickness.is_none());
        assert!(outcome.fault(CaseDate::Fact(Input::SickUntil)).is_some());
    }
}
