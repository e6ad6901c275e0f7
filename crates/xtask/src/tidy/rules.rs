//! The rules about source text. Each takes one file and returns its faults with their line numbers.

/// The parts of the application that load on demand.
const WINGS: [&str; 6] = ["check", "planner", "dossier", "embed", "site", "document"];
/// The wing that is written for any form. The wings with a form may use it.
const GENERIC_WING: &str = "document";
/// Calls whose first text is what they write.
const WRITERS: [&str; 5] = ["format!(", "format_args!(", "write!(", "writeln!(", "push_str("];
/// Amounts come from the rules.
const AMOUNTS: [&str; 3] = [".part(", "Cents(", "BasisPoints("];
/// Terms come from the rules.
const TERMS: [&str; 4] = ["checked_add_months(", "checked_add_days(", "Months::new(", "Days::new("];

/// A line number and what is wrong there.
pub(super) type Fault = (usize, String);

/// A wing that imports another wing would load the other one's code too.
pub(super) fn wings_stay_apart(name: &str, text: &str) -> Vec<Fault> {
    let path = name.strip_prefix("src/").unwrap_or_default();
    let Some(own) = path.split(['/', '.']).next().filter(|part| WINGS.contains(part)) else {
        return Vec::new();
    };
    let code = code(text);
    let imports = code.match_indices("crate::").flat_map(|(at, found)| {
        let line = line_at(&code, at);
        first_parts(&code[at + found.len()..]).into_iter().map(move |part| (line, part))
    });
    imports
        .filter(|(_, part)| WINGS.contains(part) && *part != own && *part != GENERIC_WING)
        .map(|(line, part)| (line, format!("the wing {own} imports the wing {part}")))
        .collect()
}

/// The first names of a path or of each path in `{…}`.
fn first_parts(rest: &str) -> Vec<&str> {
    let Some(group) = rest.strip_prefix('{') else { return vec![identifier(rest)] };
    let (mut depth, mut parts, mut start) = (0, Vec::new(), 0);
    for (at, letter) in group.char_indices() {
        match letter {
            '{' => depth += 1,
            '}' if depth > 0 => depth -= 1,
            '}' | ',' if depth == 0 => {
                parts.push(identifier(group[start..at].trim_start()));
                start = at + 1;
                if letter == '}' {
                    break;
                }
            }
            _ => {}
        }
    }
    parts
}

fn line_at(text: &str, at: usize) -> usize {
    text[..at].matches('\n').count() + 1
}

fn identifier(text: &str) -> &str {
    &text[..text.find(|letter| !is_identifier(letter)).unwrap_or(text.len())]
}

fn is_identifier(letter: char) -> bool {
    letter.is_alphanumeric() || letter == '_'
}

/// HTML that is written as text is not checked by the compiler and not escaped.
pub(super) fn html_comes_from_leptos(_: &str, text: &str) -> Vec<Fault> {
    let code = code(text);
    let inner = words(&code, &["inner_html"], "use a view instead of inner_html");
    let written = WRITERS.into_iter().flat_map(|writer| code.match_indices(writer)).filter_map(
        |(at, found)| {
            let arguments = arguments(&code[at + found.len()..]);
            let has_tag = arguments.match_indices("\"<").any(|(quote, tag)| {
                arguments[quote + tag.len()..]
                    .starts_with(|letter: char| letter.is_ascii_alphabetic())
            });
            has_tag.then(|| (line_at(&code, at), format!("{found}…) writes HTML; use a view")))
        },
    );
    inner.into_iter().chain(written).collect()
}

/// What is between the parentheses of a call.
fn arguments(rest: &str) -> &str {
    let (mut depth, mut in_text, mut is_escaped) = (0, false, false);
    for (at, letter) in rest.char_indices() {
        match letter {
            _ if is_escaped => is_escaped = false,
            '\\' if in_text => is_escaped = true,
            '"' => in_text = !in_text,
            '(' if !in_text => depth += 1,
            ')' if !in_text && depth == 0 => return &rest[..at],
            ')' if !in_text => depth -= 1,
            _ => {}
        }
    }
    rest
}

/// Only one folder asks the browser.
pub(super) fn only_one_folder_asks_the_browser(name: &str, text: &str) -> Vec<Fault> {
    if name == "src/browser.rs" || name.starts_with("src/browser/") {
        return Vec::new();
    }
    words(&code(text), &["web_sys", "js_sys", "wasm_bindgen"], "ask src/browser")
}

pub(super) fn amounts_come_from_the_rules(_: &str, text: &str) -> Vec<Fault> {
    words(&code(text), &AMOUNTS, "the rules compute amounts")
}

pub(super) fn terms_come_from_the_rules(_: &str, text: &str) -> Vec<Fault> {
    words(&code(text), &TERMS, "the rules compute terms")
}

/// The fields of the text structs that nothing outside them reads.
pub(super) fn unused_texts<'a>(texts: &'a str, others: &str) -> Vec<&'a str> {
    let fields = texts.lines().filter_map(|line| line.strip_prefix("    pub ")?.split_once(": "));
    // A group of texts is not a text, and a function is not a field.
    let names = fields
        .filter(|(name, kind)| name.chars().all(is_identifier) && !kind.ends_with("Texts,"))
        .map(|(name, _)| name);
    let is_used = |name: &str| {
        others
            .match_indices(&format!(".{name}"))
            .any(|(at, found)| !others[at + found.len()..].starts_with(is_identifier))
    };
    names.filter(|name| !is_used(name)).collect()
}

/// The text without its tests. Comments become empty lines, so that line numbers stay.
fn code(text: &str) -> String {
    let text = text.split("#[cfg(test)]\nmod tests {").next().unwrap_or_default();
    text.lines()
        .map(
            |line| {
                if line.trim_start().starts_with("//") { "\n".into() } else { format!("{line}\n") }
            },
        )
        .collect()
}

fn words(code: &str, words: &[&str], why: &str) -> Vec<Fault> {
    let mut faults = Vec::new();
    for (number, line) in code.lines().enumerate() {
        let is_whole = |(at, word): &(usize, &str)| {
            !word.starts_with(is_identifier) || !line[..*at].ends_with(is_identifier)
        };
        for word in
            words.iter().filter(|word| line.match_indices(**word).any(|found| is_whole(&found)))
        {
            faults.push((number + 1, format!("{word}: {why}")));
        }
    }
    faults
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lines(faults: Vec<Fault>) -> Vec<usize> {
        faults.into_iter().map(|(line, _)| line).collect()
    }

    #[test]
    fn a_wing_may_import_what_is_shared_and_itself() {
        let text = "use crate::{\n    browser::clock,\n    check::form::{Form, planner},\n    ui::check,\n};\nuse crate::document::Save;\n// crate::planner\n";
        assert_eq!(wings_stay_apart("src/check/page.rs", text), []);
        assert_eq!(wings_stay_apart("src/app.rs", "use crate::check::Page;"), []);
    }

    #[test]
    fn a_wing_may_not_import_another_wing() {
        let text = "use crate::{\n    check::form::{A, B},\n    ui::Button, planner::C};\nfn f() { crate::dossier::g() }\n";
        assert_eq!(lines(wings_stay_apart("src/check.rs", text)), [1, 4]);
        assert_eq!(lines(wings_stay_apart("src/document/page.rs", text)), [1, 1, 4]);
    }

    #[test]
    fn html_as_text_is_found() {
        let text = "view! { <p inner_html=x/> };\nlet a = format!(\"{}\", f(\")\"), \"<b>\");\nwrite!(out,\n    r#\"<p class=\"x\">\"#);\n";
        assert_eq!(lines(html_comes_from_leptos("", text)), [1, 2, 3]);
        assert_eq!(
            html_comes_from_leptos(
                "",
                "format!(\"{a} < b\"); view! { <p>\"text\"</p> }; replace(\"<!>\", \"\")"
            ),
            []
        );
    }

    #[test]
    fn the_browser_is_asked_in_one_folder() {
        let text = "//! web_sys\nuse web_sys::Window;\n";
        assert_eq!(lines(only_one_folder_asks_the_browser("src/ui/button.rs", text)), [2]);
        assert_eq!(only_one_folder_asks_the_browser("src/browser/page.rs", text), []);
    }

    #[test]
    fn arithmetic_is_found_outside_tests() {
        let text = "let a = b.part(c);\nlet d = Cents(1);\nlet e = AllCents(1);\n#[cfg(test)]\nmod tests {\nCents(1)";
        assert_eq!(lines(amounts_come_from_the_rules("", text)), [1, 2]);
        assert_eq!(
            lines(terms_come_from_the_rules("", "day.checked_add_months(Months::new(6))")),
            [1, 1]
        );
    }

    #[test]
    fn a_text_is_used_only_by_its_whole_name() {
        let texts = "pub struct T {\n    /// A.\n    pub day: &'static str,\n    pub days: fn(u32) -> String,\n    pub common: CommonTexts,\n    pub fn f(a: u32) {}\n}\n";
        assert_eq!(unused_texts(texts, "{t.days(3)}"), ["day"]);
        assert_eq!(unused_texts(texts, "{t.day} {(t.days)(3)}"), [""; 0]);
    }
}
