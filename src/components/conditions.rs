//! The eight conditions: a sign, a word, the reason, the source.

use crate::{
    components::{Links, question_id, source_name},
    markup::Markup,
    outcome::Outcome,
    platform,
    text::{Texts, texts},
    view::{attr, on},
};
use jojo_rules::{Finding, Input, RuleId, Status, date};
use leptos::prelude::*;

/// The mark of a button that leads to a question.
const QUESTION: &str = "question";

/// All conditions, always in the same order.
#[component]
pub fn Conditions(
    /// What the rules say.
    outcome: Memo<Outcome>,
) -> impl IntoView {
    let texts = texts();
    let links = Links::here();
    let count = outcome.with_untracked(|outcome| outcome.report.findings.len());
    let go = move |event: leptos::ev::MouseEvent| {
        if let Some(question) = platform::mark_of(&event, QUESTION) {
            platform::focus_first_in(&question);
        }
    };
    view! {
        <div class="conditions">
            <h3>{texts.check.conditions}</h3>
            <ul on:click=on(go)>
                {(0..count)
                    .map(|index| {
                        // Most answers change one finding; the others are left alone, with what was opened in them.
                        let finding = Memo::new(move |_| {
                            outcome.with(|outcome| {
                                let finding = outcome.report.findings.get(index).copied()?;
                                let is_about_age = finding.rule == RuleId::AgeLimit;
                                Some((finding, if is_about_age { age(outcome, texts) } else { None }))
                            })
                        });
                        let class = move || {
                            let status = finding.get().map(|(finding, _)| finding.status.to_string());
                            format!("condition {}", status.unwrap_or_default())
                        };
                        let shown = move || {
                            let shown = finding.get();
                            shown.map(|(finding, age)| condition(finding, age, links, texts)).unwrap_or_default()
                        };
                        view! { <li class=attr(class) inner_html=attr(shown)></li> }.into_any()
                    })
                    .collect_view()}
            </ul>
        </div>
    }
}

fn condition(finding: Finding, age: Option<String>, links: Links, texts: &Texts) -> String {
    let Finding { rule, status, needs, more_sources, notes, .. } = finding;
    let (entry, words) = (rule.entry(), &texts.check);
    Markup::of(|item| {
        item.element("span", &[("class", "sign"), ("aria-hidden", "true")], &mut |mark| {
            mark.text(sign(status));
        });
        item.element("div", &[], &mut |part| {
            part.line("p", "", (words.condition)(&finding));
            part.element("p", &[("class", "small")], &mut |line| {
                line.line("span", "word", (texts.status)(status));
                line.text(" · ");
                if let Some(age) = &age {
                    line.text(&format!("{age} · "));
                }
                links.source(line, rule);
            });
            if let Some(input) = needs.iter().next() {
                let label = answer_label(input, texts);
                let attributes = [
                    ("class", "as-link screen-only"),
                    ("type", "button"),
                    ("aria-label", label.as_str()),
                    ("data-question", question_id(input)),
                ];
                part.element("button", &attributes, &mut |button| button.text(words.answer_this));
            }
            part.element("details", &[], &mut |more| {
                more.element("summary", &[], &mut |summary| {
                    summary.text(words.more);
                    summary.text(" ");
                    summary.line("span", "unseen", &format!(": {}", entry.title));
                });
                more.line("p", "", rule.statement());
                notes.iter().for_each(|note| more.line("p", "", note.text()));
                for source in more_sources {
                    let told = format!("{}: {}", texts.rules.more_sources, source_name(*source));
                    more.line("p", "", &told);
                }
            });
        });
    })
}

fn answer_label(input: Input, texts: &Texts) -> String {
    format!("{}: {}", texts.check.answer_this, (texts.questions.of)(input).question)
}

fn age(outcome: &Outcome, texts: &Texts) -> Option<String> {
    let (birth, start) = (outcome.answers().birth_date?, outcome.answers().start_date?);
    Some((texts.check.aged)(date::age_on(birth, start), start))
}

const fn sign(status: Status) -> &'static str {
    match status {
        Status::Met => "✓",
        Status::NotMet => "✗",
        Status::Unknown => "?",
        Status::NotApplicable => "–",
        Status::Attention => "!",
    }
}
