use dongho_base::Localized;

/// What is wrong with a record, at which field.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// The field: `tax_code`, inside a group with the row from 0: `authors.2.share`; empty for the record as a whole.
    pub path: String,
    /// What kind of problem it is.
    pub kind: ProblemKind,
    /// What is wrong and what to do.
    pub message: Localized,
}

/// The kinds of problems.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ProblemKind {
    /// A field that has to be filled is not.
    Required,
    /// A field is filled that is not asked for here.
    NotAsked,
    /// No field of this name.
    Unknown,
    /// The value has another form than the field.
    Form,
    /// The value is too small, too large or too long.
    Bound,
    /// No such choice, or one that does not hold on the day.
    Choice,
    /// A code that is malformed or whose check digit is wrong.
    Code,
    /// A rule of the definition is not met.
    Rule,
}

impl ProblemKind {
    /// Returns the word for programs.
    pub fn word(self) -> &'static str {
        match self {
            ProblemKind::Required => "required",
            ProblemKind::NotAsked => "not_asked",
            ProblemKind::Unknown => "unknown_field",
            ProblemKind::Form => "form",
            ProblemKind::Bound => "bound",
            ProblemKind::Choice => "choice",
            ProblemKind::Code => "code",
            ProblemKind::Rule => "rule",
        }
    }
}
