use dongho_base::{DateTime, Digest, Localized, TimeDelta, Utc};
use dongho_store::{AccountRow, Effect, SessionRow};

use crate::{Actor, App, FieldProblem, Refusal, Role, Session, SignIn, SignedIn};

/// A session nobody uses ends after a working day.
const IDLE: TimeDelta = TimeDelta::hours(10);
/// A session ends after a week whatever happens.
const LONGEST: TimeDelta = TimeDelta::days(7);
/// How often use is noted; more would be a write for every page.
const NOTED: TimeDelta = TimeDelta::minutes(5);
/// Letters kept of the name of a browser.
const WORD: usize = 60;

impl App {
    /// Signs in. Unknown names and wrong passwords get the same answer after the same time.
    ///
    /// # Errors
    /// Where name and password do not fit, there were too many tries, or the store fails.
    pub async fn sign_in(&self, input: SignIn) -> Result<SignedIn, Refusal> {
        let account = input.account.trim();
        let now = self.clock.now();
        self.throttle
            .try_once(account, &input.address, now)
            .map_err(|seconds| Refusal::Throttled { seconds })?;
        let row = self.store.account(account).await?;
        let hash = self.store.credential(account).await?;
        let fits = self.accounts.passwords.fits(&input.password, hash).await?;
        let Some(row) = row.filter(|_| fits) else {
            tracing::info!("a sign-in was refused");
            return Err(wrong());
        };
        self.throttle.succeed(account, &input.address);
        self.open_session(row, input.browser, now).await
    }

    async fn open_session(
        &self,
        row: AccountRow,
        browser: String,
        now: DateTime<Utc>,
    ) -> Result<SignedIn, Refusal> {
        let token = self.random_hex::<32>();
        let mut csrf_secret = [0; 32];
        self.entropy.fill(&mut csrf_secret);
        let session = SessionRow {
            token: Digest::of(token.as_bytes()),
            account: row.account.clone(),
            csrf_secret,
            started_at: now,
            seen_at: now,
            ends_at: now + LONGEST,
            browser: browser.chars().take(WORD).collect(),
        };
        let view = session_view(&session, row);
        self.store.write(Effect::OpenSession(session)).await?;
        Ok(SignedIn { token, session: view })
    }

    /// Ends a session.
    ///
    /// # Errors
    /// Where the store fails; then the session is still open.
    pub async fn sign_out(&self, token: &str) -> Result<(), Refusal> {
        self.store.write(Effect::CloseSession(Digest::of(token.as_bytes()))).await?;
        Ok(())
    }

    /// Returns the session of a token, if it is still good.
    ///
    /// # Errors
    /// Where the store fails.
    pub async fn find_session(&self, token: &str) -> Result<Option<Session>, Refusal> {
        let now = self.clock.now();
        let Some(row) = self.store.session(&Digest::of(token.as_bytes())).await? else {
            return Ok(None);
        };
        if is_over(&row, now) {
            return Ok(None);
        }
        let Some(account) = self.store.account(&row.account).await? else {
            return Ok(None);
        };
        if now - row.seen_at >= NOTED {
            self.note_use(&row, now).await;
        }
        Ok(Some(session_view(&row, account)))
    }

    /// A page may be read even where its use cannot be noted.
    async fn note_use(&self, row: &SessionRow, now: DateTime<Utc>) {
        if let Err(error) = self.store.write(Effect::TouchSession { token: row.token, at: now }).await {
            tracing::warn!(%error, "the use of a session was not noted");
        }
    }
}

/// Whether a session is good for nothing any more.
pub(crate) fn is_over(row: &SessionRow, now: DateTime<Utc>) -> bool {
    now >= row.ends_at || now - row.seen_at >= IDLE
}

fn session_view(row: &SessionRow, account: AccountRow) -> Session {
    Session {
        actor: Actor {
            role: Role::from_key(&account.role).unwrap_or(Role::Reader),
            account: account.account,
            name: account.name,
        },
        csrf_secret: row.csrf_secret,
        started_at: row.started_at,
        ends_at: row.ends_at,
    }
}

fn wrong() -> Refusal {
    let message =
        Localized::new("Tên đăng nhập hoặc mật khẩu không đúng.", "Account name or password is wrong.");
    Refusal::Invalid(vec![FieldProblem { field: "account", message }])
}
