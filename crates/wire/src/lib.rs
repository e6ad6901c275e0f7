//! What travels: addresses of pages, the link that carries the answers, and the requests and responses of the API that
//! are not already types of the rules. Browser and server use this same crate.
//!
//! Nothing here decides anything. Reading is strict: [`members`] turns JSON into typed values once, and names every
//! member at fault.

#[cfg(feature = "school")]
mod cases;
pub mod client;
mod document;
mod edition;
pub mod link;
pub mod members;
mod page;
#[cfg(feature = "school")]
mod planning;
mod problem;
mod requests;
#[cfg(feature = "openapi")]
mod schema;
#[cfg(feature = "school")]
mod timetable;

/// Where the API stands.
pub const API: &str = "/api/v1";
/// Saved documents, below [`API`].
pub const DOCUMENTS: &str = "/documents";

pub use document::{DocumentId, DocumentKind, TITLE_MAX};
pub use edition::Edition;
pub use page::{Bundle, EMBED_SCRIPT, NOT_FOUND, Page, SITE};
pub use problem::{ErrorCode, MemberError, Problem, ProblemKind};
pub use requests::{AllowanceRequest, CheckAnswers, CheckResult, EligibilityRequest};
#[cfg(feature = "school")]
pub use {
    cases::{
        DossierAnswers, DossierRequest, PartnershipQuery, RecognitionRequest, SicknessRequest,
        TerminationRequest,
    },
    document::{DocumentRequest, DocumentResult, SavedDocument},
    planning::{PlanningAnswers, PlanningRequest, PlanningResult},
    timetable::TimetableRequest,
};
