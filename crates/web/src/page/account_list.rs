//! All accounts, for those who manage them.

use askama::Template;
use axum::http::StatusCode;
use dongho_app::{AccountRow, Actor, AddUser, FieldProblem, Role};

use crate::form::{Answers, FormView, Trouble};
use crate::render::{self, PageResult};
use crate::shell::{Section, Shell};
use crate::visit::{Administrator, Visit};

#[derive(Template)]
#[template(path = "accounts.html")]
struct AccountsPage {
    shell: Shell,
    form: FormView,
    rows: Vec<AccountRow>,
}

/// Shows the accounts and the form for a new one.
pub(crate) async fn show(Administrator { visit, actor }: Administrator) -> PageResult {
    page(&visit, &actor, StatusCode::OK, Answers::default(), None).await
}

/// Adds an account.
pub(crate) async fn save(Administrator { visit, actor }: Administrator, answers: Answers) -> PageResult {
    if !visit.knows(&answers) {
        return page(&visit, &actor, StatusCode::FORBIDDEN, answers, Some(Trouble::Expired)).await;
    }
    let Some(role) = Role::from_key(answers.get("role")) else {
        let trouble = Trouble::Fields(vec![FieldProblem::new("role", "Hãy chọn quyền.", "Choose a role.")]);
        return page(&visit, &actor, StatusCode::UNPROCESSABLE_ENTITY, answers, Some(trouble)).await;
    };
    let input = AddUser {
        account: answers.own("account"),
        name: answers.own("name"),
        role,
        password: answers.own("password"),
    };
    match visit.app().add_user(&actor, &answers.stamp(), input).await {
        Ok(recorded) => Ok(render::done(&visit, "/accounts", "user", recorded.repeated)),
        Err(refusal) => {
            let trouble = Some(Trouble::of(refusal)?);
            page(&visit, &actor, StatusCode::UNPROCESSABLE_ENTITY, answers, trouble).await
        }
    }
}

async fn page(
    visit: &Visit,
    actor: &Actor,
    status: StatusCode,
    answers: Answers,
    trouble: Option<Trouble>,
) -> PageResult {
    let rows = visit.app().list_accounts(actor).await?;
    let mut form = FormView::new(visit, "/accounts", 0).with(answers);
    if let Some(trouble) = trouble {
        form = form.troubled(visit, trouble);
    }
    let words = &visit.t().account;
    let crumbs = vec![("/account".to_owned(), words.yours.to_owned())];
    let shell = visit.shell_below(words.all, Section::Other, crumbs).of_form(&form);
    Ok(render::page_with(status, &AccountsPage { shell, form, rows }))
}

impl AccountsPage {
    fn roles(&self) -> [(&'static str, String); 3] {
        Role::ALL.map(|role| (role.key(), self.shell.say_own(role.label())))
    }
}

#[cfg(test)]
pub(crate) fn samples(shell: impl Fn() -> Shell) -> Vec<(&'static str, String)> {
    use crate::sample;
    let row = |name: &str| AccountRow {
        account: "anh".to_owned(),
        name: name.to_owned(),
        role: Role::Officer,
        at: sample::at(2026, 5, 4),
        sessions: 2,
    };
    let page = |form: FormView| {
        let shell = shell().of_form(&form);
        AccountsPage { shell, form, rows: vec![row("Nguyễn Thị Ánh"), row(sample::HOSTILE)] }
            .render()
            .unwrap()
    };
    let fields = ["account", "name", "role", "password"];
    let wrong = sample::form::wrong("/accounts", &fields, sample::HOSTILE, &shell());
    vec![("accounts", page(sample::form::empty("/accounts"))), ("accounts-wrong", page(wrong))]
}
