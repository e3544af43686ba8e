//! Text goes out compressed, where that cannot tell a secret.
//!
//! The length of a compressed page tells an observer of the line whether what he slipped into it is a piece of a secret
//! on it (BREACH). The token of a form is such a secret, and search words stand on the page. So only what holds no secret
//! is compressed: assets, and pages for requests without a cookie that set none; these are the same for everybody.

use std::io::Write;

use axum::body::{Body, to_bytes};
use axum::extract::Request;
use axum::http::{HeaderMap, HeaderValue, Method, header};
use axum::middleware::Next;
use axum::response::Response;
use flate2::Compression;
use flate2::write::GzEncoder;

/// Shorter answers fit in a packet as they are.
const SHORT: usize = 1_000;

/// Compresses an answer where the browser takes it, it is text, and it holds no secret.
pub(crate) async fn compress(request: Request, next: Next) -> Response {
    let open =
        request.uri().path().starts_with("/assets/") || !request.headers().contains_key(header::COOKIE);
    let taken = takes_gzip(request.headers()) && request.method() != Method::HEAD;
    let mut response = next.run(request).await;
    if !is_text(response.headers()) {
        return response;
    }
    response.headers_mut().append(header::VARY, HeaderValue::from_static("Accept-Encoding"));
    if open && taken && !response.headers().contains_key(header::SET_COOKIE) {
        return compressed(response).await;
    }
    response
}

/// Returns whether the browser says that it reads gzip.
fn takes_gzip(headers: &HeaderMap) -> bool {
    let lines = headers.get_all(header::ACCEPT_ENCODING).iter().filter_map(|line| line.to_str().ok());
    lines.flat_map(|line| line.split(',')).any(|coding| {
        let (name, weight) = coding.split_once(';').unwrap_or((coding, ""));
        let refused = weight.trim().strip_prefix("q=").and_then(|q| q.parse::<f32>().ok()) == Some(0.0);
        name.trim().eq_ignore_ascii_case("gzip") && !refused
    })
}

fn is_text(headers: &HeaderMap) -> bool {
    let kind = headers.get(header::CONTENT_TYPE).and_then(|kind| kind.to_str().ok()).unwrap_or("");
    let kinds = ["text/html", "text/css", "text/javascript", "image/svg+xml"];
    kinds.iter().any(|text| kind.starts_with(text)) && !headers.contains_key(header::CONTENT_ENCODING)
}

/// Pages and assets lie in memory as a whole, so their bodies cannot fail and are as large as they are.
async fn compressed(response: Response) -> Response {
    let (mut head, body) = response.into_parts();
    let Ok(bytes) = to_bytes(body, usize::MAX).await else {
        return Response::from_parts(head, Body::empty());
    };
    if bytes.len() < SHORT {
        return Response::from_parts(head, Body::from(bytes));
    }
    let mut encoder = GzEncoder::new(Vec::with_capacity(bytes.len() / 4), Compression::default());
    match encoder.write_all(&bytes).and_then(|()| encoder.finish()) {
        Ok(gzip) => {
            head.headers.insert(header::CONTENT_ENCODING, HeaderValue::from_static("gzip"));
            head.headers.remove(header::CONTENT_LENGTH);
            Response::from_parts(head, Body::from(gzip))
        }
        Err(error) => {
            tracing::error!(%error, "a page was not compressed");
            Response::from_parts(head, Body::from(bytes))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn gzip_is_taken_where_the_browser_names_it_and_does_not_refuse_it() {
        let takes = |line: &'static str| {
            takes_gzip(&HeaderMap::from_iter([(header::ACCEPT_ENCODING, HeaderValue::from_static(line))]))
        };
        assert!(takes("gzip, deflate, br") && takes("br;q=1.0, GZIP;q=0.8"));
        assert!(!takes("br, deflate") && !takes("gzip;q=0") && !takes("gzip; q=0.000") && !takes(""));
    }
}
