use std::sync::Arc;

use dongho_base::{Clock, Localized};
use dongho_decision::{Limits, extract};
use dongho_store::change::{ImportFailed, ImportRead, ImportResumed, ImportRetried, ImportStarted};
use dongho_store::{Change, FileRef, NewEntry, Store, Write};

use crate::attached::reading_problem;
use crate::field::Fields;
use crate::import::Draft;
use crate::job::Jobs;
use crate::record::{self, entry, once};
use crate::{Actor, App, FormStamp, ImportState, Recorded, Refusal, Subject, SubjectKind, Upload};

impl App {
    /// Begins an import; returns its id at once, the work goes on behind.
    ///
    /// # Errors
    /// Where the person may not, the file is empty or too large, or the store fails.
    pub async fn start_import(&self, actor: &Actor, stamp: &FormStamp, file: Upload) -> Result<u64, Refusal> {
        record::permit(actor)?;
        let mut fields = Fields::default();
        let file = fields.file("file", file, self.upload_limit())?;
        fields.finish()?;
        let file = self.keep(Some(file)).await?.ok_or(Refusal::NotFound)?;
        let about = Subject::new(SubjectKind::Import, "");
        let change = Change::ImportStarted(ImportStarted { file: file.clone() });
        let recorded = self.record(actor, stamp, &about, None, change).await?;
        if !recorded.repeated {
            self.set_to_work(recorded.seq, file, Attempt::AskedFor);
        }
        Ok(recorded.seq)
    }

    /// Begins a failed import again.
    ///
    /// # Errors
    /// Where the person may not, the import has not failed, or the store fails.
    pub async fn retry_import(&self, actor: &Actor, stamp: &FormStamp, id: u64) -> Result<Recorded, Refusal> {
        record::permit(actor)?;
        let row = self.store.import(id).await?.ok_or(Refusal::NotFound)?;
        let change = Change::ImportRetried(ImportRetried { import: id });
        let recorded = self.record(actor, stamp, &about(id), None, change).await?;
        if !recorded.repeated {
            self.set_to_work(id, row.file, Attempt::AskedFor);
        }
        Ok(recorded)
    }

    pub(crate) fn set_to_work(&self, import: u64, file: FileRef, attempt: Attempt) {
        let work = Reader {
            store: Arc::clone(&self.store),
            clock: Arc::clone(&self.clock),
            limits: self.limits.clone(),
            jobs: self.jobs.clone(),
            import,
            file,
            attempt,
        };
        self.jobs.note(import, ImportState::Queued);
        tokio::spawn(work.run());
    }
}

fn about(import: u64) -> Subject {
    Subject::new(SubjectKind::Import, import.to_string())
}

pub(crate) fn by_system(clock: &dyn Clock, import: u64, change: Change) -> NewEntry {
    NewEntry {
        once: once(&FormStamp::default()),
        ..entry(&Actor::operator(), clock.now(), &about(import), change)
    }
}

/// Why a file is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Attempt {
    /// Somebody handed it in or asked for it again.
    AskedFor,
    /// A stop of the server cut the reading off.
    Resumed,
}

/// Reads the file of one import, away from the threads that answer pages.
struct Reader {
    store: Arc<Store>,
    clock: Arc<dyn Clock>,
    limits: Limits,
    jobs: Jobs,
    import: u64,
    file: FileRef,
    attempt: Attempt,
}

impl Reader {
    async fn run(self) {
        let turn = Arc::clone(&self.jobs.turn).acquire_owned().await;
        // Said before the reading begins: if the server stops over it, the next start knows that it did so twice.
        if self.attempt == Attempt::Resumed {
            self.note(Change::ImportResumed(ImportResumed { import: self.import })).await;
        }
        let change = match self.read().await {
            Ok(read) => Change::ImportRead(read),
            Err(reason) => Change::ImportFailed(ImportFailed { import: self.import, reason }),
        };
        self.note(change).await;
        self.jobs.forget(self.import);
        drop(turn);
    }

    async fn note(&self, change: Change) {
        let entry = by_system(&*self.clock, self.import, change);
        if let Err(error) = self.store.write(Write::of(entry)).await {
            tracing::error!(%error, import = self.import, "what became of an import was not recorded");
        }
    }

    async fn read(&self) -> Result<ImportRead, Localized> {
        let bytes =
            self.store.read_file(self.file.sha256).await.map_err(|error| Refusal::from(error).message())?;
        self.jobs.note(self.import, ImportState::Extracting);
        let (name, limits) = (self.file.name.clone(), self.limits.clone());
        let extracted = apart(move || extract(&bytes, &name, &limits)).await?;
        let extracted = extracted.map_err(|error| reading_problem(&error))?;
        self.jobs.note(self.import, ImportState::Reading);
        let draft = apart(move || Draft::of(extracted.text, &extracted.findings)).await?;
        self.keep(draft).await.map_err(|refusal| refusal.message())
    }

    async fn keep(&self, draft: Draft) -> Result<ImportRead, Refusal> {
        let text = self.store.keep_file(draft.text.clone().into_bytes()).await?;
        let counts = draft.counts();
        let title = draft.title();
        let kept = self.store.keep_file(draft.into_json(text)?).await?;
        Ok(ImportRead { import: self.import, draft: kept, title, items: counts.0, doubtful: counts.1 })
    }
}

/// Runs what may fail or take long on a thread of its own. A bug there ends the job, not the server.
async fn apart<T: Send + 'static>(work: impl FnOnce() -> T + Send + 'static) -> Result<T, Localized> {
    tokio::task::spawn_blocking(work).await.map_err(|error| crate::failure::failed(&error).message())
}
