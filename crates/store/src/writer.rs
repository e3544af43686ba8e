//! The one writer. It takes every write that is waiting, runs each in a savepoint of one transaction, makes the
//! transaction durable with one fsync, and only then answers each.

mod line;

use tokio::sync::{mpsc, oneshot};
use tokio::task::JoinHandle;

use crate::open::Connector;
use crate::sql::{Connection, Pool};
use crate::write::{Write, Written};
use crate::{Outage, WriteError};
use line::Line;

/// The most writes that share one fsync.
const GROUP: usize = 256;
/// The most writes that may wait; who comes later waits to be let in.
const WAITING: usize = 1024;

type Answer = Result<Written, WriteError>;

/// What the writer is asked to do.
pub(crate) enum Job {
    /// A write.
    Write(Box<Write>),
    /// To take the journal of another store.
    Take(Pool),
}

struct Request {
    job: Job,
    reply: oneshot::Sender<Answer>,
}

/// The way to the writer.
pub(crate) struct Writer {
    inbox: std::sync::Mutex<Option<mpsc::Sender<Request>>>,
    task: tokio::sync::Mutex<Option<JoinHandle<()>>>,
}

impl Writer {
    pub(crate) fn start(conn: Connection, connector: Connector) -> Self {
        let (sender, inbox) = mpsc::channel(WAITING);
        let task = tokio::spawn(run(Line::new(conn, connector), inbox));
        Writer { inbox: std::sync::Mutex::new(Some(sender)), task: tokio::sync::Mutex::new(Some(task)) }
    }

    /// Returns once the write is on disk. A caller that stops waiting does not undo its write.
    pub(crate) async fn perform(&self, job: Job) -> Answer {
        let closing = || WriteError::Unavailable(Outage::Closing);
        let sender = self.sender().ok_or_else(closing)?;
        let (reply, answer) = oneshot::channel();
        sender.send(Request { job, reply }).await.map_err(|_| closing())?;
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

async fn run(mut line: Line, mut inbox: mpsc::Receiver<Request>) {
    let mut group = Vec::with_capacity(GROUP);
    while inbox.recv_many(&mut group, GROUP).await > 0 {
        let (jobs, replies): (Vec<_>, Vec<_>) = group.drain(..).map(|r: Request| (r.job, r.reply)).unzip();
        let answers = line.commit(&jobs).await;
        for (reply, answer) in replies.into_iter().zip(answers) {
            // Who no longer waits needs no answer; the write stands all the same.
            let _ = reply.send(answer);
        }
    }
    line.close().await;
}
