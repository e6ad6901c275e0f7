//! A row of the timetable as a block.

use super::{
    HINT, Held, Mark, STEP, Word,
    scale::{DAY, HEIGHT, left_of, y},
};
use crate::{
    browser::pointer,
    planner::{
        form::{PlanningForm, Row, RowAt, RowKind},
        time_entry::show,
    },
    text::{PlannerTexts, use_texts},
};
use jojo_rules::{Weekday, timetable::Time};
use leptos::{
    ev::{KeyboardEvent, PointerEvent},
    prelude::*,
};

/// So much of the lower edge of a block, in units, takes hold of its end.
const EDGE: i32 = 9;

/// What is drawn of a row.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Block {
    kind: RowKind,
    from: Time,
    to: Time,
    lessons: String,
}

impl Block {
    /// `None` while the times of the row cannot be read.
    fn of(row: &Row) -> Option<Self> {
        let (from, to) = row.times().filter(|(from, to)| from < to)?;
        Some(Self { kind: row.kind, from, to, lessons: row.lessons.clone() })
    }
}

/// A row as a block that moves and stretches. It has its place, and its focus, also while there is nothing to draw.
#[component]
pub fn RowBlock(
    /// What was typed and chosen.
    form: RwSignal<PlanningForm>,
    /// Where the row is.
    at: RowAt,
    /// Its day.
    weekday: Weekday,
    /// What the rules say of the day.
    mark: Memo<Mark>,
    /// What the pointer holds.
    held: StoredValue<Option<Held>>,
) -> impl IntoView {
    let words = use_texts::<PlannerTexts>();
    let block = Memo::new(move |_| form.with(|form| form.row(at).and_then(Block::of)));
    let class = move || {
        let kind = block.with(|block| match block.as_ref().map(|block| block.kind) {
            Some(RowKind::Workplace) => "block work",
            Some(RowKind::School) => "block lesson",
            Some(RowKind::Break) => "block pause",
            None => "block nothing",
        });
        let mark = match mark.get() {
            Mark::Clear => "",
            Mark::Look => " look",
            Mark::Bad => " bad",
        };
        format!("{kind}{mark}")
    };
    let name = move || {
        let name = |block: &Block| {
            let (day, kind) = ((words.weekday)(weekday), (words.timetable.kind)(block.kind));
            (words.timetable.block)(day, kind, &show(block.from), &show(block.to))
        };
        block.with(|block| block.as_ref().map(name).unwrap_or_default())
    };
    let keys = move |event: KeyboardEvent| {
        let by = if event.key() == "ArrowUp" { -STEP } else { STEP };
        match event.key().as_str() {
            "ArrowUp" | "ArrowDown" => form.update(|form| match event.shift_key() {
                true => form.stretch_row(at, by),
                false => form.move_row(at, by),
            }),
            "Delete" => form.update(|form| form.remove_row(at)),
            _ => return,
        }
        event.prevent_default();
    };
    let grab = move |event: PointerEvent| {
        let pixels = pointer::height_of_drawing(&event).zip(pointer::pixels_above_end(&event));
        if let Some((height, above_end)) = pixels {
            let is_end = above_end * HEIGHT / height.max(1) <= EDGE;
            held.set_value(Some(Held { at, is_end, y: event.client_y() }));
            pointer::capture(&event);
        }
    };
    view! {
        <g
            class=class
            tabindex="0"
            role="button"
            aria-label=name
            aria-describedby=HINT
            on:keydown=keys
            on:pointerdown=grab
        >
            {move || block.get().map(|block| drawn(&block, at.day, words))}
        </g>
    }
}

/// The frame of a block, and as many words as it has room for.
fn drawn(block: &Block, day: usize, words: &PlannerTexts) -> impl IntoView + use<> {
    let (x, top) = (left_of(day) + 5, y(block.from));
    let height = (y(block.to) - top).max(6);
    let hours = format!("{} – {}", show(block.from), show(block.to));
    let lessons = block.kind.has_lessons().then(|| (words.timetable.lessons_short)(&block.lessons));
    let lines = [
        ("", Some((words.timetable.kind)(block.kind).to_owned()), 20),
        ("times", Some(hours), 38),
        ("times", lessons, 56),
    ];
    let lines = lines.into_iter().zip(0..).filter_map(|((class, text, least), line)| {
        let text = text.filter(|_| height >= least)?;
        Some(view! { <Word class=class x=x + 8 y=top + 17 + 17 * line text=text /> })
    });
    view! {
        <rect x=x y=top width=DAY - 10 height=height rx="5"></rect>
        {lines.collect_view()}
    }
}
