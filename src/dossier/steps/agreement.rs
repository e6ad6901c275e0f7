//! Who starts when, and until when.

use crate::{
    dossier::{
        fields::{FactFields, FactSelect},
        form::CaseForm,
    },
    text::{CommonTexts, use_texts},
    ui::StepGrid,
    workspace::Workspace,
};
use chrono::NaiveDate;
use jojo_rules::{Input, SchoolYear, Value};
use leptos::prelude::*;
use std::iter;

static ASKED: [Input; 4] =
    [Input::StartDate, Input::BirthDate, Input::ContractYear, Input::Training];

/// How many school years can be chosen as the last one.
const YEARS: usize = 4;

/// The agreement itself.
#[component]
pub fn Agreement(
    /// The case.
    workspace: Workspace<CaseForm>,
) -> impl IntoView {
    let date = use_texts::<CommonTexts>().format.date;
    let dates = Memo::new(move |_| {
        workspace.outcome.with(|outcome| {
            let chosen = outcome.date(Input::LastSchoolYearEnd);
            Some((outcome.date(Input::StartDate)?, chosen))
        })
    });
    let has_start = Memo::new(move |_| dates.with(Option::is_some));
    let ends = Memo::new(move |_| dates.get().map(|(start, chosen)| ends(start, chosen)));
    let options = Signal::derive(move || {
        let ends = ends.get().unwrap_or_default().into_iter();
        ends.map(|end| (Value::Date(end), date(end))).collect::<Vec<_>>()
    });
    view! {
        <StepGrid>
            <FactFields inputs=&ASKED workspace=workspace />
            <Show when=move || has_start.get()>
                <FactSelect input=Input::LastSchoolYearEnd options=options workspace=workspace />
            </Show>
        </StepGrid>
    }
}

/// The days on which a training can end, from the start on. What was chosen stays to be seen when the start has moved
/// past it.
fn ends(start: NaiveDate, chosen: Option<NaiveDate>) -> Vec<NaiveDate> {
    let years = iter::successors(Some(SchoolYear::of(start)), |year| Some(year.next()));
    let ends: Vec<NaiveDate> =
        years.take(YEARS).map(SchoolYear::lessons_end).filter(|end| *end >= start).collect();
    let outside = chosen.filter(|chosen| !ends.contains(chosen));
    outside.into_iter().chain(ends).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use jojo_rules::date;

    #[test]
    fn a_training_ends_in_one_of_four_school_years_and_a_choice_stays() {
        let day = |text| date::parse(text).expect("a date");
        let years = |ends: Vec<NaiveDate>| -> Vec<String> {
            ends.into_iter().map(|end| end.to_string()).collect()
        };
        assert_eq!(
            years(ends(day("2026-09-01"), Some(day("2028-06-30")))),
            ["2027-06-30", "2028-06-30", "2029-06-30", "2030-06-30"],
        );
        assert_eq!(
            years(ends(day("2027-07-01"), Some(day("2027-06-30")))),
            ["2027-06-30", "2028-06-30", "2029-06-30", "2030-06-30"],
        );
    }
}
