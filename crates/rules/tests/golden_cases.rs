//! The golden cases of a dossier and what happens on the way, `tests/cases/{dossier,sickness,termination,recognition,
//! partnerships}.toml`, on native and on wasm32. They were computed by a second implementation of the rules, written apart
//! from this one.

use jojo_rules::Status;
use jojo_wire::{
    DossierRequest, MemberError, PartnershipQuery, RecognitionRequest, SicknessRequest,
    TerminationRequest,
};
use serde_json::{Map, Value as Json, json};
use std::collections::BTreeSet;

#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;
#[cfg(target_arch = "wasm32")]
wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_browser);

const DOSSIER: &str = include_str!("../../../tests/cases/dossier.toml");
const SICKNESS: &str = include_str!("../../../tests/cases/sickness.toml");
const TERMINATION: &str = include_str!("../../../tests/cases/termination.toml");
const RECOGNITION: &str = include_str!("../../../tests/cases/recognition.toml");
const PARTNERSHIPS: &str = include_str!("../../../tests/cases/partnerships.toml");

fn cases(file: &str) -> Vec<Json> {
    let document: Map<String, Json> = toml::from_str(file).expect("the cases are TOML");
    document["case"].as_array().expect("a list of cases").clone()
}

fn text(json: &Json) -> String {
    match json {
        Json::Null => "-".to_owned(),
        Json::String(text) => text.clone(),
        other => other.to_string(),
    }
}

fn list<'a>(json: &'a Json, name: &str) -> impl Iterator<Item = &'a Json> {
    json[name].as_array().unwrap_or_else(|| panic!("{name} is a list")).iter()
}

fn lines<'a>(items: impl Iterator<Item = &'a Json>, line: impl Fn(&Json) -> String) -> Json {
    items.map(line).collect::<Vec<_>>().into()
}

/// What the members of these names come to, in the words of the cases; an absent expectation is free.
#[track_caller]
fn assert_said(name: &str, expect: &Json, said: &[(&str, Json)]) {
    for (member, actual) in said {
        if let Some(expected) = expect.get(member) {
            assert_eq!(actual, expected, "{name}: {member}");
        }
    }
}

/// Statuses, needs and remedies by rule id.
fn findings(report: &Json) -> [(&'static str, Json); 3] {
    let of = |keep: fn(&Json) -> bool, value: fn(&Json) -> Json| -> Json {
        let kept = list(report, "findings").filter(|finding| keep(finding));
        kept.map(|finding| (text(&finding["rule"]), value(finding))).collect::<Map<_, _>>().into()
    };
    let needs = |finding: &Json| {
        let names: BTreeSet<String> = list(finding, "needs").map(text).collect();
        json!(names)
    };
    let remedy = |finding: &Json| {
        let remedy = &finding["remedy"];
        let more = remedy.get("date").or(remedy.get("act")).map(text).unwrap_or_default();
        json!(format!("{} {more}", text(&remedy["kind"])).trim_end())
    };
    [
        ("status", of(|_| true, |finding| finding["status"].clone())),
        ("needs", of(|finding| finding["status"] == "unknown", needs)),
        ("remedy", of(|finding| finding["status"] == "not_met", remedy)),
    ]
}

/// Reads and judges a body; a case with faults has to fail with exactly those.
#[track_caller]
fn judged<T: serde::Serialize>(
    case: &Json,
    judge: impl Fn(&Json) -> Result<T, Vec<MemberError>>,
) -> Option<Json> {
    let name = text(&case["name"]);
    match (judge(&case["request"]), case["expect"].get("faults")) {
        (Ok(report), None) => Some(serde_json::to_value(report).expect("JSON")),
        (Err(faults), Some(expected)) => {
            let said: Vec<String> =
                faults.iter().map(|fault| format!("{} {}", fault.code, fault.pointer)).collect();
            assert_eq!(&json!(said), expected, "{name}");
            None
        }
        (Ok(_), Some(_)) => panic!("{name}: was taken"),
        (Err(faults), None) => panic!("{name}: {faults:?}"),
    }
}

fn band(band: &Json) -> String {
    let [first, last, percentage, payer] =
        ["first_day", "last_day", "percentage_bp", "payer"].map(|member| text(&band[member]));
    format!("{first}..{last} {percentage} {payer}")
}

#[test]
fn dossiers() {
    let cases = cases(DOSSIER);
    assert!(cases.len() >= 150);
    let mut statuses = BTreeSet::new();
    for case in &cases {
        let judge = |body: &Json| DossierRequest::read(body)?.evaluate();
        let Some(report) = judged(case, judge) else { continue };
        let tasks = || list(&report, "tasks");
        let by_task = |keep: fn(&Json) -> bool, value: fn(&Json) -> Json| -> Json {
            let kept = tasks().filter(|task| keep(task));
            kept.map(|task| (text(&task["task"]), value(task))).collect::<Map<_, _>>().into()
        };
        let message = |message: &Json| match &message["values"] {
            Json::Null => text(&message["code"]),
            values => {
                let vakcodes: Vec<String> = list(values, "vakcodes").map(text).collect();
                let [ambtscode, prestatie, toestand] =
                    ["ambtscode", "prestatie", "administratieve_toestand"]
                        .map(|code| text(&values[code]));
                let code = text(&message["code"]);
                format!("{code} {ambtscode} {} {prestatie} {toestand}", vakcodes.join(","))
            }
        };
        let premium = |premium: &Json| {
            ["premium", "school_year", "least_cents", "most_cents"]
                .map(|member| text(&premium[member]))
                .join(" ")
        };
        let name = text(&case["name"]);
        let said = [
            ("end_date", report["end_date"].clone()),
            ("provisional", report["provisional"].clone()),
            (
                "order",
                lines(tasks(), |task| format!("{} {}", text(&task["task"]), text(&task["due"]))),
            ),
            (
                "hard",
                lines(tasks().filter(|task| task["hard"] == true), |task| text(&task["task"])),
            ),
            (
                "not_before",
                by_task(|task| !task["not_before"].is_null(), |task| task["not_before"].clone()),
            ),
            (
                "notes",
                by_task(|task| list(task, "notes").next().is_some(), |task| task["notes"].clone()),
            ),
            ("premiums", lines(list(&report, "premiums"), premium)),
            (
                "turning_points",
                lines(list(&report, "turning_points"), |point| {
                    format!("{} {}", text(&point["rule"]), text(&point["date"]))
                }),
            ),
            (
                "documents",
                lines(list(&report, "documents"), |document| text(&document["document"])),
            ),
            ("messages", lines(list(&report, "messages"), message)),
        ];
        assert_said(&name, &case["expect"], &said);
        assert_said(&name, &case["expect"], &findings(&report));
        statuses.extend(
            list(&report, "findings")
                .map(|finding| (text(&finding["rule"]), text(&finding["status"]))),
        );
    }
    for (rule, outcomes) in OUTCOMES {
        for status in *outcomes {
            let wanted = ((*rule).to_owned(), status.to_string());
            assert!(statuses.contains(&wanted), "no case with {rule} = {status}");
        }
    }
}

/// Which outcomes a rule can have at all.
const OUTCOMES: &[(&str, &[Status])] = {
    use Status::{Attention, Met, NotApplicable, NotMet, Unknown};
    &[
        ("agreement-term", &[Met, Unknown]),
        ("age-limit", &[Met, NotMet, Unknown, NotApplicable]),
        ("qualifying-training", &[Met, NotMet, Unknown]),
        ("host-recognised", &[Met, NotMet, Unknown]),
        ("recognition-covers-agreement", &[Met, Attention, Unknown]),
        ("recognition-clock", &[Met, Attention, NotApplicable]),
        ("mentor-training", &[Met, Attention, Unknown]),
        ("request-by", &[Met, Attention, Unknown]),
        ("extract-model-2", &[Met, NotMet, Unknown, NotApplicable]),
        ("extension-second-year", &[Met, NotMet, Unknown]),
        ("extension-third-year", &[Met, NotMet, Unknown]),
        ("pupil-premium", &[Met, NotMet, Unknown, NotApplicable]),
        ("company-premium", &[Attention, NotMet, Unknown, NotApplicable]),
        ("brussels-mentor-premium", &[Met, NotMet, Unknown, NotApplicable]),
        ("social-security-limited", &[Met, Attention, NotApplicable, Unknown]),
        ("child-benefit", &[Met, Unknown]),
        ("own-costs", &[Attention]),
    ]
};

#[test]
fn sicknesses() {
    let cases = cases(SICKNESS);
    assert!(cases.len() >= 100);
    for case in &cases {
        let judge = |body: &Json| SicknessRequest::read(body)?.evaluate();
        let Some(report) = judged(case, judge) else { continue };
        let alternative = |reading: &Json| {
            let bands: Vec<String> = list(reading, "days").map(band).collect();
            let (scheme, relapse) = (text(&reading["scheme"]), text(&reading["relapse"]));
            format!("{scheme} {relapse}: {}", bands.join(" | "))
        };
        let relapse = match &report["relapse"] {
            Json::Null => json!("unknown"),
            known => json!(known.to_string()),
        };
        let said = [
            ("days", lines(list(&report, "days"), band)),
            ("relapse", relapse),
            ("alternatives", lines(list(&report, "alternatives"), alternative)),
        ];
        let name = text(&case["name"]);
        assert_said(&name, &case["expect"], &said);
        assert_said(&name, &case["expect"], &findings(&report));
    }
}

/// The members of these names, null where the case does not name them.
#[track_caller]
fn assert_exact(case: &Json, report: &Json, names: &[&str]) {
    let name = text(&case["name"]);
    for member in names {
        let expected = case["expect"].get(member).unwrap_or(&Json::Null);
        assert_eq!(&report[member], expected, "{name}: {member}");
    }
    assert_said(&name, &case["expect"], &findings(report));
}

#[test]
fn terminations() {
    let cases = cases(TERMINATION);
    assert!(cases.len() >= 45);
    for case in &cases {
        let judge = |body: &Json| TerminationRequest::read(body)?.evaluate();
        let Some(report) = judged(case, judge) else { continue };
        let names = [
            "allowed",
            "notice_first_day",
            "end_date",
            "tell_coach_by",
            "conciliation_until",
            "message",
        ];
        assert_exact(case, &report, &names);
    }
}

#[test]
fn recognitions() {
    let cases = cases(RECOGNITION);
    assert!(cases.len() >= 55);
    for case in &cases {
        let judge = |body: &Json| RecognitionRequest::read(body)?.evaluate();
        let Some(report) = judged(case, judge) else { continue };
        let names = [
            "applications",
            "decision_by",
            "approved_automatically_on",
            "cancelled_on",
            "valid_until",
            "mentor_training_by",
        ];
        assert_exact(case, &report, &names);
    }
}

#[test]
fn partnerships() {
    let cases = cases(PARTNERSHIPS);
    assert!(cases.len() >= 100);
    for case in &cases {
        let parameters: Map<String, Json> = text(&case["query"])
            .split('&')
            .filter_map(|pair| pair.split_once('='))
            .map(|(name, value)| (name.to_owned(), json!(value)))
            .collect();
        let query = PartnershipQuery::read(&parameters.into()).expect("a query");
        let partnership = query.evaluate().partnership.as_str();
        assert_eq!(json!(partnership), case["partnership"], "{}", case["name"]);
    }
}
