//! One's own account: who, since when, and a new password.

use askama::Template;
use axum::extract::Request;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect};
use dongho_app::{FieldProblem, Refusal, Session, SetPassword, SignIn};

use super::sign_in::{address, session_cookie, with_cookie};
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
}

/// Shows one's own account and session.
pub(crate) async fn show(SignedIn { visit, .. }: SignedIn) -> PageResult {
    let (_, session) = visit.session.clone().ok_or(Fault::Forbidden)?;
    let shell = visit.shell(visit.t().account.yours, Section::Other);
    Ok(render::page(&AccountPage { shell, session }))
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
    let address = address(request.extensions());
    let answers = Answers::read(request).await?;
    if !visit.knows(&answers) {
        return Ok(password_page(&visit, StatusCode::FORBIDDEN, Some(Trouble::Expired)));
    }
    let sign_in =
        |password: String| SignIn { account: actor.account.clone(), password, address: address.clone() };
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
fn password_page(visit: &Visit, status: StatusCode, trouble: Option<Trouble>) -> axum::response::Response {
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
    let password = |form: FormView| {
        let shell = shell().of_form(&form);
        PasswordPage { shell, form, account: "anh".to_owned() }.render().unwrap()
    };
    let action = "/account/password";
    let wrong = sample::form::wrong(action, &["current", "password"], sample::HOSTILE, &shell());
    vec![
        ("account", AccountPage { shell: shell(), session }.render().unwrap()),
        ("password", password(sample::form::empty(action))),
        ("password-wrong", password(wrong)),
    ]
}
