//! Labels at the begin of a line: `II.`, `2.1.`, `đ)`, `(1)`, `- `, `Điều 3.`, `PHẦN I`.
//!
//! A label found here is only possible; whether it is one is decided by the labels before it (`outline`).

mod keyword;
mod number;
mod sign;

/// What a label counts with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Family {
    Part,
    Chapter,
    Heading,
    Subheading,
    Article,
    Appendix,
    Roman,
    Upper,
    Decimal,
    Lower,
    LowerRoman,
    Bullet,
}

/// How it is closed: `1.`, `1)`, `(1)`, or a bullet's sign.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Shape {
    Open,
    Paren,
    Parens,
    Bare,
    Sign(char),
}

/// The numbers of a decimal label, at most six.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct Numbers {
    parts: [u16; 6],
    len: u8,
}

impl Numbers {
    /// Returns the numbers with one more behind, unchanged where six are there.
    pub(crate) fn with(mut self, number: u16) -> Self {
        if let Some(slot) = self.parts.get_mut(usize::from(self.len)) {
            *slot = number;
            self.len += 1;
        }
        self
    }

    /// Returns the numbers.
    pub(crate) fn all(&self) -> &[u16] {
        self.parts.get(..usize::from(self.len)).unwrap_or(&[])
    }

    /// Returns the last number, zero where there is none.
    pub(crate) fn last(&self) -> u16 {
        self.all().last().copied().unwrap_or(0)
    }

    /// Returns all numbers but the last.
    pub(crate) fn prefix(&self) -> &[u16] {
        self.all().split_last().map_or(&[], |(_, before)| before)
    }
}

/// A possible label.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Label {
    pub(crate) family: Family,
    pub(crate) shape: Shape,
    /// Its numbers; one but for decimal labels of several parts.
    pub(crate) numbers: Numbers,
    /// The Roman reading of a letter that is one too ("I", "v").
    pub(crate) roman: Option<u16>,
    /// The label as printed, offsets in the content of the line.
    pub(crate) from: usize,
    pub(crate) to: usize,
    /// What the id takes: the label without its closing mark.
    pub(crate) core: (usize, usize),
    /// Where the text behind the label begins.
    pub(crate) body: usize,
}

impl Label {
    /// Returns the label read as a Roman number.
    pub(crate) fn as_roman(self) -> Option<Label> {
        let family = match self.family {
            Family::Upper => Family::Roman,
            Family::Lower => Family::LowerRoman,
            _ => return None,
        };
        Some(Label { family, numbers: Numbers::default().with(self.roman?), roman: None, ..self })
    }

    /// Returns its last number.
    pub(crate) fn ordinal(self) -> u16 {
        self.numbers.last()
    }
}

/// Returns the label that `content` possibly begins with.
pub(crate) fn scan(content: &str) -> Option<Label> {
    let first = content.chars().next()?;
    let label = match first {
        '0'..='9' => number::scan(content),
        '(' => sign::scan_parens(content),
        c if is_sign(c) => sign::scan_bullet(content, c),
        c if c.is_alphabetic() => keyword::scan(content).or_else(|| sign::scan_letters(content)),
        _ => None,
    }?;
    Some(Label { body: skip_marks(content, label.body), ..label })
}

fn is_sign(c: char) -> bool {
    matches!(
        c,
        '-' | '–'
            | '—'
            | '‐'
            | '‑'
            | '−'
            | '+'
            | '*'
            | '•'
            | '·'
            | '●'
            | '○'
            | '▪'
            | '■'
            | '□'
            | '◦'
            | '‣'
            | '►'
            | '➢'
            | '✓'
            | '✔'
            | '❖'
            | '◆'
            | '▶'
            | '\u{f02d}'
            | '\u{f0b7}'
            | '\u{f0a7}'
            | '\u{f0d8}'
            | '\u{f0fc}'
    )
}

/// Returns the offset behind white space and emphasis marks.
fn skip_marks(content: &str, at: usize) -> usize {
    let rest = content.get(at..).unwrap_or("");
    let spaces = rest.len() - rest.trim_start_matches(super::line::is_space).len();
    let rest = rest.get(spaces..).unwrap_or("");
    let stars =
        if rest.starts_with("**") { rest.len() - rest.trim_start_matches(['*', ' ']).len() } else { 0 };
    at + spaces + stars
}

/// Returns the value of an upper- or lower-case Roman number up to 49.
pub(crate) fn roman(word: &str) -> Option<u16> {
    const TENS: [&str; 5] = ["", "X", "XX", "XXX", "XL"];
    const ONES: [&str; 10] = ["", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"];
    if word.is_empty() || word.len() > 7 || !word.bytes().all(|b| b"IVXLivxl".contains(&b)) {
        return None;
    }
    let upper = word.to_ascii_uppercase();
    let ones = upper.trim_start_matches('X').trim_start_matches('L');
    // "IX" ends with the ten it subtracts from; the tens before it are those that are left.
    let one = ONES.iter().position(|o| *o == ones)?;
    let tens = upper.strip_suffix(ones)?;
    let ten = TENS.iter().position(|t| *t == tens)?;
    u16::try_from(ten * 10 + one).ok().filter(|value| *value > 0)
}

/// Returns the place of a letter in the order of points, where `f`, `j`, `w`, `z` have places that may be skipped.
pub(crate) fn letter(c: char) -> Option<u16> {
    const ORDER: &str = "abcdđefghijklmnopqrstuvwxyz";
    let lower = c.to_lowercase().next()?;
    ORDER.chars().position(|o| o == lower).and_then(|at| u16::try_from(at + 1).ok())
}

/// Returns whether a letter of that place may be left out of a list of points.
pub(crate) fn may_be_skipped(place: u16) -> bool {
    // đ, f, j, w, z in the order above.
    matches!(place, 5 | 7 | 11 | 24 | 27)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(content: &str, expect: Option<(&str, Family, &[u16], &str)>) {
        let found = scan(content);
        let found = found
            .as_ref()
            .map(|l| (&content[l.core.0..l.core.1], l.family, l.numbers.all(), &content[l.body..]));
        assert_eq!(found, expect, "in {content:?}");
    }

    #[test]
    fn labels_of_every_style_are_seen() {
        check("II. MỤC TIÊU", Some(("II", Family::Roman, &[2], "MỤC TIÊU")));
        check("II- MỤC TIÊU", Some(("II", Family::Roman, &[2], "MỤC TIÊU")));
        check("III/ MỤC TIÊU", Some(("III", Family::Roman, &[3], "MỤC TIÊU")));
        check("IV - Mục tiêu", Some(("IV", Family::Roman, &[4], "Mục tiêu")));
        check("VI", Some(("VI", Family::Roman, &[6], "")));
        check("VII.QUAN ĐIỂM", Some(("VII", Family::Roman, &[7], "QUAN ĐIỂM")));
        check("A. PHẦN CHUNG", Some(("A", Family::Upper, &[1], "PHẦN CHUNG")));
        check("PHẦN I", Some(("PHẦN I", Family::Part, &[1], "")));
        check("Phần thứ nhất", Some(("Phần thứ nhất", Family::Part, &[1], "")));
        check("PHẦN THỨ HAI: MỤC TIÊU", Some(("PHẦN THỨ HAI", Family::Part, &[2], "MỤC TIÊU")));
        check("Chương II. Quy định cụ thể", Some(("Chương II", Family::Chapter, &[2], "Quy định cụ thể")));
        check("Mục 1", Some(("Mục 1", Family::Heading, &[1], "")));
        check("Điều 3. Tổ chức", Some(("Điều 3", Family::Article, &[3], "Tổ chức")));
        check("ĐIỀU 3: Tổ chức", Some(("ĐIỀU 3", Family::Article, &[3], "Tổ chức")));
        check("1. Mục tiêu", Some(("1", Family::Decimal, &[1], "Mục tiêu")));
        check("1) Mục tiêu", Some(("1", Family::Decimal, &[1], "Mục tiêu")));
        check("1.Mục tiêu", Some(("1", Family::Decimal, &[1], "Mục tiêu")));
        check("1\\. Mục tiêu", Some(("1", Family::Decimal, &[1], "Mục tiêu")));
        check("1/ Mục tiêu", Some(("1", Family::Decimal, &[1], "Mục tiêu")));
        check("1 - Mục tiêu", Some(("1", Family::Decimal, &[1], "Mục tiêu")));
        check("2.1. Giai đoạn", Some(("2.1", Family::Decimal, &[2, 1], "Giai đoạn")));
        check("2.1 Giai đoạn", Some(("2.1", Family::Decimal, &[2, 1], "Giai đoạn")));
        check("2.1.1.) Giai đoạn", Some(("2.1.1", Family::Decimal, &[2, 1, 1], "Giai đoạn")));
        check("(1) Hạ tầng", Some(("1", Family::Decimal, &[1], "Hạ tầng")));
        check("(ii) Hạ tầng", Some(("ii", Family::LowerRoman, &[2], "Hạ tầng")));
        check("(đ) Hạ tầng", Some(("đ", Family::Lower, &[5], "Hạ tầng")));
        check("đ) Hạ tầng", Some(("đ", Family::Lower, &[5], "Hạ tầng")));
        check("a/ Hạ tầng", Some(("a", Family::Lower, &[1], "Hạ tầng")));
        check("a. Hạ tầng", Some(("a", Family::Lower, &[1], "Hạ tầng")));
        check("ii) Hạ tầng", Some(("ii", Family::LowerRoman, &[2], "Hạ tầng")));
        check("- Hạ tầng", Some(("-", Family::Bullet, &[0], "Hạ tầng")));
        check("-Hạ tầng", Some(("-", Family::Bullet, &[0], "Hạ tầng")));
        check("+ 100% xã", Some(("+", Family::Bullet, &[0], "100% xã")));
        check("Phụ lục", Some(("Phụ lục", Family::Appendix, &[0], "")));
        check("PHỤ LỤC II", Some(("PHỤ LỤC II", Family::Appendix, &[2], "")));
        check("Phụ lục số 01: Danh mục", Some(("Phụ lục số 01", Family::Appendix, &[1], "Danh mục")));
        check("I.** QUAN ĐIỂM", Some(("I", Family::Upper, &[10], "QUAN ĐIỂM")));
    }

    #[test]
    fn numbers_and_words_that_begin_a_line_are_no_labels() {
        for content in [
            "2023 là năm bản lề",
            "30 doanh nghiệp",
            "1.000 doanh nghiệp",
            "1.234,5 tỷ đồng",
            "05/4/2023 của UBND",
            "32/TTr-SKHCN ngày 08/3/2023",
            "20-NQ/TW ngày 01/11/2012",
            "10 - 12%/năm",
            "0,78 điểm",
            "2.5 triệu đồng",
            "08:30 ngày 05",
            "Phần lớn doanh nghiệp",
            "Phần mềm 1 cửa",
            "Chương trình số 04",
            "Mục tiêu 1. Tăng",
            "Điều 19, Nghị định",
            "Điều kiện 1.",
            "-100 triệu",
            "PGS. Nguyễn",
            "TP. Bắc Ninh",
            "e-learning",
            "**",
        ] {
            check(content, None);
        }
    }

    #[test]
    fn roman_numbers_are_read() {
        for (word, value) in [("I", 1), ("IV", 4), ("IX", 9), ("XIV", 14), ("XL", 40), ("XXXIX", 39)] {
            assert_eq!(roman(word), Some(value), "{word}");
        }
        for word in ["", "IIV", "VX", "IC", "IIIII", "MMXX", "LINH"] {
            assert_eq!(roman(word), None, "{word}");
        }
    }
}
