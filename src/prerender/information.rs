//! The pages between header and footer.

use super::{
    application, place, plain, rules, tariff_chart::tariff_chart, tariff_table::tariff_table,
};
use crate::{
    components::contact_list,
    configurator,
    embed::{EmbeddedAllowance, EmbeddedCheck},
    markup::Markup,
    navigation::HEADING,
    pages::{AllowancePage, CheckPage},
    platform,
    text::{Section, configurator_texts, site_texts},
};
use jojo_rules::{ContactId, tariffs};
use jojo_wire::Page;
use leptos::prelude::*;

/// Writes the page that stands at this address, or the one for an address that does not exist.
pub(super) fn write(main: &mut Markup, page: Option<&Page>) {
    let texts = site_texts();
    let title = (texts.title)(page);
    let Some(page) = page else {
        heading(main, title);
        main.line("p", "lead", texts.not_found.text);
        return action(main, &Page::Start, "button primary", texts.not_found.action);
    };
    match page {
        Page::Planning
        | Page::Dossier
        | Page::WhatIf
        | Page::Workplace
        | Page::WhatNow
        | Page::Document(_) => {
            return loading(main, title, (texts.description)(Some(page)));
        }
        _ => heading(main, title),
    }
    match page {
        Page::Start => start(main),
        Page::Check => {
            check_head(main);
            application(main, page, || view! { <CheckPage /> }.into_any());
        }
        Page::EmbeddedCheck => {
            check_head(main);
            application(main, page, || view! { <EmbeddedCheck /> }.into_any());
        }
        Page::Allowance => {
            allowance_head(main);
            application(main, page, || view! { <AllowancePage /> }.into_any());
            history(main);
        }
        Page::EmbeddedAllowance => {
            allowance_head(main);
            application(main, page, || view! { <EmbeddedAllowance /> }.into_any());
            history(main);
        }
        Page::Embedding => {
            let words = configurator_texts();
            main.line("p", "lead", words.lead);
            application(main, page, || view! { <configurator::App /> }.into_any());
            sections(main, words.notes);
        }
        Page::Rules => rules::write(main),
        Page::Privacy => sections(main, texts.privacy),
        _ => {
            sections(main, texts.accessibility);
            contact_list(main, &[ContactId::JojoCoordination]);
        }
    }
}

fn heading(main: &mut Markup, title: &str) {
    let attributes = [("id", HEADING), ("tabindex", "-1")];
    main.element("h1", &attributes, &mut |heading| heading.text(title));
}

/// A page that has nothing to show before its application is there.
pub(super) fn loading(main: &mut Markup, title: &str, lead: &str) {
    place(main, "shell waiting", &mut |place| {
        heading(place, title);
        place.line("p", "lead", lead);
        place.line("p", "small loading", site_texts().plain.loading);
        plain::other(place);
    });
}

/// What stands above the questions of the check.
fn check_head(main: &mut Markup) {
    let words = &site_texts().check;
    main.line("p", "lead screen-only", words.lead);
    main.element("p", &[("class", "calm screen-only")], &mut |line| {
        line.raw(SHIELD);
        line.text(words.private);
    });
    plain::check(main);
}

/// The sign beside what stays private.
const SHIELD: &str = r#"<svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true"><path d="M8 1l6 2v5c0 4-3 6-6 7-3-1-6-3-6-7V3z"/></svg>"#;

/// What stands above the questions of the allowance.
fn allowance_head(main: &mut Markup) {
    main.line("p", "lead", site_texts().allowance.lead);
    plain::allowance(main);
}

/// Every amount, as a picture and as a table.
fn history(main: &mut Markup) {
    let texts = site_texts();
    main.element("section", &[("class", "history")], &mut |part| {
        part.line("h2", "", texts.rules.history);
        part.line("p", "", texts.allowance.history_lead);
        tariff_chart(part, &tariffs().collect::<Vec<_>>(), platform::today());
        tariff_table(part);
    });
}

/// What this is and where to begin.
fn start(main: &mut Markup) {
    let start = &site_texts().start;
    main.line("p", "lead", start.lead);
    type Door = (&'static str, &'static str, Vec<(Page, &'static str)>);
    let doors: [Door; 4] = [
        (start.check_title, start.check_text, vec![(Page::Check, start.check_action)]),
        (
            start.allowance_title,
            start.allowance_text,
            vec![(Page::Allowance, start.allowance_action)],
        ),
        (
            start.school_title,
            start.school_text,
            vec![(Page::Dossier, start.dossier_action), (Page::Planning, start.school_action)],
        ),
        (start.rules_title, start.rules_text, vec![(Page::Rules, start.rules_action)]),
    ];
    main.element("div", &[("class", "doors")], &mut |row| {
        for (title, text, actions) in &doors {
            row.element("section", &[("class", "card")], &mut |card| {
                card.line("h2", "", title);
                card.line("p", "", text);
                for (page, label) in actions {
                    let is_check = *page == Page::Check;
                    action(card, page, if is_check { "button primary" } else { "button" }, label);
                }
            });
        }
    });
    main.element("div", &[("class", "two")], &mut |two| {
        two.element("section", &[], &mut |part| {
            part.line("h2", "", start.promises_title);
            part.element("ul", &[], &mut |list| {
                start.promises.iter().for_each(|promise| list.line("li", "", promise));
            });
        });
        two.element("section", &[], &mut |part| {
            part.line("h2", "", start.about_title);
            part.line("p", "", start.about);
        });
    });
}

fn action(part: &mut Markup, page: &Page, class: &str, label: &str) {
    let path = page.path();
    part.element("p", &[], &mut |line| {
        line.element("a", &[("href", &path), ("class", class)], &mut |link| link.text(label));
    });
}

fn sections(main: &mut Markup, sections: &[Section]) {
    for (title, paragraphs) in sections {
        main.element("section", &[("class", "prose")], &mut |part| {
            part.line("h2", "", title);
            paragraphs.iter().for_each(|text| part.line("p", "", text));
        });
    }
}
