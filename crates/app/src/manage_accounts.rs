use std::sync::Arc;

use dongho_base::{Clock, Entropy, Localized};
use dongho_store::change::{AccountAdded, PasswordSet};
use dongho_store::{Change, Effect, Location, NewEntry, Store, Write, WriteError};
use dongho_vietnamese::collate::Order;

use crate::field::{Fields, LINE};
use crate::password::{Passwords, problem};
use crate::record::{entry, once};
use crate::{
    AccountRow, Actor, AddUser, App, FormStamp, OpenAppError, Recorded, Refusal, Role, SetPassword, Subject,
    SubjectKind,
};

/// The accounts of a data folder. The command manages them while a server works on the same folder.
pub struct Accounts {
    store: Arc<Store>,
    clock: Arc<dyn Clock>,
    entropy: Arc<dyn Entropy>,
    pub(crate) passwords: Passwords,
}

impl Accounts {
    /// Opens the accounts of a store, even while a server works on it.
    ///
    /// # Errors
    /// Where folder or database cannot be used.
    pub async fn open(
        data: impl Into<Location>,
        clock: Arc<dyn Clock>,
        entropy: Arc<dyn Entropy>,
    ) -> Result<Self, OpenAppError> {
        let store = Arc::new(Store::open_beside(data).await?);
        Ok(Accounts::new(store, clock, entropy))
    }

    pub(crate) fn new(store: Arc<Store>, clock: Arc<dyn Clock>, entropy: Arc<dyn Entropy>) -> Self {
        Accounts { store, clock, passwords: Passwords::new(&*entropy), entropy }
    }

    /// Waits for what is under way and closes the files.
    pub async fn close(&self) {
        self.store.close().await;
    }

    /// Adds an account.
    ///
    /// # Errors
    /// Where the person may not, something typed is wrong, the name is taken, or the store fails.
    pub async fn add_user(
        &self,
        actor: &Actor,
        stamp: &FormStamp,
        input: AddUser,
    ) -> Result<Recorded, Refusal> {
        actor.may_administer().then_some(()).ok_or(Refusal::Forbidden)?;
        let mut fields = Fields::default();
        let account = read_account(&mut fields, &input.account);
        let name = fields.required("name", &input.name, LINE, ("họ và tên", "the name"));
        if let Some(message) = problem(&input.password, &[&name, &account]) {
            fields.problem("password", message);
        }
        fields.finish()?;
        let hash = self.passwords.hash(&input.password, self.salt()).await?;
        let role = input.role.key().to_owned();
        let about = Subject::new(SubjectKind::Account, account.clone());
        let change = Change::AccountAdded(AccountAdded { account: account.clone(), name, role });
        let entry = NewEntry { once: once(stamp), ..entry(actor, self.clock.now(), &about, change) };
        let effect = Effect::SetCredential { account, hash, at: self.clock.now() };
        match self.store.write(Write::of(entry).with(effect)).await {
            Err(WriteError::Exists) => Err(taken()),
            written => Ok(written?.into()),
        }
    }

    /// Sets a password: one's own, or anybody's by an administrator; ends that account's sessions.
    ///
    /// # Errors
    /// Where the person may not, there is no such account, the password is weak, or the store fails.
    pub async fn set_password(
        &self,
        actor: &Actor,
        stamp: &FormStamp,
        input: SetPassword,
    ) -> Result<Recorded, Refusal> {
        let own = actor.account == input.account && !actor.account.is_empty();
        (own || actor.may_administer()).then_some(()).ok_or(Refusal::Forbidden)?;
        let row = self.store.account(&input.account).await?.ok_or(Refusal::NotFound)?;
        let mut fields = Fields::default();
        if let Some(message) = problem(&input.password, &[&row.name, &row.account]) {
            fields.problem("password", message);
        }
        fields.finish()?;
        let hash = self.passwords.hash(&input.password, self.salt()).await?;
        let about = Subject::new(SubjectKind::Account, row.account.clone());
        let change = Change::PasswordSet(PasswordSet { account: row.account.clone() });
        let effects = vec![
            Effect::SetCredential { account: row.account.clone(), hash, at: self.clock.now() },
            Effect::CloseSessionsOf(row.account),
        ];
        let entry = NewEntry { once: once(stamp), ..entry(actor, self.clock.now(), &about, change) };
        Ok(self.store.write(Write { entries: vec![entry], effects }).await?.into())
    }

    /// Returns the accounts in Vietnamese order of names.
    ///
    /// # Errors
    /// Where the person may not, or the store fails.
    pub async fn list_accounts(&self, actor: &Actor) -> Result<Vec<AccountRow>, Refusal> {
        actor.may_administer().then_some(()).ok_or(Refusal::Forbidden)?;
        let rows = self.store.accounts(self.clock.now()).await?;
        let view = |row: dongho_store::AccountRow| AccountRow {
            role: Role::from_key(&row.role).unwrap_or(Role::Reader),
            account: row.account,
            name: row.name,
            at: row.at,
            sessions: row.sessions,
        };
        let mut rows: Vec<_> = rows.into_iter().map(view).collect();
        let order = Order::new();
        rows.sort_by(|a, b| order.compare_people(&a.name, &b.name));
        Ok(rows)
    }

    fn salt(&self) -> [u8; 16] {
        let mut salt = [0; 16];
        self.entropy.fill(&mut salt);
        salt
    }
}

impl App {
    /// Adds an account.
    ///
    /// # Errors
    /// As [`Accounts::add_user`].
    pub async fn add_user(
        &self,
        actor: &Actor,
        stamp: &FormStamp,
        input: AddUser,
    ) -> Result<Recorded, Refusal> {
        self.accounts.add_user(actor, stamp, input).await
    }

    /// Sets a password; ends that account's sessions.
    ///
    /// # Errors
    /// As [`Accounts::set_password`].
    pub async fn set_password(
        &self,
        actor: &Actor,
        stamp: &FormStamp,
        input: SetPassword,
    ) -> Result<Recorded, Refusal> {
        self.accounts.set_password(actor, stamp, input).await
    }

    /// Returns the accounts in Vietnamese order of names.
    ///
    /// # Errors
    /// As [`Accounts::list_accounts`].
    pub async fn list_accounts(&self, actor: &Actor) -> Result<Vec<AccountRow>, Refusal> {
        self.accounts.list_accounts(actor).await
    }
}

/// Names for signing in are plain, so that nobody can pass for somebody else with letters that look alike.
fn read_account(fields: &mut Fields, typed: &str) -> String {
    let account = typed.trim();
    let plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || matches!(c, '.' | '-' | '_');
    let sound = (2..=64).contains(&account.len()) && account.chars().all(plain);
    if !sound {
        let vi =
            "Tên đăng nhập gồm 2 đến 64 chữ thường không dấu, chữ số, dấu chấm, gạch ngang hoặc gạch dưới.";
        let en = "An account name has 2 to 64 small letters without marks, digits, points, hyphens or underscores.";
        fields.problem("account", Localized::new(vi, en));
    }
    account.to_owned()
}

fn taken() -> Refusal {
    let vi = "Tên đăng nhập này đã có; hãy chọn tên khác.";
    Refusal::Invalid(vec![crate::FieldProblem::new(
        "account",
        vi,
        "This account name is taken; choose another.",
    )])
}
