//! Serving the built application: precompressed files, the right cache headers, 404 for unknown paths.

use crate::{error::ApiError, headers, store::Store};
use axum::{
    body::Body,
    http::{HeaderValue, Method, Request, StatusCode, Uri, header},
    response::{IntoResponse, Response},
};
use base64::{Engine, engine::general_purpose::STANDARD};
use jojo_wire::{Bundle, DocumentKind, Page};
use sha2::{Digest, Sha256};
use std::path::{Path, PathBuf};
use tower::ServiceExt;
use tower_http::services::ServeDir;

const IMMUTABLE: HeaderValue = HeaderValue::from_static("public, max-age=31536000, immutable");
const REVALIDATE: HeaderValue = HeaderValue::from_static("no-cache");

/// The built application.
#[derive(Clone, Debug)]
pub(crate) struct Spa {
    files: ServeDir,
    folder: PathBuf,
    store: Store,
}

impl Spa {
    /// The application in this folder; the store tells which part of it shows a document.
    pub(crate) fn open(folder: &Path, store: Store) -> Self {
        if !folder.join("index.html").is_file() {
            tracing::warn!(folder = %folder.display(), "the application is not built here; only the API is served");
        }
        let files = ServeDir::new(folder)
            .append_index_html_on_directories(false)
            .precompressed_br()
            .precompressed_gzip();
        Self { files, folder: folder.to_owned(), store }
    }

    /// Answers a request that is not for the API.
    pub(crate) async fn serve(self, request: Request<Body>) -> Response {
        if ![Method::GET, Method::HEAD].contains(request.method()) {
            return ApiError::MethodNotAllowed.into_response();
        }
        let path = request.uri().path().to_owned();
        if let Some(page) = Page::at(&path) {
            let bundle = self.bundle_of(&page).await;
            return self.page(bundle, request, StatusCode::OK).await;
        }
        let (mut parts, _) = request.into_parts();
        let response = self.clone().file(Request::from_parts(parts.clone(), Body::empty())).await;
        if response.status() != StatusCode::NOT_FOUND {
            return response;
        }
        // The page of a 404 is sent whole, whatever the client has already.
        for header in [
            header::IF_MODIFIED_SINCE,
            header::IF_NONE_MATCH,
            header::IF_UNMODIFIED_SINCE,
            header::IF_MATCH,
        ] {
            parts.headers.remove(header);
        }
        self.page(Bundle::Check, Request::from_parts(parts, Body::empty()), StatusCode::NOT_FOUND)
            .await
    }

    /// The bundle that shows a page. A document that is not there, or cannot be read now, is told by the check's.
    async fn bundle_of(&self, page: &Page) -> Bundle {
        match (page.bundle(), page) {
            (Some(bundle), _) => bundle,
            (None, Page::Document(id)) => {
                let document = self.store.read(id, chrono::Utc::now().timestamp()).await;
                let kind = document.ok().flatten().and_then(|document| document.kind.parse().ok());
                kind.map_or(Bundle::Check, DocumentKind::bundle)
            }
            (None, _) => Bundle::Check,
        }
    }

    /// The page of a bundle, with the policy of what stands in it now: also after the application was built again.
    async fn page(self, bundle: Bundle, request: Request<Body>, status: StatusCode) -> Response {
        let html =
            tokio::fs::read_to_string(self.folder.join(bundle.index().trim_start_matches('/')))
                .await
                .unwrap_or_default();
        let csp = headers::csp_of_page(&inline_script_hashes(&html));
        let mut response = self.file(with_path(request, bundle.index())).await;
        if response.status() == StatusCode::NOT_FOUND {
            return ApiError::NotFound.into_response();
        }
        if status != StatusCode::OK {
            *response.status_mut() = status;
        }
        response.headers_mut().insert(header::CONTENT_SECURITY_POLICY, csp);
        response
    }

    async fn file(self, request: Request<Body>) -> Response {
        let is_hashed = is_hashed(request.uri().path());
        let mut response = self.files.oneshot(request).await.into_response();
        let cache =
            if is_hashed && response.status().is_success() { IMMUTABLE } else { REVALIDATE };
        response.headers_mut().insert(header::CACHE_CONTROL, cache);
        response
    }
}

fn with_path(mut request: Request<Body>, path: &'static str) -> Request<Body> {
    *request.uri_mut() = Uri::from_static(path);
    // A page is never sent in parts.
    for header in [header::RANGE, header::IF_RANGE] {
        request.headers_mut().remove(header);
    }
    request
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
            (!attributes.contains(" src=")).then(|| STANDARD.encode(Sha256::digest(script)))
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
        let html = "<script src=\"/a.js\"></script><script type=\"module\">let a = 1;</script>";
        assert_eq!(inline_script_hashes(html), [STANDARD.encode(Sha256::digest("let a = 1;"))]);
    }
}
