//! The week as a drawing: blocks that move with the arrow keys or the pointer. The table below it holds the same.

mod block;
mod scale;

use crate::{
    browser::pointer,
    planner::{
        form::{PlanningForm, RowAt},
        outcome::Outcome,
    },
    text::{PlannerTexts, use_texts},
};
use block::RowBlock;
use jojo_rules::{Status, Weekday};
use leptos::{ev::PointerEvent, prelude::*};
use scale::{DAY, FIRST_HOUR, GUTTER, HEAD, HEIGHT, HOUR, LAST_HOUR, WIDTH, left_of};

/// Minutes of one step of the arrow keys and the pointer.
const STEP: i32 = 5;
/// The id of how to use the drawing.
const HINT: &str = "tekening-uitleg";

/// What a pointer holds.
#[derive(Clone, Copy, Debug)]
struct Held {
    at: RowAt,
    /// Whether it is the end of the block; else the whole block.
    is_end: bool,
    /// Where the pointer was at the last step, in pixels.
    y: i32,
}

/// What the rules say of a day, at its worst.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
enum Mark {
    /// Nothing.
    #[default]
    Clear,
    /// There is something to look at.
    Look,
    /// A rule is broken.
    Bad,
}

/// The shown week, drawn.
#[component]
pub fn WeekDrawing(
    /// What was typed and chosen.
    form: RwSignal<PlanningForm>,
    /// What the rules say.
    outcome: Memo<Outcome>,
    /// The week that is shown.
    week: Memo<usize>,
) -> impl IntoView {
    let words = &use_texts::<PlannerTexts>().timetable;
    let held = StoredValue::new(None::<Held>);
    let drag = move |event: PointerEvent| {
        let Some(hold) = held.get_value() else { return };
        let Some(height) = pointer::height_of_drawing(&event) else { return };
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
    let let_go = move |_: PointerEvent| held.set_value(None);
    let day = |weekday: &Weekday| {
        view! { <DrawnDay form=form outcome=outcome week=week weekday=*weekday held=held /> }
    };
    view! {
        <p class="hint" id=HINT>{words.drawing_hint}</p>
        <div class="scroll" tabindex="0" role="region" aria-label=words.drawing>
            <svg
                class="week"
                viewBox=format!("0 0 {WIDTH} {HEIGHT}")
                role="group"
                aria-label=move || (words.drawing_of)(week.get() + 1)
                on:pointermove=drag
                on:pointerup=let_go
                on:pointercancel=let_go
            >
                <g class="hours" aria-hidden="true"><Grid /></g>
                {Weekday::ALL.iter().map(day).collect_view()}
            </svg>
        </div>
    }
}

/// The hours, and the lines between the days.
#[component]
fn Grid() -> impl IntoView {
    let hour = |hour: i32| {
        let y = HEAD + (hour - FIRST_HOUR) * HOUR;
        let number = (hour % 2 == 0).then(|| {
            view! { <Word x=GUTTER - 24 y=y + 5 text=hour.to_string() /> }
        });
        view! { <path d=format!("M{GUTTER} {y}H{WIDTH}")></path> {number} }
    };
    let line = |day: i32| {
        view! { <path d=format!("M{} {HEAD}V{}", GUTTER + day * DAY, HEIGHT - 8)></path> }
    };
    view! {
        {(FIRST_HOUR..=LAST_HOUR).map(hour).collect_view()}
        {(0..=7).map(line).collect_view()}
    }
}

/// A word in the drawing. The blocks have names of their own for assistive technology.
#[component]
fn Word(
    /// CSS class.
    #[prop(default = "")]
    class: &'static str,
    /// From the left.
    x: i32,
    /// From the top.
    y: i32,
    /// The word.
    #[prop(into)]
    text: String,
) -> impl IntoView {
    view! { <text class=class x=x y=y aria-hidden="true">{text}</text> }
}

/// A day: its name with a mark, and its rows, each drawn by itself so that a change of one leaves the others alone.
#[component]
fn DrawnDay(
    /// What was typed and chosen.
    form: RwSignal<PlanningForm>,
    /// What the rules say.
    outcome: Memo<Outcome>,
    /// The week that is shown.
    week: Memo<usize>,
    /// The day.
    weekday: Weekday,
    /// What the pointer holds.
    held: StoredValue<Option<Held>>,
) -> impl IntoView {
    let words = use_texts::<PlannerTexts>();
    let day = weekday.index();
    let mark = Memo::new(move |_| {
        outcome.with(|outcome| {
            let here = outcome.timetable_findings_of(week.get(), weekday);
            let marks = here.map(|placed| match placed.finding.status {
                Status::NotMet => Mark::Bad,
                _ => Mark::Look,
            });
            marks.max().unwrap_or_default()
        })
    });
    let name = move || {
        let (class, sign) = match mark.get() {
            Mark::Clear => ("day-name", ""),
            Mark::Look => ("day-name look", " !"),
            Mark::Bad => ("day-name bad", " ✕"),
        };
        let text = format!("{}{sign}", (words.weekday)(weekday));
        view! { <Word class=class x=left_of(day) + 22 y=22 text=text /> }
    };
    let count = Memo::new(move |_| {
        form.with(|form| form.day(week.get(), day).map_or(0, |day| day.rows.len()))
    });
    let rows = move || {
        let (week, count) = (week.get(), count.get());
        let row = |row| {
            let at = RowAt { week, day, row };
            view! { <RowBlock form=form at=at weekday=weekday mark=mark held=held /> }
        };
        (0..count).map(row).collect_view()
    };
    view! { <g>{name}</g> {rows} }
}
