//! The parts of the pages.

mod amount;
mod choice;
mod conditions;
mod contacts;
mod country;
mod date;
mod frame;
mod keep;
mod link;
mod notice;
mod printed;
mod question;
mod result;
mod save;
mod source;
mod studies;
mod tariff_chart;
mod tariff_table;
mod verdict;
mod window;

pub use amount::Amount;
pub use contacts::Contacts;
pub use date::DateQuestion;
pub use frame::{Footer, Header};
pub use keep::KeepActions;
pub use link::PageLink;
pub use notice::{Notice, Tone};
pub use printed::Printed;
pub use question::{InputQuestion, question_id};
pub use result::{Peek, ResultPanel};
pub use save::{SavePanel, TitleField};
pub use source::{SourceLink, SourceName};
pub use studies::StudyQuestions;
pub use tariff_chart::TariffChart;
pub use tariff_table::TariffTable;
pub use verdict::VERDICT;
