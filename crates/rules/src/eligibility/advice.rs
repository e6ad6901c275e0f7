//! What a candidate and a school should think of next. Advice is never part of the verdict.

use super::is_minor_at_start;
use crate::{Answers, Note, RuleId, Source};
use serde::Serialize;

/// One piece of advice: a rule of the catalogue that is worth knowing now.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Advice {
    /// Which rule.
    pub rule: RuleId,
    /// Where it stands.
    pub source: Source,
    /// Remarks, for example that the source is old.
    #[cfg_attr(feature = "openapi", schema(value_type = Vec<Note>))]
    pub notes: &'static [Note],
}

/// Advice for minors is left out only when the candidate is known to be an adult; advice for who is not yet enrolled
/// only when the candidate is known to be enrolled.
pub(super) fn advice(answers: &Answers) -> Vec<Advice> {
    let perhaps_minor = is_minor_at_start(answers) != Some(false);
    let perhaps_not_enrolled = answers.enrolled_in_dual_training != Some(true);
    [
        (RuleId::FirstGradePassed, perhaps_not_enrolled),
        (RuleId::WorkplaceRecognition, true),
        (RuleId::TwentyTrainingDays, true),
        (RuleId::ExtractModel2, true),
        (RuleId::LedPrint, true),
        (RuleId::MedicalCheckBefore, perhaps_minor),
        (RuleId::RepresentativeSignature, perhaps_minor),
        (RuleId::PupilPremium, true),
    ]
    .into_iter()
    .filter(|(_, applies)| *applies)
    .map(|(rule, _)| Advice { rule, source: rule.entry().source, notes: notes(rule) })
    .collect()
}

/// What someone who reads this as advice has to know; other remarks of the rule belong to its findings.
const fn notes(rule: RuleId) -> &'static [Note] {
    match rule {
        RuleId::TwentyTrainingDays => &[Note::OlderPageToConfirm],
        _ => &[],
    }
}
