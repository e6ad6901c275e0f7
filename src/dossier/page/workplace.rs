//! `/leerwerkplek`: recognition, the mentor, the school as a host, statuses, offering a training.

mod statuses;

use super::{fields::facts, grid, head, printed::moment, seen, step, tasks::source, written};
use crate::{
    components::fields::{TextField, choice, tick},
    dossier::{
        form::Pair,
        outcome::Outcome,
        session::{Case, session},
    },
    markup::Markup,
    platform,
    text::{dossier_texts, shared_texts},
    view::{attr, live, on},
};
use jojo_rules::{
    Input, Partnership, Region, RuleId, SchoolYear, Training, Value, programming,
    recognition::{
        OrganisationKind, PartnershipReport, partnership_of_committee, partnership_of_kind,
    },
};
use leptos::prelude::*;

/// The mark of a box: which pair is recognised already.
const PAIR: &str = "pair";

/// The workplace.
#[component]
pub fn WorkplacePage() -> impl IntoView {
    let words = &dossier_texts().workplace;
    let case = session().case;
    view! {
        {head(words.title, words.lead)}
        {step("aanvragen", words.requests, words.requests_lead, requests(case))}
        {step("partnerschap", words.partnership, words.partnership_lead, partnership(case))}
        {step("klok", words.clock, words.clock_lead, clock(case))}
        {step("mentor", words.mentor, words.mentor_lead, vec![
            grid(facts(case, &[
                Input::MentorBirthDate, Input::ExperienceYears, Input::MentorExtract, Input::MentorTraining, Input::IsStaff,
                Input::LearnersAtOnce,
            ])),
            findings(case, is_of_mentor),
        ])}
        {step("school", words.host, words.host_lead, vec![
            grid(facts(case, &[
                Input::InSchoolCommunity, Input::MaintenanceWorkers, Input::RequestApproved, Input::RecognisedEverywhere,
                Input::Mentors, Input::MostTasksMatch,
            ])),
            findings(case, |rule| !is_of_mentor(rule) && rule.entry().family == jojo_rules::Family::Host),
            super::what_if::rules(&[RuleId::HostTasks, RuleId::HostVisits]),
        ])}
        {step("statussen", words.statuses, words.statuses_lead, vec![statuses::statuses(case)])}
        {step("aanbieden", words.programming, words.programming_lead, programming_step())}
        {moment()}
    }
}

fn is_of_mentor(rule: RuleId) -> bool {
    rule.entry().family == jojo_rules::Family::Recognition
        && !matches!(rule, RuleId::RecognitionPairs | RuleId::RecognitionClock)
}

/// Findings of the recognition that these rules gave.
fn findings(case: Case, keep: fn(RuleId) -> bool) -> AnyView {
    written(move || {
        case.outcome.with(|outcome| match &outcome.recognition {
            None => Markup::of(|markup| markup.line("p", "", dossier_texts().workplace.no_pairs)),
            Some(report) => {
                let kept: Vec<_> =
                    report.findings.iter().filter(|finding| keep(finding.rule)).copied().collect();
                let shown = seen(&kept);
                let in_order =
                    kept.iter().all(|finding| matches!(finding.status, jojo_rules::Status::Met));
                if in_order {
                    Markup::of(|markup| {
                        markup.line("p", "good-word", dossier_texts().workplace.all_in_order)
                    })
                } else {
                    shown
                }
            }
        })
    })
}

/// Establishments and trainings, and the pairs of them.
fn requests(case: Case) -> Vec<AnyView> {
    let words = &dossier_texts().workplace;
    let type_names = move |event: leptos::ev::Event| {
        let typed = platform::typed_lines(&event);
        case.form.update(|form| form.establishments = typed);
    };
    let names = view! {
        <div class="question">
            <label class="field">
                {words.establishments}
                <span class="hint">{words.establishments_hint}</span>
                <textarea
                    rows="4"
                    autocomplete="off"
                    prop:value=attr(move || case.form.with(|form| form.establishments.clone()))
                    on:input=on(type_names)
                ></textarea>
            </label>
        </div>
    }
    .into_any();
    let mut trainings: Vec<AnyView> = Training::ALL
        .iter()
        .filter(|training| **training != Training::Other)
        .map(|training| {
            let training = *training;
            let chosen = move || case.form.with(|form| form.trainings.contains(&training));
            let choose = move |is_chosen| {
                case.form.update(|form| {
                    form.trainings.retain(|known| *known != training);
                    if is_chosen {
                        form.trainings.push(training);
                        form.trainings.sort_unstable();
                    }
                });
            };
            tick(
                (dossier_texts().training)(training).to_owned(),
                Box::new(chosen),
                Box::new(choose),
            )
        })
        .collect();
    let other = TextField {
        label: words.other_training,
        hint: words.other_training_hint,
        keys: "text",
        typed: Box::new(move || case.form.with(|form| form.other_training.clone())),
        fault: Box::new(String::new),
        on_type: Box::new(move |typed| case.form.update(|form| form.other_training = typed)),
    };
    trainings.push(other.show());
    let trainings = view! {
        <fieldset class="question">
            <legend>{words.trainings}</legend>
            {trainings}
        </fieldset>
    }
    .into_any();
    let change = move |event: leptos::ev::Event| {
        let ticked = platform::ticked(&event, PAIR);
        if let Some((pair, is)) = ticked.and_then(|(text, is)| Some((read_pair(&text)?, is))) {
            case.form.update(|form| {
                if is {
                    form.recognised.insert(pair);
                } else {
                    form.recognised.remove(&pair);
                }
            });
        }
    };
    // Written anew when the names change, not when a box is ticked.
    let named = Memo::new(move |_| {
        case.form.with(|form| {
            (form.establishments.clone(), form.trainings.clone(), form.other_training.clone())
        })
    });
    let list = move || {
        case.filled.track();
        named.track();
        named.with(|_| ());
        case.form.with_untracked(|form| {
            let establishments = form.establishment_names();
            let trainings = training_names(&form.trainings, &form.other_training);
            pairs(&establishments, &trainings, &form.recognised)
        })
    };
    let count = move || {
        case.form.with(|form| {
            let establishments = form.establishment_names().len();
            let trainings = training_names(&form.trainings, &form.other_training).len();
            let known = |(one, other): &&Pair| *one < establishments && *other < trainings;
            let recognised = form.recognised.iter().filter(known).count();
            let all = case.outcome.with(|outcome| {
                outcome.recognition.as_ref().map(|report| usize::from(report.applications))
            });
            match all {
                None => words.no_pairs.to_owned(),
                Some(all) => (words.applications)(all.saturating_sub(recognised), recognised),
            }
        })
    };
    vec![
        grid(vec![names, trainings]),
        view! { <p class="verdict-line" role="status">{live(count)}</p> }.into_any(),
        view! { <div inner_html=attr(list) on:change=on(change)></div> }.into_any(),
        written(|| {
            Markup::of(|markup| {
                markup.line("p", "small", RuleId::RecognitionPairs.statement());
                source(markup, RuleId::RecognitionPairs);
            })
        }),
    ]
}

fn training_names(trainings: &[Training], other: &str) -> Vec<String> {
    let listed = trainings.iter().map(|training| (dossier_texts().training)(*training).to_owned());
    let other = other.trim();
    listed.chain((!other.is_empty()).then(|| other.to_owned())).collect()
}

fn read_pair(text: &str) -> Option<Pair> {
    let (one, other) = text.split_once('-')?;
    Some((one.parse().ok()?, other.parse().ok()?))
}

fn pairs(
    establishments: &[&str],
    trainings: &[String],
    recognised: &std::collections::BTreeSet<Pair>,
) -> String {
    let words = &dossier_texts().workplace;
    Markup::of(|markup| {
        markup.element("ul", &[("class", "tasks pairs")], &mut |list| {
            for (one, establishment) in establishments.iter().enumerate() {
                for (other, training) in trainings.iter().enumerate() {
                    list.element("li", &[("class", "task")], &mut |line| {
                        line.line("strong", "", &format!("{establishment} · {training}"));
                        let is_known = recognised.contains(&(one, other));
                        let id = format!("paar-{one}-{other}");
                        line.raw(&format!(
                            r#"<input type="checkbox" id="{id}" data-{PAIR}="{one}-{other}"{}>"#,
                            if is_known { " checked" } else { "" }
                        ));
                        line.element("label", &[("for", &id)], &mut |label| {
                            label.text(words.recognised);
                            label.line("span", "unseen", &format!(": {establishment}, {training}"));
                        });
                    });
                }
            }
        });
    })
}

/// By number or by kind; what comes out is taken for the mentor's term.
fn partnership(case: Case) -> Vec<AnyView> {
    let words = &dossier_texts().workplace;
    let months = &shared_texts().format.months;
    let number = RwSignal::new(String::new());
    let kind = RwSignal::new(String::new());
    let found = Memo::new(move |_| {
        let kind = kind.get();
        let typed = number.get();
        if let Some((kind, region)) = kind.split_once(' ') {
            let kind: OrganisationKind = kind.parse().ok()?;
            return Some(partnership_of_kind(kind, region.parse::<Region>().ok()).partnership);
        }
        typed.trim().parse().ok().map(|number| partnership_of_committee(&number).partnership)
    });
    Effect::new(move |before: Option<()>| {
        let found = found.get();
        if before.is_some() {
            let value = found.map(|partnership| Value::Choice(partnership.as_str()));
            case.form.update(|form| form.set(Input::Partnership, value, months));
        }
    });
    let fault = move || {
        let typed = number.get();
        let is_number = typed.trim().parse::<jojo_rules::recognition::CommitteeNumber>().is_ok();
        if typed.trim().is_empty() || is_number {
            String::new()
        } else {
            words.number_fault.to_owned()
        }
    };
    let field = TextField {
        label: words.number,
        hint: words.number_hint,
        keys: "decimal",
        typed: Box::new(move || number.get()),
        fault: Box::new(fault),
        on_type: Box::new(move |typed| {
            kind.set(String::new());
            number.set(typed);
        }),
    };
    let kinds = words.kinds.iter().map(|(value, label)| ((*value).to_owned(), (*label).to_owned()));
    let by_kind = choice(
        words.kind,
        kinds.collect(),
        Box::new(move || kind.get()),
        Box::new(move |value| {
            number.set(String::new());
            kind.set(value);
        }),
    );
    let answer = move || {
        let partnership: Option<Partnership> =
            case.outcome.with(|outcome| outcome.reading.facts.choice(Input::Partnership));
        Markup::of(|markup| {
            let Some(partnership) = partnership else { return };
            markup.line("p", "verdict-line", &(words.goes_to)(partnership.title()));
            let PartnershipReport { notes, .. } =
                partnership_of_kind(OrganisationKind::Other, None);
            notes.iter().for_each(|note| markup.line("p", "small", note.text()));
            source(markup, RuleId::Partnership);
        })
    };
    vec![
        grid(vec![
            view! { <div class="question">{field.show()}</div> }.into_any(),
            view! { <div class="question">{by_kind}</div> }.into_any(),
        ]),
        view! { <div role="status">{written(answer)}</div> }.into_any(),
    ]
}

/// The days of a request.
fn clock(case: Case) -> Vec<AnyView> {
    vec![
        grid(facts(case, &[Input::SubmittedOn, Input::Complete, Input::ApprovedOn])),
        written(move || case.outcome.with(days)),
    ]
}

fn days(outcome: &Outcome) -> String {
    let words = &dossier_texts().workplace;
    let date = dossier_texts().weekday_date;
    let Some(report) = &outcome.recognition else { return String::new() };
    Markup::of(|markup| {
        markup.element("dl", &[("class", "dates")], &mut |list| {
            for (label, day) in [
                (words.decision_by, report.decision_by),
                (words.approved_automatically_on, report.approved_automatically_on),
                (words.cancelled_on, report.cancelled_on),
                (words.valid_until, report.valid_until),
                (words.renew_before, report.valid_until),
                (words.mentor_training_by, report.mentor_training_by),
            ] {
                let Some(day) = day else { continue };
                list.element("div", &[], &mut |row| {
                    row.line("dt", "", label);
                    row.line("dd", "", &date(day));
                });
            }
        });
        let clock: Vec<_> = report
            .findings
            .iter()
            .filter(|finding| finding.rule == RuleId::RecognitionClock)
            .copied()
            .collect();
        markup.raw(&seen(&clock));
        markup.line("p", "small", RuleId::RecognitionClock.statement());
        source(markup, RuleId::RecognitionClock);
    })
}

/// The dates for a school that wants to offer a training.
fn programming_step() -> Vec<AnyView> {
    let words = &dossier_texts().workplace;
    let this_year = SchoolYear::of(platform::today());
    let years: Vec<SchoolYear> =
        std::iter::successors(Some(this_year.next()), |year| Some(year.next())).take(3).collect();
    let chosen = RwSignal::new(years.first().map(ToString::to_string).unwrap_or_default());
    let options = years.iter().map(|year| (year.to_string(), year.to_string())).collect();
    let select = choice(
        words.school_year,
        options,
        Box::new(move || chosen.get()),
        Box::new(move |value| chosen.set(value)),
    );
    let list = move || {
        let date = dossier_texts().weekday_date;
        chosen
            .get()
            .parse::<SchoolYear>()
            .map(|year| {
                Markup::of(|markup| {
                    markup.element("ul", &[("class", "findings")], &mut |list| {
                        for (rule, day) in programming(year) {
                            list.element("li", &[("class", "stated")], &mut |item| {
                                item.line(
                                    "strong",
                                    "",
                                    &format!("{}: {}", rule.entry().title, date(day)),
                                );
                                item.line("p", "", rule.statement());
                                source(item, rule);
                            });
                        }
                        list.element("li", &[("class", "stated")], &mut |item| {
                            item.line("strong", "", RuleId::TrainingForumBrussels.entry().title);
                            item.line("p", "", RuleId::TrainingForumBrussels.statement());
                            source(item, RuleId::TrainingForumBrussels);
                        });
                    });
                })
            })
            .unwrap_or_default()
    };
    vec![view! { <div class="question">{select}</div> }.into_any(), written(list)]
}
