//! Findings as a list: a sign, words, what would mend it, the source.

use crate::{
    markup::Markup,
    navigation::address,
    text::{school_texts, shared_texts},
};
use jojo_rules::{Finding, Remedy, Status, timetable::Detail};
use jojo_wire::Page;

/// A finding with where it is about, in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlacedFinding {
    /// Where: "Woensdag", "2 november 2026", or nothing.
    pub place: String,
    /// The finding.
    pub finding: Finding,
    /// What there is to see there.
    pub detail: Option<Detail>,
}

/// A list of findings, the violations first, then what is open, then what to look at.
#[must_use]
pub fn finding_list(findings: &[PlacedFinding]) -> String {
    Markup::of(|markup| {
        markup.element("ul", &[("class", "findings")], &mut |list| {
            for wanted in [Status::NotMet, Status::Unknown, Status::Attention] {
                for placed in findings.iter().filter(|placed| placed.finding.status == wanted) {
                    one(list, placed);
                }
            }
        });
    })
}

fn one(list: &mut Markup, placed: &PlacedFinding) {
    let (texts, words) = (shared_texts(), school_texts());
    let PlacedFinding { place, finding, detail } = placed;
    let entry = finding.rule.entry();
    let (class, sign) = match finding.status {
        Status::NotMet => ("finding not_met", "✕"),
        Status::Unknown => ("finding unknown", "?"),
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
            if let Some(detail) = detail {
                body.line("p", "", &(words.findings.detail)(*detail));
            }
            if !finding.needs.is_empty() {
                let needs: Vec<&str> = finding.needs.iter().map(words.findings.input).collect();
                body.line("p", "", &format!("{}: {}.", words.findings.needs, needs.join(", ")));
            }
            if let Some(Remedy::Act(act)) = finding.remedy {
                body.line("p", "", &format!("{}: {}", words.findings.mend, act.text()));
            }
            for note in finding.notes {
                body.line("p", "small", note.text());
            }
            body.element("p", &[("class", "small")], &mut |line| {
                line.text(texts.rules.source);
                line.text(": ");
                let to_rule = address(&Page::Rules, finding.rule.as_str());
                line.element("a", &[("href", &to_rule)], &mut |link| {
                    link.text(finding.source.document.short());
                    link.text(" ");
                    link.text(finding.source.section);
                    link.line("span", "unseen", &format!(" ({})", entry.title));
                });
            });
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
