//! What is done on a day: stretches of training, and the pauses between them.

use super::{Block, Day, Place, Time, Week};
use crate::Weekday;

/// A day of the cycle with its training.
pub(crate) struct DayWork<'a> {
    /// The blocks as they stand, in order.
    pub(crate) blocks: &'a [Block],
    /// Maximal stretches of training without pause, in minutes of the day.
    stretches: Vec<(u16, u16)>,
}

/// Every day of every week, Monday first.
pub(super) fn days(weeks: &[Week]) -> Vec<DayWork<'_>> {
    weeks
        .iter()
        .flat_map(|week| Weekday::ALL.iter().map(|weekday| DayWork::of(week.day(*weekday))))
        .collect()
}

impl<'a> DayWork<'a> {
    fn of(day: Option<&'a Day>) -> Self {
        let Some(day) = day else { return Self { blocks: &[], stretches: Vec::new() } };
        let mut stretches: Vec<(u16, u16)> = Vec::new();
        let mut add = |from: u16, to: u16| match stretches.last_mut() {
            _ if from >= to => {}
            Some((_, end)) if *end == from => *end = to,
            _ => stretches.push((from, to)),
        };
        for block in &day.blocks {
            let mut from = block.from.minutes();
            for pause in day.breaks_in(block) {
                add(from, pause.from.minutes());
                from = pause.to.minutes();
            }
            add(from, block.to.minutes());
        }
        Self { blocks: &day.blocks, stretches }
    }

    /// Clock minutes of training, without breaks and gaps.
    pub(super) fn net(&self) -> u32 {
        self.stretches.iter().map(|(from, to)| u32::from(to - from)).sum()
    }

    /// The longest stretch without a pause, in minutes.
    pub(super) fn longest_stretch(&self) -> u32 {
        self.stretches.iter().map(|(from, to)| u32::from(to - from)).max().unwrap_or(0)
    }

    /// The pauses between stretches: together, and the longest.
    pub(super) fn pauses(&self) -> (u32, u32) {
        let pauses = self.stretches.windows(2).filter_map(|pair| match pair {
            [(_, end), (start, _)] => Some(u32::from(start - end)),
            _ => None,
        });
        pauses.fold((0, 0), |(sum, longest), pause| (sum + pause, longest.max(pause)))
    }

    /// The start of the first block.
    pub(super) fn start(&self) -> Option<Time> {
        self.blocks.first().map(|block| block.from)
    }

    /// The end of the last block.
    pub(super) fn end(&self) -> Option<Time> {
        self.blocks.last().map(|block| block.to)
    }

    /// When the day would have to end to lose so many minutes, if its last stretch is long enough.
    pub(super) fn end_without(&self, minutes: u32) -> Option<Time> {
        let (from, to) = self.stretches.last()?;
        let minutes = u16::try_from(minutes).ok()?;
        to.checked_sub(minutes).filter(|end| end > from).map(Time::at)
    }

    /// Whether there is training at all.
    pub(super) fn is_empty(&self) -> bool {
        self.blocks.is_empty()
    }

    /// Whether there are lessons and nothing else.
    pub(super) fn is_school_only(&self) -> bool {
        !self.is_empty() && self.blocks.iter().all(|block| matches!(block.place, Place::School(_)))
    }
}
