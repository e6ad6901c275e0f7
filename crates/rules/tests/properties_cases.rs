//! Properties of a dossier, a sickness, an early end and a recognition that hold for every input.
#![cfg(not(target_arch = "wasm32"))]

use chrono::{Days, NaiveDate};
use jojo_rules::{
    DossierReport, Facts, Input, InputKind, InputSet, Status, Training, Value, date, dossier,
    dossier::DOSSIER,
    recognition,
    recognition::{HOST, MENTOR, RECOGNITION},
    sickness,
    sickness::{Payer, Period, SICKNESS},
    termination,
    termination::TERMINATION,
};
use proptest::{collection::vec, option, prelude::*, sample::select};

fn a_date() -> impl Strategy<Value = NaiveDate> {
    (0_u64..4_400).prop_map(|days| day("2019-01-01") + Days::new(days))
}

fn day(text: &str) -> NaiveDate {
    date::parse(text).expect("a date")
}

fn value(input: Input) -> BoxedStrategy<Value> {
    match input.kind() {
        InputKind::Date if matches!(input, Input::BirthDate | Input::MentorBirthDate) => {
            (1975..2012_i32, 1..=12_u32, 1..=28_u32)
                .prop_map(|(y, m, d)| Value::Date(date::new(y, m, d).expect("a date")))
                .boxed()
        }
        InputKind::Date if input == Input::LastSchoolYearEnd => (2019..2032)
            .prop_map(|year| Value::Date(date::new(year, 6, 30).expect("a date")))
            .boxed(),
        InputKind::Date => a_date().prop_map(Value::Date).boxed(),
        InputKind::Bool => any::<bool>().prop_map(Value::Bool).boxed(),
        InputKind::Training => select(Training::ALL).prop_map(Value::Training).boxed(),
        InputKind::Count => (0_u8..=9).prop_map(Value::Count).boxed(),
        InputKind::Whole { least, most } => (least..=most).prop_map(Value::Count).boxed(),
        InputKind::Choice(names) => select(names).prop_map(Value::Choice).boxed(),
        InputKind::Nationality | InputKind::Compound => unreachable!("{input} is no fact"),
    }
}

/// Any of these inputs, known or not.
fn facts(inputs: InputSet) -> impl Strategy<Value = Facts> {
    let values: Vec<_> = inputs
        .iter()
        .map(|input| option::of(value(input)).prop_map(move |value| (input, value)))
        .collect();
    values.prop_map(|values| {
        let mut facts = Facts::default();
        for (input, value) in values {
            facts.set(input, value).expect("a value of its kind");
        }
        facts
    })
}

/// A dossier that has a report.
fn a_dossier() -> impl Strategy<Value = (Facts, DossierReport)> {
    (facts(DOSSIER), a_date()).prop_filter_map("dates that fit", |(mut facts, start)| {
        facts.set(Input::StartDate, Some(Value::Date(start))).expect("a date");
        let report = dossier(&facts).ok()?;
        Some((facts, report))
    })
}

fn with_start(facts: &Facts, start: NaiveDate) -> Option<DossierReport> {
    let mut facts = facts.clone();
    facts.set(Input::StartDate, Some(Value::Date(start))).expect("a date");
    dossier(&facts).ok()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 600, ..ProptestConfig::default() })]

    #[test]
    fn tasks_stand_in_date_order_and_none_comes_before_its_cause((facts, report) in a_dossier()) {
        let dates: Vec<_> = report.tasks.iter().map(|task| task.due).collect();
        // What has no date stands last.
        let is_sorted = dates.is_sorted_by_key(|due| (due.is_none(), *due));
        prop_assert!(is_sorted, "{dates:?}");
        let place = |name: &str| report.tasks.iter().position(|task| task.task.as_str() == name);
        for task in &report.tasks {
            if let Some((first, due)) = task.not_before.zip(task.due) {
                prop_assert!(first <= due, "{task:?}");
            }
        }
        for (before, after) in [
            ("request-by", "host-request-approved"),
            ("message-rl9", "message-rl1"),
            ("agreement-signed-by", "agreement-ends"),
            ("agreement-ends", "archive-on"),
            ("recognition-decision-by", "recognition-auto-cancel-on"),
        ] {
            if let Some((before, after)) = place(before).zip(place(after)) {
                prop_assert!(before < after);
            }
        }
        let submitted = facts.date(Input::RequestSubmittedOn);
        let decided = report.tasks.iter().find(|task| task.task.as_str() == "request-decision-by");
        prop_assert_eq!(submitted.is_some(), decided.is_some());
        if let Some((submitted, decided)) = submitted.zip(decided.and_then(|task| task.due)) {
            prop_assert!(decided >= submitted + Days::new(12), "ten working days hold a weekend");
        }
        let start = facts.date(Input::StartDate).expect("a start");
        prop_assert!(report.end_date >= start);
        prop_assert!(report.end_date <= jojo_rules::last_day_of_year_from(start));
    }

    #[test]
    fn an_earlier_start_never_gives_a_later_hard_deadline((facts, report) in a_dossier(), earlier in 1_u64..500) {
        let start = facts.date(Input::StartDate).expect("a start");
        let Some(before) = with_start(&facts, start - Days::new(earlier)) else { return Ok(()) };
        for task in report.tasks.iter().filter(|task| task.hard) {
            let same = before.tasks.iter().find(|other| other.task == task.task);
            if let Some(same) = same {
                prop_assert!(same.due <= task.due, "{:?} {:?}", same, task);
            }
        }
    }

    #[test]
    fn an_answer_that_no_finding_needs_changes_no_finding(
        (facts, report) in a_dossier(), more in facts(DOSSIER)
    ) {
        let needed = report.findings.iter().fold(InputSet::EMPTY, |all, finding| all.union(finding.needs));
        // These change what is asked, or have a value when nobody says so.
        let shapes = InputSet::of([Input::ContractYear, Input::RecognitionSubmittedOn]).union(Input::STUDIES);
        let mut known = facts;
        let mut changed = false;
        for (input, value) in more.iter() {
            if known.get(input).is_none() && !needed.contains(input) && !shapes.contains(input) {
                known.set(input, Some(value)).expect("its kind");
                changed = true;
            }
        }
        if changed && let Ok(after) = dossier(&known) {
            for (before, after) in report.findings.iter().zip(&after.findings) {
                if before.status != Status::NotMet {
                    prop_assert_eq!(before.status, after.status, "{}", before.rule);
                }
            }
        }
    }

    #[test]
    fn findings_needs_and_remedies_fit_their_status((_, report) in a_dossier()) {
        for finding in &report.findings {
            prop_assert_eq!(finding.needs.is_empty(), finding.status != Status::Unknown);
            prop_assert_eq!(finding.remedy.is_some(), finding.status == Status::NotMet);
            for note in finding.notes {
                prop_assert!(finding.rule.entry().notes.contains(note), "{} {note}", finding.rule);
            }
            for input in finding.uses.union(finding.needs).iter() {
                prop_assert!(finding.rule.entry().inputs.contains(&input), "{} {input}", finding.rule);
            }
        }
        let of_calendar = jojo_rules::RuleId::DeadlineNeverShifts.entry().notes;
        for task in &report.tasks {
            for note in &task.notes {
                let own = task.task.entry().notes;
                prop_assert!(own.contains(note) || of_calendar.contains(note), "{} {note}", task.task);
            }
        }
    }

    #[test]
    fn bands_cover_every_day_of_a_sickness_once(
        facts in facts(SICKNESS), start in a_date(), after in 0_u64..400, length in 0_u64..90,
        gaps in vec((1_u64..80, 0_u64..40), 0..4),
    ) {
        let from = start + Days::new(after);
        let until = from + Days::new(length);
        let mut facts = facts;
        for (input, date) in [(Input::AgreementStart, start), (Input::SickFrom, from), (Input::SickUntil, until)] {
            facts.set(input, Some(Value::Date(date))).expect("a date");
        }
        if facts.date(Input::AgreementEnd).is_some_and(|end| end < from) {
            prop_assert!(sickness(&facts, &[]).is_err());
            return Ok(());
        }
        let mut end = from;
        let mut previous = Vec::new();
        for (gap, length) in gaps {
            let last_day = end - Days::new(gap);
            end = last_day - Days::new(length);
            previous.push(Period { first_day: end, last_day });
        }
        let report = sickness(&facts, &previous).expect("dates that fit");
        let readings = report.alternatives.iter().map(|reading| &reading.days).chain([&report.days]);
        for days in readings {
            prop_assert_eq!(days.first().map(|band| band.first_day), Some(from));
            prop_assert_eq!(days.last().map(|band| band.last_day), Some(until));
            for pair in days.windows(2) {
                prop_assert_eq!(pair[0].last_day + Days::new(1), pair[1].first_day);
                prop_assert_ne!((pair[0].percentage, pair[0].payer), (pair[1].percentage, pair[1].payer));
            }
            // Who is paid by the health fund once, stays so.
            let fund = days.iter().position(|band| band.payer == Payer::HealthFund);
            prop_assert!(fund.is_none_or(|place| place + 1 == days.len()));
        }
        let mut backward = previous.clone();
        backward.reverse();
        prop_assert_eq!(sickness(&facts, &backward), Ok(report), "the order of the list means nothing");
    }

    #[test]
    fn an_early_end_is_told_or_faulted_and_never_ends_after_the_agreement(facts in facts(TERMINATION)) {
        let Ok(report) = termination(&facts) else { return Ok(()) };
        let start = facts.date(Input::AgreementStart).expect("needed");
        let end = facts.date(Input::AgreementEnd).unwrap_or(jojo_rules::last_day_of_year_from(start));
        let notice = facts.date(Input::NoticeDate).expect("needed");
        prop_assert!(report.end_date.is_none_or(|last| last <= end && last >= notice));
        prop_assert!(report.conciliation_until.is_none_or(|last| last == notice + Days::new(21)));
        prop_assert!(report.allowed || report.message.is_none());
        for finding in &report.findings {
            let entry = finding.rule.entry();
            prop_assert!(finding.notes.iter().all(|note| entry.notes.contains(note)), "{}", finding.rule);
            let inputs = finding.uses.union(finding.needs);
            prop_assert!(inputs.iter().all(|input| entry.inputs.contains(&input)), "{}", finding.rule);
        }
    }

    #[test]
    fn a_recognition_is_told_or_faulted(facts in facts(RECOGNITION.union(MENTOR).union(HOST))) {
        let Ok(report) = recognition(&facts) else { return Ok(()) };
        prop_assert!(report.approved_automatically_on.is_none() || report.cancelled_on.is_none());
        if let Some((decision, approved)) = report.decision_by.zip(report.approved_automatically_on) {
            prop_assert_eq!(decision + Days::new(1), approved);
        }
        for finding in &report.findings {
            prop_assert_eq!(finding.needs.is_empty(), finding.status != Status::Unknown);
            prop_assert_eq!(finding.remedy.is_some(), finding.status == Status::NotMet);
            let entry = finding.rule.entry();
            prop_assert!(finding.notes.iter().all(|note| entry.notes.contains(note)), "{}", finding.rule);
            let inputs = finding.uses.union(finding.needs);
            prop_assert!(inputs.iter().all(|input| entry.inputs.contains(&input)), "{}", finding.rule);
        }
    }
}
