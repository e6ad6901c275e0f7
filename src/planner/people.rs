//! A table of young people, read from a file in the browser: age, tier, amount and deadlines of each.

mod read_rows;

use super::files::people::{ReadRow, Table, TableFault, results};
use crate::{
    browser::{
        download::{FileKind, download},
        file_input, timer,
    },
    text::{CommonTexts, PlannerTexts, use_texts},
    ui::{Button, Checkbox, Notice, Tone},
};
use leptos::{ev::Event, prelude::*};
use read_rows::ReadRows;

/// So many rows are read before the page is painted again.
const AT_ONCE: usize = 1000;
/// So many rows are shown; the file has all of them.
const SHOWN: usize = 100;

/// Why a file is not read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum FileFault {
    /// The browser cannot read it as text.
    Unreadable,
    /// It is not such a table.
    Table(TableFault),
}

/// What there is of a file.
#[derive(Clone, Copy, Debug)]
struct Reading {
    /// Every row, once all are read.
    rows: RwSignal<Option<Vec<ReadRow>>>,
    /// How much is read, of a hundred, while a long file is read.
    progress: RwSignal<Option<usize>>,
    /// Why the file is not read.
    fault: RwSignal<Option<FileFault>>,
}

impl Reading {
    fn start() -> Self {
        let (rows, progress, fault) =
            (RwSignal::new(None), RwSignal::new(None), RwSignal::new(None));
        Self { rows, progress, fault }
    }

    /// Reads the file that was chosen.
    async fn read(self, event: Event) {
        self.rows.set(None);
        let text = file_input::read(&event).await;
        let table = text.as_deref().ok_or(FileFault::Unreadable);
        let table = match table.and_then(|text| Table::of(text).map_err(FileFault::Table)) {
            Ok(table) => table,
            Err(fault) => return self.fault.set(Some(fault)),
        };
        self.fault.set(None);
        let mut rows = Vec::with_capacity(table.len());
        while rows.len() < table.len() {
            let from = rows.len();
            rows.extend(table.read(from..(from + AT_ONCE).min(table.len())));
            if rows.len() < table.len() {
                self.progress.set(Some(rows.len() * 100 / table.len()));
                timer::next_paint().await;
            }
        }
        self.progress.set(None);
        self.rows.set(Some(rows));
    }
}

/// Reads a file and shows what comes of it.
#[component]
pub fn People() -> impl IntoView {
    let words = &use_texts::<PlannerTexts>().people;
    let reading = Reading::start();
    let summary = move || {
        reading.rows.with(|rows| {
            let rows = rows.as_ref()?;
            let faults = rows.iter().filter(|row| row.result.is_err()).count();
            Some((words.read)(rows.len(), faults, SHOWN))
        })
    };
    let take_example = |()| download("voorbeeld.csv", FileKind::Csv, words.example_file.as_bytes());
    let progress = move || {
        reading.progress.get().map(|percentage| {
            view! { <progress max="100" value=percentage.to_string() aria-label=words.progress></progress> }
        })
    };
    let fault = move || {
        reading.fault.get().map(|fault| {
            let text = match fault {
                FileFault::Unreadable => words.unreadable,
                FileFault::Table(fault) => (words.table_fault)(fault),
            };
            view! { <Notice tone=Tone::Bad><p>{text}</p></Notice> }
        })
    };
    view! {
        <section class="step" aria-labelledby="jongeren">
            <h2 id="jongeren" tabindex="-1">{words.title}</h2>
            <p class="hint">{words.lead}</p>
            <div class="bar">
                <label class="field">
                    {words.choose}
                    <input
                        type="file"
                        accept=".csv,.txt,text/csv,text/plain"
                        on:change=move |event| timer::spawn(reading.read(event))
                    />
                </label>
                <Button on_press=take_example>{words.example}</Button>
            </div>
            {progress}
            {fault}
            <p role="status">{summary}</p>
            <Results rows=reading.rows />
        </section>
    }
}

/// The rows that were read, to look at and to take along.
#[component]
fn Results(
    /// Every row, once all are read.
    rows: RwSignal<Option<Vec<ReadRow>>>,
) -> impl IntoView {
    let texts = use_texts::<CommonTexts>();
    let planner = use_texts::<PlannerTexts>();
    let words = &planner.people;
    let only_faults = RwSignal::new(false);
    // A new file is shown whole.
    Effect::new(move |_| {
        rows.track();
        only_faults.set(false);
    });
    let take = move |()| {
        let file = rows
            .with_untracked(|rows| results(rows.as_deref().unwrap_or_default(), texts, planner));
        download("jongeren-resultaat.csv", FileKind::Csv, &file);
    };
    view! {
        <div hidden=move || rows.with(Option::is_none)>
            <div class="bar">
                <Button on_press=take>{words.take}</Button>
                <Checkbox checked=only_faults on_change=move |only| only_faults.set(only)>
                    {words.only_faults}
                </Checkbox>
            </div>
            <div class="table" tabindex="0" role="group" aria-label=words.title>
                <ReadRows rows=rows only_faults=only_faults />
            </div>
        </div>
    }
}
