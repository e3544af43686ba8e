//! Use cases: who does what, in one place.
//!
//! [`App`] joins the rooms below: it reads the programme in force, what people recorded and the attached decision, and
//! gives pages what they show as plain views. Every use case is a file named verb and noun. What changes something
//! takes the [`Actor`] who does it and a [`FormStamp`]; what is refused comes back as a [`Refusal`].

mod actor;
mod add_note;
mod app;
mod attach_document;
mod attached;
mod book;
mod compare_documents;
mod decide_item;
mod draft_programme;
mod failure;
mod field;
mod find_links;
mod get_decision;
mod get_import;
mod get_overview;
mod get_party;
mod get_programme;
mod get_record;
mod get_target;
mod get_task;
mod import;
mod in_force;
mod job;
mod list_findings;
mod list_history;
mod list_parties;
mod list_questions;
mod list_records;
mod list_registers;
mod list_targets;
mod list_tasks;
mod load_samples;
mod manage_accounts;
mod manage_sessions;
mod password;
mod plan_milestones;
mod publish_import;
mod publish_programme;
mod read_file;
mod rebuild;
mod record;
mod record_form;
mod record_progress;
mod record_value;
mod refusal;
mod register;
mod remove_record;
mod resolve_finding;
mod resume_import;
mod rule;
mod save_record;
mod search;
mod sign_in;
mod start_import;
mod system;
mod throttle;
mod view;
mod words;

pub use actor::{Actor, Role, Session, SignedIn};
pub use app::{App, OpenAppError, ProgrammeFiles, Settings};
pub use compare_documents::{ReadDocument, compare_documents};
pub use draft_programme::draft_programme;
pub use load_samples::SampleRecord;
pub use manage_accounts::Accounts;
pub use rebuild::Rebuilt;
pub use record_form::{FormBox, FormChoice, FormPart, FormSection, RecordForm, box_name};
pub use refusal::{FieldProblem, FormStamp, Recorded, Refusal};
pub use save_record::{RecordProblem, SaveRecord, SaveRefusal};
pub use system::{SystemClock, SystemEntropy};
pub use view::*;

pub use dongho_programme::{
    Comparator, Direction, PartyKind, Role as DutyRole, SuccessionKind, TargetKind, TimeKind,
};
pub use dongho_store::{DatabaseUrl, Location};
