//! Links to pages of this site.

use crate::{
    components::source_name,
    markup::Markup,
    navigation::{Navigation, address},
    platform,
    text::shared_texts,
    view::{attr, on, when},
};
use jojo_rules::RuleId;
use jojo_wire::Page;
use leptos::{ev::MouseEvent, prelude::*};

/// How the links of this page are written: inside a page of someone else the check leads to the allowance and back, and
/// every other link opens a window of its own and says so.
#[derive(Clone, Copy, Debug)]
pub struct Links {
    is_embedded: bool,
}

impl Links {
    /// For the page that is shown.
    #[must_use]
    pub fn here() -> Self {
        use_context().unwrap_or_else(|| Self::on(Page::at(&platform::path()).as_ref()))
    }

    /// For a page.
    #[must_use]
    pub fn on(page: Option<&Page>) -> Self {
        Self { is_embedded: page.is_some_and(Page::is_embedded) }
    }

    /// Writes a link.
    pub fn link(
        self,
        part: &mut Markup,
        page: &Page,
        fragment: &str,
        class: &str,
        inside: &mut dyn FnMut(&mut Markup),
    ) {
        let inner = match page {
            Page::Check => Some(Page::EmbeddedCheck),
            Page::Allowance => Some(Page::EmbeddedAllowance),
            _ => None,
        };
        let inner = inner.filter(|_| self.is_embedded);
        let leaves = self.is_embedded && inner.is_none();
        let to = match inner {
            // What the page around asked for goes along.
            Some(page) => format!("{}{}#{fragment}", page.path(), platform::search()),
            None => address(page, fragment),
        };
        let all = [("href", to.as_str()), ("class", class), ("target", "_blank")];
        let attributes = if leaves { &all[..] } else { &all[..2] };
        part.element("a", attributes, &mut |link| {
            inside(link);
            if leaves {
                link.line("span", "unseen", &format!(" ({})", shared_texts().new_window));
            }
        });
    }

    /// Writes the place of a rule, as a link to that rule with all its sources.
    pub fn source(self, part: &mut Markup, rule: RuleId) {
        self.link(part, &Page::Rules, rule.as_str(), "", &mut |link| {
            let entry = rule.entry();
            link.text(&source_name(entry.source));
            link.line("span", "unseen", &format!(" ({})", entry.title));
        });
    }
}

/// A link that changes the page without loading it, where its bundle has that page; with a modifier key the browser does
/// what it always does.
#[component]
pub fn PageLink(
    /// Where it goes.
    page: Page,
    /// The fragment, without `#`; read when the link is followed.
    #[prop(optional, into)]
    fragment: Signal<String>,
    /// CSS class.
    #[prop(optional)]
    class: &'static str,
    /// Its text.
    children: Children,
) -> impl IntoView {
    let navigation: Option<Navigation> = use_context();
    let target = page.clone();
    let here = page.clone();
    let follow = move |event: MouseEvent| {
        if let Some(navigation) = navigation
            && navigation.has(&target)
            && event.button() == 0
            && !(event.ctrl_key() || event.meta_key() || event.shift_key() || event.alt_key())
        {
            event.prevent_default();
            navigation.go(target.clone(), &fragment.get_untracked());
        }
    };
    let is_here = move || match navigation {
        Some(navigation) => navigation.page().as_ref() == Some(&here),
        None => Page::at(&platform::path()).as_ref() == Some(&here),
    };
    view! {
        <a
            href=attr(move || address(&page, &fragment.get()))
            class=class
            aria-current=when("page", is_here)
            on:click=on(follow)
        >
            {children()}
        </a>
    }
}
