//! The golden cases of `tests/cases/`, on native and on wasm32: the same data, the same answers.

use jojo_rules::{Answers, Input, SchoolYear, Value, allowance, date, eligibility};
use serde_json::{Map, Value as Json};

#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;
#[cfg(target_arch = "wasm32")]
wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_browser);

#[path = "golden/derived.rs"]
mod derived;
mod support;

const ELIGIBILITY: &str = include_str!("../../../tests/cases/eligibility.toml");
const ALLOWANCE: &str = include_str!("../../../tests/cases/allowance.toml");

/// The cases under one heading of a file.
fn cases(file: &str, heading: &str) -> Vec<Map<String, Json>> {
    let document: Map<String, Json> = toml::from_str(file).expect("the cases are TOML");
    document[heading]
        .as_array()
        .expect("a list of cases")
        .iter()
        .map(|case| object(case).clone())
        .collect()
}

fn object(json: &Json) -> &Map<String, Json> {
    json.as_object().expect("an object")
}

fn answers(json: &Json) -> Answers {
    let mut answers = Answers::default();
    for (name, value) in object(json) {
        let input: Input = name.parse().unwrap_or_else(|_| panic!("{name} is not an input"));
        let text = value.as_str().map_or_else(|| value.to_string(), str::to_owned);
        let value =
            Value::parse(input.kind(), &text).unwrap_or_else(|error| panic!("{name}: {error}"));
        answers.set(input, Some(value)).expect("a value of the right kind");
    }
    answers
}

/// What a case calls "absent" is null in JSON.
fn expected(json: &Json) -> Json {
    if json == "absent" { Json::Null } else { json.clone() }
}

/// Every member of `expected` stands in `actual`; what is not named is free.
#[track_caller]
fn assert_holds(case: &str, actual: &Json, expected: &Json) {
    match expected {
        Json::Object(members) => {
            for (name, member) in members {
                assert_holds(&format!("{case}: {name}"), &actual[name], &self::expected(member));
            }
        }
        _ => assert_eq!(actual, expected, "{case}"),
    }
}

#[test]
fn eligibility_cases() {
    let cases = cases(ELIGIBILITY, "case");
    assert!(cases.len() >= 50);
    for case in cases {
        let name = case["name"].as_str().expect("a name");
        let report = eligibility(&answers(&case["answers"])).expect("a start after birth");
        let report = serde_json::to_value(&report).expect("a report is JSON");
        for (member, expected) in object(&case["expect"]) {
            match member.as_str() {
                "status" | "needs" | "uses" | "remedy" | "notes" => {
                    for (rule, expected) in object(expected) {
                        let finding = report["findings"]
                            .as_array()
                            .expect("findings")
                            .iter()
                            .find(|finding| finding["rule"] == **rule)
                            .unwrap_or_else(|| panic!("{name}: no finding {rule}"));
                        assert_holds(&format!("{name}: {rule}"), &finding[member], expected);
                    }
                }
                "advice" => {
                    let advice: Json = report["advice"]
                        .as_array()
                        .expect("advice")
                        .iter()
                        .map(|a| a["rule"].clone())
                        .collect();
                    assert_holds(name, &advice, expected);
                }
                _ => assert_holds(
                    &format!("{name}: {member}"),
                    &report[member],
                    &self::expected(expected),
                ),
            }
        }
    }
}

#[test]
fn every_condition_has_a_case_that_holds_one_that_does_not_and_an_open_one() {
    let report = eligibility(&Answers::default()).expect("no dates");
    let cases = cases(ELIGIBILITY, "case");
    for finding in report.findings {
        for status in ["met", "not_met", "unknown"] {
            let is_case = |case: &Map<String, Json>| {
                case["expect"]["status"][finding.rule.as_str()] == *status
            };
            assert!(cases.iter().any(is_case), "no case with {} = {status}", finding.rule);
        }
    }
}

#[test]
fn allowance_cases() {
    let cases = cases(ALLOWANCE, "case");
    assert!(cases.len() >= 60);
    for case in cases {
        let name = case["name"].as_str().expect("a name");
        let day = date::parse(case["date"].as_str().expect("a date")).expect("an existing date");
        let answers = answers(&case["answers"]);
        let report = match allowance(day, &answers) {
            Ok(report) => serde_json::to_value(report).expect("a report is JSON"),
            Err(_) => serde_json::json!({"error": "before_first_value"}),
        };
        for (member, expected) in object(&case["expect"]) {
            if member == "possible_tiers" {
                let tiers = serde_json::to_value(jojo_rules::allowance::possible_tiers(&answers))
                    .expect("numbers");
                assert_holds(name, &tiers, expected);
            } else {
                assert_holds(
                    &format!("{name}: {member}"),
                    &report[member],
                    &self::expected(expected),
                );
            }
        }
    }
}

#[test]
fn raise_cases() {
    for case in cases(ALLOWANCE, "raise") {
        let name = case["name"].as_str().expect("a name");
        let day = date::parse(case["day"].as_str().expect("a day")).expect("an existing date");
        let passed: Vec<SchoolYear> = case["passed_in"]
            .as_array()
            .expect("school years")
            .iter()
            .map(|year| year.as_str().expect("a text").parse().expect("a school year"))
            .collect();
        let before = u8::try_from(case["before_start"].as_u64().expect("a number")).expect("small");
        let years = jojo_rules::allowance::alternating_years_on(day, before, &passed);
        assert_eq!(u64::from(years), case["years"].as_u64().expect("a number"), "{name}");
    }
}

/// The tariff history is the whole of the dated series, without holes.
#[test]
fn the_tariff_history_has_no_holes() {
    let rows: Vec<_> = jojo_rules::tariffs().collect();
    assert_eq!(rows.first().map(|row| row.valid_from), date::parse("2016-09-01").ok());
    assert_eq!(rows.last().and_then(|row| row.valid_until), None);
    for pair in rows.windows(2) {
        assert_eq!(pair[0].valid_until.and_then(|day| day.succ_opt()), Some(pair[1].valid_from));
        assert!(pair[0].amounts < pair[1].amounts, "amounts only rise");
    }
}
