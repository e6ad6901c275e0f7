//! The parts of the pages.

mod amount;
mod choice;
mod conditions;
mod contacts;
mod country;
mod date;
#[cfg(feature = "school")]
pub mod fields;
#[cfg(feature = "school")]
pub mod findings;
mod frame;
mod keep;
mod keepable;
mod link;
mod notice;
mod printed;
mod question;
mod result;
mod save;
#[cfg(feature = "school")]
mod school_nav;
mod source;
mod studies;
mod tariff_chart;
mod tariff_table;
#[cfg(feature = "school")]
mod told_at_print;
mod verdict;
mod window;

pub use amount::Amount;
pub use contacts::contact_list;
pub use date::{DateField, DateFields, DateQuestion};
pub use frame::{Footer, Header, LOGO, about_data};
pub use keep::{KeepActions, LinkField};
pub use keepable::Keepable;
pub use link::PageLink;
pub use notice::{Notice, Tone};
pub use printed::Printed;
pub use question::{InputQuestion, question_id};
pub use result::{Peek, ResultPanel};
pub use save::{SavePanel, TitleField};
#[cfg(feature = "school")]
pub use school_nav::{SchoolNav, join_beside, split_beside};
pub use source::{SourceLink, source_name};
pub use studies::StudyQuestions;
pub use tariff_chart::TariffChart;
pub use tariff_table::tariff_table;
#[cfg(feature = "school")]
pub use told_at_print::told_at_print;
pub use verdict::VERDICT;
