//! `dongho user`: who may sign in. Works while the server runs.

use std::fs;
use std::io::{self, BufRead, IsTerminal};
use std::path::PathBuf;
use std::process::ExitCode;
use std::sync::Arc;

use clap::{Args, Subcommand, ValueEnum};
use dongho_app::{
    Accounts, Actor, AddUser, FormStamp, Recorded, Refusal, Role, SetPassword, SystemClock, SystemEntropy,
};
use tokio::runtime::Runtime;

use crate::output;
use crate::place::Place;

/// Quản lý tài khoản / manage accounts
#[derive(Debug, Args)]
pub(crate) struct User {
    #[command(subcommand)]
    what: What,

    #[command(flatten)]
    place: Place,

    /// Tệp có mật khẩu ở dòng đầu; không có thì hỏi / a file with the password on its first line; asked otherwise
    #[arg(long, global = true)]
    password_file: Option<PathBuf>,
}

#[derive(Debug, Subcommand)]
enum What {
    /// Thêm tài khoản / add an account
    Add {
        /// Tên đăng nhập / the name for signing in
        account: String,
        /// Họ và tên / the name others read; the account's name where it is left out
        #[arg(long)]
        name: Option<String>,
        /// Vai trò / the role
        #[arg(long, value_enum, default_value = "officer")]
        role: RoleName,
    },
    /// Đặt lại mật khẩu / set a new password
    Password {
        /// Tên đăng nhập / the name for signing in
        account: String,
    },
    /// Liệt kê tài khoản / list the accounts
    List,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
enum RoleName {
    Reader,
    Officer,
    Administrator,
}

impl From<RoleName> for Role {
    fn from(name: RoleName) -> Self {
        match name {
            RoleName::Reader => Role::Reader,
            RoleName::Officer => Role::Officer,
            RoleName::Administrator => Role::Administrator,
        }
    }
}

impl User {
    /// Does what was asked, and says what was done.
    pub(crate) fn run(&self) -> ExitCode {
        let runtime = match Runtime::new() {
            Ok(runtime) => runtime,
            Err(error) => return output::refuse(&format!("{error}\n")),
        };
        match runtime.block_on(self.work()) {
            Ok(text) => output::print(text.as_bytes()),
            Err(why) => output::refuse(&format!("{why}\n")),
        }
    }

    async fn work(&self) -> Result<String, String> {
        let location = self.place.location().map_err(|why| both(&why))?;
        let accounts = Accounts::open(location, Arc::new(SystemClock), Arc::new(SystemEntropy)).await;
        let accounts = accounts.map_err(|error| both(&error.message()))?;
        let done = self.act(&accounts).await;
        accounts.close().await;
        done
    }

    async fn act(&self, accounts: &Accounts) -> Result<String, String> {
        let operator = Actor::operator();
        match &self.what {
            What::Add { account, name, role } => {
                let input = AddUser {
                    account: account.clone(),
                    name: name.clone().unwrap_or_else(|| account.clone()),
                    role: (*role).into(),
                    password: self.password()?,
                };
                done(accounts.add_user(&operator, &FormStamp::default(), input).await, account)
            }
            What::Password { account } => {
                let input = SetPassword { account: account.clone(), password: self.password()? };
                done(accounts.set_password(&operator, &FormStamp::default(), input).await, account)
            }
            What::List => list(accounts, &operator).await,
        }
    }

    fn password(&self) -> Result<String, String> {
        let text = match &self.password_file {
            Some(file) => fs::read_to_string(file).map_err(|error| format!("{}: {error}", file.display()))?,
            None => ask()?,
        };
        Ok(text.lines().next().unwrap_or("").to_owned())
    }
}

/// Asks for the password: twice and without showing it on a terminal, else the first line of standard input.
fn ask() -> Result<String, String> {
    let stdin = io::stdin();
    if !stdin.is_terminal() {
        let mut line = String::new();
        stdin.lock().read_line(&mut line).map_err(|error| error.to_string())?;
        return Ok(line);
    }
    let hidden = |prompt: &str| rpassword::prompt_password(prompt).map_err(|error| error.to_string());
    let password = hidden("Mật khẩu (không hiện khi gõ) / password (not shown): ")?;
    if hidden("Gõ lại mật khẩu / once more: ")? == password {
        Ok(password)
    } else {
        Err("Hai lần gõ không giống nhau; chưa ghi gì.\nThe two do not match; nothing was recorded."
            .to_owned())
    }
}

fn done(outcome: Result<Recorded, Refusal>, account: &str) -> Result<String, String> {
    let refused = |refusal: Refusal| both(&refusal.message());
    outcome.map(|_| format!("{account}: đã ghi / recorded\n")).map_err(refused)
}

async fn list(accounts: &Accounts, operator: &Actor) -> Result<String, String> {
    let rows = accounts.list_accounts(operator).await.map_err(|refusal| both(&refusal.message()))?;
    let line = |row: &dongho_app::AccountRow| format!("{}\t{}\t{}\n", row.account, row.role.key(), row.name);
    Ok(rows.iter().map(line).collect())
}

fn both(message: &dongho_base::Localized) -> String {
    format!("{}\n{}", message.vi, message.en)
}
