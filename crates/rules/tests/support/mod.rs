//! The short notation of timetables in the golden cases.

use serde_json::{Value as Json, json};

/// `monday: workplace 08:00-12:00, school 13:00-15:30 (3), break 10:00-10:15` as the API takes it.
fn day(line: &str) -> Json {
    let (weekday, parts) = line.split_once(": ").expect("a weekday");
    let (mut blocks, mut breaks) = (Vec::new(), Vec::new());
    for part in parts.split(", ") {
        let mut words = part.split(' ');
        let place = words.next().expect("a place");
        let (from, to) = words.next().and_then(|times| times.split_once('-')).expect("two times");
        let lessons = words.next().map(|lessons| lessons.trim_matches(['(', ')']));
        match (place, lessons) {
            ("break", None) => breaks.push(json!({"from": from, "to": to})),
            (_, None) => blocks.push(json!({"place": place, "from": from, "to": to})),
            (_, Some(lessons)) => {
                let lessons: u8 = lessons.parse().expect("a number");
                blocks
                    .push(json!({"place": place, "from": from, "to": to, "lesson_hours": lessons}));
            }
        }
    }
    json!({"weekday": weekday, "blocks": blocks, "breaks": breaks})
}

/// The weeks of a case, each a list of lines for its days, as the API takes them.
pub(crate) fn weeks(weeks: &Json) -> Json {
    let week = |week: &Json| {
        let lines = week.as_array().expect("days").iter();
        json!({"days": lines.map(|line| day(line.as_str().expect("a text"))).collect::<Vec<_>>()})
    };
    weeks.as_array().expect("weeks").iter().map(week).collect()
}
