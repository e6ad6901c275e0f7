//! The steps of the dossier.

mod agreement;
mod attention;
mod documents;
mod messages;
mod premiums;
mod share;
mod summary;
mod tasks;
mod timeline;

pub use agreement::Agreement;
pub use attention::Attention;
pub use documents::Documents;
pub use messages::Messages;
pub use premiums::{MONEY, Premiums};
pub use share::TakeAlong;
pub use summary::Summary;
pub use tasks::{Tasks, is_done, term};
pub use timeline::Timeline;
