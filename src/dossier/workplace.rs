//! `/leerwerkplek`: recognition, the mentor, the school as a host, statuses, offering a training.

mod clock;
mod offering;
mod page;
mod pairs;
mod partnership;
mod recognition_findings;
mod requests;
mod statuses;

pub use page::WorkplacePage;
