use crate::normal::nfc;

/// Letters of one byte.
const SINGLE: [(u8, char); 14] = [
    (0xf1, 'đ'),
    (0xd1, 'Đ'),
    (0xf4, 'ơ'),
    (0xd4, 'Ơ'),
    (0xf6, 'ư'),
    (0xd6, 'Ư'),
    (0xec, 'ì'),
    (0xcc, 'Ì'),
    (0xe6, 'ỉ'),
    (0xc6, 'Ỉ'),
    (0xf3, 'ĩ'),
    (0xd3, 'Ĩ'),
    (0xed, 'í'),
    (0xcd, 'Í'),
];
const SINGLE_DOTTED: [(u8, char); 4] = [(0xf2, 'ị'), (0xd2, 'Ị'), (0xee, 'ỵ'), (0xce, 'Ỵ')];

/// Second bytes in small letters, with the marks they put on the vowel before; capitals are 0x20 below.
const MARKS: [(u8, &str); 17] = [
    (0xf9, "\u{301}"),
    (0xf8, "\u{300}"),
    (0xfb, "\u{309}"),
    (0xf5, "\u{303}"),
    (0xef, "\u{323}"),
    (0xe2, "\u{302}"),
    (0xe1, "\u{302}\u{301}"),
    (0xe0, "\u{302}\u{300}"),
    (0xe5, "\u{302}\u{309}"),
    (0xe3, "\u{302}\u{303}"),
    (0xe4, "\u{302}\u{323}"),
    (0xea, "\u{306}"),
    (0xe9, "\u{306}\u{301}"),
    (0xe8, "\u{306}\u{300}"),
    (0xfa, "\u{306}\u{309}"),
    (0xfc, "\u{306}\u{303}"),
    (0xeb, "\u{306}\u{323}"),
];

/// Returns the text of VNI bytes. A mark with no vowel before it comes out as the Western letter it is in other fonts.
pub(super) fn decode(bytes: &[u8]) -> String {
    let mut text = String::with_capacity(bytes.len());
    let mut vowel = None;
    for byte in bytes {
        let marks = vowel.and_then(|vowel| marks_on(vowel, *byte));
        if let Some(marks) = marks {
            text.push_str(marks);
            vowel = None;
            continue;
        }
        let char = letter(*byte);
        vowel =
            matches!(char, 'a' | 'e' | 'o' | 'u' | 'y' | 'ơ' | 'ư' | 'A' | 'E' | 'O' | 'U' | 'Y' | 'Ơ' | 'Ư')
                .then_some(char);
        text.push(char);
    }
    nfc(&text).into_owned()
}

/// Returns the marks that a second byte puts on `vowel`, where such a letter exists.
fn marks_on(vowel: char, byte: u8) -> Option<&'static str> {
    let marks =
        MARKS.iter().find(|(small, _)| byte == *small || byte == small - 0x20).map(|(_, marks)| *marks)?;
    let takes = match marks.chars().next()? {
        '\u{302}' => matches!(vowel, 'a' | 'e' | 'o' | 'A' | 'E' | 'O'),
        '\u{306}' => matches!(vowel, 'a' | 'A'),
        _ => true,
    };
    takes.then_some(marks)
}

fn letter(byte: u8) -> char {
    if byte.is_ascii() {
        return char::from(byte);
    }
    let single = SINGLE.iter().chain(&SINGLE_DOTTED).find(|(code, _)| *code == byte);
    single.map(|(_, char)| *char).unwrap_or_else(|| {
        let decoded = encoding_rs::WINDOWS_1252.decode_without_bom_handling(&[byte]).0.chars().next();
        decoded.unwrap_or(char::REPLACEMENT_CHARACTER)
    })
}

pub(super) fn encode(text: &str) -> Option<Vec<u8>> {
    let mut bytes = Vec::with_capacity(text.len());
    for char in text.chars() {
        push_letter(char, &mut bytes)?;
    }
    Some(bytes)
}

fn push_letter(char: char, bytes: &mut Vec<u8>) -> Option<()> {
    if let Some(code) = single(char) {
        bytes.push(code);
        return Some(());
    }
    let mut parts = Vec::new();
    unicode_normalization::char::decompose_canonical(char, |part| parts.push(part));
    // ơ and ư are letters of their own here: put the horn back on.
    if let [base, horn @ '\u{31b}', ..] = parts.as_slice() {
        let letter = unicode_normalization::char::compose(*base, *horn)?;
        parts.splice(0..2, [letter]);
    }
    let (base, marks) = parts.split_first()?;
    let mut marks = marks.to_vec();
    marks.sort_by_key(|mark| !matches!(mark, '\u{302}' | '\u{306}'));
    let marks: String = marks.into_iter().collect();
    let small = MARKS.iter().find(|(_, known)| *known == marks).map(|(code, _)| *code);
    match (single(*base), small) {
        (Some(base_code), Some(code)) if !marks.is_empty() => {
            bytes.extend([base_code, if base.is_uppercase() { code - 0x20 } else { code }]);
            Some(())
        }
        _ => super::latin::encode_1252(char.encode_utf8(&mut [0; 4])).map(|western| bytes.extend(western)),
    }
}

fn single(char: char) -> Option<u8> {
    if char.is_ascii() {
        return Some(char as u8);
    }
    SINGLE.iter().chain(&SINGLE_DOTTED).find(|(_, letter)| *letter == char).map(|(code, _)| *code)
}
