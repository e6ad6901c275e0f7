//! Several plannings side by side, kept on this device.

use crate::{
    navigation::address,
    platform,
    school::{link, outcome::Outcome, session::session},
    text::{school_texts, texts},
    view::{attr, flag, on, part},
};
use jojo_rules::Cents;
use jojo_wire::Page;
use leptos::prelude::*;

/// The list, and the button that adds the planning of this page.
#[component]
pub fn PlanningList() -> impl IntoView {
    let (texts, words) = (texts(), school_texts());
    let session = session();
    let list = session.list;
    let name = RwSignal::new(String::new());
    let link_here = session.planning.link;
    let add = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let link = link_here.get_untracked();
        if link.is_empty() {
            return;
        }
        let typed = name.get_untracked().trim().to_owned();
        session.change_list(|list| {
            let name = if typed.is_empty() { (words.list.unnamed)(list.len() + 1) } else { typed };
            match list.iter_mut().find(|(known, _)| *known == name) {
                Some((_, known)) => *known = link,
                None => list.push((name, link)),
            }
        });
        name.set(String::new());
    };
    let open = move |link: String| {
        let (form, _) = link::parse(&link, texts);
        session.planning.form.set(form);
        platform::focus(crate::navigation::HEADING);
    };
    let rows = Memo::new(move |_| {
        let today = platform::today();
        list.with(|list| {
            list.iter()
                .map(|(name, link)| {
                    let (form, _) = link::parse(link, texts);
                    Row::of(name, link, &Outcome::of(&form, today, texts))
                })
                .collect::<Vec<_>>()
        })
    });
    view! {
        <section class="step" aria-labelledby="lijst">
            <h2 id="lijst" tabindex="-1">{words.list.title}</h2>
            <p class="hint">{words.list.lead}</p>
            <form class="bar" on:submit=on(add)>
                <label class="field narrow">
                    {words.list.name}
                    <input
                        type="text"
                        autocomplete="off"
                        maxlength="40"
                        prop:value=attr(move || name.get())
                        on:input=on(move |event| name.set(event_target_value(&event)))
                    />
                </label>
                <button class="button" type="submit" disabled=flag(move || link_here.with(String::is_empty))>{words.list.add}</button>
            </form>
            {part(move || {
                let rows = rows.get();
                (!rows.is_empty()).then(|| view! {
                    <div class="table" tabindex="0" role="region" aria-label=words.list.title>
                        <table>
                            <thead>
                                <tr>{words.list.columns.into_iter().map(|label| view! { <th scope="col">{label}</th> }).collect_view()}</tr>
                            </thead>
                            <tbody>
                                {rows
                                    .into_iter()
                                    .enumerate()
                                    .map(|(index, row)| {
                                        let link = row.link.clone();
                                        view! {
                                            <tr>
                                                <th scope="row">
                                                    <a
                                                        href=address(&Page::Planning, &row.link)
                                                        on:click=on(move |event: leptos::ev::MouseEvent| {
                                                            event.prevent_default();
                                                            open(link.clone());
                                                        })
                                                    >{row.name.clone()}</a>
                                                </th>
                                                <td>{row.term}</td>
                                                <td>{row.hours}</td>
                                                <td>{row.violations}</td>
                                                <td>{(texts.format.money)(row.amount)}</td>
                                                <td>
                                                    <button
                                                        class="as-link"
                                                        type="button"
                                                        aria-label=format!("{}: {}", words.list.remove, row.name)
                                                        on:click=on(move |_| session.change_list(|list| {
                                                            if index < list.len() {
                                                                list.remove(index);
                                                            }
                                                        }))
                                                    >{words.list.remove}</button>
                                                </td>
                                            </tr>
                                        }
                                    })
                                    .collect_view()}
                            </tbody>
                        </table>
                    </div>
                }.into_any())
            })}
        </section>
    }
}

/// A planning in one line.
#[derive(Clone, PartialEq, Eq)]
struct Row {
    name: String,
    link: String,
    term: String,
    hours: String,
    violations: usize,
    amount: Cents,
}

impl Row {
    fn of(name: &str, link: &str, outcome: &Outcome) -> Self {
        let (texts, words) = (texts(), school_texts());
        let term = outcome.reading.plan.as_ref().map(|plan| {
            let date = texts.format.date;
            format!("{} – {}", date(plan.agreement.start()), date(plan.agreement.end()))
        });
        let hours = outcome.timetable.as_ref().map(|report| {
            let average = report.average;
            format!(
                "{} + {}",
                (words.hours)(average.workplace_minutes),
                (words.hours)(average.school_minutes)
            )
        });
        Self {
            name: name.to_owned(),
            link: link.to_owned(),
            term: term.unwrap_or_else(|| "–".to_owned()),
            hours: hours.unwrap_or_else(|| "–".to_owned()),
            violations: outcome.violations(),
            amount: outcome
                .year
                .as_ref()
                .map(|year| year.totals.estimated_amount)
                .unwrap_or_default(),
        }
    }
}
