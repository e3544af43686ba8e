use unicode_normalization::char::{compose, decompose_canonical};

use super::{Decoded, Encoding, Score, tcvn3, vni};

/// Returns the text behind one that was read in the wrong encoding: TCVN3 or VNI bytes taken for Western letters
/// ("Céng hoµ x· héi" for "Cộng hòa xã hội"), as .docx files with old fonts hold them, or UTF-8 taken for Western
/// ("Nghá»‹ quyáº¿t"). `None` where the text reads well enough as it is, or no better otherwise.
pub fn repair(text: &str) -> Option<Decoded> {
    if text.is_ascii() {
        return None;
    }
    let bytes = encode_1252(text)?;
    if let Ok(inner) = std::str::from_utf8(&bytes) {
        return Some(Decoded { text: inner.to_owned(), encoding: Encoding::Utf8, confident: true });
    }
    let now = Score::of(text).share();
    let read = [(Encoding::Tcvn3, tcvn3::decode(&bytes)), (Encoding::Vni, vni::decode(&bytes))];
    let scored = read.into_iter().map(|(encoding, text)| (Score::of(&text), encoding, text));
    let (score, encoding, text) = scored.max_by(|a, b| a.0.share().total_cmp(&b.0.share()))?;
    let better = score.share() >= 0.8 && score.share() - now >= 0.3;
    better.then_some(Decoded { text, encoding, confident: score.marked >= 3 })
}

/// Returns the text behind one whose TCVN3 or VNI bytes were taken for Western letters, where the font says that they
/// were. `None` where it has other characters, or for another encoding.
pub fn reread(text: &str, encoding: Encoding) -> Option<String> {
    match encoding {
        Encoding::Tcvn3 => encode_1252(text).map(|bytes| tcvn3::decode(&bytes)),
        Encoding::Vni => encode_1252(text).map(|bytes| vni::decode(&bytes)),
        _ => None,
    }
}

/// Returns the Western bytes of a text; `None` where it has other characters.
pub(super) fn encode_1252(text: &str) -> Option<Vec<u8>> {
    let (bytes, _, lost) = encoding_rs::WINDOWS_1252.encode(text);
    (!lost).then(|| bytes.into_owned())
}

/// Returns the bytes of Windows-1258: letters with breve, circumflex, horn are whole, tones stand behind them.
pub(super) fn encode_1258(text: &str) -> Option<Vec<u8>> {
    let mut parted = String::with_capacity(text.len() * 2);
    for char in text.chars() {
        push_parted(char, &mut parted);
    }
    let (bytes, _, lost) = encoding_rs::WINDOWS_1258.encode(&parted);
    (!lost).then(|| bytes.into_owned())
}

fn push_parted(char: char, parted: &mut String) {
    let mut parts = Vec::new();
    decompose_canonical(char, |part| parts.push(part));
    let shapes = |c: &char| matches!(c, '\u{302}' | '\u{306}' | '\u{31b}');
    let is_tone = |c: &char| matches!(c, '\u{300}' | '\u{301}' | '\u{303}' | '\u{309}' | '\u{323}');
    match parts.split_first() {
        Some((base, marks)) if marks.iter().all(|mark| shapes(mark) || is_tone(mark)) => {
            let shape = marks.iter().find(|mark| shapes(mark));
            parted.push(shape.and_then(|shape| compose(*base, *shape)).unwrap_or(*base));
            parted.extend(marks.iter().filter(|mark| is_tone(mark)));
        }
        _ => parted.push(char),
    }
}
