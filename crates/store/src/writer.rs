//! The one writer. It takes every write that is waiting, runs each in a savepoint of one transaction, makes the
//! transaction durable with one fsync, and only then answers each.

use tokio::sync::{mpsc, oneshot};
use tokio::task::JoinHandle;

use crate::sql::Connection;
use crate::write::{self, Write, Written};
use crate::{Outage, WriteError};

/// The most writes that share one fsync.
const GROUP: usize = 256;
/// The most writes that may wait; who comes later waits to be let in.
const WAITING: usize = 1024;

type Answer = Result<Written, WriteError>;

struct Request {
    write: Write,
    reply: oneshot::Sender<Answer>,
}

/// The way to the writer.
pub(crate) struct Writer {
    inbox: std::sync::Mutex<Option<mpsc::Sender<Request>>>,
    task: tokio::sync::Mutex<Option<JoinHandle<()>>>,
}

impl Writer {
    pub(crate) fn start(conn: Connection) -> Self {
        let (sender, inbox) = mpsc::channel(WAITING);
        let task = tokio::spawn(run(conn, inbox));
        Writer { inbox: std::sync::Mutex::new(Some(sender)), task: tokio::sync::Mutex::new(Some(task)) }
    }

    /// Returns once the write is on disk. A caller that stops waiting does not undo its write.
    pub(crate) async fn write(&self, write: Write) -> Answer {
        let closing = || WriteError::Unavailable(Outage::Closing);
        let sender = self.sender().ok_or_else(closing)?;
        let (reply, answer) = oneshot::channel();
        sender.send(Request { write, reply }).await.map_err(|_| closing())?;
        drop(sender);
        answer.await.map_err(|_| closing())?
    }

    /// Takes no more writes, waits for those under way and closes the file.
    pub(crate) async fn close(&self) {
        if let Ok(mut inbox) = self.inbox.lock() {
            inbox.take();
        }
        if let Some(task) = self.task.lock().await.take()
            && let Err(error) = task.await
        {
            tracing::error!(%error, "the writer ended badly");
        }
    }

    fn sender(&self) -> Option<mpsc::Sender<Request>> {
        self.inbox.lock().ok()?.clone()
    }
}

async fn run(mut conn: Connection, mut inbox: mpsc::Receiver<Request>) {
    let mut group = Vec::with_capacity(GROUP);
    while inbox.recv_many(&mut group, GROUP).await > 0 {
        let (writes, replies): (Vec<_>, Vec<_>) =
            group.drain(..).map(|r: Request| (r.write, r.reply)).unzip();
        let answers = commit(&mut conn, &writes).await;
        for (reply, answer) in replies.into_iter().zip(answers) {
            // Who no longer waits needs no answer; the write stands all the same.
            let _ = reply.send(answer);
        }
    }
    if let Err(error) = conn.close().await {
        tracing::error!(%error, "the data file did not close cleanly");
    }
}

/// Runs a group as one transaction. Returns one answer for each write, given after the commit.
async fn commit(conn: &mut Connection, writes: &[Write]) -> Vec<Answer> {
    let answers = match run_group(conn, writes).await {
        Ok(answers) => match conn.run("COMMIT").await {
            Ok(_) => return answers,
            Err(error) => error.into(),
        },
        Err(error) => error,
    };
    tracing::error!(
        error = &answers as &dyn std::error::Error,
        writes = writes.len(),
        "a group of writes was not committed"
    );
    // The transaction may be gone already (SQLite ends it itself when the disk is full); then there is nothing to undo.
    let _ = conn.run("ROLLBACK").await;
    writes.iter().map(|_| Err(same(&answers))).collect()
}

async fn run_group(conn: &mut Connection, writes: &[Write]) -> Result<Vec<Answer>, WriteError> {
    conn.begin().await?;
    let mut answers = Vec::with_capacity(writes.len());
    for write in writes {
        answers.push(run_one(conn, write).await?);
    }
    Ok(answers)
}

/// Runs one write in a savepoint. A refused one leaves the others of its group alone; where the disk fails, the error
/// comes out and the whole group falls.
async fn run_one(conn: &mut Connection, write: &Write) -> Result<Answer, WriteError> {
    conn.run("SAVEPOINT one").await?;
    let answer = match write::perform(conn, write).await {
        Err(error @ WriteError::Unavailable(_)) => return Err(error),
        answer => answer,
    };
    if answer.is_err() {
        conn.run("ROLLBACK TO one").await?;
    }
    conn.run("RELEASE one").await?;
    Ok(answer)
}

/// Returns the error for another write of the same group.
fn same(error: &WriteError) -> WriteError {
    match error {
        WriteError::Unavailable(outage) => WriteError::Unavailable(*outage),
        _ => WriteError::Unavailable(Outage::Disk),
    }
}
