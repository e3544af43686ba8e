use std::borrow::Cow;

use super::nfc;

/// The vowels as printed without tone and with grave, hook, tilde, acute, dot.
const TONES: [(char, [char; 5]); 4] = [
    ('a', ['à', 'ả', 'ã', 'á', 'ạ']),
    ('e', ['è', 'ẻ', 'ẽ', 'é', 'ẹ']),
    ('o', ['ò', 'ỏ', 'õ', 'ó', 'ọ']),
    ('u', ['ù', 'ủ', 'ũ', 'ú', 'ụ']),
];
const Y: [char; 5] = ['ỳ', 'ỷ', 'ỹ', 'ý', 'ỵ'];

/// Returns the text in NFC with the tone of an open oa, oe, uy on the first vowel: "hoà" becomes "hòa", "thuỷ" becomes
/// "thủy". After q the u belongs to the consonant and nothing moves ("quý").
pub fn place_tones(text: &str) -> Cow<'_, str> {
    let text = nfc(text);
    if !has_toned_pair(&text) {
        return text;
    }
    let letters: Vec<char> = text.chars().collect();
    let mut placed = letters.clone();
    for at in 1..letters.len() {
        if let Some((first, second)) = moved(&letters, at) {
            placed[at - 1] = first;
            placed[at] = second;
        }
    }
    Cow::Owned(placed.into_iter().collect())
}

/// Returns the pair of vowels that belongs at `at - 1` and `at` when the tone stands on the second of an open pair.
fn moved(letters: &[char], at: usize) -> Option<(char, char)> {
    let (&first, &second) = (letters.get(at - 1)?, letters.get(at)?);
    if letters.get(at + 1).is_some_and(|c| c.is_alphabetic()) {
        return None;
    }
    if at >= 2 && matches!(letters.get(at - 2), Some('q' | 'Q')) {
        return None;
    }
    let upper = (first.is_uppercase(), second.is_uppercase());
    let (plain, tone) = split(lower(second))?;
    let onset = match (lower(first), plain) {
        ('o', 'a' | 'e') => 'o',
        ('u', 'y') => 'u',
        _ => return None,
    };
    let toned = TONES.iter().find(|(base, _)| *base == onset).and_then(|(_, forms)| forms.get(tone))?;
    Some((cased(*toned, upper.0), cased(plain, upper.1)))
}

/// Returns the plain vowel and the index of its tone, for a toned a, e, y.
fn split(char: char) -> Option<(char, usize)> {
    if let Some(tone) = Y.iter().position(|c| *c == char) {
        return Some(('y', tone));
    }
    TONES.iter().take(2).find_map(|(base, forms)| Some((*base, forms.iter().position(|c| *c == char)?)))
}

/// Returns whether an o or u with a toned a, e or y behind it is there at all; most text has none.
fn has_toned_pair(text: &str) -> bool {
    let mut after_o_or_u = false;
    text.chars().any(|char| {
        let found = after_o_or_u && is_second_toned(char);
        after_o_or_u = matches!(char, 'o' | 'u' | 'O' | 'U');
        found
    })
}

fn is_second_toned(char: char) -> bool {
    !char.is_ascii() && split(lower(char)).is_some()
}

fn lower(char: char) -> char {
    char.to_lowercase().next().unwrap_or(char)
}

fn cased(char: char, upper: bool) -> char {
    if upper { char.to_uppercase().next().unwrap_or(char) } else { char }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn old_and_new_placement_become_one() {
        for (new, old) in [
            ("hoà bình", "hòa bình"),
            ("Thuỷ lợi, UỶ BAN", "Thủy lợi, ỦY BAN"),
            ("khoẻ", "khỏe"),
            ("công nghiệp hoá, hiện đại hoá", "công nghiệp hóa, hiện đại hóa"),
        ] {
            assert_eq!(place_tones(new), old);
            assert_eq!(place_tones(old), old);
        }
    }

    #[test]
    fn syllables_where_only_one_placement_is_right_stay() {
        for text in ["quý", "quỳ", "hoàn thành", "huỳnh", "khoáng", "loại", "toán", "xoáy", "QUỸ"]
        {
            assert_eq!(place_tones(text), text);
        }
    }
}
