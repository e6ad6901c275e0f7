//! The running result: verdict, amount, window, conditions.

mod amount;
mod conditions;
mod panel;
mod verdict;
mod window_line;

pub use amount::Amount;
pub use panel::{Peek, ResultPanel};
pub use verdict::VERDICT;
