use chrono::TimeDelta;
use dongho_app::{Comparator, DueItem, Goal, MilestoneView, Subject, SubjectKind, TargetRow, TaskRow};
use dongho_base::{Decimal, Localized, NaiveDate};

use super::{Section, Shell};
use crate::address;
use crate::tag::Tag;

/// A line of the menu.
pub(crate) struct MenuEntry {
    /// The address.
    pub(crate) url: String,
    /// What it says.
    pub(crate) name: &'static str,
    /// `page` where the page is this one, `true` where it lies below.
    pub(crate) current: Option<&'static str>,
}

impl Shell {
    /// Returns the menu.
    pub(crate) fn menu(&self) -> Vec<MenuEntry> {
        let words = &self.t.shell;
        let entries = [
            (Section::Overview, "/", words.overview),
            (Section::Targets, "/targets", words.targets),
            (Section::Tasks, "/tasks", words.tasks),
            (Section::Parties, "/parties", words.parties),
            (Section::Registers, "/registers", words.registers),
            (Section::Decision, "/decision", words.decision),
            (Section::Findings, "/findings", words.findings),
            (Section::Questions, "/questions", words.questions),
            (Section::Imports, "/imports", words.import),
        ];
        let shown =
            entries.into_iter().filter(|(section, ..)| *section != Section::Imports || self.may_record());
        shown
            .map(|(section, path, name)| {
                let exact = self.here.split('?').next() == Some(path);
                let current = (section == self.section).then_some(if exact { "page" } else { "true" });
                MenuEntry { url: self.url(path), name, current }
            })
            .collect()
    }

    /// Returns whether the programme is invented.
    pub(crate) fn is_sample(&self) -> bool {
        self.programme.as_ref().is_some_and(|programme| programme.sample)
    }

    /// Returns the agency that issued the decision.
    pub(crate) fn agency(&self) -> &str {
        self.programme.as_ref().map_or("", |programme| programme.decision.issuer.as_str())
    }

    /// Returns the name of the programme, the product's where there is none.
    pub(crate) fn programme_name(&self) -> &str {
        self.programme.as_ref().map_or(self.t.shell.product, |programme| self.say(&programme.name))
    }

    /// Returns the territory, for the title of the window.
    pub(crate) fn short_name(&self) -> String {
        let product = self.t.shell.product;
        match &self.programme {
            Some(programme) => format!("{} - {product}", self.say(&programme.territory)),
            None => product.to_owned(),
        }
    }

    /// Returns the address for signing in and coming back here.
    pub(crate) fn sign_in_url(&self) -> String {
        let then = self.url(&self.here);
        self.url(format!("/sign-in?then={}", address::escaped(&then)))
    }
}

/// Names and addresses that several pages share.
impl Shell {
    /// Returns the day on which the page was made, in Viet Nam.
    pub(crate) fn today(&self) -> NaiveDate {
        (self.made_at + TimeDelta::hours(7)).date_naive()
    }

    /// Returns the text in the page's language, to be kept.
    pub(crate) fn say_own(&self, text: Localized) -> String {
        text.get(self.language()).to_owned()
    }

    /// Returns a label with the unit behind it.
    pub(crate) fn with_unit(&self, label: &str, unit: &Localized) -> String {
        match self.say(unit) {
            "" => label.to_owned(),
            unit => format!("{label} ({unit})"),
        }
    }

    /// Returns the address of a target.
    pub(crate) fn to_target(&self, row: &TargetRow) -> String {
        self.at(&Subject::new(SubjectKind::Target, row.id.as_str()))
    }

    /// Returns the address of a form about a target.
    pub(crate) fn target_form(&self, row: &TargetRow, form: &str) -> String {
        format!("{}/{form}", self.to_target(row))
    }

    /// Returns the address of a task.
    pub(crate) fn to_task(&self, row: &TaskRow) -> String {
        self.at(&Subject::new(SubjectKind::Task, row.id.as_str()))
    }

    /// Returns how a milestone stands.
    pub(crate) fn milestone_tag(&self, step: &MilestoneView) -> Tag {
        let words = &self.t.task;
        match (step.done_on, step.lateness) {
            (Some(day), _) => Tag::settled(true, format!("{} {}", words.milestone_done, self.day(&day))),
            (None, Some(lateness)) => Tag::late(lateness, self.t),
            (None, None) => Tag::plain(words.milestone_open),
        }
    }

    /// Returns the goal in numbers: "14–16", "≥ 45", "> 0,78"; the whole goal in words where it has none.
    pub(crate) fn goal_numbers(&self, goal: &Goal) -> String {
        let number = |value: Option<Decimal>| value.map(|value| self.number(&value));
        let (low, high) = (number(goal.low), number(goal.high));
        let sign = match goal.comparator {
            Some(Comparator::AtLeast) => "≥ ",
            Some(Comparator::MoreThan) => "> ",
            Some(Comparator::AtMost) => "≤ ",
            Some(Comparator::LessThan) => "< ",
            Some(Comparator::About) => "≈ ",
            Some(Comparator::Equal | Comparator::Between) | None => "",
        };
        match (low, high) {
            (Some(low), Some(high)) => format!("{low}–{high}"),
            (Some(one), None) | (None, Some(one)) => format!("{sign}{one}"),
            (None, None) => self.say(&goal.words).to_owned(),
        }
    }

    /// Returns the space between a stretch of text and what follows it, none behind an opening mark or at the start.
    pub(crate) fn gap_after(&self, before: &str) -> &'static str {
        if before.is_empty() || before.ends_with(['(', '“', '‘', '"', '/', '-']) { "" } else { " " }
    }

    /// Returns the space between a stretch of text and what stands before it, none in front of a closing mark.
    pub(crate) fn gap_before(&self, after: &str) -> &'static str {
        if after.starts_with(|c: char| c.is_alphanumeric() || matches!(c, '(' | '“' | '‘')) {
            " "
        } else {
            ""
        }
    }

    /// Returns the address of what is due: a task at its year, quarter or month.
    pub(crate) fn to_due(&self, item: &DueItem) -> String {
        let base = self.to(&item.link);
        match item.period {
            Some(period) if item.link.subject.kind == SubjectKind::Task && !base.contains('?') => {
                format!("{base}?period={period}")
            }
            _ => base,
        }
    }
}
