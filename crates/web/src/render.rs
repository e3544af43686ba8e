//! From a filled template to an answer.

use askama::Template;
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{Html, IntoResponse, Redirect, Response};

use crate::fault::Fault;
use crate::notice;
use crate::visit::Visit;

/// What a handler of a page gives.
pub(crate) type PageResult = Result<Response, Fault>;

/// Makes a page.
pub(crate) fn page(template: &impl Template) -> Response {
    page_with(StatusCode::OK, template)
}

/// Makes a page with a status of its own.
pub(crate) fn page_with(status: StatusCode, template: &impl Template) -> Response {
    match template.render() {
        Ok(text) => (status, Html(text)).into_response(),
        Err(error) => {
            tracing::error!(%error, "a template could not be filled");
            StatusCode::INTERNAL_SERVER_ERROR.into_response()
        }
    }
}

/// Sends the browser on after a change, with a notice of what was done.
pub(crate) fn done(visit: &Visit, path: &str, what: &str, repeated: bool) -> Response {
    let key = if repeated { "repeated" } else { what };
    Redirect::to(&visit.url(&notice::with(path, key))).into_response()
}

/// Sends a file to be kept, never to be shown: its content is somebody else's.
pub(crate) fn download(name: &str, bytes: Vec<u8>) -> Response {
    let headers = [
        (header::CONTENT_TYPE, HeaderValue::from_static("application/octet-stream")),
        (header::CONTENT_DISPOSITION, disposition(name)),
        (header::CONTENT_SECURITY_POLICY, HeaderValue::from_static("default-src 'none'; sandbox")),
        (header::CACHE_CONTROL, HeaderValue::from_static("private, no-store")),
    ];
    (headers, bytes).into_response()
}

/// Returns `attachment` with the name in plain letters and, by RFC 6266, as it is.
fn disposition(name: &str) -> HeaderValue {
    let last = name.rsplit(['/', '\\']).next().unwrap_or(name);
    let clean: String = last.chars().filter(|c| !c.is_control()).take(150).collect();
    let name = if clean.trim_matches(['.', ' ']).is_empty() { "file".to_owned() } else { clean };
    let plain: String = name
        .chars()
        .map(|c| if c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | '_' | ' ') { c } else { '_' })
        .collect();
    let value =
        format!("attachment; filename=\"{plain}\"; filename*=UTF-8''{}", crate::address::escaped(&name));
    HeaderValue::from_str(&value).unwrap_or_else(|_| HeaderValue::from_static("attachment"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_vietnamese_file_name_survives_and_a_path_does_not() {
        assert_eq!(
            disposition("../../Báo cáo \"2025\".pdf"),
            "attachment; filename=\"B_o c_o _2025_.pdf\"; filename*=UTF-8''B%C3%A1o%20c%C3%A1o%20%222025%22.pdf"
        );
        assert_eq!(disposition("..\r\n"), "attachment; filename=\"file\"; filename*=UTF-8''file");
    }
}
