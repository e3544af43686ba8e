use dongho_base::Digest;
use dongho_store::{Effect, Write};

use crate::sign_in::is_over;
use crate::{Actor, App, Refusal, SessionRow};

impl App {
    /// Returns the sessions of a person that are still good, the one last in use first. `token` is that of the session
    /// that asks.
    ///
    /// # Errors
    /// Where the store fails.
    pub async fn list_sessions(&self, actor: &Actor, token: &str) -> Result<Vec<SessionRow>, Refusal> {
        let own = Digest::of(token.as_bytes());
        let view = |row: dongho_store::SessionRow| SessionRow {
            id: id(&row.token),
            started_at: row.started_at,
            seen_at: row.seen_at,
            browser: row.browser,
            own: row.token == own,
        };
        Ok(self.open_sessions(actor).await?.into_iter().map(view).collect())
    }

    /// Ends one of a person's own sessions.
    ///
    /// # Errors
    /// Where the person has no such session, or the store fails; then it is still open.
    pub async fn end_session(&self, actor: &Actor, session: &str) -> Result<(), Refusal> {
        let rows = self.open_sessions(actor).await?;
        let row = rows.iter().find(|row| id(&row.token) == session).ok_or(Refusal::NotFound)?;
        self.store.write(Effect::CloseSession(row.token)).await?;
        Ok(())
    }

    /// Ends all sessions of a person but the one that asks.
    ///
    /// # Errors
    /// Where the store fails; then all are still open.
    pub async fn end_other_sessions(&self, actor: &Actor, token: &str) -> Result<(), Refusal> {
        let own = Digest::of(token.as_bytes());
        let rows = self.store.sessions_of(&actor.account).await?;
        let others = rows.into_iter().map(|row| row.token).filter(|token| *token != own);
        let effects = others.map(Effect::CloseSession).collect();
        self.store.write(Write { entries: Vec::new(), effects }).await?;
        Ok(())
    }

    async fn open_sessions(&self, actor: &Actor) -> Result<Vec<dongho_store::SessionRow>, Refusal> {
        let now = self.clock.now();
        let mut rows = self.store.sessions_of(&actor.account).await?;
        rows.retain(|row| !is_over(row, now));
        Ok(rows)
    }
}

/// A session is named by a digest of what is kept of its token, so that pages show nothing of the token itself.
fn id(token: &Digest) -> String {
    Digest::of(token.as_bytes()).short()
}
