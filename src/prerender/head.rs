//! What a page says of itself to browsers, search engines and who shares it.

use crate::{
    router::page_title,
    text::{CommonTexts, FrameTexts, HeadTexts, use_texts},
};
use jojo_rules::verified_until;
use jojo_wire::{Page, SITE};
use leptos::prelude::*;
use serde_json::{Value as Json, json};

/// The picture that goes with a link to any page.
const PICTURE: &str = "/icon-512.png";

/// Title, description, and for pages that search engines may find also address and picture.
#[component]
pub fn Head(
    /// The page; `None` for an address that does not exist.
    page: Option<Page>,
) -> impl IntoView {
    let words = use_texts::<HeadTexts>();
    let title = match &page {
        Some(Page::Document(_)) => (use_texts::<CommonTexts>().page_title)(words.document),
        page => page_title(page.as_ref()),
    };
    let description = (words.description)(page.as_ref());
    let described = (!description.is_empty())
        .then(|| view! { <meta name="description" content=description /> });
    // Search engines should find the original of an embedded page.
    let is_found = |page: &Page| !page.is_embedded() && !matches!(page, Page::Document(_));
    let about = match page.filter(is_found) {
        Some(page) => view! { <Findable page=page description=description /> }.into_any(),
        None => view! { <meta name="robots" content="noindex" /> }.into_any(),
    };
    view! {
        // A text between its tags would get a marker beside it, which is a part of a title. Titles hold no markup.
        <title inner_html=title></title>
        {described}
        {about}
    }
}

/// What a page says that search engines may find.
#[component]
fn Findable(
    /// The page.
    page: Page,
    /// What it is about.
    description: &'static str,
) -> impl IntoView {
    let name = use_texts::<CommonTexts>().name;
    let title = (use_texts::<FrameTexts>().title)(Some(&page));
    let address = format!("{SITE}{}", page.path());
    // `<` is never written as it is, so that it cannot end the script.
    let data = data(&page, title, description, &address).to_string().replace('<', "\\u003c");
    let properties = [
        ("og:type", "website".to_owned()),
        ("og:site_name", name.to_owned()),
        ("og:locale", "nl_BE".to_owned()),
        ("og:title", title.to_owned()),
        ("og:description", description.to_owned()),
        ("og:url", address.clone()),
        ("og:image", format!("{SITE}{PICTURE}")),
    ];
    // The macro does not know this attribute, which comes from RDFa.
    let property = |(property, content): (&'static str, String)| {
        leptos::html::meta().attr("property", property).attr("content", content)
    };
    view! {
        <link rel="canonical" href=address />
        {properties.into_iter().map(property).collect_view()}
        <script type="application/ld+json">{data}</script>
    }
}

/// The page in the words of schema.org.
fn data(page: &Page, title: &str, description: &str, address: &str) -> Json {
    let texts = use_texts::<CommonTexts>();
    let is_information =
        matches!(page, Page::Start | Page::Rules | Page::Privacy | Page::Accessibility);
    let mut data = json!({
        "@context": "https://schema.org",
        "@type": if is_information { "WebPage" } else { "WebApplication" },
        "name": title,
        "description": description,
        "url": address,
        "inLanguage": texts.tag,
        "isPartOf": {"@type": "WebSite", "name": texts.name, "url": format!("{SITE}/")},
        "isAccessibleForFree": true,
        "dateModified": verified_until(),
    });
    if !is_information {
        data["applicationCategory"] = json!("EducationalApplication");
        data["operatingSystem"] = json!("any");
        data["offers"] = json!({"@type": "Offer", "price": "0", "priceCurrency": "EUR"});
    }
    data
}

/// The file that lists every page that search engines may find.
#[must_use]
pub fn sitemap() -> String {
    let day = verified_until();
    let pages = Page::FIXED.iter().filter(|page| !page.is_embedded());
    let urls = pages.map(|page| {
        let path = page.path();
        format!("<url><loc>{SITE}{path}</loc><lastmod>{day}</lastmod></url>\n")
    });
    let urls: String = urls.collect();
    let space = "http://www.sitemaps.org/schemas/sitemap/0.9";
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset xmlns=\"{space}\">\n{urls}</urlset>\n"
    )
}
