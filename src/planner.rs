//! The planner: agreement, timetable and year of a startbaner, each step usable alone, with a running result.

mod draft;
pub mod files;
pub mod form;
mod link;
mod list;
pub mod outcome;
mod page;
mod people;
mod printed;
pub mod reading;
mod share;
mod steps;
mod summary;
pub mod time_entry;

pub use form::PlanningForm;
pub use page::{PlanningPage, PlanningSteps};
