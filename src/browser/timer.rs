//! Work that waits.

use super::{IN_BROWSER, window};
use std::{cell::Cell, pin::Pin, rc::Rc};
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use wasm_bindgen_futures::JsFuture;
use web_sys::{AbortController, AbortSignal};

/// Runs a future. Boxed, so that the glue for futures exists once.
pub fn spawn(task: impl Future<Output = ()> + 'static) {
    if !IN_BROWSER {
        return;
    }
    wasm_bindgen_futures::spawn_local(Box::pin(task) as Pin<Box<dyn Future<Output = ()>>>);
}

/// Lets the browser paint before the work goes on.
pub async fn next_paint() {
    let painted = js_sys::Promise::new(&mut |done, _| {
        if let Some(window) = window() {
            let _ = window.set_timeout_with_callback(&done);
        }
    });
    let _ = JsFuture::from(painted).await;
}

/// Runs `action` once, after this many milliseconds.
pub fn after(milliseconds: i32, action: impl FnOnce() + 'static) -> Option<i32> {
    let action: JsValue = Closure::once_into_js(action);
    window()?
        .set_timeout_with_callback_and_timeout_and_arguments_0(action.unchecked_ref(), milliseconds)
        .ok()
}

/// Runs an action at once, but only some times in a second; later calls run it once at the end of that second.
#[derive(Clone)]
pub struct Throttle {
    most: u32,
    runs: Rc<Cell<u32>>,
    is_wanted: Rc<Cell<bool>>,
    action: Rc<dyn Fn()>,
}

impl Throttle {
    /// An action that runs at most so many times in a second.
    pub fn new(most: u32, action: impl Fn() + 'static) -> Self {
        Self { most, runs: Rc::default(), is_wanted: Rc::default(), action: Rc::new(action) }
    }

    /// Asks for the action.
    pub fn call(&self) {
        const SECOND: i32 = 1000;
        let runs = self.runs.get();
        if runs >= self.most {
            return self.is_wanted.set(true);
        }
        self.runs.set(runs + 1);
        if runs == 0 {
            let throttle = self.clone();
            after(SECOND, move || {
                throttle.runs.set(0);
                if throttle.is_wanted.take() {
                    throttle.call();
                }
            });
        }
        (self.action)();
    }

    /// Runs the action now, when it waits.
    pub fn flush(&self) {
        if self.is_wanted.take() {
            (self.action)();
        }
    }
}

/// Aborts a request that takes too long.
pub struct Timeout {
    controller: AbortController,
    waiting: Option<i32>,
}

impl Timeout {
    /// Aborts after this many milliseconds, unless it is dropped before.
    #[must_use]
    pub fn after(milliseconds: i32) -> Option<Self> {
        window()?;
        let controller = AbortController::new().ok()?;
        let waiting = after(milliseconds, {
            let controller = controller.clone();
            move || controller.abort()
        });
        Some(Self { controller, waiting })
    }

    /// What a request listens to.
    #[must_use]
    pub fn signal(&self) -> AbortSignal {
        self.controller.signal()
    }
}

impl Drop for Timeout {
    fn drop(&mut self) {
        if let (Some(window), Some(waiting)) = (window(), self.waiting) {
            window.clear_timeout_with_handle(waiting);
        }
    }
}
