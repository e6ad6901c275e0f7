//! A part of a page whose code arrives when it is opened.

use super::{Button, Notice, Tone};
use crate::{
    browser::timer,
    text::{FrameTexts, use_texts},
    wings::Unreached,
};
use leptos::prelude::*;
use std::{pin::Pin, sync::Arc};

type Loading = Pin<Box<dyn Future<Output = Result<ViewFn, Unreached>>>>;

/// Loads a panel. It gets the signal that closes the panel.
#[derive(Clone)]
pub struct LoadPanel(Arc<dyn Fn(RwSignal<bool>) -> Loading + Send + Sync>);

impl LoadPanel {
    /// A panel that this function loads.
    pub fn new<Panel>(load: impl Fn(RwSignal<bool>) -> Panel + Send + Sync + 'static) -> Self
    where
        Panel: Future<Output = Result<ViewFn, Unreached>> + 'static,
    {
        Self(Arc::new(move |open| Box::pin(load(open))))
    }
}

/// A panel, or a notice with a way to try again when its code does not arrive.
#[component]
pub fn LazyPanel(
    /// Loads it.
    load: LoadPanel,
    /// Whether it is open.
    open: RwSignal<bool>,
) -> impl IntoView {
    let texts = use_texts::<FrameTexts>();
    let arrived = RwSignal::new(None::<Result<ViewFn, Unreached>>);
    let ask = move || {
        arrived.set(None);
        let panel = load.0(open);
        timer::spawn(async move { arrived.set(Some(panel.await)) });
    };
    ask();
    let ask = Callback::new(move |()| ask());
    move || match arrived.get() {
        None => view! { <p role="status">{texts.loading}</p> }.into_any(),
        Some(Ok(panel)) => panel.run(),
        Some(Err(Unreached)) => view! {
            <Notice tone=Tone::Bad>
                <p>{texts.unreached}</p>
                <p><Button on_press=ask>{texts.retry}</Button></p>
            </Notice>
        }
        .into_any(),
    }
}
