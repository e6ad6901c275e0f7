//! `/leerwerkplek`: recognition, the mentor, the school as a host, statuses, offering a training.

mod partnership;
mod requests;
mod statuses;

use super::{
    ask,
    fields::facts,
    grid, head,
    printed::moment,
    seen, step,
    tasks::source,
    what_if::{dates, rules},
    written,
};
use crate::{
    components::fields::choice,
    dossier::{
        outcome::Outcome,
        session::{Case, session},
    },
    markup::Markup,
    platform,
    text::dossier_texts,
};
use jojo_rules::{Family, Input, RuleId, SchoolYear, Status, programming};
use leptos::prelude::*;

/// The workplace.
#[component]
pub fn WorkplacePage() -> impl IntoView {
    let words = &dossier_texts().workplace;
    let case = session().case;
    view! {
        {head(words.title, words.lead)}
        {step("aanvragen", words.requests, words.requests_lead, requests::requests(case))}
        {step("partnerschap", words.partnership, words.partnership_lead, partnership::partnership(case))}
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
            findings(case, |rule| !is_of_mentor(rule) && rule.entry().family == Family::Host),
            rules(&[RuleId::HostTasks, RuleId::HostVisits]),
        ])}
        {step("statussen", words.statuses, words.statuses_lead, vec![statuses::statuses(case)])}
        {step("aanbieden", words.programming, words.programming_lead, programming_step())}
        {ask()}
        {moment()}
    }
}

fn is_of_mentor(rule: RuleId) -> bool {
    rule.entry().family == Family::Recognition
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
                let in_order = kept.iter().all(|finding| matches!(finding.status, Status::Met));
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

/// The days of a request.
fn clock(case: Case) -> Vec<AnyView> {
    vec![
        grid(facts(case, &[Input::SubmittedOn, Input::Complete, Input::ApprovedOn])),
        written(move || case.outcome.with(days)),
    ]
}

fn days(outcome: &Outcome) -> String {
    let words = &dossier_texts().workplace;
    let Some(report) = &outcome.recognition else { return String::new() };
    let is_approved = outcome.reading.facts.date(Input::ApprovedOn).is_some();
    Markup::of(|markup| {
        let known: Vec<_> = [
            (
                words.decision_by,
                report.decision_by.filter(|_| report.cancelled_on.is_none() && !is_approved),
            ),
            (words.approved_automatically_on, report.approved_automatically_on),
            (words.cancelled_on, report.cancelled_on),
            (words.valid_until, report.valid_until),
            (words.mentor_training_by, report.mentor_training_by),
        ]
        .into_iter()
        .filter_map(|(label, day)| Some((label, day?)))
        .collect();
        dates(markup, &known);
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
