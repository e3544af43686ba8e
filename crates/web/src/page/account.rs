//! One's own account: who, its sessions, and a new password.

use askama::Template;
use axum::extract::{Path, Request};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use dongho_app::{FieldProblem, Refusal, Session, SessionRow, SetPassword, SignIn};

use super::sign_in::{address as peer, session_cookie, with_cookie};
use crate::address;
use crate::browser;
use crate::fault::Fault;
use crate::form::{Answers, FormView, Trouble};
use crate::notice;
use crate::render::{self, PageResult};
use crate::shell::{Section, Shell};
use crate::visit::{SignedIn, Visit};

#[derive(Template)]
#[template(path = "account.html")]
struct AccountPage {
    shell: Shell,
    session: Session,
    sessions: Vec<SessionRow>,
}

/// Shows one's own account and all its sessions.
pub(crate) async fn show(SignedIn { visit, actor }: SignedIn) -> PageResult {
    let (token, session) = visit.session.clone().ok_or(Fault::Forbidden)?;
    let sessions = visit.app().list_sessions(&actor, &token).await?;
    let shell = visit.shell(visit.t().account.yours, Section::Other);
    Ok(render::page(&AccountPage { shell, session, sessions }))
}

/// Ends one of one's own sessions. One that has ended meanwhile is what was wanted.
pub(crate) async fn end_session(
    SignedIn { visit, actor }: SignedIn,
    Path(session): Path<String>,
    answers: Answers,
) -> PageResult {
    if !visit.knows(&answers) {
        return Err(Fault::Forbidden);
    }
    match visit.app().end_session(&actor, &session).await {
        Ok(()) | Err(Refusal::NotFound) => Ok(back(&visit, "session")),
        Err(refusal) => Err(refusal.into()),
    }
}

/// Ends all one's own sessions but this one.
pub(crate) async fn end_others(SignedIn { visit, actor }: SignedIn, answers: Answers) -> PageResult {
    let (token, _) = visit.session.as_ref().filter(|_| visit.knows(&answers)).ok_or(Fault::Forbidden)?;
    visit.app().end_other_sessions(&actor, token).await?;
    Ok(back(&visit, "sessions"))
}

fn back(visit: &Visit, done: &str) -> Response {
    Redirect::to(&visit.url(&notice::with("/account", done))).into_response()
}

impl AccountPage {
    fn end_path(&self, row: &SessionRow) -> String {
        format!("/account/sessions/{}", address::escaped(&row.id))
    }

    fn browser<'r>(&self, row: &'r SessionRow) -> &'r str {
        if row.browser.is_empty() { self.shell.t.account.browser_unknown } else { &row.browser }
    }
}

#[derive(Template)]
#[template(path = "password.html")]
struct PasswordPage {
    shell: Shell,
    form: FormView,
    account: String,
}

/// Shows the form for a new password.
pub(crate) async fn show_password(SignedIn { visit, .. }: SignedIn) -> PageResult {
    Ok(password_page(&visit, StatusCode::OK, None))
}

/// Changes one's own password: the present one is asked for, all other sessions end, this one is replaced.
pub(crate) async fn save_password(SignedIn { visit, actor }: SignedIn, request: Request) -> PageResult {
    let address = peer(request.extensions());
    let browser = browser::word(request.headers());
    let answers = Answers::read(request).await?;
    if !visit.knows(&answers) {
        return Ok(password_page(&visit, StatusCode::FORBIDDEN, Some(Trouble::Expired)));
    }
    let sign_in = |password: String| SignIn {
        account: actor.account.clone(),
        password,
        address: address.clone(),
        browser: browser.clone(),
    };
    match visit.app().sign_in(sign_in(answers.own("current"))).await {
        Ok(probe) => visit.app().sign_out(&probe.token).await?,
        Err(Refusal::Invalid(_)) => {
            let words = visit.t().account.current_wrong;
            let problem = FieldProblem::new("current", words, words);
            let trouble = Trouble::Fields(vec![problem]);
            return Ok(password_page(&visit, StatusCode::UNPROCESSABLE_ENTITY, Some(trouble)));
        }
        Err(refusal) => return Err(refusal.into()),
    }
    let input = SetPassword { account: actor.account.clone(), password: answers.own("password") };
    if let Err(refusal) = visit.app().set_password(&actor, &answers.stamp(), input).await {
        let trouble = Trouble::of(refusal)?;
        return Ok(password_page(&visit, StatusCode::UNPROCESSABLE_ENTITY, Some(trouble)));
    }
    let renewed = visit.app().sign_in(sign_in(answers.own("password"))).await?;
    let response = Redirect::to(&visit.url(&notice::with("/account", "password"))).into_response();
    with_cookie(response, session_cookie(&visit, &renewed.token)?)
}

/// Passwords are the one answer that is not kept.
fn password_page(visit: &Visit, status: StatusCode, trouble: Option<Trouble>) -> Response {
    let mut form = FormView::new(visit, "/account/password", 0);
    if let Some(trouble) = trouble {
        form = form.troubled(visit, trouble);
    }
    let words = &visit.t().account;
    let crumbs = vec![("/account".to_owned(), words.yours.to_owned())];
    let shell = visit.shell_below(words.change_password, Section::Other, crumbs).of_form(&form);
    let account = visit.actor().map(|actor| actor.account.clone()).unwrap_or_default();
    render::page_with(status, &PasswordPage { shell, form, account })
}

#[cfg(test)]
pub(crate) fn samples(shell: impl Fn() -> Shell) -> Vec<(&'static str, String)> {
    use crate::sample;
    use dongho_app::{Actor, Role};
    let actor = Actor { account: "anh".to_owned(), name: sample::HOSTILE.to_owned(), role: Role::Officer };
    let session = Session {
        actor,
        csrf_secret: [0; 32],
        started_at: sample::at(2026, 11, 23),
        ends_at: sample::at(2026, 11, 30),
    };
    let row = |id: &str, browser: &str, own| SessionRow {
        id: id.to_owned(),
        started_at: sample::at(2026, 11, 22),
        seen_at: sample::at(2026, 11, 23),
        browser: browser.to_owned(),
        own,
    };
    let account =
        |sessions| AccountPage { shell: shell(), session: session.clone(), sessions }.render().unwrap();
    let password = |form: FormView| {
        let shell = shell().of_form(&form);
        PasswordPage { shell, form, account: "anh".to_owned() }.render().unwrap()
    };
    let action = "/account/password";
    let wrong = sample::form::wrong(action, &["current", "password"], sample::HOSTILE, &shell());
    vec![
        ("account", account(vec![row("a1", "Firefox, Linux", true), row("b2", "", false)])),
        ("account-alone", account(vec![row("a1", "Chrome, Windows", true)])),
        ("account-hostile", account(vec![row(sample::HOSTILE, sample::HOSTILE, false)])),
        ("password", password(sample::form::empty(action))),
        ("password-wrong", password(wrong)),
    ]
}
