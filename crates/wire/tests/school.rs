//! Timetables and plannings: read strictly, every fault at its place, written as they are read.

use jojo_wire::{ErrorCode, PlanningAnswers, PlanningRequest, TimetableRequest, members::Faults};
use proptest::prelude::*;
use serde_json::{Value as Json, json};

fn places(faults: Faults) -> Vec<(String, ErrorCode)> {
    faults.into_iter().map(|fault| (fault.pointer, fault.code)).collect()
}

#[track_caller]
fn refused<T>(read: Result<T, Faults>, expected: &[(&str, ErrorCode)]) {
    let expected: Vec<_> = expected.iter().map(|(at, code)| ((*at).to_owned(), *code)).collect();
    assert_eq!(places(read.err().unwrap_or_default()), expected);
}

fn monday(blocks: Json, breaks: Json) -> Json {
    json!({"weeks": [{"days": [{"weekday": "monday", "blocks": blocks, "breaks": breaks}]}]})
}

fn timetable(body: &Json) -> Result<TimetableRequest, Faults> {
    TimetableRequest::read(body, "")
}

fn work(from: &str, to: &str) -> Json {
    json!({"place": "workplace", "from": from, "to": to})
}

#[test]
fn a_block_must_end_after_it_starts_and_24_00_is_no_time() {
    let body = monday(json!([work("12:00", "12:00"), work("16:00", "08:00")]), json!([]));
    refused(
        timetable(&body),
        &[
            ("/weeks/0/days/0/blocks/0/to", ErrorCode::OutOfRange),
            ("/weeks/0/days/0/blocks/1/to", ErrorCode::OutOfRange),
        ],
    );
    let body = monday(json!([work("20:00", "24:00"), work("8:00", "9u30")]), json!([]));
    refused(
        timetable(&body),
        &[
            ("/weeks/0/days/0/blocks/0/to", ErrorCode::OutOfRange),
            ("/weeks/0/days/0/blocks/1/from", ErrorCode::UnknownValue),
            ("/weeks/0/days/0/blocks/1/to", ErrorCode::UnknownValue),
        ],
    );
}

#[test]
fn blocks_and_breaks_may_not_overlap_and_a_break_lies_in_a_block() {
    let blocks = json!([work("08:00", "12:00"), work("11:59", "13:00"), work("13:00", "14:00")]);
    let breaks = json!([
        {"from": "10:00", "to": "10:15"},
        {"from": "10:10", "to": "10:20"},
        {"from": "13:45", "to": "14:15"},
    ]);
    refused(
        timetable(&monday(blocks, breaks)),
        &[
            ("/weeks/0/days/0/blocks/1", ErrorCode::Overlap),
            ("/weeks/0/days/0/breaks/1", ErrorCode::Overlap),
            ("/weeks/0/days/0/breaks/2", ErrorCode::Outside),
        ],
    );
}

#[test]
fn lessons_have_lesson_hours_and_work_has_none() {
    let blocks = json!([
        {"place": "school", "from": "08:00", "to": "12:00"},
        {"place": "workplace", "from": "13:00", "to": "14:00", "lesson_hours": 1},
        {"place": "school", "from": "14:00", "to": "15:00", "lesson_hours": 13},
        {"place": "thuis", "from": "15:00", "to": "16:00"},
    ]);
    refused(
        timetable(&monday(blocks, json!([]))),
        &[
            ("/weeks/0/days/0/blocks/0/lesson_hours", ErrorCode::Missing),
            ("/weeks/0/days/0/blocks/1/lesson_hours", ErrorCode::UnknownMember),
            ("/weeks/0/days/0/blocks/2/lesson_hours", ErrorCode::OutOfRange),
            ("/weeks/0/days/0/blocks/3/place", ErrorCode::UnknownValue),
        ],
    );
}

#[test]
fn a_cycle_has_one_to_52_weeks_with_each_weekday_once() {
    refused(timetable(&json!({"weeks": []})), &[("/weeks", ErrorCode::OutOfRange)]);
    let week = json!({"days": []});
    refused(timetable(&json!({"weeks": vec![week; 53]})), &[("/weeks", ErrorCode::OutOfRange)]);
    let day = json!({"weekday": "friday"});
    refused(
        timetable(&json!({"weeks": [{"days": [day, day]}]})),
        &[("/weeks/0/days/1/weekday", ErrorCode::Overlap)],
    );
    refused(timetable(&json!({})), &[("/weeks", ErrorCode::Missing)]);
    refused(
        timetable(
            &json!({"weeks": [{"days": []}], "birth_date": "2026-09-02", "date": "2026-09-01"}),
        ),
        &[("/birth_date", ErrorCode::BeforeBirth)],
    );
}

fn year(start: &str, end: &str) -> Json {
    json!({"agreement": {"start_date": start, "end_date": end}})
}

fn evaluated(body: &Json) -> Result<(), Faults> {
    PlanningRequest::read(body)?.evaluate().map(drop)
}

#[test]
fn an_agreement_lasts_at_most_twelve_months_and_ends_after_it_starts() {
    assert!(evaluated(&year("2026-09-01", "2027-08-31")).is_ok());
    let end = [("/agreement/end_date", ErrorCode::OutOfRange)];
    refused(evaluated(&year("2026-09-01", "2027-09-01")), &end);
    refused(evaluated(&year("2026-09-01", "2026-08-31")), &end);
    refused(evaluated(&year("2100-01-01", "2100-12-31")), &end);
    refused(
        evaluated(&year("2016-08-31", "2016-09-30")),
        &[("/agreement/start_date", ErrorCode::BeforeFirstValue)],
    );
    refused(evaluated(&json!({})), &[("/agreement", ErrorCode::Missing)]);
    refused(
        evaluated(&json!({"agreement": {"start_date": "2026-13-01"}})),
        &[
            ("/agreement/start_date", ErrorCode::InvalidDate),
            ("/agreement/end_date", ErrorCode::Missing),
        ],
    );
}

#[test]
fn every_list_names_the_item_at_fault() {
    let mut body = year("2026-09-01", "2027-06-30");
    body["workplace_weekdays"] = json!(["monday", "monday", "saturday"]);
    body["school_weekdays"] = json!(["monday"]);
    body["unlawful_absences"] = json!(["2026-09-05", 7]);
    body["training_in_holidays"] = json!([{"date": "2026-11-02", "compensated_on": "gisteren"}]);
    refused(
        evaluated(&body),
        &[
            ("/workplace_weekdays/1", ErrorCode::Overlap),
            ("/workplace_weekdays/2", ErrorCode::OutOfRange),
            ("/unlawful_absences/1", ErrorCode::WrongType),
            ("/training_in_holidays/0/compensated_on", ErrorCode::InvalidDate),
        ],
    );
    let mut body = year("2026-09-01", "2027-06-30");
    body["workplace_weekdays"] = json!(["monday", "tuesday"]);
    body["school_weekdays"] = json!(["friday", "tuesday"]);
    body["workplace_minutes_per_day"] = json!([480]);
    body["studies"] = json!({"second_grade_passed": 1});
    refused(
        evaluated(&body),
        &[
            ("/school_weekdays/1", ErrorCode::Overlap),
            ("/workplace_minutes_per_day", ErrorCode::OutOfRange),
            ("/studies/second_grade_passed", ErrorCode::WrongType),
        ],
    );
    let mut body = year("2026-09-01", "2027-06-30");
    body["unlawful_absences"] = json!(["2026-09-05", "2026-09-07", "2026-09-07"]);
    body["birth_date"] = json!("2026-09-02");
    body["earlier_agreements"] = json!([{"start_date": "2026-01-01", "end_date": "2026-09-01"}]);
    refused(
        evaluated(&body),
        &[
            ("/birth_date", ErrorCode::BeforeBirth),
            ("/unlawful_absences/0", ErrorCode::Outside),
            ("/unlawful_absences/2", ErrorCode::Overlap),
            ("/earlier_agreements/0", ErrorCode::Outside),
        ],
    );
}

#[test]
fn a_passed_year_is_one_text_or_a_list() {
    let mut body = year("2026-09-01", "2027-06-30");
    body["year_passed_in"] = json!("2025-2026");
    let one = PlanningRequest::read(&body);
    body["year_passed_in"] = json!(["2025-2026"]);
    assert_eq!(one, PlanningRequest::read(&body));
    body["year_passed_in"] = json!("2025-2027");
    refused(evaluated(&body), &[("/year_passed_in", ErrorCode::UnknownValue)]);
}

/// JSON that looks like a body, with anything anywhere.
fn anything() -> impl Strategy<Value = Json> {
    let leaf = prop_oneof![
        Just(Json::Null),
        any::<bool>().prop_map(Json::from),
        any::<i64>().prop_map(Json::from),
        any::<f64>().prop_map(Json::from),
        "[0-9]{1,2}:[0-9]{2}".prop_map(Json::from),
        "20[12][0-9]-[01][0-9]-[0-3][0-9]".prop_map(Json::from),
        prop::sample::select(&["monday", "workplace", "school", "2026-2027"][..])
            .prop_map(Json::from),
    ];
    let names = prop::sample::select(
        &[
            "agreement",
            "start_date",
            "end_date",
            "workplace_weekdays",
            "school_weekdays",
            "studies",
            "workplace_minutes_per_day",
            "lesson_hours_per_day",
            "birth_date",
            "date",
            "year_passed_in",
            "paid_leave_days",
            "earlier_agreements",
            "training_in_holidays",
            "compensated_on",
            "timetable",
            "weeks",
            "days",
            "weekday",
            "blocks",
            "breaks",
            "place",
            "from",
            "to",
            "lesson_hours",
        ][..],
    );
    leaf.prop_recursive(6, 60, 6, move |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..5).prop_map(Json::from),
            prop::collection::vec((names.clone(), inner), 0..8).prop_map(|members| {
                members.into_iter().map(|(name, json)| (name.to_owned(), json)).collect()
            }),
        ]
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 3000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_json_makes_a_reader_panic_and_every_refusal_names_a_place(json in anything()) {
        let refusals = [
            TimetableRequest::read(&json, "").err(),
            PlanningRequest::read(&json).and_then(|request| request.evaluate()).err(),
            PlanningAnswers::read(&json, "").err(),
        ];
        for faults in refusals.into_iter().flatten() {
            prop_assert!(!faults.is_empty());
        }
    }
}
