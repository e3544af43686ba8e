//! Whether a line goes on with the sentence of the line before it.

use super::label;
use super::line::Line;
use super::mark::is_capitals;

/// How the lines of a text were broken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Flow {
    /// Usual number of bytes of a full line, where lines are broken inside sentences.
    width: Option<usize>,
}

/// Longer lines, in bytes, hold whole paragraphs.
const PARAGRAPH: usize = 260;

/// A sentence's begin that ends with one of these goes on behind a page break.
const OPEN_WORDS: &[&str] = &[
    "và", "của", "các", "cho", "với", "trong", "theo", "về", "từ", "đến", "tại", "là", "do", "bởi", "hoặc",
    "những", "một", "trên", "dưới", "đạt", "khoảng", "thuộc", "để", "nhằm", "được", "có", "giữa", "bằng",
    "như", "gồm", "đối",
];

/// Words that a name in capitals goes on with, where lines are broken inside sentences.
const LEADING_WORDS: &[&str] = &[
    "Bộ", "Luật", "Nghị", "Quyết", "Sở", "Ủy", "Uỷ", "Hội", "Ban", "Việt", "Thủ", "Chính", "Trung", "Đại",
    "Viện", "Cục", "Vụ", "Công", "-", "–",
];

/// Words that a number behind a page break goes on with.
const NUMBERED_WORDS: &[&str] = &["năm", "số", "ngày", "tháng", "quý", "thứ", "khóa", "Điều", "khoản"];

impl Flow {
    /// Looks at all lines: where many begin in small letters and none is long, they were broken at a width.
    pub(crate) fn of(text: &str, lines: &[Line]) -> Self {
        let mut lengths: Vec<usize> =
            lines.iter().map(|l| l.to.saturating_sub(l.from)).filter(|n| *n > 0).collect();
        let total: usize = lengths.iter().sum();
        let long: usize = lengths.iter().filter(|n| **n > PARAGRAPH).sum();
        let small = |l: &&Line| {
            let content = l.content(text);
            content.chars().next().is_some_and(char::is_lowercase) && label::scan(content).is_none()
        };
        if lengths.len() < 8 || long * 10 > total || lines.iter().filter(small).count() * 12 < lengths.len() {
            return Flow { width: None };
        }
        let at = lengths.len() * 9 / 10;
        let (_, width, _) = lengths.select_nth_unstable(at);
        Flow { width: Some(*width) }
    }

    /// Returns whether `line` goes on with the sentence of `before`, with `blanks` empty lines between them.
    ///
    /// `sentence` says that what is open is no heading: a paragraph, a bullet, a basis.
    pub(crate) fn goes_on(self, text: &str, before: Line, blanks: usize, line: Line, sentence: bool) -> bool {
        let (was, is) = (before.content(text), line.content(text));
        if ends(was) {
            return blanks == 0
                && !was.ends_with([';', ':'])
                && self.is_full(before, is)
                && same_indent(before, line);
        }
        let Some(first) = is.chars().find(|c| !matches!(c, '“' | '"' | '(' | '‘')) else {
            return true;
        };
        if first.is_lowercase() || was.ends_with(',') {
            return true;
        }
        if ends_with_word(was, OPEN_WORDS) || first.is_ascii_digit() && ends_with_word(was, NUMBERED_WORDS) {
            return true;
        }
        let broken = self.width.is_some() && (sentence || ends_with_word(was, LEADING_WORDS));
        let open =
            is_capitals(was) && is_capitals(is) || self.is_full(before, is) || self.is_prose(was) || broken;
        blanks == 0 && !is_field(is) && open
    }

    /// Returns whether the text before `line` is finished, so that a label on it can begin something.
    pub(crate) fn begins(self, text: &str, before: Line, blanks: usize, line: Line) -> bool {
        let was = before.content(text);
        blanks > 0
            || ends(was)
            || !self.is_full(before, line.content(text))
                && !self.is_prose(was)
                && !ends_with_word(was, OPEN_WORDS)
    }

    /// Returns whether the first word of `next` would not have fitted behind `before`.
    fn is_full(self, before: Line, next: &str) -> bool {
        let Some(width) = self.width else {
            return false;
        };
        let word = next.find(' ').unwrap_or(next.len());
        (before.to - before.from + 1 + word) * 100 >= width * 88
    }

    /// Returns whether a line without end mark is too long for a heading.
    fn is_prose(self, was: &str) -> bool {
        self.width.is_none() && was.len() > PARAGRAPH && !is_capitals(was)
    }
}

fn same_indent(before: Line, line: Line) -> bool {
    line.from - line.start <= before.from - before.start + 1
}

/// Returns whether a line ends with a mark that ends a sentence or announces a list.
pub(crate) fn ends(was: &str) -> bool {
    was.trim_end_matches(['”', '"', '’', '\'', ')', '*', '_', ' ', '»'])
        .ends_with(['.', ';', ':', '!', '?', '…'])
}

fn ends_with_word(was: &str, words: &[&str]) -> bool {
    let at = was.rfind(' ').map_or(0, |at| at + 1);
    was.get(at..).is_some_and(|word| words.contains(&word))
}

/// Returns whether a line names a field: "Cơ quan chủ trì: ...".
fn is_field(is: &str) -> bool {
    let mut end = is.len().min(48);
    while !is.is_char_boundary(end) {
        end -= 1;
    }
    let colon = is.get(..end).and_then(|head| head.find(':'));
    colon.is_some_and(|at| is.get(at + 1..).is_some_and(|rest| rest.is_empty() || rest.starts_with(' ')))
}
