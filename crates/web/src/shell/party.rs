use dongho_app::{DutyRole, Inherited, PartyKind, Passage, Subject, SubjectKind, SuccessionKind};

use super::Shell;
use crate::format;
use crate::tag::Tag;

/// How parties are named on pages.
impl Shell {
    /// Returns what a party is.
    pub(crate) fn party_kind(&self, kind: &PartyKind) -> &'static str {
        let words = &self.t.party;
        match kind {
            PartyKind::Department => words.department,
            PartyKind::Office => words.office,
            PartyKind::PeoplesCommittee => words.peoples_committee,
            PartyKind::PeoplesCouncil => words.peoples_council,
            PartyKind::Ministry => words.ministry,
            PartyKind::Party => words.party_body,
            PartyKind::Association => words.association,
            PartyKind::Press => words.press,
            PartyKind::Institution => words.institution,
            PartyKind::Enterprise => words.enterprise,
            PartyKind::Group => words.group,
            PartyKind::Other => words.other,
        }
    }

    /// Returns the address of a party by its id.
    pub(crate) fn to_party_id(&self, id: &str) -> String {
        self.at(&Subject::new(SubjectKind::Party, id))
    }

    /// Returns from whom something came, since when and by which document.
    pub(crate) fn inherited(&self, from: &Inherited) -> String {
        self.t.inherited_from(self.say(&from.from.name), &format::day(from.date), from.instrument.as_deref())
    }

    /// Returns how many tasks are late, as a mark.
    pub(crate) fn late_count_tag(&self, count: &usize) -> Tag {
        Tag::late_count(*count, self.t)
    }

    /// Returns how functions passed.
    pub(crate) fn passed_how(&self, passage: &Passage) -> &'static str {
        let words = &self.t.party;
        match passage.kind {
            SuccessionKind::Rename => words.kind_rename,
            SuccessionKind::Merge => words.kind_merge,
            SuccessionKind::Split => words.kind_split,
            SuccessionKind::Abolish => words.kind_abolish,
            SuccessionKind::Move => words.kind_move,
        }
    }

    /// Returns what a party is to a duty or a task.
    pub(crate) fn role(&self, role: &DutyRole) -> &'static str {
        match role {
            DutyRole::Lead => self.t.party.role_lead,
            DutyRole::Coordinate => self.t.party.role_coordinate,
        }
    }
}
