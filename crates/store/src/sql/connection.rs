use sqlx::{Connection as _, Executor, PgConnection, PgPool, SqliteConnection, SqlitePool};

/// A connection to one of the two databases.
pub(crate) enum Connection {
    Sqlite(SqliteConnection),
    Postgres(Box<PgConnection>),
}

/// Connections that read.
#[derive(Debug, Clone)]
pub(crate) enum Pool {
    Sqlite(SqlitePool),
    Postgres(PgPool),
}

/// Where a statement runs.
pub(crate) enum Place<'c> {
    Connection(&'c mut Connection),
    Pool(&'c Pool),
}

impl<'c> From<&'c mut Connection> for Place<'c> {
    fn from(conn: &'c mut Connection) -> Self {
        Place::Connection(conn)
    }
}

impl<'c> From<&'c Pool> for Place<'c> {
    fn from(pool: &'c Pool) -> Self {
        Place::Pool(pool)
    }
}

impl Connection {
    /// Begins a transaction that writes. It waits for one that is under way, so that entries of the journal follow each
    /// other without a gap whoever writes them.
    pub(crate) async fn begin(&mut self) -> sqlx::Result<()> {
        match self {
            Connection::Sqlite(_) => self.run("BEGIN IMMEDIATE").await,
            // Each statement sees what was committed before it began, so the lock comes in a statement of its own.
            Connection::Postgres(_) => {
                self.run(
                    "BEGIN ISOLATION LEVEL READ COMMITTED READ WRITE;
                     SELECT pg_advisory_xact_lock(1685024359, hashtext(current_schema()))",
                )
                .await
            }
        }
    }

    /// Tells others on the same server that this store is open, waiting a little for one that is closing.
    pub(crate) async fn stay_alone(&mut self) -> sqlx::Result<()> {
        match self {
            Connection::Sqlite(_) => Ok(()),
            Connection::Postgres(_) => {
                self.run("SELECT pg_advisory_lock(1685024360, hashtext(current_schema()))").await
            }
        }
    }

    /// Runs statements without arguments.
    pub(crate) async fn run(&mut self, statements: &'static str) -> sqlx::Result<()> {
        match self {
            Connection::Sqlite(conn) => conn.execute(sqlx::raw_sql(statements)).await.map(|_| ()),
            Connection::Postgres(conn) => conn.execute(sqlx::raw_sql(statements)).await.map(|_| ()),
        }
    }

    /// Says goodbye to the database.
    pub(crate) async fn close(self) -> sqlx::Result<()> {
        match self {
            Connection::Sqlite(conn) => conn.close().await,
            Connection::Postgres(conn) => conn.close().await,
        }
    }
}

impl Pool {
    /// Waits for those who read and closes the connections.
    pub(crate) async fn close(&self) {
        match self {
            Pool::Sqlite(pool) => pool.close().await,
            Pool::Postgres(pool) => pool.close().await,
        }
    }
}
