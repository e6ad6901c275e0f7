//! The list of plannings on this device.

use crate::browser::storage::{self, Key};
use leptos::prelude::*;

/// A planning of the list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Listed {
    /// Its name, in one line.
    pub(super) name: String,
    /// Its link.
    pub(super) link: String,
}

/// The list of this visit, which this device remembers where it can.
#[derive(Clone, Copy, Debug)]
pub(super) struct Plannings {
    /// The list.
    pub(super) list: RwSignal<Vec<Listed>>,
}

impl Plannings {
    /// Begins with what this device remembers.
    pub(super) fn start() -> Self {
        let stored = storage::stored(Key::Plannings).unwrap_or_default();
        Self { list: RwSignal::new(read(&stored)) }
    }

    /// Adds a planning, or replaces the one with its name.
    pub(super) fn put(self, planning: Listed) {
        self.change(|list| match list.iter_mut().find(|known| known.name == planning.name) {
            Some(known) => *known = planning,
            None => list.push(planning),
        });
    }

    /// Takes a planning away.
    pub(super) fn remove(self, index: usize) {
        self.change(|list| {
            if index < list.len() {
                list.remove(index);
            }
        });
    }

    fn change(self, change: impl FnOnce(&mut Vec<Listed>)) {
        self.list.update(change);
        let text = self.list.with_untracked(|list| print(list));
        if text.is_empty() {
            storage::remove(Key::Plannings);
        } else {
            // A list that cannot be stored lasts as long as the visit.
            let _ = storage::store(Key::Plannings, &text);
        }
    }
}

/// One line for each planning: its link, a space, its name.
fn print(list: &[Listed]) -> String {
    list.iter().map(|Listed { name, link }| format!("{link} {name}\n")).collect()
}

/// Reads what [`print`] printed.
fn read(text: &str) -> Vec<Listed> {
    let planning = |line: &str| {
        let (link, name) = line.split_once(' ')?;
        Some(Listed { name: name.to_owned(), link: link.to_owned() })
    };
    text.lines().filter_map(planning).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn listed(name: &str, link: &str) -> Listed {
        Listed { name: name.to_owned(), link: link.to_owned() }
    }

    #[test]
    fn a_list_is_read_as_it_was_written() {
        let list = vec![listed("Zaal 1", "1.s20260901.z"), listed("", "1.z")];
        assert_eq!(read(&print(&list)), list);
        assert_eq!(read("\n\nx\n"), []);
    }

    #[test]
    fn a_name_is_in_the_list_once() {
        Owner::new().with(|| {
            let plannings = Plannings::start();
            plannings.put(listed("Zaal 1", "1.z"));
            plannings.put(listed("Zaal 2", "1.z"));
            plannings.put(listed("Zaal 1", "1.u22.z"));
            let expected = [listed("Zaal 1", "1.u22.z"), listed("Zaal 2", "1.z")];
            assert_eq!(plannings.list.get(), expected);
            plannings.remove(0);
            plannings.remove(5);
            assert_eq!(plannings.list.get(), expected[1..]);
        });
    }
}
