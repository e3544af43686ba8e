//! What could not be answered, as a page in the reader's language.
//!
//! Handlers say only what is wrong; [`rendered`] makes the page, also for what the router itself refuses.

use askama::Template;
use axum::http::{HeaderValue, Method, StatusCode, header};
use axum::response::{IntoResponse, Redirect, Response};
use dongho_app::Refusal;
use dongho_base::Localized;

use crate::address;
use crate::render;
use crate::shell::{Section, Shell};
use crate::text::Texts;
use crate::visit::Visit;

/// Why a request was not answered.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Fault {
    /// The address or the form is not in order.
    BadRequest,
    /// The reader has to sign in first and comes back to this address.
    SignInFirst(String),
    /// The person may not do this.
    Forbidden,
    /// There is no such page, or it may not be known.
    NotFound,
    /// The page takes no such action.
    Method,
    /// More was sent than is taken.
    TooLarge,
    /// Somebody else changed it.
    Conflict,
    /// Too many tries; seconds to wait.
    Throttled(u64),
    /// Not possible now, with the reason.
    Unavailable(Localized),
    /// Not possible in the present state, with the reason.
    Locked(Localized),
    /// It took too long.
    Slow,
    /// Something failed; the log has the cause under this number.
    Failed(String),
}

impl Fault {
    /// Sends readers to sign in; what was posted cannot be kept, so it is refused.
    pub(crate) fn not_signed_in(visit: &Visit, method: &Method) -> Self {
        match *method {
            Method::GET | Method::HEAD => {
                let then = address::escaped(&visit.url(&visit.here));
                Fault::SignInFirst(visit.url(&format!("/sign-in?then={then}")))
            }
            _ => Fault::Forbidden,
        }
    }

    fn status(&self) -> StatusCode {
        match self {
            Fault::BadRequest => StatusCode::BAD_REQUEST,
            Fault::SignInFirst(_) => StatusCode::SEE_OTHER,
            Fault::Forbidden => StatusCode::FORBIDDEN,
            Fault::NotFound => StatusCode::NOT_FOUND,
            Fault::Method => StatusCode::METHOD_NOT_ALLOWED,
            Fault::TooLarge => StatusCode::PAYLOAD_TOO_LARGE,
            Fault::Conflict | Fault::Locked(_) => StatusCode::CONFLICT,
            Fault::Throttled(_) => StatusCode::TOO_MANY_REQUESTS,
            Fault::Unavailable(_) | Fault::Slow => StatusCode::SERVICE_UNAVAILABLE,
            Fault::Failed(_) => StatusCode::INTERNAL_SERVER_ERROR,
        }
    }

    /// Returns the fault behind a status.
    pub(crate) fn of_status(status: StatusCode) -> Self {
        match status {
            StatusCode::FORBIDDEN => Fault::Forbidden,
            StatusCode::NOT_FOUND => Fault::NotFound,
            StatusCode::METHOD_NOT_ALLOWED => Fault::Method,
            StatusCode::PAYLOAD_TOO_LARGE => Fault::TooLarge,
            status if status.is_server_error() => Fault::Failed(String::new()),
            _ => Fault::BadRequest,
        }
    }

    /// Returns the heading and what to do.
    fn words(&self, t: &Texts) -> (&'static str, String) {
        let words = &t.fault;
        let (heading, hint) = match self {
            Fault::BadRequest => (words.bad_request, words.bad_request_hint),
            Fault::SignInFirst(_) | Fault::Forbidden => (words.forbidden, words.forbidden_hint),
            Fault::NotFound => (words.not_found, words.not_found_hint),
            Fault::Method => (words.method, words.bad_request_hint),
            Fault::TooLarge => (words.too_large, words.too_large_hint),
            Fault::Conflict => (words.conflict, words.conflict_hint),
            Fault::Throttled(seconds) => return (words.throttled, t.wait_seconds(*seconds)),
            Fault::Unavailable(why) | Fault::Locked(why) => {
                return (words.unavailable, why.get(t.language).to_owned());
            }
            Fault::Slow => (words.unavailable, words.slow),
            Fault::Failed(_) => (words.failed, words.failed_hint),
        };
        (heading, hint.to_owned())
    }
}

impl From<Refusal> for Fault {
    fn from(refusal: Refusal) -> Self {
        match refusal {
            Refusal::NotFound => Fault::NotFound,
            Refusal::Forbidden => Fault::Forbidden,
            Refusal::Conflict { .. } => Fault::Conflict,
            Refusal::Invalid(_) => Fault::BadRequest,
            Refusal::TooLarge { .. } => Fault::TooLarge,
            Refusal::Throttled { seconds } => Fault::Throttled(seconds),
            Refusal::Locked(why) => Fault::Locked(why),
            Refusal::Unavailable(why) => Fault::Unavailable(why),
            Refusal::Failed { incident } => Fault::Failed(incident),
        }
    }
}

impl IntoResponse for Fault {
    fn into_response(self) -> Response {
        match self {
            Fault::SignInFirst(to) => Redirect::to(&to).into_response(),
            fault => (fault.status(), axum::Extension(fault)).into_response(),
        }
    }
}

#[derive(Template)]
#[template(path = "fault.html")]
struct FaultPage {
    shell: Shell,
    hint: String,
    incident: Option<String>,
}

/// Makes the page of a fault within `shell`.
pub(crate) fn page(fault: &Fault, mut shell: Shell) -> Response {
    let (heading, hint) = fault.words(shell.t);
    shell.title = heading.to_owned();
    let incident = match fault {
        Fault::Failed(incident) if !incident.is_empty() => Some(incident.clone()),
        _ => None,
    };
    let mut response = render::page_with(fault.status(), &FaultPage { shell, hint, incident });
    if let Fault::Throttled(seconds) = fault {
        response.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from(*seconds));
    }
    response
}

/// Gives a refused request its page; leaves alone what already is a page.
pub(crate) fn rendered(visit: &Visit, response: Response) -> Response {
    let status = response.status();
    let is_page = response
        .headers()
        .get(header::CONTENT_TYPE)
        .is_some_and(|kind| kind.as_bytes().starts_with(b"text/html"));
    if is_page || !(status.is_client_error() || status.is_server_error()) {
        return response;
    }
    let fault = response.extensions().get::<Fault>().cloned().unwrap_or_else(|| Fault::of_status(status));
    let mut answer = page(&fault, visit.shell("", Section::Other));
    if let Some(allowed) = response.headers().get(header::ALLOW) {
        answer.headers_mut().insert(header::ALLOW, allowed.clone());
    }
    answer
}

#[cfg(test)]
pub(crate) fn samples(shell: impl Fn() -> Shell) -> Vec<(&'static str, String)> {
    let why = || Localized::new("Ổ đĩa đã đầy. Hãy dọn ổ đĩa.", "The disk is full. Make room.");
    let faults = [
        ("not-found", Fault::NotFound),
        ("forbidden", Fault::Forbidden),
        ("too-large", Fault::TooLarge),
        ("unavailable", Fault::Unavailable(why())),
        ("throttled", Fault::Throttled(30)),
        ("failed", Fault::Failed("8f3a2b1c".to_owned())),
    ];
    faults
        .into_iter()
        .map(|(name, fault)| {
            let mut shell = shell();
            let (heading, hint) = fault.words(shell.t);
            shell.title = heading.to_owned();
            let incident = matches!(fault, Fault::Failed(_)).then(|| "8f3a2b1c".to_owned());
            (name, FaultPage { shell, hint, incident }.render().unwrap())
        })
        .collect()
}
