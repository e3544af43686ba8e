//! The words of a reading in those of a programme: the rooms do not know each other.

use dongho_decision as read;
use dongho_programme as programme;

pub(super) fn party_kind(kind: read::PartyKind) -> programme::PartyKind {
    use programme::PartyKind as To;
    use read::PartyKind as From;
    match kind {
        From::Department => To::Department,
        From::Office => To::Office,
        From::PeoplesCommittee => To::PeoplesCommittee,
        From::PeoplesCouncil => To::PeoplesCouncil,
        From::Ministry => To::Ministry,
        From::Party => To::Party,
        From::Association => To::Association,
        From::Press => To::Press,
        From::Institution => To::Institution,
        From::Enterprise => To::Enterprise,
        From::Group => To::Group,
        From::Other => To::Other,
    }
}

pub(super) fn target_kind(kind: read::TargetKind) -> programme::TargetKind {
    use programme::TargetKind as To;
    use read::TargetKind as From;
    match kind {
        From::Value => To::Value,
        From::GrowthPerYear => To::GrowthPerYear,
        From::Change => To::Change,
        From::Maintain => To::Maintain,
        From::Milestone => To::Milestone,
        From::Rank => To::Rank,
        From::Reference => To::Reference,
    }
}

pub(super) fn comparator(comparator: read::Comparator) -> programme::Comparator {
    use programme::Comparator as To;
    use read::Comparator as From;
    match comparator {
        From::AtLeast => To::AtLeast,
        From::MoreThan => To::MoreThan,
        From::AtMost => To::AtMost,
        From::LessThan => To::LessThan,
        From::Equal => To::Equal,
        From::Between => To::Between,
        From::About => To::About,
    }
}

pub(super) fn time_kind(kind: read::TimeKind) -> programme::TimeKind {
    use programme::TimeKind as To;
    use read::TimeKind as From;
    match kind {
        From::Yearly => To::Yearly,
        From::By => To::By,
        From::Range => To::Range,
        From::From => To::From,
        From::Quarterly => To::Quarterly,
        From::Monthly => To::Monthly,
        From::Date => To::Date,
    }
}

pub(super) fn role(role: read::Role) -> programme::Role {
    match role {
        read::Role::Lead => programme::Role::Lead,
        read::Role::Coordinate => programme::Role::Coordinate,
    }
}
