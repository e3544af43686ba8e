use std::collections::BTreeMap;

use axum::body::Body;
use axum::http::{Request, StatusCode, header};
use scraper::{ElementRef, Html, Selector};

use crate::fixture::{Answer, Fixture, PASSWORD};

/// Somebody with a browser that has no scripts: it keeps cookies and sends forms as they are on the page.
pub struct Browser<'f> {
    site: &'f Fixture,
    pub cookies: BTreeMap<String, String>,
}

/// A file to be sent.
pub struct File<'f> {
    pub field: &'f str,
    pub name: &'f str,
    pub bytes: &'f [u8],
}

const BOUNDARY: &str = "a-boundary-of-this-test";

impl<'f> Browser<'f> {
    pub fn new(site: &'f Fixture) -> Self {
        Browser { site, cookies: BTreeMap::new() }
    }

    pub async fn signed_in(site: &'f Fixture, account: &str) -> Self {
        let mut browser = Browser::new(site);
        let answer = browser.submit("/sign-in", &[("account", account), ("password", PASSWORD)]).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text());
        browser
    }

    pub async fn send(&mut self, request: Request<Body>) -> Answer {
        let (mut parts, body) = request.into_parts();
        let cookies: Vec<String> =
            self.cookies.iter().map(|(name, value)| format!("{name}={value}")).collect();
        if !cookies.is_empty() {
            parts.headers.insert(header::COOKIE, cookies.join("; ").parse().unwrap());
        }
        let answer = self.site.send(Request::from_parts(parts, body)).await;
        for line in answer.headers.get_all(header::SET_COOKIE) {
            let pair = line.to_str().unwrap().split(';').next().unwrap();
            let (name, value) = pair.split_once('=').unwrap();
            if value.is_empty() {
                self.cookies.remove(name);
            } else {
                self.cookies.insert(name.to_owned(), value.to_owned());
            }
        }
        answer
    }

    pub async fn get(&mut self, path: &str) -> Answer {
        self.send(Request::get(path).body(Body::empty()).unwrap()).await
    }

    /// Posts answers as they are, without looking at a page first.
    pub async fn post(&mut self, path: &str, answers: &[(&str, &str)]) -> Answer {
        let request = Request::post(path)
            .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
            .body(Body::from(encoded(answers)))
            .unwrap();
        self.send(request).await
    }

    /// Fills in the form on the page that sends itself to `path`, and sends it.
    pub async fn submit(&mut self, path: &str, answers: &[(&str, &str)]) -> Answer {
        let page = self.get(path).await;
        let filled = filled(&page.text(), path, answers);
        let pairs: Vec<(&str, &str)> =
            filled.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        self.post(path, &pairs).await
    }

    /// The same for a form with a file.
    pub async fn submit_file(&mut self, path: &str, answers: &[(&str, &str)], file: &File<'_>) -> Answer {
        let page = self.get(path).await;
        let filled = filled(&page.text(), path, answers);
        let pairs: Vec<(&str, &str)> =
            filled.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        self.send(multipart(path, &pairs, file)).await
    }
}

/// Returns what a browser would send: the hidden fields of the form and the answers given.
fn filled(page: &str, action: &str, answers: &[(&str, &str)]) -> Vec<(String, String)> {
    let page = Html::parse_document(page);
    let form = form_of(&page, action).unwrap_or_else(|| panic!("no form is sent to {action}"));
    let hidden = Selector::parse("input[type=hidden]").unwrap();
    let kept = form.select(&hidden).map(|input| {
        (input.attr("name").unwrap().to_owned(), input.attr("value").unwrap_or_default().to_owned())
    });
    let given = answers.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned()));
    kept.chain(given).collect()
}

fn form_of<'p>(page: &'p Html, action: &str) -> Option<ElementRef<'p>> {
    let forms = Selector::parse("form[method=post]").unwrap();
    page.select(&forms).find(|form| form.attr("action") == Some(action))
}

/// Makes a form with a file.
pub fn multipart(path: &str, answers: &[(&str, &str)], file: &File<'_>) -> Request<Body> {
    let mut body = Vec::new();
    for (name, value) in answers {
        let part =
            format!("--{BOUNDARY}\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n");
        body.extend_from_slice(part.as_bytes());
    }
    let head = format!(
        "--{BOUNDARY}\r\nContent-Disposition: form-data; name=\"{}\"; filename=\"{}\"\r\n\r\n",
        file.field,
        file.name.replace('"', "%22")
    );
    body.extend_from_slice(head.as_bytes());
    body.extend_from_slice(file.bytes);
    body.extend_from_slice(format!("\r\n--{BOUNDARY}--\r\n").as_bytes());
    Request::post(path)
        .header(header::CONTENT_TYPE, format!("multipart/form-data; boundary={BOUNDARY}"))
        .body(Body::from(body))
        .unwrap()
}

/// Writes answers as an address or a form carries them.
pub fn encoded(answers: &[(&str, &str)]) -> String {
    let escaped = |text: &str| {
        text.bytes()
            .map(|b| if b.is_ascii_alphanumeric() { char::from(b).to_string() } else { format!("%{b:02X}") })
            .collect::<String>()
    };
    answers
        .iter()
        .map(|(name, value)| format!("{}={}", escaped(name), escaped(value)))
        .collect::<Vec<_>>()
        .join("&")
}
