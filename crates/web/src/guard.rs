//! Keeps one request from harming the others: time limits, panics, foreign sites, and the headers every answer carries.

use std::any::Any;

use axum::extract::{Request, State};
use axum::http::{HeaderMap, HeaderName, HeaderValue, Method, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};

use crate::address;
use crate::cookie::Cookie;
use crate::fault::{self, Fault};
use crate::shell::{Section, Shell};
use crate::site::Site;
use crate::text::Texts;

/// What a page may load: only from here, and no scripts.
pub(crate) const POLICY: &str = "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self'; \
    form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

/// The same, for the page that waits for an import with a script of our own.
pub(crate) const POLICY_WITH_SCRIPT: &str = "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self'; \
    script-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

/// Runs a request by itself: what panics or takes too long gets a page, and the others go on.
pub(crate) async fn isolate(State(site): State<Site>, request: Request, next: Next) -> Response {
    let shell = bare_shell(&site, &request);
    let limit =
        if is_upload(request.headers()) { site.config.upload_time_limit } else { site.config.time_limit };
    let work = tokio::spawn(async move { tokio::time::timeout(limit, next.run(request)).await });
    let fault = match work.await {
        Ok(Ok(response)) => return response,
        Ok(Err(_)) => Fault::Slow,
        Err(error) if error.is_panic() => Fault::Failed(report(&site, error.into_panic())),
        Err(_) => Fault::Slow,
    };
    fault::page(&fault, shell)
}

fn is_upload(headers: &HeaderMap) -> bool {
    headers.get(header::CONTENT_TYPE).is_some_and(|kind| kind.as_bytes().starts_with(b"multipart/"))
}

/// Logs a panic and returns its incident number.
fn report(site: &Site, panic: Box<dyn Any + Send>) -> String {
    let said = panic
        .downcast_ref::<&str>()
        .map(|said| (*said).to_owned())
        .or_else(|| panic.downcast_ref::<String>().cloned())
        .unwrap_or_default();
    let incident: String = site.app.form_id().chars().take(8).collect();
    tracing::error!(%incident, said, "a request panicked");
    incident
}

/// Returns a frame that needs nothing from the application.
fn bare_shell(site: &Site, request: &Request) -> Shell {
    let (language, path) = address::split_language(request.uri().path());
    Shell {
        t: Texts::of(language),
        title: String::new(),
        section: Section::Other,
        crumbs: Vec::new(),
        programme: None,
        person: None,
        here: path.to_owned(),
        token: String::new(),
        made_at: site.app.clock().now(),
        notice: None,
        wrong: false,
        waiting: false,
    }
}

/// Refuses what another site makes a browser send, before anything is read.
pub(crate) async fn same_site(request: Request, next: Next) -> Response {
    let safe = matches!(*request.method(), Method::GET | Method::HEAD | Method::OPTIONS);
    if safe || is_from_here(request.headers()) {
        return next.run(request).await;
    }
    Fault::Forbidden.into_response()
}

/// Returns whether the browser says that the request comes from this site; programs without a browser say nothing, and
/// the form's token decides.
fn is_from_here(headers: &HeaderMap) -> bool {
    let text = |name: HeaderName| headers.get(name).map(|value| value.to_str().unwrap_or("?"));
    if let Some(site) = text(HeaderName::from_static("sec-fetch-site")) {
        return matches!(site, "same-origin" | "none");
    }
    let Some(origin) = text(header::ORIGIN) else {
        return true;
    };
    let host = origin.split_once("://").map(|(_, host)| host);
    host.is_some() && host == text(header::HOST)
}

/// Puts the security headers on every answer, also on refusals.
pub(crate) async fn headers(State(site): State<Site>, request: Request, next: Next) -> Response {
    let known = Cookie::Session.read(request.headers(), site.config.secure).is_some();
    let mut response = next.run(request).await;
    let fixed = [
        (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
        (header::X_FRAME_OPTIONS, "DENY"),
        (header::REFERRER_POLICY, "same-origin"),
        (
            HeaderName::from_static("permissions-policy"),
            "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
        ),
        (HeaderName::from_static("cross-origin-opener-policy"), "same-origin"),
        (HeaderName::from_static("cross-origin-resource-policy"), "same-origin"),
    ];
    let all = response.headers_mut();
    for (name, value) in fixed {
        all.insert(name, HeaderValue::from_static(value));
    }
    all.entry(header::CONTENT_SECURITY_POLICY).or_insert(HeaderValue::from_static(POLICY));
    let keep = if known { "no-store" } else { "no-cache" };
    if !all.contains_key(header::CACHE_CONTROL) {
        all.insert(header::CACHE_CONTROL, HeaderValue::from_static(keep));
        all.insert(header::VARY, HeaderValue::from_static("Cookie"));
    }
    if site.config.secure {
        let year = HeaderValue::from_static("max-age=31536000; includeSubDomains");
        all.insert(header::STRICT_TRANSPORT_SECURITY, year);
    }
    response
}

#[cfg(test)]
mod tests;
