//! What the pages show, free of storage and of files.

mod account;
mod decision;
mod doubt;
mod history;
mod import;
mod input;
mod overview;
mod party;
mod record;
mod reference;
mod search;
mod target;
mod task;

pub use account::{AccountRow, SessionRow};
pub use decision::{
    AttachedDocument, ClauseView, ContentsLine, DecisionView, Mark, MarkKind, MatchReport, MatchRow, Segment,
};
pub use doubt::{
    AnswerView, DoubtCounts, DoubtFilter, FindingView, QuestionView, Resolution, ResolutionView,
};
pub use history::HistoryLine;
pub use import::{
    FieldChoice, FieldInput, ImportItem, ImportRow, ImportState, ImportView, ItemDecision, ItemDecisionView,
    ItemField, ItemKind, ProgrammeVersionRow,
};
pub use input::{
    AddMilestone, AddNote, AddUser, AnswerQuestion, AttachEvidence, CompleteMilestone, DecideItem,
    RecordProgress, RecordValue, ResolveFinding, SetPassword, SignIn, Upload,
};
pub use overview::{DueItem, Overview, PhaseSummary, StateCount};
pub use party::{DutyView, Inherited, PartyRow, PartyTarget, PartyTask, PartyView, Passage};
pub use record::{
    AskedRange, ChoiceLine, FieldFilter, FieldLine, FilterView, HistoryStep, LinkGroup, LinkOption,
    RangeKind, RecordCell, RecordColumn, RecordLine, RecordList, RecordQuery, RecordView, RegisterRef,
    RegisterRow, SectionView, ShownValue, ValueChange,
};
pub use reference::{DecisionRef, Link, PartyRef, ProgrammeRef, Sentence, Subject, SubjectKind};
pub use search::{SearchHit, SearchResults};
pub use target::{
    Goal, IndicatorView, ObservedPoint, PathPoint, TargetFilter, TargetPath, TargetRow, TargetState,
    TargetView, ValueView, Vintage,
};
pub use task::{
    EvidenceView, InstanceRow, InstanceView, Lateness, MilestoneView, NoteView, PartyTasks, ProgressView,
    TaskFilter, TaskRow, TaskState, TaskView,
};
