//! The hours of each weekday.

use super::places_of;
use crate::school::form::{Place, PlanningForm, Split};
use jojo_rules::{
    Timetable, Weekday,
    planning::WeekdayPlan,
    timetable::{CountedMinutes, Lessons},
};

/// The hours of each weekday: those of the timetable where its days are those of the agreement, else an even share.
pub(super) fn week(form: &PlanningForm, timetable: Option<&Timetable>) -> [WeekdayPlan; 5] {
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
