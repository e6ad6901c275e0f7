//! What every part of the application holds of a visit, kept with the address of the page.
//!
//! The address carries the link of the page's own draft alone. The entry of the browser's history keeps all drafts, also
//! what is not valid yet, so that a change of page, a reload and the browser's back lose nothing.

use crate::{
    browser::{
        address::{self, HistoryState, PerKind},
        page,
        timer::Throttle,
    },
    router::{Router, with_fragment},
};
use jojo_wire::{DocumentKind, Page};
use leptos::prelude::*;

/// So many times in a second the address may change: browsers refuse more than some three.
const WRITES: u32 = 3;

/// The drafts of the visit.
#[derive(Clone, Copy)]
pub struct Drafts {
    state: StoredValue<HistoryState>,
    /// The valid part of each draft, as its link.
    links: RwSignal<PerKind>,
    writing: StoredValue<Option<Throttle>, LocalStorage>,
    /// The fragment of a page without a draft, such as the key of a saved document.
    own_fragment: StoredValue<Option<String>>,
}

impl Drafts {
    /// Begins with what the history keeps.
    #[must_use]
    pub fn start() -> Self {
        Self {
            state: StoredValue::new(HistoryState::read()),
            links: RwSignal::default(),
            writing: StoredValue::new_local(None),
            own_fragment: StoredValue::new(None),
        }
    }

    /// From now on the address follows the drafts.
    pub fn follow(self, router: Router) {
        let write = Throttle::new(WRITES, move || self.write());
        self.writing.set_value(Some(write.clone()));
        let scroll = Throttle::new(1, move || self.write());
        page::on_scroll(move || scroll.call());
        page::on_leave(move || write.flush());
        Effect::new(move |_| {
            self.links.track();
            router.shown().track();
            self.write_soon();
        });
    }

    /// The draft that this visit holds of a kind, also what is not valid yet.
    #[must_use]
    pub fn kept(self, kind: DocumentKind) -> Option<String> {
        self.state.with_value(|state| state.drafts.get(kind).map(str::to_owned))
    }

    /// The valid part of a draft as a link.
    #[must_use]
    pub fn link(self, kind: DocumentKind) -> String {
        self.links.with(|links| links.get(kind).map(str::to_owned)).unwrap_or_default()
    }

    /// Keeps a draft: its link, and the same with what is not valid yet.
    pub fn keep(self, kind: DocumentKind, link: String, draft: String) {
        self.state.update_value(|state| state.drafts.set(kind, draft));
        self.links.update(|links| links.set(kind, link));
    }

    /// Keeps a draft that no part of the application has read yet, unless there is one.
    pub fn keep_unread(self, kind: DocumentKind, link: &str) {
        if !link.is_empty() && self.kept(kind).is_none_or(|kept| kept.is_empty()) {
            self.keep(kind, link.to_owned(), link.to_owned());
        }
    }

    /// What was changed in a saved document and not saved: its title and its draft.
    #[must_use]
    pub fn unsaved(self) -> Option<(String, String)> {
        self.state.with_value(|state| state.unsaved.clone())
    }

    /// Keeps what was changed in a saved document, beside the fragment of its address.
    pub fn keep_unsaved(self, fragment: String, unsaved: Option<(String, String)>) {
        self.state.update_value(|state| state.unsaved = unsaved);
        self.own_fragment.set_value(Some(fragment));
        self.write_soon();
    }

    /// What a new entry of the history begins with.
    #[must_use]
    pub fn state(self) -> HistoryState {
        let state = self.state.get_value();
        HistoryState { scroll: 0, is_reloaded: false, unsaved: None, ..state }
    }

    /// Writes the entry that is about to be left.
    pub fn leave(self) {
        self.writing.with_value(|writing| writing.iter().for_each(Throttle::flush));
        self.write();
        self.own_fragment.set_value(None);
        self.state.update_value(|state| state.unsaved = None);
    }

    /// Takes over what an entry of the history keeps of its own page alone.
    pub fn enter(self, entry: &HistoryState) {
        self.state.update_value(|state| state.unsaved.clone_from(&entry.unsaved));
        self.own_fragment.set_value(None);
    }

    /// Whether the page was loaded again because of a newer version.
    #[must_use]
    pub fn is_reloaded(self) -> bool {
        self.state.with_value(|state| state.is_reloaded)
    }

    /// Loads the page again, with all drafts.
    pub fn reload(self) {
        self.state.update_value(|state| state.is_reloaded = true);
        self.write();
        page::reload();
    }

    fn write_soon(self) {
        self.writing.with_value(|writing| writing.iter().for_each(Throttle::call));
    }

    /// Brings the address and the entry of the history up to date.
    pub fn write(self) {
        self.state.update_value(|state| state.scroll = page::scroll_position());
        let path = address::path();
        let page = Page::at(&path);
        let own = page.as_ref().and_then(Page::draft);
        let fragment = match own {
            Some(kind) => self.links.with_untracked(|links| links.get(kind).map(str::to_owned)),
            None => self.own_fragment.get_value(),
        };
        let fragment = fragment.unwrap_or_else(address::fragment);
        let address = with_fragment(&(path + &address::search()), &fragment);
        self.state.with_value(|state| address::replace(&address, state));
    }
}

/// The drafts of the visit.
#[must_use]
pub fn use_drafts() -> Drafts {
    expect_context()
}
