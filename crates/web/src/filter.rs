//! Filters of lists, kept in the address.

/// One choice of a filter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Choice {
    /// What the address carries.
    pub(crate) key: String,
    /// What people read.
    pub(crate) label: String,
    /// Whether it is taken.
    pub(crate) taken: bool,
}

/// One list of choices.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Select {
    /// The name in the address.
    pub(crate) name: &'static str,
    /// What people read beside it.
    pub(crate) label: &'static str,
    /// The choices after "all".
    pub(crate) choices: Vec<Choice>,
}

impl Select {
    /// Makes a list of choices of key and words.
    pub(crate) fn new(
        name: &'static str,
        label: &'static str,
        taken: Option<&str>,
        choices: impl IntoIterator<Item = (String, String)>,
    ) -> Self {
        let choices = choices.into_iter().map(|(key, label)| {
            let taken = taken == Some(key.as_str());
            Choice { key, label, taken }
        });
        Select { name, label, choices: choices.collect() }
    }

    /// Returns whether anything is chosen.
    pub(crate) fn is_set(&self) -> bool {
        self.choices.iter().any(|choice| choice.taken)
    }
}

/// Returns the answer unless it is empty.
pub(crate) fn given(answer: Option<String>) -> Option<String> {
    answer.filter(|answer| !answer.is_empty())
}

/// Returns whether any list has a choice taken.
pub(crate) fn any_set(selects: &[Select]) -> bool {
    selects.iter().any(Select::is_set)
}
