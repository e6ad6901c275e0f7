//! `/check`: may I start, and what do I get?

use crate::{
    components::{
        InputQuestion, KeepActions, Notice, Peek, Printed, ResultPanel, SourceLink, StudyQuestions,
        Tone, VERDICT,
    },
    form::Form,
    navigation::HEADING,
    outcome::Outcome,
    pages::check_keepable,
    platform,
    session::{outcome_of, session},
    text::texts,
    view::{live, on, part, some},
};
use jojo_rules::Input;
use leptos::prelude::*;

/// The candidate's check.
#[component]
pub fn CheckPage() -> impl IntoView {
    let texts = texts();
    let session = session();
    let outcome = outcome_of(session.form);
    let keepable = check_keepable(outcome);
    let cleared = RwSignal::new(false);
    view! {
        <h1 id=HEADING tabindex="-1">{texts.check.title}</h1>
        <p class="lead screen-only">{texts.check.lead}</p>
        <p class="calm screen-only">
            <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
                <path d="M8 1l6 2v5c0 4-3 6-6 7-3-1-6-3-6-7V3z" />
            </svg>
            {texts.check.private}
        </p>
        <div class="screen-only">
            {part(move || some(session.link_fault.get()).map(|fault| view! {
                <Notice tone=Tone::Careful><p>{fault}</p></Notice>
            }.into_any()))}
            {part(move || some(session.earlier.get()).map(|_| view! {
                <Notice tone=Tone::Good>
                    <p>{texts.check.resume}</p>
                    <p class="actions">
                        <button class="button primary" type="button" on:click=on(move |_| session.resume())>
                            {texts.check.resume_action}
                        </button>
                        <button class="button" type="button" on:click=on(move |_| session.stop_remembering())>
                            {texts.check.resume_dismiss}
                        </button>
                    </p>
                </Notice>
            }.into_any()))}
        </div>
        <CheckColumns form=session.form outcome=outcome actions=move || view! {
            <KeepActions keepable=keepable />
        }.into_any()>
            <Remember />
            <p>
                <button class="as-link" type="button" on:click=on(move |_| {
                    session.clear();
                    cleared.set(true);
                    platform::focus(HEADING);
                })>{texts.check.clear}</button>
            </p>
            <p role="status">{live(move || {
                let empty = session.form.with(|form| *form == Form::default());
                if cleared.get() && empty { texts.check.cleared.to_owned() } else { String::new() }
            })}</p>
        </CheckColumns>
    }
}

/// The questions beside the result; also for a saved check.
#[component]
pub fn CheckColumns(
    /// The form.
    form: RwSignal<Form>,
    /// What the rules say of it.
    outcome: Memo<Outcome>,
    /// What can be done with the result.
    #[prop(into)]
    actions: ViewFn,
    /// What stands below the questions.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    let texts = texts();
    view! {
        <Peek outcome=outcome target=VERDICT with_verdict=true />
        <div class="columns">
            <div class="questions screen-only">
                <Group title=texts.check.group_you inputs=&YOU form=form outcome=outcome />
                <Group title=texts.check.group_school inputs=&SCHOOL form=form outcome=outcome />
                <Group title=texts.check.group_workplace inputs=&WORKPLACE form=form outcome=outcome />
                <section class="group">
                    <h2>{texts.check.group_studies}</h2>
                    <p class="hint">{texts.check.group_studies_hint}</p>
                    <StudyQuestions form=form outcome=outcome />
                </section>
                {children.map(|children| children())}
            </div>
            <ResultPanel outcome=outcome>{actions.run()}</ResultPanel>
        </div>
        <Printed outcome=outcome />
        <Advice outcome=outcome />
    }
}

const YOU: [Input; 8] = [
    Input::BirthDate,
    Input::StartDate,
    Input::FollowedTwoYearsSecondary,
    Input::Nationality,
    Input::LegalResidence,
    Input::HasSecondaryDiploma,
    Input::HasCivilAndPoliticalRights,
    Input::PreviouslyInJojo,
];
const SCHOOL: [Input; 2] = [Input::Training, Input::EnrolledInDualTraining];
const WORKPLACE: [Input; 1] = [Input::WorkplaceRecognisedForTraining];

/// Some of the questions, in asking order; each is there while it is needed or was used. The dates are always there.
#[component]
fn Group(
    /// Its heading.
    title: &'static str,
    /// The questions that may be in it.
    inputs: &'static [Input],
    /// The form.
    form: RwSignal<Form>,
    /// What the rules say of it.
    outcome: Memo<Outcome>,
) -> impl IntoView {
    let is_shown =
        move |input: Input| Memo::new(move |_| outcome.with(|outcome| outcome.is_relevant(input)));
    let any = Memo::new(move |_| {
        outcome.with(|outcome| inputs.iter().any(|input| outcome.is_relevant(*input)))
    });
    view! {
        {part(move || any.get().then(|| view! {
            <section class="group">
                <h2>{title}</h2>
                {inputs
                    .iter()
                    .map(|&input| {
                        let is_shown = is_shown(input);
                        part(move || {
                            is_shown.get().then(|| view! { <InputQuestion input=input form=form outcome=outcome /> }.into_any())
                        })
                    })
                    .collect_view()}
            </section>
        }.into_any()))}
    }
}

/// What to think of next.
#[component]
fn Advice(
    /// What the rules say.
    outcome: Memo<Outcome>,
) -> impl IntoView {
    let texts = texts();
    let advice = Memo::new(move |_| outcome.with(|outcome| outcome.report.advice.clone()));
    view! {
        <section class="advice">
            <h2>{texts.check.advice}</h2>
            <ul>
                {part(move || Some(advice.get()
                    .into_iter()
                    .map(|advice| {
                        let entry = advice.rule.entry();
                        view! {
                            <li>
                                <strong>{entry.title}</strong>
                                <p>{entry.id.statement()} {advice.notes.iter().map(|note| format!(" {}", note.text())).collect::<String>()}</p>
                                <p class="small"><SourceLink rule=advice.rule /></p>
                            </li>
                        }
                    })
                    .collect_view()
                    .into_any()))}
            </ul>
        </section>
    }
}

/// Remembering on this device: off until the person asks for it.
#[component]
fn Remember() -> impl IntoView {
    let texts = texts();
    let session = session();
    let failed = RwSignal::new(false);
    let toggle = move |_| {
        if session.remembers.get_untracked() {
            session.stop_remembering();
        } else {
            failed.set(!session.begin_remembering());
        }
    };
    view! {
        <label class="remember">
            <input type="checkbox" prop:checked=session.remembers on:change=on(toggle) />
            <span>{texts.check.remember} <span class="hint">{texts.check.remember_hint}</span></span>
        </label>
        <p class="fault" aria-live="polite">{live(move || if failed.get() { texts.check.remember_fails.to_owned() } else { String::new() })}</p>
    }
}
