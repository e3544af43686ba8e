//! Signing in and out.

use std::net::SocketAddr;

use askama::Template;
use axum::extract::{ConnectInfo, Query, Request};
use axum::http::{Extensions, HeaderMap, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Redirect, Response};
use dongho_app::{Refusal, SignIn};
use serde::Deserialize;

use crate::browser;
use crate::cookie::Cookie;
use crate::fault::Fault;
use crate::form::{Answers, FormView, Trouble};
use crate::notice;
use crate::render::{self, PageResult};
use crate::shell::{Section, Shell};
use crate::visit::{Visit, form_token, same};

#[derive(Template)]
#[template(path = "sign_in.html")]
struct SignInPage {
    shell: Shell,
    form: FormView,
    then: String,
}

/// Where to go afterwards.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Asked {
    then: String,
}

/// Shows the form; a cookie ties it to this browser, so that nobody can sign a reader in from elsewhere.
pub(crate) async fn show(visit: Visit, headers: HeaderMap, Query(asked): Query<Asked>) -> PageResult {
    Ok(page(&visit, &headers, StatusCode::OK, &asked.then, Answers::default(), None))
}

/// Signs in, always with a new session.
pub(crate) async fn save(visit: Visit, request: Request) -> PageResult {
    let headers = request.headers().clone();
    let address = address(request.extensions());
    let answers = Answers::read(request).await?;
    let then = answers.own("then");
    let known = Cookie::SignInForm.read(&headers, visit.site.config.secure);
    let token = known.map(|secret| form_token(secret.as_bytes()));
    if !token.is_some_and(|token| same(&token, answers.get("token"))) {
        let trouble = Some(Trouble::Expired);
        return Ok(page(&visit, &headers, StatusCode::FORBIDDEN, &then, answers, trouble));
    }
    let input = SignIn {
        account: answers.own("account"),
        password: answers.own("password"),
        address,
        browser: browser::word(&headers),
    };
    match visit.app().sign_in(input).await {
        Ok(signed_in) => {
            if let Some((old, _)) = &visit.session {
                visit.app().sign_out(old).await?;
            }
            let to = local(&then).unwrap_or_else(|| visit.url("/"));
            with_cookie(Redirect::to(&to).into_response(), session_cookie(&visit, &signed_in.token)?)
        }
        Err(Refusal::Invalid(problems)) => {
            let trouble = Some(Trouble::Fields(problems));
            Ok(page(&visit, &headers, StatusCode::UNPROCESSABLE_ENTITY, &then, answers, trouble))
        }
        Err(refusal) => Err(refusal.into()),
    }
}

/// Ends the session here and on the server.
pub(crate) async fn sign_out(visit: Visit, answers: Answers) -> PageResult {
    let Some((token, _)) = &visit.session else {
        return Ok(Redirect::to(&visit.url("/")).into_response());
    };
    if !visit.knows(&answers) {
        return Err(Fault::Forbidden);
    }
    visit.app().sign_out(token).await?;
    let response = Redirect::to(&visit.url(&notice::with("/", "signed_out"))).into_response();
    let cookie = Cookie::Session.clear(visit.site.config.secure).ok_or(Fault::BadRequest)?;
    with_cookie(response, cookie)
}

/// Returns the header that carries a session's token.
pub(super) fn session_cookie(visit: &Visit, token: &str) -> Result<HeaderValue, Fault> {
    Cookie::Session.set(token, visit.site.config.secure).ok_or_else(|| Fault::Failed(String::new()))
}

/// Adds a cookie to an answer.
pub(super) fn with_cookie(mut response: Response, cookie: HeaderValue) -> PageResult {
    response.headers_mut().append(header::SET_COOKIE, cookie);
    Ok(response)
}

/// Returns the address the connection comes from; what a proxy or the browser claims does not count.
pub(super) fn address(extensions: &Extensions) -> String {
    let peer = extensions.get::<ConnectInfo<SocketAddr>>();
    peer.map_or(String::new(), |ConnectInfo(peer)| peer.ip().to_string())
}

/// Returns the address if it is one of this site.
fn local(then: &str) -> Option<String> {
    let own = then.starts_with('/') && !then.starts_with("//") && !then.contains('\\');
    (own && !then.chars().any(char::is_control)).then(|| then.to_owned())
}

fn page(
    visit: &Visit,
    headers: &HeaderMap,
    status: StatusCode,
    then: &str,
    answers: Answers,
    trouble: Option<Trouble>,
) -> Response {
    let secure = visit.site.config.secure;
    let known = Cookie::SignInForm.read(headers, secure).filter(|secret| !secret.is_empty());
    let secret = known.clone().unwrap_or_else(|| visit.app().form_id());
    let mut form = FormView::new(visit, "/sign-in", 0).with(answers);
    form.token = form_token(secret.as_bytes());
    if let Some(trouble) = trouble {
        form = form.troubled(visit, trouble);
    }
    let shell = visit.shell(visit.t().shell.sign_in, Section::Other).of_form(&form);
    let then = local(then).unwrap_or_default();
    let mut response = render::page_with(status, &SignInPage { shell, form, then });
    if known.is_none()
        && let Some(cookie) = Cookie::SignInForm.set(&secret, secure)
    {
        response.headers_mut().append(header::SET_COOKIE, cookie);
    }
    response
}

#[cfg(test)]
pub(crate) fn samples(shell: impl Fn() -> Shell) -> Vec<(&'static str, String)> {
    use crate::sample;
    let page = |form: FormView| {
        let shell = shell().of_form(&form);
        SignInPage { shell, form, then: "/targets".to_owned() }.render().unwrap()
    };
    let wrong = sample::form::wrong("/sign-in", &["account", "password"], sample::HOSTILE, &shell());
    vec![("sign-in", page(sample::form::empty("/sign-in"))), ("sign-in-wrong", page(wrong))]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_addresses_of_this_site_are_followed() {
        assert_eq!(local("/en/targets?state=no_data").as_deref(), Some("/en/targets?state=no_data"));
        for foreign in
            ["https://evil.example", "//evil.example", "/\\evil.example", "", "x", "/a\r\nSet-Cookie: x"]
        {
            assert_eq!(local(foreign), None, "{foreign:?}");
        }
    }
}
