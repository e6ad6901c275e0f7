//! What can be shared and kept: a check or a planning, seen from outside.

use crate::text::Document as Words;
use jojo_wire::DocumentKind;
use leptos::prelude::*;

/// A form that can be shared and kept.
#[derive(Clone, Copy)]
pub struct Keepable {
    /// What it is.
    pub kind: DocumentKind,
    /// How it is called.
    pub words: &'static Words,
    /// Its address, with the answers in it.
    pub address: Signal<String>,
    /// Its answers as JSON; empty while they cannot be kept.
    pub answers: Signal<String>,
}
