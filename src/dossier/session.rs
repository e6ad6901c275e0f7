//! The case of this visit: shared by the pages for schools of this bundle, kept in the fragment of the address.

use super::{form::CaseForm, link, outcome::Outcome};
use crate::{
    components::{join_beside, split_beside},
    navigation::{Navigation, address},
    platform,
    text::{dossier_texts, shared_texts},
    view::effect,
};
use jojo_rules::Answers;
use jojo_wire::{
    Page,
    link::{LinkFault, parse},
};
use leptos::prelude::*;

/// A form with what the rules say of it.
#[derive(Clone, Copy, Debug)]
pub struct Case {
    /// What was typed and chosen.
    pub form: RwSignal<CaseForm>,
    /// What the rules say.
    pub outcome: Memo<Outcome>,
    /// The valid part of the form as a link.
    pub link: Memo<String>,
    /// Grows when the form is filled in by something else than its fields: lists with ticks are then written anew.
    pub filled: RwSignal<u32>,
}

impl Case {
    /// A case of this form.
    #[must_use]
    pub fn of(form: CaseForm) -> Self {
        let form = RwSignal::new(form);
        let months = &shared_texts().format.months;
        Self {
            form,
            outcome: Memo::new(move |_| form.with(|form| Outcome::of(form, months))),
            link: Memo::new(move |_| form.with(|form| link::print(form, months))),
            filled: RwSignal::new(0),
        }
    }

    /// Fills in the whole form.
    pub fn fill_in(self, form: CaseForm) {
        self.form.set(form);
        self.filled.update(|filled| *filled = filled.wrapping_add(1));
    }
}

/// The state of this visit.
#[derive(Clone, Copy, Debug)]
pub struct Session {
    /// The case of the pages for schools.
    pub case: Case,
    /// The link of the planner, which goes along unread.
    pub planning: RwSignal<String>,
    /// Where the person was when the address was last read or written.
    path: RwSignal<String>,
    /// What a check said, on the page for the young person.
    pub answers: RwSignal<Answers>,
    /// The link of that check.
    pub check_link: RwSignal<String>,
    /// What was wrong with the link that brought the person here, in words; empty when nothing was.
    pub link_fault: RwSignal<String>,
}

/// Pages whose address carries the case.
fn carries_case(page: Option<&Page>) -> bool {
    matches!(page, Some(Page::Dossier | Page::WhatIf | Page::Workplace))
}

impl Session {
    /// Begins with what the address says.
    #[must_use]
    pub fn start() -> Self {
        let session = Self {
            case: Case::of(CaseForm::default()),
            planning: RwSignal::default(),
            path: RwSignal::default(),
            answers: RwSignal::default(),
            check_link: RwSignal::default(),
            link_fault: RwSignal::default(),
        };
        session.read_address();
        session
    }

    /// Takes over what the address carries. Going back and forth between the pages that share the case leaves it as it is.
    pub fn read_address(self) {
        let (fragment, path) = (platform::fragment(), platform::path());
        let page = Page::at(&path);
        let before = self.path.get_untracked();
        self.path.set(path.clone());
        let fault = if page == Some(Page::WhatNow) {
            let (answers, fault) = parse(&fragment);
            self.answers.set(answers);
            self.check_link.set(fragment);
            fault
        } else if carries_case(page.as_ref()) {
            let (own, beside) = split_beside(&fragment);
            let moved = before != path && carries_case(Page::at(&before).as_ref());
            if moved || own == self.case.link.get_untracked() {
                return;
            }
            let (form, fault) = link::parse(&own, &shared_texts().format.months);
            self.case.fill_in(form);
            self.planning.set(beside);
            fault
        } else {
            return;
        };
        let words = dossier_texts();
        self.link_fault.set(match fault {
            None => String::new(),
            Some(LinkFault::Damaged) => words.link_damaged.to_owned(),
            Some(LinkFault::Newer) => words.link_newer.to_owned(),
        });
    }

    /// From now on the address follows the form.
    pub fn follow(self, navigation: Navigation) {
        effect(move |_| {
            let page = navigation.page();
            let link = self.case.link.get();
            let Some(page) = page.filter(|page| carries_case(Some(page))) else { return };
            let fragment = join_beside(&link, &self.planning.get());
            self.path.set(page.path().into_owned());
            if platform::fragment() != fragment {
                platform::replace_address(&address(&page, &fragment));
            }
        });
    }
}

/// The state of this visit.
#[must_use]
pub fn session() -> Session {
    expect_context()
}
