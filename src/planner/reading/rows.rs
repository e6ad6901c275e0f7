//! The rows of the timetable: those that are valid make it, what is wrong with the others has its place.

use super::{RowFault, read_lessons};
use crate::planner::{
    form::{PlanningForm, Row, RowAt, RowKind},
    time_entry::read,
};
use jojo_rules::{
    Timetable, Weekday,
    timetable::{Block, Break, Day, Place as BlockPlace, Time, TimetableFaultKind, Week},
};

/// The timetable of the valid rows, and what is wrong with the others.
pub(super) fn timetable(form: &PlanningForm) -> (Option<Timetable>, Vec<(RowAt, RowFault)>) {
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
                faults.sort_by_key(|(at, _)| *at);
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
