//! What the frame and the page around it say to each other: flat messages `{bron: "jojo", v: 1, id, type, …}`.
//!
//! What is not such a message, is of another version or has another shape is nothing: [`read`] returns `None`.

use super::theme::{Accent, Colour};
use crate::browser::frame::Scalar;

/// Who speaks, and in which version.
const WHO: &str = "jojo";
const VERSION: i64 = 1;
/// The longest text that is read.
const LONGEST: usize = 200;

/// Light, dark, or as the person's device is set.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Mode {
    /// As the device is set.
    #[default]
    Auto,
    /// Light.
    Light,
    /// Dark.
    Dark,
}

impl Mode {
    /// Every mode.
    pub const ALL: [Self; 3] = [Self::Auto, Self::Light, Self::Dark];

    /// Its name in addresses and messages.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Auto => "auto",
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }

    /// The mode of this name.
    #[must_use]
    pub fn of(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|mode| mode.as_str() == name)
    }
}

/// How the page around wants the frame to look; what it does not name is as it is without a wish.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Theme {
    /// The accent.
    pub accent: Option<Colour>,
    /// Light or dark.
    pub mode: Mode,
    /// A list of fonts, as CSS has it.
    pub font: Option<String>,
    /// Whether the ground of the page around shows through.
    pub is_transparent: bool,
}

/// What the page around says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FromHost {
    /// It is there, and wants the result or not.
    Connect {
        /// Whether it asks for the result.
        wants_result: bool,
    },
    /// How to look.
    Theme(Theme),
    /// Which language to speak.
    Lang(String),
    /// Where the visible part of the frame ends, in pixels from its top.
    Viewport {
        /// The lowest visible pixel.
        bottom: i64,
    },
    /// One step back.
    Back,
}

/// Reads a message by its members.
#[must_use]
pub fn read(id: &str, member: &dyn Fn(&str) -> Option<Scalar>) -> Option<FromHost> {
    let text = |name: &str| match member(name)? {
        Scalar::Text(text) if text.chars().count() <= LONGEST => Some(text),
        _ => None,
    };
    let truth = |name: &str| Some(member(name)? == Scalar::Truth(true));
    let is_ours = text("bron").as_deref() == Some(WHO)
        && member("v") == Some(Scalar::Whole(VERSION))
        && text("id").as_deref() == Some(id);
    if !is_ours {
        return None;
    }
    Some(match text("type")?.as_str() {
        "connect" => FromHost::Connect { wants_result: truth("result").unwrap_or_default() },
        "theme" => FromHost::Theme(theme(&text)),
        "lang" => FromHost::Lang(text("lang")?),
        "viewport" => match member("bottom")? {
            Scalar::Whole(bottom) if bottom >= 0 => FromHost::Viewport { bottom },
            _ => return None,
        },
        "back" => FromHost::Back,
        _ => return None,
    })
}

/// Reads how to look, from a message or from the address. What cannot be read is left out.
#[must_use]
pub fn theme(text: &dyn Fn(&str) -> Option<String>) -> Theme {
    Theme {
        accent: text("accent").and_then(|colour| colour.parse().ok()),
        mode: text("mode").and_then(|name| Mode::of(&name)).unwrap_or_default(),
        font: text("font").filter(|font| is_font(font)),
        is_transparent: text("background").as_deref() == Some("transparent"),
    }
}

/// Names of fonts and nothing else.
fn is_font(text: &str) -> bool {
    let allowed = |letter: char| letter.is_ascii_alphanumeric() || " ,-_\"'".contains(letter);
    !text.is_empty() && text.len() <= LONGEST && text.chars().all(allowed)
}

/// What the frame says, beside its height and where the focus is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ToHost {
    /// It is there; with the accent it uses.
    Ready {
        /// The accent on light and on dark, when one was asked for.
        accent: Option<(Colour, Accent)>,
    },
    /// Another page is shown.
    Navigate {
        /// Its path.
        path: String,
        /// Its title.
        title: String,
    },
    /// The result, only for who asked: no answer and no date that tells one.
    Result {
        /// The verdict, as the API names it.
        verdict: &'static str,
        /// The lowest amount that is still possible, in cents a month.
        amount_cents: Option<i64>,
    },
    /// Something the page around asked for does not exist.
    Error {
        /// What it is about.
        code: &'static str,
    },
}

impl ToHost {
    /// Its members.
    #[must_use]
    pub fn members(&self, id: &str) -> Vec<(&'static str, Scalar)> {
        let text = |text: &str| Scalar::Text(text.to_owned());
        let mut members = vec![
            ("bron", text(WHO)),
            ("v", Scalar::Whole(VERSION)),
            ("id", text(id)),
            (
                "type",
                text(match self {
                    Self::Ready { .. } => "ready",
                    Self::Navigate { .. } => "navigate",
                    Self::Result { .. } => "result",
                    Self::Error { .. } => "error",
                }),
            ),
        ];
        match self {
            Self::Ready { accent: None } => {}
            Self::Ready { accent: Some((wanted, used)) } => {
                let changed = used.light != *wanted || used.dark != *wanted;
                members.push(("accent_light", text(&used.light.to_string())));
                members.push(("accent_dark", text(&used.dark.to_string())));
                members.push(("accent_changed", Scalar::Truth(changed)));
            }
            Self::Navigate { path, title } => {
                members.extend([("path", text(path)), ("title", text(title))]);
            }
            Self::Result { verdict, amount_cents } => {
                members.push(("verdict", text(verdict)));
                members.extend(amount_cents.map(|cents| ("amount_cents", Scalar::Whole(cents))));
            }
            Self::Error { code } => members.push(("code", text(code))),
        }
        members
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn read_of(members: &[(&str, Scalar)]) -> Option<FromHost> {
        read("a", &|name| {
            members.iter().find(|(of, _)| *of == name).map(|(_, value)| value.clone())
        })
    }

    fn ours(kind: &str, more: &[(&'static str, Scalar)]) -> Vec<(&'static str, Scalar)> {
        let text = |text: &str| Scalar::Text(text.to_owned());
        let mut members = vec![
            ("bron", text("jojo")),
            ("v", Scalar::Whole(1)),
            ("id", text("a")),
            ("type", text(kind)),
        ];
        members.extend_from_slice(more);
        members
    }

    #[test]
    fn every_kind_is_read() {
        let text = |text: &str| Scalar::Text(text.to_owned());
        assert_eq!(read_of(&ours("connect", &[])), Some(FromHost::Connect { wants_result: false }));
        assert_eq!(
            read_of(&ours("connect", &[("result", Scalar::Truth(true))])),
            Some(FromHost::Connect { wants_result: true })
        );
        assert_eq!(
            read_of(&ours("viewport", &[("bottom", Scalar::Whole(300))])),
            Some(FromHost::Viewport { bottom: 300 })
        );
        assert_eq!(read_of(&ours("back", &[])), Some(FromHost::Back));
        let theme =
            [("accent", text("#05c")), ("mode", text("dark")), ("font", text("Inter, serif"))];
        let Some(FromHost::Theme(theme)) = read_of(&ours("theme", &theme)) else {
            panic!("a theme")
        };
        assert_eq!((theme.accent.is_some(), theme.mode), (true, Mode::Dark));
        assert_eq!(theme.font.as_deref(), Some("Inter, serif"));
    }

    #[test]
    fn foreign_messages_are_ignored() {
        for (name, value) in [
            ("bron", Scalar::Text("other".to_owned())),
            ("v", Scalar::Whole(2)),
            ("v", Scalar::Text("1".to_owned())),
            ("id", Scalar::Text("b".to_owned())),
            ("type", Scalar::Text("eval".to_owned())),
        ] {
            let mut members = ours("connect", &[]);
            members.retain(|(of, _)| *of != name);
            assert_eq!(read_of(&members), None, "{name} is missing");
            members.push((name, value));
            assert_eq!(read_of(&members), None, "{name} is another");
        }
        assert_eq!(read_of(&ours("viewport", &[("bottom", Scalar::Whole(-1))])), None);
        let font = [("font", Scalar::Text("a; } body { color: red".to_owned()))];
        assert_eq!(read_of(&ours("theme", &font)), Some(FromHost::Theme(Theme::default())));
    }

    fn any_scalar() -> impl Strategy<Value = Scalar> {
        prop_oneof![
            "\\PC{0,12}|jojo|connect|theme|viewport|lang".prop_map(Scalar::Text),
            any::<i64>().prop_map(Scalar::Whole),
            any::<bool>().prop_map(Scalar::Truth),
        ]
    }

    proptest! {
        #[test]
        fn no_message_breaks_the_reader(
            kind in "connect|theme|lang|viewport|back|\\PC{0,8}",
            values in prop::collection::vec(any_scalar(), 6),
        ) {
            let names = ["result", "accent", "mode", "font", "background", "bottom"];
            let more: Vec<_> = names.into_iter().zip(values).collect();
            if let Some(FromHost::Theme(Theme { font: Some(font), .. })) = read_of(&ours(&kind, &more)) {
                prop_assert!(is_font(&font) && !font.contains(&[';', '{', '('][..]), "a font");
            }
        }
    }
}
