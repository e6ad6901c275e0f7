//! The API on a real socket with a real SQLite file, or on a real PostgreSQL.

mod cases;
mod client;
mod contract;
mod documents;
mod faults;
mod files;
mod limits;
mod operating;
mod process;
mod school;
mod support;
mod threats;
