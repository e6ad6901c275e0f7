//! Strict reading of bodies.

use jojo_rules::{Answers, Input};
use jojo_wire::{AllowanceRequest, CheckAnswers, DocumentRequest, EligibilityRequest, ErrorCode};
use proptest::prelude::*;
use serde_json::{Value as Json, json};

#[track_caller]
fn faults<T: std::fmt::Debug>(
    result: Result<T, Vec<jojo_wire::MemberError>>,
) -> Vec<(String, ErrorCode)> {
    result
        .expect_err("something is wrong")
        .into_iter()
        .map(|error| (error.pointer, error.code))
        .collect()
}

#[test]
fn every_fault_is_named_at_once() {
    let body = json!({
        "birth_date": "2001-02-30", "start_date": 20260901, "training": "kapper", "nationality": "be",
        "previously_in_jojo": "ja", "second_grade_passed": true, "naam": "x", "legal_residence": null
    });
    let mut found = faults(EligibilityRequest::read(&body));
    found.sort();
    let mut wanted = vec![
        ("/birth_date".to_owned(), ErrorCode::InvalidDate),
        ("/naam".to_owned(), ErrorCode::UnknownMember),
        ("/nationality".to_owned(), ErrorCode::UnknownValue),
        ("/previously_in_jojo".to_owned(), ErrorCode::WrongType),
        ("/second_grade_passed".to_owned(), ErrorCode::UnknownMember),
        ("/start_date".to_owned(), ErrorCode::WrongType),
        ("/training".to_owned(), ErrorCode::UnknownValue),
    ];
    wanted.sort();
    assert_eq!(found, wanted);
}

#[test]
fn dates_are_ten_characters_of_an_existing_day_between_1900_and_2100() {
    for text in [
        "2026-2-01",
        " 2026-02-01",
        "2026-02-01T00:00",
        "1899-12-31",
        "2101-01-01",
        "2026-00-10",
        "01-02-2026",
        "２026-02-01",
    ] {
        let body = json!({"start_date": text});
        assert_eq!(
            faults(EligibilityRequest::read(&body)),
            [("/start_date".to_owned(), ErrorCode::InvalidDate)],
            "{text}"
        );
    }
    assert!(
        EligibilityRequest::read(&json!({"start_date": "1900-01-01", "birth_date": null})).is_ok()
    );
}

#[test]
fn years_passed_are_a_whole_number_from_0_to_9() {
    for (number, code) in [
        (json!(10), ErrorCode::OutOfRange),
        (json!(-1), ErrorCode::OutOfRange),
        (json!(1.5), ErrorCode::WrongType),
        (json!("1"), ErrorCode::WrongType),
        (json!(256), ErrorCode::OutOfRange),
        (json!(1e20), ErrorCode::OutOfRange),
    ] {
        let body = json!({"date": "2026-09-01", "alternating_years_passed": number});
        assert_eq!(
            faults(AllowanceRequest::read(&body)),
            [("/alternating_years_passed".to_owned(), code)],
            "{number}"
        );
    }
}

#[test]
fn the_allowance_needs_a_date_after_the_first_value() {
    assert_eq!(
        faults(AllowanceRequest::read(&json!({}))),
        [("/date".to_owned(), ErrorCode::Missing)]
    );
    assert_eq!(
        faults(AllowanceRequest::read(&json!({"date": null}))),
        [("/date".to_owned(), ErrorCode::Missing)]
    );
    let early = AllowanceRequest::read(&json!({"date": "2016-08-31"})).expect("a date");
    assert_eq!(faults(early.evaluate()), [("/date".to_owned(), ErrorCode::BeforeFirstValue)]);
}

#[test]
fn a_start_before_birth_is_refused_at_the_birth_date() {
    let body = json!({"birth_date": "2009-05-12", "start_date": "2009-05-11"});
    let request = EligibilityRequest::read(&body).expect("two dates");
    assert_eq!(faults(request.evaluate()), [("/birth_date".to_owned(), ErrorCode::BeforeBirth)]);
    let document = json!({"kind": "check", "title": "", "answers": body});
    assert_eq!(
        faults(DocumentRequest::read(&document)),
        [("/answers/birth_date".to_owned(), ErrorCode::BeforeBirth)]
    );
}

#[test]
fn a_document_needs_kind_title_and_answers() {
    assert_eq!(faults(DocumentRequest::read(&json!([]))), [(String::new(), ErrorCode::WrongType)]);
    let found = faults(DocumentRequest::read(
        &json!({"kind": "brief", "title": "é".repeat(121), "answers": [], "a/b": 1}),
    ));
    assert_eq!(
        found,
        [
            ("/kind".to_owned(), ErrorCode::UnknownValue),
            ("/title".to_owned(), ErrorCode::OutOfRange),
            ("/answers".to_owned(), ErrorCode::WrongType),
            ("/a~1b".to_owned(), ErrorCode::UnknownMember),
        ]
    );
    let title = "é".repeat(120);
    assert!(
        DocumentRequest::read(&json!({"kind": "check", "title": title, "answers": {}})).is_ok()
    );
}

#[test]
fn i_do_not_know_is_null_and_comes_back() {
    let body = json!({"has_secondary_diploma": null, "start_date": "2026-09-01", "alternating_years_passed": 1});
    let answers = CheckAnswers::read(&body, "").expect("valid").0;
    assert!(answers.unsure().contains(Input::HasSecondaryDiploma));
    assert_eq!(serde_json::to_value(&answers).expect("JSON"), body);
}

/// Any JSON, up to a few levels deep.
fn any_json() -> impl Strategy<Value = Json> {
    let leaf = prop_oneof![
        Just(Json::Null),
        any::<bool>().prop_map(Json::from),
        any::<i64>().prop_map(Json::from),
        any::<f64>().prop_map(Json::from),
        "\\PC{0,12}".prop_map(Json::from),
        "[12][0-9]{3}-[01][0-9]-[0-3][0-9]".prop_map(Json::from),
    ];
    let names = prop_oneof![
        prop::sample::select(Input::ALL).prop_map(|input| input.to_string()),
        prop::sample::select(&["kind", "title", "answers", "date"][..]).prop_map(str::to_owned),
        "\\PC{0,6}",
    ];
    leaf.prop_recursive(3, 32, 8, move |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..4).prop_map(Json::from),
            prop::collection::vec((names.clone(), inner), 0..8)
                .prop_map(|members| Json::Object(members.into_iter().collect())),
        ]
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_json_is_read_or_refused_with_reasons_that_point_into_it(body in any_json()) {
        let results = [
            EligibilityRequest::read(&body).and_then(|request| request.evaluate().map(drop)),
            AllowanceRequest::read(&body).and_then(|request| request.evaluate().map(drop)),
            DocumentRequest::read(&body).map(drop),
        ];
        for error in results.into_iter().filter_map(Result::err) {
            prop_assert!(!error.is_empty());
            for fault in error {
                let there = body.pointer(&fault.pointer).is_some();
                prop_assert!(there || fault.code == ErrorCode::Missing, "{:?}", fault);
            }
        }
    }

    #[test]
    fn answers_come_back_as_they_were_sent(link in "[0-9a-z.\\-]{0,80}") {
        let (answers, _) = jojo_wire::link::parse(&format!("1.{link}"));
        prop_assume!(jojo_rules::eligibility(&answers).is_ok());
        let json = serde_json::to_value(&answers).expect("JSON");
        prop_assert_eq!(CheckAnswers::read(&json, "").map(|read| read.0), Ok::<Answers, _>(answers));
    }
}
