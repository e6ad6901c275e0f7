//! The link that carries answers in the fragment of an address, so that they never reach a server.
//!
//! `1.b20090512.s20260901.d0.l-.z`: a version, one field per answer, and an end mark that shows that nothing was cut off.
//! [`frame`] has what every link shares; the check, the planner and the dossier each have letters of their own.
//! [`values`] has how dates and texts are written in all of them. A letter never changes its meaning; a newer version only
//! adds letters, so that an older reader keeps what it knows and says that there was more.

mod check;
mod facts;
pub mod frame;
pub mod values;

pub use check::{parse, print};
pub use facts::{fact_fields, parse_fact, parse_period, print_period};
pub use frame::{LinkFault, print_fields, read_fields};
