//! The check and the allowance: may I start, and what do I get?

mod allowance;
mod draft;
mod form;
mod outcome;
mod page;
mod print;
mod questions;
mod result;
mod what_now;
mod without_script;

pub use allowance::{Allowance, AllowancePage};
pub use form::{CheckForm, Reading};
pub use outcome::Outcome;
pub use page::{
    CheckColumns, CheckIntroduction, CheckPage, CheckSharePanel, ClearAnswers, Printed,
};
pub use questions::question_id;
pub use what_now::WhatNowPage;
