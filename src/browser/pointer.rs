//! The pointer on a drawing.

use wasm_bindgen::JsCast;
use web_sys::{Element, PointerEvent};

/// The block of a drawing that a pointer is on.
fn block(event: &PointerEvent) -> Option<Element> {
    event.target()?.dyn_into::<Element>().ok()?.closest("g.block").ok()?
}

/// The height of the drawing that a pointer is in, in pixels.
#[must_use]
pub fn height_of_drawing(event: &PointerEvent) -> Option<i32> {
    let drawing = event.target()?.dyn_into::<Element>().ok()?.closest("svg").ok()??;
    Some(drawing.get_bounding_client_rect().height() as i32)
}

/// How many pixels a pointer is above the lower edge of its block.
#[must_use]
pub fn pixels_above_end(event: &PointerEvent) -> Option<i32> {
    Some(block(event)?.get_bounding_client_rect().bottom() as i32 - event.client_y())
}

/// Binds this pointer to its block, wherever it moves.
pub fn capture(event: &PointerEvent) {
    if let Some(block) = block(event) {
        let _ = block.set_pointer_capture(event.pointer_id());
    }
}
