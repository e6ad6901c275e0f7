//! Several plannings side by side, kept on this device.

use crate::components::fields::{TextField, button};
use crate::{
    markup::Markup,
    navigation::{HEADING, address},
    platform,
    school::{
        link,
        outcome::Outcome,
        session::{read_list, session},
    },
    text::{school_texts, shared_texts},
    view::{attr, flag, on},
};
use jojo_wire::Page;
use leptos::prelude::*;

/// The list, and the button that adds the planning of this page.
#[component]
pub fn PlanningList() -> impl IntoView {
    let (texts, words) = (shared_texts(), school_texts());
    let session = session();
    let list = session.list;
    let name = RwSignal::new(String::new());
    let here = session.planning.link;
    let add = move || {
        let (link, typed) = (here.get_untracked(), name.get_untracked().trim().to_owned());
        session.change_list(|list| {
            let name = if typed.is_empty() { (words.list.unnamed)(list.len() + 1) } else { typed };
            match list.iter_mut().find(|(known, _)| *known == name) {
                Some((_, known)) => *known = link,
                None => list.push((name, link)),
            }
        });
        name.set(String::new());
    };
    let table = move || {
        let today = platform::today();
        let list = list.with(|text| read_list(text));
        if list.is_empty() {
            return String::new();
        }
        Markup::of(|markup| {
            markup.element("table", &[], &mut |table| {
                table.head(&words.list.columns);
                for (index, (name, link)) in list.iter().enumerate() {
                    let (form, _) = link::parse(link, texts);
                    row(table, index, name, link, &Outcome::of(&form, today, texts));
                }
            });
        })
    };
    let press = move |event: leptos::ev::MouseEvent| {
        let number =
            |mark| platform::mark_of(&event, mark).and_then(|number| number.parse::<usize>().ok());
        if let Some(index) = number(REMOVE) {
            session.change_list(|list| {
                if index < list.len() {
                    list.remove(index);
                }
            });
            platform::focus("lijst");
        } else if let Some(index) = number(OPEN) {
            event.prevent_default();
            let list = list.with_untracked(|text| read_list(text));
            if let Some((_, link)) = list.get(index) {
                session.planning.form.set(link::parse(link, texts).0);
                platform::focus(HEADING);
            }
        }
    };
    let name_field = TextField {
        label: words.list.name,
        hint: "",
        keys: "text",
        typed: Box::new(move || name.get()),
        fault: Box::new(String::new),
        on_type: Box::new(move |typed| name.set(typed)),
    };
    view! {
        <section class="step" aria-labelledby="lijst">
            <h2 id="lijst" tabindex="-1">{words.list.title}</h2>
            <p class="hint">{words.list.lead}</p>
            <div class="bar">
                {name_field.show()}
                {button("button", words.list.add, Box::new(move || here.with(String::is_empty)), Box::new(add))}
            </div>
            <div
                class="table"
                tabindex="0"
                role="group"
                aria-label=words.list.title
                hidden=flag(move || list.with(String::is_empty))
                on:click=on(press)
                inner_html=attr(table)
            ></div>
        </section>
    }
}

/// What a press on a link or button of the table does.
const OPEN: &str = "open";
const REMOVE: &str = "remove";

/// A planning in one line.
fn row(table: &mut Markup, index: usize, name: &str, link: &str, outcome: &Outcome) {
    let (texts, words) = (shared_texts(), school_texts());
    let date = texts.format.date;
    let term = outcome.reading.plan.as_ref().map(|plan| plan.agreement);
    let term = term
        .map_or("–".to_owned(), |term| format!("{} – {}", date(term.start()), date(term.end())));
    let average = outcome.timetable.as_ref().map(|report| report.average);
    let hours = average.map_or("–".to_owned(), |average| {
        format!(
            "{} + {}",
            (words.hours)(average.workplace_minutes),
            (words.hours)(average.school_minutes)
        )
    });
    let amount = outcome
        .year
        .as_ref()
        .map_or("–".to_owned(), |year| (texts.format.money)(year.totals.estimated_amount));
    let (index, to) = (index.to_string(), address(&Page::Planning, link));
    let cells = [term, hours, outcome.violations().to_string(), amount];
    table.element("tr", &[], &mut |row| {
        row.element("th", &[("scope", "row")], &mut |cell| {
            cell.element("a", &[("href", &to), ("data-open", &index)], &mut |link| link.text(name));
        });
        for cell in &cells {
            row.line("td", "", cell);
        }
        row.element("td", &[], &mut |cell| {
            let label = format!("{}: {name}", words.list.remove);
            let attributes: [(_, &str); 4] = [
                ("type", "button"),
                ("class", "as-link"),
                ("data-remove", &index),
                ("aria-label", &label),
            ];
            cell.element("button", &attributes, &mut |button| button.text(words.list.remove));
        });
    });
}
