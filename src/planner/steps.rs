//! The three steps of a planning.

mod agreement;
pub(super) mod bars;
pub(super) mod calendar;
mod day_panel;
mod day_rows;
mod drawing;
mod leave;
mod months;
mod row_fields;
mod timetable;
mod timetable_findings;
mod week_table;
mod year;

pub(super) use agreement::AgreementStep;
pub(super) use timetable::TimetableStep;
pub(super) use year::YearStep;
