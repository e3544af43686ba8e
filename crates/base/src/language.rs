use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// A language of the interface. Vietnamese comes first everywhere.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, PartialOrd, Ord)]
pub enum Language {
    /// Vietnamese.
    #[default]
    Vi,
    /// English.
    En,
}

impl Language {
    /// Returns the BCP 47 tag.
    pub fn tag(self) -> &'static str {
        match self {
            Language::Vi => "vi",
            Language::En => "en",
        }
    }
}

/// One text in both languages.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Localized {
    /// The Vietnamese text.
    pub vi: String,
    /// The English text.
    pub en: String,
}

impl Localized {
    /// Makes a text from its two versions.
    pub fn new(vi: impl Into<String>, en: impl Into<String>) -> Self {
        Localized { vi: vi.into(), en: en.into() }
    }

    /// Returns the version for `language`; where it is empty, the other one.
    pub fn get(&self, language: Language) -> &str {
        let (first, second) = match language {
            Language::Vi => (&self.vi, &self.en),
            Language::En => (&self.en, &self.vi),
        };
        if first.is_empty() { second } else { first }
    }
}
