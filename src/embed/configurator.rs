//! `/insluiten`: choose how the check looks elsewhere, look at it, copy the lines.

mod choices;
mod page;

pub use page::ConfiguratorPage;
