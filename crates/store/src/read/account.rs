use dongho_base::{DateTime, Utc};

use crate::sql;
use crate::{ReadError, Store, stamp};

/// An account.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AccountRow {
    /// The name for signing in.
    pub account: String,
    /// The name others read.
    pub name: String,
    /// What the person may do.
    pub role: String,
    /// When it was added.
    pub at: DateTime<Utc>,
    /// Sessions that have not ended.
    pub sessions: u64,
}

type Row = (String, String, String, String, i64);

impl Store {
    /// Returns all accounts.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn accounts(&self, now: DateTime<Utc>) -> Result<Vec<AccountRow>, ReadError> {
        let rows = sql::query_as::<Row>(
            "SELECT account, name, role, at,
                    (SELECT count(*) FROM session s WHERE s.account = a.account AND s.ends_at > $1)
             FROM account a ORDER BY account",
        )
        .bind(stamp::text(now))
        .fetch_all(&self.pool)
        .await?;
        rows.into_iter().map(row).collect()
    }

    /// Returns one account, by the exact name.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn account(&self, account: &str) -> Result<Option<AccountRow>, ReadError> {
        let found = sql::query_as::<Row>(
            "SELECT account, name, role, at, CAST(0 AS BIGINT) FROM account WHERE account = $1",
        )
        .bind(account)
        .fetch_optional(&self.pool)
        .await?;
        found.map(row).transpose()
    }
}

fn row((account, name, role, at, sessions): Row) -> Result<AccountRow, ReadError> {
    let at = stamp::instant(&at, "account.at")?;
    Ok(AccountRow { account, name, role, at, sessions: stamp::natural(sessions) })
}
