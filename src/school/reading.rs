//! What a form says: the plan and the timetable that are valid, and what is wrong with the rest, where it is wrong.

use super::{
    form::{Place, PlanDate, PlanningForm, Row, RowAt, RowKind, Split},
    time_entry::{TimeFault, read},
};
use crate::{date_entry::DateFault, text::Shared};
use chrono::NaiveDate;
use jojo_rules::{
    Agreement, AgreementFault, Plan, SchoolYear, Timetable, Weekday,
    planning::WeekdayPlan,
    sort_short,
    timetable::{
        Block, Break, CountedMinutes, Day, Lessons, Place as BlockPlace, Time, TimetableContext,
        TimetableFaultKind, Week,
    },
};

/// What is wrong with a date of a planning.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PlanDateFault {
    /// It is no date.
    Entry(DateFault),
    /// The end lies before the start.
    EndBeforeStart,
    /// More than twelve months.
    TooLong,
    /// Before the first known amount.
    BeforeFirstValue,
    /// After the last known school year.
    NoCalendar,
}

/// What is wrong with a row of the timetable.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RowFault {
    /// The start is no time.
    From(TimeFault),
    /// The end is no time.
    To(TimeFault),
    /// The end does not lie after the start.
    EndBeforeStart,
    /// It overlaps an earlier row.
    Overlap,
    /// A break in no block.
    BreakOutside,
    /// Lesson hours that are no number from 1 to 12.
    Lessons,
}

impl RowFault {
    /// Whether the start is the field to mend; else the end or the whole row.
    #[must_use]
    pub const fn is_about_start(self) -> bool {
        matches!(self, Self::From(_) | Self::Overlap | Self::BreakOutside)
    }

    /// Whether the end is the field to mend.
    #[must_use]
    pub const fn is_about_end(self) -> bool {
        matches!(self, Self::To(_) | Self::EndBeforeStart | Self::Overlap | Self::BreakOutside)
    }
}

/// What a form says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reading {
    /// The year, once both dates of the agreement are there.
    pub plan: Option<Plan>,
    /// The timetable of the rows that are valid; nothing without any.
    pub timetable: Option<Timetable>,
    /// What it is judged with.
    pub context: TimetableContext,
    /// What is wrong with the start, the end and the birth date.
    pub dates: [Option<PlanDateFault>; 3],
    /// What is wrong with rows; they do not count.
    pub rows: Vec<(RowAt, RowFault)>,
    /// The full-time week cannot be read.
    pub full_time_fault: bool,
    /// The counted days cannot be read.
    pub counted_days_fault: bool,
    /// The weekdays of the timetable are not those of the agreement.
    pub places_differ: bool,
}

impl Reading {
    /// What is wrong with this date.
    #[must_use]
    pub fn date_fault(&self, date: PlanDate) -> Option<PlanDateFault> {
        let [start, end, birth] = self.dates;
        match date {
            PlanDate::Start => start,
            PlanDate::End => end,
            PlanDate::Birth => birth,
        }
    }

    /// What is wrong with a row.
    #[must_use]
    pub fn row_fault(&self, at: RowAt) -> Option<RowFault> {
        self.rows.iter().find(|(row, _)| *row == at).map(|(_, fault)| *fault)
    }

    /// Reads a form.
    #[must_use]
    pub fn of(form: &PlanningForm, today: NaiveDate, texts: &Shared) -> Self {
        let months = &texts.format.months;
        let (mut start, mut start_fault) = dated(form.start.read(months));
        let (mut end, mut end_fault) = dated(form.end.read(months));
        let (mut birth, mut birth_fault) = dated(form.birth.read(months));
        if birth.is_some_and(|birth| birth > today) {
            (birth, birth_fault) = (None, Some(PlanDateFault::Entry(DateFault::InFuture)));
        }
        if birth.zip(start).is_some_and(|(birth, start)| start < birth) {
            (start, start_fault) = (None, Some(PlanDateFault::Entry(DateFault::BeforeBirth)));
        }
        let agreement = start.zip(end).and_then(|(start, end)| match Agreement::new(start, end) {
            Ok(agreement) => Some(agreement),
            Err(fault) => {
                end_fault = Some(match fault {
                    AgreementFault::EndBeforeStart => PlanDateFault::EndBeforeStart,
                    AgreementFault::TooLong => PlanDateFault::TooLong,
                });
                None
            }
        });
        let (timetable, rows) = timetable(form);
        let full_time = read_full_time(&form.full_time);
        let counted_days = form.changes.counted_days.trim();
        let counted: Option<u16> = counted_days.parse().ok().filter(|days| *days <= 366);
        let mut plan =
            agreement.map(|agreement| plan(form, agreement, timetable.as_ref(), birth, counted));
        if let Some(whole) = &plan
            && let Err(faults) = jojo_rules::planning(whole)
        {
            use jojo_rules::planning::PlanFaultKind::{BeforeFirstValue, NoCalendar};
            for fault in faults {
                match fault.kind {
                    BeforeFirstValue => start_fault = Some(PlanDateFault::BeforeFirstValue),
                    NoCalendar => end_fault = Some(PlanDateFault::NoCalendar),
                    // Days are chosen in the calendar of the agreement; what fell out of it is left out below.
                    _ => {}
                }
            }
            plan = None;
        }
        end = end.filter(|_| end_fault.is_none());
        let date = start.or(end).or(Some(today));
        Self {
            places_differ: timetable.as_ref().is_some_and(|timetable| {
                let of_timetable = places_of(timetable);
                form.places != [Place::None; 5] && of_timetable != form.places
            }),
            context: TimetableContext {
                weekly_full_time_minutes: full_time
                    .unwrap_or(TimetableContext::default().weekly_full_time_minutes),
                birth_date: birth,
                date: date.filter(|date| birth.is_none_or(|birth| birth <= *date)),
            },
            plan,
            timetable,
            dates: [start_fault, end_fault, birth_fault],
            rows,
            full_time_fault: full_time.is_none(),
            counted_days_fault: !counted_days.is_empty() && counted.is_none(),
        }
    }
}

fn dated(read: Result<Option<NaiveDate>, DateFault>) -> (Option<NaiveDate>, Option<PlanDateFault>) {
    match read {
        Ok(date) => (date, None),
        Err(fault) => (None, Some(PlanDateFault::Entry(fault))),
    }
}

/// Hours as people write them, `38` or `37,5` or `38:30`, in minutes.
#[must_use]
pub fn read_full_time(text: &str) -> Option<u16> {
    let text = text.trim();
    let (hours, minutes) = match text.split_once([',', '.']) {
        Some((hours, "5" | "50")) => (hours, 30),
        Some((hours, "25")) => (hours, 15),
        Some((hours, "75")) => (hours, 45),
        Some((hours, "0" | "00")) => (hours, 0),
        Some(_) => return None,
        None => match text.split_once([':', 'u']) {
            Some((hours, "")) => (hours, 0),
            Some((hours, minutes)) => (hours, minutes.trim().parse().ok().filter(|m| *m < 60)?),
            None => (text, 0),
        },
    };
    let hours: u16 = hours.trim().parse().ok()?;
    (1..=60).contains(&hours).then(|| hours * 60 + minutes)
}

/// Minutes as [`read_full_time`] reads them.
#[must_use]
pub fn show_full_time(minutes: u16) -> String {
    match minutes % 60 {
        0 => (minutes / 60).to_string(),
        rest => format!("{}:{rest:02}", minutes / 60),
    }
}

/// Lesson hours, 1 to 12.
#[must_use]
pub fn read_lessons(text: &str) -> Option<Lessons> {
    Lessons::new(text.trim().parse().ok()?)
}

/// The timetable of the valid rows, and what is wrong with the others.
fn timetable(form: &PlanningForm) -> (Option<Timetable>, Vec<(RowAt, RowFault)>) {
    let mut faults = Vec::new();
    let mut weeks = Vec::new();
    // Where each block and break of a checked week comes from.
    let mut origins: Vec<Vec<(Vec<RowAt>, Vec<RowAt>)>> = Vec::new();
    for (week_index, entry) in form.weeks.iter().enumerate() {
        let (mut week, mut of_week) = (Week::default(), Vec::new());
        for ((day_index, entry), weekday) in entry.days.iter().enumerate().zip(Weekday::ALL) {
            let mut day = Day { weekday: *weekday, blocks: Vec::new(), breaks: Vec::new() };
            let (mut blocks_at, mut breaks_at) = (Vec::new(), Vec::new());
            for (row_index, row) in entry.rows.iter().enumerate() {
                let at = RowAt { week: week_index, day: day_index, row: row_index };
                match read_row(row) {
                    Err(fault) => faults.push((at, fault)),
                    Ok((from, to, Some(place))) => {
                        day.blocks.push(Block { place, from, to });
                        blocks_at.push(at);
                    }
                    Ok((from, to, None)) => {
                        day.breaks.push(Break { from, to });
                        breaks_at.push(at);
                    }
                }
            }
            week.days.push(day);
            of_week.push((blocks_at, breaks_at));
        }
        weeks.push(week);
        origins.push(of_week);
    }
    // A block that is taken out may have held a break: look again until nothing is wrong.
    loop {
        match Timetable::new(weeks.clone()) {
            Ok(timetable) => {
                sort_short(&mut faults, |(at, _)| *at);
                let is_empty = timetable
                    .weeks()
                    .iter()
                    .flat_map(|week| &week.days)
                    .all(|day| day.blocks.is_empty());
                return ((!is_empty).then_some(timetable), faults);
            }
            Err(found) => {
                let mut out = false;
                // From the last to the first, so that taking one out moves none that is still to come.
                for fault in found.into_iter().rev() {
                    let Some(day) =
                        weeks.get_mut(fault.week).and_then(|week| week.days.get_mut(fault.day))
                    else {
                        continue;
                    };
                    let Some((blocks_at, breaks_at)) =
                        origins.get_mut(fault.week).and_then(|week| week.get_mut(fault.day))
                    else {
                        continue;
                    };
                    use TimetableFaultKind as Kind;
                    let (is_block, index, why) = match fault.kind {
                        Kind::BlockEnd(index) => (true, index, RowFault::EndBeforeStart),
                        Kind::BlockOverlap(index) => (true, index, RowFault::Overlap),
                        Kind::BreakEnd(index) => (false, index, RowFault::EndBeforeStart),
                        Kind::BreakOutside(index) => (false, index, RowFault::BreakOutside),
                        Kind::BreakOverlap(index) => (false, index, RowFault::Overlap),
                        Kind::NumberOfWeeks | Kind::WeekdayTwice => continue,
                    };
                    out = true;
                    let at = if is_block {
                        day.blocks.remove(index);
                        blocks_at.remove(index)
                    } else {
                        day.breaks.remove(index);
                        breaks_at.remove(index)
                    };
                    faults.push((at, why));
                }
                if !out {
                    return (None, faults);
                }
            }
        }
    }
}

/// Start, end, and the place; none for a break.
fn read_row(row: &Row) -> Result<(Time, Time, Option<BlockPlace>), RowFault> {
    let from = read(&row.from).map_err(RowFault::From)?;
    let to = read(&row.to).map_err(RowFault::To)?;
    if to <= from {
        return Err(RowFault::EndBeforeStart);
    }
    let place = match row.kind {
        RowKind::Break => None,
        RowKind::Workplace => Some(BlockPlace::Workplace),
        RowKind::School => {
            Some(BlockPlace::School(read_lessons(&row.lessons).ok_or(RowFault::Lessons)?))
        }
    };
    Ok((from, to, place))
}

/// Where each of Monday to Friday takes place by the timetable: the workplace first.
#[must_use]
pub fn places_of(timetable: &Timetable) -> [Place; 5] {
    let mut places = [Place::None; 5];
    for (place, weekday) in places.iter_mut().zip(Weekday::WORKING) {
        let blocks = timetable
            .weeks()
            .iter()
            .filter_map(|week| week.day(*weekday))
            .flat_map(|day| &day.blocks);
        for block in blocks {
            match block.place {
                BlockPlace::Workplace => *place = Place::Workplace,
                BlockPlace::School(_) if *place == Place::None => *place = Place::School,
                BlockPlace::School(_) => {}
            }
        }
    }
    places
}

fn plan(
    form: &PlanningForm,
    agreement: Agreement,
    timetable: Option<&Timetable>,
    birth_date: Option<NaiveDate>,
    counted_days: Option<u16>,
) -> Plan {
    let changes = &form.changes;
    let planned = |day: &NaiveDate| agreement.contains(*day) && Weekday::of(*day).is_working();
    let of_agreement =
        |days: &[NaiveDate]| days.iter().copied().filter(planned).collect::<Vec<_>>();
    let crosses_summer = SchoolYear::of(agreement.start()) != SchoolYear::of(agreement.end());
    Plan {
        week: week(form, timetable),
        studies: form.studies.clone(),
        birth_date,
        year_passed_in: if changes.year_passed && crosses_summer {
            vec![SchoolYear::of(agreement.start())]
        } else {
            Vec::new()
        },
        paid_leave_days: changes.paid_leave.as_deref().map(of_agreement),
        counted_days_previous_year: counted_days.filter(|_| changes.is_first == Some(false)),
        earlier_agreements: (changes.is_first == Some(true)).then(Vec::new),
        facultative_days: of_agreement(&changes.facultative),
        unlawful_absences: of_agreement(&changes.absences),
        training_in_holidays: changes
            .deviations
            .iter()
            .copied()
            .filter(|deviation| planned(&deviation.date))
            .collect(),
        ..Plan::of(agreement)
    }
}

/// The hours of each weekday: those of the timetable where its days are those of the agreement, else an even share.
fn week(form: &PlanningForm, timetable: Option<&Timetable>) -> [WeekdayPlan; 5] {
    let timetable = timetable.filter(|timetable| places_of(timetable) == form.places);
    let share = Share::of(form);
    let mut week = [WeekdayPlan::None; 5];
    let (mut work, mut school) = (0, 0);
    for ((planned, place), weekday) in week.iter_mut().zip(form.places).zip(Weekday::WORKING) {
        let minutes = timetable.map(|timetable| average(timetable, *weekday));
        *planned = match place {
            Place::None => WeekdayPlan::None,
            Place::Workplace => {
                work += 1;
                WeekdayPlan::Workplace(minutes.map_or_else(|| share.minutes(work), |m| Some(m.0)))
            }
            Place::School => {
                school += 1;
                WeekdayPlan::School(minutes.map_or_else(|| share.lessons(school), |m| Some(m.1)))
            }
        };
    }
    week
}

/// Minutes at the workplace and lesson hours on a weekday, over the weeks of the cycle, rounded down.
fn average(timetable: &Timetable, weekday: Weekday) -> (u16, u8) {
    let count = u32::try_from(timetable.weeks().len()).unwrap_or(1).max(1);
    let mut sum = CountedMinutes::default();
    for day in timetable.weeks().iter().filter_map(|week| week.day(weekday)) {
        let counted = day.counted();
        sum.workplace_minutes += counted.workplace_minutes;
        sum.school_minutes += counted.school_minutes;
    }
    (
        u16::try_from(sum.workplace_minutes / count).unwrap_or(u16::MAX),
        u8::try_from(sum.school_minutes / 60 / count).unwrap_or(u8::MAX),
    )
}

/// The hours of the agreement, spread over the chosen days; the first days get what is left over.
struct Share {
    split: Split,
    work_days: u16,
    school_days: u8,
}

impl Share {
    fn of(form: &PlanningForm) -> Self {
        let count = |wanted| form.places.iter().filter(|place| **place == wanted).count();
        Self {
            split: form.split,
            work_days: u16::try_from(count(Place::Workplace)).unwrap_or(0),
            school_days: u8::try_from(count(Place::School)).unwrap_or(0),
        }
    }

    fn minutes(&self, nth: u16) -> Option<u16> {
        let minutes = self.split.hours().0 * 60;
        let each = minutes.checked_div(self.work_days)?;
        Some(each + u16::from(nth <= minutes % self.work_days))
    }

    fn lessons(&self, nth: u8) -> Option<u8> {
        let lessons = self.split.hours().1;
        let each = lessons.checked_div(self.school_days)?;
        Some((each + u8::from(nth <= lessons % self.school_days)).min(*Lessons::RANGE.end()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{date_entry::Part, text::SHARED};
    use jojo_rules::date;

    fn today() -> NaiveDate {
        date::parse("2026-11-21").expect("a date")
    }

    fn reading(form: &PlanningForm) -> Reading {
        Reading::of(form, today(), &SHARED)
    }

    fn example() -> PlanningForm {
        let mut form = PlanningForm::default();
        form.fill_in_example(today(), &SHARED);
        form
    }

    fn typed(date: PlanDate, text: &str, form: &mut PlanningForm) {
        form.type_into(date, Part::Day, text.to_owned(), &SHARED);
    }

    #[test]
    fn the_example_is_whole_and_its_hours_are_23_and_15() {
        let reading = reading(&example());
        assert_eq!(
            (reading.dates, reading.rows, reading.places_differ),
            ([None; 3], vec![], false)
        );
        let week = reading.plan.expect("both dates").week;
        assert_eq!(week[1], WeekdayPlan::Workplace(Some(460)));
        assert_eq!(
            (week[0], week[3]),
            (WeekdayPlan::School(Some(8)), WeekdayPlan::School(Some(7)))
        );
    }

    #[test]
    fn without_a_timetable_the_hours_are_shared_over_the_days() {
        let mut form = example();
        form.weeks = vec![crate::school::form::WeekEntry::default()];
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
    fn faults_of_the_agreement_stand_at_their_date() {
        let mut form = example();
        typed(PlanDate::End, "1/9/2027", &mut form);
        assert_eq!(reading(&form).dates[1], Some(PlanDateFault::TooLong));
        typed(PlanDate::End, "31/8/2026", &mut form);
        assert_eq!(reading(&form).dates[1], Some(PlanDateFault::EndBeforeStart));
        typed(PlanDate::Start, "1/8/2016", &mut form);
        typed(PlanDate::End, "30/6/2017", &mut form);
        assert_eq!(reading(&form).dates[0], Some(PlanDateFault::BeforeFirstValue));
        typed(PlanDate::Birth, "1/1/2030", &mut form);
        assert_eq!(reading(&form).dates[2], Some(PlanDateFault::Entry(DateFault::InFuture)));
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
                (at(1, 0), RowFault::To(TimeFault::AfterMidnight)),
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
}
