//! A finding with the place in the timetable or the year that it is about.

use super::Time;
use crate::{Finding, Weekday};
use chrono::NaiveDate;
use serde::Serialize;

crate::named! {
    /// What there is to see at a place.
    pub enum DetailCode {
        /// More minutes than allowed.
        TooMany = "too-many",
        /// Fewer minutes than needed.
        TooFew = "too-few",
        /// A block starts too early.
        TooEarly = "too-early",
        /// A block ends too late.
        TooLate = "too-late",
        /// Training on a day that has to be free.
        NotFree = "not-free",
        /// Nothing is filled in.
        Empty = "empty",
        /// Days that have to be given back in a year.
        CompensationDays = "compensation-days",
        /// The day is no weekday of a school holiday, or a public holiday.
        NotInHoliday = "not-in-holiday",
        /// The day cannot be a compensation day.
        NotCompensable = "not-compensable",
        /// The compensation day serves another day already.
        UsedTwice = "used-twice",
        /// The compensation day is still to be chosen.
        NotChosen = "not-chosen",
        /// Fewer free days in July and August than needed.
        TooFewFree = "too-few-free",
        /// More days than were built up.
        MoreThanAccrued = "more-than-accrued",
        /// More days than the school year allows.
        MoreThanAllowed = "more-than-allowed",
    }
}

/// The numbers of a detail; what does not belong to it is absent.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Params {
    /// Minutes as they are.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub minutes: Option<u32>,
    /// Minutes as they may or must be.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub limit: Option<u32>,
    /// A time at which ending or starting would mend it.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(value_type = Option<String>))]
    pub mend: Option<Time>,
    /// Days as they are.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub days: Option<u32>,
    /// Days as they may or must be.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub days_limit: Option<u32>,
    /// The day before the 18th birthday, where a rule ends with it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub until: Option<NaiveDate>,
}

/// What there is to see at a place, in numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Detail {
    /// What.
    pub code: DetailCode,
    /// Its numbers.
    pub params: Params,
}

impl Detail {
    pub(crate) fn of(code: DetailCode) -> Self {
        Self { code, params: Params::default() }
    }

    pub(crate) fn minutes(code: DetailCode, minutes: u32, limit: u32) -> Self {
        let params = Params { minutes: Some(minutes), limit: Some(limit), ..Params::default() };
        Self { code, params }
    }

    pub(crate) fn days(code: DetailCode, days: u32, limit: Option<u32>) -> Self {
        let params = Params { days: Some(days), days_limit: limit, ..Params::default() };
        Self { code, params }
    }

    pub(crate) fn mended_at(mut self, time: Option<Time>) -> Self {
        self.params.mend = time;
        self
    }
}

/// A finding about a timetable.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct TimetableFinding {
    /// The finding.
    #[serde(flatten)]
    pub finding: Finding,
    /// The week of the cycle, from 1; absent where the rule is not about a place.
    pub week: Option<u32>,
    /// The day of that week; absent where the finding is about the whole week.
    pub weekday: Option<Weekday>,
    /// What there is to see there.
    pub detail: Option<Detail>,
}

impl From<Finding> for TimetableFinding {
    fn from(finding: Finding) -> Self {
        Self { finding, week: None, weekday: None, detail: None }
    }
}

impl TimetableFinding {
    pub(crate) fn with(self, detail: Detail) -> Self {
        Self { detail: Some(detail), ..self }
    }

    /// At a week of the cycle, counted from 0.
    pub(crate) fn in_week(self, week: usize) -> Self {
        Self { week: u32::try_from(week + 1).ok(), ..self }
    }

    /// At a day of the cycle, counted from 0; the day after the last one is the first.
    pub(crate) fn at(self, place: usize, days: usize) -> Self {
        let place = place % days.max(1);
        let weekday = Weekday::ALL.get(place % Weekday::ALL.len()).copied();
        Self { weekday, ..self.in_week(place / Weekday::ALL.len()) }
    }
}
