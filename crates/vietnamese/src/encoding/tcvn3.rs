use std::sync::LazyLock;

use crate::normal::nfc;
use crate::syllable;

/// The bytes from 0xA1 on, in order. The combining tones at 0xB0 to 0xB4 come out as such and are composed after.
const HIGH: &str = "ĂÂÊÔƠƯĐăâêôơưđẰ\u{300}\u{309}\u{303}\u{301}\u{323}àảãáạẲằẳẵắẴẮẦẨẪẤỀặầẩẫấậèỂẻẽéẹềểễếệìỉỄẾỒĩíịò\
    ỔỏõóọồổỗốộờởỡớợùỖủũúụừửữứựỳỷỹýỵỐ";

/// The capitals that TCVN 5712 puts at 0x80 to 0x9F, where Windows has quotes and dashes.
const CAPITALS: &str = "ÀẢÃÁẠẶẬÈẺẼÉẸỆÌỈĨÍỊÒỎÕÓỌỘỜỞỠỚỢÙỦŨ";

/// The capitals that it puts among the control characters.
const CONTROLS: [(u8, char); 12] = [
    (0x01, 'Ú'),
    (0x02, 'Ụ'),
    (0x04, 'Ừ'),
    (0x05, 'Ử'),
    (0x06, 'Ữ'),
    (0x11, 'Ứ'),
    (0x12, 'Ự'),
    (0x13, 'Ỳ'),
    (0x14, 'Ỷ'),
    (0x15, 'Ỹ'),
    (0x16, 'Ý'),
    (0x17, 'Ỵ'),
];

/// Returns the text of TCVN3 bytes.
///
/// Capitals with tones mostly do not exist in it: headings were typed in a font whose small letters look like
/// capitals. A word, or a line, whose other letters are capitals is therefore raised as a whole.
pub(super) fn decode(bytes: &[u8]) -> String {
    let mut text = String::with_capacity(bytes.len() * 2);
    for line in bytes.split_inclusive(|byte| *byte == b'\n') {
        let start = text.len();
        for word in line.chunk_by(|a, b| is_word_byte(*a) == is_word_byte(*b)) {
            push_word(word, &mut text);
        }
        if is_heading(line) {
            let raised = text.get(start..).unwrap_or("").to_uppercase();
            text.truncate(start);
            text.push_str(&raised);
        }
    }
    nfc(&text).into_owned()
}

fn is_word_byte(byte: u8) -> bool {
    byte.is_ascii_alphabetic()
        || byte >= 0x80 && byte != 0xa0
        || CONTROLS.iter().any(|(code, _)| *code == byte)
}

fn push_word(word: &[u8], text: &mut String) {
    let start = text.len();
    text.extend(word.iter().map(|byte| letter(*byte)));
    let doubtful = word.iter().any(|byte| (0x80..0xa0).contains(byte));
    if doubtful && !text.get(start..).is_some_and(is_capital_syllable) {
        text.truncate(start);
        text.extend(word.iter().map(|byte| letter_or_mark(*byte)));
    }
    let capitals = word.iter().skip(1).any(u8::is_ascii_uppercase);
    if capitals && !word.iter().any(u8::is_ascii_lowercase) {
        let raised = text.get(start..).unwrap_or("").to_uppercase();
        text.truncate(start);
        text.push_str(&raised);
    }
}

fn is_capital_syllable(word: &str) -> bool {
    !word.chars().any(|c| c.is_ascii_lowercase()) && syllable::is_possible(word)
}

/// Returns whether a line is typed in capitals: no small ASCII letter, and words with capitals behind the first letter
/// outnumber three to one those that only begin with one ("Sè" in "Sè: 05/Q§-UB").
fn is_heading(line: &[u8]) -> bool {
    let words = line.split(|byte| !is_word_byte(*byte)).filter(|word| word.len() > 1);
    let (mut capital, mut begun) = (0, 0);
    for word in words {
        match word.iter().skip(1).any(u8::is_ascii_uppercase) {
            true => capital += 1,
            false => begun += usize::from(word.first().is_some_and(u8::is_ascii_uppercase)),
        }
    }
    !line.iter().any(u8::is_ascii_lowercase) && capital >= 2 && capital >= begun * 3
}

/// The letter of every byte.
static LETTERS: LazyLock<[char; 256]> = LazyLock::new(|| {
    let mut letters = std::array::from_fn(|byte| char::from(byte as u8));
    let runs = CAPITALS.chars().zip(0x80..).chain(HIGH.chars().zip(0xa1..));
    for (letter, byte) in runs.chain(CONTROLS.iter().map(|(byte, letter)| (*letter, usize::from(*byte)))) {
        if let Some(place) = letters.get_mut(byte) {
            *place = letter;
        }
    }
    letters
});

fn letter(byte: u8) -> char {
    LETTERS.get(usize::from(byte)).copied().unwrap_or(char::REPLACEMENT_CHARACTER)
}

/// As [`letter`], but with the quotes and dashes of Windows at 0x80 to 0x9F.
fn letter_or_mark(byte: u8) -> char {
    if !(0x80..0xa0).contains(&byte) {
        return letter(byte);
    }
    let decoded = encoding_rs::WINDOWS_1252.decode_without_bom_handling(&[byte]).0.chars().next();
    decoded.unwrap_or(char::REPLACEMENT_CHARACTER)
}

pub(super) fn encode(text: &str) -> Option<Vec<u8>> {
    text.chars().map(byte).collect()
}

fn byte(char: char) -> Option<u8> {
    let at = |table: &str, first: u8| table.chars().position(|c| c == char).map(|i| first + i as u8);
    let control = CONTROLS.iter().find(|(_, c)| *c == char).map(|(code, _)| *code);
    if char.is_ascii() {
        return Some(char as u8);
    }
    at(HIGH, 0xa1).or_else(|| at(CAPITALS, 0x80)).or(control).or_else(|| {
        let bytes = super::latin::encode_1252(char.encode_utf8(&mut [0; 4]))?;
        bytes.first().copied().filter(|byte| (0x80..0xa1).contains(byte))
    })
}
