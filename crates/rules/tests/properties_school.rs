//! What holds for every calendar, timetable and planned year.
#![cfg(not(target_arch = "wasm32"))]

use chrono::{Datelike, Days, NaiveDate};
use jojo_rules::{
    Agreement, Plan, SchoolCalendar, SchoolYear, Status, Timetable, Weekday, deadlines,
    last_day_of_year_from, planning,
    planning::{DayKind, Deviation, WeekdayPlan, accrued_days},
    timetable,
    timetable::{Block, Break, Day, Lessons, Place, Time, TimetableContext, Week},
};
use proptest::{collection::vec, option, prelude::*};

fn day(text: &str) -> NaiveDate {
    jojo_rules::date::parse(text).expect("a date")
}

#[test]
fn every_known_school_year_has_its_holidays_in_order_and_its_public_holidays_inside() {
    for begins in SchoolYear::BEGINS {
        let school_year: SchoolYear = format!("{begins}-{}", begins + 1).parse().expect("a year");
        let calendar = SchoolCalendar::of(school_year);
        for pair in calendar.holidays.windows(2) {
            assert!(pair[0].last_day < pair[1].first_day, "{school_year}");
        }
        for (holiday, days) in calendar.holidays.iter().zip([7, 14, 7, 14, 62]) {
            assert_eq!((holiday.last_day - holiday.first_day).num_days() + 1, days);
        }
        let year = calendar.first_day..=calendar.last_day;
        assert!(calendar.public_holidays.iter().all(|holiday| year.contains(&holiday.date)));
        assert!(calendar.free_days.iter().all(|free| calendar.holiday_on(free.date).is_none()));
        assert!(calendar.public_holidays.is_sorted() && calendar.free_days.is_sorted());
    }
}

#[test]
fn leave_rises_with_counted_days_to_twenty() {
    let days: Vec<u16> = (0..=366).map(accrued_days).collect();
    assert!(days.is_sorted());
    assert_eq!((days.first(), days.last()), (Some(&0), Some(&20)));
}

#[test]
fn deadlines_stand_in_order_and_an_earlier_start_never_gives_a_later_one() {
    let mut before = deadlines(day("2023-12-31"));
    for start in day("2024-01-01").iter_days().take(5 * 365) {
        let now = deadlines(start);
        assert!(now.is_sorted_by_key(|deadline| deadline.due));
        for deadline in now {
            let earlier = before.iter().find(|before| before.rule == deadline.rule);
            assert!(
                earlier.is_some_and(|earlier| earlier.due <= deadline.due),
                "{start} {deadline:?}"
            );
        }
        before = now;
    }
}

fn dates() -> impl Strategy<Value = NaiveDate> {
    (0_u64..80 * 365).prop_map(|days| day("2016-09-01") + Days::new(days))
}

fn agreement() -> impl Strategy<Value = Agreement> {
    (dates(), 0_u64..366).prop_map(|(start, days)| {
        let end = (start + Days::new(days)).min(last_day_of_year_from(start));
        Agreement::new(start, end).expect("at most a year")
    })
}

fn planned() -> impl Strategy<Value = WeekdayPlan> {
    prop_oneof![
        Just(WeekdayPlan::None),
        option::of(0_u16..700).prop_map(WeekdayPlan::Workplace),
        option::of(0_u8..12).prop_map(WeekdayPlan::School),
    ]
}

/// Any plan, with days inside and outside its agreement.
fn plan() -> impl Strategy<Value = Plan> {
    let some_days = || vec(0_u64..380, 0..6);
    let of_agreement = (agreement(), prop::array::uniform5(planned()), option::of(dates()));
    let chosen = (option::of(some_days()), some_days(), some_days(), some_days());
    let deviations = vec((0_u64..380, option::of(0_u64..380)), 0..5);
    let before = (option::of(0_u16..300), option::of(Just(Vec::new())), option::of(any::<bool>()));
    (of_agreement, chosen, deviations, before, 0_u8..4).prop_map(
        |((agreement, week, birth_date), chosen, deviations, before, years)| {
            let at = |offset: u64| agreement.start() + Days::new(offset);
            let days = |offsets: Vec<u64>| {
                let mut days: Vec<NaiveDate> = offsets.into_iter().map(at).collect();
                days.sort();
                days.dedup();
                days
            };
            let mut plan = Plan::of(agreement);
            plan.week = week;
            plan.birth_date = birth_date.filter(|birth_date| *birth_date <= agreement.start());
            plan.paid_leave_days = chosen.0.map(days);
            plan.facultative_days = days(chosen.1);
            plan.facultative_half_days = days(chosen.2);
            let planned =
                |day: &NaiveDate| agreement.contains(*day) && Weekday::of(*day).is_working();
            plan.unlawful_absences = days(chosen.3).into_iter().filter(planned).collect();
            let mut deviations: Vec<Deviation> = deviations
                .into_iter()
                .map(|(date, compensated_on)| Deviation {
                    date: at(date),
                    compensated_on: compensated_on.map(at),
                })
                .collect();
            deviations.sort_by_key(|deviation| deviation.date);
            deviations.dedup_by_key(|deviation| deviation.date);
            plan.training_in_holidays = deviations;
            (plan.counted_days_previous_year, plan.earlier_agreements, plan.in_buso) = before;
            plan.studies.alternating_years_passed = Some(years);
            plan
        },
    )
}

fn block() -> impl Strategy<Value = Block> {
    let place = prop_oneof![
        Just(Place::Workplace),
        (1_u8..=12).prop_map(|hours| Place::School(Lessons::new(hours).expect("1 to 12"))),
    ];
    (place, 0_u16..1439, 1_u16..700).prop_map(|(place, from, length)| Block {
        place,
        from: Time::at(from),
        to: Time::at((from + length).min(1439)),
    })
}

/// A day whose blocks do not overlap, with breaks inside them.
fn of_weekday(weekday: Weekday) -> impl Strategy<Value = Day> {
    vec((block(), option::of((0_u16..300, 1_u16..90))), 0..4).prop_map(move |drawn| {
        let (mut blocks, mut breaks): (Vec<Block>, Vec<Break>) = (Vec::new(), Vec::new());
        for (block, pause) in drawn {
            let is_free = blocks.iter().all(|b| block.to <= b.from || b.to <= block.from);
            if block.from < block.to && is_free {
                blocks.push(block);
                if let Some((offset, length)) = pause {
                    let from = block.from.minutes() + offset;
                    let to = (from + length).min(block.to.minutes());
                    if from < to {
                        breaks.push(Break { from: Time::at(from), to: Time::at(to) });
                    }
                }
            }
        }
        Day { weekday, blocks, breaks }
    })
}

fn weeks() -> impl Strategy<Value = Vec<Week>> {
    let days: Vec<_> = Weekday::ALL.iter().map(|weekday| of_weekday(*weekday)).collect();
    vec(days.prop_map(|days| Week { days }), 1..4)
}

fn is_permitted(weeks: &[Week], context: TimetableContext) -> bool {
    let timetable_of = Timetable::new(weeks.to_vec()).expect("blocks that do not overlap");
    let report = timetable(&timetable_of, context);
    report.findings.iter().all(|placed| placed.finding.status != Status::NotMet)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1500, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn the_days_of_a_plan_are_the_weekdays_of_the_agreement_each_once(plan in plan()) {
        let report = planning(&plan).expect("a plan that fits");
        let days: Vec<NaiveDate> = report.days.iter().map(|day| day.date).collect();
        let weekdays: Vec<NaiveDate> = plan.agreement.weekdays().collect();
        prop_assert_eq!(&days, &weekdays);
        let totals = report.totals;
        let counted = totals.workplace_days + totals.school_days + totals.public_holidays + totals.free_days
            + totals.paid_leave_days + totals.unpaid_holiday_days + totals.compensation_days + totals.absent_days
            + totals.deviation_days + totals.other_days;
        prop_assert_eq!(counted as usize, weekdays.len());
        let paid = report.days.iter().filter(|day| day.kind == DayKind::PaidLeave).count();
        prop_assert_eq!(totals.paid_leave_days as usize, paid);
        for month in &report.months {
            prop_assert!(month.of_month.estimated_amount.0 >= 0);
            prop_assert!(month.of_month.estimated_amount <= month.full_amount);
        }
    }

    #[test]
    fn a_higher_tier_never_lowers_an_amount(plan in plan()) {
        let before = planning(&plan).expect("a plan that fits");
        let mut raised = plan.clone();
        raised.year_passed_in = vec![SchoolYear::of(plan.agreement.start())];
        let after = planning(&raised).expect("a plan that fits");
        for (before, after) in before.months.iter().zip(&after.months) {
            prop_assert!(before.tier <= after.tier);
            prop_assert!(before.full_amount <= after.full_amount);
            prop_assert!(before.of_month.estimated_amount <= after.of_month.estimated_amount);
        }
    }

    #[test]
    fn what_a_minor_may_an_adult_may_too(weeks in weeks(), full_time in 1_u16..3000) {
        let context = TimetableContext { weekly_full_time_minutes: full_time, ..TimetableContext::default() };
        let date = Some(day("2026-09-01"));
        let born = |text| TimetableContext { birth_date: Some(day(text)), date, ..context };
        if is_permitted(&weeks, born("2010-01-01")) {
            prop_assert!(is_permitted(&weeks, born("2000-01-01")));
        }
    }

    #[test]
    fn shifting_the_weeks_of_a_cycle_changes_no_average(weeks in weeks(), by in 0_usize..4) {
        let report = |weeks: &[Week]| {
            let checked = Timetable::new(weeks.to_vec()).expect("blocks that do not overlap");
            timetable(&checked, TimetableContext::default())
        };
        let before = report(&weeks);
        let mut shifted = weeks.clone();
        shifted.rotate_left(by % weeks.len());
        let after = report(&shifted);
        prop_assert_eq!(before.average, after.average);
        prop_assert_eq!(before.agreement_type, after.agreement_type);
        let not_met = |report: &jojo_rules::TimetableReport| {
            let mut rules: Vec<_> = report.findings.iter()
                .filter(|placed| placed.finding.status == Status::NotMet)
                .map(|placed| (placed.finding.rule, placed.weekday))
                .collect();
            rules.sort();
            rules
        };
        prop_assert_eq!(not_met(&before), not_met(&after));
    }

    #[test]
    fn no_drawn_timetable_is_accepted_with_an_overlap_or_a_loose_break(
        blocks in vec(block(), 0..5), breaks in vec((0_u16..1440, 0_u16..1440), 0..4),
    ) {
        let breaks = breaks.into_iter().map(|(from, to)| Break { from: Time::at(from), to: Time::at(to) }).collect();
        let days = vec![Day { weekday: Weekday::Monday, blocks, breaks }];
        if let Ok(accepted) = Timetable::new(vec![Week { days }]) {
            let monday = accepted.weeks()[0].day(Weekday::Monday).expect("it was given");
            prop_assert!(monday.blocks.iter().all(|block| block.from < block.to));
            prop_assert!(monday.blocks.windows(2).all(|pair| pair[0].to <= pair[1].from));
            let inside: usize = monday.blocks.iter().map(|block| monday.breaks_in(block).count()).sum();
            prop_assert_eq!(inside, monday.breaks.len());
        }
    }

    #[test]
    fn every_text_that_is_a_time_is_printed_as_it_was(text in "[0-9]{0,3}:?[0-9]{0,3}") {
        if let Ok(time) = text.parse::<Time>() {
            prop_assert_eq!(time.to_string(), text);
        }
    }

    #[test]
    fn an_agreement_never_lasts_more_than_its_year(start in dates(), days in 0_u64..800) {
        let end = start + Days::new(days);
        prop_assert_eq!(Agreement::new(start, end).is_ok(), end <= last_day_of_year_from(start));
        prop_assert!(last_day_of_year_from(start).year() - start.year() <= 1);
    }
}
