//! Serving the built application: pages with their policy, precompressed files, the right cache headers, 404 for unknown
//! paths.
//!
//! Pages are few and small, and the address of the site stands in them: they are read once, when the server starts.

use crate::{
    error::ApiError,
    headers::{self, Frames},
    store::Store,
};
use axum::{
    body::Body,
    http::{HeaderMap, HeaderValue, Method, Request, StatusCode, header},
    response::{IntoResponse, Response},
};
use base64::{Engine, engine::general_purpose::STANDARD};
use flate2::{Compression, write::GzEncoder};
use jojo_wire::{DocumentKind, EMBED_SCRIPT, NOT_FOUND, Page, SITE};
use sha2::{Digest, Sha256};
use std::{collections::HashMap, io::Write, path::Path, sync::Arc};
use tower::ServiceExt;
use tower_http::services::ServeDir;

const IMMUTABLE: HeaderValue = HeaderValue::from_static("public, max-age=31536000, immutable");
const REVALIDATE: HeaderValue = HeaderValue::from_static("no-cache");
/// The script that embeds: other sites load it often, and a change may take this long to reach them.
const AN_HOUR: HeaderValue = HeaderValue::from_static("public, max-age=3600");
const SITEMAP: &str = "/sitemap.xml";
const ROBOTS: &str = "/robots.txt";
/// What keeps the pages in the browser.
const WORKER: &str = "/sw.js";

/// What the server knows of the site beside the files.
#[derive(Clone, Debug, Default)]
pub struct Site {
    /// Its address without a slash at the end, as `https://example.org`; empty while nobody said so.
    pub address: String,
    /// Who may show the embedded pages in a frame, as `frame-ancestors` wants it.
    pub frame_ancestors: String,
}

/// The built application.
#[derive(Clone, Debug)]
pub(crate) struct Spa {
    files: ServeDir,
    /// By their file.
    pages: Arc<HashMap<String, Sent>>,
    store: Store,
}

/// A text that is sent whole, in each encoding.
#[derive(Debug)]
struct Sent {
    kind: HeaderValue,
    policy: HeaderValue,
    may_be_framed: bool,
    tag: HeaderValue,
    plain: Vec<u8>,
    gzip: Vec<u8>,
    brotli: Vec<u8>,
}

impl Spa {
    /// The application in this folder; the store tells which page shows a document.
    pub(crate) fn open(folder: &Path, site: &Site, store: Store) -> Self {
        if !folder.join("index.html").is_file() {
            tracing::warn!(folder = %folder.display(), "the application is not built here; only the API is served");
        }
        let files = ServeDir::new(folder)
            .append_index_html_on_directories(false)
            .precompressed_br()
            .precompressed_gzip();
        let read = |file: &str| std::fs::read_to_string(folder.join(file.trim_start_matches('/')));
        let mut pages = HashMap::new();
        let fixed =
            Page::FIXED.iter().filter_map(|page| Some((page.file()?, Frames::of(page, site))));
        let others = DocumentKind::ALL.iter().map(|kind| kind.file()).chain([NOT_FOUND.to_owned()]);
        for (file, frames) in fixed.chain(others.map(|file| (file, Frames::none()))) {
            if let Ok(html) = read(&file) {
                let html = html.replace(SITE, &site.address);
                let policy = headers::csp_of_page(&inline_script_hashes(&html), &frames);
                let kind = HeaderValue::from_static("text/html; charset=utf-8");
                pages.insert(file, Sent::new(html, kind, policy, frames.may_be_framed()));
            }
        }
        // A sitemap without the address of the site would say nothing.
        if let Some(map) = read(SITEMAP).ok().filter(|_| !site.address.is_empty()) {
            let kind = HeaderValue::from_static("application/xml");
            let map = map.replace(SITE, &site.address);
            pages.insert(SITEMAP.to_owned(), Sent::new(map, kind, headers::csp_of_data(), false));
        }
        // It names files of these pages: it comes from the same moment.
        if let Ok(worker) = read(WORKER) {
            let kind = HeaderValue::from_static("text/javascript");
            pages.insert(
                WORKER.to_owned(),
                Sent::new(worker, kind, headers::csp_of_worker(), false),
            );
        }
        pages.insert(ROBOTS.to_owned(), robots(site));
        Self { files, pages: Arc::new(pages), store }
    }

    /// Answers a request that is not for the API.
    pub(crate) async fn serve(self, request: Request<Body>) -> Response {
        if ![Method::GET, Method::HEAD].contains(request.method()) {
            return ApiError::MethodNotAllowed.into_response();
        }
        let path = request.uri().path();
        let file = match Page::at(path) {
            Some(page) => match page.file() {
                Some(file) => file,
                None => self.file_of_document(&page).await,
            },
            None => path.to_owned(),
        };
        let is_page = file != path || [SITEMAP, ROBOTS, WORKER].contains(&path);
        if let Some(page) = self.pages.get(&file).filter(|_| is_page) {
            return page.answer(request.headers(), StatusCode::OK);
        }
        let headers = request.headers().clone();
        if !is_page && path != SITEMAP {
            let response = self.file(request).await;
            if response.status() != StatusCode::NOT_FOUND {
                return response;
            }
        }
        match self.pages.get(NOT_FOUND) {
            // It is sent whole, whatever the client has already.
            Some(page) => page.answer(&without_conditions(headers), StatusCode::NOT_FOUND),
            None => ApiError::NotFound.into_response(),
        }
    }

    /// The page that shows a document. One that is not there, or cannot be read now, is told by the check's.
    async fn file_of_document(&self, page: &Page) -> String {
        let Page::Document(id) = page else { return NOT_FOUND.to_owned() };
        let document = self.store.read(id, chrono::Utc::now().timestamp()).await;
        let kind = document.ok().flatten().and_then(|document| document.kind.parse().ok());
        kind.unwrap_or(DocumentKind::Check).file()
    }

    async fn file(&self, request: Request<Body>) -> Response {
        let path = request.uri().path().to_owned();
        let mut response = self.files.clone().oneshot(request).await.into_response();
        let kind = response.headers().get(header::CONTENT_TYPE);
        if kind.is_some_and(|kind| kind.as_bytes().starts_with(b"text/html")) {
            // However its name was written: a page has one address, and is sent from memory.
            return ApiError::NotFound.into_response();
        }
        let is_there =
            response.status().is_success() || response.status() == StatusCode::NOT_MODIFIED;
        let headers = response.headers_mut();
        headers.insert(
            header::CACHE_CONTROL,
            match path.as_str() {
                _ if !is_there => REVALIDATE,
                EMBED_SCRIPT => AN_HOUR,
                path if is_hashed(path) => IMMUTABLE,
                _ => REVALIDATE,
            },
        );
        if path == EMBED_SCRIPT {
            headers.insert(headers::RESOURCE_POLICY, HeaderValue::from_static("cross-origin"));
        }
        response
    }
}

impl Sent {
    fn new(text: String, kind: HeaderValue, policy: HeaderValue, may_be_framed: bool) -> Self {
        let plain = text.into_bytes();
        // A tag is base64, which a header may hold.
        let tag = format!("\"{}\"", STANDARD.encode(Sha256::digest(&plain)));
        let tag = HeaderValue::from_str(&tag).unwrap_or(HeaderValue::from_static("\"\""));
        let (gzip, brotli) = (gzip(&plain), brotli(&plain));
        Self { kind, policy, may_be_framed, tag, plain, gzip, brotli }
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
        let (encoding, body) = if takes("br") {
            (Some("br"), &self.brotli)
        } else if takes("gzip") {
            (Some("gzip"), &self.gzip)
        } else {
            (None, &self.plain)
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
        headers.insert(header::CACHE_CONTROL, REVALIDATE);
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
    Sent::new(text, HeaderValue::from_static("text/plain"), headers::csp_of_data(), false)
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

fn without_conditions(mut headers: HeaderMap) -> HeaderMap {
    headers.remove(header::IF_NONE_MATCH);
    headers
}

/// Trunk puts up to 16 hexadecimal digits of the content's hash into a name: `jojo-wijzer-0123456789abcdef_bg.wasm`.
fn is_hashed(path: &str) -> bool {
    let stem = path.rsplit('/').next().and_then(|name| name.split('.').next()).unwrap_or_default();
    let stem = stem.strip_suffix("_bg").unwrap_or(stem);
    stem.rsplit_once('-').is_some_and(|(_, hash)| {
        (12..=16).contains(&hash.len()) && hash.bytes().all(|byte| byte.is_ascii_hexdigit())
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
