//! The pages as they are before the application is there, and where no script runs: written once, when the application is
//! built, from the same components, catalogue and texts. The application takes their place without a shift.
//!
//! Trunk writes a shell for each bundle; here each page of the bundle gets its own head and body in it. A page that only
//! informs keeps nothing of the application.

mod frame;
mod head;
mod information;
mod plain;
mod rules;
mod tariff_chart;
mod tariff_table;

use crate::{
    components::Links,
    markup::Markup,
    session::Session,
    text::{shared_texts, site_texts},
};
use jojo_wire::{Bundle, DocumentKind, Page};
use leptos::prelude::*;
use serde_json::json;
use std::hash::{Hash, Hasher};

/// What a shell has where the page's own head and body go.
const HEAD_MARK: &str = "<title>JOJO-HEAD</title>";
const BODY_MARK: &str = "JOJO-PAGE";

/// What every page does, what one with questions does, and what an embedded one does, from its first moment.
const PAGE: &str = include_str!("prerender/page.js");
const EARLY: &str = include_str!("prerender/early.js");
const FRAME: &str = include_str!("prerender/frame.js");

/// A page to write.
pub struct Written {
    /// Its file, as a path below the built application.
    pub file: String,
    /// The bundle whose shell it has.
    pub bundle: Bundle,
    head: String,
    body: String,
}

impl Written {
    /// Its HTML.
    ///
    /// # Errors
    /// When the shell lacks a place for the head or the body.
    pub fn html(&self, shell: &str) -> Result<String, String> {
        for mark in [HEAD_MARK, BODY_MARK] {
            if shell.matches(mark).count() != 1 {
                return Err(format!("the shell of {} has no {mark}", self.file));
            }
        }
        let shell =
            if self.bundle == Bundle::Written { &without_application(shell) } else { shell };
        Ok(shell.replace(HEAD_MARK, &self.head).replace(BODY_MARK, &self.body))
    }
}

/// Every page.
#[must_use]
pub fn pages() -> Vec<Written> {
    let fixed = Page::FIXED.into_iter().filter_map(|page| {
        Some(Written {
            file: page.file()?,
            bundle: page.bundle()?,
            head: head::of(Some(&page)),
            body: body(Some(&page)),
        })
    });
    let documents = DocumentKind::ALL.iter().map(|kind| {
        let title = (site_texts().document)(*kind);
        Written {
            file: kind.file(),
            bundle: kind.bundle(),
            head: head::hidden(title),
            body: document(title),
        }
    });
    let missing = Written {
        file: jojo_wire::NOT_FOUND.to_owned(),
        bundle: Bundle::Written,
        head: head::of(None),
        body: body(None),
    };
    fixed.chain(documents).chain([missing]).collect()
}

/// The file that tells search engines of the pages.
#[must_use]
pub fn sitemap() -> String {
    head::sitemap()
}

/// The worker that keeps pages for when there is no network. `files` are those of a bundle, as paths of the site.
#[must_use]
pub fn worker(files: &dyn Fn(Bundle) -> Vec<String>) -> String {
    let paths = |bundle: Bundle| {
        let pages = Page::FIXED.into_iter().filter(move |page| page.bundle() == Some(bundle));
        pages.map(|page| page.path().into_owned())
    };
    let mut first: Vec<String> =
        [Bundle::Written, Bundle::Check].into_iter().flat_map(paths).collect();
    first.extend(files(Bundle::Check));
    let more: std::collections::BTreeMap<String, Vec<String>> = [Bundle::School, Bundle::Dossier]
        .into_iter()
        .flat_map(|bundle| {
            let of_bundle: Vec<String> = paths(bundle).chain(files(bundle)).collect();
            paths(bundle).map(move |page| (page, of_bundle.clone()))
        })
        .collect();
    let mut hasher = std::hash::DefaultHasher::new();
    // The files have their hash in their names.
    (&first, &more).hash(&mut hasher);
    pages().iter().for_each(|page| (&page.head, &page.body).hash(&mut hasher));
    let known = [
        ("VERSION", json!(format!("jojo-{:016x}", hasher.finish()))),
        ("FIRST", json!(first)),
        ("MORE", json!(more)),
        ("NOTICE", json!(site_texts().kept)),
    ];
    let known: String = known.map(|(name, value)| format!("const {name} = {value}\n")).concat();
    known + include_str!("prerender/worker.js")
}

/// What stands between the body's tags.
fn body(page: Option<&Page>) -> String {
    match page {
        Some(page) if page.is_embedded() => embedded(page),
        page => framed(page, |main| information::write(main, page)),
    }
}

/// A saved document, before it is opened.
fn document(title: &str) -> String {
    framed(None, |main| information::loading(main, title, ""))
}

/// A page between header and footer.
fn framed(here: Option<&Page>, write: impl FnMut(&mut Markup)) -> String {
    let mut write = write;
    Markup::of(|body| {
        frame::header(body, here);
        body.element("main", &[("class", "wrap")], &mut write);
        frame::footer(body);
        script(body, PAGE);
    })
}

/// A page alone, with what tells the page around how high it is.
fn embedded(page: &Page) -> String {
    Markup::of(|body| {
        // The page around has landmarks of its own.
        let main = [("class", "wrap"), ("aria-label", shared_texts().name)];
        body.element("main", &main, &mut |main| information::write(main, Some(page)));
        frame::embedded_footer(body, Links::on(Some(page)));
        script(body, FRAME);
    })
}

/// The place that the application takes, and what stands there until then.
fn application(main: &mut Markup, page: &Page, view: impl FnOnce() -> AnyView) {
    let html = Owner::new().with(|| {
        provide_context(Session::of_address());
        provide_context(Links::on(Some(page)));
        // What an application would look for to go on with this page; ours begins anew.
        view().to_html().replace("<!>", "")
    });
    place(main, "shell", &mut |place| place.raw(&html));
    script(main, EARLY);
}

/// The place that the application takes.
fn place(main: &mut Markup, class: &str, inside: &mut dyn FnMut(&mut Markup)) {
    main.element("div", &[("id", "app"), ("class", class)], &mut |place| {
        inside(place);
        place.line("p", "late", site_texts().plain.late);
    });
}

/// A script in the page itself, without its remarks.
fn script(part: &mut Markup, text: &str) {
    let lines = text.lines().map(str::trim).filter(|line| !line.starts_with("//"));
    part.raw(&format!("<script>{}</script>", lines.collect::<Vec<_>>().join("\n")));
}

/// Takes out what loads the application.
fn without_application(shell: &str) -> String {
    let mut kept = String::new();
    let mut rest = shell;
    while let Some(at) = rest.find(['<']) {
        let (text, tag) = rest.split_at(at);
        kept.push_str(text);
        let end = if tag.starts_with("<script") {
            tag.find("</script>").map(|at| at + "</script>".len())
        } else {
            tag.find('>').map(|at| at + 1)
        };
        let (tag, after) = tag.split_at(end.unwrap_or(tag.len()));
        let loads =
            tag.starts_with("<script") || tag.starts_with("<link") && tag.contains("preload");
        if !loads {
            kept.push_str(tag);
        }
        rest = after;
    }
    kept + rest
}

#[cfg(test)]
mod tests {
    use super::*;

    const SHELL: &str = "<!doctype html><head><title>JOJO-HEAD</title><link href=/a.css rel=stylesheet>\
        <script type=module>if (1 < 2) go();</script><link href=/a.js rel=modulepreload></head><div id=app>JOJO-PAGE</div>";

    fn page(file: &str) -> String {
        let written = pages().into_iter().find(|page| page.file == file).expect("a page");
        written.html(SHELL).expect("HTML")
    }

    #[test]
    fn a_page_that_informs_loads_no_application() {
        let html = page("/regels.html");
        assert!(!html.contains("a.js") && !html.contains("go()"), "{html}");
        assert!(html.contains("/a.css") && html.contains("id=\"age-limit\""));
        assert!(page("/check.html").contains("go()"));
    }

    #[test]
    fn every_page_has_a_title_a_heading_and_its_own_address() {
        for written in pages() {
            let html = written.html(SHELL).expect("HTML");
            assert_eq!(html.matches("<h1").count(), 1, "{}", written.file);
            assert!(!html.contains("JOJO-") && !html.contains("<!>"), "{}", written.file);
            assert!(html.contains(" · JoJo-wijzer</title>"), "{}", written.file);
        }
        assert!(
            page("/check.html").contains("rel=\"canonical\" href=\"https://site.invalid/check\"")
        );
    }

    #[test]
    fn the_check_says_its_conditions_and_amounts_without_a_script() {
        let html = page("/check.html");
        let (_, plain) = html.split_once("<noscript>").expect("a part without script");
        for words in ["25", "bruto per maand", "jojo@vlaanderen.be"] {
            assert!(plain.contains(words), "{words}");
        }
        let report = jojo_rules::eligibility(&jojo_rules::Answers::default()).expect("a report");
        assert!(report.findings.iter().all(|finding| plain.contains(finding.rule.entry().title)));
    }
}
