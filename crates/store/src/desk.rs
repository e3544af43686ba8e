//! What lies on a person's desk and is nobody else's business: forms not sent yet, ways to look at a register. It
//! changes nothing of what is known and stands outside the journal.

use dongho_base::{DateTime, Utc};

use crate::sql::{self, Connection};
use crate::{ReadError, Store, WriteError, stamp};

/// A form that was not sent yet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DraftRow {
    /// Whose.
    pub account: String,
    /// Which form: `organisation new`, `record 12`.
    pub form: String,
    /// What was filled in, as the application writes it.
    pub data: String,
    /// When it was kept.
    pub at: DateTime<Utc>,
}

/// A way to look at a register: filters, order, words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SavedViewRow {
    /// Whose.
    pub account: String,
    /// The register.
    pub register: String,
    /// What the person calls it.
    pub name: String,
    /// The query of the address that shows it.
    pub query: String,
}

pub(crate) async fn keep_draft(conn: &mut Connection, draft: &DraftRow) -> Result<(), WriteError> {
    sql::query(
        "INSERT INTO draft (account, form, data, at) VALUES ($1, $2, $3, $4)
         ON CONFLICT (account, form) DO UPDATE SET data = excluded.data, at = excluded.at",
    )
    .bind(&draft.account)
    .bind(&draft.form)
    .bind(&draft.data)
    .bind(stamp::text(draft.at))
    .execute(conn)
    .await?;
    Ok(())
}

pub(crate) async fn drop_draft(conn: &mut Connection, account: &str, form: &str) -> Result<(), WriteError> {
    let sql = "DELETE FROM draft WHERE account = $1 AND form = $2";
    sql::query(sql).bind(account).bind(form).execute(conn).await?;
    Ok(())
}

pub(crate) async fn keep_view(conn: &mut Connection, view: &SavedViewRow) -> Result<(), WriteError> {
    sql::query(
        "INSERT INTO saved_view (account, register, name, query) VALUES ($1, $2, $3, $4)
         ON CONFLICT (account, register, name) DO UPDATE SET query = excluded.query",
    )
    .bind(&view.account)
    .bind(&view.register)
    .bind(&view.name)
    .bind(&view.query)
    .execute(conn)
    .await?;
    Ok(())
}

pub(crate) async fn drop_view(
    conn: &mut Connection,
    account: &str,
    register: &str,
    name: &str,
) -> Result<(), WriteError> {
    let sql = "DELETE FROM saved_view WHERE account = $1 AND register = $2 AND name = $3";
    sql::query(sql).bind(account).bind(register).bind(name).execute(conn).await?;
    Ok(())
}

impl Store {
    /// Returns the forms a person has not sent yet, the newest first.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn drafts_of(&self, account: &str) -> Result<Vec<DraftRow>, ReadError> {
        let sql = "SELECT form, data, at FROM draft WHERE account = $1 ORDER BY at DESC, form";
        let rows = sql::query_as::<(String, String, String)>(sql).bind(account).fetch_all(&self.pool).await?;
        let draft = |(form, data, at): (String, String, String)| {
            let at = stamp::instant(&at, "draft.at")?;
            Ok(DraftRow { account: account.to_owned(), form, data, at })
        };
        rows.into_iter().map(draft).collect()
    }

    /// Returns a person's ways to look at a register, by name.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn saved_views(&self, account: &str, register: &str) -> Result<Vec<SavedViewRow>, ReadError> {
        let sql = "SELECT name, query FROM saved_view WHERE account = $1 AND register = $2 ORDER BY name";
        let rows =
            sql::query_as::<(String, String)>(sql).bind(account).bind(register).fetch_all(&self.pool).await?;
        let view = |(name, query)| SavedViewRow {
            account: account.to_owned(),
            register: register.to_owned(),
            name,
            query,
        };
        Ok(rows.into_iter().map(view).collect())
    }
}
