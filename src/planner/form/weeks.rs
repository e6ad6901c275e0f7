//! The timetable as it is typed: weeks of days of rows.

use crate::planner::time_entry::{read, show};
use jojo_rules::timetable::Time;

/// What a row of a day is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RowKind {
    /// Work at the workplace.
    Workplace,
    /// Lessons.
    School,
    /// A break inside a block.
    Break,
}

impl RowKind {
    /// Each kind.
    pub const ALL: [Self; 3] = [Self::Workplace, Self::School, Self::Break];

    /// Whether it has lesson hours.
    #[must_use]
    pub const fn has_lessons(self) -> bool {
        matches!(self, Self::School)
    }
}

/// A stretch of a day, as typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// What it is.
    pub kind: RowKind,
    /// Start.
    pub from: String,
    /// End.
    pub to: String,
    /// Lesson hours; only for lessons.
    pub lessons: String,
}

impl Row {
    /// A row with these times.
    #[must_use]
    pub fn of(kind: RowKind, from: Time, to: Time, lessons: Option<u8>) -> Self {
        let lessons = lessons.map(|lessons| lessons.to_string()).unwrap_or_default();
        Self { kind, from: show(from), to: show(to), lessons }
    }

    /// Its times, when both can be read.
    #[must_use]
    pub fn times(&self) -> Option<(Time, Time)> {
        read(&self.from).ok().zip(read(&self.to).ok())
    }

    fn set_times(&mut self, from: Time, to: Time) {
        (self.from, self.to) = (show(from), show(to));
    }
}

/// The rows of a day.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct DayEntry {
    /// In the order in which they were added.
    pub rows: Vec<Row>,
}

/// A week, Monday first.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct WeekEntry {
    /// Seven days.
    pub days: [DayEntry; 7],
}

/// Where a row is: week, day and place in the day, from 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct RowAt {
    /// The week.
    pub week: usize,
    /// The day.
    pub day: usize,
    /// The row.
    pub row: usize,
}

/// The earliest and latest minute of a day.
const MIDNIGHT: i32 = 0;
const LAST: i32 = 24 * 60 - 1;

impl super::PlanningForm {
    /// A day.
    #[must_use]
    pub fn day(&self, week: usize, day: usize) -> Option<&DayEntry> {
        self.weeks.get(week)?.days.get(day)
    }

    /// A day, to be changed.
    pub fn day_mut(&mut self, week: usize, day: usize) -> Option<&mut DayEntry> {
        self.weeks.get_mut(week)?.days.get_mut(day)
    }

    /// A row.
    #[must_use]
    pub fn row(&self, at: RowAt) -> Option<&Row> {
        self.day(at.week, at.day)?.rows.get(at.row)
    }

    /// A row, to be changed.
    pub fn row_mut(&mut self, at: RowAt) -> Option<&mut Row> {
        self.day_mut(at.week, at.day)?.rows.get_mut(at.row)
    }

    /// Moves a block by minutes, with the breaks that lie in it; it stays inside its day.
    pub fn move_row(&mut self, at: RowAt, minutes: i32) {
        let Some((kind, (from, to))) = self.row(at).and_then(|row| Some((row.kind, row.times()?)))
        else {
            return;
        };
        let (first, last) = (i32::from(from.minutes()), i32::from(to.minutes()));
        let by = minutes.clamp(MIDNIGHT - first, LAST - last);
        let Some(day) = self.day_mut(at.week, at.day) else { return };
        for (index, row) in day.rows.iter_mut().enumerate() {
            let Some((row_from, row_to)) = row.times() else { continue };
            let goes_along = index == at.row
                || kind != RowKind::Break
                    && row.kind == RowKind::Break
                    && from <= row_from
                    && row_to <= to;
            if goes_along {
                row.set_times(shifted(row_from, by), shifted(row_to, by));
            }
        }
    }

    /// Moves the end of a block by minutes; it keeps at least five.
    pub fn stretch_row(&mut self, at: RowAt, minutes: i32) {
        const SHORTEST: i32 = 5;
        if let Some(row) = self.row_mut(at)
            && let Some((from, to)) = row.times()
        {
            let shortest = (i32::from(from.minutes()) + SHORTEST).min(LAST);
            let end = (i32::from(to.minutes()) + minutes).clamp(shortest, LAST);
            row.to = show(Time::at(u16::try_from(end).unwrap_or_default()));
        }
    }

    /// Takes a row away.
    pub fn remove_row(&mut self, at: RowAt) {
        if let Some(day) = self.day_mut(at.week, at.day).filter(|day| at.row < day.rows.len()) {
            day.rows.remove(at.row);
        }
    }

    /// Copies the rows of a day over those of another.
    pub fn copy_day(&mut self, week: usize, from: usize, to: usize) {
        let rows = self.day(week, from).cloned();
        if let Some((rows, day)) = rows.zip(self.day_mut(week, to)) {
            *day = rows;
        }
    }

    /// Adds a row after those of a day, where there is room: after the last end, else at eight.
    pub fn add_row(&mut self, week: usize, day: usize, kind: RowKind) {
        const EIGHT: Time = Time::at(8 * 60);
        let Some(day) = self.day_mut(week, day) else { return };
        let blocks = || {
            let blocks = day.rows.iter().filter(|row| row.kind != RowKind::Break);
            blocks.filter_map(|row| Some((row.times()?, row)))
        };
        let row = match kind {
            RowKind::Break => {
                // In the middle of the longest block.
                let longest = blocks()
                    .max_by_key(|((from, to), _)| to.minutes().saturating_sub(from.minutes()));
                let (from, to) = longest.map_or((EIGHT, EIGHT), |(times, _)| times);
                let middle = (from.minutes() + to.minutes()) / 2 / 5 * 5;
                Row::of(kind, Time::at(middle), Time::at(middle + 15), None)
            }
            _ => {
                let end = blocks().map(|((_, to), _)| to).max();
                let from = end.map_or(EIGHT, |end| Time::at(end.minutes() + 60));
                let lessons = (kind == RowKind::School).then_some(4);
                Row::of(kind, from, Time::at(from.minutes() + 4 * 60), lessons)
            }
        };
        day.rows.push(row);
    }
}

fn shifted(time: Time, by: i32) -> Time {
    let minutes = (i32::from(time.minutes()) + by).clamp(MIDNIGHT, LAST);
    Time::at(u16::try_from(minutes).unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::planner::form::PlanningForm;

    fn with_rows(rows: &[(RowKind, &str, &str)]) -> PlanningForm {
        let mut form = PlanningForm::default();
        for (kind, from, to) in rows {
            let row =
                Row { kind: *kind, from: (*from).into(), to: (*to).into(), lessons: String::new() };
            form.weeks[0].days[0].rows.push(row);
        }
        form
    }

    fn times(form: &PlanningForm) -> Vec<(&str, &str)> {
        form.weeks[0].days[0].rows.iter().map(|row| (row.from.as_str(), row.to.as_str())).collect()
    }

    const FIRST: RowAt = RowAt { week: 0, day: 0, row: 0 };

    #[test]
    fn a_block_moves_with_its_breaks_and_stays_in_its_day() {
        let mut form = with_rows(&[
            (RowKind::Workplace, "8.00", "12.00"),
            (RowKind::Break, "10.00", "10.15"),
            (RowKind::Break, "13.00", "13.15"),
        ]);
        form.move_row(FIRST, 30);
        assert_eq!(times(&form), [("8.30", "12.30"), ("10.30", "10.45"), ("13.00", "13.15")]);
        form.move_row(FIRST, -10_000);
        assert_eq!(times(&form)[0], ("0.00", "4.00"));
        form.move_row(FIRST, 10_000);
        assert_eq!(times(&form)[0], ("19.59", "23.59"));
    }

    #[test]
    fn a_block_that_is_stretched_keeps_its_start() {
        let mut form = with_rows(&[(RowKind::Workplace, "8.00", "12.00")]);
        form.stretch_row(FIRST, 20);
        assert_eq!(times(&form), [("8.00", "12.20")]);
        form.stretch_row(FIRST, -10_000);
        assert_eq!(times(&form), [("8.00", "8.05")]);
    }

    #[test]
    fn what_cannot_be_read_is_not_moved() {
        let mut form = with_rows(&[(RowKind::Workplace, "acht", "12.00")]);
        form.move_row(FIRST, 30);
        form.stretch_row(FIRST, 30);
        assert_eq!(times(&form), [("acht", "12.00")]);
    }
}
