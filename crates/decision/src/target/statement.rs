//! Clauses taken apart into atomic statements.

use std::ops::Range;

use crate::words::{Gap, Word, WordKind};

use super::cue::{CUES, Cue};
use super::quantity;
use super::rank;
use super::time;

/// One statement of a clause.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Statement {
    /// Its words, without the marks around.
    pub(crate) at: Range<usize>,
    /// Whether it introduces the ones behind it (ends in a colon).
    pub(crate) introduces: bool,
    /// Whether it begins a sentence.
    pub(crate) begins: bool,
    /// Whether it is the first behind parentheses that held parts of what was said.
    pub(crate) leaves_parts: bool,
}

/// Returns the statements of a passage, in order. They end at full stops, semicolons, introducing colons, paragraphs,
/// and before a rank or an outcome that has a verb of its own.
pub(crate) fn statements(words: &[Word<'_>]) -> Vec<Statement> {
    let mut splitter = Splitter {
        words,
        statements: Vec::new(),
        start: 0,
        depth: 0,
        begins: true,
        parts: false,
        left: false,
    };
    for at in 0..words.len() {
        splitter.look(at);
    }
    splitter.close(words.len(), words.len(), false, true);
    splitter.statements
}

struct Splitter<'w, 't> {
    words: &'w [Word<'t>],
    statements: Vec<Statement>,
    start: usize,
    depth: usize,
    begins: bool,
    /// Whether parentheses with parts are open, and whether they have just been closed.
    parts: bool,
    left: bool,
}

impl Splitter<'_, '_> {
    fn look(&mut self, at: usize) {
        let Some(word) = self.words.get(at) else { return };
        if at > self.start && self.begins_paragraph(at) {
            self.depth = 0;
            self.close(at, at, false, true);
        }
        if word.kind != WordKind::Mark {
            return;
        }
        match word.key.as_ref() {
            "(" if self.depth == 0 && self.opens_parts(at) => {
                self.close(at, at + 1, false, false);
                self.parts = true;
            }
            ")" if self.depth == 0 && self.parts => {
                self.close(at, at + 1, false, false);
                (self.parts, self.left) = (false, true);
            }
            "-" | "–" if self.depth == 0 && self.begins_item(at) => self.close(at, at + 1, false, true),
            "(" | "[" | "“" | "{" => self.depth += 1,
            ")" | "]" | "”" | "}" => self.depth = self.depth.saturating_sub(1),
            "." | "…" | "!" if self.depth == 0 && self.ends_sentence(at) => {
                self.close(at, at + 1, false, true)
            }
            ";" if self.depth == 0 => self.close(at, at + 1, false, false),
            ":" if self.depth == 0 && self.introduces(at) => self.close(at, at + 1, true, false),
            "," if self.depth == 0 && (self.begins_own_verb(at + 1) || self.denies(at)) => {
                self.close(at, at + 1, false, false)
            }
            _ => {}
        }
    }

    fn close(&mut self, end: usize, next: usize, introduces: bool, sentence: bool) {
        let trimmed = trim(self.words, self.start.min(end)..end);
        if !trimmed.is_empty() {
            let leaves_parts = std::mem::take(&mut self.left);
            self.statements.push(Statement { at: trimmed, introduces, begins: self.begins, leaves_parts });
            self.begins = sentence;
        }
        self.begins |= sentence;
        self.start = next;
    }

    /// A page break may stand within a sentence: then the next line goes on in lower case.
    fn begins_paragraph(&self, at: usize) -> bool {
        let Some(word) = self.words.get(at) else { return false };
        let bullet = is_bullet(word);
        match word.gap {
            Gap::Blank => bullet || word.capital || word.kind == WordKind::Number,
            Gap::Line => {
                bullet && self.words.get(at + 1).is_some_and(|next| next.gap != Gap::Glued || next.capital)
            }
            _ => false,
        }
    }

    fn ends_sentence(&self, at: usize) -> bool {
        let Some(next) = self.words.get(at + 1) else { return true };
        let before = at.checked_sub(1).and_then(|at| self.words.get(at));
        let label = at == self.start + 1 && before.is_some_and(|word| word.kind == WordKind::Number);
        let abbreviation = before.is_some_and(|word| {
            word.capital
                && (word.end - word.start <= 2
                    || matches!(word.key.as_ref(), "ths" | "pgs" | "tp" | "tx" | "tt"))
        });
        let opens = next.capital || next.kind == WordKind::Number || is_bullet(next) || next.is("“");
        next.gap != Gap::Glued && opens && !label && !abbreviation
    }

    fn introduces(&self, at: usize) -> bool {
        let Some(next) = self.words.get(at + 1) else { return true };
        if next.gap == Gap::Glued && next.kind == WordKind::Number {
            return false;
        }
        let number = next.kind == WordKind::Number && next.gap == Gap::Space && !next.key.is_empty();
        let timed = time::at(self.words, at + 1).map_or(0, |(_, len)| len);
        let level = CUES.at(self.words, at + 1 + timed).is_some_and(|(cue, _)| leads_to_number(cue));
        let measured =
            self.words.get(self.start..at).is_some_and(|words| super::metric::names_measure(words));
        let short = at.saturating_sub(self.start) <= 3 && !measured;
        let whole = short || time::at(self.words, self.start).is_some();
        let names_something = measured || (number && self.names_topic(at)) || self.is_valued(at);
        next.gap >= Gap::Line || !((number || level) && names_something && (!whole || self.is_valued(at)))
    }

    /// "Tổng sản lượng lương thực bình quân hằng năm: 25.000 tấn", "Trồng rừng mới: 30 ha/năm": something is named and
    /// behind the colon stands how much of it, and nothing else.
    fn is_valued(&self, colon: usize) -> bool {
        let named = super::metric::trimmed(self.words, self.start..colon);
        let last =
            named.end.checked_sub(1).and_then(|at| self.words.get(at)).map_or("", |word| word.key.as_ref());
        let announces = matches!(last, "sau" | "thể" | "gồm" | "đó" | "tiêu" | "yếu" | "từ");
        !named.is_empty() && !announces && ends_in_amount(self.words, colon + 1)
    }

    /// "Hạ tầng 5G phủ sóng: 100% các phường": a few words that say of what the number is.
    fn names_topic(&self, colon: usize) -> bool {
        let topic = self.words.get(self.start..colon).unwrap_or_default();
        let last = topic.last().map_or("", |word| word.key.as_ref());
        let timed = (self.start..colon).any(|at| time::at(self.words, at).is_some());
        let aims = (self.start..colon).any(|at| matches!(CUES.at(self.words, at), Some((Cue::Aim, _))));
        topic.len() <= 8 && !timed && !aims && !matches!(last, "sau" | "thể" | "gồm" | "đó" | "tiêu" | "yếu")
    }

    /// "(trong đó: lợn 1.200 con; trâu 180 con)": the parts of what was said, each a statement.
    fn opens_parts(&self, at: usize) -> bool {
        let number = |word: &&Word<'_>| word.kind == WordKind::Number && time::year(word).is_none();
        let inside = self.words.get(at + 1..).unwrap_or_default().iter().take_while(|word| !word.is(")"));
        let numbers = inside.clone().filter(number).count();
        let named = self.words.get(self.start..at).unwrap_or_default();
        // "Diện tích cây trồng (lúa: đạt 200 ha; ngô: đạt 40 ha)".
        let only_named =
            numbers >= 2 && !named.iter().any(|word| number(&word)) && super::metric::names_measure(named);
        let levels = inside.clone().any(|word| word.key == "đạt");
        (matches!(CUES.at(self.words, at + 1), Some((Cue::Within, _))) && numbers > 0)
            || (only_named && levels)
    }

    /// An item that follows the one before on the same line: "... (còn 7%) - Tỷ lệ ...".
    fn begins_item(&self, at: usize) -> bool {
        let spaced = self.words.get(at).is_some_and(|word| word.gap == Gap::Space);
        let closed = at.checked_sub(1).and_then(|at| self.words.get(at)).is_some_and(|word| word.is(")"));
        let next = self.words.get(at + 1).is_some_and(|word| word.gap == Gap::Space && word.capital);
        spaced && closed && next
    }

    /// "Không còn hộ nghèo, 97% người dân có bảo hiểm": what shall be no more has no number.
    fn denies(&self, comma: usize) -> bool {
        let words = self.words.get(self.start..comma).unwrap_or_default();
        let denied = words.windows(2).position(|pair| match pair {
            [first, second] => first.key == "không" && second.key == "còn",
            _ => false,
        });
        let number = |word: &Word<'_>| word.kind == WordKind::Number && time::year(word).is_none();
        denied.is_some() && !words.iter().any(number) && self.words.get(comma + 1).is_some_and(number)
    }

    fn begins_own_verb(&self, at: usize) -> bool {
        if rank::at(self.words, at) {
            return true;
        }
        let rest = self.words.get(at..).unwrap_or_default();
        let segment = rest.iter().take_while(|word| !(word.is(",") || word.is(";") || word.is(".")));
        let mut keys = segment.map(|word| word.key.as_ref());
        keys.next() == Some("đưa") && keys.by_ref().any(|key| key == "trở") && keys.next() == Some("thành")
    }
}

/// Returns whether an amount begins at `at`, words that compare in front of it aside, and nothing is counted by it that
/// its unit does not say.
fn ends_in_amount(words: &[Word<'_>], mut at: usize) -> bool {
    loop {
        let timed = time::at(words, at).map(|(_, len)| len);
        let cue = CUES.at(words, at).filter(|(cue, _)| leads_to_number(*cue) || *cue == Cue::Average);
        match timed.or(cue.map(|(_, len)| len)) {
            Some(len) => at += len,
            None => break,
        }
    }
    let rest = words.get(at..).unwrap_or_default();
    let Some(len) = quantity::amount_at(rest) else { return false };
    rest.get(len).is_none_or(|word| {
        (word.kind == WordKind::Mark && !word.is("/"))
            || matches!(word.key.as_ref(), "trở" | "và" | "so" | "trong")
            || word.gap >= Gap::Line
    })
}

/// Returns whether a cue behind a colon leads to the number of what stands in front of it.
fn leads_to_number(cue: Cue) -> bool {
    matches!(
        cue,
        Cue::AtLeast
            | Cue::MoreThan
            | Cue::AtMost
            | Cue::LessThan
            | Cue::About
            | Cue::Reach
            | Cue::From
            | Cue::Rise
            | Cue::Fall
            | Cue::Keep
    )
}

/// Returns whether a word is a list mark.
pub(crate) fn is_bullet(word: &Word<'_>) -> bool {
    word.kind == WordKind::Mark
        && matches!(word.key.as_ref(), "-" | "–" | "+" | "•" | "*" | "·" | "●" | "▪" | "")
}

/// Returns the words without list marks in front, the label of a quoted clause, and separators around.
pub(crate) fn trim(words: &[Word<'_>], at: Range<usize>) -> Range<usize> {
    let start = (at.start..at.end).find(|at| !words.get(*at).is_some_and(edge)).unwrap_or(at.end);
    let start = start + quoted_label(words, start..at.end);
    let unopened = !words.get(start..at.end).unwrap_or_default().iter().any(|word| word.is("“"));
    let single = !words.get(start..at.end).unwrap_or_default().iter().any(|word| word.is("("));
    let closes = |word: &Word<'_>| {
        edge(word) || word.key == "và" || (unopened && word.is("”")) || (single && word.is(")"))
    };
    let end = (start..at.end).rfind(|at| !words.get(*at).is_some_and(closes)).map_or(start, |last| last + 1);
    start..end
}

fn edge(word: &Word<'_>) -> bool {
    let separates = matches!(word.key.as_ref(), "," | ";" | "." | ":" | "/" | "…" | "*" | "_");
    is_bullet(word) || (word.kind == WordKind::Mark && separates)
}

/// Returns the number of words of the label of a clause quoted with it: "“1. Đến năm 2030, ...”".
fn quoted_label(words: &[Word<'_>], at: Range<usize>) -> usize {
    let quote = usize::from(words.get(at.start).is_some_and(|word| word.is("“") || word.is("\"")));
    let number = words.get(at.start + quote).is_some_and(|word| word.kind == WordKind::Number);
    let mark = words.get(at.start + quote + 1);
    let label = number && mark.is_some_and(|word| word.gap == Gap::Glued && (word.is(".") || word.is(")")));
    if label && at.len() > quote + 2 { quote + 2 } else { 0 }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::words;

    fn split(text: &str) -> Vec<&str> {
        let words = words(text, 0);
        statements(&words)
            .into_iter()
            .map(|statement| crate::words::span(&words[statement.at]).of(text))
            .collect()
    }

    #[test]
    fn statements_end_where_a_reader_would_stop() {
        for (text, wanted) in [
            ("A tăng 5%; B giảm 3%. Có 5 xã.", vec!["A tăng 5%", "B giảm 3%", "Có 5 xã"]),
            (
                "Hoàn thành số hóa, thuộc nhóm dẫn đầu cả nước; chỉ số C đạt 5",
                vec!["Hoàn thành số hóa", "thuộc nhóm dẫn đầu cả nước", "chỉ số C đạt 5"],
            ),
            (
                "Phát triển công nghiệp, đưa tỉnh trở thành trung tâm vào năm 2030; tham gia",
                vec!["Phát triển công nghiệp", "đưa tỉnh trở thành trung tâm vào năm 2030", "tham gia"],
            ),
            (
                "Tài sản gia tăng: số đơn tăng 5%/năm; số bằng tăng 3%/năm.",
                vec!["Tài sản gia tăng", "số đơn tăng 5%/năm", "số bằng tăng 3%/năm"],
            ),
            (
                "Tỷ lệ đô thị hóa: 45%; tỷ lệ hộ nghèo: dưới 2%",
                vec!["Tỷ lệ đô thị hóa: 45%", "tỷ lệ hộ nghèo: dưới 2%"],
            ),
            ("Đến năm 2025: 80% hồ sơ được xử lý", vec!["Đến năm 2025", "80% hồ sơ được xử lý"]),
            (
                "Hình thành Trung tâm (khu A; khu B). Hỗ trợ TP. Vinh 5 dự án",
                vec!["Hình thành Trung tâm (khu A; khu B)", "Hỗ trợ TP. Vinh 5 dự án"],
            ),
            (
                "đi trước một bước của thế giới và\n\ntrong nước. Đạt 1.500 đơn",
                vec!["đi trước một bước của thế giới và\n\ntrong nước", "Đạt 1.500 đơn"],
            ),
            ("- Có 5 xã\n- Có 7 huyện\n\n+ Có 3 tỉnh", vec!["Có 5 xã", "Có 7 huyện", "Có 3 tỉnh"]),
            (
                "điện tử, máy móc, dược phẩm..., các cơ quan",
                vec!["điện tử, máy móc, dược phẩm..., các cơ quan"],
            ),
        ] {
            assert_eq!(split(text), wanted, "{text}");
        }
    }
}
