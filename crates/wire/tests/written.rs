//! Saved answers are read as they were written, and what the browser wrote until now is still read.
#![cfg(not(target_arch = "wasm32"))]

use chrono::{Days, NaiveDate};
use jojo_rules::{
    Agreement, Answers, Country, Facts, Input, InputKind, Nationality, Plan, SchoolYear, Timetable,
    Training, Value, Weekday, date,
    dossier::{DOSSIER, DossierItem},
    planning::{Deviation, WeekdayPlan},
    timetable::{Block, Break, Day, Lessons, Place, Time, TimetableContext, Week},
};
use jojo_wire::{CheckAnswers, DossierAnswers, PlanningAnswers, TimetableRequest};
use proptest::{
    collection::vec,
    option,
    prelude::*,
    sample::{Index, select, subsequence},
};
use serde::Serialize;
use serde_json::{Value as Json, json};

fn written(answers: &impl Serialize) -> Json {
    serde_json::to_value(answers).expect("JSON")
}

fn day(text: &str) -> NaiveDate {
    date::parse(text).expect("a date")
}

fn a_date() -> impl Strategy<Value = NaiveDate> {
    (0_u64..60_000).prop_map(|days| day("1930-01-01") + Days::new(days))
}

fn a_value(input: Input) -> BoxedStrategy<Value> {
    match input.kind() {
        InputKind::Date => a_date().prop_map(Value::Date).boxed(),
        InputKind::Bool => any::<bool>().prop_map(Value::Bool).boxed(),
        InputKind::Training => select(Training::ALL).prop_map(Value::Training).boxed(),
        InputKind::Nationality => {
            let all: Vec<_> =
                Country::all().map(Nationality::Of).chain([Nationality::Stateless]).collect();
            select(all).prop_map(Value::Nationality).boxed()
        }
        InputKind::Count => (0_u8..=9).prop_map(Value::Count).boxed(),
        InputKind::Whole { least, most } => (least..=most).prop_map(Value::Count).boxed(),
        InputKind::Choice(names) => select(names).prop_map(Value::Choice).boxed(),
        InputKind::Compound => unreachable!("{input} is a list"),
    }
}

/// For each input: not answered, "I do not know", or a value.
fn answers(inputs: Vec<Input>) -> impl Strategy<Value = Answers> {
    let of_input = |input: Input| {
        let value = prop_oneof![Just(None), a_value(input).prop_map(Some)];
        option::of(value).prop_map(move |said| (input, said))
    };
    inputs.into_iter().map(of_input).collect::<Vec<_>>().prop_map(|all| {
        let mut answers = Answers::default();
        for (input, said) in all {
            match said {
                None => {}
                Some(None) => answers.set_unsure(input),
                Some(value) => answers.set(input, value).expect("a value of the right kind"),
            }
        }
        // A start before birth is refused.
        if answers.birth_date.zip(answers.start_date).is_some_and(|(birth, start)| start < birth) {
            std::mem::swap(&mut answers.birth_date, &mut answers.start_date);
        }
        answers
    })
}

fn dossiers() -> impl Strategy<Value = DossierAnswers> {
    let values: Vec<_> = DOSSIER
        .iter()
        .map(|input| option::of(a_value(input)).prop_map(move |value| (input, value)))
        .collect();
    let items: Vec<DossierItem> = DossierItem::all().collect();
    (values, a_date(), 0_u64..800, subsequence(items, 0..5)).prop_map(
        |(values, start, days, done)| {
            let mut facts = Facts::default();
            for (input, value) in values {
                facts.set(input, value).expect("its kind");
            }
            let mut put = |input, day| facts.set(input, day).expect("a date");
            put(Input::StartDate, Some(Value::Date(start)));
            put(Input::BirthDate, Some(Value::Date(start - Days::new(6_000 + days))));
            let last = SchoolYear::of(start + Days::new(days)).lessons_end();
            put(Input::LastSchoolYearEnd, (last >= start).then_some(Value::Date(last)));
            DossierAnswers { facts, done }
        },
    )
}

/// Blocks and breaks in order: each begins after the one before it.
fn a_day(weekday: Weekday, minutes: &[u16], lessons: Lessons) -> Day {
    let mut minutes = minutes.to_vec();
    minutes.sort_unstable();
    minutes.dedup();
    let times: Vec<Time> = minutes.into_iter().map(Time::at).collect();
    let (mut blocks, mut breaks) = (Vec::new(), Vec::new());
    for (index, times) in times.chunks_exact(4).enumerate() {
        let place = if index == 0 { Place::Workplace } else { Place::School(lessons) };
        blocks.push(Block { place, from: times[0], to: times[3] });
        breaks.push(Break { from: times[1], to: times[2] });
    }
    Day { weekday, blocks, breaks }
}

fn timetables() -> impl Strategy<Value = TimetableRequest> {
    let lessons = (1_u8..=12).prop_map(|hours| Lessons::new(hours).expect("1 to 12"));
    let days = (subsequence(Weekday::ALL, 0..=7), vec((vec(0_u16..1440, 0..12), lessons), 7));
    let week = days.prop_map(|(weekdays, days)| Week {
        days: weekdays
            .into_iter()
            .zip(days)
            .map(|(weekday, (minutes, lessons))| a_day(weekday, &minutes, lessons))
            .collect(),
    });
    let context = (1_u16..10_080, option::of(a_date()), option::of(0_u64..9_000));
    (vec(week, 1..4), context).prop_map(|(weeks, (minutes, birth_date, age))| {
        let date = birth_date.zip(age).map(|(birth_date, age)| birth_date + Days::new(age));
        let date = date.filter(|date| *date <= day("2100-12-31"));
        TimetableRequest {
            timetable: Timetable::new(weeks).expect("in order"),
            context: TimetableContext { weekly_full_time_minutes: minutes, birth_date, date },
        }
    })
}

/// Hours are known for all days or for none.
fn weeks() -> impl Strategy<Value = [WeekdayPlan; 5]> {
    (vec((0_u8..3, 0_u16..=1440, 0_u8..=12), 5), any::<bool>(), any::<bool>()).prop_map(
        |(days, has_minutes, has_lessons)| {
            let mut week = [WeekdayPlan::None; 5];
            for (planned, (kind, minutes, lessons)) in week.iter_mut().zip(days) {
                *planned = match kind {
                    0 => WeekdayPlan::None,
                    1 => WeekdayPlan::Workplace(has_minutes.then_some(minutes)),
                    _ => WeekdayPlan::School(has_lessons.then_some(lessons)),
                };
            }
            week
        },
    )
}

prop_compose! {
    fn plannings()(
        start in (0_u64..20_000).prop_map(|days| day("2016-10-01") + Days::new(days)),
        length in 0_u64..365,
        week in weeks(),
        studies in answers(Input::STUDIES.iter().collect()),
        age in option::of(5_000_u64..9_000),
        passed in subsequence(vec![2024, 2025, 2026], 0..3),
        places in vec(any::<Index>(), 0..9),
        leave in option::of(0_usize..3),
        counted in option::of(0_u16..=366),
        earlier in option::of(vec(0_u64..300, 0..2)),
        in_buso in option::of(any::<bool>()),
        timetable in option::of(timetables()),
    ) -> PlanningAnswers {
        let agreement = Agreement::new(start, start + Days::new(length)).expect("a year at most");
        let weekdays: Vec<NaiveDate> = agreement.weekdays().collect();
        let mut days: Vec<NaiveDate> =
            places.iter().filter(|_| !weekdays.is_empty()).map(|place| *place.get(&weekdays)).collect();
        days.sort_unstable();
        days.dedup();
        let mut take = |count: usize| days.split_off(days.len().saturating_sub(count));
        let deviations = take(1);
        let plan = Plan {
            week,
            studies,
            birth_date: age.map(|age| start - Days::new(age)),
            year_passed_in: passed
                .into_iter()
                .map(|year| format!("{year}-{}", year + 1).parse().expect("a school year"))
                .collect(),
            paid_leave_days: leave.map(&mut take),
            counted_days_previous_year: counted,
            earlier_agreements: earlier.map(|ends| ends
                .into_iter()
                .map(|end| (start - Days::new(400 + end), start - Days::new(100 + end)))
                .map(|(first, last)| Agreement::new(first, last).expect("a year at most"))
                .collect()),
            facultative_days: take(1),
            facultative_half_days: take(1),
            in_buso,
            unlawful_absences: take(1),
            training_in_holidays: deviations
                .into_iter()
                .map(|date| Deviation { date, compensated_on: counted.map(|_| date + Days::new(7)) })
                .collect(),
            ..Plan::of(agreement)
        };
        PlanningAnswers { plan, timetable }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 500, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_check_is_read_as_it_was_written(answers in answers(Input::CHECK.to_vec())) {
        let answers = CheckAnswers(answers);
        prop_assert_eq!(CheckAnswers::read(&written(&answers), ""), Ok(answers));
    }

    #[test]
    fn a_dossier_is_read_as_it_was_written(answers in dossiers()) {
        prop_assert_eq!(DossierAnswers::read(&written(&answers), ""), Ok(answers));
    }

    #[test]
    fn a_timetable_is_read_as_it_was_written(request in timetables()) {
        prop_assert_eq!(TimetableRequest::read(&written(&request), ""), Ok(request));
    }

    #[test]
    fn a_planning_is_read_as_it_was_written(answers in plannings()) {
        prop_assert_eq!(PlanningAnswers::read(&written(&answers), ""), Ok(answers));
    }
}

#[test]
fn i_do_not_know_is_null_and_an_open_answer_is_left_out() {
    let mut answers = Answers::default();
    answers.set_unsure(Input::LegalResidence);
    answers.has_secondary_diploma = Some(false);
    answers.alternating_years_passed = Some(2);
    let expected = json!({
        "legal_residence": null, "has_secondary_diploma": false, "alternating_years_passed": 2,
    });
    assert_eq!(written(&CheckAnswers(answers)), expected);
}

/// The bodies that the browser wrote before `serde` did: the server has stored such answers.
#[test]
fn answers_that_are_stored_already_are_read_and_written_alike() {
    let planning = json!({
        "agreement": {"start_date": "2026-09-01", "end_date": "2027-06-30"},
        "workplace_weekdays": ["tuesday", "wednesday", "friday"],
        "workplace_minutes_per_day": [460, 460, 460],
        "school_weekdays": ["monday", "thursday"],
        "lesson_hours_per_day": [8, 7],
        "studies": {"alternating_years_passed": 1, "second_grade_passed": true},
        "birth_date": "2009-05-12",
        "year_passed_in": ["2026-2027"],
        "paid_leave_days": ["2026-12-22"],
        "counted_days_previous_year": 120,
        "facultative_days": ["2026-10-06"],
        "unlawful_absences": ["2026-10-05"],
        "training_in_holidays": [{"date": "2026-11-03", "compensated_on": "2026-11-10"}, {"date": "2026-11-04"}],
        "timetable": {
            "weeks": [{"days": [{
                "weekday": "monday",
                "blocks": [
                    {"place": "workplace", "from": "08:00", "to": "12:00"},
                    {"place": "school", "from": "13:00", "to": "16:20", "lesson_hours": 4},
                ],
                "breaks": [{"from": "10:00", "to": "10:15"}],
            }]}],
            "weekly_full_time_minutes": 2160,
            "birth_date": "2009-05-12",
            "date": "2026-09-01",
        },
    });
    let read = PlanningAnswers::read(&planning, "").expect("answers that the server takes");
    assert_eq!(written(&read), planning);
    let dossier = json!({
        "birth_date": "2009-05-12", "start_date": "2026-09-01", "training": "schilder",
        "alternating_years_passed": 1, "contract_year": 2, "last_school_year_end": "2027-06-30",
        "establishment_region": "flanders", "premium_consent": true,
        "done": ["dimona-by", "agreement"],
    });
    let read = DossierAnswers::read(&dossier, "").expect("answers that the server takes");
    assert_eq!(written(&read), dossier);
}
