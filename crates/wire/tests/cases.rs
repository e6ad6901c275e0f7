//! The bodies about a dossier and what happens on the way: no JSON makes a reader panic, and links come back whole.
#![cfg(not(target_arch = "wasm32"))]

use chrono::{Days, NaiveDate};
use jojo_rules::{
    Facts, Input, InputKind, InputSet, Training, Value, date,
    dossier::DOSSIER,
    recognition::{HOST, MENTOR, RECOGNITION},
    sickness::{Period, SICKNESS},
    termination::TERMINATION,
};
use jojo_wire::{
    DossierAnswers, DossierRequest, ErrorCode, MemberError, PartnershipQuery, RecognitionRequest,
    SicknessRequest, TerminationRequest, link,
};
use proptest::{option, prelude::*, sample::select};
use serde_json::{Value as Json, json};

const ALL: InputSet =
    DOSSIER.union(SICKNESS).union(TERMINATION).union(RECOGNITION).union(MENTOR).union(HOST);

/// What follows from other fields: a link does not say it twice.
const NOT_IN_LINKS: InputSet = InputSet::of([
    Input::AgreementStart,
    Input::AgreementEnd,
    Input::Partnership,
    Input::Establishments,
    Input::Trainings,
    // Every way of ending is told at once.
    Input::TerminationKind,
    Input::Ground,
]);

fn a_date() -> impl Strategy<Value = NaiveDate> {
    (0_u64..60_000).prop_map(|days| date::new(1930, 1, 1).expect("a date") + Days::new(days))
}

fn a_value(input: Input) -> BoxedStrategy<Value> {
    match input.kind() {
        InputKind::Date => a_date().prop_map(Value::Date).boxed(),
        InputKind::Bool => any::<bool>().prop_map(Value::Bool).boxed(),
        InputKind::Training => select(Training::ALL).prop_map(Value::Training).boxed(),
        InputKind::Count => (0_u8..=9).prop_map(Value::Count).boxed(),
        InputKind::Whole { least, most } => (least..=most).prop_map(Value::Count).boxed(),
        InputKind::Choice(names) => select(names).prop_map(Value::Choice).boxed(),
        InputKind::Nationality | InputKind::Compound => unreachable!("{input} is no fact"),
    }
}

fn facts(inputs: InputSet) -> impl Strategy<Value = Facts> {
    let values: Vec<_> = inputs
        .iter()
        .map(|input| option::of(a_value(input)).prop_map(move |value| (input, value)))
        .collect();
    values.prop_map(|values| {
        let mut facts = Facts::default();
        for (input, value) in values {
            facts.set(input, value).expect("its kind");
        }
        facts
    })
}

/// Something like a body: the right names often enough to get inside.
fn anything() -> impl Strategy<Value = Json> {
    let leaf = prop_oneof![
        Just(Json::Null),
        any::<bool>().prop_map(Json::from),
        (-2_i64..70).prop_map(Json::from),
        Just(json!(1e300)),
        a_date().prop_map(|date| json!(date.to_string())),
        select(
            &[
                "free_notice",
                "sickness",
                "worker",
                "flanders",
                "schilder",
                "202.01",
                "planned",
                "dimona-by",
                "x"
            ][..]
        )
        .prop_map(Json::from),
    ];
    let mut names: Vec<&'static str> = ALL.iter().map(Input::as_str).collect();
    names.extend([
        "kind",
        "mentor",
        "host",
        "training",
        "done",
        "previous_periods",
        "first_day",
        "last_day",
        "pc",
        "region",
    ]);
    let names = select(names);
    leaf.prop_recursive(4, 40, 8, move |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..4).prop_map(Json::from),
            prop::collection::vec((names.clone(), inner), 0..12).prop_map(|members| {
                members.into_iter().map(|(name, json)| (name.to_owned(), json)).collect()
            }),
        ]
    })
}

/// A body with the members that are needed, and others beside them.
fn body() -> impl Strategy<Value = Json> {
    (anything(), a_date(), a_date(), a_date()).prop_map(|(mut json, one, two, three)| {
        if let Some(members) = json.as_object_mut() {
            for (name, date) in [
                ("start_date", one),
                ("agreement_start", one),
                ("sick_from", two),
                ("notice_date", two),
                ("sick_until", three),
            ] {
                members.entry(name).or_insert(json!(date.to_string()));
            }
        }
        json
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 3000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_json_makes_a_reader_panic_and_every_refusal_names_a_place(body in prop_oneof![anything(), body()]) {
        let refusals: [Option<Vec<MemberError>>; 6] = [
            DossierRequest::read(&body).and_then(|request| request.evaluate()).err(),
            DossierAnswers::read(&body, "").and_then(|answers| answers.evaluate()).err(),
            SicknessRequest::read(&body).and_then(|request| request.evaluate()).err(),
            TerminationRequest::read(&body).and_then(|request| request.evaluate()).err(),
            RecognitionRequest::read(&body).and_then(|request| request.evaluate()).err(),
            PartnershipQuery::read(&body).err(),
        ];
        for faults in refusals.into_iter().flatten() {
            prop_assert!(!faults.is_empty());
            for fault in faults {
                let there = body.pointer(&fault.pointer).is_some();
                prop_assert!(there || fault.code == ErrorCode::Missing, "{fault:?}");
            }
        }
    }

    #[test]
    fn facts_come_back_from_a_link(facts in facts(ALL)) {
        let link = link::print_fields(&link::fact_fields(&facts));
        let mut read = Facts::default();
        let fault = link::read_fields(&link, |field| link::parse_fact(field, &mut read));
        prop_assert_eq!(fault, None);
        let mut expected = facts;
        for input in NOT_IN_LINKS.iter() {
            expected.set(input, None).expect("clearing always works");
        }
        prop_assert_eq!(read, expected);
    }

    #[test]
    fn no_field_makes_the_reader_of_a_link_panic(field in "\\PC{0,14}") {
        let mut facts = Facts::default();
        let _ = link::parse_fact(&field, &mut facts);
        let _ = link::parse_period(&field);
    }

    #[test]
    fn a_period_comes_back_from_a_link(first_day in a_date(), last_day in a_date()) {
        let period = Period { first_day, last_day };
        prop_assert_eq!(link::parse_period(&link::print_period(period)), Some(period));
    }

    #[test]
    fn a_dossier_is_read_as_it_was_written(facts in facts(DOSSIER)) {
        let json = serde_json::to_value(&facts).expect("JSON");
        if let Ok(answers) = DossierAnswers::read(&json, "") {
            prop_assert_eq!(answers.facts, facts);
        }
    }
}
