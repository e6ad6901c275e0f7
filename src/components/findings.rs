//! Findings as a list: a sign, words, what would mend it, the source.

use crate::{
    components::{contact_list, source_name},
    markup::Markup,
    navigation::address,
    text::{FindingWords, shared_texts},
};
use jojo_rules::{Finding, InputSet, Remedy, Status};
use jojo_wire::Page;

/// A finding with where it is about, in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlacedFinding {
    /// Where: "Woensdag", "2 november 2026", or nothing.
    pub place: String,
    /// The finding.
    pub finding: Finding,
    /// What there is to see there, in words; may be empty.
    pub detail: String,
}

/// A list of findings, the violations first, then what is open, then what to look at.
#[must_use]
pub fn finding_list(findings: &[PlacedFinding], words: &FindingWords) -> String {
    Markup::of(|markup| {
        markup.element("ul", &[("class", "findings")], &mut |list| {
            let with =
                |status| findings.iter().filter(move |placed| placed.finding.status == status);
            with(Status::NotMet).for_each(|placed| one(list, placed, words));
            // What waits for the same answers is told once.
            let mut told: Vec<InputSet> = Vec::new();
            for placed in with(Status::Unknown) {
                let needs = placed.finding.needs;
                if !told.contains(&needs) {
                    told.push(needs);
                    let same = with(Status::Unknown).filter(|other| other.finding.needs == needs);
                    open(list, needs, &same.collect::<Vec<_>>(), words);
                }
            }
            with(Status::Attention).for_each(|placed| one(list, placed, words));
        });
    })
}

fn one(list: &mut Markup, placed: &PlacedFinding, words: &FindingWords) {
    let texts = shared_texts();
    let PlacedFinding { place, finding, detail } = placed;
    let entry = finding.rule.entry();
    let (class, sign) = match finding.status {
        Status::NotMet => ("finding not_met", "✕"),
        _ => ("finding attention", "!"),
    };
    let heading = if place.is_empty() {
        entry.title.to_owned()
    } else {
        format!("{place}: {}", lowercase(entry.title))
    };
    list.element("li", &[("class", class)], &mut |item| {
        item.element("span", &[("class", "sign"), ("aria-hidden", "true")], &mut |mark| {
            mark.text(sign)
        });
        item.element("div", &[], &mut |body| {
            body.element("p", &[], &mut |line| {
                line.line("strong", "", &heading);
                line.line("span", "word", &format!(" · {}", (texts.status)(finding.status)));
            });
            if !detail.is_empty() {
                body.line("p", "", detail);
            }
            if let Some(Remedy::Act(act)) = finding.remedy {
                body.line("p", "", &format!("{}: {}", words.mend, act.text()));
            }
            for note in finding.notes {
                body.line("p", "small", note.text());
            }
            if finding.status == Status::NotMet {
                contact_list(body, &[entry.contact]);
            }
            body.element("p", &[("class", "small")], &mut |line| {
                line.text(texts.rules.source);
                line.text(": ");
                let to_rule = address(&Page::Rules, finding.rule.as_str());
                line.element("a", &[("href", &to_rule)], &mut |link| {
                    link.text(&source_name(finding.source));
                    link.line("span", "unseen", &format!(" ({})", entry.title));
                });
            });
        });
    });
}

/// Rules that wait for the same answers.
fn open(list: &mut Markup, needs: InputSet, waiting: &[&PlacedFinding], words: &FindingWords) {
    let needs: Vec<&str> = needs.iter().map(words.input).collect();
    list.element("li", &[("class", "finding unknown")], &mut |item| {
        item.element("span", &[("class", "sign"), ("aria-hidden", "true")], &mut |mark| {
            mark.text("?")
        });
        item.element("div", &[], &mut |body| {
            body.line("strong", "", &format!("{}: {}.", words.needs, needs.join(", ")));
            body.line("p", "", words.waiting);
            body.element("ul", &[], &mut |rules| {
                for placed in waiting {
                    let rule = placed.finding.rule;
                    let to_rule = address(&Page::Rules, rule.as_str());
                    rules.element("li", &[], &mut |line| {
                        line.element("a", &[("href", &to_rule)], &mut |link| {
                            link.text(rule.entry().title)
                        });
                    });
                }
            });
            let notes = waiting.iter().flat_map(|placed| placed.finding.notes);
            notes.for_each(|note| body.line("p", "small", note.text()));
        });
    });
}

/// A title inside a sentence.
fn lowercase(title: &str) -> String {
    let mut letters = title.chars();
    match letters.next() {
        // Names of one kind, such as OAO, stay as they are.
        Some(first) if !title.starts_with("OAO") => {
            format!("{}{}", first.to_ascii_lowercase(), letters.as_str())
        }
        _ => title.to_owned(),
    }
}
