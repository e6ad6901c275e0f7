//! The words of the page about embedding.

#![expect(missing_docs, reason = "the fields are named after their place on the page")]

use super::Section;

/// What the page about embedding says.
pub struct ConfiguratorTexts {
    pub lead: &'static str,
    pub choices: &'static str,
    pub module: &'static str,
    pub modules: [(&'static str, &'static str); 2],
    pub mode: &'static str,
    pub modes: [(&'static str, &'static str); 3],
    pub font: &'static str,
    pub fonts: [(&'static str, &'static str); 2],
    pub background: &'static str,
    pub backgrounds: [(&'static str, &'static str); 2],
    pub result: &'static str,
    pub result_hint: &'static str,
    pub results: [(&'static str, &'static str); 2],
    pub accent: &'static str,
    pub accent_hint: &'static str,
    pub accent_fault: &'static str,
    pub accent_kept: &'static str,
    pub accent_changed: fn(&str, &str) -> String,
    pub preview: &'static str,
    pub preview_hint: &'static str,
    pub snippets: &'static str,
    pub line: &'static str,
    pub line_hint: &'static str,
    pub element: &'static str,
    pub element_hint: &'static str,
    pub frame: &'static str,
    pub frame_hint: &'static str,
    pub policy: &'static str,
    pub policy_hint: &'static str,
    pub copy: fn(&str) -> String,
    pub notes: &'static [Section],
    pub app: &'static str,
    pub app_hint: &'static str,
    pub app_hosts: &'static str,
    pub app_failed: &'static str,
}
