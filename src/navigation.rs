//! Going from page to page without loading another: the address, the title, the focus.

use crate::{platform, text::shared_texts, view::effect};
use jojo_wire::{Bundle, Page};
use leptos::prelude::*;

/// The id of each page's heading, which gets the focus after a change of page.
pub const HEADING: &str = "titel";

/// Where the person is.
#[derive(Clone, Copy, Debug)]
pub struct Navigation {
    page: RwSignal<Option<Page>>,
    bundle: Bundle,
}

impl Navigation {
    /// Reads the address and follows it from now on. `title` names the pages of the bundle. `arrived` is called when the address changes by itself.
    #[must_use]
    pub fn start(
        bundle: Bundle,
        title: fn(Option<&Page>) -> &'static str,
        arrived: impl Fn() + 'static,
    ) -> Self {
        let navigation = Self { page: RwSignal::new(Page::at(&platform::path())), bundle };
        platform::on_address_change(move || {
            let page = Page::at(&platform::path());
            if page != navigation.page.get_untracked() {
                navigation.page.set(page);
            }
            arrived();
        });
        effect(move |is_first| {
            let page = navigation.page.get();
            let texts = shared_texts();
            platform::set_title(&(texts.page_title)(title(page.as_ref())));
            if !is_first {
                platform::focus(HEADING);
                platform::scroll_to_top();
            }
        });
        navigation
    }

    /// The page; `None` for an address that does not exist.
    #[must_use]
    pub fn page(self) -> Option<Page> {
        self.page.get()
    }

    /// Goes to a page. The fragment stands without `#`.
    pub fn go(self, page: Page, fragment: &str) {
        platform::push_address(&address(&page, fragment));
        self.page.set(Some(page));
    }

    /// Whether a page is shown without loading another bundle. A document is linked from where its kind is shown.
    #[must_use]
    pub fn has(self, page: &Page) -> bool {
        page.bundle().is_none_or(|bundle| bundle == self.bundle)
    }
}

/// The navigation of the application.
#[must_use]
pub fn navigation() -> Navigation {
    expect_context()
}

/// The address of a page on this site.
#[must_use]
pub fn address(page: &Page, fragment: &str) -> String {
    let path = page.path();
    if fragment.is_empty() { path.into_owned() } else { format!("{path}#{fragment}") }
}
