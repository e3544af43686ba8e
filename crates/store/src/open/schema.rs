use crate::OpenStoreError;
use crate::sql::{self, Connection};

const SCHEMA: i64 = 3;
const SQLITE: &str = include_str!("../schema/sqlite.sql");
const POSTGRES: &str = include_str!("../schema/postgres.sql");
/// Records of registers came with version 3, in a file of their own.
const RECORDS_ON_SQLITE: &str = include_str!("../schema/records.sqlite.sql");
const RECORDS_ON_POSTGRES: &str = include_str!("../schema/records.postgres.sql");

/// What leads from each earlier version to the next one, for SQLite and for PostgreSQL.
const STEPS: [(i64, &str, &str); 2] = [
    (
        1,
        "ALTER TABLE session ADD COLUMN browser TEXT NOT NULL DEFAULT ''; UPDATE schema_version SET version = 2;",
        "ALTER TABLE session ADD COLUMN browser TEXT COLLATE \"C\" NOT NULL DEFAULT ''; UPDATE schema_version SET version = 2;",
    ),
    (2, RECORDS_ON_SQLITE, RECORDS_ON_POSTGRES),
];

/// Makes the tables where there are none, leads earlier ones to this version, and refuses tables of a later one.
pub(super) async fn make(conn: &mut Connection) -> Result<(), OpenStoreError> {
    conn.begin().await?;
    let checked = make_or_check(conn).await;
    conn.run(if checked.is_ok() { "COMMIT" } else { "ROLLBACK" }).await?;
    checked
}

async fn make_or_check(conn: &mut Connection) -> Result<(), OpenStoreError> {
    let (exists, schema) = match conn {
        Connection::Sqlite(_) => {
            ("SELECT name FROM sqlite_master WHERE type = 'table' AND name = 'schema_version'", SQLITE)
        }
        // The name is looked up as any statement would look it up, so that a store can lie in a schema of its own.
        Connection::Postgres(_) => (
            "SELECT CAST(c.oid AS TEXT) FROM pg_class c WHERE c.oid = to_regclass('schema_version')",
            POSTGRES,
        ),
    };
    if sql::query(exists).fetch_optional(&mut *conn).await?.is_none() {
        conn.run(schema).await?;
    }
    for (from, sqlite, postgres) in STEPS {
        if version(conn).await? == from {
            conn.run(if matches!(conn, Connection::Sqlite(_)) { sqlite } else { postgres }).await?;
        }
    }
    let found = version(conn).await?;
    if found == SCHEMA { Ok(()) } else { Err(OpenStoreError::Newer { found, known: SCHEMA }) }
}

async fn version(conn: &mut Connection) -> Result<i64, OpenStoreError> {
    let (version,) = sql::query_as::<(i64,)>("SELECT version FROM schema_version").fetch_one(conn).await?;
    Ok(version)
}

#[cfg(test)]
mod tests {
    use super::*;

    const SQLITE_ALL: [&str; 2] = [SQLITE, RECORDS_ON_SQLITE];
    const POSTGRES_ALL: [&str; 2] = [POSTGRES, RECORDS_ON_POSTGRES];

    /// Returns the tables and indexes of a schema without what the databases write differently.
    fn tables(schema: [&str; 2]) -> Vec<String> {
        let same = schema
            .concat()
            .replace(" COLLATE \"C\"", "")
            .replace("INTEGER PRIMARY KEY", "BIGINT PRIMARY KEY")
            .split_whitespace()
            .collect::<Vec<_>>()
            .join(" ");
        let statements = same.split("; ").filter(|text| !text.contains("search_words"));
        let made = statements.filter_map(|text| text.find("CREATE ").and_then(|at| text.get(at..)));
        made.filter(|text| !text.contains("TRIGGER") && !text.contains("FUNCTION"))
            .map(str::to_owned)
            .collect()
    }

    #[test]
    fn both_databases_hold_the_same_tables() {
        assert!(tables(SQLITE_ALL).len() > 20, "{:?}", tables(SQLITE_ALL));
        assert_eq!(tables(POSTGRES_ALL), tables(SQLITE_ALL));
    }

    #[test]
    fn text_is_compared_byte_by_byte_on_a_server_too() {
        for line in POSTGRES_ALL.concat().lines().filter(|line| line.contains(" TEXT")) {
            assert!(line.contains("TEXT COLLATE \"C\""), "{line}");
        }
    }
}
