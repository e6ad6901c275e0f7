//! What a page says where no script runs: the conditions with their sources, the amounts, whom to ask.

use crate::{
    components::{contact_list, source_name},
    markup::Markup,
    platform,
    text::{site_texts, texts},
};
use jojo_rules::{Answers, ContactId, Tier, allowance_of_tier, eligibility};
use jojo_wire::Page;

/// The check: what each condition asks, and the rest of what the page would answer.
pub(super) fn check(main: &mut Markup) {
    let words = &site_texts().plain;
    without_script(main, &mut |part| {
        part.line("p", "", words.by_hand);
        part.line("h2", "", texts().check.conditions);
        let report = eligibility(&Answers::default());
        for rule in report.iter().flat_map(|report| &report.findings).map(|finding| finding.rule) {
            let entry = rule.entry();
            part.element("article", &[("class", "card rule")], &mut |card| {
                card.line("h3", "", entry.title);
                card.line("p", "", rule.statement());
                entry.notes.iter().for_each(|note| card.line("p", "remark", note.text()));
                card.line("p", "small", &source_name(entry.source));
            });
        }
        part.line("h2", "", words.amounts);
        amounts(part);
        let page = Page::Allowance.path();
        part.element("p", &[], &mut |line| {
            line.element("a", &[("href", &page)], &mut |link| link.text(words.all_amounts));
        });
        contacts(part);
    })
}

/// The allowance: the three amounts of today and when each of them holds.
pub(super) fn allowance(main: &mut Markup) {
    without_script(main, &mut |part| {
        amounts(part);
        part.line("p", "", texts().allowance.fixed);
        contacts(part);
    })
}

/// Any other page: whom to ask.
pub(super) fn other(main: &mut Markup) {
    without_script(main, &mut |part| {
        part.line("p", "", site_texts().plain.needs_script);
        contacts(part);
    })
}

fn without_script(main: &mut Markup, write: &mut dyn FnMut(&mut Markup)) {
    main.element("noscript", &[], write);
}

fn amounts(part: &mut Markup) {
    let texts = texts();
    part.element("ul", &[], &mut |list| {
        for tier in Tier::ALL {
            let Ok(report) = allowance_of_tier(platform::today(), tier) else { continue };
            let amount = (site_texts().plain.amount)(
                &(texts.format.money)(report.amount),
                report.valid_from,
                (texts.amount_status)(report.status),
            );
            list.element("li", &[], &mut |item| {
                item.line("strong", "", &amount);
                item.text(" ");
                item.text((texts.allowance.why_tier)(tier.number()));
                item.text(" ");
                item.line("span", "small", &source_name(report.source));
            });
        }
    });
}

fn contacts(part: &mut Markup) {
    part.line("h2", "", site_texts().plain.contacts);
    contact_list(part, ContactId::ALL);
}
