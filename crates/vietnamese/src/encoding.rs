//! Encodings of Vietnamese text: which one a file is in, and its text.
//!
//! Files from before Unicode are in TCVN3 (also called ABC, the fonts .Vn...), in VNI (the fonts VNI-...) or in
//! Windows-1258. None of them says so; they are told apart by how many words come out as possible Vietnamese
//! syllables.

mod latin;
mod tcvn3;
mod vni;

use std::fmt;

use crate::normal::nfc;
use crate::syllable;

pub use latin::{repair, reread};

/// An encoding of text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Encoding {
    /// UTF-8, with or without a byte order mark.
    Utf8,
    /// UTF-16, little end first.
    Utf16Le,
    /// UTF-16, big end first.
    Utf16Be,
    /// TCVN 5712, as the fonts .VnTime and .VnTimeH draw it.
    Tcvn3,
    /// VNI for Windows: each marked letter two bytes.
    Vni,
    /// Microsoft's code page for Vietnamese, with combining tones.
    Windows1258,
    /// Western European; what is left when nothing Vietnamese comes out.
    Windows1252,
}

impl Encoding {
    /// Returns the name that programs use.
    pub fn name(self) -> &'static str {
        match self {
            Encoding::Utf8 => "utf-8",
            Encoding::Utf16Le => "utf-16le",
            Encoding::Utf16Be => "utf-16be",
            Encoding::Tcvn3 => "tcvn3",
            Encoding::Vni => "vni",
            Encoding::Windows1258 => "windows-1258",
            Encoding::Windows1252 => "windows-1252",
        }
    }
}

impl fmt::Display for Encoding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

/// Text with the encoding it was in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Decoded {
    /// The text, without a byte order mark; as it stands for UTF-8, in NFC where it was converted.
    pub text: String,
    /// The encoding.
    pub encoding: Encoding,
    /// Whether there is no reasonable doubt about the encoding, and nothing had to be replaced.
    pub confident: bool,
}

/// Returns the text of a plain text file, whatever its encoding.
pub fn decode(bytes: &[u8]) -> Decoded {
    if let Some(decoded) = by_mark(bytes).or_else(|| wide(bytes)) {
        return decoded;
    }
    match std::str::from_utf8(bytes) {
        Ok(text) => Decoded { text: text.to_owned(), encoding: Encoding::Utf8, confident: true },
        Err(_) => mostly_utf8(bytes).unwrap_or_else(|| legacy(bytes)),
    }
}

fn by_mark(bytes: &[u8]) -> Option<Decoded> {
    let (encoding, mark) = encoding_rs::Encoding::for_bom(bytes)?;
    let (text, broken) = encoding.decode_without_bom_handling(bytes.get(mark..)?);
    let name = match encoding.name() {
        "UTF-16LE" => Encoding::Utf16Le,
        "UTF-16BE" => Encoding::Utf16Be,
        _ => Encoding::Utf8,
    };
    let text = if name == Encoding::Utf8 { text.into_owned() } else { nfc(&text).into_owned() };
    Some(Decoded { text, encoding: name, confident: !broken })
}

/// Recognises UTF-16 without a mark: every second byte of ordinary text is zero or nearly so.
fn wide(bytes: &[u8]) -> Option<Decoded> {
    let sample = bytes.get(..bytes.len().min(4096))?;
    if bytes.len() < 4 || !bytes.len().is_multiple_of(2) {
        return None;
    }
    let zeros = |odd: usize| sample.iter().skip(odd).step_by(2).filter(|byte| **byte == 0).count();
    let (even, odd, half) = (zeros(0), zeros(1), sample.len() / 2);
    let (encoding, name) = match (even * 3 > half, odd * 3 > half) {
        (false, true) if even * 20 <= half => (encoding_rs::UTF_16LE, Encoding::Utf16Le),
        (true, false) if odd * 20 <= half => (encoding_rs::UTF_16BE, Encoding::Utf16Be),
        _ => return None,
    };
    let (text, broken) = encoding.decode_without_bom_handling(bytes);
    (!broken).then(|| Decoded { text: nfc(&text).into_owned(), encoding: name, confident: true })
}

/// Accepts UTF-8 with a few broken places: at least nine letters of more than one byte for each of them.
fn mostly_utf8(bytes: &[u8]) -> Option<Decoded> {
    let text = String::from_utf8_lossy(bytes);
    let (broken, good) =
        text.chars().filter(|c| !c.is_ascii()).fold((0, 0), |(broken, good), char| match char {
            '\u{fffd}' => (broken + 1, good),
            _ => (broken, good + 1),
        });
    (good >= broken * 9).then(|| Decoded {
        text: text.into_owned(),
        encoding: Encoding::Utf8,
        confident: false,
    })
}

/// Chooses among the encodings of one byte per character.
fn legacy(bytes: &[u8]) -> Decoded {
    let candidates = [
        (Encoding::Tcvn3, tcvn3::decode(bytes)),
        (Encoding::Vni, vni::decode(bytes)),
        (Encoding::Windows1258, windows(encoding_rs::WINDOWS_1258, bytes)),
    ];
    let mut ranked: Vec<(Score, Encoding, String)> =
        candidates.into_iter().map(|(encoding, text)| (Score::of(&text), encoding, text)).collect();
    ranked.sort_by(|a, b| b.0.share().total_cmp(&a.0.share()));
    let second = ranked.get(1).map_or(0.0, |(score, ..)| score.share());
    match ranked.into_iter().next() {
        Some((score, encoding, text)) if score.share() >= 0.5 => {
            let confident = score.marked >= 3 && score.share() >= 0.85 && score.share() - second >= 0.15;
            Decoded { text, encoding, confident }
        }
        _ => Decoded {
            text: windows(encoding_rs::WINDOWS_1252, bytes),
            encoding: Encoding::Windows1252,
            confident: false,
        },
    }
}

fn windows(encoding: &'static encoding_rs::Encoding, bytes: &[u8]) -> String {
    nfc(&encoding.decode_without_bom_handling(bytes).0).into_owned()
}

/// How Vietnamese a text looks.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Score {
    /// Words with a letter outside ASCII.
    marked: usize,
    /// Those among them that are possible syllables.
    possible: usize,
}

impl Score {
    /// Judges the first ten thousand marked words; more would only cost time.
    fn of(text: &str) -> Self {
        let words =
            text.split(|c: char| !c.is_alphabetic() && !unicode_normalization::char::is_combining_mark(c));
        let mut score = Score { marked: 0, possible: 0 };
        for word in words.filter(|word| !word.is_ascii()).take(10_000) {
            score.marked += 1;
            score.possible += usize::from(syllable::is_possible(word));
        }
        score
    }

    fn share(self) -> f64 {
        if self.marked == 0 { 0.0 } else { self.possible as f64 / self.marked as f64 }
    }
}

/// Returns `text` in an old encoding, for files that old programs read; `None` where it has a character that the
/// encoding lacks.
pub fn encode(text: &str, encoding: Encoding) -> Option<Vec<u8>> {
    let text = nfc(text);
    match encoding {
        Encoding::Utf8 => Some(text.as_bytes().to_vec()),
        Encoding::Utf16Le => Some(text.encode_utf16().flat_map(u16::to_le_bytes).collect()),
        Encoding::Utf16Be => Some(text.encode_utf16().flat_map(u16::to_be_bytes).collect()),
        Encoding::Tcvn3 => tcvn3::encode(&text),
        Encoding::Vni => vni::encode(&text),
        Encoding::Windows1258 => latin::encode_1258(&text),
        Encoding::Windows1252 => latin::encode_1252(&text),
    }
}

#[cfg(test)]
mod tests;
