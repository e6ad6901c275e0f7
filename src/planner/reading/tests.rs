use super::*;
use crate::{date_entry::Part, planner::form::RowKind};
use jojo_rules::{
    date,
    planning::{Split, WeekdayPlan},
};

fn today() -> NaiveDate {
    date::parse("2026-11-21").expect("a date")
}

fn reading(form: &PlanningForm) -> Reading {
    Reading::of(form, today())
}

fn example() -> PlanningForm {
    let mut form = PlanningForm::default();
    form.fill_in_example(today());
    form
}

fn typed(date: PlanDate, text: &str, form: &mut PlanningForm) {
    form.type_into(date, Part::Day, text.to_owned());
}

#[test]
fn the_example_is_whole_and_its_hours_are_23_and_15() {
    let reading = reading(&example());
    assert_eq!((reading.dates, reading.rows, reading.places_differ), ([None; 3], vec![], false));
    let week = reading.plan.expect("both dates").week;
    assert_eq!(week[1], WeekdayPlan::Workplace(Some(460)));
    assert_eq!((week[0], week[3]), (WeekdayPlan::School(Some(8)), WeekdayPlan::School(Some(7))));
}

#[test]
fn without_a_timetable_the_hours_are_shared_over_the_days() {
    let mut form = example();
    form.weeks = vec![crate::planner::form::WeekEntry::default()];
    form.split = Split::Hours22;
    let week = reading(&form).plan.expect("both dates").week;
    assert_eq!(
        week.map(|day| match day {
            WeekdayPlan::Workplace(minutes) => minutes,
            WeekdayPlan::School(lessons) => lessons.map(u16::from),
            WeekdayPlan::None => None,
        }),
        [Some(8), Some(440), Some(440), Some(8), Some(440)]
    );
}

#[test]
fn faults_of_the_agreement_belong_to_their_date() {
    let mut form = example();
    typed(PlanDate::End, "1/9/2027", &mut form);
    assert_eq!(reading(&form).dates[1], Some(PlanDateError::TooLong));
    typed(PlanDate::End, "31/8/2026", &mut form);
    assert_eq!(reading(&form).dates[1], Some(PlanDateError::EndBeforeStart));
    typed(PlanDate::Start, "1/8/2016", &mut form);
    typed(PlanDate::End, "30/6/2017", &mut form);
    assert_eq!(reading(&form).dates[0], Some(PlanDateError::BeforeFirstValue));
    typed(PlanDate::Birth, "1/1/2030", &mut form);
    assert_eq!(reading(&form).dates[2], Some(PlanDateError::Entry(DateError::InFuture)));
}

#[test]
fn a_row_at_fault_is_named_and_the_others_count() {
    let mut form = example();
    let at = |day, row| RowAt { week: 0, day, row };
    let set = |form: &mut PlanningForm, place, from: &str, to: &str| {
        let row = form.row_mut(place).expect("a row");
        (row.from, row.to) = (from.to_owned(), to.to_owned());
    };
    set(&mut form, at(1, 0), "8.00", "24.00");
    set(&mut form, at(2, 0), "8.00", "14.00");
    set(&mut form, at(4, 0), "12.00", "8.00");
    form.add_row(0, 3, RowKind::Break);
    set(&mut form, at(3, 2), "12.10", "12.20");
    form.row_mut(at(0, 0)).expect("a row").lessons = "13".to_owned();
    let reading = reading(&form);
    assert_eq!(
        reading.rows,
        [
            (at(0, 0), RowFault::Lessons),
            (at(1, 0), RowFault::To(TimeError::AfterMidnight)),
            (at(2, 1), RowFault::Overlap),
            (at(3, 2), RowFault::BreakOutside),
            (at(4, 0), RowFault::EndBeforeStart),
        ]
    );
    let timetable = reading.timetable.expect("the other rows");
    let blocks: usize = timetable.weeks()[0].days.iter().map(|day| day.blocks.len()).sum();
    assert_eq!(blocks, 6);
}

#[test]
fn full_time_hours_are_read_as_people_write_them() {
    for (text, minutes) in [
        ("38", Some(2280)),
        ("37,5", Some(2250)),
        ("36:40", Some(2200)),
        ("38u", Some(2280)),
        ("40", Some(2400)),
        ("0", None),
        ("61", None),
        ("x", None),
        ("", None),
        ("38,3", None),
    ] {
        assert_eq!(read_full_time(text), minutes, "{text}");
    }
}

proptest::proptest! {
    #[test]
    fn nothing_that_is_typed_panics(from in "\\PC{0,6}", to in "[0-9.:]{0,5}", lessons in "\\PC{0,3}", hours in "\\PC{0,6}") {
        let mut form = example();
        let row = form.row_mut(RowAt { week: 0, day: 0, row: 0 }).expect("a row");
        (row.from, row.to, row.lessons) = (from, to, lessons);
        form.full_time = hours;
        let _ = reading(&form);
    }
}
