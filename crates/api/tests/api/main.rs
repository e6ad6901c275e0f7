//! The API on a real socket with a real SQLite file.

mod cases;
mod contract;
mod documents;
mod faults;
mod files;
mod process;
mod school;
mod support;
