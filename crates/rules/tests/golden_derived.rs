//! The golden cases of what is derived beside the reports: amounts of a sickness, a raise, the hours of a week, the steps
//! after a check, the next contract year. On native and on wasm32.

use jojo_rules::{
    Answers, BasisPoints, Cents, Facts, Input, RuleId, SchoolYear, Timetable, Value, allowance,
    date, dossier, eligibility,
    planning::{Split, WeekdayPlace, WeekdayPlan, week_plan},
    sickness::Band,
};
use jojo_wire::TimetableRequest;
use serde_json::{Map, Value as Json, json};

#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;
#[cfg(target_arch = "wasm32")]
wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_browser);

mod support;

const SICKNESS: &str = include_str!("../../../tests/cases/sickness.toml");
const ALLOWANCE: &str = include_str!("../../../tests/cases/allowance.toml");
const ELIGIBILITY: &str = include_str!("../../../tests/cases/eligibility.toml");
const CALENDAR: &str = include_str!("../../../tests/cases/calendar.toml");
const PLANNING: &str = include_str!("../../../tests/cases/planning.toml");
const DOSSIER: &str = include_str!("../../../tests/cases/dossier.toml");

fn cases(file: &str, heading: &str) -> Vec<Json> {
    let document: Map<String, Json> = toml::from_str(file).expect("the cases are TOML");
    document[heading].as_array().expect("a list of cases").clone()
}

fn text(json: &Json) -> &str {
    json.as_str().expect("a text")
}

fn day(json: &Json) -> chrono::NaiveDate {
    date::parse(text(json)).expect("an existing date")
}

fn members(json: &Json) -> impl Iterator<Item = (&String, &Json)> {
    json.as_object().into_iter().flatten()
}

/// What a case calls "absent", or does not name, is null.
fn expected(case: &Json, member: &str) -> Json {
    case.get(member).filter(|json| **json != "absent").cloned().unwrap_or_default()
}

/// The inputs of a case with their values.
fn values(json: &Json) -> impl Iterator<Item = (Input, Value)> {
    members(json).map(|(name, value)| {
        let input: Input = name.parse().expect("an input");
        let text = value.as_str().map_or_else(|| value.to_string(), str::to_owned);
        (input, Value::parse(input.kind(), &text).expect("a value"))
    })
}

fn answers(case: &Json) -> Answers {
    let mut answers = Answers::default();
    for (input, value) in values(&case["answers"]) {
        answers.set(input, Some(value)).expect("a value of the right kind");
    }
    answers
}

#[test]
fn amounts_of_a_sickness() {
    for case in cases(SICKNESS, "amount") {
        let words: Vec<&str> = text(&case["band"]).split(' ').collect();
        let [term, percentage, payer] = words[..] else { panic!("three words") };
        let (first, last) = term.split_once("..").expect("two days");
        let band = Band {
            first_day: date::parse(first).expect("a date"),
            last_day: date::parse(last).expect("a date"),
            percentage: percentage.parse().ok().map(BasisPoints),
            payer: payer.parse().expect("a payer"),
        };
        let full = Cents(case["full_cents"].as_i64().expect("cents"));
        assert_eq!(json!(band.days()), case["days"], "{}", case["name"]);
        assert_eq!(json!(band.amount(full)), expected(&case, "amount_cents"), "{}", case["name"]);
    }
}

#[test]
fn raises_after_passing() {
    for case in cases(ALLOWANCE, "passing") {
        let raise = allowance::raise_after_passing(day(&case["date"]), &answers(&case));
        let name = text(&case["name"]);
        assert_eq!(json!(raise.map(|raise| raise.from)), expected(&case, "from"), "{name}");
        assert_eq!(json!(raise.map(|raise| raise.tier)), expected(&case, "tier"), "{name}");
        if let Some(amount) = case.get("amount_cents") {
            assert_eq!(&json!(raise.map(|raise| raise.amount)), amount, "{name}");
        }
    }
}

#[test]
fn passed_years() {
    for case in cases(ALLOWANCE, "year_passed") {
        let name = text(&case["name"]);
        let passed = allowance::year_passed(day(&case["start"]));
        assert_eq!(json!(passed.from), case["from"], "{name}");
        let tiers: Vec<_> = passed.amounts.iter().map(|amount| amount.tier).collect();
        assert_eq!(json!(tiers), case["tiers"], "{name}");
        for amount in &passed.amounts {
            let on_the_day = jojo_rules::allowance_of_tier(passed.from, amount.tier);
            assert_eq!(Ok(amount), on_the_day.as_ref(), "{name}");
        }
    }
}

#[test]
fn age_statuses() {
    for case in cases(ELIGIBILITY, "age") {
        let report = eligibility(&answers(&case)).expect("a start after birth");
        assert_eq!(json!(report.age_status()), case["status"], "{}", case["name"]);
    }
}

#[test]
fn school_years_to_prepare() {
    for case in cases(CALENDAR, "to_prepare") {
        let year = SchoolYear::to_prepare(day(&case["today"]));
        let said = json!([year, year.first_day(), year.lessons_end()]);
        let expected = ["school_year", "first_day", "lessons_end"].map(|member| &case[member]);
        assert_eq!(said, json!(expected), "{}", case["today"]);
    }
}

fn timetable(weeks: &Json) -> Timetable {
    let body = json!({"weeks": support::weeks(weeks)});
    TimetableRequest::read(&body, "").expect("a timetable").timetable
}

#[test]
fn weeks() {
    for case in cases(PLANNING, "week") {
        let places: Vec<WeekdayPlace> = case["places"]
            .as_array()
            .expect("five places")
            .iter()
            .map(|place| match text(place) {
                "none" => WeekdayPlace::None,
                "workplace" => WeekdayPlace::Workplace,
                "school" => WeekdayPlace::School,
                other => panic!("{other} is not a place"),
            })
            .collect();
        let hours = case["split"].as_u64().and_then(|hours| u16::try_from(hours).ok());
        let split = hours.and_then(Split::of_workplace_hours).expect("a split");
        let timetable = case.get("weeks").map(timetable);
        let plan = week_plan(places.try_into().expect("five"), split, timetable.as_ref());
        let said = plan.map(|planned| match planned {
            WeekdayPlan::None => "none".to_owned(),
            WeekdayPlan::Workplace(minutes) => format!("workplace {}", minutes.expect("minutes")),
            WeekdayPlan::School(lessons) => format!("school {}", lessons.expect("lessons")),
        });
        assert_eq!(json!(said), case["plan"], "{}", case["name"]);
    }
}

#[test]
fn steps_after_a_check() {
    for case in cases(DOSSIER, "next_steps") {
        let name = text(&case["name"]);
        let steps = dossier::next_steps(&answers(&case));
        let rule = |id: &String| -> RuleId { id.parse().expect("a rule") };
        assert_eq!(json!(steps.verdict), expected(&case, "verdict"), "{name}");
        assert_eq!(json!(steps.is_adult), expected(&case, "is_adult"), "{name}");
        assert_eq!(json!(steps.dossier.is_some()), case["has_dossier"], "{name}");
        for (id, _) in members(&case["due"]) {
            assert_eq!(json!(steps.due(rule(id))), expected(&case["due"], id), "{name}: {id}");
        }
        for (id, _) in members(&case["not_before"]) {
            let first = expected(&case["not_before"], id);
            assert_eq!(json!(steps.not_before(rule(id))), first, "{name}: {id}");
        }
        for (id, applies) in members(&case["applies"]) {
            assert_eq!(&json!(steps.applies(rule(id))), applies, "{name}: {id}");
        }
    }
}

#[test]
fn next_contract_years() {
    for case in cases(DOSSIER, "next_year") {
        let name = text(&case["name"]);
        let mut facts = Facts::default();
        for (input, value) in values(&case["facts"]) {
            facts.set(input, Some(value)).expect("a value of the right kind");
        }
        let next = jojo_rules::dossier(&facts).expect("dates that fit").next_year(&facts);
        assert_eq!(
            json!(next.map(|next| next.start_date)),
            expected(&case, "start_date"),
            "{name}"
        );
        let number = json!(next.map(|next| next.contract_year));
        assert_eq!(number, expected(&case, "contract_year"), "{name}");
        assert_eq!(json!(next.map(|next| next.facts(&facts))), expected(&case, "next"), "{name}");
    }
}
