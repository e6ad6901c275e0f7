//! What each status of the digital desk means for what comes next.

use crate::{
    dossier::{outcome::Outcome, page::written, session::Case},
    markup::Markup,
    platform,
    text::{dossier_texts, shared_texts},
};
use jojo_rules::{CaseStatus, StatusMachine, statuses::StatusDates};
use leptos::prelude::*;

/// A table for each thing with a status.
pub fn statuses(case: Case) -> AnyView {
    written(move || case.outcome.with(tables))
}

fn tables(outcome: &Outcome) -> String {
    let dates = outcome.status_dates();
    Markup::of(|markup| {
        StatusMachine::ALL.iter().for_each(|machine| table(markup, *machine, &dates))
    })
}

fn table(markup: &mut Markup, machine: StatusMachine, dates: &StatusDates) {
    let words = &dossier_texts().workplace;
    // The agreement's status follows from its dates alone; of the others the desk tells.
    let now = (machine == StatusMachine::Agreement && dates.start.is_some())
        .then(|| machine.on(CaseStatus::NotStarted, dates, platform::today()));
    let mut statuses: Vec<CaseStatus> = machine.first().collect();
    for step in machine.moves() {
        for status in [step.from, step.to] {
            if !statuses.contains(&status) {
                statuses.push(status);
            }
        }
    }
    markup.line("h3", "", machine.title());
    markup.element(
        "div",
        &[
            ("class", "table"),
            ("tabindex", "0"),
            ("role", "region"),
            ("aria-label", machine.title()),
        ],
        &mut |scroll| {
            scroll.element("table", &[("class", "statuses")], &mut |table| {
                table.head(&words.status_columns);
                table.element("tbody", &[], &mut |body| {
                    statuses.iter().for_each(|status| row(body, machine, *status, dates, now));
                });
            });
        },
    );
}

fn row(
    body: &mut Markup,
    machine: StatusMachine,
    status: CaseStatus,
    dates: &StatusDates,
    now: Option<CaseStatus>,
) {
    let words = &dossier_texts().workplace;
    body.element("tr", &[], &mut |row| {
        row.element("th", &[("scope", "row")], &mut |cell| {
            cell.text(status.title());
            if now == Some(status) {
                cell.line("span", "badge", words.now);
            }
        });
        row.element("td", &[], &mut |cell| {
            let mut steps = machine.moves().filter(|step| step.from == status).peekable();
            if steps.peek().is_none() {
                cell.text(words.final_status);
            }
            for step in steps {
                let day = dates.day_of(step.event).map(shared_texts().format.date);
                let when = day.map(|day| format!(" ({day})")).unwrap_or_default();
                let text =
                    (words.step)(step.event.title(), step.to.title(), step.event.is_automatic());
                cell.line("p", "", &format!("{text}{when}"));
            }
        });
    });
}
