//! A planning as a link: what is valid of the form, in the fragment of the address.
//!
//! `1.s20260901.e20270630.plwwlw.w1l082012004…z`: framed as the link of the check. A letter never changes its meaning.

use super::{
    form::{PlanningForm, Row, RowKind, WeekEntry},
    reading::{read_full_time, read_lessons, show_full_time},
};
use crate::date_entry::DateEntry;
use jojo_rules::{
    Answers, Input, Value,
    planning::{Deviation, Split, WeekdayPlace},
    timetable::{Lessons, Time, WEEKS_MAX},
};
use jojo_wire::link::{
    LinkFault, print_fields, read_fields,
    values::{
        DATE_DIGITS, parse_bool, parse_date, parse_dates, pieces, print_bool, print_date,
        print_dates,
    },
};

const STUDIES: [(char, Input); 4] = [
    ('a', Input::AlternatingYearsPassed),
    ('g', Input::SecondGradePassed),
    ('h', Input::ThirdGradeFirstYearPassed),
    ('o', Input::BusoOv3QualificationPassed),
];
/// No date.
const NO_DATE: &str = "--------";

/// Prints what is valid of a form. Empty when it is as it was at the beginning.
#[must_use]
pub fn print(form: &PlanningForm) -> String {
    if *form == PlanningForm::default() {
        return String::new();
    }
    let mut fields = Vec::new();
    for (letter, entry) in [('s', &form.start), ('e', &form.end), ('b', &form.birth)] {
        if let Ok(Some(day)) = entry.read() {
            fields.push(format!("{letter}{}", print_date(day)));
        }
    }
    for (letter, input) in STUDIES {
        match form.studies.get(input) {
            Some(Value::Bool(yes)) => fields.push(format!("{letter}{}", print_bool(yes))),
            Some(value) => fields.push(format!("{letter}{value}")),
            None => {}
        }
    }
    if form.places != [WeekdayPlace::None; 5] {
        fields.push(format!("p{}", form.places.map(place_letter).iter().collect::<String>()));
    }
    if form.split != Split::default() {
        fields.push(format!("u{}", form.split.workplace_hours()));
    }
    if form.full_time != PlanningForm::FULL_TIME
        && let Some(minutes) = read_full_time(&form.full_time)
    {
        fields.push(format!("f{minutes}"));
    }
    if form.weeks != [WeekEntry::default()] {
        fields.extend(form.weeks.iter().map(|week| format!("w{}", print_week(week))));
    }
    let changes = &form.changes;
    if let Some(leave) = &changes.paid_leave {
        fields.push(format!("v{}", print_dates(leave)));
    }
    for (letter, list) in [('x', &changes.facultative), ('n', &changes.absences)] {
        if !list.is_empty() {
            fields.push(format!("{letter}{}", print_dates(list)));
        }
    }
    if !changes.deviations.is_empty() {
        let deviation = |deviation: &Deviation| {
            let on = deviation.compensated_on.map_or(NO_DATE.to_owned(), print_date);
            print_date(deviation.date) + &on
        };
        fields.push(format!("t{}", changes.deviations.iter().map(deviation).collect::<String>()));
    }
    if let Some(is_first) = changes.is_first {
        fields.push(format!("k{}", print_bool(is_first)));
    }
    if let Ok(counted) = changes.counted_days.trim().parse::<u16>() {
        fields.push(format!("c{counted}"));
    }
    if changes.year_passed {
        fields.push("y1".to_owned());
    }
    print_fields(&fields)
}

/// Reads a fragment. What can be read is kept; the fault says that there was more.
#[must_use]
pub fn parse(fragment: &str) -> (PlanningForm, Option<LinkFault>) {
    let mut form = PlanningForm::default();
    let mut weeks = Vec::new();
    let fault = read_fields(fragment, |field| {
        let letter = field.chars().next()?;
        let text = field.get(letter.len_utf8()..)?;
        read_field(letter, text, &mut form, &mut weeks)
    });
    if !weeks.is_empty() {
        form.weeks = weeks;
    }
    (form, fault)
}

fn read_field(
    letter: char,
    text: &str,
    form: &mut PlanningForm,
    weeks: &mut Vec<WeekEntry>,
) -> Option<()> {
    match letter {
        's' => form.start = DateEntry::of(parse_date(text)?),
        'e' => form.end = DateEntry::of(parse_date(text)?),
        'b' => form.birth = DateEntry::of(parse_date(text)?),
        'p' => form.places = parse_places(text)?,
        'u' => {
            form.split =
                Split::ALL.into_iter().find(|split| split.workplace_hours().to_string() == text)?;
        }
        'f' => {
            let shown = show_full_time(text.parse().ok()?);
            read_full_time(&shown)?;
            form.full_time = shown;
        }
        'w' if weeks.len() < WEEKS_MAX => weeks.push(parse_week(text)?),
        'v' => form.changes.paid_leave = Some(parse_dates(text)?),
        'x' => form.changes.facultative = parse_dates(text)?,
        'n' => form.changes.absences = parse_dates(text)?,
        't' => form.changes.deviations = parse_deviations(text)?,
        'k' => form.changes.is_first = Some(parse_bool(text)?),
        'c' => form.changes.counted_days = text.parse::<u16>().ok()?.to_string(),
        'y' => form.changes.year_passed = parse_bool(text)?,
        _ => {
            let (_, input) = STUDIES.iter().find(|(known, _)| *known == letter)?;
            let value = match input {
                Input::AlternatingYearsPassed => Value::parse(input.kind(), text).ok()?,
                _ => Value::Bool(parse_bool(text)?),
            };
            let mut studies: Answers = form.studies.clone();
            studies.set(*input, Some(value)).ok()?;
            form.studies = studies;
        }
    }
    Some(())
}

fn parse_deviations(text: &str) -> Option<Vec<Deviation>> {
    let one = |text: &str| {
        let (date, on) = (text.get(..DATE_DIGITS)?, text.get(DATE_DIGITS..)?);
        let compensated_on = if on == NO_DATE { None } else { Some(parse_date(on)?) };
        Some(Deviation { date: parse_date(date)?, compensated_on })
    };
    pieces(text, 2 * DATE_DIGITS)?.into_iter().map(one).collect()
}

const fn place_letter(place: WeekdayPlace) -> char {
    match place {
        WeekdayPlace::Workplace => 'w',
        WeekdayPlace::School => 'l',
        WeekdayPlace::None => '-',
    }
}

fn parse_places(text: &str) -> Option<[WeekdayPlace; 5]> {
    let place = |letter| WeekdayPlace::ALL.into_iter().find(|place| place_letter(*place) == letter);
    let places: Vec<WeekdayPlace> = text.chars().map(place).collect::<Option<_>>()?;
    places.try_into().ok()
}

/// The letter of a kind of row.
pub(super) const fn kind_letter(kind: RowKind) -> char {
    match kind {
        RowKind::Workplace => 'w',
        RowKind::School => 'l',
        RowKind::Break => 'p',
    }
}

/// The kind of row of a letter.
pub(super) fn kind_of_letter(letter: char) -> Option<RowKind> {
    RowKind::ALL.into_iter().find(|kind| kind_letter(*kind) == letter)
}

/// Each row: day 1 to 7, kind, start, end, and a hexadecimal digit with the lesson hours (0 for none).
fn print_week(week: &WeekEntry) -> String {
    let mut text = String::new();
    for (index, day) in week.days.iter().enumerate() {
        for row in &day.rows {
            let Some((from, to)) = row.times() else { continue };
            let lessons = match row.kind {
                RowKind::School => read_lessons(&row.lessons).map_or(0, Lessons::hours),
                _ => 0,
            };
            let digits =
                |time: Time| format!("{:02}{:02}", time.minutes() / 60, time.minutes() % 60);
            text += &format!(
                "{}{}{}{}{lessons:x}",
                index + 1,
                kind_letter(row.kind),
                digits(from),
                digits(to)
            );
        }
    }
    text
}

fn parse_week(text: &str) -> Option<WeekEntry> {
    const ROW: usize = 11;
    let mut week = WeekEntry::default();
    for text in pieces(text, ROW)? {
        let day: usize = text.get(..1)?.parse().ok()?;
        let letter = text.get(1..2)?.chars().next()?;
        let kind = kind_of_letter(letter)?;
        let time =
            |text: &str| format!("{}:{}", text.get(..2)?, text.get(2..)?).parse::<Time>().ok();
        let (from, to) = (time(text.get(2..6)?)?, time(text.get(6..10)?)?);
        let lessons = u8::from_str_radix(text.get(10..)?, 16).ok()?;
        let lessons = Lessons::new(lessons).filter(|_| kind == RowKind::School).map(Lessons::hours);
        week.days.get_mut(day.checked_sub(1)?)?.rows.push(Row::of(kind, from, to, lessons));
    }
    Some(week)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::planner::form::Change;
    use jojo_rules::date;
    use proptest::prelude::*;

    fn example() -> PlanningForm {
        let mut form = PlanningForm::default();
        form.fill_in_example(date::parse("2026-11-21").expect("a date"));
        form
    }

    #[test]
    fn a_form_comes_back_from_its_link() {
        let day = |text| date::parse(text).expect("a date");
        let mut form = example();
        form.birth = DateEntry::of(day("2009-05-12"));
        form.studies.alternating_years_passed = Some(1);
        form.studies.second_grade_passed = Some(false);
        form.split = Split::Hours22;
        "36".clone_into(&mut form.full_time);
        form.weeks.push(WeekEntry::default());
        form.changes.make(day("2026-11-03"), Change::Deviation, &[]);
        form.changes.make(day("2026-11-04"), Change::Deviation, &[]);
        form.changes.compensate(day("2026-11-03"), Some(day("2026-11-10")));
        form.changes.make(day("2026-12-22"), Change::PaidLeave, &[]);
        form.changes.make(day("2026-10-05"), Change::Absence, &[]);
        form.changes.make(day("2026-10-06"), Change::Facultative, &[]);
        form.changes.is_first = Some(false);
        "120".clone_into(&mut form.changes.counted_days);
        form.changes.year_passed = true;
        let link = print(&form);
        assert_eq!(parse(&link), (form, None), "{link}");
        assert_eq!(print(&PlanningForm::default()), "");
        assert_eq!(parse(""), (PlanningForm::default(), None));
    }

    proptest! {
        #[test]
        fn a_link_cut_anywhere_says_so(cut in any::<prop::sample::Index>()) {
            let link = print(&example());
            let cut = cut.index(link.len() - 1) + 1;
            prop_assert_eq!(parse(&link[..cut]).1, Some(LinkFault::Damaged));
        }

        #[test]
        fn no_text_makes_the_reader_panic(text in "\\PC{0,60}", tail in "1(\\.[a-z][0-9a-z-]{0,24}){0,6}") {
            let _ = parse(&text);
            let (form, _) = parse(&tail);
            prop_assert_eq!(parse(&print(&form)).0, form);
        }
    }
}
