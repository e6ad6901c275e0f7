//! The week as a drawing: blocks that move with the arrow keys or the pointer. The table beside it holds the same.

use crate::{
    markup::Markup,
    platform,
    school::{
        form::{RowAt, RowKind},
        session::Planning,
        time_entry::show,
    },
    text::school_texts,
    view::{attr, on, part},
};
use jojo_rules::{Status, Weekday, timetable::Time};
use leptos::{ev::KeyboardEvent, prelude::*};

/// The drawing in its own units: a gutter for the hours, seven days, a head, and the hours from 6 to 22.
const GUTTER: i32 = 40;
const DAY: i32 = 120;
const HEAD: i32 = 34;
const FIRST_HOUR: i32 = 6;
const LAST_HOUR: i32 = 22;
const HOUR: i32 = 30;
const WIDTH: i32 = GUTTER + 7 * DAY;
const HEIGHT: i32 = HEAD + (LAST_HOUR - FIRST_HOUR) * HOUR + 8;
/// Minutes of one step of the arrow keys and the pointer.
const STEP: i32 = 5;
/// So much of the lower edge of a block, in units, takes hold of its end.
const EDGE: i32 = 9;

/// Where a time stands in the drawing, inside it.
fn y(time: Time) -> i32 {
    let minutes = i32::from(time.minutes()).clamp(FIRST_HOUR * 60, LAST_HOUR * 60);
    HEAD + (minutes - FIRST_HOUR * 60) * HOUR / 60
}

/// What a pointer holds.
#[derive(Clone, Copy)]
struct Held {
    at: RowAt,
    is_end: bool,
    /// Where the pointer was at the last step, in pixels.
    y: i32,
}

/// The chosen week, drawn.
#[component]
pub fn WeekDrawing(
    /// The planning.
    planning: Planning,
    /// The chosen week.
    week: Memo<usize>,
) -> impl IntoView {
    let words = school_texts();
    let form = planning.form;
    let held = StoredValue::new(None::<Held>);
    let drag = move |event: leptos::ev::PointerEvent| {
        let Some(hold) = held.get_value() else { return };
        let Some(height) = platform::height_of_drawing(&event) else { return };
        let minutes =
            (event.client_y() - hold.y) * HEIGHT * 60 / HOUR / height.max(1) / STEP * STEP;
        if minutes != 0 {
            form.update(|form| match hold.is_end {
                true => form.stretch_row(hold.at, minutes),
                false => form.move_row(hold.at, minutes),
            });
            let pixels = minutes * HOUR * height / 60 / HEIGHT;
            held.set_value(Some(Held { y: hold.y + pixels, ..hold }));
        }
    };
    let let_go = move |_: leptos::ev::PointerEvent| held.set_value(None);
    // Rows are drawn one by one, so that a change of one paints nothing else, and keeps its focus.
    let days: Vec<AnyView> =
        Weekday::ALL.iter().map(|weekday| drawn_day(planning, week, *weekday, held)).collect();
    view! {
        <p class="hint" id="tekening-uitleg">{words.timetable.drawing_hint}</p>
        <div class="scroll" tabindex="0" role="region" aria-label=words.timetable.drawing>
            <svg
                class="week"
                viewBox=format!("0 0 {WIDTH} {HEIGHT}")
                role="group"
                aria-label=attr(move || (words.timetable.drawing_of)(week.get() + 1))
                on:pointermove=on(drag)
                on:pointerup=on(let_go)
                on:pointercancel=on(let_go)
            >
                <g class="hours" aria-hidden="true" inner_html=Markup::of(grid)></g>
                {days}
            </svg>
        </div>
    }
}

/// The hours, the lines between the days.
fn grid(markup: &mut Markup) {
    for hour in FIRST_HOUR..=LAST_HOUR {
        let y = HEAD + (hour - FIRST_HOUR) * HOUR;
        markup.element("path", &[("d", &format!("M{GUTTER} {y}H{WIDTH}"))], &mut |_| {});
        if hour % 2 == 0 {
            word(markup, "", GUTTER - 24, y + 5, &hour.to_string());
        }
    }
    for day in 0..=7 {
        let line = format!("M{} {HEAD}V{}", GUTTER + day * DAY, HEIGHT - 8);
        markup.element("path", &[("d", &line)], &mut |_| {});
    }
}

fn word(markup: &mut Markup, class: &str, x: i32, y: i32, text: &str) {
    let (x, y) = (x.to_string(), y.to_string());
    let attributes: [(_, &str); 4] =
        [("class", class), ("x", &x), ("y", &y), ("aria-hidden", "true")];
    markup.element("text", &attributes, &mut |word| word.text(text));
}

/// A day: its name with a mark, and its rows.
fn drawn_day(
    planning: Planning,
    week: Memo<usize>,
    weekday: Weekday,
    held: StoredValue<Option<Held>>,
) -> AnyView {
    let words = school_texts();
    let Planning { form, outcome, .. } = planning;
    let day = weekday.index();
    // 0, 1 when something has to be looked at, 2 when something is violated.
    let mark = Memo::new(move |_| {
        let week = u32::try_from(week.get() + 1).ok();
        outcome.with(|outcome| {
            let here = outcome.timetable_findings();
            let here = here.filter(|placed| placed.week == week && placed.weekday == Some(weekday));
            here.map(|placed| 1 + usize::from(placed.finding.status == Status::NotMet))
                .max()
                .unwrap_or(0)
        })
    });
    let name = move || {
        let (class, sign) = match mark.get() {
            0 => ("day-name", ""),
            1 => ("day-name look", " !"),
            _ => ("day-name bad", " ✕"),
        };
        let name = format!("{}{sign}", (words.weekday)(weekday));
        Markup::of(|markup| word(markup, class, left_of(day) + 22, 22, &name))
    };
    let count = Memo::new(move |_| {
        form.with(|form| form.day(week.get(), day).map_or(0, |day| day.rows.len()))
    });
    view! {
        <g inner_html=attr(name)></g>
        {part(move || {
            let (week, count) = (week.get(), count.get());
            let rows = (0..count).map(|row| drawn_row(planning, RowAt { week, day, row }, mark, held));
            Some(rows.collect::<Vec<_>>().into_any())
        })}
    }
    .into_any()
}

/// The left side of a day.
fn left_of(day: usize) -> i32 {
    GUTTER + i32::try_from(day).unwrap_or_default() * DAY
}

/// A row of the timetable as a block; nothing while its times cannot be read.
fn drawn_row(
    planning: Planning,
    at: RowAt,
    mark: Memo<usize>,
    held: StoredValue<Option<Held>>,
) -> AnyView {
    let words = &school_texts().timetable;
    let form = planning.form;
    let changes = planning.row_changes(at);
    let read = move || {
        changes.with(|_| ());
        form.with_untracked(|form| {
            let row = form.row(at)?;
            let (from, to) = row.times().filter(|(from, to)| from < to)?;
            Some((row.kind, from, to, row.lessons.clone()))
        })
    };
    let class = move || {
        let kind = match read() {
            Some((RowKind::Workplace, ..)) => "block work",
            Some((RowKind::School, ..)) => "block lesson",
            Some((RowKind::Break, ..)) => "block pause",
            None => "block nothing",
        };
        format!("{kind}{}", ["", " look", " bad"].get(mark.get()).copied().unwrap_or_default())
    };
    let label = move || {
        let weekday = Weekday::ALL.get(at.day).copied().unwrap_or(Weekday::Monday);
        let told = |(kind, from, to, _): (RowKind, Time, Time, String)| {
            (words.block)(
                (school_texts().weekday)(weekday),
                (words.kind)(kind),
                &show(from),
                &show(to),
            )
        };
        read().map(told).unwrap_or_default()
    };
    let drawn = move || {
        let Some((kind, from, to, lessons)) = read() else { return String::new() };
        let (x, top) = (left_of(at.day) + 5, y(from));
        let height = (y(to) - top).max(6);
        Markup::of(|markup| {
            let numbers = [x, top, DAY - 10, height].map(|number| number.to_string());
            let [left, up, width, tall] = &numbers;
            let frame: [(_, &str); 5] =
                [("x", left), ("y", up), ("width", width), ("height", tall), ("rx", "5")];
            markup.element("rect", &frame, &mut |_| {});
            // A short block has no room for words.
            let hours = format!("{} – {}", show(from), show(to));
            let lessons = (words.lessons_short)(&lessons);
            let lines =
                [("", (words.kind)(kind), 20), ("times", &hours, 38), ("times", &lessons, 56)];
            for ((class, text, least), line) in lines.into_iter().zip(0..) {
                if height >= least && (line < 2 || kind == RowKind::School) {
                    word(markup, class, x + 8, top + 17 + 17 * line, text);
                }
            }
        })
    };
    let keys = move |event: KeyboardEvent| {
        let by = if event.key() == "ArrowUp" { -STEP } else { STEP };
        match event.key().as_str() {
            "ArrowUp" | "ArrowDown" => form.update(|form| match event.shift_key() {
                true => form.stretch_row(at, by),
                false => form.move_row(at, by),
            }),
            "Delete" => form.update(|form| {
                if let Some(day) =
                    form.day_mut(at.week, at.day).filter(|day| at.row < day.rows.len())
                {
                    day.rows.remove(at.row);
                }
            }),
            _ => return,
        }
        event.prevent_default();
    };
    let grab = move |event: leptos::ev::PointerEvent| {
        let pixels = platform::height_of_drawing(&event).zip(platform::pixels_above_end(&event));
        if let Some((height, above_end)) = pixels {
            let is_end = above_end * HEIGHT / height.max(1) <= EDGE;
            held.set_value(Some(Held { at, is_end, y: event.client_y() }));
            platform::hold_pointer(&event);
        }
    };
    view! {
        <g
            class=attr(class)
            tabindex="0"
            role="button"
            aria-label=attr(label)
            aria-describedby="tekening-uitleg"
            on:keydown=on(keys)
            on:pointerdown=on(grab)
            inner_html=attr(drawn)
        ></g>
    }
    .into_any()
}
