//! Family C: is this timetable (*uurrooster*) allowed?
//!
//! Two clocks. *Counted minutes* (lesson hours × 60, workplace without breaks) serve weekly totals. *Clock minutes*
//! (workplace and school, without breaks and gaps) serve the rules on days, breaks, rest and nights.

mod adults;
mod day;
mod hours;
mod minors;
mod placed;
mod time;
mod week;

use crate::{Finding, Input, InputSet, RuleId, date, parameters};
use chrono::{Datelike, Days, NaiveDate};
use serde::Serialize;

pub use placed::{Detail, DetailCode, Params, TimetableFinding};
pub use time::{InvalidTime, Time};
pub use week::{
    Block, Break, Day, Lessons, Place, Timetable, TimetableFault, TimetableFaultKind, WEEKS_MAX,
    Week,
};

pub(crate) use hours::HoursSplit;
pub(crate) use minors::MinorBreaks;

use day::DayWork;

crate::named! {
    /// The type of agreement that the hours allow.
    pub enum AgreementType {
        /// Overeenkomst van alternerende opleiding: paid, 20 hours or more at the workplace.
        Oao = "oao",
        /// Stageovereenkomst alternerende opleiding: unpaid.
        Sao = "sao",
    }
}

/// What a timetable is judged with, besides its weeks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TimetableContext {
    /// The full-time week of the workplace, in minutes.
    pub weekly_full_time_minutes: u16,
    /// The learner's date of birth.
    pub birth_date: Option<NaiveDate>,
    /// A day of the first week.
    pub date: Option<NaiveDate>,
}

impl Default for TimetableContext {
    fn default() -> Self {
        Self {
            weekly_full_time_minutes: parameters::FULL_TIME_WEEK_MINUTES,
            birth_date: None,
            date: None,
        }
    }
}

/// Counted minutes, of one week or on average.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct CountedMinutes {
    /// At the workplace, without breaks.
    pub workplace_minutes: u32,
    /// Lesson hours, 60 minutes each.
    pub school_minutes: u32,
    /// Both.
    pub total_minutes: u32,
}

impl std::iter::Sum for CountedMinutes {
    fn sum<I: Iterator<Item = Self>>(all: I) -> Self {
        all.fold(Self::default(), |sum, one| Self {
            workplace_minutes: sum.workplace_minutes + one.workplace_minutes,
            school_minutes: sum.school_minutes + one.school_minutes,
            total_minutes: sum.total_minutes + one.total_minutes,
        })
    }
}

impl CountedMinutes {
    /// The average of so many weeks, rounded down.
    fn over_weeks(self, weeks: usize) -> Self {
        let weeks = u32::try_from(weeks).unwrap_or(u32::MAX).max(1);
        Self {
            workplace_minutes: self.workplace_minutes / weeks,
            school_minutes: self.school_minutes / weeks,
            total_minutes: self.total_minutes / weeks,
        }
    }
}

/// The whole answer about a timetable.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct TimetableReport {
    /// Each week's counted minutes.
    pub weeks: Vec<CountedMinutes>,
    /// Their average, rounded down.
    pub average: CountedMinutes,
    /// The type of agreement that the hours allow.
    pub agreement_type: AgreementType,
    /// Every rule of the family: one finding for each place where it is violated, else one without a place.
    pub findings: Vec<TimetableFinding>,
    /// The version of the rules.
    pub edition: &'static str,
}

/// Everything that the rules of this family look at.
pub(crate) struct Judged<'a> {
    pub(crate) context: TimetableContext,
    pub(crate) weeks: &'a [Week],
    /// Every day of the cycle, Monday of week 1 first, with what is done on it.
    pub(crate) days: Vec<DayWork<'a>>,
    pub(crate) counted: Vec<CountedMinutes>,
    pub(crate) sum: CountedMinutes,
}

impl Judged<'_> {
    /// The date of the day at this place of the cycle; the place after the last one is the Monday that follows.
    fn date_of(&self, place: usize) -> Option<NaiveDate> {
        let monday = monday_of(self.context.date?)?;
        monday.checked_add_days(Days::new(u64::try_from(place).ok()?))
    }

    /// Whether the learner is a minor on the day at this place, when both dates are known.
    fn is_minor_at(&self, place: usize) -> Option<bool> {
        Some(is_minor(self.context.birth_date?, self.date_of(place)?))
    }

    /// The birth date and the date that are not there.
    fn absent_dates(&self) -> InputSet {
        [
            (Input::BirthDate, self.context.birth_date.is_none()),
            (Input::Date, self.context.date.is_none()),
        ]
        .into_iter()
        .filter_map(|(input, absent)| absent.then_some(input))
        .collect()
    }
}

/// Judges a timetable.
#[must_use]
pub fn timetable(timetable: &Timetable, context: TimetableContext) -> TimetableReport {
    let weeks = timetable.weeks();
    let counted: Vec<CountedMinutes> =
        weeks.iter().map(|week| week.days.iter().map(Day::counted).sum()).collect();
    let sum: CountedMinutes = counted.iter().copied().sum();
    let judged = Judged { context, weeks, days: day::days(weeks), counted, sum };
    let mut findings = hours::findings(&judged);
    findings.extend(minors::findings(&judged));
    findings.extend(adults::findings(&judged));
    // `never-alone`: no timetable can show it, so someone always has to look at it.
    findings.push(Finding::attention(RuleId::NeverAlone, InputSet::EMPTY).into());
    TimetableReport {
        average: sum.over_weeks(weeks.len()),
        agreement_type: hours::agreement_type(&judged),
        weeks: judged.counted,
        findings,
        edition: parameters::EDITION,
    }
}

/// The 18th birthday: from that day on the rules for minors hold no more.
#[must_use]
pub fn adult_on(birth_date: NaiveDate) -> NaiveDate {
    date::birthday(birth_date, parameters::AGE_ADULT)
}

/// Whether someone is not yet 18 on `day`.
#[must_use]
pub fn is_minor(birth_date: NaiveDate, day: NaiveDate) -> bool {
    day < adult_on(birth_date)
}

/// The Monday of the week of `day`.
fn monday_of(day: NaiveDate) -> Option<NaiveDate> {
    day.checked_sub_days(Days::new(day.weekday().num_days_from_monday().into()))
}
