//! The planning of this visit: kept in the fragment of the address.

use super::{
    form::{PlanningForm, Row, RowAt},
    link,
    outcome::Outcome,
};
use crate::{
    components::{join_beside, split_beside},
    navigation::address,
    platform,
    text::{school_texts, shared_texts},
    view::effect,
};
use jojo_wire::{Page, link::LinkFault};
use leptos::prelude::*;

/// A form for schools with what the rules say of it.
#[derive(Clone, Copy, Debug)]
pub struct Planning {
    /// What was typed and chosen.
    pub form: RwSignal<PlanningForm>,
    /// What the rules say.
    pub outcome: Memo<Outcome>,
    /// The valid part of the form as a link.
    pub link: Memo<String>,
}

impl Planning {
    /// A planning of this form.
    #[must_use]
    pub fn of(form: PlanningForm) -> Self {
        let form = RwSignal::new(form);
        let today = platform::today();
        let texts = shared_texts();
        let outcome = Memo::new(move |_| form.with(|form| Outcome::of(form, today, texts)));
        Self { form, outcome, link: Memo::new(move |_| form.with(|form| link::print(form, texts))) }
    }
}

impl Planning {
    /// Changes when a row of the timetable does, so that what shows other rows is left alone. Read it: a memo that nobody
    /// reads does not follow anything.
    #[must_use]
    pub fn row_changes(self, at: RowAt) -> Memo<String> {
        Memo::new(move |_| {
            let row =
                |row: &Row| format!("{} {} {} {}", row.kind as u8, row.from, row.to, row.lessons);
            self.form.with(|form| form.row(at).map(row).unwrap_or_default())
        })
    }
}

/// The state of this visit.
#[derive(Clone, Copy, Debug)]
pub struct Session {
    /// The planning of the page `/planning`.
    pub planning: Planning,
    /// The link of the dossier, which goes along unread.
    pub case: RwSignal<String>,
    /// What was wrong with the link that brought the person here, in words; empty when nothing was.
    pub link_fault: RwSignal<String>,
    /// The plannings that were put beside each other: a line for each, see [`read_list`].
    pub list: RwSignal<String>,
}

impl Session {
    /// Begins with what the address says, and with the list that this device remembers.
    #[must_use]
    pub fn start() -> Self {
        let session = Self {
            planning: Planning::of(PlanningForm::default()),
            case: RwSignal::default(),
            link_fault: RwSignal::default(),
            list: RwSignal::new(platform::remembered_list().unwrap_or_default()),
        };
        session.read_address();
        session
    }

    /// Takes over the planning of the address, when it carries one.
    pub fn read_address(self) {
        let (fragment, case) = split_beside(&platform::fragment());
        let is_planning = Page::at(&platform::path()) == Some(Page::Planning);
        if !is_planning {
            return;
        }
        self.case.set(case);
        if fragment == self.planning.link.get_untracked() {
            return;
        }
        let (form, fault) = link::parse(&fragment, shared_texts());
        self.planning.form.set(form);
        let words = school_texts();
        self.link_fault.set(match fault {
            None => String::new(),
            Some(LinkFault::Damaged) => words.page.link_damaged.to_owned(),
            Some(LinkFault::Newer) => words.page.link_newer.to_owned(),
        });
    }

    /// From now on the address follows the form, and the form an address that is changed by hand.
    pub fn follow(self) {
        platform::on_address_change(move || self.read_address());
        let catch_up = move || {
            let link = self.planning.link.get_untracked();
            let link = join_beside(&link, &self.case.get_untracked());
            if platform::path() == Page::Planning.path() && platform::fragment() != link {
                platform::replace_address(&address(&Page::Planning, &link));
            }
        };
        effect(move |_| {
            self.planning.link.with(|_| ());
            // Changing the address takes longer than the rest of a step of a block: wait until the steps end.
            platform::after_a_moment(catch_up);
        });
    }

    /// Changes the list, and remembers it where the browser can.
    pub fn change_list(self, change: impl FnOnce(&mut Vec<(String, String)>)) {
        let mut list = self.list.with_untracked(|text| read_list(text));
        change(&mut list);
        let text = print_list(&list);
        platform::remember_list(&text);
        self.list.set(text);
    }
}

/// One line for each planning: its link, a space, its name.
fn print_list(list: &[(String, String)]) -> String {
    list.iter().map(|(name, link)| format!("{link} {name}\n")).collect()
}

/// The name and the link of each planning of a list.
#[must_use]
pub fn read_list(text: &str) -> Vec<(String, String)> {
    let line =
        |line: &str| line.split_once(' ').map(|(link, name)| (name.to_owned(), link.to_owned()));
    text.lines().filter_map(line).collect()
}

/// The state of this visit.
#[must_use]
pub fn session() -> Session {
    expect_context()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_list_is_read_as_it_was_written() {
        let list = vec![
            ("Zaal 1".to_owned(), "1.s20260901.z".to_owned()),
            (String::new(), "1.z".to_owned()),
        ];
        assert_eq!(read_list(&print_list(&list)), list);
        assert_eq!(read_list("\n\nx\n"), []);
    }
}
