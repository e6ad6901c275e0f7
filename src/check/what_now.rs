//! `/wat-nu`: what a young person who may start does next, and by when.

use super::CheckForm;
use crate::{
    browser::page,
    text::{CommonTexts, KeepTexts, NextStepTexts, RightTexts, WhatNowTexts, use_texts},
    ui::{
        Button, ContactList, LinkNotice, PageHeading, PageLink, PrintedAt, RuleSource, Step,
        Waiting,
    },
    workspace::use_workspace,
};
use jojo_rules::{
    Answers, ContactId, RuleId, Verdict,
    allowance::possible_amounts,
    dossier::{NextSteps, next_steps},
};
use jojo_wire::Page;
use leptos::prelude::*;

/// What now?
#[component]
pub fn WhatNowPage() -> impl IntoView {
    let words = use_texts::<WhatNowTexts>();
    if cfg!(feature = "ssr") {
        return view! { <Waiting page=Page::WhatNow lead=words.lead /> }.into_any();
    }
    let workspace = use_workspace::<CheckForm>();
    let answers = Memo::new(move |_| workspace.form.with(CheckForm::answers));
    let steps = Memo::new(move |_| answers.with(next_steps));
    view! {
        <PageHeading page=Page::WhatNow />
        <p class="lead">{words.lead}</p>
        <LinkNotice fault=workspace.link_fault />
        <div><p class="verdict-line">{move || steps.with(|steps| verdict(steps, words))}</p></div>
        <p class="screen-only">
            <PageLink page=Page::Check class="button">{words.to_check}</PageLink>
            " "
            <Button on_press=|()| page::print()>{use_texts::<KeepTexts>().print}</Button>
        </p>
        <Step id="stappen" title=words.steps_title>
            <Steps answers=answers steps=steps />
        </Step>
        <Step id="papieren" title=words.papers_title>
            <Papers answers=answers steps=steps />
        </Step>
        <Step id="rechten" title=words.rights_title>
            <Rights answers=answers />
        </Step>
        <Step id="vragen" title=words.ask>
            <div><ContactList contacts=ContactId::ALL /></div>
        </Step>
        <PrintedAt />
    }
    .into_any()
}

fn verdict(steps: &NextSteps, words: &WhatNowTexts) -> &'static str {
    match steps.verdict {
        None => words.no_check,
        Some(Verdict::Eligible) => words.eligible,
        Some(Verdict::Undetermined) => words.undetermined,
        Some(Verdict::NotEligible) => words.not_eligible,
    }
}

/// The steps that are to be done, with their dates.
#[component]
fn Steps(
    /// What the check says.
    answers: Memo<Answers>,
    /// What the rules say of it.
    steps: Memo<NextSteps>,
) -> impl IntoView {
    let words = use_texts::<WhatNowTexts>();
    let has_start = Memo::new(move |_| answers.with(|answers| answers.start_date.is_some()));
    let list = move || {
        steps.with(|steps| {
            let shown = words.steps.iter().filter(|step| steps.applies(step.rule));
            shown.map(|step| view! { <NextStep words=step steps=steps.clone() /> }).collect_view()
        })
    };
    view! {
        <div>
            {move || (!has_start.get()).then(|| view! { <p>{words.no_start}</p> })}
            <ol class="next-steps">{list}</ol>
        </div>
    }
}

/// A step.
#[component]
fn NextStep(
    /// Its words.
    words: &'static NextStepTexts,
    /// What the rules say.
    steps: NextSteps,
) -> impl IntoView {
    let texts = use_texts::<WhatNowTexts>();
    let date = texts.weekday_date;
    let rule = words.rule;
    let when = steps.due(rule).map(|due| (words.when)(&date(due)));
    let not_before = steps.not_before(rule).map(|first| (texts.not_before)(&date(first)));
    let for_minor = (steps.may_be_minor() && !words.for_minor.is_empty())
        .then(|| format!(" {}", words.for_minor));
    view! {
        <li>
            <strong>{words.title}</strong>
            {when.map(|when| view! { <p class="when">{when}</p> })}
            {not_before.map(|when| view! { <p class="when">{when}</p> })}
            <p>{words.text} {for_minor}</p>
            <RuleSource rule=rule />
        </li>
    }
}

/// What to bring.
#[component]
fn Papers(
    /// What the check says.
    answers: Memo<Answers>,
    /// What the rules say of it.
    steps: Memo<NextSteps>,
) -> impl IntoView {
    let words = use_texts::<WhatNowTexts>();
    let may_be_minor = Memo::new(move |_| steps.with(NextSteps::may_be_minor));
    let is_resident =
        Memo::new(move |_| answers.with(|answers| answers.legal_residence == Some(true)));
    let list = move || {
        let of_anyone = words
            .papers
            .iter()
            .filter(|(_, only_minor)| !only_minor || may_be_minor.get())
            .map(|(paper, _)| *paper);
        let of_resident = is_resident.get().then_some(words.residence_paper);
        of_anyone.chain(of_resident).map(|paper| view! { <li>{paper}</li> }).collect_view()
    };
    view! { <div><ul class="papers">{list}</ul></div> }
}

/// What a young person has a right to.
#[component]
fn Rights(
    /// What the check says.
    answers: Memo<Answers>,
) -> impl IntoView {
    let (words, money) = (use_texts::<WhatNowTexts>(), use_texts::<CommonTexts>().format.money);
    let amounts = Memo::new(move |_| {
        answers.with(|answers| {
            let start = answers.start_date;
            start.map(|start| possible_amounts(start, answers)).unwrap_or_default()
        })
    });
    let amount_line = move || {
        amounts.with(|amounts| {
            let first = amounts.first()?;
            let sums: Vec<String> = amounts.iter().map(|report| money(report.amount)).collect();
            let line = (words.amount)(&sums, first.valid_from, first.status);
            Some(view! { <p class="amount-line">{line}</p> })
        })
    };
    let card = |right: &'static RightTexts| {
        let is_paid = right.rule == RuleId::AllowanceFixed;
        view! {
            <div class="question">
                <h3>{right.title}</h3>
                {is_paid.then_some(amount_line)}
                <p>{right.text}</p>
                <RuleSource rule=right.rule />
            </div>
        }
    };
    view! {
        <div><div class="step-grid">{words.rights.iter().map(card).collect_view()}</div></div>
    }
}
