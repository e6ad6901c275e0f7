//! Serving the built application: pages with their policy, precompressed files, the right cache headers, 404 for unknown
//! paths.
//!
//! Files are few and small, and the address of the site stands in the pages: all are read once, when the server starts.

mod files;

pub use files::Files;

use crate::{
    error::ApiError,
    headers::{self, Frames},
};
use axum::{
    body::{Body, Bytes},
    http::{HeaderMap, HeaderValue, Method, Request, StatusCode, header},
    response::{IntoResponse, Response},
};
use base64::{Engine, engine::general_purpose::STANDARD};
use flate2::{Compression, write::GzEncoder};
use jojo_wire::{DOCUMENT, EMBED_SCRIPT, NOT_FOUND, Page, SITE};
use sha2::{Digest, Sha256};
use std::{collections::HashMap, io::Write, sync::Arc};

const IMMUTABLE: HeaderValue = HeaderValue::from_static("public, max-age=31536000, immutable");
const REVALIDATE: HeaderValue = HeaderValue::from_static("no-cache");
/// The script that embeds: other sites load it often, and a change may take this long to reach them.
const AN_HOUR: HeaderValue = HeaderValue::from_static("public, max-age=3600");
const HTML: HeaderValue = HeaderValue::from_static("text/html; charset=utf-8");
const SITEMAP: &str = "/sitemap.xml";
const ROBOTS: &str = "/robots.txt";
/// What keeps the pages in the browser.
const WORKER: &str = "/sw.js";

/// What the server knows of the site beside the files.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Site {
    /// Its address without a slash at the end, as `https://example.org`; empty while nobody said so.
    pub address: String,
    /// Who may show the embedded pages in a frame, as `frame-ancestors` wants it.
    pub frame_ancestors: String,
}

/// The built application.
#[derive(Clone, Debug)]
pub(crate) struct Spa {
    /// By the address of their file.
    pages: Arc<HashMap<String, Sent>>,
    /// By their own address.
    files: Arc<HashMap<String, Sent>>,
}

/// What is sent whole, in each encoding there is.
#[derive(Debug)]
struct Sent {
    kind: HeaderValue,
    policy: HeaderValue,
    cache: HeaderValue,
    may_be_framed: bool,
    is_for_all_sites: bool,
    tag: HeaderValue,
    plain: Bytes,
    gzip: Option<Bytes>,
    brotli: Option<Bytes>,
}

impl Spa {
    /// The application in these files.
    pub(crate) fn open(files: &Files, site: &Site) -> Self {
        let mut built = files.read();
        if !built.contains_key("/index.html") {
            tracing::warn!(?files, "the application is not built here; only the API is served");
        }
        let mut pages = HashMap::new();
        let fixed = Page::FIXED.iter().map(|page| (page.file(), Frames::of(page, site)));
        let others = [DOCUMENT, NOT_FOUND].map(|file| (file.to_owned(), Frames::none()));
        for (file, frames) in fixed.chain(others) {
            if let Some(html) = take_text(&mut built, &file) {
                let html = html.replace(SITE, &site.address);
                let policy = headers::csp_of_page(&inline_script_hashes(&html), &frames);
                let page = Sent { may_be_framed: frames.may_be_framed(), ..Sent::text(html, HTML) };
                pages.insert(file, Sent { policy, ..page });
            }
        }
        let mut sent = HashMap::new();
        // A sitemap without the address of the site would say nothing.
        if let Some(map) = take_text(&mut built, SITEMAP).filter(|_| !site.address.is_empty()) {
            let kind = HeaderValue::from_static("application/xml");
            sent.insert(SITEMAP.to_owned(), Sent::text(map.replace(SITE, &site.address), kind));
        }
        if let Some(worker) = take_text(&mut built, WORKER) {
            let kind = HeaderValue::from_static("text/javascript");
            let policy = headers::csp_of_worker();
            sent.insert(WORKER.to_owned(), Sent { policy, ..Sent::text(worker, kind) });
        }
        sent.insert(ROBOTS.to_owned(), robots(site));
        let is_file =
            |path: &String| ![".html", ".br", ".gz"].iter().any(|end| path.ends_with(end));
        let paths: Vec<String> = built.keys().filter(|path| is_file(path)).cloned().collect();
        for path in paths {
            if let Some(file) = Sent::file(&path, &mut built) {
                sent.insert(path, file);
            }
        }
        Self { pages: Arc::new(pages), files: Arc::new(sent) }
    }

    /// Answers a request that is not for the API.
    pub(crate) fn serve(&self, request: &Request<Body>) -> Response {
        if ![Method::GET, Method::HEAD].contains(request.method()) {
            let allowed = [(header::ALLOW, "GET, HEAD")];
            return (allowed, ApiError::MethodNotAllowed).into_response();
        }
        let path = request.uri().path();
        let sent = match Page::at(path) {
            Some(page) => self.pages.get(&page.file()),
            None => self.files.get(path),
        };
        match (sent, self.pages.get(NOT_FOUND)) {
            (Some(sent), _) => sent.answer(request.headers(), StatusCode::OK),
            // It is sent whole, whatever the client has already.
            (None, Some(page)) => {
                page.answer(&without_conditions(request.headers()), StatusCode::NOT_FOUND)
            }
            (None, None) => ApiError::NotFound.into_response(),
        }
    }
}

fn take_text(files: &mut HashMap<String, Bytes>, path: &str) -> Option<String> {
    String::from_utf8(files.remove(path)?.into()).ok()
}

impl Sent {
    /// A text that the server made, compressed here.
    fn text(text: String, kind: HeaderValue) -> Self {
        let (gzip, brotli) = (gzip(text.as_bytes()), brotli(text.as_bytes()));
        Self {
            gzip: Some(gzip.into()),
            brotli: Some(brotli.into()),
            ..Self::plain(text.into(), kind)
        }
    }

    fn plain(plain: Bytes, kind: HeaderValue) -> Self {
        // A tag is base64, which a header may hold.
        let tag = format!("\"{}\"", STANDARD.encode(Sha256::digest(&plain)));
        Self {
            kind,
            policy: headers::csp_of_data(),
            cache: REVALIDATE,
            may_be_framed: false,
            is_for_all_sites: false,
            tag: HeaderValue::from_str(&tag).unwrap_or(HeaderValue::from_static("\"\"")),
            plain,
            gzip: None,
            brotli: None,
        }
    }

    /// A file as it was built, with the compressed copies beside it.
    fn file(path: &str, built: &mut HashMap<String, Bytes>) -> Option<Self> {
        let kind = mime_guess::from_path(path).first_raw().unwrap_or("application/octet-stream");
        let cache = match path {
            EMBED_SCRIPT => AN_HOUR,
            path if is_hashed(path) => IMMUTABLE,
            _ => REVALIDATE,
        };
        Some(Self {
            cache,
            is_for_all_sites: path == EMBED_SCRIPT,
            gzip: built.remove(&format!("{path}.gz")),
            brotli: built.remove(&format!("{path}.br")),
            ..Self::plain(built.remove(path)?, HeaderValue::from_static(kind))
        })
    }

    fn answer(&self, asked: &HeaderMap, status: StatusCode) -> Response {
        let text = |name| asked.get(name).and_then(|value: &HeaderValue| value.to_str().ok());
        let accepts = text(header::ACCEPT_ENCODING).unwrap_or_default();
        let takes = |encoding: &str| {
            accepts.split(',').any(|one| {
                let (name, weight) = one.split_once(';').unwrap_or((one, ""));
                name.trim() == encoding && weight.trim() != "q=0"
            })
        };
        let (encoding, body) = match (&self.brotli, &self.gzip) {
            (Some(brotli), _) if takes("br") => (Some("br"), brotli),
            (_, Some(gzip)) if takes("gzip") => (Some("gzip"), gzip),
            _ => (None, &self.plain),
        };
        let is_known = text(header::IF_NONE_MATCH).is_some_and(|tags| {
            let ours = |tag: &str| self.tag == tag.trim().trim_start_matches("W/");
            tags.split(',').any(ours)
        });
        let mut response = if is_known {
            StatusCode::NOT_MODIFIED.into_response()
        } else {
            let mut response = (status, body.clone()).into_response();
            response.headers_mut().insert(header::CONTENT_TYPE, self.kind.clone());
            if let Some(encoding) = encoding {
                let encoding = HeaderValue::from_static(encoding);
                response.headers_mut().insert(header::CONTENT_ENCODING, encoding);
            }
            response
        };
        let headers = response.headers_mut();
        headers.insert(header::CONTENT_SECURITY_POLICY, self.policy.clone());
        headers.insert(header::ETAG, self.tag.clone());
        headers.insert(header::VARY, HeaderValue::from_static("accept-encoding"));
        headers.insert(header::CACHE_CONTROL, self.cache.clone());
        if self.is_for_all_sites {
            headers.insert(headers::RESOURCE_POLICY, HeaderValue::from_static("cross-origin"));
        }
        if self.may_be_framed {
            response.extensions_mut().insert(headers::MayBeFramed);
        }
        response
    }
}

fn robots(site: &Site) -> Sent {
    let mut text = "User-agent: *\nDisallow: /api/\nDisallow: /d/\n".to_owned();
    if !site.address.is_empty() {
        text.push_str(&format!("Sitemap: {}{SITEMAP}\n", site.address));
    }
    Sent::text(text, HeaderValue::from_static("text/plain"))
}

fn gzip(bytes: &[u8]) -> Vec<u8> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::default());
    // Writing to memory never fails.
    let _ = encoder.write_all(bytes);
    encoder.finish().unwrap_or_default()
}

/// Nearly as small as brotli can, in a hundredth of the time: the server should start at once.
fn brotli(bytes: &[u8]) -> Vec<u8> {
    let parameters = brotli::enc::BrotliEncoderParams { quality: 6, ..Default::default() };
    let mut out = Vec::new();
    // Writing to memory never fails.
    let _ = brotli::BrotliCompress(&mut &bytes[..], &mut out, &parameters);
    out
}

fn without_conditions(headers: &HeaderMap) -> HeaderMap {
    let mut headers = headers.clone();
    headers.remove(header::IF_NONE_MATCH);
    headers
}

/// Whether a name carries 8 to 16 hexadecimal digits of the content's hash before its ending, as Trunk and the splitter of
/// chunks write it: `jojo-wijzer-0123456789abcdef_bg.wasm`, `planner-0123456789abcdef.wasm`.
fn is_hashed(path: &str) -> bool {
    let stem = path.rsplit('/').next().and_then(|name| name.split('.').next()).unwrap_or_default();
    let stem = stem.strip_suffix("_bg").unwrap_or(stem);
    stem.rsplit_once('-').is_some_and(|(_, hash)| {
        (8..=16).contains(&hash.len()) && hash.bytes().all(|byte| byte.is_ascii_hexdigit())
    })
}

/// The SHA-256 of each script that stands in the page itself, as the content security policy wants it.
fn inline_script_hashes(html: &str) -> Vec<String> {
    html.split("<script")
        .skip(1)
        .filter_map(|rest| {
            let (attributes, rest) = rest.split_once('>')?;
            let (script, _) = rest.split_once("</script>")?;
            // Data is no script: nothing runs it.
            let runs = !attributes.contains(" src=") && !attributes.contains("ld+json");
            runs.then(|| STANDARD.encode(Sha256::digest(script)))
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hashed_names_are_known() {
        assert!(is_hashed("/jojo-wijzer-0123456789abcdef_bg.wasm"));
        assert!(is_hashed("/style-0123456789abcdef.css"));
        assert!(is_hashed("/style-6aeef1964631c3c.css"), "leading zeros are left out");
        assert!(is_hashed("/jojo-wijzer-0123456789abcdef.js"));
        assert!(is_hashed("/planner-0123456789abcdef.wasm"));
        assert!(is_hashed("/wings/dossier-01234567.wasm"), "8 digits are enough");
        assert!(!is_hashed("/planner-0123456.wasm"), "7 digits are not");
        assert!(!is_hashed("/planner-0123456789abcdef0.wasm"), "17 digits are not a hash");
        assert!(!is_hashed("/chunk_3.wasm"));
        assert!(!is_hashed("/0123456789abcdef.wasm"), "a hash follows a name");
        assert!(!is_hashed("/index.html"));
        assert!(!is_hashed("/icon-512.png"));
    }

    #[test]
    fn only_scripts_in_the_page_itself_are_hashed() {
        let html = "<script src=\"/a.js\"></script><script type=\"module\">let a = 1;</script>\
                    <script type=\"application/ld+json\">{}</script>";
        assert_eq!(inline_script_hashes(html), [STANDARD.encode(Sha256::digest("let a = 1;"))]);
    }
}
