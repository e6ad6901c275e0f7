//! `/regels`: every rule with its sources, its remarks and what changed.

use super::tariff_table::tariff_table;
use crate::{
    components::{contact_list, source_name},
    markup::Markup,
    text::{shared_texts, site_texts},
};
use jojo_rules::{
    ContactId, Family, RuleEntry,
    catalogue::{self, DocumentEntry},
};
use jojo_wire::Edition;

/// Rules by family, contacts, sources and changes.
pub(super) fn write(page: &mut Markup) {
    let (texts, words) = (shared_texts(), &site_texts().rules);
    page.line("p", "lead", words.lead);
    for family in families() {
        page.element("section", &[("class", "family")], &mut |section| {
            section.line("h2", "", family.title());
            for rule in catalogue::rules().iter().filter(|rule| rule.family == family) {
                entry(section, rule);
            }
            if family == Family::Allowance {
                section.line("h3", "", words.history);
                tariff_table(section);
            }
        });
    }
    page.element("section", &[], &mut |section| {
        section.line("h2", "", words.contacts);
        contact_list(section, ContactId::ALL);
    });
    page.element("section", &[], &mut |section| {
        section.line("h2", "", words.sources);
        section.element("ul", &[("class", "sources")], &mut |list| {
            catalogue::documents().iter().for_each(|document| source(list, document));
        });
    });
    page.element("section", &[], &mut |section| {
        section.line("h2", "", words.changes);
        section.element("ul", &[], &mut |list| {
            for change in Edition::current().changes {
                list.element("li", &[], &mut |item| {
                    item.line("strong", "", &(words.edition)(change.edition));
                    item.text(&format!(", {}. {}", (texts.format.date)(change.date), change.text));
                });
            }
        });
    });
}

/// The families in the order in which the catalogue first names them.
fn families() -> Vec<Family> {
    let mut families = Vec::new();
    for rule in catalogue::rules() {
        if !families.contains(&rule.family) {
            families.push(rule.family);
        }
    }
    families
}

fn entry(section: &mut Markup, rule: &RuleEntry) {
    let (texts, words) = (shared_texts(), &site_texts().rules);
    let attributes = [("class", "card rule"), ("id", rule.id.as_str()), ("tabindex", "-1")];
    section.element("article", &attributes, &mut |article| {
        article.line("h3", "", rule.title);
        article.line("p", "", rule.id.statement());
        for note in rule.notes {
            article.line("p", "remark", note.text());
        }
        if !rule.acts.is_empty() {
            let acts: Vec<&str> = rule.acts.iter().map(|act| act.text()).collect();
            article.line("p", "", &format!("{}: {}", words.acts, acts.join(" ")));
        }
        article.element("dl", &[("class", "facts")], &mut |facts| {
            facts.line("dt", "", texts.rules.source);
            for source in std::iter::once(&rule.source).chain(rule.more_sources) {
                facts.line("dd", "", &source_name(*source));
            }
            facts.line("dt", "", words.contact);
            facts.line("dd", "", rule.contact.entry().name);
            facts.line("dt", "", words.id);
            facts.element("dd", &[], &mut |fact| fact.line("code", "", rule.id.as_str()));
        });
        if let Some(day) = rule.valid_from {
            article.line("p", "small", &format!("{}.", (words.since)(day)));
        }
    });
}

fn source(list: &mut Markup, document: &DocumentEntry) {
    list.element("li", &[], &mut |item| {
        item.line("strong", "", document.short);
        item.text(": ");
        match document.url {
            Some(url) => item.element("a", &[("href", url), ("rel", "noreferrer")], &mut |link| {
                link.text(document.title);
            }),
            None => item.text(document.title),
        }
        for more in [document.publisher, document.date].into_iter().flatten() {
            item.text(", ");
            item.text(more);
        }
        item.text(&format!(" ({})", (site_texts().rules.kind)(document.kind)));
    });
}
