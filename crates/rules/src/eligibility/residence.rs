//! `legal-residence`: an adult from outside the area of free movement needs *wettig verblijf* (jojo-brochure 5.1).

use super::{DATES, absent_dates, is_minor_at_start, present_dates};
use crate::{Act, Answers, Finding, Input, InputSet, Nationality, Note, Remedy, RuleId};

const RULE: RuleId = RuleId::LegalResidence;

/// The steps stand in the order of the rule: each decides as soon as it can, so that no question is asked in vain.
pub(super) fn legal_residence(answers: &Answers) -> Finding {
    let nationality_input = InputSet::EMPTY.with(Input::Nationality);
    let residence_input = InputSet::EMPTY.with(Input::LegalResidence);
    let both = nationality_input.union(residence_input);

    // 1. A minor may always start, and stays exempt when turning 18 on the way.
    if is_minor_at_start(answers) == Some(true) {
        return Finding::not_applicable(RULE, DATES).with_notes(&[Note::MinorStaysExempt]);
    }
    // 3. Without a nationality nothing is known.
    let Some(nationality) = answers.nationality else {
        return Finding::unknown(
            RULE,
            present_dates(answers),
            nationality_input.union(absent_dates(answers)),
        );
    };
    // 2. Free movement, whatever the age.
    if let Nationality::Of(country) = nationality
        && country.has_free_movement()
    {
        let finding = Finding::not_applicable(RULE, nationality_input);
        return if country.free_movement_is_disputed() {
            finding.with_notes(&[Note::SourcesDifferOnChAndLi])
        } else {
            finding
        };
    }
    match answers.legal_residence {
        // 4. Residence is enough, whatever the age.
        Some(true) => Finding::met(RULE, both),
        // 5. and 6. A minor would not need it, so the dates decide first.
        None => Finding::unknown(
            RULE,
            present_dates(answers).union(nationality_input),
            absent_dates(answers).union(residence_input),
        ),
        Some(false) if !absent_dates(answers).is_empty() => {
            Finding::unknown(RULE, present_dates(answers).union(both), absent_dates(answers))
        }
        // 7. An adult without residence.
        Some(false) => {
            Finding::not_met(RULE, DATES.union(both), Remedy::Act(Act::ObtainLegalResidence))
        }
    }
}
