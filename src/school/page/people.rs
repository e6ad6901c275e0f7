//! A table of young people, read from a file in the browser: age, tier, amount and deadlines of each.

use crate::{
    components::{Notice, Tone},
    platform,
    school::files::people::{ReadRow, Table, results},
    text::{school_texts, texts},
    view::{attr, flag, live, on, part, some},
};
use leptos::prelude::*;
use std::sync::Arc;

/// So many rows are read before the page is painted again.
const AT_ONCE: usize = 1000;
/// So many rows are shown; the file has all of them.
const SHOWN: usize = 100;

/// Reads a file and shows what comes of it.
#[component]
pub fn People() -> impl IntoView {
    let (texts, words) = (texts(), &school_texts().people);
    let rows = RwSignal::new(Arc::new(Vec::<ReadRow>::new()));
    let fault = RwSignal::new(String::new());
    // How many of how many rows are read, while they are being read.
    let progress = RwSignal::new(None::<(usize, usize)>);
    let only_faults = RwSignal::new(false);
    let read = move |event: leptos::ev::Event| {
        platform::run(async move {
            let Some(text) = platform::read_file(&event).await else {
                fault.set(words.unreadable.to_owned());
                return;
            };
            fault.set(String::new());
            rows.set(Arc::default());
            let table = match Table::of(&text) {
                Ok(table) => table,
                Err(why) => {
                    fault.set((words.table_fault)(why).to_owned());
                    return;
                }
            };
            let mut read = Vec::with_capacity(table.len());
            while read.len() < table.len() {
                let from = read.len();
                read.extend(table.read(from..(from + AT_ONCE).min(table.len()), texts));
                if read.len() < table.len() {
                    progress.set(Some((read.len(), table.len())));
                    platform::paint().await;
                }
            }
            progress.set(None);
            only_faults.set(false);
            rows.set(Arc::new(read));
        });
    };
    let faults = move || rows.with(|rows| rows.iter().filter(|row| row.result.is_err()).count());
    let told = move || {
        let count = rows.with(|rows| rows.len());
        if count == 0 { String::new() } else { (words.read)(count, faults(), SHOWN) }
    };
    view! {
        <section class="step" aria-labelledby="jongeren">
            <h2 id="jongeren" tabindex="-1">{words.title}</h2>
            <p class="hint">{words.lead}</p>
            <p class="actions">
                <label class="field">
                    {words.choose}
                    <input type="file" accept=".csv,.txt,text/csv,text/plain" on:change=on(read) />
                </label>
                <button class="as-link" type="button" on:click=on(move |_| {
                    platform::download("voorbeeld.csv", "text/csv;charset=utf-8", words.example_file.as_bytes());
                })>{words.example}</button>
            </p>
            {part(move || progress.get().map(|(done, of)| view! {
                <progress max=of.to_string() value=done.to_string() aria-label=words.progress></progress>
            }.into_any()))}
            {part(move || some(fault.get()).map(|fault| view! {
                <Notice tone=Tone::Bad><p>{fault}</p></Notice>
            }.into_any()))}
            <p role="status">{live(told)}</p>
            {part(move || {
                let all = rows.get();
                (!all.is_empty()).then(|| view! {
                    <p class="actions">
                        <button class="button" type="button" on:click=on(move |_| {
                            let file = rows.with_untracked(|rows| results(rows, texts, school_texts()));
                            platform::download("jongeren-resultaat.csv", "text/csv;charset=utf-8", &file);
                        })>{words.take}</button>
                        <label class="remember">
                            <input
                                type="checkbox"
                                prop:checked=flag(move || only_faults.get())
                                on:change=on(move |event| only_faults.set(event_target_checked(&event)))
                            />
                            <span>{words.only_faults}</span>
                        </label>
                    </p>
                    <div class="table" tabindex="0" role="region" aria-label=words.title>
                        <table class="people">
                            <thead>
                                <tr>{words.columns.into_iter().map(|label| view! { <th scope="col">{label}</th> }).collect_view()}</tr>
                            </thead>
                            <tbody>
                                {part(move || Some(all
                                    .iter()
                                    .filter(|row| !only_faults.get() || row.result.is_err())
                                    .take(SHOWN)
                                    .map(shown)
                                    .collect_view()
                                    .into_any()))}
                            </tbody>
                        </table>
                    </div>
                }.into_any())
            })}
        </section>
    }
}

fn shown(row: &ReadRow) -> impl IntoView + use<> {
    let (texts, words) = (texts(), &school_texts().people);
    let cells = match &row.result {
        Err(fault) => {
            let rest = (words.columns.len() - 2).to_string();
            view! { <td class="fault" colspan=rest>{(words.fault)(*fault, texts)}</td> }.into_any()
        }
        Ok(person) => {
            let date = texts.format.date;
            let deadlines: Vec<_> = words
                .deadlines
                .iter()
                .map(|rule| {
                    let of_rule = person.deadlines.iter().find(|deadline| deadline.rule == *rule);
                    view! { <td>{of_rule.map(|deadline| date(deadline.due))}</td> }
                })
                .collect();
            view! {
                <td>{date(person.start)}</td>
                <td class=attr({ let age = person.age; move || age.to_string() })>{(texts.check.status)(person.age)}</td>
                <td>{person.allowance.tier.number()}</td>
                <td>{(texts.format.money)(person.allowance.amount)}</td>
                <td>{(texts.check.amount_status)(person.allowance.status)}</td>
                {deadlines}
            }
            .into_any()
        }
    };
    view! {
        <tr>
            <th scope="row">{row.line}</th>
            <td>{row.label.clone()}</td>
            {cells}
        </tr>
    }
}
