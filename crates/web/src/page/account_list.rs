//! All accounts, for those who manage them.

use askama::Template;
use dongho_app::{AccountRow, Actor, AddUser, FieldProblem, Refusal, Role};

use crate::form::{Answers, FormView, Shown};
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
    page(&visit, &actor, Shown::fresh(Answers::default())).await
}

/// Adds an account.
pub(crate) async fn save(Administrator { visit, actor }: Administrator, answers: Answers) -> PageResult {
    if !visit.knows(&answers) {
        return page(&visit, &actor, Shown::expired(answers)).await;
    }
    let Some(role) = Role::from_key(answers.get("role")) else {
        let problem = FieldProblem::new("role", "Hãy chọn quyền.", "Choose a role.");
        return page(&visit, &actor, Shown::refused(Refusal::Invalid(vec![problem]), answers)?).await;
    };
    let input = AddUser {
        account: answers.own("account"),
        name: answers.own("name"),
        role,
        password: answers.own("password"),
    };
    match visit.app().add_user(&actor, &answers.stamp(), input).await {
        Ok(recorded) => Ok(render::done(&visit, "/accounts", "user", recorded.repeated)),
        Err(refusal) => page(&visit, &actor, Shown::refused(refusal, answers)?).await,
    }
}

async fn page(visit: &Visit, actor: &Actor, shown: Shown) -> PageResult {
    let status = shown.status;
    let rows = visit.app().list_accounts(actor).await?;
    let form = shown.form(visit, "/accounts", 0);
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
