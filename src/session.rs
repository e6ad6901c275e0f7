//! The answers of this visit: shared by the check and the allowance, kept in the fragment of the address.

use crate::{
    form::Form,
    navigation::{Navigation, address},
    outcome::Outcome,
    platform,
    text::texts,
};
use chrono::NaiveDate;
use jojo_wire::{
    Page,
    link::{self, LinkFault},
};
use leptos::prelude::*;

/// The state of this visit.
#[derive(Clone, Copy, Debug)]
pub struct Session {
    /// What was typed and chosen.
    pub form: RwSignal<Form>,
    /// What was wrong with the link that brought the person here.
    pub link_fault: RwSignal<Option<LinkFault>>,
    /// The answers of an earlier visit, while the person has not said what to do with them.
    pub earlier: RwSignal<Option<String>>,
    /// Whether the answers are remembered on this device.
    pub remembers: RwSignal<bool>,
    /// Day, hour and minute that a print shows.
    pub moment: RwSignal<(NaiveDate, u32, u32)>,
}

/// Pages whose address carries the answers.
fn carries_answers(page: Option<&Page>) -> bool {
    matches!(page, Some(Page::Check | Page::Allowance))
}

impl Session {
    /// Begins with what the address says.
    #[must_use]
    pub fn start() -> Self {
        let session = Self {
            form: RwSignal::new(Form::default()),
            link_fault: RwSignal::new(None),
            earlier: RwSignal::new(None),
            remembers: RwSignal::new(false),
            moment: RwSignal::new(platform::now()),
        };
        platform::on_print(move || session.moment.set(platform::now()));
        session.read_address();
        if session.form.with_untracked(|form| *form == Form::default()) {
            session.earlier.set(platform::remembered());
        }
        session
    }

    /// Takes over the answers of the address, when it is that of a page that carries them.
    pub fn read_address(self) {
        let fragment = platform::fragment();
        if !carries_answers(Page::at(&platform::path()).as_ref()) || fragment == self.link() {
            return;
        }
        let (answers, fault) = link::parse(&fragment);
        self.form.set(Form::of(&answers, texts()));
        self.link_fault.set(fault);
    }

    /// From now on the address, and the device if so chosen, follow the answers.
    pub fn follow(self, navigation: Navigation) {
        Effect::new(move |_| {
            let page = navigation.page();
            let link = self.link_tracked();
            if self.remembers.get() && !platform::remember(&link) {
                self.remembers.set(false);
            }
            let Some(page) = page.filter(|page| carries_answers(Some(page))) else { return };
            if platform::fragment() != link {
                platform::replace_address(&address(&page, &link));
            }
        });
    }

    /// The link of the valid answers.
    #[must_use]
    pub fn link(self) -> String {
        self.form.with_untracked(print)
    }

    fn link_tracked(self) -> String {
        self.form.with(print)
    }

    /// Goes on with the answers of the earlier visit, and keeps remembering.
    pub fn resume(self) {
        if let Some(earlier) = self.earlier.get_untracked() {
            let (answers, fault) = link::parse(&earlier);
            self.form.set(Form::of(&answers, texts()));
            self.link_fault.set(fault);
            self.remembers.set(true);
            self.earlier.set(None);
        }
    }

    /// Forgets the answers here, in the address and on the device.
    pub fn clear(self) {
        self.stop_remembering();
        self.link_fault.set(None);
        self.form.set(Form::default());
    }

    /// Begins to remember the answers on this device, and says whether that works.
    #[must_use]
    pub fn begin_remembering(self) -> bool {
        let works = platform::remember(&self.link());
        self.remembers.set(works);
        works
    }

    /// Takes the answers off the device.
    pub fn stop_remembering(self) {
        platform::forget();
        self.remembers.set(false);
        self.earlier.set(None);
    }
}

fn print(form: &Form) -> String {
    link::print(&form.read(platform::today(), texts()).answers)
}

/// The state of this visit.
#[must_use]
pub fn session() -> Session {
    expect_context()
}

/// What the rules say of a form, recomputed with every change.
#[must_use]
pub fn outcome_of(form: RwSignal<Form>) -> Memo<Outcome> {
    let today = platform::today();
    let texts = texts();
    Memo::new(move |_| form.with(|form| Outcome::of(form, today, texts)))
}
