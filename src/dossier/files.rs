//! Files to take along: the deadlines in a calendar and in a table.

mod calendar_file;
mod table;

pub use calendar_file::{CalendarOptions, calendar};
pub use table::table;
