//! What stands around every page, and how things are named and linked on it.

mod doubt;
mod frame;
mod party;

use dongho_app::{
    EvidenceView, FindingView, Lateness, Link, PartyRef, ProgrammeRef, QuestionView, Subject, SubjectKind,
    TargetState, TaskState,
};
use dongho_base::{DateTime, Decimal, Language, Localized, NaiveDate, Period, Severity, Utc, YearSpan};

use crate::address;
use crate::asset;
use crate::format;
use crate::tag::Tag;
use crate::text::Texts;

/// A part of the site, for the menu.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Section {
    /// The first page.
    Overview,
    /// Targets.
    Targets,
    /// Tasks.
    Tasks,
    /// Parties.
    Parties,
    /// Registers and their records.
    Registers,
    /// The decision.
    Decision,
    /// Findings.
    Findings,
    /// Open questions.
    Questions,
    /// Imports and versions.
    Imports,
    /// Whatever has no place in the menu.
    Other,
}

/// Who is signed in, as far as pages care.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Person {
    /// The name others read.
    pub(crate) name: String,
    /// Whether the person may record, resolve, import and publish.
    pub(crate) may_record: bool,
    /// Whether the person may manage accounts.
    pub(crate) may_administer: bool,
}

/// Everything a page needs besides its own content.
#[derive(Debug, Clone)]
pub(crate) struct Shell {
    /// All words in the page's language.
    pub(crate) t: &'static Texts,
    /// The page's title.
    pub(crate) title: String,
    /// The part of the site.
    pub(crate) section: Section,
    /// The pages above this one: address without language, name.
    pub(crate) crumbs: Vec<(String, String)>,
    /// The programme in force; `None` where it could not be read.
    pub(crate) programme: Option<ProgrammeRef>,
    /// Who is signed in.
    pub(crate) person: Option<Person>,
    /// The address without language, with its query.
    pub(crate) here: String,
    /// The token that forms carry.
    pub(crate) token: String,
    /// When the page was made.
    pub(crate) made_at: DateTime<Utc>,
    /// What has just been done, in a sentence.
    pub(crate) notice: Option<&'static str>,
    /// Whether an answer on the page is wrong, which the title says first.
    pub(crate) wrong: bool,
    /// Whether the page waits for something and looks again by itself.
    pub(crate) waiting: bool,
}

impl Shell {
    /// Returns the page's language.
    pub(crate) fn language(&self) -> Language {
        self.t.language
    }

    /// Returns the language's tag.
    pub(crate) fn tag(&self) -> &'static str {
        self.t.language.tag()
    }

    /// Returns the tag of the other language.
    pub(crate) fn other_tag(&self) -> &'static str {
        address::other(self.t.language).tag()
    }

    /// Returns this page's address in the other language.
    pub(crate) fn other_url(&self) -> String {
        address::with_language(address::other(self.t.language), &self.here)
    }

    /// Returns an address of this site in the page's language.
    pub(crate) fn url(&self, path: impl AsRef<str>) -> String {
        address::with_language(self.t.language, path.as_ref())
    }

    /// Returns the address of an asset.
    pub(crate) fn asset(&self, name: &str) -> String {
        asset::url(name)
    }

    /// Returns the text in the page's language.
    pub(crate) fn say<'l>(&self, text: &'l Localized) -> &'l str {
        text.get(self.t.language)
    }

    /// Returns the address of a thing.
    pub(crate) fn at(&self, subject: &Subject) -> String {
        self.url(address::of(subject))
    }

    /// Returns the address of a linked thing.
    pub(crate) fn to(&self, link: &Link) -> String {
        self.at(&link.subject)
    }

    /// Returns the address of a clause on the decision's page.
    pub(crate) fn to_clause(&self, clause: &str) -> String {
        self.at(&Subject::new(SubjectKind::Clause, clause))
    }

    /// Returns the address of a finding.
    pub(crate) fn to_finding(&self, finding: &FindingView) -> String {
        self.at(&Subject::new(SubjectKind::Finding, finding.id.as_str()))
    }

    /// Returns the address of an open question.
    pub(crate) fn to_question(&self, question: &QuestionView) -> String {
        self.at(&Subject::new(SubjectKind::Question, question.id.as_str()))
    }

    /// Returns the address of a file.
    pub(crate) fn to_file(&self, file: &EvidenceView) -> String {
        self.url(format!("/files/{}/{}", file.id, address::escaped(&file.file)))
    }

    /// Returns the address of a party.
    pub(crate) fn to_party(&self, party: &PartyRef) -> String {
        self.at(&Subject::new(SubjectKind::Party, party.id.as_str()))
    }

    /// Returns the number as the language writes it.
    pub(crate) fn number(&self, value: &Decimal) -> String {
        format::number(*value, self.t.language)
    }

    /// Returns the text in the page's language, nothing where there is none.
    pub(crate) fn say_maybe<'l>(&self, text: &'l Option<Localized>) -> &'l str {
        text.as_ref().map_or("", |text| self.say(text))
    }

    /// Returns a count as the language writes it.
    pub(crate) fn whole(&self, count: &u64) -> String {
        format::number((*count).into(), self.t.language)
    }

    /// Returns the day as dd/mm/yyyy.
    pub(crate) fn day(&self, day: &NaiveDate) -> String {
        format::day(*day)
    }

    /// Returns the moment on the clocks of Viet Nam.
    pub(crate) fn moment(&self, at: &DateTime<Utc>) -> String {
        format::moment(*at)
    }

    /// Returns the period in words.
    pub(crate) fn period(&self, period: &Period) -> String {
        format::period(*period, self.t.language)
    }

    /// Returns the years as "2023–2025".
    pub(crate) fn years(&self, span: &YearSpan) -> String {
        format::years(*span)
    }

    /// Returns the size of a file in words.
    pub(crate) fn size(&self, bytes: &u64) -> String {
        format::size(*bytes, self.t.language)
    }

    /// Returns the mark of a target's state.
    pub(crate) fn target_tag(&self, state: &TargetState) -> Tag {
        Tag::target(*state, self.t.language)
    }

    /// Returns the mark of a task's state.
    pub(crate) fn task_tag(&self, state: &TaskState) -> Tag {
        Tag::task(*state, self.t.language)
    }

    /// Returns the mark of a finding's severity.
    pub(crate) fn severity_tag(&self, severity: &Severity) -> Tag {
        Tag::severity(*severity, self.t)
    }

    /// Returns whether a question is answered, as a mark.
    pub(crate) fn question_tag(&self, question: &QuestionView) -> Tag {
        let words = &self.t.decision;
        let settled = question.answer.is_some();
        Tag::settled(settled, if settled { words.answered } else { words.open_question })
    }

    /// Returns the mark of lateness.
    pub(crate) fn late_tag(&self, lateness: &Lateness) -> Tag {
        Tag::late(*lateness, self.t)
    }

    /// Returns how late something is, in words.
    pub(crate) fn late_words(&self, lateness: &Lateness) -> String {
        self.t.late_by(lateness.days, lateness.working_days)
    }

    /// Returns the decision in one line, empty without a programme.
    pub(crate) fn decision_line(&self) -> String {
        let Some(programme) = &self.programme else {
            return String::new();
        };
        let decision = &programme.decision;
        let day = decision.date.map(format::day);
        self.t.decision_line(&decision.kind, &decision.number, day.as_deref(), &decision.issuer)
    }

    /// Returns when the page was made, in a sentence.
    pub(crate) fn as_of(&self) -> String {
        self.t.as_of(&format::moment(self.made_at))
    }

    /// Returns whether the person may manage accounts.
    pub(crate) fn may_administer(&self) -> bool {
        self.person.as_ref().is_some_and(|person| person.may_administer)
    }

    /// Returns whether the person may record.
    pub(crate) fn may_record(&self) -> bool {
        self.person.as_ref().is_some_and(|person| person.may_record)
    }
}
