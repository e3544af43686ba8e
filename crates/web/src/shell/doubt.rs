use dongho_app::{Resolution, ResolutionView, SubjectKind};

use super::Shell;
use crate::tag::Tag;

/// How doubts and their resolutions are named on pages.
impl Shell {
    /// Returns what a thing is.
    pub(crate) fn kind(&self, kind: &SubjectKind) -> String {
        self.say_own(kind.label())
    }

    /// Returns how people name a clause: its number as it is, a part of the frame by a word.
    pub(crate) fn clause_name<'c>(&self, clause: &'c str) -> &'c str {
        let words = &self.t.decision;
        match clause.split('.').next().unwrap_or(clause) {
            "header" => words.part_header,
            "basis" => words.part_basis,
            "proposal" => words.part_proposal,
            "enactment" => words.part_enactment,
            "recipients" => words.part_recipients,
            "signature" => words.part_signature,
            "attached" => words.part_attached,
            _ => clause,
        }
    }

    /// Returns what was decided about a finding, as a mark.
    pub(crate) fn resolved_tag(&self, done: &ResolutionView) -> Tag {
        Tag::settled(true, self.say_own(done.resolution.label()))
    }

    /// Returns what was decided about a finding, in words.
    pub(crate) fn resolution(&self, resolution: &Resolution) -> String {
        let words = &self.t.decision;
        match resolution {
            Resolution::Accepted => words.accepted.to_owned(),
            Resolution::Corrected { to } => format!("{} {to}", words.corrected),
            Resolution::Dismissed => words.dismissed.to_owned(),
        }
    }
}
