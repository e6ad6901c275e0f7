//! The colour of the page around, made readable where it is not.

use std::{fmt, str::FromStr};

/// The contrast that text needs on its ground: WCAG 2.2, 1.4.3.
const READABLE: f64 = 4.5;
/// The same for who rests on it.
const HOVERED: f64 = 7.0;
/// In how many steps a colour goes to black or white.
const STEPS: u32 = 100;

/// The grounds that text stands on, as in `style/base.css`: the page and a card.
pub const LIGHT: [Colour; 2] = [Colour([0xf5, 0xf7, 0xf9]), Colour([0xff, 0xff, 0xff])];
/// The same in `style/dark.css`.
pub const DARK: [Colour; 2] = [Colour([0x14, 0x18, 0x1d]), Colour([0x1d, 0x23, 0x2a])];

/// A colour: red, green and blue.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Colour(pub [u8; 3]);

/// Not a colour.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NoColour;

impl FromStr for Colour {
    type Err = NoColour;

    /// Reads `#05c` or `#0055cc`; the `#` may be left out, as in an address.
    fn from_str(text: &str) -> Result<Self, NoColour> {
        let digits: Vec<u8> = text
            .strip_prefix('#')
            .unwrap_or(text)
            .chars()
            .map(|letter| letter.to_digit(16).and_then(|digit| u8::try_from(digit).ok()))
            .collect::<Option<_>>()
            .ok_or(NoColour)?;
        match *digits.as_slice() {
            [r, g, b] => Ok(Self([r * 17, g * 17, b * 17])),
            [r, s, g, h, b, c] => Ok(Self([r * 16 + s, g * 16 + h, b * 16 + c])),
            _ => Err(NoColour),
        }
    }
}

impl fmt::Display for Colour {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self([r, g, b]) = self;
        write!(f, "#{r:02x}{g:02x}{b:02x}")
    }
}

impl Colour {
    /// How bright it is, from 0 to 1: WCAG's relative luminance.
    #[must_use]
    pub fn luminance(self) -> f64 {
        let [r, g, b] = self.0.map(linear);
        0.2126 * r + 0.7152 * g + 0.0722 * b
    }

    /// The contrast with another colour, from 1 to 21.
    #[must_use]
    pub fn contrast(self, other: Self) -> f64 {
        let (one, two) = (self.luminance() + 0.05, other.luminance() + 0.05);
        if one > two { one / two } else { two / one }
    }

    /// The nearest colour that is readable on every ground, on its way to black or to white.
    fn readable(self, grounds: [Self; 2], contrast: f64) -> Self {
        let is_dark = grounds.iter().all(|ground| ground.luminance() < 0.2);
        let end = if is_dark { 255 } else { 0 };
        let mixed = |step: u32| {
            // Both are at most 255, so their mean is too.
            let mix = |part: u8| ((u32::from(part) * (STEPS - step) + end * step) / STEPS) as u8;
            Self(self.0.map(mix))
        };
        let readable =
            |colour: &Self| grounds.iter().all(|ground| colour.contrast(*ground) >= contrast);
        (0..=STEPS).map(mixed).find(readable).unwrap_or_else(|| mixed(STEPS))
    }
}

/// A part of a colour as light: the curve of sRGB.
fn linear(part: u8) -> f64 {
    let part = f64::from(part) / 255.0;
    if part <= 0.04045 {
        return part / 12.92;
    }
    ((part + 0.055) / 1.055).powf(2.4)
}

/// An accent as it is used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Accent {
    /// On light grounds.
    pub light: Colour,
    /// The same, for who rests on it.
    pub light_hover: Colour,
    /// On dark grounds.
    pub dark: Colour,
    /// The same, for who rests on it.
    pub dark_hover: Colour,
}

/// The accent of the page around, changed as little as makes it readable.
#[must_use]
pub fn accent(wanted: Colour) -> Accent {
    Accent {
        light: wanted.readable(LIGHT, READABLE),
        light_hover: wanted.readable(LIGHT, HOVERED),
        dark: wanted.readable(DARK, READABLE),
        dark_hover: wanted.readable(DARK, HOVERED),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn colour(text: &str) -> Colour {
        text.parse().expect("a colour")
    }

    #[test]
    fn contrast_is_that_of_wcag() {
        let close = |one: f64, two: f64| assert!((one - two).abs() < 0.005, "{one} {two}");
        close(colour("#000").contrast(colour("#fff")), 21.0);
        close(colour("#777").contrast(colour("#fff")), 4.48);
        close(colour("#05c").contrast(colour("#ffffff")), 6.62);
        close(colour("#ffed00").contrast(colour("#fff")), 1.21);
    }

    #[test]
    fn a_readable_colour_stays_and_another_moves() {
        assert_eq!(accent(colour("#0055cc")).light, colour("#05c"));
        let yellow = accent(colour("#ffed00"));
        assert_ne!(yellow.light, colour("#ffed00"));
        assert_eq!(yellow.dark, colour("#ffed00"));
    }

    #[test]
    fn the_grounds_are_those_of_the_styles() {
        for (sheet, [page, card]) in [
            (include_str!("../../style/base.css"), LIGHT),
            (include_str!("../../style/dark.css"), DARK),
        ] {
            let token = |name: &str| {
                let (_, rest) = sheet.split_once(&format!("--jojo-{name}: ")).expect("a token");
                colour(rest.split(';').next().expect("a value"))
            };
            assert_eq!((token("page"), token("card")), (page, card));
        }
    }

    proptest! {
        #[test]
        fn every_accent_becomes_readable(parts: [u8; 3]) {
            let accent = accent(Colour(parts));
            for (colours, grounds) in
                [([accent.light, accent.light_hover], LIGHT), ([accent.dark, accent.dark_hover], DARK)]
            {
                for colour in colours {
                    prop_assert!(grounds.iter().all(|ground| colour.contrast(*ground) >= READABLE));
                }
            }
        }

        #[test]
        fn any_text_is_a_colour_or_not(text in "\\PC{0,9}") {
            if let Ok(colour) = text.parse::<Colour>() {
                prop_assert_eq!(colour.to_string().parse(), Ok(colour));
            }
        }
    }
}
