//! The page about embedding: choices, a preview that is the real thing, and lines to copy.

use super::choices::{Choices, Module, Typed};
use crate::{
    browser::address,
    embed::protocol::Mode,
    text::{CommonTexts, ConfiguratorTexts, Question, use_texts},
    ui::{Choices as RadioChoices, CopyOutcome, PageHeading, QuestionGroup, copy},
};
use jojo_wire::{EMBED_SCRIPT, Page};
use leptos::prelude::*;

/// How to show the check elsewhere.
#[component]
pub fn ConfiguratorPage() -> impl IntoView {
    let words = use_texts::<ConfiguratorTexts>();
    let choices = RwSignal::new(Choices::default());
    let origin = StoredValue::new(address::origin());
    let title = move || {
        let module = choices.with(|choices| choices.module);
        let label = words.modules.iter().find(|(name, _)| *name == module.name());
        label.map_or("", |(_, label)| *label)
    };
    let of_choices = move |line: fn(&Choices, &str) -> String| {
        Signal::derive(move || choices.with(|choices| line(choices, &origin.get_value())))
    };
    let frame =
        Signal::derive(move || choices.with(|choices| choices.frame(&origin.get_value(), title())));
    let policy = origin.get_value();
    let policy = format!("script-src {policy}; frame-src {policy}");
    let section = |(title, paragraphs): &'static crate::text::Section| {
        view! {
            <section class="prose">
                <h2>{*title}</h2>
                {paragraphs.iter().map(|text| view! { <p>{*text}</p> }).collect_view()}
            </section>
        }
    };
    view! {
        <PageHeading page=Page::Embedding />
        <p class="lead">{words.lead}</p>
        <div class="configuring">
            <ChoiceSection choices=choices />
            <section>
                <h2>{words.preview}</h2>
                <p class="hint">{words.preview_hint}</p>
                <Preview choices=choices />
            </section>
        </div>
        <section>
            <h2>{words.snippets}</h2>
            <Snippet title=words.line hint=words.line_hint code=of_choices(Choices::line) />
            <Snippet title=words.element hint=words.element_hint code=of_choices(Choices::element) />
            <Snippet title=words.frame hint=words.frame_hint code=frame />
            <Snippet title=words.policy hint=words.policy_hint code=Signal::stored(policy) />
            <Snippet title=words.app hint=words.app_hint code=Signal::stored(app_code(words)) />
        </section>
        {words.notes.iter().map(section).collect_view()}
    }
}

/// What an editor chooses.
#[component]
fn ChoiceSection(
    /// The choices.
    choices: RwSignal<Choices>,
) -> impl IntoView {
    let words = use_texts::<ConfiguratorTexts>();
    view! {
        <section>
            <h2>{words.choices}</h2>
            <Choice id="module" question=words.module labels=&words.modules values=Module::ALL.into()
                choices=choices get=|choices| choices.module set=|choices, value| choices.module = value />
            <AccentQuestion choices=choices />
            <Choice id="mode" question=words.mode labels=&words.modes values=Mode::ALL.into()
                choices=choices get=|choices| choices.mode set=|choices, value| choices.mode = value />
            <Choice id="font" question=words.font labels=&words.fonts values=vec![false, true]
                choices=choices get=|choices| choices.has_host_font set=|choices, value| choices.has_host_font = value />
            <Choice id="background" question=words.background labels=&words.backgrounds values=vec![false, true]
                choices=choices get=|choices| choices.is_transparent set=|choices, value| choices.is_transparent = value />
            <Choice id="result" question=words.result hint=words.result_hint labels=&words.results values=vec![false, true]
                choices=choices get=|choices| choices.wants_result set=|choices, value| choices.wants_result = value />
        </section>
    }
}

/// A question about one of the choices.
#[component]
fn Choice<T>(
    /// Its id on the page.
    id: &'static str,
    /// Its question.
    question: &'static str,
    /// What to know beforehand; may be empty.
    #[prop(optional)]
    hint: &'static str,
    /// The label of each value.
    labels: &'static [(&'static str, &'static str)],
    /// The values, in the order of the labels.
    values: Vec<T>,
    /// The choices.
    choices: RwSignal<Choices>,
    /// The value that was chosen.
    get: fn(&Choices) -> T,
    /// Chooses a value.
    set: fn(&mut Choices, T),
) -> impl IntoView
where
    T: Clone + PartialEq + Send + Sync + 'static,
{
    let labels = labels.iter().map(|(_, label)| (*label).to_owned());
    let options: Vec<(T, String)> = values.into_iter().zip(labels).collect();
    view! {
        <QuestionGroup id=id words=Question { question, hint }>
            <RadioChoices
                name=id
                options=options
                chosen=Signal::derive(move || Some(choices.with(get)))
                on_choose=move |value: T| choices.update(|choices| set(choices, value))
                stacked=true
            />
        </QuestionGroup>
    }
}

/// A colour, and what becomes of it.
#[component]
fn AccentQuestion(
    /// The choices.
    choices: RwSignal<Choices>,
) -> impl IntoView {
    let words = use_texts::<ConfiguratorTexts>();
    let remark = move || match choices.with(Choices::colour) {
        Typed::Nothing => None,
        Typed::Fault => Some(words.accent_fault.to_owned()),
        Typed::Colour(colour, used) if used.light == colour && used.dark == colour => {
            Some(words.accent_kept.to_owned())
        }
        Typed::Colour(_, used) => {
            Some((words.accent_changed)(&used.light.to_string(), &used.dark.to_string()))
        }
    };
    view! {
        <div class="question">
            <label class="field">
                {words.accent}
                <span class="hint">{words.accent_hint}</span>
                <input
                    type="text"
                    autocomplete="off"
                    aria-describedby="accent-told"
                    prop:value=move || choices.with(|choices| choices.accent.clone())
                    on:input=move |event| choices.update(|choices| choices.accent = event_target_value(&event))
                />
            </label>
            <p id="accent-told" class="hint" aria-live="polite">{remark}</p>
        </div>
    }
}

/// The real thing, as the page around would show it. A prerendered page has none.
#[component]
fn Preview(
    /// The choices.
    choices: RwSignal<Choices>,
) -> impl IntoView {
    let label = use_texts::<ConfiguratorTexts>().preview;
    let chosen = Memo::new(move |_| choices.with(|choices| (choices.module, choices.attributes())));
    // The element loads its frame when it is made: each choice is a new element.
    let element = move |(module, attributes): (Module, Vec<(&'static str, String)>)| {
        let of = |name: &str| {
            attributes.iter().find(|(known, _)| *known == name).map(|(_, value)| value.clone())
        };
        view! {
            <jojo-check
                module=module.name()
                accent=of("accent")
                mode=of("mode")
                font=of("font")
                background=of("background")
                result=of("result")
            ></jojo-check>
        }
    };
    (!cfg!(feature = "ssr")).then(|| {
        view! {
            <script src=EMBED_SCRIPT async></script>
            <div class="preview" tabindex="0" role="region" aria-label=label>
                <For each=move || [chosen.get()] key=Clone::clone children=element />
            </div>
        }
    })
}

/// A line to take along.
#[component]
fn Snippet(
    /// What it is.
    title: &'static str,
    /// When to take it.
    hint: &'static str,
    /// The line.
    #[prop(into)]
    code: Signal<String>,
) -> impl IntoView {
    let (share, words) = (&use_texts::<CommonTexts>().share, use_texts::<ConfiguratorTexts>());
    let outcome = RwSignal::new(None);
    let remark = move || match outcome.get() {
        None => "",
        Some(CopyOutcome::Copied) => share.copied_short,
        Some(CopyOutcome::ByHand) => share.copy_by_hand,
    };
    view! {
        <h3>{title}</h3>
        <p>{hint}</p>
        <pre class="card" tabindex="0" role="region" aria-label=title><code>{code}</code></pre>
        <p>
            <button
                class="button"
                type="button"
                aria-label=(words.copy)(title)
                on:click=move |_| copy(code.get_untracked(), outcome)
            >
                {share.copy}
            </button>
            " "
            <span class="small" role="status">{remark}</span>
        </p>
    }
}

/// The conventions of mbp-embed, filled in by what the element says.
fn app_code(words: &ConfiguratorTexts) -> String {
    let (hosts, failed) = (words.app_hosts, words.app_failed);
    format!(
        "import {{ createMbpEmbedClient }} from '@govflanders/mbp-embed-sdk'\n\n\
         const client = createMbpEmbedClient('jojo', {{ allowedHosts: [/* {hosts} */] }})\n\
         await client.connect()\n\
         const check = document.querySelector('jojo-check')\n\
         check.setAttribute('accent', client.context.getTenant().branding.actionColor)\n\
         check.addEventListener('jojo-ready', () => client.ui.setStatusLoading(false))\n\
         check.addEventListener('jojo-navigate', ({{ detail }}) => client.ui.setTitle(detail.title))\n\
         check.addEventListener('jojo-error', () => client.ui.setStatusError({{ title: '{failed}' }}))\n\
         // Terug: check.back()"
    )
}
