//! Parts of a page that only show something, written as HTML text.
//!
//! A view makes code of its own for every element in it; a text does not. What nobody types in or presses is written
//! with this, which took some 40 KB brotli off the bundle for schools (see `docs/adr/0005-two-bundles.md`). Every text
//! and every value is escaped here, and nowhere else.

/// HTML being written. Elements are closed by the functions that open them.
#[derive(Debug, Default)]
pub struct Markup(String);

impl Markup {
    /// What a function writes.
    #[must_use]
    pub fn of(write: impl FnOnce(&mut Self)) -> String {
        let mut markup = Self::default();
        write(&mut markup);
        markup.0
    }

    /// What [`Self::of`] gave.
    pub fn raw(&mut self, html: &str) {
        self.0.push_str(html);
    }

    /// A text.
    pub fn text(&mut self, text: &str) {
        for letter in text.chars() {
            match letter {
                '&' => self.0.push_str("&amp;"),
                '<' => self.0.push_str("&lt;"),
                '>' => self.0.push_str("&gt;"),
                '"' => self.0.push_str("&quot;"),
                letter => self.0.push(letter),
            }
        }
    }

    fn start(&mut self, tag: &'static str, attributes: &[(&'static str, &str)]) {
        self.0.push('<');
        self.0.push_str(tag);
        for (name, value) in attributes {
            self.0.push(' ');
            self.0.push_str(name);
            self.0.push_str("=\"");
            self.text(value);
            self.0.push('"');
        }
        self.0.push('>');
    }

    /// An element with attributes, a name and a value each, and what stands inside it.
    pub fn element(
        &mut self,
        tag: &'static str,
        attributes: &[(&'static str, &str)],
        inside: &mut dyn FnMut(&mut Self),
    ) {
        self.start(tag, attributes);
        inside(self);
        self.0.push_str("</");
        self.0.push_str(tag);
        self.0.push('>');
    }

    /// An element that holds nothing.
    pub fn element_without_end(&mut self, tag: &'static str, attributes: &[(&'static str, &str)]) {
        self.start(tag, attributes);
    }

    /// A box to tick, with a mark `data-…` that tells what it ticks.
    pub fn tick(&mut self, mark: &'static str, of: &str, id: &str, is_ticked: bool) {
        self.0.push_str(r#"<input type="checkbox" id=""#);
        self.text(id);
        self.0.push_str(r#"" data-"#);
        self.0.push_str(mark);
        self.0.push_str("=\"");
        self.text(of);
        self.0.push_str(if is_ticked { "\" checked>" } else { "\">" });
    }

    /// An element that holds a text.
    pub fn line(&mut self, tag: &'static str, class: &str, text: &str) {
        let attributes: &[_] = if class.is_empty() { &[] } else { &[("class", class)] };
        self.element(tag, attributes, &mut |inside| inside.text(text));
    }

    /// A row of a table: a heading and cells.
    pub fn row(&mut self, heading: &str, cells: &[String]) {
        self.element("tr", &[], &mut |row| {
            row.element("th", &[("scope", "row")], &mut |cell| cell.text(heading));
            for cell in cells {
                row.line("td", "", cell);
            }
        });
    }

    /// The head of a table.
    pub fn head(&mut self, labels: &[&str]) {
        self.element("thead", &[], &mut |head| {
            head.element("tr", &[], &mut |row| {
                for label in labels {
                    row.element("th", &[("scope", "col")], &mut |cell| cell.text(label));
                }
            });
        });
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn elements_are_closed_and_attributes_stand_in_quotes() {
        let html = Markup::of(|markup| {
            markup.element("p", &[("class", "a \"b\"")], &mut |inside| {
                inside.line("b", "", "1 < 2 & 3")
            });
        });
        assert_eq!(html, r#"<p class="a &quot;b&quot;"><b>1 &lt; 2 &amp; 3</b></p>"#);
    }

    proptest::proptest! {
        #[test]
        fn no_text_opens_an_element_or_leaves_its_quotes(text in "\\PC{0,30}") {
            let html = Markup::of(|markup| markup.element("p", &[("title", &text)], &mut |inside| inside.text(&text)));
            proptest::prop_assert_eq!(html.matches('<').count(), 2);
            proptest::prop_assert_eq!(html.matches('>').count(), 2);
            proptest::prop_assert_eq!(html.matches('"').count(), 2);
        }
    }
}
