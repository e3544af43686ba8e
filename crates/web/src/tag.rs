//! How a state looks: a word, an icon and a colour, always together.

use dongho_app::{ImportState, Lateness, TargetState, TaskState};
use dongho_base::{Language, Severity};

use crate::text::Texts;

/// A state as a page shows it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Tag {
    /// The style class: `good`, `watch`, `bad`, `info` or `plain`.
    pub(crate) tone: &'static str,
    /// The icon's name.
    pub(crate) icon: &'static str,
    /// The word.
    pub(crate) label: String,
}

impl Tag {
    fn new(tone: &'static str, icon: &'static str, label: impl Into<String>) -> Self {
        Tag { tone, icon, label: label.into() }
    }

    /// The state of a target.
    pub(crate) fn target(state: TargetState, language: Language) -> Self {
        let (tone, icon) = match state {
            TargetState::OffCourse => ("bad", "cross"),
            TargetState::AtRisk => ("watch", "alert"),
            TargetState::OnCourse => ("info", "arrow"),
            TargetState::Reached => ("good", "check"),
            TargetState::NoData => ("plain", "question"),
            TargetState::NotApplicable => ("plain", "dash"),
        };
        Tag::new(tone, icon, state.label().get(language))
    }

    /// The state of a task or of one of its years.
    pub(crate) fn task(state: TaskState, language: Language) -> Self {
        let (tone, icon) = match state {
            TaskState::Late => ("bad", "clock"),
            TaskState::InProgress => ("info", "arrow"),
            TaskState::NotStarted => ("watch", "alert"),
            TaskState::NotRecorded => ("plain", "question"),
            TaskState::NotDue => ("plain", "dash"),
            TaskState::Done => ("good", "check"),
        };
        Tag::new(tone, icon, state.label().get(language))
    }

    /// How much a finding matters.
    pub(crate) fn severity(severity: Severity, t: &Texts) -> Self {
        match severity {
            Severity::Error => Tag::new("bad", "cross", t.decision.severity_error),
            Severity::Warning => Tag::new("watch", "alert", t.decision.severity_warning),
            Severity::Info => Tag::new("info", "info", t.decision.severity_info),
        }
    }

    /// Where an import stands.
    pub(crate) fn import(state: &ImportState, language: Language) -> Self {
        let (tone, icon) = match state {
            ImportState::Queued | ImportState::Extracting | ImportState::Reading => ("info", "clock"),
            ImportState::Review => ("watch", "alert"),
            ImportState::Failed(_) => ("bad", "cross"),
            ImportState::Published(_) => ("good", "check"),
        };
        Tag::new(tone, icon, state.label().get(language))
    }

    /// Something settled or still open.
    pub(crate) fn settled(settled: bool, label: impl Into<String>) -> Self {
        if settled { Tag::new("good", "check", label) } else { Tag::new("watch", "alert", label) }
    }

    /// How late something is.
    pub(crate) fn late(lateness: Lateness, t: &Texts) -> Self {
        Tag::new("bad", "clock", t.late_days(lateness.days))
    }

    /// A remark without judgement.
    pub(crate) fn plain(label: impl Into<String>) -> Self {
        Tag::new("plain", "dash", label)
    }

    /// The session that asks.
    pub(crate) fn own_session(t: &Texts) -> Self {
        Tag::new("info", "arrow", t.account.session_own)
    }

    /// The phase of today.
    pub(crate) fn now(t: &Texts) -> Self {
        Tag::new("info", "arrow", t.overview.phase_current)
    }

    /// How many tasks are late.
    pub(crate) fn late_count(count: usize, t: &Texts) -> Self {
        Tag::new("bad", "clock", t.late_tasks(count))
    }
}
