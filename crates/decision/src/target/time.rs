//! Years and stretches of years in running text.

use dongho_base::YearSpan;

use crate::words::{Word, WordKind};

/// When something holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum When {
    /// "giai đoạn 2021-2025".
    Phase(YearSpan),
    /// "đến năm 2030".
    By(i32),
    /// "năm 2025", "vào năm 2025".
    In(i32),
    /// "từ năm 2024".
    From(i32),
    /// "so với năm 2020", "so với cùng kỳ".
    Base(Option<i32>),
    /// "hằng năm".
    Yearly,
    /// A day, a month, a quarter, a term of office: no year to aim at.
    Date,
}

impl When {
    /// Returns the years that a target beside it holds for.
    pub(crate) fn years(self) -> Option<YearSpan> {
        match self {
            When::Phase(span) => Some(span),
            When::By(year) | When::In(year) => Some(YearSpan { from: year, to: year }),
            _ => None,
        }
    }
}

/// Returns the time that begins at `at` and the number of words it takes.
pub(crate) fn at(words: &[Word<'_>], at: usize) -> Option<(When, usize)> {
    let mut cursor = Cursor { words, at };
    let when = match words.get(at)?.key.as_ref() {
        "giai" | "thời" => cursor.stage(),
        "giá" => cursor.prices(),
        "gđ" => cursor.eat("gđ").then(|| cursor.span()).flatten().map(When::Phase),
        "nhiệm" => (cursor.eat("nhiệm kỳ") && cursor.span().is_some()).then_some(When::Date),
        "so" => cursor.base(),
        "hằng" | "hàng" | "mỗi" | "từng" => {
            cursor.at += 1;
            cursor.eat("năm").then_some(When::Yearly)
        }
        "ngày" | "tháng" | "quý" => cursor.date(),
        "các" | "những" => (cursor.eat("các năm") || cursor.eat("những năm"))
            .then(|| cursor.years_listed())
            .flatten()
            .map(When::In),
        _ => cursor.year_or_span(),
    };
    when.map(|when| (when, cursor.at - at))
}

/// Returns the year a word prints.
pub(crate) fn year(word: &Word<'_>) -> Option<i32> {
    let plain = word.kind == WordKind::Number && word.key.len() == 4;
    let year = plain.then(|| word.key.parse().ok()).flatten()?;
    (1950..=2100).contains(&year).then_some(year)
}

/// Returns whether a word stands between the ends of a range.
pub(crate) fn is_dash(word: &Word<'_>) -> bool {
    word.kind == WordKind::Mark && matches!(word.key.as_ref(), "-" | "–" | "—" | "‑" | "−" | "~" | "÷")
}

struct Cursor<'w, 't> {
    words: &'w [Word<'t>],
    at: usize,
}

impl<'w, 't> Cursor<'w, 't> {
    fn peek(&self) -> Option<&'w Word<'t>> {
        self.words.get(self.at)
    }

    fn eat(&mut self, phrase: &str) -> bool {
        let mut at = self.at;
        for part in phrase.split(' ') {
            if self.words.get(at).is_none_or(|word| word.key != part) {
                return false;
            }
            at += 1;
        }
        self.at = at;
        true
    }

    fn eat_any(&mut self, phrases: &[&str]) -> bool {
        phrases.iter().any(|phrase| self.eat(phrase))
    }

    fn year(&mut self) -> Option<i32> {
        let year = year(self.peek()?)?;
        self.at += 1;
        Some(year)
    }

    fn number(&mut self) -> bool {
        let found = self.peek().is_some_and(|word| word.kind == WordKind::Number);
        self.at += usize::from(found);
        found
    }

    fn dash(&mut self) -> bool {
        let found = self.peek().is_some_and(is_dash);
        self.at += usize::from(found);
        found
    }

    /// "2021-2025", "từ năm 2021 đến năm 2025".
    fn span(&mut self) -> Option<YearSpan> {
        let begin = self.at;
        self.eat("từ");
        self.eat("năm");
        let span = self.year().filter(|_| self.dash() || self.eat_any(&["đến hết", "đến", "tới"])).and_then(
            |from| {
                self.eat("năm");
                let to = self.year()?;
                (from < to).then_some(YearSpan { from, to })
            },
        );
        if span.is_none() {
            self.at = begin;
        }
        span
    }

    /// "2019  2020": a copy may lose the dash.
    fn span_without_dash(&mut self) -> Option<YearSpan> {
        let from = self.peek().and_then(year)?;
        let to = self.words.get(self.at + 1).and_then(year).filter(|to| *to > from)?;
        self.at += 2;
        Some(YearSpan { from, to })
    }

    fn stage(&mut self) -> Option<When> {
        if !self.eat_any(&["giai đoạn", "thời kỳ", "thời kì"]) {
            return None;
        }
        if self.peek().is_some_and(|word| year(word).is_none()) && self.number() && !self.eat("năm") {
            return None;
        }
        self.eat(":");
        match self.span().or_else(|| self.span_without_dash()) {
            Some(span) => Some(When::Phase(span)),
            None if self.eat_any(&["đến", "tới"]) => {
                self.eat("hết");
                self.eat("năm").then(|| self.year()).flatten().map(When::By)
            }
            None => None,
        }
    }

    /// "giá so sánh năm 2010": the year of the prices is none to aim at and none to count from.
    fn prices(&mut self) -> Option<When> {
        let constant = self.eat_any(&["giá so sánh", "giá cố định", "giá thực tế"]);
        self.eat("năm");
        (constant && self.year().is_some()).then_some(When::Date)
    }

    fn base(&mut self) -> Option<When> {
        if !self.eat_any(&["so với", "so sánh với", "so cùng", "so ước", "so thực hiện", "so năm"])
        {
            return None;
        }
        while self.eat_any(&[
            "cuối",
            "đầu",
            "mức",
            "thời điểm",
            "kết quả",
            "số liệu",
            "hiện trạng",
            "cùng kỳ",
            "của",
            "ước",
            "thực hiện",
        ]) {}
        if self.eat_any(&["năm trước", "hiện nay", "hiện tại", "kỳ trước"]) {
            return Some(When::Base(None));
        }
        self.eat("năm gốc");
        if self.eat_any(&["giai đoạn", "thời kỳ", "bình quân giai đoạn", "nhiệm kỳ"]) {
            return Some(When::Base(self.span().map(|span| span.to)));
        }
        self.eat("năm");
        Some(When::Base(self.year()))
    }

    fn date(&mut self) -> Option<When> {
        let mut eaten = false;
        if self.eat("ngày") {
            eaten = self.number();
            self.slashes();
        }
        if self.eat("tháng") {
            eaten |= self.number();
            self.slashes();
        }
        if self.eat("quý") {
            eaten |= self.number() || self.eat_any(&["iv", "iii", "ii", "i"]);
            self.slashes();
        }
        if !eaten {
            return None;
        }
        if self.eat("năm") {
            self.year();
        }
        Some(When::Date)
    }

    /// The rest of "12/9/2022" behind its first number.
    fn slashes(&mut self) {
        while self.eat("/") && self.number() {}
    }

    fn years_listed(&mut self) -> Option<i32> {
        let mut last = self.year()?;
        while self.eat_any(&[",", "và"]) || self.dash() {
            last = self.year()?;
        }
        Some(last)
    }

    fn year_or_span(&mut self) -> Option<When> {
        if self.slashed_date() {
            return Some(When::Date);
        }
        if let Some(span) = self.span() {
            return Some(When::Phase(span));
        }
        let begin = self.at;
        let from = self.eat("từ") && !self.eat("nay");
        let by = self.eat_any(&["đến", "đên", "dến", "tới", "trước", "hết"]);
        let lead = self.at > begin;
        while self.eat_any(&["hết", "cuối", "giữa", "đầu", "trước", "vào", "trong", "ngay"]) {}
        let dated = self.date().is_some();
        if dated && year(self.words.get(self.at.checked_sub(1)?)?).is_none() {
            return Some(When::Date);
        }
        if dated {
            let year = year(self.words.get(self.at - 1)?)?;
            return Some(if by { When::By(year) } else { When::In(year) });
        }
        let named = self.eat("năm");
        let year = if named || (lead && by) { self.year()? } else { return None };
        if named && self.dash() {
            let to = self.year()?;
            return Some(When::Phase(YearSpan { from: year, to }));
        }
        self.eat_any(&["trở đi", "trở về sau"]);
        Some(match (from, by) {
            (_, true) => When::By(year),
            (true, false) => When::From(year),
            _ => When::In(year),
        })
    }

    /// "12/9/2022", "6/2025".
    fn slashed_date(&mut self) -> bool {
        let begin = self.at;
        if self.number() && self.eat("/") {
            let year_behind = self.peek().and_then(year).is_some();
            let number = self.number();
            let whole = number && self.eat("/") && self.number();
            if whole || year_behind {
                return true;
            }
        }
        self.at = begin;
        false
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::words;

    #[test]
    fn times_are_read_in_all_their_wordings() {
        let span = |from, to| When::Phase(YearSpan { from, to });
        for (text, when) in [
            ("giai đoạn 2021-2025", span(2021, 2025)),
            ("giai đoạn 2026 – 2030", span(2026, 2030)),
            ("giai đoạn từ năm 2021 đến năm 2025", span(2021, 2025)),
            ("giai đoạn 5 năm 2021-2025", span(2021, 2025)),
            ("giai đoạn đến năm 2025", When::By(2025)),
            ("giai đoạn 2019  2020", span(2019, 2020)),
            ("năm 2025-2030", span(2025, 2030)),
            ("từ năm 2021 đến năm 2025", span(2021, 2025)),
            ("2021 - 2025", span(2021, 2025)),
            ("đến năm 2030", When::By(2030)),
            ("Đến hết năm 2025", When::By(2025)),
            ("đến cuối năm 2025", When::By(2025)),
            ("trước năm 2026", When::By(2026)),
            ("từ nay đến năm 2030", When::By(2030)),
            ("đến 2025", When::By(2025)),
            ("đến tháng 6 năm 2025", When::By(2025)),
            ("vào năm 2030", When::In(2030)),
            ("trong năm 2024", When::In(2024)),
            ("năm 2025", When::In(2025)),
            ("các năm 2023, 2024 và 2025", When::In(2025)),
            ("từ năm 2024", When::From(2024)),
            ("từ năm 2024 trở đi", When::From(2024)),
            ("so với năm 2020", When::Base(Some(2020))),
            ("so với cuối năm 2020", When::Base(Some(2020))),
            ("so với giai đoạn 2016-2020", When::Base(Some(2020))),
            ("so với cùng kỳ năm 2022", When::Base(Some(2022))),
            ("so với năm trước", When::Base(None)),
            ("hằng năm", When::Yearly),
            ("Mỗi năm", When::Yearly),
            ("nhiệm kỳ 2020 - 2025", When::Date),
            ("ngày 12/9/2022", When::Date),
            ("ngày 11 tháng 5 năm 2022", When::Date),
            ("12/9/2022", When::Date),
            ("6/2025", When::Date),
            ("tháng 6/2025", When::Date),
            ("quý IV năm 2024", When::Date),
            ("quý I/2025", When::Date),
            ("giá so sánh năm 2010", When::Date),
            ("thời kỳ 2021-2025", span(2021, 2025)),
        ] {
            let words = words(text, 0);
            assert_eq!(at(&words, 0), Some((when, words.len())), "{text}");
        }
    }

    #[test]
    fn other_words_and_numbers_are_no_time() {
        for text in [
            "đến 50%",
            "từ 45 đến 47",
            "năm tỉnh",
            "1.500",
            "2000 người",
            "45-47%",
            "trong nước",
            "đến",
            "tháng",
        ] {
            assert_eq!(at(&words(text, 0), 0), None, "{text}");
        }
    }
}
