//! The dossier of the contract year after this one (*verlenging*).

use super::DossierReport;
use crate::{Facts, Input, InputSet, Value};
use chrono::NaiveDate;

/// The inputs that belong to one contract year (*contractjaar*) only: an extension does not take them over.
pub const OF_ONE_YEAR: InputSet = InputSet::of([
    Input::RequestSubmittedOn,
    Input::RegisteredOn,
    Input::NeedsCertificate,
    Input::NeedsSecondaryProof,
    Input::BothWantExtension,
    Input::NoticeDate,
    Input::SickFrom,
    Input::SickUntil,
    Input::AbsenceKind,
]);

/// The last contract year that a young person can have.
const LAST_YEAR: u8 = 3;

/// The contract year after this one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NextYear {
    /// Its first day: the day after the end of this year.
    pub start_date: NaiveDate,
    /// Its number: 2 or 3.
    pub contract_year: u8,
}

impl DossierReport {
    /// The contract year (*contractjaar*) that an extension of this dossier gives; `None` after the third year. `facts`
    /// are those of this report; a contract year that is not known is the first.
    ///
    /// ```
    /// use jojo_rules::{Facts, Input, Value, date, dossier};
    /// let mut facts = Facts::default();
    /// facts.set(Input::StartDate, Some(Value::Date(date::parse("2026-09-01")?)))?;
    /// let report = dossier(&facts).map_err(|_| "dates that fit")?;
    /// let next = report.next_year(&facts).ok_or("a second year")?;
    /// assert_eq!((next.start_date, next.contract_year), (date::parse("2027-09-01")?, 2));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn next_year(&self, facts: &Facts) -> Option<NextYear> {
        let year = facts.count(Input::ContractYear).unwrap_or(1);
        let start_date = self.end_date.succ_opt().filter(|_| year < LAST_YEAR)?;
        Some(NextYear { start_date, contract_year: year + 1 })
    }
}

impl NextYear {
    /// The facts of this year's dossier: those of the year before without [`OF_ONE_YEAR`], with the new start and
    /// number. The end of the training (*laatste schooljaar*) stays while it does not lie before the start.
    #[must_use]
    pub fn facts(self, before: &Facts) -> Facts {
        let mut facts = before.clone();
        let mut put = |input, value| {
            // Each value fits its input, and clearing always works.
            let _ = facts.set(input, value);
        };
        OF_ONE_YEAR.iter().for_each(|input| put(input, None));
        put(Input::StartDate, Some(Value::Date(self.start_date)));
        put(Input::ContractYear, Some(Value::Count(self.contract_year)));
        if before.date(Input::LastSchoolYearEnd).is_some_and(|last| last < self.start_date) {
            put(Input::LastSchoolYearEnd, None);
        }
        facts
    }
}
