//! Versions: the last entry that changed something, so that nobody overwrites what they have not seen.

use dongho_base::{DateTime, Utc};

use crate::sql::{self, Connection};
use crate::{Expected, WriteError, stamp};

/// Returns the record that a name of what carries a version stands for. A record keeps its version in its own row.
pub(crate) fn record(of: &str) -> Option<i64> {
    of.strip_prefix("record ")?.parse().ok()
}

/// Refuses a change made on a version that is not the last one.
pub(crate) async fn check(conn: &mut Connection, expected: Option<&Expected>) -> Result<(), WriteError> {
    let Some(expected) = expected else {
        return Ok(());
    };
    let found = match record(&expected.of) {
        Some(id) => {
            let sql = "SELECT version, actor_name, at FROM record WHERE id = $1";
            sql::query_as::<(i64, String, String)>(sql).bind(id)
        }
        None => {
            let sql = "SELECT seq, actor_name, at FROM version WHERE of = $1";
            sql::query_as::<(i64, String, String)>(sql).bind(&expected.of)
        }
    };
    match found.fetch_optional(conn).await? {
        Some((seq, by, at)) if stamp::natural(seq) != expected.version => {
            Err(WriteError::Stale { by, at: instant(&at) })
        }
        None if expected.version != 0 => Err(WriteError::Missing),
        _ => Ok(()),
    }
}

fn instant(at: &str) -> DateTime<Utc> {
    stamp::instant(at, "version.at").unwrap_or_default()
}
