//! What the servers of a whole test run have logged: lines of known members with known words, and nothing that anyone sent.

use crate::spa::files;
use anyhow::{Result, bail};
use serde_json::Value as Json;
use std::{fs, path::Path};

const MEMBERS: [&str; 5] = ["timestamp", "level", "target", "fields", "span"];
const FIELDS: [&str; 13] = [
    "message",
    "method",
    "route",
    "status",
    "problem",
    "microseconds",
    "documents",
    "error",
    "what",
    "name",
    "files",
    "folder",
    "signal",
];
const METHODS: [&str; 7] = ["GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS", "other"];
/// How a line may begin.
const MESSAGES: [&str; 14] = [
    "request",
    "database",
    "internal",
    "purge",
    "purged",
    "count",
    "stopped",
    "metrics on http://",
    "listening on http://",
    "the application ",
    "the database ",
    "some requests did not finish in time",
    "no connection can be taken",
    "this variable means nothing here",
];

/// Fails at the first line that could tell something of who asked. Returns how many lines there are.
pub(crate) fn check(folder: &Path) -> Result<usize> {
    let (mut lines, files) = (0, files(folder));
    // Those of the browser tests, and that of schemathesis.
    if files.len() < 2 {
        bail!("not every server logged into {}", folder.display());
    }
    for file in files {
        for line in fs::read_to_string(&file)?.lines() {
            lines += 1;
            if let Err(why) = check_line(line) {
                bail!("{}: {why}: {line}", file.display());
            }
        }
    }
    Ok(lines)
}

fn check_line(line: &str) -> Result<(), String> {
    let json: Json = serde_json::from_str(line).map_err(|_| "no JSON".to_owned())?;
    let known = |json: &Json, names: &[&str]| {
        let unknown = json
            .as_object()
            .and_then(|all| all.keys().find(|name| !names.contains(&name.as_str())));
        unknown.map_or(Ok(()), |name| Err(format!("the member {name} is new")))
    };
    known(&json, &MEMBERS)?;
    known(&json["fields"], &FIELDS)?;
    known(&json["span"], &["name", "request_id"])?;
    let fields = &json["fields"];
    let message = fields["message"].as_str().unwrap_or_default();
    if !MESSAGES.iter().any(|known| message.starts_with(known)) {
        return Err("a message that is new".to_owned());
    }
    // An id or a key is 22 letters, some of them capitals or digits; so is the name of a request.
    let name = json["span"]["request_id"].as_str().unwrap_or_default();
    let is_letter = |letter: char| letter.is_ascii_alphanumeric() || "-_".contains(letter);
    let is_random = |word: &str| {
        word.len() == 22
            && word.contains(|one: char| one.is_ascii_uppercase() || one.is_ascii_digit())
    };
    if line.split(|letter| !is_letter(letter)).any(|word| is_random(word) && word != name) {
        return Err("an id or a key".to_owned());
    }
    if let Some(method) = fields["method"].as_str()
        && !METHODS.contains(&method)
    {
        return Err("a method that someone made up".to_owned());
    }
    if let Some(route) = fields["route"].as_str() {
        let parts = route.split('/').all(|part| part.len() <= 14 || part == "{school_year}");
        if !parts || route.contains('?') {
            return Err("a path instead of a route".to_owned());
        }
    }
    // Only the database speaks in its own words.
    if fields["error"].is_string()
        && !["database", "purge", "count", "no connection can be taken"].contains(&message)
    {
        return Err("an error of something else".to_owned());
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    const LINE: &str = r#"{"timestamp":"t","level":"INFO","fields":{"message":"request","method":"GET","route":"/api/v1/documents/{id}","status":200,"microseconds":5},"target":"jojo_api::log","span":{"request_id":"a","name":"request"}}"#;

    #[test]
    fn a_line_with_anything_else_is_found() {
        assert_eq!(check_line(LINE), Ok(()));
        let long = r#""status":409,"problem":"idempotency-key-reused""#;
        assert_eq!(check_line(&LINE.replace(r#""status":200"#, long)), Ok(()));
        for (from, to) in [
            ("{id}", "AAAAAAAAAAAAAAAAAAAAAA"),
            ("/{id}", "?pc=1"),
            ("\"GET\"", "\"2009-05-12\""),
            ("\"status\":200", "\"title\":\"x\""),
            ("\"status\":200", "\"error\":\"x\""),
            ("\"request_id\"", "\"address\""),
            ("\"message\":\"request\"", "\"message\":\"2009-05-12\""),
            ("jojo_api::log", "AAAAAAAAAAAAAAAAAAAAAA"),
            ("{\"timestamp\"", "text"),
        ] {
            assert!(check_line(&LINE.replacen(from, to, 1)).is_err(), "{to}");
        }
    }
}
