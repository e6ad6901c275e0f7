//! What was typed and the link does not carry: half a date, hours that cannot be read, rows of the timetable.

use crate::planner::{
    form::{PlanDate, PlanningForm, Row, RowAt},
    link::{kind_letter, kind_of_letter},
    reading::{read_full_time, read_lessons, show_full_time},
};
use jojo_rules::timetable::Lessons;

const DATES: [(PlanDate, &str); 3] =
    [(PlanDate::Start, "start"), (PlanDate::End, "end"), (PlanDate::Birth, "birth")];
const FULL_TIME: &str = "full_time";
const COUNTED_DAYS: &str = "counted_days";
const ROW: &str = "row";
/// Between the texts of a row.
const TAB: char = '\t';

/// The name of each such field, and its text.
pub(super) fn texts(form: &PlanningForm) -> Vec<(String, String)> {
    let of_date = |(date, name): (PlanDate, &str)| form.date(date).unfinished(name);
    let mut texts: Vec<_> = DATES.into_iter().flat_map(of_date).collect();
    let full_time = read_full_time(&form.full_time).map(show_full_time);
    if full_time.as_deref().unwrap_or(PlanningForm::FULL_TIME) != form.full_time {
        texts.push((FULL_TIME.to_owned(), form.full_time.clone()));
    }
    let counted_days = &form.changes.counted_days;
    let carried = counted_days.trim().parse().map(|days: u16| days.to_string());
    if carried.unwrap_or_default() != *counted_days {
        texts.push((COUNTED_DAYS.to_owned(), counted_days.clone()));
    }
    for (week, entry) in form.weeks.iter().enumerate() {
        for (day, entry) in entry.days.iter().enumerate() {
            for (index, row) in entry.rows.iter().enumerate() {
                if carried_row(row).as_ref() != Some(row) {
                    texts.push((format!("{ROW}.{week}.{day}.{index}"), print_row(row)));
                }
            }
        }
    }
    texts
}

/// Types such a text again; `None` when there is no such field.
pub(super) fn type_again(form: &mut PlanningForm, field: &str, text: &str) -> Option<()> {
    match field {
        FULL_TIME => text.clone_into(&mut form.full_time),
        COUNTED_DAYS => text.clone_into(&mut form.changes.counted_days),
        _ => {
            let (name, part) = field.split_once('.')?;
            if name == ROW {
                return put_row(form, read_place(part)?, read_row(text)?);
            }
            let (date, _) = DATES.into_iter().find(|(_, known)| *known == name)?;
            form.date_mut(date).type_again(part, text);
        }
    }
    Some(())
}

/// The row that a link gives back for this one; `None` when a link leaves it out.
fn carried_row(row: &Row) -> Option<Row> {
    let (from, to) = row.times()?;
    let lessons = read_lessons(&row.lessons).filter(|_| row.kind.has_lessons());
    Some(Row::of(row.kind, from, to, lessons.map(Lessons::hours)))
}

/// Puts a row back at its place. The link has given the rows that can be read: such a row replaces what is there.
fn put_row(form: &mut PlanningForm, at: RowAt, row: Row) -> Option<()> {
    let rows = &mut form.day_mut(at.week, at.day)?.rows;
    if carried_row(&row).is_some() {
        *rows.get_mut(at.row)? = row;
    } else {
        rows.insert(at.row.min(rows.len()), row);
    }
    Some(())
}

fn print_row(row: &Row) -> String {
    let text = |text: &str| text.replace(TAB, " ");
    let (from, to, lessons) = (text(&row.from), text(&row.to), text(&row.lessons));
    format!("{}{TAB}{from}{TAB}{to}{TAB}{lessons}", kind_letter(row.kind))
}

fn read_row(text: &str) -> Option<Row> {
    let mut parts = text.split(TAB);
    let mut part = || parts.next().map(str::to_owned);
    let (kind, from, to, lessons) = (part()?, part()?, part()?, part()?);
    Some(Row { kind: kind_of_letter(kind.chars().next()?)?, from, to, lessons })
}

fn read_place(text: &str) -> Option<RowAt> {
    let mut numbers = text.split('.').map(str::parse);
    let mut number = || numbers.next()?.ok();
    Some(RowAt { week: number()?, day: number()?, row: number()? })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        date_entry::DateEntry,
        planner::form::{DayEntry, RowKind, WeekEntry},
        workspace::{Draft, print_draft, read_draft},
    };
    use jojo_rules::date;
    use proptest::{collection::vec, prelude::*};

    #[track_caller]
    fn assert_kept(form: &PlanningForm) {
        let draft = print_draft(&form.to_link(), form);
        assert_eq!(&read_draft::<PlanningForm>(&draft), form, "{draft:?}");
    }

    #[test]
    fn what_is_half_typed_comes_back_at_its_place() {
        let mut form = PlanningForm::default();
        form.fill_in_example(date::parse("2026-11-21").expect("a date"));
        assert_eq!(form.unfinished(), []);
        form.birth.day = "12".to_owned();
        "bijna 38".clone_into(&mut form.full_time);
        "veel".clone_into(&mut form.changes.counted_days);
        let row = |from: &str| Row {
            kind: RowKind::Workplace,
            from: from.to_owned(),
            to: "12.00".to_owned(),
            lessons: String::new(),
        };
        form.weeks[0].days[1].rows.insert(0, row("acht"));
        form.weeks[0].days[1].rows.insert(2, row(""));
        form.weeks[0].days[1].rows.push(row("8:20"));
        "13".clone_into(&mut form.weeks[0].days[0].rows[1].lessons);
        form.weeks.push(WeekEntry::default());
        form.weeks[1].days[6].rows.push(row("x"));
        assert_kept(&form);
    }

    #[test]
    fn a_field_that_does_not_exist_changes_nothing() {
        for (field, text) in [
            ("", ""),
            ("row.0.7.0", "w\t8\t9\t"),
            ("row.1.0.0", "w\t8\t9\t"),
            ("row.0.0.0", "w\t8\t9\t"),
            ("row.0.0.0", "q\tx\ty\t"),
            ("row.0.0", "w\tx\ty\t"),
            ("row.0.0.0", "w\tx"),
            ("start.hour", "8"),
            ("other.day", "8"),
        ] {
            let mut form = PlanningForm::default();
            form.type_again(field, text);
            assert_eq!(form, PlanningForm::default(), "{field} {text}");
        }
    }

    fn any_row() -> impl Strategy<Value = Row> {
        let time = || prop_oneof!["\\PC{0,5}", "[0-9]{1,2}[.:u][0-9]{2}", "(8|12)\\.[0-5]0"];
        (0_usize..3, time(), time(), prop_oneof!["\\PC{0,3}", "[0-9]{0,2}"]).prop_map(
            |(kind, from, to, lessons)| Row { kind: RowKind::ALL[kind], from, to, lessons },
        )
    }

    fn any_week() -> impl Strategy<Value = WeekEntry> {
        vec(vec(any_row(), 0..4), 7).prop_map(|days| {
            let mut week = WeekEntry::default();
            for (day, rows) in week.days.iter_mut().zip(days) {
                *day = DayEntry { rows };
            }
            week
        })
    }

    proptest! {
        #[test]
        fn every_half_typed_form_comes_back(
            weeks in vec(any_week(), 1..4),
            full_time in prop_oneof!["\\PC{0,6}", "[0-9]{1,2}([,.:]5)?"],
            counted_days in prop_oneof!["\\PC{0,4}", "[0-9]{0,6}"],
            day in "[0-9a-z./-]{0,3}",
        ) {
            let mut form = PlanningForm { weeks, full_time, ..PlanningForm::default() };
            form.changes.counted_days = counted_days;
            form.start = DateEntry { day, ..DateEntry::default() };
            assert_kept(&form);
        }
    }
}
