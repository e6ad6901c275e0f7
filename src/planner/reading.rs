//! What a form says: the plan and the timetable that are valid, and what is wrong with the rest, where it is wrong.

mod rows;

use super::{
    form::{PlanDate, PlanningForm, RowAt},
    time_entry::TimeError,
};
use crate::date_entry::DateError;
use chrono::NaiveDate;
use jojo_rules::{
    Agreement, AgreementFault, Plan, PlanningReport, SchoolYear, Timetable, Weekday,
    planning::{WeekdayPlace, week_plan},
    timetable::{Lessons, TimetableContext},
};

/// What is wrong with a date of a planning.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PlanDateError {
    /// It is not a date.
    Entry(DateError),
    /// The end lies before the start.
    EndBeforeStart,
    /// More than twelve months.
    TooLong,
    /// Before the first known amount.
    BeforeFirstValue,
    /// After the last known school year.
    NoCalendar,
}

/// What is wrong with a row of the timetable.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RowFault {
    /// The start is not a time.
    From(TimeError),
    /// The end is not a time.
    To(TimeError),
    /// The end does not lie after the start.
    EndBeforeStart,
    /// It overlaps an earlier row.
    Overlap,
    /// A break in no block.
    BreakOutside,
    /// Lesson hours that are not a number from 1 to 12.
    Lessons,
}

impl RowFault {
    /// Whether the start is the field to mend; else the end or the whole row.
    #[must_use]
    pub const fn is_about_start(self) -> bool {
        matches!(self, Self::From(_) | Self::Overlap | Self::BreakOutside)
    }

    /// Whether the end is the field to mend.
    #[must_use]
    pub const fn is_about_end(self) -> bool {
        matches!(self, Self::To(_) | Self::EndBeforeStart | Self::Overlap | Self::BreakOutside)
    }
}

/// What a form says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reading {
    /// The year, once both dates of the agreement are there.
    pub plan: Option<Plan>,
    /// The planned year.
    pub year: Option<PlanningReport>,
    /// The timetable of the rows that are valid; nothing without any.
    pub timetable: Option<Timetable>,
    /// What it is judged with.
    pub context: TimetableContext,
    /// What is wrong with the start, the end and the birth date.
    pub dates: [Option<PlanDateError>; 3],
    /// What is wrong with rows; they do not count.
    pub rows: Vec<(RowAt, RowFault)>,
    /// The full-time week cannot be read.
    pub full_time_fault: bool,
    /// The counted days cannot be read.
    pub counted_days_fault: bool,
    /// The weekdays of the timetable are not those of the agreement.
    pub places_differ: bool,
}

impl Reading {
    /// What is wrong with this date.
    #[must_use]
    pub fn date_error(&self, date: PlanDate) -> Option<PlanDateError> {
        let [start, end, birth] = self.dates;
        match date {
            PlanDate::Start => start,
            PlanDate::End => end,
            PlanDate::Birth => birth,
        }
    }

    /// What is wrong with a row.
    #[must_use]
    pub fn row_fault(&self, at: RowAt) -> Option<RowFault> {
        self.rows.iter().find(|(row, _)| *row == at).map(|(_, fault)| *fault)
    }

    /// Reads a form.
    #[must_use]
    pub fn of(form: &PlanningForm, today: NaiveDate) -> Self {
        let (mut start, mut start_fault) = dated(form.start.read());
        let (mut end, mut end_fault) = dated(form.end.read());
        let (mut birth, mut birth_fault) = dated(form.birth.read());
        if birth.is_some_and(|birth| birth > today) {
            (birth, birth_fault) = (None, Some(PlanDateError::Entry(DateError::InFuture)));
        }
        if birth.zip(start).is_some_and(|(birth, start)| start < birth) {
            (start, start_fault) = (None, Some(PlanDateError::Entry(DateError::BeforeBirth)));
        }
        let agreement = start.zip(end).and_then(|(start, end)| match Agreement::new(start, end) {
            Ok(agreement) => Some(agreement),
            Err(fault) => {
                end_fault = Some(match fault {
                    AgreementFault::EndBeforeStart => PlanDateError::EndBeforeStart,
                    AgreementFault::TooLong => PlanDateError::TooLong,
                });
                None
            }
        });
        let (timetable, rows) = rows::timetable(form);
        let full_time = read_full_time(&form.full_time);
        let counted_days = form.changes.counted_days.trim();
        let counted: Option<u16> = counted_days.parse().ok().filter(|days| *days <= 366);
        let mut plan =
            agreement.map(|agreement| plan(form, agreement, timetable.as_ref(), birth, counted));
        let mut year = None;
        match plan.as_ref().map(jojo_rules::planning) {
            None => {}
            Some(Ok(report)) => year = Some(report),
            Some(Err(faults)) => {
                use jojo_rules::planning::PlanFaultKind::{BeforeFirstValue, NoCalendar};
                for fault in faults {
                    match fault.kind {
                        BeforeFirstValue => start_fault = Some(PlanDateError::BeforeFirstValue),
                        NoCalendar => end_fault = Some(PlanDateError::NoCalendar),
                        // Days are chosen in the calendar of the agreement; others are left out of the plan.
                        _ => {}
                    }
                }
                plan = None;
            }
        }
        end = end.filter(|_| end_fault.is_none());
        let date = start.or(end).or(Some(today));
        Self {
            places_differ: timetable.as_ref().is_some_and(|timetable| {
                form.places != [WeekdayPlace::None; 5] && timetable.places() != form.places
            }),
            context: TimetableContext {
                weekly_full_time_minutes: full_time
                    .unwrap_or(TimetableContext::default().weekly_full_time_minutes),
                birth_date: birth,
                date: date.filter(|date| birth.is_none_or(|birth| birth <= *date)),
            },
            plan,
            year,
            timetable,
            dates: [start_fault, end_fault, birth_fault],
            rows,
            full_time_fault: full_time.is_none(),
            counted_days_fault: !counted_days.is_empty() && counted.is_none(),
        }
    }
}

fn dated(read: Result<Option<NaiveDate>, DateError>) -> (Option<NaiveDate>, Option<PlanDateError>) {
    match read {
        Ok(date) => (date, None),
        Err(fault) => (None, Some(PlanDateError::Entry(fault))),
    }
}

/// Hours as people write them, `38` or `37,5` or `38:30`, in minutes.
#[must_use]
pub fn read_full_time(text: &str) -> Option<u16> {
    let text = text.trim();
    let (hours, minutes) = match text.split_once([',', '.']) {
        Some((hours, "5" | "50")) => (hours, 30),
        Some((hours, "25")) => (hours, 15),
        Some((hours, "75")) => (hours, 45),
        Some((hours, "0" | "00")) => (hours, 0),
        Some(_) => return None,
        None => match text.split_once([':', 'u']) {
            Some((hours, "")) => (hours, 0),
            Some((hours, minutes)) => (hours, minutes.trim().parse().ok().filter(|m| *m < 60)?),
            None => (text, 0),
        },
    };
    let hours: u16 = hours.trim().parse().ok()?;
    (1..=60).contains(&hours).then(|| hours * 60 + minutes)
}

/// Minutes as [`read_full_time`] reads them.
#[must_use]
pub fn show_full_time(minutes: u16) -> String {
    match minutes % 60 {
        0 => (minutes / 60).to_string(),
        rest => format!("{}:{rest:02}", minutes / 60),
    }
}

/// Lesson hours, 1 to 12.
#[must_use]
pub fn read_lessons(text: &str) -> Option<Lessons> {
    Lessons::new(text.trim().parse().ok()?)
}

fn plan(
    form: &PlanningForm,
    agreement: Agreement,
    timetable: Option<&Timetable>,
    birth_date: Option<NaiveDate>,
    counted_days: Option<u16>,
) -> Plan {
    let changes = &form.changes;
    let planned = |day: &NaiveDate| agreement.contains(*day) && Weekday::of(*day).is_working();
    let of_agreement =
        |days: &[NaiveDate]| days.iter().copied().filter(planned).collect::<Vec<_>>();
    let crosses_summer = SchoolYear::of(agreement.start()) != SchoolYear::of(agreement.end());
    Plan {
        week: week_plan(form.places, form.split, timetable),
        studies: form.studies.clone(),
        birth_date,
        year_passed_in: if changes.year_passed && crosses_summer {
            vec![SchoolYear::of(agreement.start())]
        } else {
            Vec::new()
        },
        paid_leave_days: changes.paid_leave.as_deref().map(of_agreement),
        counted_days_previous_year: counted_days.filter(|_| changes.is_first == Some(false)),
        earlier_agreements: (changes.is_first == Some(true)).then(Vec::new),
        facultative_days: of_agreement(&changes.facultative),
        unlawful_absences: of_agreement(&changes.absences),
        training_in_holidays: changes
            .deviations
            .iter()
            .copied()
            .filter(|deviation| planned(&deviation.date))
            .collect(),
        ..Plan::of(agreement)
    }
}

#[cfg(test)]
mod tests;
