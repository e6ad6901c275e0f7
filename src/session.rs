//! The answers of this visit: shared by the check and the allowance, kept in the fragment of the address.

use crate::{form::Form, outcome::Outcome, platform, text::texts, view::effect};
use jojo_rules::Answers;
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
    /// What was wrong with the link that brought the person here, in words; empty when nothing was.
    pub link_fault: RwSignal<String>,
    /// The link of an earlier visit, while the person has not said what to do with it; else empty.
    pub earlier: RwSignal<String>,
    /// The link of the valid answers, as it stands in the address.
    pub link: Memo<String>,
    /// Whether the answers are remembered on this device.
    pub remembers: RwSignal<bool>,
    /// The moment that a print shows.
    pub moment: RwSignal<String>,
}

/// Pages whose address carries the answers.
fn carries_answers(page: Option<&Page>) -> bool {
    matches!(
        page,
        Some(Page::Check | Page::Allowance | Page::EmbeddedCheck | Page::EmbeddedAllowance)
    )
}

impl Session {
    /// Begins with what the address says, and asks about an earlier visit when it says nothing.
    #[must_use]
    pub fn start() -> Self {
        let session = Self::of_address();
        if session.form.with_untracked(|form| *form == Form::default()) {
            session.earlier.set(platform::remembered().unwrap_or_default());
        }
        session
    }

    /// Begins with what the address says.
    #[must_use]
    pub fn of_address() -> Self {
        let form = RwSignal::new(Form::default());
        let session = Self {
            form,
            link: Memo::new(move |_| form.with(print)),
            link_fault: RwSignal::default(),
            earlier: RwSignal::default(),
            remembers: RwSignal::new(false),
            moment: RwSignal::new(moment()),
        };
        platform::on_print(move || session.moment.set(moment()));
        session.read_address();
        session
    }

    /// Takes over the answers of the address, when it is that of a page that carries them.
    pub fn read_address(self) {
        let fragment = platform::fragment();
        if !carries_answers(Page::at(&platform::path()).as_ref())
            || fragment == self.link.get_untracked()
        {
            return;
        }
        let (answers, fault) = link::parse(&fragment);
        self.take_over(&answers, fault);
    }

    fn take_over(self, answers: &Answers, fault: Option<LinkFault>) {
        let texts = texts();
        self.form.set(Form::of(answers, texts));
        self.link_fault.set(match fault {
            None => String::new(),
            Some(LinkFault::Damaged) => texts.check.link_damaged.to_owned(),
            Some(LinkFault::Newer) => texts.check.link_newer.to_owned(),
        });
    }

    /// From now on the address, and the device if so chosen, follow the answers; and the form an address that is changed
    /// by hand.
    pub fn follow(self) {
        platform::on_address_change(move || self.read_address());
        let carries = carries_answers(Page::at(&platform::path()).as_ref());
        effect(move |_| {
            let link = self.link.get();
            if self.remembers.get() && !platform::remember(&link) {
                self.remembers.set(false);
            }
            if carries && platform::fragment() != link {
                platform::replace_fragment(&link);
            }
        });
    }

    /// Goes on with the answers of the earlier visit, and keeps remembering.
    pub fn resume(self) {
        let (answers, fault) = link::parse(&self.earlier.get_untracked());
        self.take_over(&answers, fault);
        self.remembers.set(true);
        self.earlier.set(String::new());
    }

    /// Forgets the answers here, in the address and on the device.
    pub fn clear(self) {
        self.stop_remembering();
        self.clear_form();
    }

    /// Forgets the answers here and in the address.
    pub fn clear_form(self) {
        self.link_fault.set(String::new());
        self.form.set(Form::default());
    }

    /// Begins to remember the answers on this device, and says whether that works.
    #[must_use]
    pub fn begin_remembering(self) -> bool {
        let works = platform::remember(&self.link.get_untracked());
        self.remembers.set(works);
        works
    }

    /// Takes the answers off the device.
    pub fn stop_remembering(self) {
        platform::forget();
        self.remembers.set(false);
        self.earlier.set(String::new());
    }
}

fn moment() -> String {
    let (day, hour, minute) = platform::now();
    (texts().format.moment)(day, hour, minute)
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
