//! `/check`: may I start, and what do I get?

use super::{
    CheckForm, Outcome,
    questions::{Questions, STUDIES},
    result::{Peek, ResultPanel, VERDICT},
    without_script::CheckWithoutScript,
};
use crate::{
    browser::{
        focus,
        storage::{self, Key},
    },
    text::{CheckTexts, RememberTexts, use_texts},
    ui::{
        Button, HEADING, LinkNotice, LoadPanel, Notice, PageHeading, SharePanel, SourceLink, Tone,
    },
    wings,
    workspace::{Draft, Workspace, once_per_visit, use_workspace},
};
use jojo_rules::{Input, eligibility::Advice};
use jojo_wire::Page;
use leptos::prelude::*;

pub use super::print::Printed;

static YOU: [Input; 8] = [
    Input::BirthDate,
    Input::StartDate,
    Input::FollowedTwoYearsSecondary,
    Input::Nationality,
    Input::LegalResidence,
    Input::HasSecondaryDiploma,
    Input::HasCivilAndPoliticalRights,
    Input::PreviouslyInJojo,
];
static SCHOOL: [Input; 2] = [Input::Training, Input::EnrolledInDualTraining];
static WORKPLACE: [Input; 1] = [Input::WorkplaceRecognisedForTraining];

/// The candidate's check.
#[component]
pub fn CheckPage() -> impl IntoView {
    let workspace = use_workspace::<CheckForm>();
    let remembered = once_per_visit(|| Remembered::start(workspace));
    view! {
        <PageHeading page=Page::Check />
        <CheckIntroduction />
        <div class="screen-only">
            <LinkNotice fault=workspace.link_fault />
            <EarlierAnswers remembered=remembered workspace=workspace />
        </div>
        <CheckColumns workspace=workspace actions=move || view! { <CheckSharePanel workspace=workspace /> }>
            <Remember remembered=remembered workspace=workspace />
            <ClearAnswers workspace=workspace on_clear=move |()| remembered.forget() />
        </CheckColumns>
        <Printed outcome=workspace.outcome />
    }
}

/// What stands above the questions.
#[component]
pub fn CheckIntroduction() -> impl IntoView {
    let words = &use_texts::<CheckTexts>().check;
    view! {
        <p class="lead screen-only">{words.lead}</p>
        <p class="calm screen-only">
            <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
                <path d="M8 1l6 2v5c0 4-3 6-6 7-3-1-6-3-6-7V3z"></path>
            </svg>
            {words.private}
        </p>
        <CheckWithoutScript />
    }
}

/// Share, print and save a check.
#[component]
pub fn CheckSharePanel(
    /// The check.
    workspace: Workspace<CheckForm>,
) -> impl IntoView {
    let words = CheckForm::document_texts(use_context().unwrap_or_default());
    let save = LoadPanel::new(move |open| wings::save_check(workspace, open));
    view! {
        <SharePanel address=workspace.address() link_holds_answers=words.link_holds_answers save=save />
    }
}

/// The questions beside the result; also for a saved check.
#[component]
pub fn CheckColumns(
    /// The check.
    workspace: Workspace<CheckForm>,
    /// What can be done with the result.
    #[prop(into)]
    actions: ViewFn,
    /// What stands below the questions.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    let words = &use_texts::<CheckTexts>().check;
    let Workspace { form, outcome, .. } = workspace;
    view! {
        <Peek outcome=outcome target=VERDICT with_verdict=true />
        <div class="answering">
            <div class="columns">
                <div class="questions screen-only">
                    <Questions id="jij" title=words.group_you inputs=&YOU form=form outcome=outcome />
                    <Questions id="school" title=words.group_school inputs=&SCHOOL form=form outcome=outcome />
                    <Questions id="werkplek" title=words.group_workplace inputs=&WORKPLACE form=form outcome=outcome />
                    <Questions
                        id="studies"
                        title=words.group_studies
                        hint=words.group_studies_hint
                        inputs=&STUDIES
                        form=form
                        outcome=outcome
                    />
                    {children.map(|children| children())}
                </div>
                <ResultPanel outcome=outcome>{actions.run()}</ResultPanel>
            </div>
        </div>
        <AdviceList outcome=outcome />
    }
}

/// What to think of next.
#[component]
fn AdviceList(
    /// What the rules say.
    outcome: Memo<Outcome>,
) -> impl IntoView {
    let title = use_texts::<CheckTexts>().check.advice;
    let advice = Memo::new(move |_| outcome.with(|outcome| outcome.report.advice.clone()));
    let item = |Advice { rule, notes, .. }: Advice| {
        let notes: String = notes.iter().map(|note| format!(" {}", note.text())).collect();
        view! {
            <li>
                <strong>{rule.entry().title}</strong>
                <p>{rule.statement()} {notes}</p>
                <p class="small"><SourceLink rule=rule /></p>
            </li>
        }
    };
    view! {
        <section class="advice">
            <h2>{title}</h2>
            <div><ul>{move || advice.get().into_iter().map(item).collect_view()}</ul></div>
        </section>
    }
}

/// Takes all answers away, and says so.
#[component]
pub fn ClearAnswers(
    /// The check.
    workspace: Workspace<CheckForm>,
    /// What else is forgotten.
    #[prop(optional, into)]
    on_clear: Option<Callback<()>>,
) -> impl IntoView {
    let words = &use_texts::<CheckTexts>().check;
    let cleared = RwSignal::new(false);
    let clear = move |_| {
        workspace.clear();
        on_clear.iter().for_each(|on_clear| on_clear.run(()));
        cleared.set(true);
        focus::focus(HEADING);
    };
    let is_empty = move || workspace.form.with(|form| *form == CheckForm::default());
    view! {
        <p>
            <button class="as-link" type="button" on:click=clear>{words.clear}</button>
        </p>
        <p role="status">{move || (cleared.get() && is_empty()).then_some(words.cleared)}</p>
    }
}

/// The answers that stay on this device, only when the person asks for it.
#[derive(Clone, Copy)]
struct Remembered {
    /// The link of an earlier visit, while the person has not said what to do with it.
    earlier: RwSignal<Option<String>>,
    is_on: RwSignal<bool>,
}

impl Remembered {
    /// Asks about an earlier visit when nothing is filled in yet.
    fn start(workspace: Workspace<CheckForm>) -> Self {
        let is_empty = workspace.form.with_untracked(|form| *form == CheckForm::default());
        let stored = storage::stored(Key::Answers).filter(|link| !link.is_empty());
        let remembered = Self {
            earlier: RwSignal::new(stored.filter(|_| is_empty)),
            is_on: RwSignal::new(false),
        };
        Effect::new(move |_| {
            let link = workspace.link.get();
            if remembered.is_on.get() && !storage::store(Key::Answers, &link) {
                remembered.is_on.set(false);
            }
        });
        remembered
    }

    fn forget(self) {
        storage::remove(Key::Answers);
        self.is_on.set(false);
        self.earlier.set(None);
    }
}

/// Asks what to do with the answers of an earlier visit.
#[component]
fn EarlierAnswers(
    /// The answers on this device.
    remembered: Remembered,
    /// The check.
    workspace: Workspace<CheckForm>,
) -> impl IntoView {
    let words = use_texts::<RememberTexts>();
    let resume = move |()| {
        if let Some(link) = remembered.earlier.get_untracked() {
            workspace.read_link(&link);
            remembered.is_on.set(true);
            remembered.earlier.set(None);
        }
    };
    view! {
        <Show when=move || remembered.earlier.with(Option::is_some)>
            <Notice tone=Tone::Good>
                <p>{words.resume}</p>
                <p class="actions">
                    <Button class="button primary" on_press=resume>{words.resume_action}</Button>
                    <Button on_press=move |()| remembered.forget()>{words.resume_dismiss}</Button>
                </p>
            </Notice>
        </Show>
    }
}

/// Remembering on this device: off until the person asks for it.
#[component]
fn Remember(
    /// The answers on this device.
    remembered: Remembered,
    /// The check.
    workspace: Workspace<CheckForm>,
) -> impl IntoView {
    let words = use_texts::<RememberTexts>();
    let failed = RwSignal::new(false);
    let toggle = move |_| {
        if remembered.is_on.get_untracked() {
            remembered.forget();
        } else {
            let works = storage::store(Key::Answers, &workspace.link.get_untracked());
            remembered.is_on.set(works);
            failed.set(!works);
        }
    };
    view! {
        <label class="remember">
            <input type="checkbox" prop:checked=remembered.is_on on:change=toggle />
            <span>{words.remember} " " <span class="hint">{words.remember_hint}</span></span>
        </label>
        <p class="fault" aria-live="polite">{move || failed.get().then_some(words.remember_fails)}</p>
    }
}
