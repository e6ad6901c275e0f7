//! Which page is shown, and the address that follows it.

use crate::{
    browser::{address, links, page, timer},
    drafts::Drafts,
    text::{CommonTexts, FrameTexts, use_texts},
    ui::HEADING,
    wings::{self, Unreached},
};
use jojo_wire::Page;
use leptos::prelude::*;

/// A page whose code has arrived, or not.
#[derive(Clone)]
pub struct Shown {
    /// The page; `None` for an address that does not exist.
    pub page: Option<Page>,
    /// What shows it.
    pub view: Result<ViewFn, Unreached>,
}

/// How a page is arrived at.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Arrival {
    /// By a link, with its fragment.
    Link(String),
    /// Back or forward in the history, at a scroll position.
    History(i32),
}

/// The state of the router.
#[derive(Clone, Copy)]
pub struct Router {
    /// Where the person wants to be.
    target: RwSignal<Option<Page>>,
    shown: RwSignal<Shown>,
    /// The fragment that came with an address that nobody here wrote: by hand, or by a link that carries one.
    incoming: RwSignal<String>,
    drafts: Drafts,
}

impl Router {
    /// Shows the page of the address. Its code has been asked for already.
    pub fn start(shown: Shown) -> Self {
        let router = Self {
            target: RwSignal::new(shown.page.clone()),
            shown: RwSignal::new(shown),
            incoming: RwSignal::new(address::fragment()),
            drafts: Drafts::start(),
        };
        provide_context(router);
        provide_context(router.drafts);
        router
    }

    /// From now on clicks on links, and going back and forward, change the page.
    pub fn follow(self) {
        address::scroll_by_hand();
        links::on_click(move |target| self.follow_link(target));
        address::on_change(move || self.follow_history());
        self.drafts.follow(self);
        self.arrived(None);
    }

    /// The page that is shown.
    #[must_use]
    pub fn page(self) -> Option<Page> {
        self.shown.with(|shown| shown.page.clone())
    }

    /// The page that the person wants to see: the shown one, or one whose code is on its way.
    #[must_use]
    pub fn target_untracked(self) -> Option<Page> {
        self.target.get_untracked()
    }

    /// The page that is shown, and what shows it.
    #[must_use]
    pub fn shown(self) -> RwSignal<Shown> {
        self.shown
    }

    /// Whether the code of another page is on its way.
    #[must_use]
    pub fn is_loading(self) -> bool {
        self.target.with(|target| self.shown.with(|shown| *target != shown.page))
    }

    /// The fragment of the last address that nobody here wrote.
    #[must_use]
    pub fn incoming(self) -> RwSignal<String> {
        self.incoming
    }

    /// Goes to a page.
    pub fn go(self, page: Page) {
        let fragment = page.draft().map(|kind| self.drafts.link(kind)).unwrap_or_default();
        let path = page.path().into_owned();
        self.open(Some(page), &path, Arrival::Link(fragment));
    }

    /// Asks for the page again whose code did not arrive.
    pub fn retry(self) {
        self.load(None);
    }

    fn follow_link(self, link: links::Target) -> bool {
        let Some(page) = Page::at(&link.path) else { return false };
        let is_same = self.target.with_untracked(|target| target.as_ref() == Some(&page));
        if is_same && crate::browser::focus::focus(&link.fragment) {
            // A place in the page; the address of a page with a draft carries the draft alone.
            if page.draft().is_none() {
                address::push(&with_fragment(&link.path, &link.fragment), &self.drafts.state());
            }
            return true;
        }
        let known = page.draft().map(|kind| self.drafts.link(kind)).unwrap_or_default();
        let fragment = if link.fragment.is_empty() { known.clone() } else { link.fragment };
        let brings_draft = page.draft().is_some() && fragment != known;
        self.open(Some(page), &(link.path + &link.search), Arrival::Link(fragment.clone()));
        if brings_draft {
            self.incoming.set(fragment);
        }
        true
    }

    fn follow_history(self) {
        let page = Page::at(&address::path());
        let state = address::HistoryState::read();
        if self.target.with_untracked(|target| *target == page) {
            self.incoming.set(address::fragment());
            page::scroll_to(state.scroll);
            return;
        }
        self.drafts.enter(&state);
        self.target.set(page);
        self.load(Some(Arrival::History(state.scroll)));
    }

    fn open(self, page: Option<Page>, path: &str, arrival: Arrival) {
        self.drafts.leave();
        let Arrival::Link(fragment) = &arrival else { return };
        address::push(&with_fragment(path, fragment), &self.drafts.state());
        self.target.set(page);
        self.load(Some(arrival));
    }

    fn load(self, arrival: Option<Arrival>) {
        let page = self.target.get_untracked();
        timer::spawn(async move {
            let view = wings::load(page.as_ref()).await;
            // Whoever clicked twice wants the second page.
            if self.target.with_untracked(|target| *target != page) {
                return;
            }
            if view.is_err() && wings::is_replaced().await && !self.drafts.is_reloaded() {
                self.drafts.reload();
                return;
            }
            self.shown.set(Shown { page, view });
            leptos::task::tick().await;
            self.arrived(arrival);
        });
    }

    /// Says where the person is now: title, focus, scroll position.
    fn arrived(self, arrival: Option<Arrival>) {
        let page = self.shown.with_untracked(|shown| shown.page.clone());
        match arrival {
            None => {}
            Some(Arrival::Link(fragment)) => {
                self.set_title();
                let is_place = page.as_ref().is_some_and(|page| page.draft().is_none());
                if !(is_place && crate::browser::focus::focus(&fragment)) {
                    crate::browser::focus::focus(HEADING);
                    page::scroll_to(0);
                }
            }
            Some(Arrival::History(scroll)) => {
                self.set_title();
                crate::browser::focus::focus(HEADING);
                page::scroll_to(scroll);
            }
        }
        self.drafts.write();
        wings::prefetch_next(page.as_ref());
        page::keep_offline(address::path());
    }

    fn set_title(self) {
        let page = self.shown.with_untracked(|shown| shown.page.clone());
        // A saved document has a title of its own.
        if !matches!(page, Some(Page::Document(_))) {
            page::set_title(&page_title(page.as_ref()));
        }
    }
}

/// The title of a page, as the browser shows it.
#[must_use]
pub fn page_title(page: Option<&Page>) -> String {
    let title = (use_texts::<FrameTexts>().title)(page);
    (use_texts::<CommonTexts>().page_title)(title)
}

/// A path with its fragment.
#[must_use]
pub fn with_fragment(path: &str, fragment: &str) -> String {
    if fragment.is_empty() { path.to_owned() } else { format!("{path}#{fragment}") }
}

/// The router of the application.
#[must_use]
pub fn use_router() -> Router {
    expect_context()
}
