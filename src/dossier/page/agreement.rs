//! Who starts when, and what has happened already.

use super::{
    fields::{fact, facts, select},
    grid,
};
use crate::{
    dossier::session::Case,
    text::{dossier_texts, shared_texts},
    view::part,
};
use chrono::NaiveDate;
use jojo_rules::{Input, SchoolYear};
use leptos::prelude::*;

/// The agreement itself.
pub fn agreement(case: Case) -> AnyView {
    let mut fields =
        facts(case, &[Input::StartDate, Input::BirthDate, Input::ContractYear, Input::Training]);
    fields.push(last_school_year(case));
    grid(fields)
}

/// The school years in which a training can end, from the start on.
fn last_school_year(case: Case) -> AnyView {
    let question = (dossier_texts().question)(Input::LastSchoolYearEnd);
    let start = Memo::new(move |_| {
        case.outcome.with(|outcome| outcome.reading.facts.date(Input::StartDate))
    });
    part(move || {
        let start = start.get()?;
        let chosen = case
            .outcome
            .with_untracked(|outcome| outcome.reading.facts.date(Input::LastSchoolYearEnd));
        let mut year = SchoolYear::of(start);
        let mut options = Vec::new();
        for _ in 0..4 {
            let end = NaiveDate::from_ymd_opt(year.begins() + 1, 6, 30).filter(|end| *end >= start);
            options.extend(end.map(|end| (end.to_string(), (shared_texts().format.date)(end))));
            year = year.next();
        }
        // What was chosen stays to be seen when the start has moved past it.
        if let Some(chosen) = chosen
            && !options.iter().any(|(value, _)| *value == chosen.to_string())
        {
            options.insert(0, (chosen.to_string(), (shared_texts().format.date)(chosen)));
        }
        Some(select(case, Input::LastSchoolYearEnd, question, options))
    })
}

/// What has happened already: it decides about warnings.
pub fn happened(case: Case) -> AnyView {
    let year = Memo::new(move |_| {
        case.outcome.with(|outcome| outcome.reading.facts.count(Input::ContractYear)).unwrap_or(1)
    });
    let dates = facts(
        case,
        &[
            Input::RequestSubmittedOn,
            Input::RecognitionSubmittedOn,
            Input::RecognitionValidUntil,
            Input::MentorTrainingBy,
        ],
    );
    let of_year = part(move || {
        let inputs: &[Input] = match year.get() {
            1 => &[Input::ExtractDatedOn],
            2 => &[Input::NeedsCertificate, Input::BothWantExtension],
            _ => &[Input::NeedsCertificate, Input::NeedsSecondaryProof, Input::BothWantExtension],
        };
        Some(inputs.iter().map(|input| fact(case, *input)).collect::<Vec<_>>().into_any())
    });
    let mut fields = dates;
    fields.push(of_year);
    grid(fields)
}
