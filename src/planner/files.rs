//! Files to take along: a calendar, tables for a spreadsheet; and tables that are read.

pub mod calendar_file;
pub mod people;
pub mod table;
