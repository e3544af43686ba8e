//! How records are numbered: `TC-{year}-{number:4}`.

use std::fmt::Write;

/// Most digits a number is filled up to.
const MOST_DIGITS: usize = 9;

/// How the number of a record is made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Numbering {
    text: String,
    pieces: Vec<Piece>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
enum Piece {
    Text(String),
    Year,
    Number(usize),
}

impl Numbering {
    /// Reads a pattern; `None` where braces are open, a name is unknown or no number stands in it exactly once.
    pub(crate) fn parse(text: &str) -> Option<Self> {
        let mut pieces = Vec::new();
        let mut rest = text;
        while let Some((before, behind)) = rest.split_once('{') {
            let (name, after) = behind.split_once('}')?;
            pieces.extend(literal(before)?);
            pieces.push(piece(name)?);
            rest = after;
        }
        pieces.extend(literal(rest)?);
        let numbers = pieces.iter().filter(|piece| matches!(piece, Piece::Number(_))).count();
        (numbers == 1 && text.chars().count() <= 60).then(|| Numbering { text: text.to_owned(), pieces })
    }

    /// Returns the pattern as written.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Returns whether the count begins again each year.
    pub fn is_yearly(&self) -> bool {
        self.pieces.contains(&Piece::Year)
    }

    /// Returns what stands before the count, the digits the count is filled up to, and what stands behind it.
    pub fn around(&self, year: i32) -> (String, usize, String) {
        let (mut before, mut digits, mut after) = (String::new(), 1, String::new());
        let mut counted = false;
        for piece in &self.pieces {
            let text = match piece {
                Piece::Text(text) => text.clone(),
                Piece::Year => year.to_string(),
                Piece::Number(least) => {
                    (digits, counted) = (*least, true);
                    continue;
                }
            };
            if counted { &mut after } else { &mut before }.push_str(&text);
        }
        (before, digits, after)
    }

    /// Returns the number of the record that is the `count`-th, of the year where the pattern names one.
    pub fn number(&self, year: i32, count: u64) -> String {
        let mut number = String::new();
        for piece in &self.pieces {
            // Writing into a string cannot fail.
            let _ = match piece {
                Piece::Text(text) => number.write_str(text),
                Piece::Year => write!(number, "{year}"),
                Piece::Number(digits) => write!(number, "{count:0digits$}"),
            };
        }
        number
    }
}

fn literal(text: &str) -> Option<Option<Piece>> {
    let plain = !text.contains('}') && !text.chars().any(char::is_control);
    plain.then(|| (!text.is_empty()).then(|| Piece::Text(text.to_owned())))
}

fn piece(name: &str) -> Option<Piece> {
    match name.split_once(':') {
        None if name == "year" => Some(Piece::Year),
        None if name == "number" => Some(Piece::Number(1)),
        Some(("number", digits)) => {
            digits.parse().ok().filter(|digits| (1..=MOST_DIGITS).contains(digits)).map(Piece::Number)
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_is_filled_up_and_grows_beyond() {
        let numbering = Numbering::parse("TC-{year}-{number:4}").unwrap();
        assert_eq!(numbering.number(2026, 7), "TC-2026-0007");
        assert_eq!(numbering.number(2026, 12_345), "TC-2026-12345");
        assert!(numbering.is_yearly());
        assert_eq!(numbering.around(2026), ("TC-2026-".to_owned(), 4, String::new()));
        assert!(!Numbering::parse("{number}/DNKHCN").unwrap().is_yearly());
    }

    #[test]
    fn patterns_without_a_number_or_with_open_braces_are_refused() {
        for text in [
            "",
            "TC-{year}",
            "{number}{number}",
            "{number",
            "number}",
            "{month}-{number}",
            "{number:0}",
            "{number:x}",
        ] {
            assert_eq!(Numbering::parse(text), None, "{text}");
        }
    }
}
