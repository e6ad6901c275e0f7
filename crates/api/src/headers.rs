//! The headers that every answer carries.

use crate::spa::Site;
use axum::{
    extract::Request,
    http::{HeaderName, HeaderValue, header},
    middleware::Next,
    response::Response,
};
use jojo_wire::Page;

/// Of data nothing may be loaded or framed.
const CSP_OF_DATA: &str = "default-src 'none'; frame-ancestors 'none'";
/// Who may load a file.
pub(crate) const RESOURCE_POLICY: HeaderName =
    HeaderName::from_static("cross-origin-resource-policy");

/// What a page has to do with frames.
#[derive(Clone, Debug)]
pub(crate) struct Frames {
    ancestors: String,
}

impl Frames {
    /// No site may show it in a frame.
    pub(crate) fn none() -> Self {
        Self { ancestors: "'none'".to_owned() }
    }

    /// Embedded pages may stand in those of the sites that are named.
    pub(crate) fn of(page: &Page, site: &Site) -> Self {
        let ancestors = if page.is_embedded() {
            format!("'self' {}", site.frame_ancestors)
        } else {
            "'none'".to_owned()
        };
        Self { ancestors }
    }

    pub(crate) fn may_be_framed(&self) -> bool {
        self.ancestors != "'none'"
    }
}

/// Marks an answer that may stand in a frame of another site.
#[derive(Clone, Copy, Debug)]
pub(crate) struct MayBeFramed;

/// The policy of a page: only our own files and frames, and its inline scripts by their hashes. A person goes from any page
/// to the one that shows the embedded check without loading another document, so that one policy holds for all.
pub(crate) fn csp_of_page(script_hashes: &[String], frames: &Frames) -> HeaderValue {
    let scripts: String = script_hashes.iter().map(|hash| format!(" 'sha256-{hash}'")).collect();
    let ancestors = &frames.ancestors;
    let csp = format!(
        "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'{scripts}; style-src 'self'; img-src 'self' data:; \
         connect-src 'self'; manifest-src 'self'; worker-src 'self'; frame-src 'self'; base-uri 'none'; form-action 'none'; \
         frame-ancestors {ancestors}"
    );
    HeaderValue::from_str(&csp).unwrap_or(csp_of_data())
}

/// The policy of a page that has nothing but text and a style.
pub(crate) const fn csp_of_written_page() -> HeaderValue {
    HeaderValue::from_static(
        "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    )
}

/// The policy of what keeps the pages in the browser: it asks this site for them.
pub(crate) const fn csp_of_worker() -> HeaderValue {
    HeaderValue::from_static("default-src 'none'; connect-src 'self'; frame-ancestors 'none'")
}

/// The policy of what is no page.
pub(crate) const fn csp_of_data() -> HeaderValue {
    HeaderValue::from_static(CSP_OF_DATA)
}

const FIXED: [(HeaderName, HeaderValue); 5] = [
    (header::X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff")),
    (header::REFERRER_POLICY, HeaderValue::from_static("no-referrer")),
    (
        HeaderName::from_static("cross-origin-opener-policy"),
        HeaderValue::from_static("same-origin"),
    ),
    (RESOURCE_POLICY, HeaderValue::from_static("same-origin")),
    (
        HeaderName::from_static("permissions-policy"),
        HeaderValue::from_static("camera=(), geolocation=(), microphone=(), payment=(), usb=()"),
    ),
];

/// Adds what a handler did not set itself.
pub(crate) async fn add_security_headers(request: Request, next: Next) -> Response {
    let mut response = next.run(request).await;
    let may_be_framed = response.extensions().get::<MayBeFramed>().is_some();
    let headers = response.headers_mut();
    if !may_be_framed {
        headers.insert(header::X_FRAME_OPTIONS, HeaderValue::from_static("DENY"));
    }
    headers.entry(header::CONTENT_SECURITY_POLICY).or_insert(HeaderValue::from_static(CSP_OF_DATA));
    for (name, value) in FIXED {
        headers.entry(name).or_insert(value);
    }
    headers.entry(header::CACHE_CONTROL).or_insert(HeaderValue::from_static("no-store"));
    response
}
