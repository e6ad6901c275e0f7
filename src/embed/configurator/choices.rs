//! What an editor chooses, and the lines that follow from it.

use crate::embed::{
    protocol::Mode,
    theme::{Accent, Colour, accent},
};
use jojo_wire::EMBED_SCRIPT;

/// What is shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub(super) enum Module {
    /// The check.
    #[default]
    Check,
    /// The allowance.
    Allowance,
}

impl Module {
    /// Each choice.
    pub(super) const ALL: [Self; 2] = [Self::Check, Self::Allowance];

    /// Its name in addresses and attributes.
    pub(super) const fn name(self) -> &'static str {
        match self {
            Self::Check => "check",
            Self::Allowance => "vergoeding",
        }
    }
}

/// The choices, as they were made and typed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Choices {
    /// What is shown.
    pub(super) module: Module,
    /// A colour as it is typed.
    pub(super) accent: String,
    /// Light or dark.
    pub(super) mode: Mode,
    /// Whether the font is that of the page around.
    pub(super) has_host_font: bool,
    /// Whether the ground of the page around shows through.
    pub(super) is_transparent: bool,
    /// Whether the page around gets the result.
    pub(super) wants_result: bool,
}

/// What a typed colour is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Typed {
    /// Nothing is typed.
    Nothing,
    /// Not a colour.
    Fault,
    /// A colour, and what becomes of it.
    Colour(Colour, Accent),
}

impl Choices {
    /// The colour.
    pub(super) fn colour(&self) -> Typed {
        match self.accent.trim() {
            "" => Typed::Nothing,
            text => {
                text.parse().map_or(Typed::Fault, |colour| Typed::Colour(colour, accent(colour)))
            }
        }
    }

    /// The attributes that differ from those without a choice.
    pub(super) fn attributes(&self) -> Vec<(&'static str, String)> {
        let colour = match self.colour() {
            Typed::Colour(colour, _) => Some(colour.to_string()),
            Typed::Nothing | Typed::Fault => None,
        };
        let mode = (self.mode != Mode::Auto).then(|| self.mode.as_str().to_owned());
        let chosen = |is_chosen: bool, value: &str| is_chosen.then(|| value.to_owned());
        let all = [
            ("accent", colour),
            ("mode", mode),
            ("font", chosen(self.has_host_font, "host")),
            ("background", chosen(self.is_transparent, "transparent")),
            ("result", chosen(self.wants_result, "result")),
        ];
        all.into_iter().filter_map(|(name, value)| Some((name, value?))).collect()
    }

    fn attribute_text(&self, before: &str) -> String {
        self.attributes()
            .iter()
            .map(|(name, value)| match *name {
                "result" => format!(" {before}result"),
                name => format!(" {before}{name}=\"{value}\""),
            })
            .collect()
    }

    /// The one line.
    pub(super) fn line(&self, origin: &str) -> String {
        format!(
            "<script src=\"{origin}{EMBED_SCRIPT}\" data-module=\"{}\"{} async></script>",
            self.module.name(),
            self.attribute_text("data-")
        )
    }

    /// The element, with the script that makes it work.
    pub(super) fn element(&self, origin: &str) -> String {
        format!(
            "<script src=\"{origin}{EMBED_SCRIPT}\" async></script>\n<jojo-check module=\"{}\" lang=\"nl\"{}></jojo-check>",
            self.module.name(),
            self.attribute_text("")
        )
    }

    /// The frame alone. What only a script can do is left out.
    pub(super) fn frame(&self, origin: &str, title: &str) -> String {
        let wishes: Vec<String> = self
            .attributes()
            .iter()
            .filter(|(name, _)| ["accent", "mode", "background"].contains(name))
            .map(|(name, value)| format!("{name}={}", value.trim_start_matches('#')))
            .collect();
        let wishes =
            if wishes.is_empty() { String::new() } else { format!("?{}", wishes.join("&amp;")) };
        format!(
            "<iframe src=\"{origin}/insluiten/{}{wishes}\" title=\"{title}\" width=\"100%\" height=\"900\" allow=\"clipboard-write\"></iframe>",
            self.module.name()
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const ORIGIN: &str = "https://jojo.example";

    #[test]
    fn without_a_choice_the_line_is_short() {
        assert_eq!(
            Choices::default().line(ORIGIN),
            "<script src=\"https://jojo.example/insluiten/v1.js\" data-module=\"check\" async></script>"
        );
    }

    #[test]
    fn every_line_has_the_choices() {
        let choices = Choices {
            module: Module::Allowance,
            accent: "#C00".to_owned(),
            mode: Mode::Dark,
            wants_result: true,
            ..Choices::default()
        };
        assert!(choices.line(ORIGIN).contains(
            "data-module=\"vergoeding\" data-accent=\"#cc0000\" data-mode=\"dark\" data-result"
        ));
        assert!(
            choices
                .element(ORIGIN)
                .contains("accent=\"#cc0000\" mode=\"dark\" result></jojo-check>")
        );
        assert!(
            choices
                .frame(ORIGIN, "De leervergoeding")
                .contains("/insluiten/vergoeding?accent=cc0000&amp;mode=dark\" title=")
        );
    }

    #[test]
    fn a_text_that_is_not_a_colour_is_left_out() {
        let choices = Choices { accent: "\"><script>".to_owned(), ..Choices::default() };
        assert_eq!(choices.colour(), Typed::Fault);
        assert_eq!(choices.attributes(), []);
    }
}
