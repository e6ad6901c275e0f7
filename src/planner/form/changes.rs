//! What differs from the usual year: leave, facultative days, absences, training in a holiday.

use chrono::NaiveDate;
use jojo_rules::planning::Deviation;

/// The days that were changed, and what is known about earlier years.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Changes {
    /// Chosen days of leave; absent: placed by the rules.
    pub paid_leave: Option<Vec<NaiveDate>>,
    /// Facultative days.
    pub facultative: Vec<NaiveDate>,
    /// Days of unlawful absence.
    pub absences: Vec<NaiveDate>,
    /// Days of training in a school holiday.
    pub deviations: Vec<Deviation>,
    /// Whether this is the first agreement.
    pub is_first: Option<bool>,
    /// Days that count in the calendar year before, as typed.
    pub counted_days: String,
    /// Whether the school year in which the agreement starts is passed.
    pub year_passed: bool,
}

/// What a day can be made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Change {
    /// As it is without a change.
    Usual,
    /// A day of paid leave.
    PaidLeave,
    /// A facultative day.
    Facultative,
    /// A day of unlawful absence.
    Absence,
    /// A day of training in a school holiday.
    Deviation,
}

impl Change {
    /// Each choice.
    pub const ALL: [Self; 5] =
        [Self::Usual, Self::PaidLeave, Self::Facultative, Self::Absence, Self::Deviation];
}

impl Changes {
    /// What a day was made.
    #[must_use]
    pub fn of_day(&self, day: NaiveDate) -> Change {
        if self.deviations.iter().any(|deviation| deviation.date == day) {
            Change::Deviation
        } else if self.paid_leave.iter().flatten().any(|leave| *leave == day) {
            Change::PaidLeave
        } else if self.absences.contains(&day) {
            Change::Absence
        } else if self.facultative.contains(&day) {
            Change::Facultative
        } else {
            Change::Usual
        }
    }

    /// Makes a day something else. `placed` are the days of leave that the rules placed: from the first choice on they
    /// are the person's own.
    pub fn make(&mut self, day: NaiveDate, change: Change, placed: &[NaiveDate]) {
        let was_leave = placed.contains(&day);
        if change == Change::PaidLeave || was_leave && self.paid_leave.is_none() {
            self.paid_leave.get_or_insert_with(|| placed.to_vec());
        }
        if let Some(leave) = &mut self.paid_leave {
            leave.retain(|leave| *leave != day);
        }
        self.facultative.retain(|free| *free != day);
        self.absences.retain(|absence| *absence != day);
        self.deviations.retain(|deviation| deviation.date != day);
        match change {
            Change::Usual => {}
            Change::PaidLeave => insert(self.paid_leave.get_or_insert_default(), day),
            Change::Facultative => insert(&mut self.facultative, day),
            Change::Absence => insert(&mut self.absences, day),
            Change::Deviation => {
                self.deviations.push(Deviation { date: day, compensated_on: None });
                self.deviations.sort_by_key(|deviation| deviation.date);
            }
        }
    }

    /// The compensation day of a day of training in a holiday.
    #[must_use]
    pub fn compensation_of(&self, day: NaiveDate) -> Option<NaiveDate> {
        self.deviations.iter().find(|deviation| deviation.date == day)?.compensated_on
    }

    /// Chooses the compensation day of a day of training in a holiday.
    pub fn compensate(&mut self, day: NaiveDate, on: Option<NaiveDate>) {
        if let Some(deviation) = self.deviations.iter_mut().find(|deviation| deviation.date == day)
        {
            deviation.compensated_on = on;
        }
    }
}

fn insert(days: &mut Vec<NaiveDate>, day: NaiveDate) {
    days.push(day);
    days.sort();
}

#[cfg(test)]
mod tests {
    use super::*;
    use jojo_rules::date;

    #[test]
    fn a_day_is_one_thing_at_a_time_and_placed_leave_becomes_chosen() {
        let day = |text| date::parse(text).expect("a date");
        let placed = [day("2027-02-08"), day("2027-02-09")];
        let mut changes = Changes::default();
        changes.make(placed[0], Change::Deviation, &placed);
        assert_eq!(changes.paid_leave.as_deref(), Some(&placed[1..]));
        assert_eq!(changes.of_day(placed[0]), Change::Deviation);
        for change in Change::ALL {
            changes.make(placed[0], change, &placed);
            assert_eq!(changes.of_day(placed[0]), change);
        }
        let mut untouched = Changes::default();
        untouched.make(day("2026-09-07"), Change::Absence, &placed);
        assert_eq!(untouched.paid_leave, None);
    }
}
