//! Family K: offering a dual training (*programmatie*): by when to ask, when it starts, when it falls away.

use crate::{RuleId, SchoolYear, date::months_after, parameters};
use chrono::NaiveDate;

/// The dates for a school that wants to offer a training in a school year, in order.
///
/// The decision is counted from the last day of the request: who asks earlier knows earlier.
#[must_use]
pub fn programming(school_year: SchoolYear) -> [(RuleId, NaiveDate); 4] {
    let start = school_year.first_day();
    let autumn = |years_before: i32, month, day| {
        NaiveDate::from_ymd_opt(school_year.begins() - years_before, month, day).unwrap_or(start)
    };
    // Of the school year before.
    let request =
        autumn(1, parameters::PROGRAMMING_REQUEST_MONTH, parameters::PROGRAMMING_REQUEST_DAY);
    let count = autumn(0, parameters::PROGRAMMING_COUNT_MONTH, parameters::PROGRAMMING_COUNT_DAY);
    let decision = months_after(request, parameters::PROGRAMMING_DECISION_MONTHS);
    [
        (RuleId::TrainingRequestBy, request),
        (RuleId::TrainingRequestDecisionBy, decision),
        (RuleId::TrainingStartsOn, start),
        (RuleId::TrainingPupilBy, count),
    ]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_wants_to_offer_a_training_asks_in_november_of_the_year_before() {
        let school_year: SchoolYear = "2027-2028".parse().expect("a school year");
        let dates = programming(school_year).map(|(_, date)| date.to_string());
        assert_eq!(dates, ["2026-11-30", "2027-03-30", "2027-09-01", "2027-10-01"]);
    }
}
