//! Doubts about recognised or hastily typed text.
//!
//! Recognition of scanned pages loses or changes the marks on letters, and what comes out is often a word again:
//! "Phấn đấu" is read as "Phân đầu". Such faults show only in company: two neighbouring syllables that differ from a
//! common compound in nothing but marks, and make no compound themselves. The compounds are in `data/compounds.txt`.
//!
//! The rule prefers silence to false alarms. It says nothing where
//! - anything but white space stands between the two syllables,
//! - one of them makes a compound as printed with its other neighbour ("đầu tư phát triển" is not "tự phát"),
//! - a misread syllable would be one of the frequent short words that stand beside everything ("có", "của", "từ"),
//! - the second syllable has a capital of its own, as in names,
//! - more marks would have been read than there are: scanning loses and changes marks, it adds none,
//! - the text prints it three times or more and the compound not once: then its author means it.

mod letter;
mod lexicon;
mod reading;
mod word;

use std::collections::HashMap;

use dongho_base::Span;

use crate::normal::{pieces, place_tones};
use crate::syllable;
use lexicon::{LEXICON, Lexicon};
use word::{Word, pair, words};

/// Two syllables that were probably misread.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Doubt {
    /// Where they are.
    pub span: Span,
    /// What is printed.
    pub found: String,
    /// What it probably should be, with the capitals of what is printed.
    pub suggestion: String,
}

/// How much of a text is looked at together, in bytes: several times the longest decision.
const PIECE: usize = 1 << 20;

/// Most doubts about one text; what raises more is not Vietnamese prose.
const MOST: usize = 10_000;

/// Returns the doubts about a text, in order, at most 10,000. One pass; the time grows with the length of the text alone,
/// the memory does not.
pub fn doubts(text: &str) -> Vec<Doubt> {
    let mut doubts = Vec::new();
    for (start, piece) in pieces(text, PIECE) {
        let found = doubts_of_piece(piece).into_iter().take(MOST - doubts.len());
        doubts.extend(found.map(|doubt| Doubt {
            span: Span::new(start + doubt.span.start, start + doubt.span.end),
            ..doubt
        }));
    }
    doubts
}

fn doubts_of_piece(text: &str) -> Vec<Doubt> {
    let words: Vec<Word> = words(text);
    let lexicon = &*LEXICON;
    let mut suspects = Vec::new();
    let mut doubts = Vec::new();
    for at in 0..words.len() {
        if suspects.len() + doubts.len() >= MOST {
            break;
        }
        match suspect(text, &words, at, lexicon) {
            Some(suspect) => suspects.push(suspect),
            None => doubts.extend(words.get(at).and_then(|word| misplaced_tone(text, word))),
        }
    }
    if !suspects.is_empty() {
        let meant = meant(&words, &suspects);
        doubts.extend(suspects.into_iter().filter(|suspect| !meant(suspect)).map(|suspect| suspect.doubt));
        doubts.sort_by_key(|doubt| doubt.span);
        doubts.dedup_by(|later, earlier| later.span.start < earlier.span.end);
    }
    doubts
}

/// A doubt that the rest of the text may still dispel.
struct Suspect {
    doubt: Doubt,
    /// Key of what is printed.
    printed: u64,
    /// Key of what is suggested.
    suggested: u64,
}

/// Returns a test for suspects that the author means: printed three times or more, their suggestion never.
fn meant(words: &[Word], suspects: &[Suspect]) -> impl Fn(&Suspect) -> bool + use<> {
    let mut counts: HashMap<u64, usize> = HashMap::new();
    counts.extend(suspects.iter().flat_map(|suspect| [(suspect.printed, 0), (suspect.suggested, 0)]));
    for pair_of in words.windows(2) {
        if let [first, second] = pair_of
            && second.joined
            && let Some(count) = counts.get_mut(&pair(first.exact, second.exact))
        {
            *count += 1;
        }
    }
    let count = move |key: u64| counts.get(&key).copied().unwrap_or(0);
    move |suspect| count(suspect.printed) >= 3 && count(suspect.suggested) == 0
}

/// Returns whether two neighbouring words are a compound of the word list as printed, whatever their case.
pub fn is_compound(first: &str, second: &str) -> bool {
    match (words(first).first(), words(second).first()) {
        (Some(first), Some(second)) => LEXICON.is_compound(first, second),
        _ => false,
    }
}

fn suspect(text: &str, words: &[Word], at: usize, lexicon: &Lexicon) -> Option<Suspect> {
    let (first, second) = (words.get(at)?, words.get(at + 1)?);
    if !second.joined {
        return None;
    }
    let candidates = lexicon.candidates(first, second)?;
    if lexicon.is_compound(first, second) || is_name(first, second) {
        return None;
    }
    if joined_pair(words, at.wrapping_sub(1), lexicon) || joined_pair(words, at + 1, lexicon) {
        return None;
    }
    let printed = [first.span.of(text), second.span.of(text)];
    let compound = candidates.iter().find(|compound| compound.explains(&printed, [first, second]))?;
    let span = Span::new(first.span.start, second.span.end);
    let suggestion = compound.cased(&printed, text.get(first.span.end..second.span.start).unwrap_or(" "));
    let doubt = Doubt { span, found: span.of(text).to_owned(), suggestion };
    Some(Suspect { doubt, printed: pair(first.exact, second.exact), suggested: compound.key() })
}

/// Returns whether the words at `at` and behind it are a compound as printed.
fn joined_pair(words: &[Word], at: usize, lexicon: &Lexicon) -> bool {
    match (words.get(at), words.get(at.wrapping_add(1))) {
        (Some(first), Some(second)) => second.joined && lexicon.is_compound(first, second),
        _ => false,
    }
}

/// Names have capitals on every syllable; a heading has nothing but capitals.
fn is_name(first: &Word, second: &Word) -> bool {
    second.capital && !(first.all_capital && second.all_capital)
}

/// Finds a tone on the wrong vowel: "tíên" for "tiến", "kết qủa" for "kết quả".
fn misplaced_tone(text: &str, word: &Word) -> Option<Doubt> {
    let printed = word.span.of(text);
    if word.capital || !word.toned_early || syllable::is_possible(printed) {
        return None;
    }
    let suggestion = syllable::with_tone_moved(printed)?;
    Some(Doubt {
        span: word.span,
        found: printed.to_owned(),
        suggestion: place_tones(&suggestion).into_owned(),
    })
}

#[cfg(test)]
mod tests;
