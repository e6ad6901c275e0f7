//! A table of young people, read from a file in the browser: age, tier, amount and deadlines of each.

use crate::components::fields::{always, button, tick};
use crate::{
    components::{Notice, Tone},
    markup::Markup,
    platform,
    school::files::people::{ReadRow, Table, results},
    text::{school_texts, shared_texts},
    view::{attr, flag, live, on, part, some},
};
use leptos::prelude::*;
use std::sync::{Arc, Mutex};

/// So many rows are read before the page is painted again.
const AT_ONCE: usize = 1000;
/// So many rows are shown; the file has all of them.
const SHOWN: usize = 100;

/// Reads a file and shows what comes of it.
#[component]
pub fn People() -> impl IntoView {
    let (texts, words) = (shared_texts(), &school_texts().people);
    let rows = Arc::new(Mutex::new(Vec::<ReadRow>::new()));
    let fault = RwSignal::new(String::new());
    // What there is to say of the rows, once all are read; and how far the reading is, of a hundred.
    let (told, progress) = (RwSignal::new(String::new()), RwSignal::new(0_usize));
    let only_faults = RwSignal::new(false);
    let read = {
        let rows = Arc::clone(&rows);
        move |event: leptos::ev::Event| {
            let rows = Arc::clone(&rows);
            platform::run(async move {
                told.set(String::new());
                let text = platform::read_file(&event).await;
                let table = match text.as_deref().map(Table::of) {
                    Some(Ok(table)) => table,
                    Some(Err(why)) => return fault.set((words.table_fault)(why).to_owned()),
                    None => return fault.set(words.unreadable.to_owned()),
                };
                fault.set(String::new());
                let mut read = Vec::with_capacity(table.len());
                while read.len() < table.len() {
                    let from = read.len();
                    read.extend(table.read(from..(from + AT_ONCE).min(table.len()), texts));
                    if read.len() < table.len() {
                        progress.set(read.len() * 100 / table.len());
                        platform::paint().await;
                    }
                }
                progress.set(0);
                only_faults.set(false);
                let faults = read.iter().filter(|row| row.result.is_err()).count();
                let summary = (words.read)(read.len(), faults, SHOWN);
                if let Ok(mut rows) = rows.lock() {
                    *rows = read;
                }
                told.set(summary);
            });
        }
    };
    let take = {
        let rows = Arc::clone(&rows);
        move || {
            let file =
                rows.lock().map(|rows| results(&rows, texts, school_texts())).unwrap_or_default();
            platform::download("jongeren-resultaat.csv", "text/csv;charset=utf-8", &file);
        }
    };
    let example = move || {
        platform::download(
            "voorbeeld.csv",
            "text/csv;charset=utf-8",
            words.example_file.as_bytes(),
        );
    };
    let table = move || {
        told.track();
        let only_faults = only_faults.get();
        let Ok(rows) = rows.lock() else { return String::new() };
        Markup::of(|markup| {
            markup.element("table", &[("class", "people")], &mut |table| {
                table.head(&words.columns);
                let wanted = |row: &&ReadRow| !only_faults || row.result.is_err();
                rows.iter().filter(wanted).take(SHOWN).for_each(|row| shown(table, row));
            });
        })
    };
    let is_empty = move || told.with(String::is_empty);
    view! {
        <section class="step" aria-labelledby="jongeren">
            <h2 id="jongeren" tabindex="-1">{words.title}</h2>
            <p class="hint">{words.lead}</p>
            <div class="bar">
                <label class="field">
                    {words.choose}
                    <input type="file" accept=".csv,.txt,text/csv,text/plain" on:change=on(read) />
                </label>
                {button("button", words.example, always(), Box::new(example))}
            </div>
            {part(move || (progress.get() > 0).then(|| view! {
                <progress max="100" value=progress.get().to_string() aria-label=words.progress></progress>
            }.into_any()))}
            {part(move || some(fault.get()).map(|fault| view! {
                <Notice tone=Tone::Bad><p>{fault}</p></Notice>
            }.into_any()))}
            <p role="status">{live(move || told.get())}</p>
            <div hidden=flag(is_empty)>
                <div class="bar">
                    {button("button", words.take, always(), Box::new(take))}
                    {tick(
                        words.only_faults.to_owned(),
                        Box::new(move || only_faults.get()),
                        Box::new(move |only| only_faults.set(only)),
                    )}
                </div>
                <div class="table" tabindex="0" role="group" aria-label=words.title inner_html=attr(table)></div>
            </div>
        </section>
    }
}

fn shown(table: &mut Markup, row: &ReadRow) {
    let (texts, words) = (shared_texts(), &school_texts().people);
    let heading = row.line.to_string();
    match &row.result {
        Ok(person) => {
            let date = texts.format.date;
            let mut cells = vec![
                row.label.clone(),
                date(person.start),
                (texts.status)(person.age).to_owned(),
                person.allowance.tier.number().to_string(),
                (texts.format.money)(person.allowance.amount),
                (texts.amount_status)(person.allowance.status).to_owned(),
            ];
            cells.extend(words.deadlines.iter().map(|rule| {
                let of_rule = person.deadlines.iter().find(|deadline| deadline.rule == *rule);
                of_rule.map(|deadline| date(deadline.due)).unwrap_or_default()
            }));
            table.row(&heading, &cells);
        }
        Err(fault) => table.element("tr", &[], &mut |tr| {
            tr.element("th", &[("scope", "row")], &mut |cell| cell.text(&heading));
            tr.line("td", "", &row.label);
            let rest = (words.columns.len() - 2).to_string();
            tr.element("td", &[("class", "fault"), ("colspan", &rest)], &mut |cell| {
                cell.text(&(words.fault)(*fault, texts));
            });
        }),
    }
}
