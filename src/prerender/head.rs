//! What a page says of itself to browsers, search engines and who shares it.

use crate::{
    markup::Markup,
    text::{shared_texts, site_texts},
};
use jojo_rules::verified_until;
use jojo_wire::{Bundle, Page, SITE};
use serde_json::{Value as Json, json};

/// The picture that goes with a link to any page.
const PICTURE: &str = "/icon-512.png";

/// The head of a page.
pub(super) fn of(page: Option<&Page>) -> String {
    let texts = site_texts();
    let (title, description) = ((texts.title)(page), (texts.description)(page));
    let Some(page) = page else { return hidden(title) };
    let address = format!("{SITE}{}", page.path());
    // Who searches finds the page itself, not the one inside a page of someone else.
    let is_found = !page.is_embedded();
    let mut head =
        if is_found { Markup::of(|head| self::title(head, title)) } else { hidden(title) };
    head.push_str(&Markup::of(|head| {
        head.element_without_end("meta", &[("name", "description"), ("content", description)]);
        if !is_found {
            return;
        }
        head.element_without_end("link", &[("rel", "canonical"), ("href", &address)]);
        let picture = format!("{SITE}{PICTURE}");
        for (property, content) in [
            ("og:type", "website"),
            ("og:site_name", shared_texts().name),
            ("og:locale", "nl_BE"),
            ("og:title", title),
            ("og:description", description),
            ("og:url", &address),
            ("og:image", &picture),
        ] {
            head.element_without_end("meta", &[("property", property), ("content", content)]);
        }
    }));
    if is_found {
        // `<` never stands in it, so it cannot end the script.
        let data = data(page, title, description, &address).to_string().replace('<', "\\u003c");
        head.push_str(&format!("<script type=\"application/ld+json\">{data}</script>"));
    }
    head
}

/// The head of a page that nobody should find by searching.
pub(super) fn hidden(title: &str) -> String {
    Markup::of(|head| {
        self::title(head, title);
        head.element_without_end("meta", &[("name", "robots"), ("content", "noindex")]);
    })
}

fn title(head: &mut Markup, title: &str) {
    head.line("title", "", &(shared_texts().page_title)(title));
}

/// The page in the words of schema.org.
fn data(page: &Page, title: &str, description: &str, address: &str) -> Json {
    let site = json!({"@type": "WebSite", "name": shared_texts().name, "url": format!("{SITE}/")});
    let kind = match page.bundle() {
        Some(Bundle::Written) => "WebPage",
        _ => "WebApplication",
    };
    let mut data = json!({
        "@context": "https://schema.org",
        "@type": kind,
        "name": title,
        "description": description,
        "url": address,
        "inLanguage": shared_texts().tag,
        "isPartOf": site,
        "isAccessibleForFree": true,
        "dateModified": verified_until(),
    });
    if kind == "WebApplication" {
        data["applicationCategory"] = json!("EducationalApplication");
        data["operatingSystem"] = json!("any");
        data["offers"] = json!({"@type": "Offer", "price": "0", "priceCurrency": "EUR"});
    }
    data
}

/// Every page that is worth finding.
pub(super) fn sitemap() -> String {
    let mut text = String::from(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n",
    );
    for page in Page::FIXED.iter().filter(|page| !page.is_embedded()) {
        let (path, day) = (page.path(), verified_until());
        text.push_str(&format!("<url><loc>{SITE}{path}</loc><lastmod>{day}</lastmod></url>\n"));
    }
    text + "</urlset>\n"
}
