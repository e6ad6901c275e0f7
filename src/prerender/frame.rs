//! What surrounds every page: the way to the content, the name, the menu, and what the data are worth.

use crate::{
    components::Links,
    markup::Markup,
    navigation::HEADING,
    text::{shared_texts, site_texts},
};
use jojo_rules::{edition, verified_until};
use jojo_wire::Page;

/// The mark beside the name.
const LOGO: &str = r#"<svg width="30" height="30" viewBox="0 0 30 30" aria-hidden="true"><circle class="logo-ground" cx="15" cy="15" r="14"/><path class="logo-needle" d="M15 5l6 17-6-4-6 4z"/></svg>"#;

/// What a page begins with.
pub(super) fn header(body: &mut Markup, here: Option<&Page>) {
    let frame = &site_texts().frame;
    let to = format!("#{HEADING}");
    body.element("a", &[("class", "skip"), ("href", &to)], &mut |link| link.text(frame.skip));
    body.element("header", &[("class", "head")], &mut |head| {
        head.element("div", &[("class", "wrap")], &mut |wrap| {
            wrap.element("a", &[("class", "logo"), ("href", "/")], &mut |logo| {
                logo.raw(LOGO);
                logo.text(shared_texts().name);
            });
            wrap.element("nav", &[("aria-label", frame.menu)], &mut |menu| {
                for (page, name) in [
                    (Page::Check, frame.check),
                    (Page::Allowance, frame.allowance),
                    (Page::Planning, frame.schools),
                    (Page::Rules, frame.rules),
                ] {
                    let path = page.path();
                    let all = [("href", &*path), ("aria-current", "page")];
                    let attributes = if here == Some(&page) { &all[..] } else { &all[..1] };
                    menu.element("a", attributes, &mut |link| link.text(name));
                }
            });
        });
    });
}

/// What a page ends with.
pub(super) fn footer(body: &mut Markup) {
    let frame = &site_texts().frame;
    body.element("footer", &[("class", "foot")], &mut |foot| {
        foot.element("div", &[("class", "wrap")], &mut |wrap| {
            wrap.line("p", "", &about_data());
            wrap.element("p", &[("class", "foot-links")], &mut |links| {
                for (page, name) in [
                    (Page::Privacy, frame.privacy),
                    (Page::Accessibility, frame.accessibility),
                    (Page::Embedding, frame.embedding),
                ] {
                    links.element("a", &[("href", &page.path())], &mut |link| link.text(name));
                }
            });
        });
    });
}

/// What an embedded page ends with.
pub(super) fn embedded_footer(body: &mut Markup, links: Links) {
    let frame = &site_texts().frame;
    body.element("div", &[("class", "embed-foot small wrap")], &mut |foot| {
        foot.element("p", &[], &mut |line| {
            links.link(line, &Page::Start, "", "", &mut |link| link.text(shared_texts().name));
            line.text(&format!(". {} ", about_data()));
            links.link(line, &Page::Privacy, "", "", &mut |link| link.text(frame.privacy));
        });
    });
}

/// What holds for every page: not official, when checked, which edition.
fn about_data() -> String {
    let texts = site_texts();
    let verified = (texts.frame.verified)(verified_until());
    let edition = (texts.rules.edition)(edition());
    format!("{} {verified} {edition}.", texts.frame.not_official)
}
