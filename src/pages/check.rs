//! `/check`: may I start, and what do I get?

use crate::{
    components::{
        Group, KeepActions, Links, Notice, Peek, Printed, Questions, ResultPanel, STUDIES, Tone,
        VERDICT,
    },
    form::Form,
    markup::Markup,
    navigation::HEADING,
    outcome::Outcome,
    pages::check_keepable,
    platform,
    session::{Session, outcome_of, session},
    text::{remember_texts, texts},
    view::{live, on, part, some, written},
};
use jojo_rules::Input;
use leptos::prelude::*;

/// The candidate's check.
#[component]
pub fn CheckPage() -> impl IntoView {
    let words = remember_texts();
    let session = session();
    let outcome = outcome_of(session.form);
    let keepable = check_keepable(outcome);
    view! {
        <div class="screen-only">
            {part(move || some(session.link_fault.get()).map(|fault| view! {
                <Notice tone=Tone::Careful><p>{fault}</p></Notice>
            }.into_any()))}
            {part(move || some(session.earlier.get()).map(|_| view! {
                <Notice tone=Tone::Good>
                    <p>{words.resume}</p>
                    <p class="actions">
                        <button class="button primary" type="button" on:click=on(move |_| session.resume())>
                            {words.resume_action}
                        </button>
                        <button class="button" type="button" on:click=on(move |_| session.stop_remembering())>
                            {words.resume_dismiss}
                        </button>
                    </p>
                </Notice>
            }.into_any()))}
        </div>
        <CheckColumns form=session.form outcome=outcome actions=move || view! {
            <KeepActions keepable=keepable />
        }.into_any()>
            <Remember />
            <ClearAnswers clear=Session::clear />
        </CheckColumns>
        <Printed outcome=outcome />
    }
}

/// Takes all answers away, and says so.
#[component]
pub fn ClearAnswers(
    /// What takes them away.
    clear: fn(Session),
) -> impl IntoView {
    let (texts, session) = (texts(), session());
    let cleared = RwSignal::new(false);
    view! {
        <p>
            <button class="as-link" type="button" on:click=on(move |_| {
                clear(session);
                cleared.set(true);
                platform::focus(HEADING);
            })>{texts.check.clear}</button>
        </p>
        <p role="status">{live(move || {
            let empty = session.form.with(|form| *form == Form::default());
            if cleared.get() && empty { texts.check.cleared.to_owned() } else { String::new() }
        })}</p>
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
    let group = |id, title, inputs| Group { id, title, hint: "", inputs };
    let groups = vec![
        group("jij", texts.check.group_you, &YOU),
        group("school", texts.check.group_school, &SCHOOL),
        group("werkplek", texts.check.group_workplace, &WORKPLACE),
        Group {
            id: "studies",
            title: texts.check.group_studies,
            hint: texts.check.group_studies_hint,
            inputs: &STUDIES,
        },
    ];
    view! {
        <Peek outcome=outcome target=VERDICT with_verdict=true />
        <div class="answering"><div class="columns">
            <div class="questions screen-only">
                <Questions groups=groups form=form outcome=outcome />
                {children.map(|children| children())}
            </div>
            <ResultPanel outcome=outcome>{actions.run()}</ResultPanel>
        </div></div>
        <Advice outcome=outcome />
    }
}

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

/// What to think of next.
#[component]
fn Advice(
    /// What the rules say.
    outcome: Memo<Outcome>,
) -> impl IntoView {
    let texts = texts();
    let links = Links::here();
    let advice = Memo::new(move |_| outcome.with(|outcome| outcome.report.advice.clone()));
    view! {
        <section class="advice">
            <h2>{texts.check.advice}</h2>
            {written(move || advice.with(|advice| Markup::of(|part| {
                part.element("ul", &[], &mut |list| advice.iter().for_each(|one| item(list, one, links)));
            })))}
        </section>
    }
}

fn item(list: &mut Markup, advice: &jojo_rules::eligibility::Advice, links: Links) {
    let entry = advice.rule.entry();
    list.element("li", &[], &mut |item| {
        item.line("strong", "", entry.title);
        let notes: String = advice.notes.iter().map(|note| format!(" {}", note.text())).collect();
        item.line("p", "", &format!("{}{notes}", entry.id.statement()));
        item.element("p", &[("class", "small")], &mut |line| links.source(line, advice.rule));
    });
}

/// Remembering on this device: off until the person asks for it.
#[component]
fn Remember() -> impl IntoView {
    let words = remember_texts();
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
            <span>{words.remember} <span class="hint">{words.remember_hint}</span></span>
        </label>
        <p class="fault" aria-live="polite">{live(move || if failed.get() { words.remember_fails.to_owned() } else { String::new() })}</p>
    }
}
