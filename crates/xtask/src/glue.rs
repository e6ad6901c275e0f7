//! Makes what wasm-bindgen wrote smaller on the wire: Trunk's minifier cannot read its JavaScript.
//!
//! Comments and indentation go. And each function that the wasm imports is called by a name with a hash of 16 digits, twice,
//! which no compression takes away: both sides get short names instead. That is 3 KB brotli in each bundle.

use anyhow::{Context, Result, bail};
use std::{collections::HashMap, fs, path::Path};

/// The section of a wasm module that lists its imports.
const IMPORTS: u8 = 2;
const HEADER: usize = 8;

/// Makes the files of one bundle smaller.
pub(crate) fn slim(js: &Path, wasm: &Path) -> Result<()> {
    let (module, names) = shorten(&fs::read(wasm)?)?;
    fs::write(wasm, module)?;
    fs::write(js, rename(&without_comments(&fs::read_to_string(js)?), &names))?;
    Ok(())
}

fn without_comments(text: &str) -> String {
    let lines = text.lines().map(str::trim);
    let code = lines.filter(|line| {
        !(line.is_empty()
            || line.starts_with("//")
            || line.starts_with("/*")
            || line.starts_with('*'))
    });
    code.collect::<Vec<_>>().join("\n")
}

/// Replaces whole names.
fn rename(text: &str, names: &HashMap<String, String>) -> String {
    let is_inside = |letter: char| letter.is_ascii_alphanumeric() || letter == '_' || letter == '$';
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while !rest.is_empty() {
        let end = rest.find(|letter| !is_inside(letter)).unwrap_or(rest.len());
        let (word, after) = rest.split_at(end);
        out.push_str(names.get(word).map_or(word, String::as_str));
        let next = after.find(is_inside).unwrap_or(after.len());
        out.push_str(&after[..next]);
        rest = &after[next..];
    }
    out
}

/// The module with short names for its imports, and what each was called before.
fn shorten(module: &[u8]) -> Result<(Vec<u8>, HashMap<String, String>)> {
    let mut names = HashMap::new();
    let mut out = module.get(..HEADER).context("a wasm module begins with its version")?.to_vec();
    let mut rest = &module[HEADER..];
    while let Some((&kind, after)) = rest.split_first() {
        rest = after;
        let size = number(&mut rest)?;
        let (section, after) = rest.split_at_checked(size).context("a section is cut off")?;
        rest = after;
        let rewritten;
        let section = if kind == IMPORTS {
            rewritten = imports(section, &mut names)?;
            &rewritten
        } else {
            section
        };
        out.push(kind);
        put(&mut out, section.len());
        out.extend(section);
    }
    Ok((out, names))
}

fn imports(mut section: &[u8], names: &mut HashMap<String, String>) -> Result<Vec<u8>> {
    let mut out = Vec::new();
    let count = number(&mut section)?;
    put(&mut out, count);
    for _ in 0..count {
        let from = text(&mut section)?;
        let name = text(&mut section)?;
        let short = format!("_{}", names.len());
        for text in [from, &short] {
            put(&mut out, text.len());
            out.extend(text.bytes());
        }
        names.insert(name.to_owned(), short);
        // A function: its kind and its type.
        let (&kind, after) = section.split_first().context("an import is cut off")?;
        if kind != 0 {
            bail!("the module imports something that is no function");
        }
        section = after;
        out.push(kind);
        put(&mut out, number(&mut section)?);
    }
    Ok(out)
}

fn text<'a>(rest: &mut &'a [u8]) -> Result<&'a str> {
    let size = number(rest)?;
    let (text, after) = rest.split_at_checked(size).context("a name is cut off")?;
    *rest = after;
    Ok(std::str::from_utf8(text)?)
}

/// Reads a number in LEB128.
fn number(rest: &mut &[u8]) -> Result<usize> {
    let mut value = 0;
    for shift in (0..35).step_by(7) {
        let (&byte, after) = rest.split_first().context("a number is cut off")?;
        *rest = after;
        value |= usize::from(byte & 0x7f) << shift;
        if byte < 0x80 {
            return Ok(value);
        }
    }
    bail!("a number is too long")
}

fn put(out: &mut Vec<u8>, mut value: usize) {
    while value >= 0x80 {
        // The seven lowest bits fit.
        out.push((value & 0x7f) as u8 | 0x80);
        value >>= 7;
    }
    out.push(value as u8);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_sides_get_the_same_short_names() {
        let mut module = b"\0asm\x01\0\0\0".to_vec();
        let import = b"\x01\x03./a\x0c__wbg_x_0123\0\x85\x01";
        module.extend([IMPORTS, import.len() as u8]);
        module.extend(import);
        module.extend(b"\x0a\x01\0");
        let (short, names) = shorten(&module).expect("a module");
        assert_eq!(short, b"\0asm\x01\0\0\0\x02\x0b\x01\x03./a\x02_0\0\x85\x01\x0a\x01\0");
        assert_eq!(rename("__wbg_x_0123: f(__wbg_x_01234)", &names), "_0: f(__wbg_x_01234)");
    }

    #[test]
    fn what_is_cut_off_is_told() {
        assert!(shorten(b"\0asm").is_err());
        assert!(shorten(b"\0asm\x01\0\0\0\x02\x20\x01").is_err());
    }
}
