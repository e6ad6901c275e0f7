//! A form of saved answers.

use super::{Changes, Place, PlanningForm, Row, RowKind, Split, WeekEntry};
use crate::{date_entry::DateEntry, school::reading::show_full_time, text::Texts};
use chrono::NaiveDate;
use jojo_rules::{
    planning::WeekdayPlan,
    timetable::{Place as BlockPlace, Timetable},
};
use jojo_wire::PlanningAnswers;

impl PlanningForm {
    /// A form with these answers filled in.
    #[must_use]
    pub fn of(answers: &PlanningAnswers, texts: &Texts) -> Self {
        let PlanningAnswers { plan, timetable } = answers;
        let entry = |date: NaiveDate| DateEntry::of(date, &texts.format.months);
        let lessons: u32 = plan
            .week
            .iter()
            .map(|day| match day {
                WeekdayPlan::School(Some(lessons)) => u32::from(*lessons),
                _ => 0,
            })
            .sum();
        let split = if lessons == u32::from(Split::Hours22.hours().1) {
            Split::Hours22
        } else {
            Split::Hours23
        };
        Self {
            start: entry(plan.agreement.start()),
            end: entry(plan.agreement.end()),
            birth: plan.birth_date.map(entry).unwrap_or_default(),
            studies: plan.studies.clone(),
            places: plan.week.map(|day| match day {
                WeekdayPlan::None => Place::None,
                WeekdayPlan::Workplace(_) => Place::Workplace,
                WeekdayPlan::School(_) => Place::School,
            }),
            split,
            full_time: timetable.as_ref().map_or_else(
                || Self::FULL_TIME.to_owned(),
                |request| show_full_time(request.context.weekly_full_time_minutes),
            ),
            weeks: timetable
                .as_ref()
                .map_or_else(|| vec![WeekEntry::default()], |request| weeks(&request.timetable)),
            changes: Changes {
                paid_leave: plan.paid_leave_days.clone(),
                facultative: plan.facultative_days.clone(),
                absences: plan.unlawful_absences.clone(),
                deviations: plan.training_in_holidays.clone(),
                is_first: match (&plan.earlier_agreements, plan.counted_days_previous_year) {
                    (_, Some(_)) => Some(false),
                    (Some(earlier), None) => Some(earlier.is_empty()),
                    (None, None) => None,
                },
                counted_days: plan
                    .counted_days_previous_year
                    .map(|days| days.to_string())
                    .unwrap_or_default(),
                year_passed: !plan.year_passed_in.is_empty(),
            },
        }
    }
}

fn weeks(timetable: &Timetable) -> Vec<WeekEntry> {
    let mut weeks = vec![WeekEntry::default(); timetable.weeks().len()];
    for (week, entry) in timetable.weeks().iter().zip(&mut weeks) {
        for day in &week.days {
            let Some(rows) = entry.days.get_mut(day.weekday.index()).map(|day| &mut day.rows)
            else {
                continue;
            };
            rows.extend(day.blocks.iter().map(|block| match block.place {
                BlockPlace::Workplace => Row::of(RowKind::Workplace, block.from, block.to, None),
                BlockPlace::School(lessons) => {
                    Row::of(RowKind::School, block.from, block.to, Some(lessons.hours()))
                }
            }));
            rows.extend(
                day.breaks.iter().map(|pause| Row::of(RowKind::Break, pause.from, pause.to, None)),
            );
        }
    }
    weeks
}
