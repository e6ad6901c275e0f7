//! The term of an agreement (*overeenkomst van alternerende opleiding*, OAO) and the dates that follow from its start.

use crate::{RuleId, date, dossier};
use chrono::{Days, NaiveDate};
use serde::Serialize;

/// First and last day of an agreement of at most twelve months.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Agreement {
    start_date: NaiveDate,
    end_date: NaiveDate,
}

/// Why two dates are not the term of an agreement.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AgreementFault {
    /// The end lies before the start.
    EndBeforeStart,
    /// More than twelve months.
    TooLong,
}

impl std::fmt::Display for AgreementFault {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            Self::EndBeforeStart => "lies before the start date",
            Self::TooLong => "lies more than twelve months after the start date",
        })
    }
}

impl std::error::Error for AgreementFault {}

impl Agreement {
    /// An agreement from its first to its last day, both inclusive.
    ///
    /// # Errors
    /// An end before the start, or later than [`last_day_of_year_from`] allows.
    pub fn new(start_date: NaiveDate, end_date: NaiveDate) -> Result<Self, AgreementFault> {
        if end_date < start_date {
            Err(AgreementFault::EndBeforeStart)
        } else if end_date > last_day_of_year_from(start_date) {
            Err(AgreementFault::TooLong)
        } else {
            Ok(Self { start_date, end_date })
        }
    }

    /// Its first day.
    #[must_use]
    pub const fn start(self) -> NaiveDate {
        self.start_date
    }

    /// Its last day.
    #[must_use]
    pub const fn end(self) -> NaiveDate {
        self.end_date
    }

    /// Whether it runs on `day`.
    #[must_use]
    pub fn contains(self, day: NaiveDate) -> bool {
        (self.start_date..=self.end_date).contains(&day)
    }

    /// Monday to Friday, from the first to the last day.
    pub fn weekdays(self) -> impl Iterator<Item = NaiveDate> {
        self.start_date
            .iter_days()
            .take_while(move |day| *day <= self.end_date)
            .filter(|day| crate::Weekday::of(*day).is_working())
    }
}

/// The last day of a term of one year: the day before the same date a year later; from 29 February, 28 February.
#[must_use]
pub fn last_day_of_year_from(start: NaiveDate) -> NaiveDate {
    date::birthday(start, 1) - Days::new(1)
}

/// A date by which something has to be done.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Deadline {
    /// The rule that sets it.
    pub rule: RuleId,
    /// The last day.
    pub due: NaiveDate,
}

/// The dates of a first contract year that a list of young people shows, in date order: free notice, complete dossier,
/// premium registration, request for a new young person, end.
#[must_use]
pub fn deadlines(start: NaiveDate) -> [Deadline; 5] {
    let end = last_day_of_year_from(start);
    let mut deadlines = [
        (RuleId::FreeNoticeUntil, dossier::free_notice_until(start)),
        (RuleId::DossierCompleteBy, dossier::dossier_complete_by(start)),
        (RuleId::PremiumRegistrationBy, dossier::premium_registration_by(start)),
        (RuleId::NewRequestBy, dossier::new_request_by(end)),
        (RuleId::AgreementTerm, end),
    ]
    .map(|(rule, due)| Deadline { rule, due });
    deadlines.sort_by_key(|deadline| deadline.due);
    deadlines
}
