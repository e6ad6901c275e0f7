//! `day-kind`: every weekday of the agreement has exactly one kind.

use super::{Plan, WeekdayPlan};
use crate::{SchoolYear, calendar::SchoolCalendar};
use chrono::NaiveDate;
use serde::Serialize;

crate::named! {
    /// What a weekday of the agreement is. The first that fits, in this order.
    pub enum DayKind {
        /// Wettelijke feestdag.
        PublicHoliday = "public-holiday",
        /// Training in a school holiday (*afwijking*): paid.
        Deviation = "deviation",
        /// Betaalde vakantiedag.
        PaidLeave = "paid-leave",
        /// Compensatiedag of a deviation: unpaid.
        Compensation = "compensation",
        /// Ongewettigde afwezigheid: unpaid.
        UnlawfulAbsence = "unlawful-absence",
        /// Schoolvakantie: unpaid.
        SchoolHoliday = "school-holiday",
        /// Facultatieve vakantiedag: unpaid.
        FacultativeDay = "facultative-day",
        /// A single free day of the school: paid.
        FreeDay = "free-day",
        /// Werkplek.
        Workplace = "workplace",
        /// Lessons.
        School = "school",
        /// Neither: paid, no training planned.
        Other = "other",
    }
}

impl DayKind {
    /// Whether the estimate counts the day as paid.
    #[must_use]
    pub const fn is_paid(self) -> bool {
        !matches!(
            self,
            Self::Compensation | Self::UnlawfulAbsence | Self::SchoolHoliday | Self::FacultativeDay
        )
    }
}

/// A weekday of the agreement.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct PlannedDay {
    /// The day.
    pub date: NaiveDate,
    /// What it is.
    pub kind: DayKind,
}

/// A weekday while the year is planned.
pub(super) struct Day {
    pub(super) date: NaiveDate,
    pub(super) kind: DayKind,
    pub(super) in_school_holiday: bool,
}

/// Every weekday of the agreement; the days of paid leave are still what they would be without it.
pub(super) fn without_leave(plan: &Plan) -> Vec<Day> {
    let mut calendars = Calendars::default();
    plan.agreement
        .weekdays()
        .map(|date| {
            let calendar = calendars.of(date);
            let in_school_holiday = calendar.holiday_on(date).is_some();
            Day { date, kind: kind(plan, calendar, date, in_school_holiday), in_school_holiday }
        })
        .collect()
}

fn kind(
    plan: &Plan,
    calendar: &SchoolCalendar,
    date: NaiveDate,
    in_school_holiday: bool,
) -> DayKind {
    let deviations = &plan.training_in_holidays;
    if calendar.is_public_holiday(date) {
        DayKind::PublicHoliday
    } else if deviations.iter().any(|deviation| deviation.date == date) {
        DayKind::Deviation
    } else if deviations.iter().any(|deviation| deviation.compensated_on == Some(date)) {
        DayKind::Compensation
    } else if plan.unlawful_absences.contains(&date) {
        DayKind::UnlawfulAbsence
    } else if in_school_holiday {
        DayKind::SchoolHoliday
    } else if plan.facultative_days.contains(&date) {
        DayKind::FacultativeDay
    } else if calendar.is_single_free_day(date) {
        DayKind::FreeDay
    } else {
        match plan.on_weekday_of(date) {
            WeekdayPlan::Workplace(_) => DayKind::Workplace,
            WeekdayPlan::School(_) => DayKind::School,
            WeekdayPlan::None => DayKind::Other,
        }
    }
}

/// The calendars of the school years that were asked for, each made once.
#[derive(Default)]
pub(super) struct Calendars(Vec<SchoolCalendar>);

impl Calendars {
    /// The calendar of the school year that holds `day`.
    pub(super) fn of(&mut self, day: NaiveDate) -> &SchoolCalendar {
        let school_year = SchoolYear::of(day);
        let place = match self.0.iter().position(|calendar| calendar.school_year == school_year) {
            Some(place) => place,
            None => {
                self.0.push(SchoolCalendar::of(school_year));
                self.0.len() - 1
            }
        };
        #[expect(clippy::indexing_slicing, reason = "`place` is that of a calendar")]
        &self.0[place]
    }
}
