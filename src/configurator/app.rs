//! The page below its lead: choices, a preview that is the real thing, and lines to copy.

use super::{
    choice::{Choice, ChoiceQuestion},
    choices::{Choices, Typed},
};
use crate::{
    markup::Markup,
    platform,
    text::{ConfiguratorTexts, Question, configurator_texts, shared_texts},
    view::{attr, live, on, part},
};
use leptos::prelude::*;

/// How to show the check elsewhere.
#[component]
pub fn App() -> impl IntoView {
    let words = configurator_texts();
    let choices = RwSignal::new(Choices::default());
    let origin = StoredValue::new(platform::origin());
    let title = move || {
        let is_check = choices.with(|choices| choices.module() == "check");
        words
            .modules
            .iter()
            .find(|(name, _)| (*name == "check") == is_check)
            .map_or("", |(_, label)| *label)
    };
    let line = Signal::derive(move || choices.with(|choices| choices.line(&origin.get_value())));
    let element =
        Signal::derive(move || choices.with(|choices| choices.element(&origin.get_value())));
    let frame =
        Signal::derive(move || choices.with(|choices| choices.frame(&origin.get_value(), title())));
    let policy = Signal::derive(move || {
        let origin = origin.get_value();
        format!("script-src {origin}; frame-src {origin}")
    });
    view! {
        <div class="configuring">
            <section>
                <h2>{words.choices}</h2>
                {choose("module", words.module, "", &words.modules, choices, |choices| &mut choices.module)}
                <AccentQuestion choices=choices />
                {choose("mode", words.mode, "", &words.modes, choices, |choices| &mut choices.mode)}
                {choose("font", words.font, "", &words.fonts, choices, |choices| &mut choices.font)}
                {choose("background", words.background, "", &words.backgrounds, choices, |choices| &mut choices.background)}
                {choose("result", words.result, words.result_hint, &words.results, choices, |choices| &mut choices.result)}
            </section>
            <section>
                <h2>{words.preview}</h2>
                <p class="hint">{words.preview_hint}</p>
                <Preview choices=choices />
            </section>
        </div>
        <section>
            <h2>{words.snippets}</h2>
            <Snippet title=words.line hint=words.line_hint code=line />
            <Snippet title=words.element hint=words.element_hint code=element />
            <Snippet title=words.frame hint=words.frame_hint code=frame />
            <Snippet title=words.policy hint=words.policy_hint code=policy />
            <Snippet title=words.app hint=words.app_hint code=Signal::stored(app_code(words)) />
        </section>
    }
}

fn choose(
    id: &'static str,
    question: &'static str,
    hint: &'static str,
    options: &'static [(&'static str, &'static str)],
    choices: RwSignal<Choices>,
    field: fn(&mut Choices) -> &mut String,
) -> AnyView {
    let first = options.first().map_or("", |(value, _)| *value);
    let chosen = Signal::derive(move || {
        let mut choices = choices.get();
        let value = field(&mut choices);
        if value.is_empty() { first.to_owned() } else { std::mem::take(value) }
    });
    let options = options.iter().map(|&(value, label)| Choice { value, label }).collect();
    view! {
        <ChoiceQuestion
            id=id
            words=Question { question, hint }
            stacked=true
            choices=options
            chosen=chosen
            on_choose=move |value: String| choices.update(|choices| *field(choices) = value)
        />
    }
    .into_any()
}

/// A colour, and what becomes of it.
#[component]
fn AccentQuestion(
    /// The choices.
    choices: RwSignal<Choices>,
) -> impl IntoView {
    let words = configurator_texts();
    let told = move || match choices.with(Choices::colour) {
        Typed::Nothing => String::new(),
        Typed::Fault => words.accent_fault.to_owned(),
        Typed::Colour(colour, used) if used.light == colour && used.dark == colour => {
            words.accent_kept.to_owned()
        }
        Typed::Colour(_, used) => {
            (words.accent_changed)(&used.light.to_string(), &used.dark.to_string())
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
                    prop:value=attr(move || choices.with(|choices| choices.accent.clone()))
                    on:input=on(move |event| choices.update(|choices| choices.accent = event_target_value(&event)))
                />
            </label>
            <p id="accent-told" class="hint" aria-live="polite">{live(told)}</p>
        </div>
    }
}

/// The real thing, as the page around would show it. A page that is written has none: its script would load it twice.
#[component]
fn Preview(
    /// The choices.
    choices: RwSignal<Choices>,
) -> impl IntoView {
    let chosen = Memo::new(move |_| {
        choices.with(|choices| (choices.module().to_owned(), choices.attributes()))
    });
    part(move || {
        (!cfg!(feature = "ssr")).then(|| {
            let (module, attributes) = chosen.get();
            let html = Markup::of(|place| {
                let mut all = vec![("module", module.as_str())];
                all.extend(attributes.iter().map(|(name, value)| (*name, value.as_str())));
                place.element("jojo-check", &all, &mut |_| ());
            });
            view! {
                <div class="preview" tabindex="0" role="region" aria-label=configurator_texts().preview inner_html=html></div>
            }.into_any()
        })
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
    code: Signal<String>,
) -> impl IntoView {
    let texts = shared_texts();
    let copied = RwSignal::new(Option::<bool>::None);
    let copy = move |_| {
        let code = code.get_untracked();
        platform::run(async move { copied.set(Some(platform::copy(code).await)) });
    };
    let told = move || match copied.get() {
        None => "",
        Some(true) => texts.share.copied_short,
        Some(false) => texts.share.copy_by_hand,
    };
    view! {
        <h3>{title}</h3>
        <p>{hint}</p>
        <pre class="card" tabindex="0" role="region" aria-label=title><code>{live(move || code.get())}</code></pre>
        <p>
            <button class="button" type="button" aria-label=(configurator_texts().copy)(title) on:click=on(copy)>{texts.share.copy}</button>
            " " <span class="small" role="status">{live(move || told().to_owned())}</span>
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
