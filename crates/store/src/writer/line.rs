//! The connection that writes, and what becomes of it when the database server goes away and comes back.

use std::time::Duration;

use super::{Answer, Job};
use crate::open::Connector;
use crate::sql::Connection;
use crate::write::{self, Written};
use crate::{Outage, WriteError, copy, server};

/// How long a server may take over one group; a rebuild takes as long as it takes.
const PATIENCE: Duration = Duration::from_secs(60);

pub(super) struct Line {
    /// `None` after the server was lost.
    conn: Option<Connection>,
    connector: Connector,
}

impl Line {
    pub(super) fn new(conn: Connection, connector: Connector) -> Self {
        Line { conn: Some(conn), connector }
    }

    /// Runs a group as one transaction. Returns one answer for each write, given after the commit.
    pub(super) async fn commit(&mut self, jobs: &[Job]) -> Vec<Answer> {
        match self.try_commit(jobs).await {
            Ok(answers) => answers,
            Err(error) => {
                let shown = &error as &dyn std::error::Error;
                tracing::error!(error = shown, writes = jobs.len(), "a group of writes was not committed");
                jobs.iter().map(|_| Err(same(&error))).collect()
            }
        }
    }

    pub(super) async fn close(self) {
        if let Some(conn) = self.conn
            && let Err(error) = conn.close().await
        {
            tracing::error!(%error, "the database did not close cleanly");
        }
    }

    async fn try_commit(&mut self, jobs: &[Job]) -> Result<Vec<Answer>, WriteError> {
        let mut conn = self.begin().await?;
        let run = run_group(&mut conn, jobs);
        let long = jobs.iter().any(Job::takes_long);
        let answers = if long { run.await } else { in_time(Outage::Server, run).await };
        let done = match answers {
            Ok(answers) => commit(&mut conn).await.map(|()| answers),
            Err(error) => Err(error),
        };
        let usable = match &done {
            Ok(_) => true,
            Err(WriteError::Unavailable(Outage::Server | Outage::Unsure)) => false,
            Err(_) => self.undo(&mut conn).await,
        };
        self.conn = usable.then_some(conn);
        done
    }

    /// Returns the connection with a transaction begun. One that broke while nobody wrote is made anew.
    async fn begin(&mut self) -> Result<Connection, WriteError> {
        if let Some(mut conn) = self.conn.take() {
            match in_time(Outage::Server, async { Ok(conn.begin().await) }).await {
                Ok(Ok(())) => return Ok(conn),
                Ok(Err(error)) if !server::is_lost(&error) => {
                    self.conn = Some(conn);
                    return Err(error.into());
                }
                Ok(Err(error)) => tracing::warn!(%error, "the database server was lost; connecting again"),
                Err(_) => tracing::warn!("the database server does not answer; connecting again"),
            }
        }
        let mut conn = self.connector.open().await.map_err(|error| {
            tracing::error!(error = &error as &dyn std::error::Error, "the database server is not there");
            WriteError::Unavailable(Outage::Server)
        })?;
        conn.begin().await?;
        Ok(conn)
    }

    /// Undoes what was begun. Returns whether the connection can be used again.
    async fn undo(&self, conn: &mut Connection) -> bool {
        let undone = in_time(Outage::Server, async { Ok(conn.run("ROLLBACK").await?) }).await;
        // SQLite ends a transaction itself when the disk is full; then there is nothing to undo.
        undone.is_ok() || self.connector.server().is_none()
    }
}

/// Commits. Who loses the server meanwhile does not know whether it committed.
async fn commit(conn: &mut Connection) -> Result<(), WriteError> {
    let committed = in_time(Outage::Unsure, async { Ok(conn.run("COMMIT").await) }).await?;
    committed.map_err(|error| match error.into() {
        WriteError::Unavailable(Outage::Server) => WriteError::Unavailable(Outage::Unsure),
        error => error,
    })
}

/// Gives up on a server that does not answer.
async fn in_time<T>(
    late: Outage,
    work: impl Future<Output = Result<T, WriteError>>,
) -> Result<T, WriteError> {
    tokio::time::timeout(PATIENCE, work).await.map_err(|_| WriteError::Unavailable(late))?
}

async fn run_group(conn: &mut Connection, jobs: &[Job]) -> Result<Vec<Answer>, WriteError> {
    let mut answers = Vec::with_capacity(jobs.len());
    for (before, job) in jobs.iter().enumerate() {
        // One way to a server and back instead of two; the last savepoint goes with the commit.
        conn.run(if before == 0 { "SAVEPOINT one" } else { "RELEASE one; SAVEPOINT one" }).await?;
        answers.push(run_one(conn, job).await?);
    }
    Ok(answers)
}

/// Runs one write after a savepoint. A refused one leaves the others of its group alone; where the disk fails, the error
/// comes out and the whole group falls.
async fn run_one(conn: &mut Connection, job: &Job) -> Result<Answer, WriteError> {
    let answer = match perform(conn, job).await {
        Err(error @ WriteError::Unavailable(_)) => return Err(error),
        answer => answer,
    };
    if answer.is_err() {
        conn.run("ROLLBACK TO one").await?;
    }
    Ok(answer)
}

async fn perform(conn: &mut Connection, job: &Job) -> Answer {
    match job {
        Job::Write(write) => write::perform(conn, write).await,
        Job::Take(source) => Ok(Written { seq: copy::take(conn, source).await?, repeated: false }),
    }
}

impl Job {
    /// Returns whether this takes as long as the journal is.
    fn takes_long(&self) -> bool {
        match self {
            Job::Write(write) => write.takes_long(),
            Job::Take(_) => true,
        }
    }
}

/// Returns the error for another write of the same group.
fn same(error: &WriteError) -> WriteError {
    match error {
        WriteError::Unavailable(outage) => WriteError::Unavailable(*outage),
        _ => WriteError::Unavailable(Outage::Disk),
    }
}
