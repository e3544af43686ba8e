use dongho_base::Span;

use super::letter::Letter;

/// A word of letters, with the keys by which it is looked up.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Word {
    pub(super) span: Span,
    /// It follows the word before on the same line or the next, with nothing but white space between.
    pub(super) joined: bool,
    /// Key of the letters without marks.
    pub(super) folded: u64,
    /// Key of the letters with their marks, wherever the tone stands.
    pub(super) exact: u64,
    /// Begins with a capital.
    pub(super) capital: bool,
    /// Has nothing but capitals, and two of them at least.
    pub(super) all_capital: bool,
    /// The tone stands on a plain vowel with another one behind it, where it is hardly ever right.
    pub(super) toned_early: bool,
}

/// Returns the words of a text. Digits end a word and are none; a tab or a blank line parts two words.
pub(super) fn words(text: &str) -> Vec<Word> {
    let mut words = Vec::with_capacity(text.len() / 5);
    let mut gap = Gap { open: false, lines: 0 };
    let mut open: Option<Builder> = None;
    for (at, char) in text.char_indices() {
        match (Letter::of(char), &mut open) {
            (Some(letter), Some(builder)) => builder.push(at + char.len_utf8(), letter),
            (Some(letter), None) if letter.base != '\0' => {
                let mut builder = Builder::new(at, gap.joins());
                builder.push(at + char.len_utf8(), letter);
                open = Some(builder);
            }
            _ => {
                if let Some(builder) = open.take() {
                    words.push(builder.finish());
                    gap = Gap { open: true, lines: 0 };
                }
                gap.push(char);
            }
        }
    }
    words.extend(open.map(Builder::finish));
    words
}

/// What stands between two words.
struct Gap {
    open: bool,
    lines: usize,
}

impl Gap {
    fn push(&mut self, char: char) {
        self.open &= char.is_whitespace() && char != '\t';
        self.lines += usize::from(char == '\n');
    }

    fn joins(&self) -> bool {
        self.open && self.lines < 2
    }
}

struct Builder {
    word: Word,
    letters: usize,
    capitals: usize,
    tone: char,
    last: Letter,
    /// Base of the letter before the last.
    previous: char,
    /// The letters around the tone.
    toned: Toned,
}

/// The letters around the tone of a word; NUL where there is none.
#[derive(Default)]
struct Toned {
    before: char,
    shape: char,
    behind: char,
    letters_behind: usize,
}

impl Toned {
    /// "tíên", "hòan", "qủa", "gía"; but "của", "ngoài", "người" are right.
    fn is_early(&self) -> bool {
        let vowel = matches!(self.behind, 'a' | 'e' | 'i' | 'o' | 'u' | 'y');
        self.shape == '\0' && vowel && (self.letters_behind > 1 || matches!(self.before, 'q' | 'g'))
    }
}

/// Offset basis and prime of the 64-bit FNV-1a hash.
const BASIS: u64 = 0xcbf2_9ce4_8422_2325;
const PRIME: u64 = 0x0100_0000_01b3;

fn mixed(key: u64, char: char) -> u64 {
    (key ^ u64::from(u32::from(char))).wrapping_mul(PRIME)
}

impl Builder {
    fn new(start: usize, joined: bool) -> Self {
        let word = Word {
            span: Span::new(start, start),
            joined,
            folded: BASIS,
            exact: BASIS,
            capital: false,
            all_capital: false,
            toned_early: false,
        };
        let last = Letter::NONE;
        Builder { word, letters: 0, capitals: 0, tone: ' ', last, previous: '\0', toned: Toned::default() }
    }

    /// Adds a letter, or a combining mark to the letter before; the word now ends at `end`.
    fn push(&mut self, end: usize, letter: Letter) {
        self.word.span.end = end;
        if letter.base != '\0' {
            self.push_base(letter);
        }
        if letter.shape != '\0' {
            self.word.exact = mixed(self.word.exact, letter.shape);
            self.last.shape = letter.shape;
        }
        if letter.tone != '\0' {
            self.tone = letter.tone;
            self.toned = Toned { before: self.previous, shape: self.last.shape, ..Toned::default() };
        }
    }

    fn push_base(&mut self, letter: Letter) {
        self.word.capital |= letter.capital && self.letters == 0;
        self.capitals += usize::from(letter.capital);
        self.letters += 1;
        self.word.folded = mixed(self.word.folded, letter.base);
        self.word.exact = mixed(self.word.exact, letter.base);
        if self.tone != ' ' {
            self.toned.letters_behind += 1;
            if self.toned.letters_behind == 1 {
                self.toned.behind = letter.base;
            }
        }
        self.previous = self.last.base;
        self.last = letter;
    }

    /// The tone goes into the key last: where it stands makes no difference.
    fn finish(mut self) -> Word {
        self.word.exact = mixed(self.word.exact, self.tone);
        self.word.toned_early = self.tone != ' ' && self.toned.is_early();
        self.word.all_capital = self.letters > 1 && self.capitals == self.letters;
        self.word
    }
}

/// Joins the keys of two neighbouring words.
pub(super) fn pair(first: u64, second: u64) -> u64 {
    first.rotate_left(21).wrapping_mul(PRIME) ^ second
}
