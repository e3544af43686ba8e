use dongho_app::{Resolution, ResolutionView, SubjectKind};

use super::Shell;
use crate::tag::Tag;

/// How doubts and their resolutions are named on pages.
impl Shell {
    /// Returns what a thing is.
    pub(crate) fn kind(&self, kind: &SubjectKind) -> String {
        self.say_own(kind.label())
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
