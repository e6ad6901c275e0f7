//! What travels: addresses of pages, the link that carries the answers, and the requests and responses of the API that
//! are not already types of the rules. Browser and server use this same crate.
//!
//! Nothing here decides anything. Reading is strict: [`members`] turns JSON into typed values once, and names every
//! member at fault.

mod cases;
pub mod client;
mod document;
mod edition;
pub mod link;
pub mod members;
mod page;
mod planning;
mod problem;
mod requests;
#[cfg(feature = "openapi")]
mod schema;
mod timetable;

/// Where the API stands.
pub const API: &str = "/api/v1";
/// Saved documents, below [`API`].
pub const DOCUMENTS: &str = "/documents";

pub use cases::{
    DossierAnswers, DossierRequest, PartnershipQuery, RecognitionRequest, SicknessRequest,
    TerminationRequest,
};
pub use document::{
    DocumentId, DocumentKind, DocumentRequest, DocumentResult, SavedDocument, TITLE_MAX,
};
pub use edition::Edition;
pub use page::{DOCUMENT, EMBED_SCRIPT, NOT_FOUND, Page, SITE};
pub use planning::{PlanningAnswers, PlanningRequest, PlanningResult};
pub use problem::{ErrorCode, MemberError, Problem, ProblemKind};
pub use requests::{AllowanceRequest, CheckAnswers, CheckResult, EligibilityRequest};
pub use timetable::TimetableRequest;
