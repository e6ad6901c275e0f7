//! A form with what the rules say of it: the check, the planner and the dossier each have one.

use crate::{
    browser::clock,
    drafts::{Drafts, use_drafts},
    router::{Router, use_router},
    text::{DocumentTexts, Language},
};
use chrono::NaiveDate;
use jojo_wire::{DocumentKind, Page, link::LinkFault};
use leptos::prelude::*;
use serde_json::Value as Json;
use std::any::Any;

/// A form that can be shared by link and saved.
pub trait Draft: Clone + Default + PartialEq + Send + Sync + 'static {
    /// What a saved document of it is.
    const KIND: DocumentKind;
    /// The page that shows it.
    const PAGE: Page;
    /// What the rules say of it.
    type Outcome: Clone + PartialEq + Send + Sync + 'static;

    /// Reads and judges the form.
    fn evaluate(&self, today: NaiveDate) -> Self::Outcome;

    /// What is valid, as the fragment of an address; empty when nothing was filled in.
    fn to_link(&self) -> String;

    /// Reads a fragment. What can be read is kept; the fault says that there was more.
    fn from_link(fragment: &str) -> (Self, Option<LinkFault>);

    /// What was typed and is not valid yet, so that no link carries it: a name for each field, and its text.
    fn unfinished(&self) -> Vec<(String, String)>;

    /// Types such a text into its field again.
    fn type_again(&mut self, field: &str, text: &str);

    /// The part that a saved document and a shared link hold. Usually all of it.
    #[must_use]
    fn shared(&self) -> Self {
        self.clone()
    }

    /// The answers as the API stores them; `None` while they are incomplete.
    fn to_answers(&self, today: NaiveDate) -> Option<Json>;

    /// A form with stored answers filled in. What cannot be read is left open.
    fn from_answers(answers: &Json) -> Self;

    /// The texts of a saved document of this kind.
    fn document_texts(language: Language) -> &'static DocumentTexts;
}

/// A form with what the rules say of it.
#[derive(Debug)]
pub struct Workspace<D: Draft> {
    /// What was typed and chosen.
    pub form: RwSignal<D>,
    /// What the rules say.
    pub outcome: Memo<D::Outcome>,
    /// The valid part of the form as a link.
    pub link: Memo<String>,
    /// What was wrong with the link that brought the person here.
    pub link_fault: RwSignal<Option<LinkFault>>,
}

impl<D: Draft> Clone for Workspace<D> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<D: Draft> Copy for Workspace<D> {}

impl<D: Draft> Workspace<D> {
    /// A workspace of this form, apart from the address.
    #[must_use]
    pub fn of(form: D) -> Self {
        let form = RwSignal::new(form);
        let today = clock::today();
        Self {
            form,
            outcome: Memo::new(move |_| form.with(|form| form.evaluate(today))),
            link: Memo::new(move |_| form.with(D::to_link)),
            link_fault: RwSignal::new(None),
        }
    }

    /// The address that shares the form.
    #[must_use]
    pub fn address(self) -> Signal<String> {
        Signal::derive(move || {
            let link = self.form.with(|form| form.shared().to_link());
            let path = format!("{}{}", crate::browser::address::origin(), D::PAGE.path());
            crate::router::with_fragment(&path, &link)
        })
    }

    /// Empties the form.
    pub fn clear(self) {
        self.link_fault.set(None);
        self.form.set(D::default());
    }

    /// Begins with the address, or else with what this visit holds already.
    fn start(router: Router, drafts: Drafts) -> Self {
        let workspace = Self::of(D::default());
        let kept: D = read_draft(&drafts.kept(D::KIND).unwrap_or_default());
        let fragment = router.incoming().get_untracked();
        let (own, beside) = split_beside(&fragment);
        let is_own_page = is_page_of::<D>(router.page().as_ref());
        if is_own_page && kept.to_link() != own {
            workspace.read_link(own);
        } else {
            workspace.form.set(kept);
        }
        if is_own_page {
            keep_beside(D::KIND, beside, drafts);
        }
        workspace
    }

    /// Fills in a link.
    pub fn read_link(self, link: &str) {
        let (form, fault) = D::from_link(link);
        self.form.set(form);
        self.link_fault.set(fault);
    }

    /// From now on the address follows the form, and the form an address that is changed by hand.
    fn follow(self, router: Router, drafts: Drafts) {
        Effect::new(move |_| {
            let link = self.link.get();
            let draft = self.form.with(|form| print_draft(&link, form));
            drafts.keep(D::KIND, link, draft);
        });
        let incoming = router.incoming();
        Effect::new(move |before: Option<()>| {
            incoming.track();
            if before.is_none() || !is_page_of::<D>(router.target_untracked().as_ref()) {
                return;
            }
            let fragment = incoming.get_untracked();
            let (own, beside) = split_beside(&fragment);
            keep_beside(D::KIND, beside, drafts);
            if own != self.link.get_untracked() {
                self.read_link(own);
            }
        });
    }
}

/// Between the fields of a kept draft, and between the name of a field and its text: nobody can type these.
const FIELD: char = '\u{1e}';
const TEXT: char = '\u{1f}';

/// A draft as the history keeps it: its link, and what is not valid yet.
#[must_use]
pub fn print_draft<D: Draft>(link: &str, form: &D) -> String {
    let mut draft = link.to_owned();
    for (field, text) in form.unfinished() {
        draft.push(FIELD);
        draft += &field;
        draft.push(TEXT);
        draft.extend(text.chars().filter(|letter| ![FIELD, TEXT].contains(letter)));
    }
    draft
}

/// Reads what [`print_draft`] prints.
#[must_use]
pub fn read_draft<D: Draft>(draft: &str) -> D {
    let mut parts = draft.split(FIELD);
    let (mut form, _) = D::from_link(parts.next().unwrap_or_default());
    for (field, text) in parts.filter_map(|part| part.split_once(TEXT)) {
        form.type_again(field, text);
    }
    form
}

/// Whether the address of a page carries this draft.
fn is_page_of<D: Draft>(page: Option<&Page>) -> bool {
    page.and_then(Page::draft) == Some(D::KIND)
}

/// Addresses of earlier versions carried the link of the planner beside that of the dossier, and the other way round.
fn split_beside(fragment: &str) -> (&str, &str) {
    fragment.split_once('~').unwrap_or((fragment, ""))
}

fn keep_beside(kind: DocumentKind, beside: &str, drafts: Drafts) {
    match kind {
        DocumentKind::Check => {}
        DocumentKind::Planning => drafts.keep_unread(DocumentKind::Dossier, beside),
        DocumentKind::Dossier => drafts.keep_unread(DocumentKind::Planning, beside),
    }
}

/// What lives as long as the application, made when a page first asks for it.
#[derive(Clone)]
pub struct Visit {
    owner: Owner,
    made: StoredValue<Vec<Box<dyn Any + Send + Sync>>>,
}

impl Visit {
    /// Nothing yet; the current owner will own it.
    #[must_use]
    pub fn start() -> Self {
        Self { owner: Owner::current().unwrap_or_default(), made: StoredValue::default() }
    }
}

/// The one value of this type in a visit: the first page that asks for it makes it.
pub fn once_per_visit<T: Copy + Send + Sync + 'static>(make: impl FnOnce() -> T) -> T {
    let Visit { owner, made } = expect_context();
    let known =
        made.with_value(|made| made.iter().find_map(|one| one.downcast_ref::<T>().copied()));
    known.unwrap_or_else(|| {
        let value = owner.with(make);
        made.update_value(|made| made.push(Box::new(value)));
        value
    })
}

/// The workspace of a kind of draft: every page of the application that asks for it gets the same.
#[must_use]
pub fn use_workspace<D: Draft>() -> Workspace<D> {
    let (router, drafts) = (use_router(), use_drafts());
    once_per_visit(|| {
        let workspace = Workspace::<D>::start(router, drafts);
        workspace.follow(router, drafts);
        workspace
    })
}
