//! A ready example: three days at the workplace, two days of lessons, 23 + 15 hours.

use super::{PlanDate, PlanningForm, Row, RowKind, WeekEntry};
use chrono::{Datelike, NaiveDate};
use jojo_rules::{
    SchoolYear,
    planning::{Split, WeekdayPlace},
    timetable::Time,
};

impl PlanningForm {
    /// Fills in the example: days, hours and timetable, and the dates where none were typed. What else was filled in
    /// stays.
    pub fn fill_in_example(&mut self, today: NaiveDate) {
        if self.start.is_empty() && self.end.is_empty() {
            let (first, last) = school_year_to_plan(today);
            self.set_date(PlanDate::Start, first);
            self.set_date(PlanDate::End, last);
        }
        use WeekdayPlace::{None as Free, School, Workplace};
        self.places = [School, Workplace, Workplace, School, Workplace];
        self.split = Split::Hours23;
        Self::FULL_TIME.clone_into(&mut self.full_time);
        let mut week = WeekEntry::default();
        let lessons = [4, 3];
        for (index, (day, place)) in week.days.iter_mut().zip(self.places).enumerate() {
            let row = |kind, from: (u16, u16), to: (u16, u16), lessons| {
                let time = |(hour, minute)| Time::at(hour * 60 + minute);
                Row::of(kind, time(from), time(to), lessons)
            };
            day.rows = match place {
                Workplace => vec![
                    row(RowKind::Workplace, (8, 0), (12, 0), None),
                    row(RowKind::Workplace, (13, 0), (16, 40), None),
                ],
                School => {
                    // Four lessons in the afternoon of the first school day, three on the second.
                    let afternoon = lessons[usize::from(index > 0)];
                    let end = if afternoon == 4 { (16, 20) } else { (15, 30) };
                    vec![
                        row(RowKind::School, (8, 20), (12, 0), Some(4)),
                        row(RowKind::School, (13, 0), end, Some(afternoon)),
                    ]
                }
                Free => Vec::new(),
            };
        }
        self.weeks = vec![week];
    }
}

/// 1 September to 30 June: of this school year, from April on of the next one.
fn school_year_to_plan(today: NaiveDate) -> (NaiveDate, NaiveDate) {
    let now = SchoolYear::of(today);
    let year = if (4..9).contains(&today.month()) { now.next() } else { now };
    (year.first_day(), year.lessons_end())
}
