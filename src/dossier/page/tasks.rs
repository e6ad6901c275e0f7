//! What has to be done by when: a list by day, with boxes to tick.

use crate::{
    components::source_name,
    dossier::{outcome::Outcome, session::Case},
    markup::Markup,
    navigation::address,
    platform,
    text::{dossier_texts, shared_texts},
    view::{attr, live, on},
};
use chrono::NaiveDate;
use jojo_rules::{
    Input, RuleId,
    dossier::{DossierItem, DossierTask},
};
use jojo_wire::Page;
use leptos::prelude::*;

/// The mark of a box: what it ticks off.
pub const TICK: &str = "tick";

/// Whether a task was ticked off, or a fact of the dossier tells that it was done.
pub fn is_done(task: &DossierTask, done: &[DossierItem]) -> bool {
    task.done_on.is_some() || done.contains(&DossierItem::task(task.task))
}

/// What kind of term a task has, in words; empty where there is nothing to do.
pub fn term(task: &DossierTask) -> &'static str {
    let words = &dossier_texts().page;
    match task {
        DossierTask { to_do: false, .. } => "",
        DossierTask { hard: true, .. } => words.hard,
        DossierTask { advice: true, .. } => words.advice,
        _ => words.term,
    }
}

/// End, how much is done, what is next.
pub fn summary(case: Case) -> AnyView {
    let words = &dossier_texts().page;
    let date = shared_texts().format.date;
    let today = platform::today();
    let line = move || {
        let done = case.form.with(|form| form.done.clone());
        case.outcome.with(|outcome| {
            let Some(report) = &outcome.dossier else {
                let has_start = outcome.reading.facts.date(Input::StartDate).is_some();
                return if has_start { words.do_not_fit } else { words.no_start }.to_owned();
            };
            let is_done = |task: &&DossierTask| is_done(task, &done);
            let to_do: Vec<&DossierTask> = report.tasks.iter().filter(|task| task.to_do).collect();
            let finished = to_do.iter().filter(|task| is_done(task)).count();
            let late = to_do
                .iter()
                .filter(|task| !is_done(task) && task.due.is_some_and(|due| due < today))
                .count();
            let next = to_do
                .iter()
                .find(|task| !is_done(task))
                .and_then(|task| Some((task.task.entry().title, task.due?)));
            let mut text = (words.ends)(&date(report.end_date), report.provisional);
            text += &(words.progress)(finished, to_do.len(), late);
            if let Some((title, due)) = next {
                text += &(words.next)(title, &date(due));
            }
            text
        })
    };
    view! { <p class="verdict-line" role="status">{live(line)}</p> }.into_any()
}

/// The list. Ticking changes the form and leaves the list as it stands.
pub fn tasks(case: Case) -> AnyView {
    let today = platform::today();
    let list = move || {
        case.filled.track();
        let done = case.form.with_untracked(|form| form.done.clone());
        case.outcome.with(|outcome| task_list(outcome, &done, today))
    };
    ticked_list(case, list)
}

/// A list with boxes.
pub fn ticked_list(case: Case, list: impl Fn() -> String + Send + Sync + 'static) -> AnyView {
    let change = move |event: leptos::ev::Event| {
        let ticked = platform::ticked(&event, TICK);
        if let Some((item, is_done)) = ticked.and_then(|(name, is)| Some((name.parse().ok()?, is)))
        {
            case.form.update(|form| form.tick(item, is_done));
        }
    };
    view! { <div inner_html=attr(list) on:change=on(change)></div> }.into_any()
}

/// A box with its label.
pub fn tick_box(markup: &mut Markup, item: DossierItem, id: &str, is_done: bool, label: &str) {
    markup.tick(TICK, &item.to_string(), id, is_done);
    markup.element("label", &[("for", id)], &mut |text| text.text(label));
}

fn task_list(outcome: &Outcome, done: &[DossierItem], today: NaiveDate) -> String {
    let words = dossier_texts();
    let date = words.weekday_date;
    let Some(report) = &outcome.dossier else { return String::new() };
    Markup::of(|markup| {
        for group in report.tasks.chunk_by(|one, other| one.due == other.due) {
            let Some(first) = group.first() else { continue };
            let day = first.due.map_or(words.page.no_date.to_owned(), date);
            markup.element("div", &[("class", "moment")], &mut |moment| {
                moment.element("h3", &[], &mut |heading| {
                    heading.text(&day);
                    let left = first.due.map(|due| (words.days_left)((due - today).num_days()));
                    heading.line("span", "left", &left.unwrap_or_default());
                });
                moment.element("ul", &[("class", "tasks")], &mut |list| {
                    group.iter().for_each(|task| one(list, task, done, today));
                });
            });
        }
    })
}

fn one(list: &mut Markup, task: &DossierTask, done: &[DossierItem], today: NaiveDate) {
    let words = dossier_texts();
    let entry = task.task.entry();
    let item = DossierItem::task(task.task);
    let is_done = is_done(task, done);
    list.element("li", &[("class", "task")], &mut |line| {
        if task.to_do {
            tick_box(line, item, &format!("taak-{item}"), is_done, entry.title);
        } else {
            line.line("strong", "", entry.title);
        }
        if task.to_do {
            line.line("span", if task.hard { "badge hard" } else { "badge" }, term(task));
        }
        if let Some(day) = task.done_on {
            let day = (shared_texts().format.date)(day);
            line.line("p", "small", &(words.page.done_on)(&day));
        }
        if task.due.is_some_and(|due| due < today) && task.to_do && task.done_on.is_none() {
            line.line("span", "badge overdue", words.page.late);
        }
        line.line("p", "who", &(words.who)(task.by, task.to));
        if let Some(first) = task.not_before {
            line.line("p", "small", &(words.page.not_before)(&(shared_texts().format.date)(first)));
        }
        for note in &task.notes {
            line.line("p", "small", note.text());
        }
        line.element("details", &[], &mut |more| {
            more.line("summary", "", words.page.more);
            more.line("p", "", entry.id.statement());
            source(more, task.task);
        });
    });
}

/// Where a rule stands, as a link to it.
pub fn source(markup: &mut Markup, rule: RuleId) {
    let entry = rule.entry();
    markup.element("p", &[("class", "small")], &mut |line| {
        line.text(shared_texts().rules.source);
        line.text(": ");
        let to_rule = address(&Page::Rules, rule.as_str());
        line.element("a", &[("href", &to_rule)], &mut |link| {
            link.text(&source_name(entry.source));
            link.line("span", "unseen", &format!(" ({})", entry.title));
        });
    });
}
