//! Patterns of codes.

use std::fmt;

use regex::Regex;

/// Patterns are short; beyond this one only tries the compiler.
const MOST_BYTES: usize = 64 << 10;

/// A regular expression that a whole value fits, with a value that does.
#[derive(Clone)]
pub struct Pattern {
    regex: Regex,
    text: String,
    example: String,
}

impl Pattern {
    /// Compiles a pattern; the error says in English where it is wrong.
    pub(crate) fn new(text: &str, example: &str) -> Result<Self, String> {
        let whole = format!("^(?:{text})$");
        let compiled = regex::RegexBuilder::new(&whole).size_limit(MOST_BYTES * 16).build();
        let regex = compiled.map_err(|error| error.to_string())?;
        Ok(Pattern { regex, text: text.to_owned(), example: example.to_owned() })
    }

    /// Returns whether the whole of `value` fits.
    pub fn fits(&self, value: &str) -> bool {
        value.len() <= MOST_BYTES && self.regex.is_match(value)
    }

    /// Returns the pattern as written.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Returns a value that fits.
    pub fn example(&self) -> &str {
        &self.example
    }
}

impl PartialEq for Pattern {
    fn eq(&self, other: &Self) -> bool {
        self.text == other.text && self.example == other.example
    }
}

impl fmt::Debug for Pattern {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Pattern").field("text", &self.text).field("example", &self.example).finish()
    }
}
