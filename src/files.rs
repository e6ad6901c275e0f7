//! Files that a browser takes along, whatever they hold.

pub mod csv;
pub mod ics;
