//! What the golden cases do not list: every length of a sickness, every way of ending, remarks, the last day.

use chrono::{Days, NaiveDate};
use jojo_rules::{
    Facts, Input, Value, date, dossier, recognition, sickness,
    sickness::{Band, Payer, Period, Scheme},
    termination,
    termination::{Ground, TerminationKind},
};

fn day(text: &str) -> NaiveDate {
    date::parse(text).expect("a date")
}

/// Sick from 5 October 2026, after more than a month of service, for 1 to 40 days.
#[test]
fn a_sickness_of_one_to_forty_days_has_the_bands_of_its_scheme() {
    let (start, from) = (day("2026-09-01"), day("2026-10-05"));
    for length in 1..=40_u64 {
        for (scheme, limits) in [
            (
                Scheme::Worker,
                &[(7, Some(10_000)), (14, Some(8_588)), (30, Some(2_588)), (40, None)][..],
            ),
            (Scheme::Employee, &[(30, Some(10_000)), (40, None)][..]),
        ] {
            let mut facts = Facts::default();
            for (input, date) in [
                (Input::AgreementStart, start),
                (Input::SickFrom, from),
                (Input::SickUntil, from + Days::new(length - 1)),
            ] {
                facts.set(input, Some(Value::Date(date))).expect("a date");
            }
            facts.set(Input::Scheme, Some(Value::Choice(scheme.as_str()))).expect("a scheme");
            let report = sickness(&facts, &[]).expect("dates that fit");
            let mut first = 1;
            let expected: Vec<(u64, u64, Option<u32>)> = limits
                .iter()
                .filter_map(|(last, part)| {
                    let band = (first, (*last).min(length), *part);
                    first = last + 1;
                    (band.0 <= length).then_some(band)
                })
                .collect();
            let number =
                |day: NaiveDate| u64::try_from((day - from).num_days() + 1).expect("small");
            let found: Vec<_> = report
                .days
                .iter()
                .map(|Band { first_day, last_day, percentage, .. }| {
                    (number(*first_day), number(*last_day), percentage.map(|part| part.0))
                })
                .collect();
            assert_eq!(found, expected, "{scheme}, {length} days");
        }
    }
}

/// Every way of ending answers, on the first day, the 30th, the 31st and the last.
#[test]
fn every_way_of_ending_answers() {
    let start = day("2026-09-01");
    for kind in TerminationKind::ALL {
        for notice in ["2026-09-01", "2026-09-30", "2026-10-01", "2027-08-31"].map(day) {
            let grounds = kind.grounds().iter().copied().map(Some);
            for ground in grounds.chain([None::<Ground>]) {
                let mut facts = Facts::default();
                let mut set = |input, value| facts.set(input, Some(value)).expect("its kind");
                set(Input::AgreementStart, Value::Date(start));
                set(Input::NoticeDate, Value::Date(notice));
                set(Input::TerminationKind, Value::Choice(kind.as_str()));
                if let Some(ground) = ground {
                    set(Input::Ground, Value::Choice(ground.as_str()));
                }
                let report = termination(&facts).expect("dates that fit");
                let is_late = *kind == TerminationKind::FreeNotice && notice > day("2026-09-30");
                assert_eq!(report.allowed, !is_late, "{kind} on {notice}");
                assert_eq!(report.findings[0].rule, kind.rule());
            }
        }
    }
}

fn with(facts: &[(Input, Value)]) -> Facts {
    let mut all = Facts::default();
    for (input, value) in facts {
        all.set(*input, Some(*value)).expect("its kind");
    }
    all
}

/// What no source says, or sources say differently, stands beside the answer.
#[test]
fn findings_carry_the_remarks_that_belong_to_them() {
    let date = |text| Value::Date(day(text));
    let sick = with(&[
        (Input::AgreementStart, date("2026-09-01")),
        (Input::SickFrom, date("2026-10-20")),
        (Input::SickUntil, date("2026-10-25")),
        (Input::Scheme, Value::Choice("worker")),
        (Input::SameIllness, Value::Bool(true)),
    ]);
    let before = [Period { first_day: day("2026-10-01"), last_day: day("2026-10-05") }];
    let start = [(Input::StartDate, date("2027-09-01"))];
    let second_year = [(Input::ContractYear, Value::Count(2)), start[0]];
    let end = |kind: &'static str| {
        with(&[
            (Input::AgreementStart, date("2026-09-01")),
            (Input::NoticeDate, date("2026-09-10")),
            (Input::TerminationKind, Value::Choice(kind)),
        ])
    };
    let findings: Vec<_> = [
        sickness(&sick, &before).expect("a report").findings,
        dossier(&with(&start)).expect("a report").findings,
        dossier(&with(&second_year)).expect("a report").findings,
        termination(&end("reasoned")).expect("a report").findings,
        termination(&end("automatic")).expect("a report").findings,
        termination(&end("mutual")).expect("a report").findings,
        termination(&end("free_notice")).expect("a report").findings,
        recognition(&with(&[
            (Input::Establishments, Value::Count(1)),
            (Input::Trainings, Value::Count(1)),
            (Input::SubmittedOn, date("2026-09-01")),
            (Input::Complete, Value::Bool(false)),
        ]))
        .expect("a report")
        .findings,
    ]
    .concat();
    for (rule, note) in [
        ("guaranteed-allowance", "percentages-not-in-brochure"),
        ("guaranteed-allowance", "first-month-of-one-source"),
        ("relapse", "relapse-sources-differ"),
        ("sickness-steps", "one-day-certificate-unclear"),
        ("age-limit", "age-tested-at-each-agreement"),
        ("age-limit", "age-limit-read-strictly"),
        ("agreement-term", "end-date-provisional"),
        ("pupil-premium", "pupil-premium-tax"),
        ("company-premium", "agodi-pays-unsure"),
        ("company-premium", "exempt-mentor-unsure"),
        ("child-benefit", "brussels-child-benefit-differs"),
        ("free-notice", "extension-thirty-days-unknown"),
        ("termination-message", "automatic-end-message-unnamed"),
        ("termination-message", "ask-workplace-desk-first"),
        ("termination-appeal", "appeal-period-unknown"),
        ("recognition-clock", "completion-clock-unknown"),
        ("mentor-training", "mentor-training-term-differs"),
        ("mentor-capacity", "capacity-of-one-sector"),
        ("host-request-approved", "waiting-list-direction-unknown"),
    ] {
        let is_said = findings.iter().any(|finding| {
            finding.rule.as_str() == rule && finding.notes.iter().any(|said| said.as_str() == note)
        });
        assert!(is_said, "{rule} does not say {note}");
    }
}

/// After the last day of the agreement nobody goes on paying the allowance.
#[test]
fn a_sickness_that_outlasts_the_agreement_is_paid_to_its_last_day() {
    let date = |text| Value::Date(day(text));
    let mut facts = with(&[
        (Input::AgreementStart, date("2026-09-01")),
        (Input::AgreementEnd, date("2027-06-30")),
        (Input::SickFrom, date("2027-06-28")),
        (Input::SickUntil, date("2027-07-05")),
        (Input::Scheme, Value::Choice("employee")),
    ]);
    let payers: Vec<_> = sickness(&facts, &[])
        .expect("a report")
        .days
        .iter()
        .map(|band| (band.last_day.to_string(), band.payer))
        .collect();
    assert_eq!(
        payers,
        [
            ("2027-06-30".to_owned(), Payer::TrainingAllowance),
            ("2027-07-05".to_owned(), Payer::None)
        ]
    );
    facts.set(Input::SickFrom, Some(date("2027-07-01"))).expect("a date");
    assert!(sickness(&facts, &[]).is_err(), "it begins after the agreement");
}
