//! Lists of bodies taken apart: commas, semicolons and "và" divide bodies, but also stand inside names.

use dongho_vietnamese::normal::one_line;

use crate::words::{Gap, Word, WordKind, span, words};

use super::gazetteer::BODIES;
use super::group;

/// Returns the bodies of a list, their names as printed.
pub(crate) fn split(text: &str) -> Vec<String> {
    let words = words(text, 0);
    let mut list = List { text, words: &words, names: Vec::new(), start: 0, depth: 0 };
    let mut at = 0;
    while at < words.len() {
        at = list.step(at);
    }
    list.close(words.len());
    list.names
}

/// A list while it is taken apart.
struct List<'t> {
    text: &'t str,
    words: &'t [Word<'t>],
    names: Vec<String>,
    /// Where the present name begins.
    start: usize,
    depth: usize,
}

impl List<'_> {
    /// Looks at one word and returns the next to look at.
    fn step(&mut self, at: usize) -> usize {
        let Some(word) = self.words.get(at) else { return at + 1 };
        if let Some(end) = self.departments(at) {
            return end;
        }
        if let Some(end) = self.department_without_head(at) {
            return end;
        }
        if at == self.start {
            let known = BODIES.at(self.words, at).map(|(_, len)| len);
            if let Some(len) = known.or_else(|| group::at(self.words, at)) {
                return at + len;
            }
        }
        if at > self.start && self.divides(at, word) {
            self.close(at);
            self.start = at + usize::from(self.is_mark(at));
            return self.start.max(at + usize::from(self.start > at));
        }
        self.depth = match word.key.as_ref() {
            "(" => self.depth + 1,
            ")" => self.depth.saturating_sub(1),
            _ => self.depth,
        };
        if at == self.start && self.is_mark(at) {
            self.start = at + 1;
        }
        at + 1
    }

    /// "các sở: Khoa học và Công nghệ, Tài chính": names without their first word. Returns where they end.
    fn departments(&mut self, at: usize) -> Option<usize> {
        let all = usize::from(self.words.get(at)?.key == "các");
        let head = match self.words.get(at + all)?.key.as_ref() {
            "sở" => "Sở",
            "bộ" => "Bộ",
            _ => return None,
        };
        let mut next = at + all + 2;
        if !self.words.get(next - 1)?.is(":") {
            return None;
        }
        while let Some((_, len)) = BODIES.department_at(self.words, next) {
            let name = span(self.words.get(next..next + len)?).of(self.text);
            self.names.push(format!("{head} {}", one_line(name)));
            next += len;
            while self.is_mark(next) {
                next += 1;
            }
        }
        self.start = next;
        Some(next)
    }

    /// "Sở Tài chính, Nội vụ, Y tế": the first word stands once for all. Returns where the name ends.
    fn department_without_head(&mut self, at: usize) -> Option<usize> {
        if at != self.start || !self.words.get(at)?.capital || BODIES.at(self.words, at).is_some() {
            return None;
        }
        let head = ["Sở", "Bộ"]
            .into_iter()
            .find(|head| self.names.last().is_some_and(|name| name.starts_with(head)))?;
        let (_, len) = BODIES.department_at(self.words, at)?;
        let ends =
            self.words.get(at + len).is_none_or(|next| next.kind == WordKind::Mark || next.key == "và");
        let name = one_line(span(self.words.get(at..at + len)?).of(self.text));
        if !ends {
            return None;
        }
        self.names.push(format!("{head} {name}"));
        self.start = at + len;
        while self.is_mark(self.start) {
            self.start += 1;
        }
        Some(self.start)
    }

    fn is_mark(&self, at: usize) -> bool {
        self.words.get(at).is_some_and(|word| {
            word.key == "và"
                || (word.kind == WordKind::Mark
                    && matches!(word.key.as_ref(), "," | ";" | "-" | "–" | "+" | "•" | "/" | "." | ":" | "*"))
        })
    }

    /// Returns whether the word at `at` divides two bodies.
    fn divides(&self, at: usize, word: &Word<'_>) -> bool {
        if self.depth > 0 {
            return false;
        }
        let next = at + 1;
        match word.key.as_ref() {
            ";" | "+" | "•" => true,
            "," | "và" | "/" => {
                self.begins_body(next) || self.goes_on_without_head(next) || self.is_initials(next)
            }
            "-" | "–" => word.gap >= Gap::Line,
            "." => {
                self.words.get(next).is_none_or(|next| next.gap >= Gap::Space && next.capital)
                    && self.begins_body(next)
            }
            _ => word.gap >= Gap::Line && self.begins_body(at) || self.begins_known(at),
        }
    }

    /// "Bộ Tài chính Bộ Nội vụ": the mark between two known bodies was lost.
    fn begins_known(&self, at: usize) -> bool {
        let before = self.words.get(self.start..at).unwrap_or_default();
        let whole = BODIES.at(before, 0).is_some_and(|(_, len)| len == before.len());
        let head =
            self.words.get(at).is_some_and(|word| word.capital && matches!(word.key.as_ref(), "sở" | "bộ"));
        whole && head && BODIES.at(self.words, at).is_some()
    }

    /// "VTV, VOV, TTXVN": a name made of capitals alone, up to a mark.
    fn is_initials(&self, at: usize) -> bool {
        let Some(word) = self.words.get(at) else { return false };
        let printed = self.text.get(word.start..word.end).unwrap_or("");
        let capitals = (3..=8).contains(&printed.chars().count()) && printed.chars().all(char::is_uppercase);
        capitals && self.words.get(at + 1).is_none_or(|next| next.kind == WordKind::Mark || next.key == "và")
    }

    fn goes_on_without_head(&self, at: usize) -> bool {
        let head = self.words.get(self.start).is_some_and(|word| matches!(word.key.as_ref(), "sở" | "bộ"));
        let known = BODIES.at(self.words, self.start).is_some();
        let capital = self.words.get(at).is_some_and(|word| word.capital);
        let named = BODIES.department_at(self.words, at);
        let ends = named.is_some_and(|(_, len)| {
            self.words.get(at + len).is_none_or(|next| next.kind == WordKind::Mark || next.key == "và")
        });
        head && known && capital && ends
    }

    fn begins_body(&self, at: usize) -> bool {
        let Some(word) = self.words.get(at) else { return true };
        if word.key == "và" || word.key == "với" {
            return self.begins_body(at + 1);
        }
        BODIES.at(self.words, at).is_some()
            || group::at(self.words, at).is_some()
            || super::head::is_head(self.words, at)
    }

    fn close(&mut self, end: usize) {
        let mut words = self.words.get(self.start..end).unwrap_or_default();
        while let Some((last, rest)) = words.split_last() {
            let edge =
                last.kind == WordKind::Mark && !matches!(last.key.as_ref(), ")" | "”") || last.key == "và";
            if !edge {
                break;
            }
            words = rest;
        }
        while let Some((first, rest)) = words.split_first() {
            if !(first.kind == WordKind::Mark && first.key != "("
                || matches!(first.key.as_ref(), "và" | "với"))
            {
                break;
            }
            words = rest;
        }
        let name = one_line(span(words).of(self.text));
        if !name.is_empty() && words.iter().any(|word| word.kind == WordKind::Letters) {
            self.names.push(name);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_are_divided_between_bodies_and_not_inside_names() {
        for (list, bodies) in [
            ("Sở Khoa học và Công nghệ", vec!["Sở Khoa học và Công nghệ"]),
            ("Sở Khoa học và Công nghệ, Sở Nội vụ", vec!["Sở Khoa học và Công nghệ", "Sở Nội vụ"]),
            (
                "Sở Giáo dục và Đào tạo; Sở Lao động, Thương binh và Xã hội, Ủy ban nhân dân các huyện, thành phố",
                vec![
                    "Sở Giáo dục và Đào tạo",
                    "Sở Lao động, Thương binh và Xã hội",
                    "Ủy ban nhân dân các huyện, thành phố",
                ],
            ),
            (
                "Sở Kế hoạch và Đầu tư, sở tài chính và các đơn vị liên quan",
                vec!["Sở Kế hoạch và Đầu tư", "sở tài chính", "các đơn vị liên quan"],
            ),
            ("Các cơ quan, đơn vị liên quan", vec!["Các cơ quan, đơn vị liên quan"]),
            (
                "Các cơ quan liên quan; Ủy ban nhân dân các huyện, thành phố; các tổ chức hoạt động khoa học và công nghệ",
                vec![
                    "Các cơ quan liên quan",
                    "Ủy ban nhân dân các huyện, thành phố",
                    "các tổ chức hoạt động khoa học và công nghệ",
                ],
            ),
            (
                "Sở, ban, ngành và UBND cấp huyện, thành phố",
                vec!["Sở, ban, ngành", "UBND cấp huyện, thành phố"],
            ),
            (
                "Văn phòng UBND tỉnh, các sở, ngành liên quan; Ủy ban nhân dân các huyện, thành phố",
                vec![
                    "Văn phòng UBND tỉnh",
                    "các sở, ngành liên quan",
                    "Ủy ban nhân dân các huyện, thành phố",
                ],
            ),
            (
                "Sở Nội vụ, Sở Thông tin và Truyền thông; Báo Bắc Ninh; Đài Phát thanh - Truyền hình tỉnh; các cơ quan, đơn vị liên quan; Ủy ban nhân dân các huyện, thành phố",
                vec![
                    "Sở Nội vụ",
                    "Sở Thông tin và Truyền thông",
                    "Báo Bắc Ninh",
                    "Đài Phát thanh - Truyền hình tỉnh",
                    "các cơ quan, đơn vị liên quan",
                    "Ủy ban nhân dân các huyện, thành phố",
                ],
            ),
            (
                "Sở Văn hóa, Thể thao và Du lịch và Sở Y tế",
                vec!["Sở Văn hóa, Thể thao và Du lịch", "Sở Y tế"],
            ),
            (
                "Sở KH&CN, Sở TT&TT, Sở VH,TT&DL, Sở LĐ-TB&XH",
                vec!["Sở KH&CN", "Sở TT&TT", "Sở VH,TT&DL", "Sở LĐ-TB&XH"],
            ),
            (
                "Sở Khoa học và Công nghệ; Trường Đại học Sông Lam; Trường Cao đẳng Kinh tế, Kỹ thuật và Du lịch Sông Lam",
                vec![
                    "Sở Khoa học và Công nghệ",
                    "Trường Đại học Sông Lam",
                    "Trường Cao đẳng Kinh tế, Kỹ thuật và Du lịch Sông Lam",
                ],
            ),
            (
                "Sở Công Thương, Sở Nông nghiệp và Phát triển nông thôn, Hội Nông dân tỉnh và các đơn vị có liên quan",
                vec![
                    "Sở Công Thương",
                    "Sở Nông nghiệp và Phát triển nông thôn",
                    "Hội Nông dân tỉnh",
                    "các đơn vị có liên quan",
                ],
            ),
            (
                "UBND các huyện, thị xã, thành phố và các doanh nghiệp, hợp tác xã",
                vec!["UBND các huyện, thị xã, thành phố", "các doanh nghiệp, hợp tác xã"],
            ),
            (
                "Sở Khoa học và Công nghệ, các quận, huyện",
                vec!["Sở Khoa học và Công nghệ", "các quận, huyện"],
            ),
            (
                "Ban Quản lý các khu công nghiệp, UBND huyện, TP",
                vec!["Ban Quản lý các khu công nghiệp", "UBND huyện, TP"],
            ),
            (
                "Trường THCS Thượng Sơn, Hội Người cao tuổi xã",
                vec!["Trường THCS Thượng Sơn", "Hội Người cao tuổi xã"],
            ),
            (
                "Phòng Kế hoạch - Tài chính, Trung tâm Ứng dụng và Thông tin khoa học công nghệ",
                vec!["Phòng Kế hoạch - Tài chính", "Trung tâm Ứng dụng và Thông tin khoa học công nghệ"],
            ),
            ("Công ty Điện lực Thanh Lâm, Tỉnh đoàn", vec!["Công ty Điện lực Thanh Lâm", "Tỉnh đoàn"]),
            ("UBND huyện Châu Giang; các doanh nghiệp", vec!["UBND huyện Châu Giang", "các doanh nghiệp"]),
            (
                "Các sở: Khoa học và Công nghệ, Tài chính, Văn hóa, Thể thao và Du lịch; Công an tỉnh",
                vec![
                    "Sở Khoa học và Công nghệ",
                    "Sở Tài chính",
                    "Sở Văn hóa, Thể thao và Du lịch",
                    "Công an tỉnh",
                ],
            ),
            (
                "- Sở Y tế\n- Sở Xây dựng\n- Các sở, ban, ngành, đoàn thể",
                vec!["Sở Y tế", "Sở Xây dựng", "Các sở, ban, ngành, đoàn thể"],
            ),
            ("Sở Y tế\nSở Xây dựng", vec!["Sở Y tế", "Sở Xây dựng"]),
            ("Các bộ, ngành, địa phương", vec!["Các bộ, ngành, địa phương"]),
            (
                "Bộ Tài chính, Bộ Kế hoạch và Đầu tư và các bộ, cơ quan ngang bộ, cơ quan thuộc Chính phủ",
                vec![
                    "Bộ Tài chính",
                    "Bộ Kế hoạch và Đầu tư",
                    "các bộ, cơ quan ngang bộ, cơ quan thuộc Chính phủ",
                ],
            ),
            (
                "UBND các tỉnh, thành phố trực thuộc trung ương",
                vec!["UBND các tỉnh, thành phố trực thuộc trung ương"],
            ),
            (
                "Các viện nghiên cứu, trường đại học, doanh nghiệp; Sở Tài chính",
                vec!["Các viện nghiên cứu, trường đại học, doanh nghiệp", "Sở Tài chính"],
            ),
            ("Sở Tài chính (thẩm định, trình), Sở Y tế.", vec!["Sở Tài chính (thẩm định, trình)", "Sở Y tế"]),
            (
                "Sở Tài chính, Nội vụ và Y tế; Công an tỉnh",
                vec!["Sở Tài chính", "Sở Nội vụ", "Sở Y tế", "Công an tỉnh"],
            ),
            ("VTV, VOV, các địa phương", vec!["VTV", "VOV", "các địa phương"]),
            ("Bộ Tài chính Bộ Nội vụ", vec!["Bộ Tài chính", "Bộ Nội vụ"]),
            ("Sở KH&CN, TT&TT, NN&PTNT", vec!["Sở KH&CN", "Sở TT&TT", "Sở NN&PTNT"]),
            (
                "UBND các huyện: Yên Sơn, Tam Đường; Sở Y tế",
                vec!["UBND các huyện: Yên Sơn, Tam Đường", "Sở Y tế"],
            ),
            ("", vec![]),
        ] {
            assert_eq!(split(list), bodies, "{list}");
        }
    }
}
