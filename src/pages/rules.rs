//! `/regels`: every rule with its sources, its remarks and what changed.

use crate::{
    components::{LOGO, about_data, contact_list, source_name, tariff_table},
    markup::Markup,
    navigation::HEADING,
    text::{RULES_PAGE, shared_texts},
};
use jojo_rules::{
    ContactId, Family, RuleEntry,
    catalogue::{self, DocumentEntry},
};
use jojo_wire::{Edition, Page};

/// The whole page below its head: it has nothing to press, so it needs no application.
#[must_use]
pub fn rules_page() -> String {
    let texts = shared_texts();
    Markup::of(|body| {
        body.element("a", &[("class", "skip"), ("href", "#titel")], &mut |link| {
            link.text(texts.frame.skip)
        });
        body.element("header", &[("class", "head")], &mut |head| {
            head.element("div", &[("class", "wrap")], &mut |wrap| {
                wrap.element("a", &[("class", "logo"), ("href", "/")], &mut |logo| {
                    logo.raw(LOGO);
                    logo.text(texts.frame.name);
                });
                wrap.element("nav", &[("aria-label", texts.frame.menu)], &mut menu);
            });
        });
        body.element("main", &[("class", "wrap")], &mut |main| {
            main.element("h1", &[("id", HEADING), ("tabindex", "-1")], &mut |title| {
                title.text(RULES_PAGE.title)
            });
            main.line("p", "lead", RULES_PAGE.lead);
            catalogue(main);
        });
        body.element("footer", &[("class", "foot")], &mut |foot| {
            foot.element("div", &[("class", "wrap")], &mut |wrap| {
                wrap.line("p", "", &about_data());
                wrap.element("p", &[], &mut |line| {
                    let privacy = Page::Privacy.path();
                    line.element("a", &[("href", &privacy)], &mut |link| {
                        link.text(texts.frame.privacy)
                    });
                });
            });
        });
    })
}

/// The menu, as `components::Header` has it.
fn menu(nav: &mut Markup) {
    let frame = &shared_texts().frame;
    let pages = [
        (Page::Check, frame.check),
        (Page::Allowance, frame.allowance),
        (Page::Planning, frame.schools),
        (Page::Rules, frame.rules),
    ];
    for (page, name) in pages {
        let path = page.path();
        let here = [("href", &*path), ("aria-current", "page")];
        let attributes = if page == Page::Rules { &here[..] } else { &here[..1] };
        nav.element("a", attributes, &mut |link| link.text(name));
    }
}

/// Rules by family, contacts, sources and changes.
fn catalogue(page: &mut Markup) {
    let texts = shared_texts();
    for family in families() {
        page.element("section", &[("class", "family")], &mut |section| {
            section.line("h2", "", family.title());
            for rule in catalogue::rules().iter().filter(|rule| rule.family == family) {
                entry(section, rule);
            }
            if family == Family::Allowance {
                section.line("h3", "", texts.rules.history);
                tariff_table(section);
            }
        });
    }
    page.element("section", &[], &mut |section| {
        section.line("h2", "", RULES_PAGE.contacts);
        contact_list(section, ContactId::ALL);
    });
    page.element("section", &[], &mut |section| {
        section.line("h2", "", RULES_PAGE.sources);
        section.element("ul", &[("class", "sources")], &mut |list| {
            catalogue::documents().iter().for_each(|document| source(list, document));
        });
    });
    page.element("section", &[], &mut |section| {
        section.line("h2", "", RULES_PAGE.changes);
        section.element("ul", &[], &mut |list| {
            for change in Edition::current().changes {
                list.element("li", &[], &mut |item| {
                    item.line("strong", "", &(texts.rules.edition)(change.edition));
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
    let texts = shared_texts();
    let attributes = [("class", "card rule"), ("id", rule.id.as_str()), ("tabindex", "-1")];
    section.element("article", &attributes, &mut |article| {
        article.line("h3", "", rule.title);
        article.line("p", "", rule.id.statement());
        for note in rule.notes {
            article.line("p", "remark", note.text());
        }
        if !rule.acts.is_empty() {
            let acts: Vec<&str> = rule.acts.iter().map(|act| act.text()).collect();
            article.line("p", "", &format!("{}: {}", RULES_PAGE.acts, acts.join(" ")));
        }
        article.element("dl", &[("class", "facts")], &mut |facts| {
            facts.line("dt", "", texts.rules.source);
            for source in std::iter::once(&rule.source).chain(rule.more_sources) {
                facts.line("dd", "", &source_name(*source));
            }
            facts.line("dt", "", RULES_PAGE.contact);
            facts.line("dd", "", rule.contact.entry().name);
            facts.line("dt", "", RULES_PAGE.id);
            facts.element("dd", &[], &mut |fact| fact.line("code", "", rule.id.as_str()));
        });
        if let Some(day) = rule.valid_from {
            article.line("p", "small", &format!("{}.", (RULES_PAGE.since)(day)));
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
        item.text(&format!(" ({})", (shared_texts().rules.kind)(document.kind)));
    });
}
