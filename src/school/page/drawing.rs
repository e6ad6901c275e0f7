//! The week as a drawing: blocks that move with the arrow keys or the pointer. The table beside it holds the same.

use crate::{
    platform,
    school::{
        form::{RowAt, RowKind},
        session::Planning,
        time_entry::show,
    },
    text::school_texts,
    view::{attr, live, on, part},
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
#[derive(Clone, Copy, PartialEq, Eq)]
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
    let Planning { form, outcome, .. } = planning;
    // Rows are drawn one by one, so that a change of one paints nothing else, and keeps its focus.
    let shape = Memo::new(move |_| {
        let week = week.get();
        form.with(|form| {
            let days =
                form.weeks.get(week).map(|week| week.days.each_ref().map(|day| day.rows.len()));
            (week, days.unwrap_or_default())
        })
    });
    let mark = move |day: usize| {
        let week = u32::try_from(week.get() + 1).ok();
        outcome.with(|outcome| {
            let here = |placed: &&jojo_rules::timetable::TimetableFinding| {
                placed.week == week && placed.weekday.is_some_and(|weekday| weekday.index() == day)
            };
            let here = outcome.timetable_findings().filter(here);
            let marks = here.map(|placed| 1 + u8::from(placed.finding.status == Status::NotMet));
            marks.max().unwrap_or(0)
        })
    };
    let marks: [Memo<u8>; 7] = std::array::from_fn(|day| Memo::new(move |_| mark(day)));
    let held = RwSignal::new(None::<Held>);
    let drag = move |event: leptos::ev::PointerEvent| {
        let Some(hold) = held.get_untracked() else { return };
        let Some(height) = platform::height_of_drawing(&event) else { return };
        let minutes_per_pixel_times = |pixels: i32| pixels * HEIGHT * 60 / HOUR / height.max(1);
        let steps = minutes_per_pixel_times(event.client_y() - hold.y) / STEP;
        if steps != 0 {
            let minutes = steps * STEP;
            form.update(|form| match hold.is_end {
                true => form.stretch_row(hold.at, minutes),
                false => form.move_row(hold.at, minutes),
            });
            let pixels = minutes * HOUR * height / 60 / HEIGHT;
            held.set(Some(Held { y: hold.y + pixels, ..hold }));
        }
    };
    view! {
        <p class="hint" id="tekening-uitleg">{words.timetable.drawing_hint}</p>
        <div class="scroll" tabindex="0" role="region" aria-label=words.timetable.drawing>
            <svg
                class="week"
                viewBox=format!("0 0 {WIDTH} {HEIGHT}")
                role="group"
                aria-label=attr(move || (words.timetable.drawing_of)(week.get() + 1))
                on:pointermove=on(drag)
                on:pointerup=on(move |_| held.set(None))
                on:pointercancel=on(move |_| held.set(None))
            >
                <g class="hours" aria-hidden="true">
                    {(FIRST_HOUR..=LAST_HOUR)
                        .map(|hour| {
                            let y = HEAD + (hour - FIRST_HOUR) * HOUR;
                            view! {
                                <path d=format!("M{GUTTER} {y}H{WIDTH}") />
                                {(hour % 2 == 0).then(|| view! {
                                    <text x=GUTTER - 8 y=y + 5 text-anchor="end">{hour}</text>
                                })}
                            }
                        })
                        .collect_view()}
                    {(0..=7)
                        .map(|day| view! { <path d=format!("M{} {HEAD}V{}", GUTTER + day * DAY, HEIGHT - 8) /> })
                        .collect_view()}
                </g>
                {Weekday::ALL
                    .iter()
                    .zip(0_i32..)
                    .zip(marks)
                    .map(|((weekday, column), mark)| {
                        let name = (words.weekday)(*weekday);
                        let class = attr(move || match mark.get() {
                            2 => "day-name bad".to_owned(),
                            1 => "day-name look".to_owned(),
                            _ => "day-name".to_owned(),
                        });
                        view! {
                            <text class=class x=GUTTER + column * DAY + DAY / 2 y="22" text-anchor="middle" aria-hidden="true">
                                {name} {live(move || match mark.get() {
                                    2 => " ✕".to_owned(),
                                    1 => " !".to_owned(),
                                    _ => String::new(),
                                })}
                            </text>
                        }
                    })
                    .collect_view()}
                {part(move || {
                    let (week, rows) = shape.get();
                    let at = rows
                        .into_iter()
                        .enumerate()
                        .flat_map(move |(day, count)| (0..count).map(move |row| RowAt { week, day, row }));
                    Some(at
                        .map(|at| view! { <DrawnRow planning=planning at=at mark=marks[at.day] held=held /> })
                        .collect_view()
                        .into_any())
                })}
            </svg>
        </div>
    }
}

/// A row of the timetable as a block; nothing while its times cannot be read.
#[component]
fn DrawnRow(
    /// The planning.
    planning: Planning,
    /// Which row.
    at: RowAt,
    /// How bad its day is: 0, 1 to look at, 2 violated.
    mark: Memo<u8>,
    /// What the pointer holds.
    held: RwSignal<Option<Held>>,
) -> impl IntoView {
    let words = school_texts();
    let form = planning.form;
    let row = Memo::new(move |_| {
        form.with(|form| {
            let row = form.row(at)?;
            let (from, to) = row.times().filter(|(from, to)| from < to)?;
            Some((row.kind, from, to, row.lessons.clone()))
        })
    });
    let there = Memo::new(move |_| row.with(Option::is_some));
    let read =
        move || row.get().unwrap_or((RowKind::Break, Time::at(0), Time::at(0), String::new()));
    let weekday = Weekday::ALL.get(at.day).copied().unwrap_or(Weekday::Monday);
    let class = attr(move || {
        let kind = match read().0 {
            RowKind::Workplace => "block work",
            RowKind::School => "block lesson",
            RowKind::Break => "block pause",
        };
        match mark.get() {
            2 => format!("{kind} bad"),
            1 => format!("{kind} look"),
            _ => kind.to_owned(),
        }
    });
    let label = attr(move || {
        let (kind, from, to, _) = read();
        (words.timetable.block)(
            (words.weekday)(weekday),
            (words.timetable.kind)(kind),
            &show(from),
            &show(to),
        )
    });
    let column = i32::try_from(at.day).unwrap_or_default();
    let x = GUTTER + column * DAY + 5;
    let inner = DAY - 10;
    let top = move || y(read().1);
    let height = move || (y(read().2) - y(read().1)).max(6);
    let keys = move |event: KeyboardEvent| {
        let by = if event.key() == "ArrowUp" { -STEP } else { STEP };
        match event.key().as_str() {
            "ArrowUp" | "ArrowDown" => form.update(|form| match event.shift_key() {
                true => form.stretch_row(at, by),
                false => form.move_row(at, by),
            }),
            "Delete" => form.update(|form| {
                if let Some(day) = form.day_mut(at.week, at.day) {
                    day.rows.remove(at.row);
                }
            }),
            _ => return,
        }
        event.prevent_default();
    };
    let grab = move |event: leptos::ev::PointerEvent| {
        let Some(height_in_pixels) = platform::height_of_drawing(&event) else { return };
        let Some(from_end) = platform::pixels_above_end(&event) else { return };
        let is_end = from_end * HEIGHT / height_in_pixels.max(1) <= EDGE;
        held.set(Some(Held { at, is_end, y: event.client_y() }));
        platform::hold_pointer(&event);
    };
    part(move || {
        there.get().then(|| {
            view! {
                <g
                    class=class
                    tabindex="0"
                    role="button"
                    aria-label=label
                    aria-describedby="tekening-uitleg"
                    on:keydown=on(keys)
                    on:pointerdown=on(grab)
                >
                    <rect x=x width=inner y=attr(move || top().to_string()) height=attr(move || height().to_string()) rx="5" />
                    <text x=x + 8 y=attr(move || (top() + 17).to_string()) aria-hidden="true">
                        {live(move || {
                            let (kind, ..) = read();
                            // A short block has no room for words.
                            if height() < 20 { String::new() } else { (words.timetable.short_kind)(kind).to_owned() }
                        })}
                    </text>
                    <text class="times" x=x + 8 y=attr(move || (top() + 34).to_string()) aria-hidden="true">
                        {live(move || {
                            let (_, from, to, _) = read();
                            if height() < 38 { String::new() } else { format!("{} – {}", show(from), show(to)) }
                        })}
                    </text>
                    <text class="times" x=x + 8 y=attr(move || (top() + 51).to_string()) aria-hidden="true">
                        {live(move || {
                            let (kind, _, _, lessons) = read();
                            let has_room = height() >= 56 && kind == RowKind::School;
                            if has_room { (words.timetable.lessons_short)(&lessons) } else { String::new() }
                        })}
                    </text>
                </g>
            }
            .into_any()
        })
    })
}
