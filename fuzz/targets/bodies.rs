//! Every reader of a body gets any bytes: it names faults or reads a value that can be judged, and never panics.
#![no_main]

use jojo_wire::{
    AllowanceRequest, DocumentRequest, DossierRequest, EligibilityRequest, PartnershipQuery,
    PlanningRequest, RecognitionRequest, SicknessRequest, TerminationRequest, TimetableRequest,
};

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    let Ok(json) = serde_json::from_slice(bytes) else { return };
    let _ = EligibilityRequest::read(&json).map(|request| request.evaluate());
    let _ = AllowanceRequest::read(&json).map(|request| request.evaluate());
    let _ = TimetableRequest::read(&json, "").map(|request| request.evaluate());
    let _ = PlanningRequest::read(&json).map(|request| request.evaluate());
    let _ = DossierRequest::read(&json).map(|request| request.evaluate());
    let _ = SicknessRequest::read(&json).map(|request| request.evaluate());
    let _ = TerminationRequest::read(&json).map(|request| request.evaluate());
    let _ = RecognitionRequest::read(&json).map(|request| request.evaluate());
    let _ = PartnershipQuery::read(&json).map(|request| request.evaluate());
    let _ = DocumentRequest::read(&json);
});
