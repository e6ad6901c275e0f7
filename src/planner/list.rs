//! Several plannings side by side, kept on this device.

mod stored;

use super::{PlanningForm, outcome::Outcome};
use crate::{
    browser::{clock, focus},
    router::with_fragment,
    text::{CommonTexts, PlannerTexts, use_texts},
    ui::{Button, HEADING, TextField},
    workspace::{Draft, Workspace, once_per_visit},
};
use jojo_wire::Page;
use leptos::{ev::MouseEvent, prelude::*};
use stored::{Listed, Plannings};

/// The id of the heading.
const ID: &str = "lijst";

/// The list, and the button that adds the planning of this page.
#[component]
pub fn PlanningList(
    /// The planning of this page.
    workspace: Workspace<PlanningForm>,
) -> impl IntoView {
    let words = &use_texts::<PlannerTexts>().list;
    let plannings = once_per_visit(Plannings::start);
    let list = plannings.list;
    let name = RwSignal::new(String::new());
    let link = workspace.link;
    let add = move |()| {
        let typed = name.with_untracked(|name| name.trim().to_owned());
        let name_of_new = if typed.is_empty() {
            (words.unnamed)(list.with_untracked(Vec::len) + 1)
        } else {
            typed
        };
        plannings.put(Listed { name: name_of_new, link: link.get_untracked() });
        name.set(String::new());
    };
    let is_empty = Memo::new(move |_| list.with(Vec::is_empty));
    let rows = move || {
        let row = |(index, listed): (usize, Listed)| {
            view! { <ListedPlanning index=index listed=listed plannings=plannings workspace=workspace /> }
        };
        list.get().into_iter().enumerate().map(row).collect_view()
    };
    let columns = words.columns.map(|column| view! { <th scope="col">{column}</th> });
    view! {
        <section class="step" aria-labelledby=ID>
            <h2 id=ID tabindex="-1">{words.title}</h2>
            <p class="hint">{words.lead}</p>
            <div class="bar">
                <TextField label=words.name value=name on_type=move |text| name.set(text) />
                <Button disabled=Signal::derive(move || link.with(String::is_empty)) on_press=add>
                    {words.add}
                </Button>
            </div>
            <div class="table" tabindex="0" role="group" aria-label=words.title hidden=is_empty>
                <table>
                    <thead>
                        <tr>{columns.into_iter().collect_view()}</tr>
                    </thead>
                    <tbody>{rows}</tbody>
                </table>
            </div>
        </section>
    }
}

/// A planning in one line.
#[component]
fn ListedPlanning(
    /// Its place in the list.
    index: usize,
    /// Its name and its link.
    listed: Listed,
    /// The list.
    plannings: Plannings,
    /// The planning of this page.
    workspace: Workspace<PlanningForm>,
) -> impl IntoView {
    let words = &use_texts::<PlannerTexts>().list;
    let Listed { name, link } = listed;
    let (form, _) = PlanningForm::from_link(&link);
    let cells = cells(&form.evaluate(clock::today()));
    let open = move |event: MouseEvent| {
        // The planning takes the place of the one that is shown, without another page.
        event.prevent_default();
        workspace.form.set(form.clone());
        focus::focus(HEADING);
    };
    let remove = move |_| {
        plannings.remove(index);
        focus::focus(ID);
    };
    view! {
        <tr>
            <th scope="row">
                <a href=with_fragment(&Page::Planning.path(), &link) on:click=open>{name.clone()}</a>
            </th>
            {cells.map(|cell| view! { <td>{cell}</td> }).into_iter().collect_view()}
            <td>
                <button
                    type="button"
                    class="as-link"
                    aria-label=format!("{}: {name}", words.remove)
                    on:click=remove
                >
                    {words.remove}
                </button>
            </td>
        </tr>
    }
}

/// Agreement, hours, violations, estimate.
fn cells(outcome: &Outcome) -> [String; 4] {
    let (texts, words) = (use_texts::<CommonTexts>(), use_texts::<PlannerTexts>());
    let date = texts.format.date;
    let agreement = outcome.reading.plan.as_ref().map(|plan| plan.agreement);
    let term = agreement.map(|term| format!("{} – {}", date(term.start()), date(term.end())));
    let average = outcome.timetable.as_ref().map(|report| report.average);
    let hours = average.map(|average| {
        let [work, lessons] = [average.workplace_minutes, average.school_minutes].map(words.hours);
        format!("{work} + {lessons}")
    });
    let year = outcome.year.as_ref();
    let amount = year.map(|year| (texts.format.money)(year.totals.estimated_amount));
    [term, hours, Some(outcome.violations().to_string()), amount]
        .map(|cell| cell.unwrap_or_else(|| "–".to_owned()))
}
