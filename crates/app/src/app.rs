use std::collections::BTreeMap;
use std::sync::{Arc, PoisonError, RwLock};

use dongho_base::{Clock, Diagnostic, Entropy, Language, Localized, NaiveDate, day_in_viet_nam};
use dongho_decision::Limits;
use dongho_programme::{Programme, Registers};
use dongho_store::{Change, Location, OpenStoreError, ProgrammeRow, Store, VersionRow};
use dongho_vietnamese::calendar::Calendar;
use dongho_vietnamese::collate::Order;

use crate::attached::Attached;
use crate::in_force::{InForce, Present};
use crate::job::Jobs;
use crate::manage_accounts::Accounts;
use crate::throttle::Throttle;
use crate::{Actor, Refusal};

/// The definition files of a programme, by name.
pub type ProgrammeFiles = BTreeMap<String, String>;

/// With what the application starts.
pub struct Settings {
    /// Where everything people enter is kept.
    pub data: Location,
    /// The definition files published on the first start.
    pub programme: ProgrammeFiles,
}

/// The application could not start.
#[derive(Debug, thiserror::Error)]
pub enum OpenAppError {
    /// The data folder cannot be used.
    #[error(transparent)]
    Store(#[from] OpenStoreError),
    /// The programme's files do not check; what is wrong with them, one problem after the other.
    #[error("the programme's files are not in order:\n{0}")]
    Programme(String),
    /// Something was refused on the way.
    #[error("{}", .0.message().en)]
    Refused(Refusal),
}

impl OpenAppError {
    /// Returns what to tell a person.
    pub fn message(&self) -> Localized {
        match self {
            OpenAppError::Store(error) => error.message(),
            OpenAppError::Programme(problems) => {
                Localized::new(format!("Tệp của chương trình có lỗi:\n{problems}"), self.to_string())
            }
            OpenAppError::Refused(refusal) => refusal.message(),
        }
    }
}

/// The running application.
pub struct App {
    pub(crate) store: Arc<Store>,
    pub(crate) clock: Arc<dyn Clock>,
    pub(crate) entropy: Arc<dyn Entropy>,
    pub(crate) calendar: Calendar,
    pub(crate) order: Order,
    pub(crate) limits: Limits,
    pub(crate) jobs: Jobs,
    pub(crate) accounts: Accounts,
    pub(crate) throttle: Throttle,
    pub(crate) attached: tokio::sync::Mutex<Option<Arc<Attached>>>,
    in_force: RwLock<Arc<InForce>>,
}

impl App {
    /// Opens the data folder, making it on the first start and publishing the programme given.
    ///
    /// # Errors
    /// Where the folder cannot be used, is in use by another process, or the programme's files do not check.
    pub async fn open(
        settings: Settings,
        clock: Arc<dyn Clock>,
        entropy: Arc<dyn Entropy>,
    ) -> Result<Self, OpenAppError> {
        let store = Arc::new(Store::open(settings.data).await?);
        let now = clock.now();
        let in_force = first_programme(&store, settings.programme, now).await?;
        let app = App {
            accounts: Accounts::new(Arc::clone(&store), Arc::clone(&clock), Arc::clone(&entropy)),
            store,
            clock,
            calendar: Calendar::new(),
            order: Order::new(),
            limits: Limits::default(),
            jobs: Jobs::default(),
            throttle: Throttle::default(),
            attached: tokio::sync::Mutex::default(),
            in_force: RwLock::new(Arc::new(in_force)),
            entropy,
        };
        app.settle().await.map_err(OpenAppError::Refused)?;
        Ok(app)
    }

    /// Brings in order what the last stop may have left: unfinished imports, old sessions, no search index.
    async fn settle(&self) -> Result<(), Refusal> {
        self.resume_imports().await?;
        self.store.write(dongho_store::Effect::DropSessionsBefore(self.clock.now())).await?;
        if self.store.count_search_items().await? == 0 {
            self.index_again().await?;
        }
        self.index_registers().await
    }

    /// Stops taking changes, waits for those under way, and closes the files.
    pub async fn close(&self) {
        self.store.close().await;
    }

    /// Returns the clock.
    pub fn clock(&self) -> &dyn Clock {
        &*self.clock
    }

    /// Returns a new one-time id for a form.
    pub fn form_id(&self) -> String {
        self.random_hex::<16>()
    }

    /// Returns the largest file taken, in bytes.
    pub fn upload_limit(&self) -> u64 {
        self.limits.file_bytes as u64
    }

    pub(crate) fn random_hex<const N: usize>(&self) -> String {
        let mut bytes = [0; N];
        self.entropy.fill(&mut bytes);
        bytes.iter().map(|byte| format!("{byte:02x}")).collect()
    }

    /// Returns the programme in force today.
    pub(crate) fn present(&self) -> Present {
        let in_force = Arc::clone(&self.in_force.read().unwrap_or_else(PoisonError::into_inner));
        Present { in_force, today: self.clock.today() }
    }

    /// Takes up the version that was just published.
    pub(crate) async fn take_up(&self, loaded: Loaded) -> Result<(), Refusal> {
        let version = self.store.programme_versions().await?.into_iter().next().ok_or(Refusal::NotFound)?;
        let taken_in = taken_in(&self.store, &loaded.programme, &version).await?;
        let Loaded { programme, registers } = loaded;
        let in_force = Arc::new(InForce { version, programme, registers, taken_in });
        *self.in_force.write().unwrap_or_else(PoisonError::into_inner) = in_force;
        self.index_registers().await
    }
}

impl Actor {
    /// Returns the person at the server's own command line, who may do everything.
    pub fn operator() -> Self {
        Actor { account: String::new(), name: "Đông Hồ".to_owned(), role: crate::Role::Administrator }
    }
}

/// Loads the programme in force; on the first start publishes the one given.
async fn first_programme(
    store: &Store,
    files: ProgrammeFiles,
    now: dongho_base::DateTime<dongho_base::Utc>,
) -> Result<InForce, OpenAppError> {
    let refused = |error: dongho_store::ReadError| OpenAppError::Refused(error.into());
    if let Some(row) = store.programme().await.map_err(refused)? {
        let ProgrammeRow { version, files: pinned } = row;
        return match with_library(&pinned, files) {
            None => in_force(store, version, load(&pinned)?).await,
            Some((files, loaded)) => {
                let note = "Thư viện sổ đăng ký dùng chung của phiên bản phần mềm mới".to_owned();
                first_version(store, now, files, loaded, note).await
            }
        };
    }
    let loaded = load(&files)?;
    first_version(store, now, files, loaded, String::new()).await
}

/// Returns the files in force with the shared library that this program brings, where that is another one and fits.
fn with_library(pinned: &ProgrammeFiles, brought: ProgrammeFiles) -> Option<(ProgrammeFiles, Loaded)> {
    let is_shared = |name: &str| name.starts_with("library/");
    let library: ProgrammeFiles = brought.into_iter().filter(|(name, _)| is_shared(name)).collect();
    let known = pinned.iter().filter(|(name, _)| is_shared(name));
    if library.is_empty() || known.eq(library.iter()) {
        return None;
    }
    let own = pinned.iter().filter(|(name, _)| !is_shared(name));
    let files: ProgrammeFiles = own.map(|(name, text)| (name.clone(), text.clone())).chain(library).collect();
    match load(&files) {
        Ok(loaded) => Some((files, loaded)),
        Err(error) => {
            tracing::warn!(%error, "the new shared library does not fit the programme in force; the old one stays");
            None
        }
    }
}

/// Publishes files in the name of the system.
async fn first_version(
    store: &Store,
    now: dongho_base::DateTime<dongho_base::Utc>,
    files: ProgrammeFiles,
    loaded: Loaded,
    note: String,
) -> Result<InForce, OpenAppError> {
    let refused = |error: dongho_store::ReadError| OpenAppError::Refused(error.into());
    let write =
        crate::publish_programme::entry_of(&Actor::operator(), now, &loaded.programme, files, None, note);
    store.write(dongho_store::Write::of(write)).await.map_err(|error| OpenAppError::Refused(error.into()))?;
    let row = store.programme().await.map_err(refused)?;
    let version = row.ok_or(OpenAppError::Refused(Refusal::NotFound))?.version;
    in_force(store, version, loaded).await
}

async fn in_force(store: &Store, version: VersionRow, loaded: Loaded) -> Result<InForce, OpenAppError> {
    let Loaded { programme, registers } = loaded;
    let taken_in = taken_in(store, &programme, &version).await.map_err(OpenAppError::Refused)?;
    Ok(InForce { version, programme, registers, taken_in })
}

/// Returns the day on which the journal first put a programme of this id in force.
async fn taken_in(store: &Store, programme: &Programme, version: &VersionRow) -> Result<NaiveDate, Refusal> {
    let kind = crate::SubjectKind::Programme.key();
    let entries = store.entries_about(kind, &programme.head.id, u32::MAX).await?;
    let published = |entry: &&dongho_store::Entry| matches!(entry.change, Change::ProgrammePublished(_));
    let first = entries.iter().filter(published).map(|entry| entry.at).min();
    Ok(day_in_viet_nam(first.unwrap_or(version.signed.at)))
}

/// What definition files say.
pub(crate) struct Loaded {
    /// The programme.
    pub(crate) programme: Programme,
    /// Its registers: those of the shared library with what the programme adds.
    pub(crate) registers: Registers,
}

/// Returns what definition files say, or all problems in them as text.
pub(crate) fn load(files: &ProgrammeFiles) -> Result<Loaded, OpenAppError> {
    let (of_registers, plain): (ProgrammeFiles, ProgrammeFiles) = files
        .iter()
        .map(|(name, text)| (name.clone(), text.clone()))
        .partition(|(name, _)| is_of_register(name));
    let (programme, problems) = dongho_programme::load(&plain);
    let programme = programme.ok_or_else(|| OpenAppError::Programme(render(&problems, &plain)))?;
    let (registers, problems) = dongho_programme::load_registers(&of_registers, Some(&programme));
    let registers = registers.ok_or_else(|| OpenAppError::Programme(render(&problems, &of_registers)))?;
    Ok(Loaded { programme, registers })
}

/// Returns whether a file defines a register or a code list; those lie in folders of their own.
pub(crate) fn is_of_register(name: &str) -> bool {
    name.contains('/')
}

/// Returns problems as the command shows them, in Vietnamese, which is what offices read.
pub(crate) fn render(problems: &[Diagnostic], files: &ProgrammeFiles) -> String {
    dongho_programme::render(problems, files, Language::Vi)
}
