//! What must hold for every set of answers.
#![cfg(not(target_arch = "wasm32"))]

use chrono::{Days, NaiveDate};
use jojo_rules::{
    Answers, EligibilityReport, Finding, Input, InputKind, RuleId, Status, Tier, Training, Value,
    Verdict, allowance, allowance_of_tier, eligibility, possible_tiers,
};
use proptest::{prelude::*, sample::select};

fn a_date(years: std::ops::Range<i32>) -> impl Strategy<Value = NaiveDate> {
    (years, 1_u32..=366).prop_map(|(year, ordinal)| {
        NaiveDate::from_yo_opt(year, ordinal)
            .or_else(|| NaiveDate::from_yo_opt(year, 365))
            .expect("exists")
    })
}

/// A value for this input. Dates keep birth before start, and close enough for every age to occur.
fn a_value(input: Input) -> BoxedStrategy<Value> {
    match input.kind() {
        InputKind::Date if input == Input::BirthDate => {
            a_date(1998..2014).prop_map(Value::Date).boxed()
        }
        InputKind::Date => a_date(2014..2032).prop_map(Value::Date).boxed(),
        InputKind::Bool => any::<bool>().prop_map(Value::Bool).boxed(),
        InputKind::Training => select(Training::ALL).prop_map(Value::Training).boxed(),
        InputKind::Nationality => select(&["BE", "CH", "LI", "MA", "GB", "stateless"][..])
            .prop_map(|code| Value::Nationality(code.parse().expect("known")))
            .boxed(),
        InputKind::Count => (0_u8..=9).prop_map(Value::Count).boxed(),
        InputKind::Whole { .. } | InputKind::Choice(_) | InputKind::Compound => {
            unreachable!("no input of a check is of this kind")
        }
    }
}

/// Any subset of the inputs, with values.
fn some_answers() -> impl Strategy<Value = Vec<(Input, Value)>> {
    let each: Vec<_> =
        Input::CHECK.iter().map(|input| proptest::option::of(a_value(*input))).collect();
    each.prop_map(|values| {
        Input::CHECK
            .iter()
            .copied()
            .zip(values)
            .filter_map(|(input, value)| Some((input, value?)))
            .collect()
    })
}

fn every_answer() -> impl Strategy<Value = Vec<(Input, Value)>> {
    let each: Vec<_> = Input::CHECK.iter().map(|input| a_value(*input)).collect();
    each.prop_map(|values| Input::CHECK.iter().copied().zip(values).collect())
}

fn one_answer() -> impl Strategy<Value = (Input, Value)> {
    select(Input::CHECK).prop_flat_map(|input| a_value(input).prop_map(move |value| (input, value)))
}

fn put(answers: &mut Answers, (input, value): (Input, Value)) {
    answers.set(input, Some(value)).expect("a value of the right kind");
}

fn document(said: &[(Input, Value)]) -> Answers {
    let mut answers = Answers::default();
    said.iter().for_each(|answer| put(&mut answers, *answer));
    answers
}

fn judge(answers: &Answers) -> EligibilityReport {
    eligibility(answers).expect("start after birth")
}

/// A finding without its remedy: the earliest start may become earlier when someone who is too young anyway adds an
/// answer, but the judgement stays the same.
fn judgement(finding: &Finding) -> Finding {
    Finding { remedy: None, ..*finding }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn the_order_of_answers_never_matters(
        (said, shuffled) in some_answers().prop_flat_map(|said| (Just(said.clone()), Just(said).prop_shuffle()))
    ) {
        prop_assert_eq!(judge(&document(&said)), judge(&document(&shuffled)));
    }

    #[test]
    fn an_answer_that_no_open_finding_needs_changes_no_finding(said in some_answers(), all in every_answer()) {
        let before = document(&said);
        let report = judge(&before);
        for answer in all {
            if before.get(answer.0).is_some() || report.missing.contains(answer.0) {
                continue;
            }
            let mut after = before.clone();
            put(&mut after, answer);
            let after = judge(&after);
            prop_assert_eq!(report.findings.map(|f| judgement(&f)), after.findings.map(|f| judgement(&f)));
            prop_assert_eq!((report.verdict, report.missing), (after.verdict, after.missing));
        }
    }

    #[test]
    fn a_decided_verdict_changes_only_with_an_input_that_a_finding_used(said in some_answers(), answer in one_answer()) {
        let mut answers = document(&said);
        let before = judge(&answers);
        prop_assume!(before.verdict != Verdict::Undetermined);
        put(&mut answers, answer);
        let used = before.findings.iter().any(|finding| finding.uses.contains(answer.0));
        prop_assert!(used || judge(&answers).verdict == before.verdict);
    }

    #[test]
    fn one_more_day_of_age_never_reopens_the_age_limit(birth in a_date(1990..2012), years in 20_u64..30, days in 0_u64..800) {
        let start = birth + Days::new(years * 365 + days);
        let status = |start| {
            let mut answers = Answers::default();
            answers.birth_date = Some(birth);
            answers.start_date = Some(start);
            judge(&answers).findings.into_iter().find(|f| f.rule == RuleId::AgeLimit).map(|f| f.status)
        };
        if status(start) == Some(Status::NotMet) {
            prop_assert_eq!(status(start + Days::new(1)), Some(Status::NotMet));
        }
    }

    #[test]
    fn a_finding_needs_something_exactly_when_it_is_unknown(said in some_answers()) {
        let answers = document(&said);
        let report = judge(&answers);
        for finding in &report.findings {
            prop_assert_eq!(finding.status == Status::Unknown, !finding.needs.is_empty());
            prop_assert_eq!(finding.status == Status::NotMet, finding.remedy.is_some());
            prop_assert!(finding.needs.iter().all(|input| answers.get(input).is_none()));
            prop_assert!(finding.uses.iter().all(|input| answers.get(input).is_some()));
            let catalogue = finding.rule.entry();
            prop_assert!(finding.needs.union(finding.uses).iter().all(|input| catalogue.inputs.contains(&input)));
            prop_assert!(finding.notes.iter().all(|note| catalogue.notes.contains(note)));
        }
    }

    #[test]
    fn the_possible_tiers_are_those_of_every_way_to_answer_the_rest(said in some_answers()) {
        let answers = document(&said);
        let mut reached = Vec::new();
        let open: Vec<Input> = Input::STUDIES.iter().filter(|input| answers.get(*input).is_none()).collect();
        for choice in 0..3_u32.pow(u32::try_from(open.len()).expect("four at most")) {
            let mut all = answers.clone();
            for (place, input) in open.iter().enumerate() {
                let digit = choice / 3_u32.pow(u32::try_from(place).expect("small")) % 3;
                let value = match input.kind() {
                    InputKind::Count => Value::Count(u8::try_from(digit).expect("small")),
                    _ => Value::Bool(digit > 0),
                };
                put(&mut all, (*input, value));
            }
            reached.push(jojo_rules::tier(&all));
        }
        reached.sort();
        reached.dedup();
        prop_assert_eq!(possible_tiers(&answers), reached);
    }

    #[test]
    fn passing_more_never_lowers_the_amount(said in some_answers(), day in a_date(2017..2040)) {
        let answers = document(&said);
        let amount = |answers: &Answers| allowance(day, answers).expect("after the first value").amount;
        let mut more = answers.clone();
        more.second_grade_passed = Some(true);
        prop_assert!(amount(&answers) <= amount(&more));
        more.alternating_years_passed = Some(2);
        prop_assert!(amount(&answers) <= amount(&more));
        prop_assert_eq!(amount(&more), allowance_of_tier(day, Tier::Three).expect("after the first value").amount);
    }

    #[test]
    fn reading_a_date_never_panics_and_is_the_inverse_of_printing(text in "\\PC{0,12}", day in a_date(1900..2101)) {
        let _ = jojo_rules::date::parse(&text);
        prop_assert_eq!(jojo_rules::date::parse(&day.to_string()), Ok(day));
    }

    #[test]
    fn a_value_is_read_as_it_is_printed(answer in one_answer(), text in "\\PC{0,12}") {
        let (input, value) = answer;
        prop_assert_eq!(Value::parse(input.kind(), &value.to_string()), Ok(value));
        for input in Input::CHECK {
            if let Ok(value) = Value::parse(input.kind(), &text) {
                prop_assert_eq!(value.to_string(), text.clone());
            }
        }
    }
}
