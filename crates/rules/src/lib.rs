//! The JoJo rules: may this candidate start as an *onderhoudsmedewerker duaal*, and what does the allowance come to?
//!
//! Data flows one way: [`Answers`] (every field optional) go into a rule, a report of plain data with [`Finding`]s comes
//! out. Every finding names its rule, what it used, what it still needs, and its source.
//!
//! There is no I/O, no clock, no randomness and no floating point in this crate: "today" is an argument, money is whole
//! eurocents, percentages are basis points. Numbers of the law stand in `parameters/*.toml`, Dutch words in
//! `texts/nl.toml`; the build turns both into tables.
//!
//! ```
//! use jojo_rules::{Answers, Input, Status, Value, date, eligibility};
//!
//! let mut answers = Answers::default();
//! answers.set(Input::BirthDate, Some(Value::Date(date::parse("2001-11-22")?)))?;
//! answers.set(Input::StartDate, Some(Value::Date(date::parse("2026-11-21")?)))?;
//!
//! // One day before the 25th birthday is in time.
//! let report = eligibility(&answers)?;
//! assert_eq!(report.findings[2].status, Status::Met);
//! assert_eq!(report.latest_start, Some(date::parse("2026-11-21")?));
//!
//! // The birthday itself is too late, and nothing can change that.
//! answers.set(Input::StartDate, Some(Value::Date(date::parse("2026-11-22")?)))?;
//! assert_eq!(eligibility(&answers)?.findings[2].status, Status::NotMet);
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
#![deny(clippy::float_arithmetic, clippy::indexing_slicing)]

mod agreement;
pub mod allowance;
mod answers;
pub mod calendar;
pub mod catalogue;
pub mod date;
pub mod dossier;
pub mod eligibility;
mod facts;
mod finding;
mod input;
mod input_set;
mod money;
mod named;
mod nationality;
mod parameters;
pub mod planning;
mod programming;
pub mod recognition;
mod school_year;
pub mod sickness;
pub mod statuses;
pub mod termination;
pub mod timetable;
mod training;
mod weekday;

pub use agreement::{Agreement, AgreementFault, Deadline, deadlines, last_day_of_year_from};
pub use allowance::{
    AllowanceReport, BeforeFirstValue, Tier, allowance, allowance_of_tier, possible_tiers, tariffs,
    tier,
};
pub use answers::{Answers, Value, ValueError};
pub use calendar::SchoolCalendar;
pub use catalogue::{
    Act, CaseStatus, Contact, ContactId, Document, DossierDocument, Family, Note, Partnership,
    RuleEntry, RuleId, StatusEvent, StatusMachine,
};
pub use dossier::{DossierReport, Region, dossier};
pub use eligibility::{BeforeBirth, EligibilityReport, Verdict, eligibility};
pub use facts::{FactFault, FactFaultKind, Facts};
pub use finding::{Finding, Remedy, Source, Status};
pub use input::{Input, InputKind};
pub use input_set::InputSet;
pub use money::{BasisPoints, Cents};
pub use named::UnknownName;
pub use nationality::{Country, Nationality};
pub use parameters::{Change, changes, edition, verified_until};
pub use planning::{Plan, PlanningReport, planning};
pub use programming::programming;
pub use recognition::{RecognitionReport, recognition};
pub use school_year::SchoolYear;
pub use sickness::{SicknessReport, sickness};
pub use termination::{TerminationReport, termination};
pub use timetable::{Timetable, TimetableReport, timetable};
pub use training::Training;
pub use weekday::Weekday;
