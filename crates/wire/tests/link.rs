//! The link that carries the answers.

use jojo_rules::{Answers, Country, Input, InputKind, Nationality, Training, Value, date};
use jojo_wire::link::{LinkFault, parse, print};
use proptest::{prelude::*, sample::select};

fn a_value(input: Input) -> BoxedStrategy<Value> {
    match input.kind() {
        InputKind::Date => (1900..=2100, 1_u32..=12, 1_u32..=28)
            .prop_map(|(year, month, day)| {
                Value::Date(date::new(year, month, day).expect("exists"))
            })
            .boxed(),
        InputKind::Bool => any::<bool>().prop_map(Value::Bool).boxed(),
        InputKind::Training => select(Training::ALL).prop_map(Value::Training).boxed(),
        InputKind::Nationality => {
            let countries: Vec<_> =
                Country::all().map(Nationality::Of).chain([Nationality::Stateless]).collect();
            select(countries).prop_map(Value::Nationality).boxed()
        }
        InputKind::Count => (0_u8..=9).prop_map(Value::Count).boxed(),
        InputKind::Whole { .. } | InputKind::Choice(_) | InputKind::Compound => {
            unreachable!("no input of a check is compound")
        }
    }
}

/// For each input: not answered, "I do not know", or a value.
fn answers() -> impl Strategy<Value = Answers> {
    let each: Vec<_> = Input::CHECK
        .iter()
        .map(|input| {
            prop_oneof![
                Just(None),
                Just(Some(None)),
                a_value(*input).prop_map(|value| Some(Some(value)))
            ]
        })
        .collect();
    each.prop_map(|said| {
        let mut answers = Answers::default();
        for (input, said) in Input::CHECK.iter().zip(said) {
            match said {
                None => {}
                Some(None) => answers.set_unsure(*input),
                Some(value) => answers.set(*input, value).expect("a value of the right kind"),
            }
        }
        answers
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn parse_after_print_is_identity(answers in answers()) {
        prop_assert_eq!(parse(&print(&answers)), (answers, None));
    }

    #[test]
    fn a_link_cut_anywhere_says_so_and_keeps_only_what_was_said(answers in answers(), cut in any::<prop::sample::Index>()) {
        let link = print(&answers);
        prop_assume!(!link.is_empty());
        let (kept, fault) = parse(&link[..cut.index(link.len())]);
        prop_assert!(fault == Some(LinkFault::Damaged) || kept.is_empty());
        for input in Input::CHECK {
            prop_assert!(kept.get(*input).is_none() || kept.get(*input) == answers.get(*input), "{} in {}", input, link);
        }
    }

    #[test]
    fn no_text_makes_the_reader_panic(text in "\\PC{0,60}", tail in "[0-9a-z.\\-]{0,60}") {
        let _ = parse(&text);
        let (answers, fault) = parse(&format!("1.{tail}"));
        if fault.is_none() {
            prop_assert_eq!(parse(&print(&answers)), (answers, None));
        }
    }
}

#[test]
fn a_link_is_short_and_readable() {
    let mut answers = Answers::default();
    answers.birth_date = date::parse("2009-05-12").ok();
    answers.start_date = date::parse("2026-09-01").ok();
    answers.has_secondary_diploma = Some(false);
    answers.set_unsure(Input::LegalResidence);
    assert_eq!(print(&answers), "1.b20090512.s20260901.l-.d0.z");
}

#[test]
fn a_link_of_a_newer_version_keeps_what_is_known() {
    let (answers, fault) = parse("#2.b20090512.y7.d0.z");
    assert_eq!(fault, Some(LinkFault::Newer));
    assert_eq!(answers.birth_date, date::parse("2009-05-12").ok());
    assert_eq!(answers.has_secondary_diploma, Some(false));
}

#[test]
fn a_damaged_link_keeps_what_it_can() {
    for link in [
        "1",
        "1.b20090512",
        "1.b20090512.b2.z",
        "1.z.b20090512",
        "0.b20090512.z",
        "x",
        "1.b20091332.z",
    ] {
        assert_eq!(parse(link).1, Some(LinkFault::Damaged), "{link}");
    }
    assert_eq!(parse("1.b20090512").0.birth_date, date::parse("2009-05-12").ok());
    assert_eq!(parse(""), (Answers::default(), None));
}
