//! The golden cases for schools, `tests/cases/{calendar,timetable,planning}.toml`, on native and on wasm32. They were
//! computed by a second implementation of the rules, written apart from this one.

use jojo_rules::{RuleId, SchoolCalendar, SchoolYear, Status, calendar::easter_sunday};
use jojo_wire::{PlanningRequest, TimetableRequest};
use serde_json::{Map, Value as Json, json};
use std::collections::BTreeSet;

#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;
#[cfg(target_arch = "wasm32")]
wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_browser);

mod support;

const CALENDAR: &str = include_str!("../../../tests/cases/calendar.toml");
const TIMETABLE: &str = include_str!("../../../tests/cases/timetable.toml");
const PLANNING: &str = include_str!("../../../tests/cases/planning.toml");

fn cases(file: &str, heading: &str) -> Vec<Json> {
    let document: Map<String, Json> = toml::from_str(file).expect("the cases are TOML");
    document[heading].as_array().expect("a list of cases").clone()
}

fn text(json: &Json) -> &str {
    json.as_str().expect("a text")
}

fn members(json: &Json) -> impl Iterator<Item = (&String, &Json)> {
    json.as_object().into_iter().flatten()
}

/// How bad a status is: the status of a rule is the worst of its findings.
fn worst(status: &str) -> usize {
    ["not_applicable", "met", "attention", "unknown", "not_met"]
        .iter()
        .position(|known| *known == status)
        .expect("a status")
}

/// The statuses, needs and numbers that a case names, against the findings of a report.
#[track_caller]
fn assert_findings(name: &str, report: &Json, expect: &Json) {
    let of_rule = |rule: &str| -> Vec<&Json> {
        let findings = report["findings"].as_array().expect("findings");
        findings.iter().filter(|finding| finding["rule"] == *rule).collect()
    };
    for (rule, expected) in members(&expect["status"]) {
        let statuses = of_rule(rule).into_iter().map(|finding| text(&finding["status"]));
        let status = statuses.max_by_key(|status| worst(status));
        assert_eq!(status, expected.as_str(), "{name}: {rule}");
    }
    for (rule, expected) in members(&expect["needs"]) {
        for finding in of_rule(rule) {
            assert_eq!(&finding["needs"], expected, "{name}: {rule}");
        }
    }
    for (rule, expected) in members(&expect["places"]) {
        let place = |finding: &&Json| {
            let week = finding["week"].as_u64()?;
            let day = finding["weekday"].as_str().map(|day| format!(" {day}")).unwrap_or_default();
            Some(format!("week {week}{day} {}", text(&finding["status"])))
        };
        let places: Vec<String> = of_rule(rule).iter().filter_map(place).collect();
        assert_eq!(&json!(places), expected, "{name}: {rule}");
    }
}

/// Every member of `expected` stands in `actual`.
#[track_caller]
fn assert_holds(name: &str, actual: &Json, expected: &Json) {
    match expected {
        Json::Object(_) => {
            for (member, expected) in members(expected) {
                assert_holds(&format!("{name}: {member}"), &actual[member], expected);
            }
        }
        _ => assert_eq!(actual, expected, "{name}"),
    }
}

#[test]
fn school_years() {
    let cases = cases(CALENDAR, "year");
    assert!(cases.len() >= 10);
    for case in cases {
        let name = text(&case["school_year"]);
        let school_year: SchoolYear = name.parse().expect("a school year");
        let calendar = serde_json::to_value(SchoolCalendar::of(school_year)).expect("JSON");
        for holiday in calendar["holidays"].as_array().expect("five") {
            if let Some(expected) = case.get(text(&holiday["kind"])) {
                assert_eq!(&json!([holiday["first_day"], holiday["last_day"]]), expected, "{name}");
            }
        }
        for list in ["free_days", "public_holidays"] {
            if let Some(expected) = case.get(list) {
                let days: Vec<Json> = calendar[list]
                    .as_array()
                    .expect("days")
                    .iter()
                    .map(|day| json!([day["date"], day["kind"]]))
                    .collect();
                assert_eq!(&Json::from(days), expected, "{name}: {list}");
            }
        }
    }
}

#[test]
fn easter_sundays() {
    for case in cases(CALENDAR, "easter") {
        let year = i32::try_from(case["year"].as_i64().expect("a year")).expect("a year");
        assert_eq!(easter_sunday(year).to_string(), text(&case["date"]));
    }
}

fn timetable_body(case: &Json) -> Json {
    let mut body = json!({"weeks": support::weeks(&case["weeks"])});
    for name in ["birth_date", "date", "weekly_full_time_minutes"] {
        if let Some(value) = case.get(name) {
            body[name] = value.clone();
        }
    }
    body
}

#[test]
fn timetables() {
    let cases = cases(TIMETABLE, "case");
    assert!(cases.len() >= 70);
    for case in cases {
        let name = text(&case["name"]);
        let request = TimetableRequest::read(&timetable_body(&case), "")
            .unwrap_or_else(|faults| panic!("{name}: {faults:?}"));
        let report = serde_json::to_value(request.evaluate()).expect("JSON");
        let expect = &case["expect"];
        assert_findings(name, &report, expect);
        for member in ["average", "weeks", "agreement_type"] {
            if let Some(expected) = expect.get(member) {
                assert_holds(&format!("{name}: {member}"), &report[member], expected);
            }
        }
        for rule in ids("timetable") {
            let findings = report["findings"].as_array().expect("findings");
            assert!(findings.iter().any(|finding| finding["rule"] == *rule), "{name}: no {rule}");
        }
    }
}

#[test]
fn plannings() {
    let cases = cases(PLANNING, "case");
    assert!(cases.len() >= 40);
    for case in cases {
        let name = text(&case["name"]);
        let request = PlanningRequest::read(&case["request"])
            .unwrap_or_else(|faults| panic!("{name}: {faults:?}"));
        let report = request.evaluate().unwrap_or_else(|faults| panic!("{name}: {faults:?}"));
        let report = serde_json::to_value(report).expect("JSON");
        let expect = &case["expect"];
        assert_findings(name, &report, expect);
        let keyed = |list: &Json, key: &str| -> Json {
            let items = list.as_array().expect("a list").iter();
            let key_of = |item: &Json| {
                item[key].as_str().map_or_else(|| item[key].to_string(), str::to_owned)
            };
            items.map(|item| (key_of(item), item.clone())).collect::<Map<_, _>>().into()
        };
        for (date, kind) in members(&expect["days"]) {
            let day = &keyed(&report["days"], "date")[date];
            assert_eq!(&day["kind"], kind, "{name}: {date}");
        }
        for (list, key) in [("months", "month"), ("leave", "year")] {
            let actual = if list == "leave" { &report["leave"]["years"] } else { &report[list] };
            if let Some(expected) = expect.get(list) {
                assert_holds(&format!("{name}: {list}"), &keyed(actual, key), expected);
            }
        }
        if let Some(expected) = expect.get("totals") {
            assert_holds(&format!("{name}: totals"), &report["totals"], expected);
        }
    }
}

/// The ids of a family's rules.
fn ids(family: &str) -> Vec<&'static str> {
    let rules = RuleId::ALL.iter().filter(|rule| rule.entry().family.as_str() == family);
    rules.map(|rule| rule.as_str()).collect()
}

/// Which outcomes a rule can have at all.
fn outcomes(rule: &str) -> &'static [Status] {
    use Status::{Attention, Met, NotApplicable, NotMet, Unknown};
    match rule {
        "never-alone" => &[Attention],
        "jojo-hours" | "effective-hours" | "adult-daily-hours" => &[Met, Attention],
        "timetable-complete" => &[Met, Attention, NotMet],
        "agreement-type" | "full-time-total" | "daily-rest" | "sunday" => &[Met, NotMet],
        "facultative-days" | "holiday-deviation" => &[Met, NotMet, Unknown, NotApplicable],
        "leave-accrual" => &[Met, NotMet, Unknown],
        "paid-estimate" => &[Attention],
        _ => &[Met, NotMet, Unknown, NotApplicable],
    }
}

#[test]
fn every_rule_has_a_case_for_each_of_its_outcomes() {
    let mut said = BTreeSet::new();
    for case in cases(TIMETABLE, "case").iter().chain(&cases(PLANNING, "case")) {
        for (rule, status) in members(&case["expect"]["status"]) {
            said.insert((rule.clone(), text(status).to_owned()));
        }
    }
    let judged = ids("timetable").into_iter().chain([
        "facultative-days",
        "leave-accrual",
        "holiday-deviation",
        "paid-estimate",
    ]);
    for rule in judged {
        for status in outcomes(rule) {
            let wanted = (rule.to_owned(), status.to_string());
            assert!(said.contains(&wanted), "no case with {rule} = {status}");
        }
    }
}
