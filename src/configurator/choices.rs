//! What an editor chooses, and the lines that follow from it.

use crate::embed::{Accent, Colour, accent};
use jojo_wire::EMBED_SCRIPT;

/// The choices, as they were made and typed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Choices {
    /// What is shown; empty for the check.
    pub(super) module: String,
    /// A colour as it is typed.
    pub(super) accent: String,
    /// Light or dark; empty for as the device is set.
    pub(super) mode: String,
    /// Whose font; empty for the JoJo-wijzer's.
    pub(super) font: String,
    /// Whose ground; empty for the JoJo-wijzer's.
    pub(super) background: String,
    /// Whether the page around gets the result; empty for no.
    pub(super) result: String,
}

/// What a typed colour is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Typed {
    /// Nothing is typed.
    Nothing,
    /// No colour.
    Fault,
    /// A colour, and what becomes of it.
    Colour(Colour, Accent),
}

impl Choices {
    /// What is shown.
    pub(super) fn module(&self) -> &str {
        if self.module.is_empty() { "check" } else { &self.module }
    }

    /// The colour.
    pub(super) fn colour(&self) -> Typed {
        match self.accent.trim() {
            "" => Typed::Nothing,
            text => {
                text.parse().map_or(Typed::Fault, |colour| Typed::Colour(colour, accent(colour)))
            }
        }
    }

    /// The attributes that are not as they are without a choice.
    pub(super) fn attributes(&self) -> Vec<(&'static str, String)> {
        let colour = match self.colour() {
            Typed::Colour(colour, _) => colour.to_string(),
            Typed::Nothing | Typed::Fault => String::new(),
        };
        let mode = if self.mode == "auto" { String::new() } else { self.mode.clone() };
        let all = [
            ("accent", colour),
            ("mode", mode),
            ("font", self.font.clone()),
            ("background", self.background.clone()),
            ("result", self.result.clone()),
        ];
        all.into_iter().filter(|(_, value)| !value.is_empty()).collect()
    }

    fn written(&self, before: &str) -> String {
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
            self.module(),
            self.written("data-")
        )
    }

    /// The element, with the script that makes it work.
    pub(super) fn element(&self, origin: &str) -> String {
        format!(
            "<script src=\"{origin}{EMBED_SCRIPT}\" async></script>\n<jojo-check module=\"{}\" lang=\"nl\"{}></jojo-check>",
            self.module(),
            self.written("")
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
            self.module()
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
    fn what_is_chosen_stands_in_every_line() {
        let choices = Choices {
            module: "vergoeding".to_owned(),
            accent: "#C00".to_owned(),
            mode: "dark".to_owned(),
            result: "result".to_owned(),
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
    fn what_is_no_colour_is_left_out() {
        let choices = Choices { accent: "\"><script>".to_owned(), ..Choices::default() };
        assert_eq!(choices.colour(), Typed::Fault);
        assert_eq!(choices.attributes(), []);
    }
}
