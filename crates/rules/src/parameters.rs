//! The tables that the build makes of `parameters/*.toml`, and the edition of the rules.

use crate::{
    BasisPoints, Cents, Document, RuleId, Source,
    allowance::{MessageCodes, Published, TariffRow, TierParameters},
    calendar::{FacultativeRow, HalfDays},
    catalogue::{CaseStatus, DossierDocument, Partnership, StatusEvent, StatusMachine},
    dossier::{Actor, DocumentRow, DossierPart, PremiumRow, Receiver, TaskRow},
    sickness::{RelapseWindow, WorkerBand},
    statuses::Move,
    timetable::{HoursSplit, MinorBreaks, Time},
};
use chrono::NaiveDate;
use serde::Serialize;

include!(concat!(env!("OUT_DIR"), "/parameters.rs"));

/// A change of the rules.
#[derive(Clone, Copy, Debug, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Change {
    /// The edition that brought it.
    pub edition: &'static str,
    /// Its day.
    pub date: NaiveDate,
    /// What changed and for which dates, in Dutch.
    pub text: &'static str,
}

/// The version of the rules as a whole.
#[must_use]
pub const fn edition() -> &'static str {
    EDITION
}

/// The day on which the tables were last checked against their sources.
#[must_use]
pub const fn verified_until() -> NaiveDate {
    VERIFIED_UNTIL
}

/// What changed, newest first.
#[must_use]
pub const fn changes() -> &'static [Change] {
    CHANGES
}
