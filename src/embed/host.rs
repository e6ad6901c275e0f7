//! The page around: its messages are applied, and it is sent what it should know.

use super::{
    protocol::{self, FromHost, Theme, ToHost},
    theme,
};
use crate::{
    browser::{address, frame},
    check::{CheckForm, Outcome},
    router::{page_title, use_router},
    text::{CommonTexts, use_texts},
    workspace::Workspace,
};
use leptos::prelude::*;

/// The parameter of the address that tells several frames on one page apart.
const ID: &str = "id";

/// The page around. Until it connects nobody knows who it is, and it hears of nothing but that the frame is there.
#[derive(Clone, Copy)]
pub(super) struct Host {
    id: StoredValue<String>,
    /// Where it comes from: the first that connects, and nobody else.
    origin: RwSignal<Option<String>>,
    wants_result: RwSignal<bool>,
    /// Whether it ever wanted the result: from then on the person is told.
    wanted_result: RwSignal<bool>,
}

impl Host {
    /// Looks as the address asks, and listens.
    pub(super) fn start(workspace: Workspace<CheckForm>) -> Self {
        let language = use_texts::<CommonTexts>().tag;
        let id = frame::query_param(ID).unwrap_or_default();
        let host = Self {
            id: StoredValue::new(id.clone()),
            origin: RwSignal::default(),
            wants_result: RwSignal::new(false),
            wanted_result: RwSignal::new(false),
        };
        let accent = apply_theme(&protocol::theme(&|name| frame::query_param(name)));
        frame::on_message(move |origin, member| {
            let is_known = host.origin.with_untracked(|known| match known {
                Some(known) => known == origin,
                None => true,
            });
            if !is_known {
                return;
            }
            if let Some(message) = protocol::read(&id, member) {
                host.receive(origin, message, language);
            }
        });
        let router = use_router();
        Effect::new(move |_| {
            let page = router.page();
            let path = page.as_ref().map(|page| page.path().into_owned()).unwrap_or_default();
            host.send(&ToHost::Navigate { path, title: page_title(page.as_ref()) });
        });
        let outcome = workspace.outcome;
        let result = Memo::new(move |_| host.wants_result.get().then(|| outcome.with(result_of)));
        Effect::new(move |_| {
            if let Some(result) = result.get() {
                host.send(&result);
            }
        });
        frame::post("*", &ToHost::Ready { accent }.members(&host.id.get_value()));
        host
    }

    /// Whether it got the result.
    pub(super) fn wanted_result(self) -> bool {
        self.wanted_result.get()
    }

    fn receive(self, origin: &str, message: FromHost, language: &str) {
        if self.origin.with_untracked(Option::is_none) {
            // Only who says that it is there is spoken to.
            let FromHost::Connect { .. } = message else { return };
            self.origin.set(Some(origin.to_owned()));
        }
        match message {
            FromHost::Connect { wants_result } => {
                self.wants_result.set(wants_result);
                if wants_result {
                    self.wanted_result.set(true);
                }
            }
            FromHost::Theme(theme) => drop(apply_theme(&theme)),
            // Dutch is the only language yet, and no page around switches it unseen.
            FromHost::Lang(tag) if language.starts_with(&tag) => {}
            FromHost::Lang(_) => self.send(&ToHost::Error { code: "lang" }),
            FromHost::Viewport { bottom } => {
                frame::set_property("--jojo-seen-end", &format!("{bottom}px"));
            }
            FromHost::Back => address::back(),
        }
    }

    fn send(self, message: &ToHost) {
        if let Some(origin) = self.origin.get() {
            frame::post(&origin, &message.members(&self.id.get_value()));
        }
    }
}

/// Looks like this, and not like before; returns the accent that was asked for and the one that is used.
fn apply_theme(theme: &Theme) -> Option<(theme::Colour, theme::Accent)> {
    frame::set_mode(theme.mode.as_str());
    frame::set_property("--jojo-font", theme.font.as_deref().unwrap_or_default());
    frame::set_property("--jojo-ground", if theme.is_transparent { "transparent" } else { "" });
    let used = theme.accent.map(|wanted| (wanted, theme::accent(wanted)));
    let colour = |of: fn(&theme::Accent) -> theme::Colour| {
        used.as_ref().map(|(_, used)| of(used).to_string()).unwrap_or_default()
    };
    frame::set_property("--jojo-light", &colour(|used| used.light));
    frame::set_property("--jojo-light-hover", &colour(|used| used.light_hover));
    frame::set_property("--jojo-dark", &colour(|used| used.dark));
    frame::set_property("--jojo-dark-hover", &colour(|used| used.dark_hover));
    used
}

fn result_of(outcome: &Outcome) -> ToHost {
    ToHost::Result {
        verdict: outcome.report.verdict.as_str(),
        amount_cents: outcome.amounts.first().map(|report| report.amount.0),
    }
}
