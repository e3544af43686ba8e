use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::Arc;

use dongho_base::{Clock, Entropy, Localized};

use crate::{
    AccountRow, Actor, AddMilestone, AddNote, AddUser, AnswerQuestion, AttachEvidence, CompleteMilestone,
    DecideItem, DecisionView, DoubtFilter, FindingView, FormStamp, HistoryLine, ImportRow, ImportView,
    MatchReport, Overview, PartyRow, PartyTasks, PartyView, ProgrammeRef, ProgrammeVersionRow, QuestionView,
    RecordProgress, RecordValue, Recorded, Refusal, ResolveFinding, SearchResults, Session, SetPassword,
    SignIn, SignedIn, Subject, TargetFilter, TargetRow, TargetView, TaskFilter, TaskRow, TaskView, Upload,
};

/// The definition files of a programme, by name.
pub type ProgrammeFiles = BTreeMap<String, String>;

/// With what the application starts.
pub struct Settings {
    /// The folder that holds everything people enter.
    pub data: PathBuf,
    /// The definition files published on the first start.
    pub programme: ProgrammeFiles,
}

/// The application could not start.
#[derive(Debug, thiserror::Error)]
#[error("{message}", message = .0.en)]
pub struct OpenAppError(pub Localized);

/// The running application.
pub struct App {
    clock: Arc<dyn Clock>,
    entropy: Arc<dyn Entropy>,
}

impl App {
    /// Opens the data folder, making it on the first start.
    ///
    /// # Errors
    /// Where the folder cannot be used, is in use by another process, or the programme's files do not check.
    pub async fn open(
        _settings: Settings,
        clock: Arc<dyn Clock>,
        entropy: Arc<dyn Entropy>,
    ) -> Result<Self, OpenAppError> {
        Ok(App { clock, entropy })
    }

    /// Stops taking changes, waits for those under way, and closes the files.
    pub async fn close(&self) {}

    /// Returns the clock.
    pub fn clock(&self) -> &dyn Clock {
        &*self.clock
    }

    /// Returns a new one-time id for a form.
    pub fn form_id(&self) -> String {
        let mut bytes = [0; 16];
        self.entropy.fill(&mut bytes);
        bytes.iter().map(|byte| format!("{byte:02x}")).collect()
    }

    /// Returns the largest file taken, in bytes.
    pub fn upload_limit(&self) -> u64 {
        64 << 20
    }
}

fn pending<T>() -> Result<T, Refusal> {
    Err(Refusal::Unavailable(Localized::new("Chưa sẵn sàng.", "Not ready.")))
}

macro_rules! pending_use_cases {
    ($($(#[$doc:meta])* $name:ident($($arg:ident: $ty:ty),*) -> $out:ty;)*) => {
        impl App { $($(#[$doc])* pub async fn $name(&self, $($arg: $ty),*) -> Result<$out, Refusal> { $(let _ = $arg;)* pending() })* }
    };
}

pending_use_cases! {
    /// Returns the programme in force.
    get_programme() -> ProgrammeRef;
    /// Returns the first page, as of today.
    get_overview() -> Overview;
    /// Returns the targets in document order.
    list_targets(filter: &TargetFilter) -> Vec<TargetRow>;
    /// Returns one target.
    get_target(id: &str) -> TargetView;
    /// Returns the tasks in document order.
    list_tasks(filter: &TaskFilter) -> Vec<TaskRow>;
    /// Returns the tasks by the party that answers today, parties in Vietnamese order.
    list_tasks_by_party() -> Vec<PartyTasks>;
    /// Returns one task with all its instances.
    get_task(id: &str) -> TaskView;
    /// Returns the parties in Vietnamese order.
    list_parties() -> Vec<PartyRow>;
    /// Returns what the decision asks of one party.
    get_party(id: &str) -> PartyView;
    /// Returns the decision as a readable page, or its outline where the document is not attached.
    get_decision() -> DecisionView;
    /// Returns the findings in document order, open ones first.
    list_findings(filter: DoubtFilter) -> Vec<FindingView>;
    /// Returns one finding.
    get_finding(id: &str) -> FindingView;
    /// Returns the open questions of the programme, open ones first.
    list_questions(filter: DoubtFilter) -> Vec<QuestionView>;
    /// Returns one question.
    get_question(id: &str) -> QuestionView;
    /// Returns what matches the query in decision, targets, tasks and parties.
    search(query: &str) -> SearchResults;
    /// Returns what was done to a thing, newest first.
    list_history(subject: &Subject) -> Vec<HistoryLine>;
    /// Returns a stored file by the id of its evidence, value or import.
    read_file(id: u64) -> Upload;
    /// Attaches the decision's document; says which items match.
    attach_document(actor: &Actor, stamp: &FormStamp, file: Upload) -> MatchReport;
    /// Records a value for a target; an earlier one for the same period stays, superseded.
    record_value(actor: &Actor, stamp: &FormStamp, input: RecordValue) -> Recorded;
    /// Records progress of a task instance.
    record_progress(actor: &Actor, stamp: &FormStamp, input: RecordProgress) -> Recorded;
    /// Adds a step to the plan of a task instance.
    add_milestone(actor: &Actor, stamp: &FormStamp, input: AddMilestone) -> Recorded;
    /// Says that a step is done.
    complete_milestone(actor: &Actor, stamp: &FormStamp, input: CompleteMilestone) -> Recorded;
    /// Adds a note.
    add_note(actor: &Actor, stamp: &FormStamp, input: AddNote) -> Recorded;
    /// Adds a file that proves something.
    attach_evidence(actor: &Actor, stamp: &FormStamp, input: AttachEvidence) -> Recorded;
    /// Decides on a finding.
    resolve_finding(actor: &Actor, stamp: &FormStamp, input: ResolveFinding) -> Recorded;
    /// Answers an open question.
    answer_question(actor: &Actor, stamp: &FormStamp, input: AnswerQuestion) -> Recorded;
    /// Begins an import; returns its id at once, the work goes on behind.
    start_import(actor: &Actor, stamp: &FormStamp, file: Upload) -> u64;
    /// Begins a failed import again.
    retry_import(actor: &Actor, stamp: &FormStamp, id: u64) -> Recorded;
    /// Returns the imports, newest first.
    list_imports() -> Vec<ImportRow>;
    /// Returns one import with its items.
    get_import(id: u64) -> ImportView;
    /// Returns where an import stands, cheaply, for polling.
    get_import_state(id: u64) -> crate::ImportState;
    /// Decides on one extracted item.
    decide_item(actor: &Actor, stamp: &FormStamp, input: DecideItem) -> Recorded;
    /// Accepts every item that has neither doubts nor a decision.
    accept_rest(actor: &Actor, stamp: &FormStamp, import: u64) -> Recorded;
    /// Publishes an import as the programme in force.
    publish_import(actor: &Actor, stamp: &FormStamp, import: u64, note: String) -> Recorded;
    /// Returns the versions of the programme, newest first.
    list_programme_versions() -> Vec<ProgrammeVersionRow>;
    /// Adds an account.
    add_user(actor: &Actor, stamp: &FormStamp, input: AddUser) -> Recorded;
    /// Sets a password: one's own, or anybody's by an administrator; ends that account's other sessions.
    set_password(actor: &Actor, stamp: &FormStamp, input: SetPassword) -> Recorded;
    /// Returns the accounts in Vietnamese order of names.
    list_accounts(actor: &Actor) -> Vec<AccountRow>;
    /// Signs in.
    sign_in(input: SignIn) -> SignedIn;
    /// Ends a session.
    sign_out(token: &str) -> ();
    /// Returns the session of a token, if it is still good.
    find_session(token: &str) -> Option<Session>;
}
