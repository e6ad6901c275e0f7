//! The parts of the pages.

mod amount;
mod conditions;
mod contacts;
#[cfg(feature = "school")]
mod date;
#[cfg(feature = "school")]
pub mod fields;
#[cfg(feature = "school")]
pub mod findings;
mod keep;
mod keepable;
mod link;
mod notice;
mod printed;
mod questions;
mod result;
mod save;
#[cfg(feature = "school")]
mod school_nav;
mod source;
#[cfg(feature = "school")]
mod told_at_print;
mod verdict;
mod window;

pub use amount::Amount;
pub use contacts::contact_list;
#[cfg(feature = "school")]
pub use date::{DateField, DateFields};
pub use keep::{KeepActions, LinkField, Sharing};
pub use keepable::Keepable;
pub use link::{Links, PageLink};
pub use notice::{Notice, Tone};
pub use printed::Printed;
pub use questions::{Group, Questions, STUDIES, question_id};
pub use result::{Peek, ResultPanel};
pub use save::{SavePanel, TitleField};
#[cfg(feature = "school")]
pub use school_nav::{SchoolNav, join_beside, split_beside};
pub use source::source_name;
#[cfg(feature = "school")]
pub use told_at_print::told_at_print;
pub use verdict::VERDICT;
