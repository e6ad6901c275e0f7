//! The timetable as it is filled in. A [`Timetable`] that exists has no overlapping blocks, no break outside a block and
//! no weekday twice.

use super::{CountedMinutes, Time};
use crate::{Weekday, parameters};

/// How many weeks a cycle may have.
pub const WEEKS_MAX: usize = 52;

/// Where a block takes place.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Place {
    /// Werkplek.
    Workplace,
    /// School, with its lesson hours (*lesuren*).
    School(Lessons),
}

/// Lesson hours of a block, 1 to 12.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Lessons(u8);

impl Lessons {
    /// The numbers that a block may have.
    pub const RANGE: std::ops::RangeInclusive<u8> = 1..=12;

    /// So many lesson hours, when that is 1 to 12.
    #[must_use]
    pub fn new(hours: u8) -> Option<Self> {
        Self::RANGE.contains(&hours).then_some(Self(hours))
    }

    /// How many.
    #[must_use]
    pub const fn hours(self) -> u8 {
        self.0
    }
}

/// A stretch of training at one place.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Block {
    /// Where.
    pub place: Place,
    /// Start.
    pub from: Time,
    /// End.
    pub to: Time,
}

/// A break (*pauze*) inside a block: no working time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Break {
    /// Start.
    pub from: Time,
    /// End.
    pub to: Time,
}

/// A day with its blocks and breaks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Day {
    /// Which day.
    pub weekday: Weekday,
    /// Blocks.
    pub blocks: Vec<Block>,
    /// Breaks.
    pub breaks: Vec<Break>,
}

/// A week of days.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Week {
    /// Its days.
    pub days: Vec<Day>,
}

/// A cycle of one or more weeks, checked. Days stand in order of the week, blocks and breaks in order of time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Timetable {
    weeks: Vec<Week>,
}

/// What is wrong with a timetable, and where: all numbers count from 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TimetableFault {
    /// The week.
    pub week: usize,
    /// The day, as it was given.
    pub day: usize,
    /// What is wrong.
    pub kind: TimetableFaultKind,
}

/// What may be wrong.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TimetableFaultKind {
    /// No weeks, or more than [`WEEKS_MAX`].
    NumberOfWeeks,
    /// This weekday stands in the week already.
    WeekdayTwice,
    /// This block does not end after it starts.
    BlockEnd(usize),
    /// This block overlaps an earlier one.
    BlockOverlap(usize),
    /// This break does not end after it starts.
    BreakEnd(usize),
    /// This break lies in no block of its day.
    BreakOutside(usize),
    /// This break overlaps an earlier one.
    BreakOverlap(usize),
}

impl Timetable {
    /// Checks a cycle of weeks.
    ///
    /// # Errors
    /// Everything that is wrong, at the block, break or day where it is wrong.
    pub fn new(mut weeks: Vec<Week>) -> Result<Self, Vec<TimetableFault>> {
        let mut faults = Vec::new();
        if !(1..=WEEKS_MAX).contains(&weeks.len()) {
            faults.push(TimetableFault {
                week: 0,
                day: 0,
                kind: TimetableFaultKind::NumberOfWeeks,
            });
        }
        for (week_index, week) in weeks.iter().enumerate() {
            let mut seen = Vec::new();
            for (day_index, day) in week.days.iter().enumerate() {
                let mut fault =
                    |kind| faults.push(TimetableFault { week: week_index, day: day_index, kind });
                if seen.contains(&day.weekday) {
                    fault(TimetableFaultKind::WeekdayTwice);
                }
                seen.push(day.weekday);
                day.check(&mut fault);
            }
        }
        if !faults.is_empty() {
            return Err(faults);
        }
        for week in &mut weeks {
            week.days.sort_by_key(|day| day.weekday);
            for day in &mut week.days {
                day.blocks.sort_by_key(|block| block.from);
                day.breaks.sort_by_key(|pause| pause.from);
            }
        }
        Ok(Self { weeks })
    }

    /// The weeks of the cycle, at least one.
    #[must_use]
    pub fn weeks(&self) -> &[Week] {
        &self.weeks
    }

    /// The counted minutes of a weekday, averaged over the weeks of the cycle and rounded down.
    #[must_use]
    pub fn average_of(&self, weekday: Weekday) -> CountedMinutes {
        let days = self.weeks.iter().filter_map(|week| week.day(weekday));
        days.map(Day::counted).sum::<CountedMinutes>().over_weeks(self.weeks.len())
    }
}

impl Week {
    /// The day of this week with that name.
    #[must_use]
    pub fn day(&self, weekday: Weekday) -> Option<&Day> {
        self.days.iter().find(|day| day.weekday == weekday)
    }
}

impl Day {
    /// The breaks that lie in this block.
    pub fn breaks_in(&self, block: &Block) -> impl Iterator<Item = &Break> {
        self.breaks.iter().filter(|pause| block.from <= pause.from && pause.to <= block.to)
    }

    /// Its breaks, and the time between two blocks, in order of time.
    pub fn pauses(&self) -> impl Iterator<Item = Break> {
        let of_block = |(index, block): (usize, &Block)| {
            let gap = self.blocks.get(index + 1).filter(|next| block.to < next.from);
            let gap = gap.map(|next| Break { from: block.to, to: next.from });
            let breaks: Vec<Break> = self.breaks_in(block).copied().collect();
            breaks.into_iter().chain(gap)
        };
        self.blocks.iter().enumerate().flat_map(of_block)
    }

    /// Its counted minutes: lesson hours × 60, and work without breaks.
    #[must_use]
    pub fn counted(&self) -> CountedMinutes {
        let mut counted = CountedMinutes::default();
        let length = |from: Time, to: Time| u32::from(to.minutes() - from.minutes());
        for block in &self.blocks {
            match block.place {
                Place::School(lessons) => {
                    counted.school_minutes +=
                        u32::from(lessons.hours()) * parameters::LESSON_HOUR_MINUTES;
                }
                Place::Workplace => {
                    let breaks: u32 =
                        self.breaks_in(block).map(|pause| length(pause.from, pause.to)).sum();
                    counted.workplace_minutes += length(block.from, block.to) - breaks;
                }
            }
        }
        counted.total_minutes = counted.workplace_minutes + counted.school_minutes;
        counted
    }

    fn check(&self, fault: &mut impl FnMut(TimetableFaultKind)) {
        for (index, block) in self.blocks.iter().enumerate() {
            if block.to <= block.from {
                fault(TimetableFaultKind::BlockEnd(index));
            } else if overlaps(
                block.from,
                block.to,
                self.blocks.iter().take(index).map(|b| (b.from, b.to)),
            ) {
                fault(TimetableFaultKind::BlockOverlap(index));
            }
        }
        for (index, pause) in self.breaks.iter().enumerate() {
            let is_inside = |block: &Block| block.from <= pause.from && pause.to <= block.to;
            if pause.to <= pause.from {
                fault(TimetableFaultKind::BreakEnd(index));
            } else if !self.blocks.iter().any(is_inside) {
                fault(TimetableFaultKind::BreakOutside(index));
            } else if overlaps(
                pause.from,
                pause.to,
                self.breaks.iter().take(index).map(|b| (b.from, b.to)),
            ) {
                fault(TimetableFaultKind::BreakOverlap(index));
            }
        }
    }
}

fn overlaps(from: Time, to: Time, mut others: impl Iterator<Item = (Time, Time)>) -> bool {
    others.any(|(other_from, other_to)| from < other_to && other_from < to)
}
