//! Taking the planning along: link, save, print, calendar and tables.

use super::{
    PlanningForm,
    files::{
        calendar_file::{CalendarOptions, calendar},
        table,
    },
    outcome::Outcome,
    printed::Sheet,
};
use crate::{
    browser::{
        clock,
        download::{FileKind, download},
    },
    text::{CommonTexts, PlannerTexts, use_texts},
    ui::{Button, Checkbox, LoadPanel, SharePanel, TextField},
    wings,
    workspace::{Draft, Workspace},
};
use leptos::prelude::*;

/// Everything that can be taken along.
#[component]
pub fn ShareStep(
    /// The planning.
    workspace: Workspace<PlanningForm>,
) -> impl IntoView {
    let words = &use_texts::<PlannerTexts>().files;
    let document = PlanningForm::document_texts(use_context().unwrap_or_default());
    let outcome = workspace.outcome;
    let is_unplanned = Memo::new(move |_| outcome.with(|outcome| outcome.year.is_none()));
    view! {
        <section class="step" aria-labelledby="meenemen">
            <h2 id="meenemen" tabindex="-1">{words.title}</h2>
            <div class="step-grid">
                <div class="question">
                    <h3>{words.share}</h3>
                    <SharePanel
                        address=workspace.address()
                        link_holds_answers=document.link_holds_answers
                        save=LoadPanel::new(move |open| wings::save_planning(workspace, open))
                    />
                </div>
                <div class="question">
                    <h3>{words.print}</h3>
                    <p class="hint">{words.print_hint}</p>
                    <div class="actions">
                        <Button on_press=|()| Sheet::Annex.print()>{words.annex}</Button>
                        <Button disabled=is_unplanned on_press=|()| Sheet::Overview.print()>
                            {words.overview}
                        </Button>
                    </div>
                </div>
                <div class="question">
                    <h3>{words.files}</h3>
                    <Files outcome=outcome is_unplanned=is_unplanned />
                </div>
            </div>
        </section>
    }
}

/// The year as files.
#[component]
fn Files(
    /// What the rules say.
    outcome: Memo<Outcome>,
    /// Whether there is no year yet.
    is_unplanned: Memo<bool>,
) -> impl IntoView {
    let texts = use_texts::<CommonTexts>();
    let planner = use_texts::<PlannerTexts>();
    let words = &planner.files;
    let label = RwSignal::new(String::new());
    let is_timed = RwSignal::new(true);
    let take_calendar = move |()| {
        let options = CalendarOptions {
            label: label.get_untracked(),
            timed: is_timed.get_untracked(),
            stamp: clock::utc_stamp(),
        };
        let file = outcome.with_untracked(|outcome| calendar(outcome, &options, planner));
        if let Some(file) = file {
            let name = label.with_untracked(|label| file_name("planning", label, "ics"));
            download(&name, FileKind::Calendar, file.as_bytes());
        }
    };
    let take_table = move |what: &str, file: Option<Vec<u8>>| {
        if let Some(file) = file {
            let name = label.with_untracked(|label| file_name(what, label, "csv"));
            download(&name, FileKind::Csv, &file);
        }
    };
    let take_months = move |()| {
        take_table(
            "maanden",
            outcome.with_untracked(|outcome| table::months(outcome, texts, planner)),
        );
    };
    let take_days = move |()| {
        take_table("dagen", outcome.with_untracked(|outcome| table::days(outcome, planner)));
    };
    view! {
        <TextField
            label=words.label
            hint=words.label_hint
            value=label
            on_type=move |text| label.set(text)
        />
        <Checkbox checked=is_timed on_change=move |timed| is_timed.set(timed)>{words.timed}</Checkbox>
        <div class="actions">
            <Button disabled=is_unplanned on_press=take_calendar>{words.calendar}</Button>
            <Button disabled=is_unplanned on_press=take_months>{words.months}</Button>
            <Button disabled=is_unplanned on_press=take_days>{words.days}</Button>
        </div>
    }
}

/// The name of a file, with the mark of the planning where it has one.
fn file_name(what: &str, label: &str, ending: &str) -> String {
    let safe = |letter: char| if letter.is_ascii_alphanumeric() { letter } else { '-' };
    let label: String = label.trim().chars().map(safe).collect();
    if label.is_empty() { format!("{what}.{ending}") } else { format!("{what}-{label}.{ending}") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_mark_of_a_planning_is_safe_in_the_name_of_a_file() {
        assert_eq!(file_name("dagen", "  ", "csv"), "dagen.csv");
        assert_eq!(file_name("planning", " A/ë 1", "ics"), "planning-A---1.ics");
    }
}
