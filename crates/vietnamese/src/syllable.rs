//! Is this a possible Vietnamese syllable? Onset, rhyme and tone must fit together.

use std::collections::HashSet;
use std::sync::LazyLock;

use unicode_normalization::UnicodeNormalization;

/// Onsets, longest first. "gi" and "qu" are tried before "g" and "q".
const ONSETS: [&str; 27] = [
    "ngh", "ch", "gh", "gi", "kh", "ng", "nh", "ph", "qu", "th", "tr", "b", "c", "d", "đ", "g", "h", "k",
    "l", "m", "n", "p", "r", "s", "t", "v", "x",
];

/// Rhymes without tone, in alphabetical order of their code points within each line; every one is in use.
const RHYMES: &str = "a ac ach ai am an ang anh ao ap at au ay \
    e ec em en eng eo ep et i ia ich im in inh ip it iu iêc iêm iên iêng iêp iêt iêu \
    o oa oac oach oai oam oan oang oanh oao oap oat oay oc oe oem oen oeo oet oi om on ong ooc oong op ot \
    oăc oăm oăn oăng oăp oăt u ua uc ui um un ung up ut uy uya uych uyn uynh uyp uyt uyu uyên uyêt \
    uâ uân uâng uât uây uê uên uêch uênh uêt uêu uôc uôi uôm uôn uông uôt uơ uơn \
    y yn ynh yt ych yu yêm yên yêng yêt yêu â âc âm ân âng âp ât âu ây ê êch êm ên êng ênh êp êt êu êc \
    ô ôc ôi ôm ôn ông ôp ôt ă ăc ăm ăn ăng ăp ăt ơ ơi ơm ơn ơp ơt \
    ư ưa ưc ưi ưm ưn ưng ưt ưu ươc ươi ươm ươn ương ươp ươt ươu";

const TONES: [char; 5] = ['\u{300}', '\u{301}', '\u{303}', '\u{309}', '\u{323}'];

/// Returns whether `word` can be one Vietnamese syllable. Case and composition make no difference; abbreviations,
/// numbers and foreign words are no syllables.
pub fn is_possible(word: &str) -> bool {
    let Some(syllable) = Syllable::of(word) else {
        return false;
    };
    let letters = syllable.letters.as_str();
    let bare_gi = letters.starts_with("gi") && syllable.fits("g", letters.get(1..).unwrap_or(""));
    bare_gi
        || ONSETS
            .iter()
            .any(|onset| letters.strip_prefix(onset).is_some_and(|rhyme| syllable.fits(onset, rhyme)))
        || syllable.fits("", letters)
}

/// Returns `word` with its tone on the main vowel, where that makes a possible syllable of an impossible one
/// ("tíên" gives "tiến"); `None` where it does not.
pub fn with_tone_moved(word: &str) -> Option<String> {
    let syllable = Syllable::of(word)?;
    let tone = syllable.tone?;
    let letters: Vec<char> = word.nfd().filter(|c| !TONES.contains(c)).nfc().collect();
    let candidates =
        (0..letters.len()).rev().filter(|at| letters.get(*at).copied().is_some_and(is_any_vowel));
    let moved = candidates.map(|at| {
        let (before, after) = letters.split_at(at + 1);
        before.iter().copied().chain([tone]).chain(after.iter().copied()).nfc().collect::<String>()
    });
    moved.into_iter().find(|moved| is_possible(moved))
}

fn is_any_vowel(char: char) -> bool {
    char.to_lowercase().all(is_vowel)
}

/// A syllable with its tone taken off.
struct Syllable {
    /// Lower case, composed, without tone.
    letters: String,
    tone: Option<char>,
    /// Index of the letter that carried the tone.
    toned_at: usize,
}

impl Syllable {
    /// Takes a word apart; `None` where a character is no Vietnamese letter or there are two tones.
    fn of(word: &str) -> Option<Self> {
        let mut syllable = Syllable { letters: String::new(), tone: None, toned_at: 0 };
        let mut count = 0;
        for char in word.nfd().flat_map(char::to_lowercase) {
            if TONES.contains(&char) {
                if syllable.tone.replace(char).is_some() || count == 0 {
                    return None;
                }
                syllable.toned_at = count - 1;
            } else {
                count += usize::from(char.is_alphabetic());
                syllable.letters.push(char);
            }
            if count > 7 {
                return None;
            }
        }
        syllable.letters = syllable.letters.nfc().collect();
        (count > 0 && syllable.letters.chars().all(is_letter)).then_some(syllable)
    }

    fn fits(&self, onset: &str, rhyme: &str) -> bool {
        let Some(first) = rhyme.chars().next() else {
            return false;
        };
        onset_takes(onset, first)
            && is_rhyme(rhyme)
            && self.tone_fits(rhyme)
            && self.tone_is_placed(onset, rhyme)
    }

    /// A rhyme that ends in c, ch, p, t takes the acute or the dot and nothing else.
    fn tone_fits(&self, rhyme: &str) -> bool {
        let stopped = rhyme.ends_with(['c', 'p', 't']) || rhyme.ends_with("ch");
        !stopped || matches!(self.tone, Some('\u{301}' | '\u{323}'))
    }

    /// The tone stands on the main vowel; for open oa, oe, uy both usages are right.
    fn tone_is_placed(&self, onset: &str, rhyme: &str) -> bool {
        let Some(at) = self.tone.map(|_| self.toned_at) else {
            return true;
        };
        let Some(at) = at.checked_sub(onset.chars().count()) else {
            return false;
        };
        main_vowels(rhyme).contains(&at)
    }
}

fn is_letter(char: char) -> bool {
    matches!(char, 'a'..='e' | 'g'..='i' | 'k'..='v' | 'x' | 'y' | 'ă' | 'â' | 'đ' | 'ê' | 'ô' | 'ơ' | 'ư')
}

fn onset_takes(onset: &str, first: char) -> bool {
    let front = matches!(first, 'e' | 'ê' | 'i' | 'y');
    match onset {
        "k" | "gh" | "ngh" => front,
        "c" | "ng" => !front,
        "g" => !front || first == 'i',
        "gi" => first != 'y' && first != 'i',
        "qu" => !matches!(first, 'u' | 'ư' | 'o'),
        _ => true,
    }
}

static RHYME_SET: LazyLock<HashSet<&'static str>> = LazyLock::new(|| RHYMES.split(' ').collect());

fn is_rhyme(rhyme: &str) -> bool {
    RHYME_SET.contains(rhyme)
}

/// Returns the letters of a rhyme that may carry the tone.
fn main_vowels(rhyme: &str) -> Vec<usize> {
    let vowels: Vec<char> = rhyme.chars().take_while(|c| is_vowel(*c)).collect();
    if let Some(marked) = vowels.iter().rposition(|c| matches!(c, 'ă' | 'â' | 'ê' | 'ô' | 'ơ')) {
        return vec![marked];
    }
    let closed = rhyme.chars().count() > vowels.len();
    match (vowels.as_slice(), closed) {
        ([_], _) => vec![0],
        (['o', 'a' | 'e'] | ['u', 'y'], false) => vec![0, 1],
        ([_, _], false) => vec![0],
        _ => vec![1],
    }
}

fn is_vowel(char: char) -> bool {
    matches!(char, 'a' | 'e' | 'i' | 'o' | 'u' | 'y' | 'ă' | 'â' | 'ê' | 'ô' | 'ơ' | 'ư')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_of_everyday_prose_are_syllables() {
        let prose = "Căn cứ Luật Khoa học và công nghệ ngày tháng năm Nghị quyết Ủy ban nhân dân chuyển giao \
            nghiên cứu khuyến khích doanh nghiệp quyền sở hữu trí tuệ quốc gia gì gìn giữ giêng giết quý quỳnh quýt \
            nghiêng khuỷu khuya xoong hoà hòa thuỷ thủy khoẻ khỏe ngoằn ngoèo tuyệt vời rượu hươu ưu tiên yêu yếm ý \
            iếc uống oản oằn huơ thuở quở ĐƯỜNG PHƯỢNG UỶ giường giữa giúp đỡ quẻ ghế nghề kỹ kĩ";
        for word in prose.split_whitespace() {
            assert!(is_possible(word), "{word}");
            assert!(is_possible(&crate::normal::nfd(word)), "{word} decomposed");
        }
    }

    #[test]
    fn a_misplaced_tone_is_moved_to_the_main_vowel() {
        let moved = |word| with_tone_moved(word);
        assert_eq!(moved("tíên").as_deref(), Some("tiến"));
        assert_eq!(moved("qủa").as_deref(), Some("quả"));
        assert_eq!(moved("Hòan").as_deref(), Some("Hoàn"));
        assert_eq!(moved("grdp"), None);
        assert_eq!(moved("pôlýme"), None);
    }

    #[test]
    fn broken_and_foreign_words_are_not() {
        for word in [
            "",
            "GRDP",
            "STEM",
            "số1",
            "café",
            "nghà",
            "cê",
            "kà",
            "hoc",
            "mat",
            "học̀",
            "tíên",
            "hòan",
            "đươờng",
            "wifi",
            "zero",
            "nghiêngg",
            "bb",
            "hàc",
            "mạp̣",
            "OECD",
            "ngi",
            "gha",
            "a1",
            "-",
            "quu",
        ] {
            assert!(!is_possible(word), "{word}");
        }
    }
}
