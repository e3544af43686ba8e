//! Labels in front of what a task needs: "Cơ quan chủ trì:", "Thời gian thực hiện:".

use std::ops::Range;
use std::sync::LazyLock;

use dongho_vietnamese::normal::one_line;

use crate::TaskTime;
use crate::party::list;
use crate::words::{Gap, Lexicon, Word, WordKind, span, words};

use super::time;

/// What stands behind a label.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Role {
    Lead,
    Coordinating,
    Time,
    Product,
    /// "Nội dung:", "Kinh phí:" and the like: part of the task, kept nowhere else.
    Other,
}

static LABELS: LazyLock<Lexicon<Role>> = LazyLock::new(|| {
    Lexicon::new(&[
        (
            "cơ quan chủ trì|đơn vị chủ trì|chủ trì|chủ trì thực hiện|cơ quan chủ trì thực hiện|đơn vị chủ trì thực hiện|cơ quan thực hiện|đơn vị thực hiện|cơ quan đầu mối|đơn vị đầu mối|cơ quan , đơn vị chủ trì|cơ quan chủ trì tham mưu|đơn vị chịu trách nhiệm|tổ chức chủ trì|phân công thực hiện|cơ quan chủ trì là|đơn vị chủ trì là|trách nhiệm thực hiện|đơn vị chủ trì tham mưu|cơ quan chủ quản|đơn vị chủ quản|chủ đầu tư|cơ quan quản lý|cơ quan , đơn vị thực hiện|cơ quan tham mưu|đơn vị tham mưu|đơn vị được giao|cơ quan được giao|đơn vị được giao chủ trì|cơ quan được giao chủ trì|cơ quan chịu trách nhiệm|cơ quan chịu trách nhiệm chính|đơn vị chịu trách nhiệm chính|chịu trách nhiệm chính|chịu trách nhiệm|phân công chủ trì|phân công|đơn vị triển khai|cơ quan triển khai|cơ quan chủ trì xây dựng|cơ quan chủ trì soạn thảo|cơ quan soạn thảo|cơ quan chủ trì , thực hiện|đơn vị chủ trì , thực hiện|chủ trì , thực hiện|giao chủ trì|cơ quan , tổ chức chủ trì|cơ quan / đơn vị chủ trì|tổ chức thực hiện",
            Role::Lead,
        ),
        (
            "cơ quan phối hợp|đơn vị phối hợp|phối hợp|cơ quan , đơn vị phối hợp|phối hợp thực hiện|cơ quan phối hợp thực hiện|đơn vị phối hợp thực hiện|các cơ quan phối hợp|các đơn vị phối hợp|tổ chức phối hợp|cơ quan phối hợp là|các sở , ngành phối hợp|cơ quan , tổ chức phối hợp|cơ quan / đơn vị phối hợp|giao phối hợp|đơn vị cùng phối hợp|cơ quan cùng phối hợp|đơn vị tham gia|cơ quan tham gia",
            Role::Coordinating,
        ),
        (
            "thời gian|thời gian thực hiện|thời gian hoàn thành|thời hạn|thời hạn hoàn thành|thời hạn thực hiện|tiến độ|tiến độ thực hiện|lộ trình|lộ trình thực hiện|thời gian trình|hoàn thành|thời gian triển khai|thời điểm hoàn thành|thời gian thực hiện , hoàn thành|thời gian thực hiện và hoàn thành|thời gian , tiến độ|thời gian , lộ trình|thời gian và lộ trình|thời gian , tiến độ thực hiện|thời gian , lộ trình thực hiện|thời gian bắt đầu và hoàn thành|thời gian dự kiến|dự kiến thời gian|dự kiến hoàn thành|dự kiến thời gian hoàn thành|thời gian dự kiến hoàn thành|thời gian hoàn thành dự kiến|thời hạn trình|thời hạn báo cáo|tiến độ hoàn thành|thời gian kết thúc|thời gian ban hành|lộ trình hoàn thành|kế hoạch thực hiện|năm thực hiện|thời gian và tiến độ|hạn hoàn thành",
            Role::Time,
        ),
        (
            "sản phẩm|kết quả|sản phẩm đầu ra|kết quả đầu ra|sản phẩm dự kiến|dự kiến sản phẩm|kết quả dự kiến|dự kiến kết quả|kết quả cần đạt|sản phẩm hoàn thành|kết quả , sản phẩm|sản phẩm , kết quả|kết quả đạt được|kết quả thực hiện|sản phẩm , kết quả đầu ra|kết quả / sản phẩm|sản phẩm / kết quả|sản phẩm chính|sản phẩm cần đạt|kết quả phải đạt|kết quả hoàn thành|kết quả mong đợi|dự kiến kết quả đạt được|kết quả dự kiến đạt được|yêu cầu sản phẩm|hình thức văn bản|sản phẩm cụ thể|đầu ra",
            Role::Product,
        ),
        (
            "nội dung|nội dung thực hiện|kinh phí|kinh phí thực hiện|nguồn kinh phí|mục tiêu|ghi chú|địa điểm|hình thức|quy mô|đối tượng|phạm vi|dự kiến kinh phí|nguồn vốn|yêu cầu|phương thức thực hiện",
            Role::Other,
        ),
    ])
});

/// A stretch of text with its label, `None` for what stands in front of the first.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Part {
    pub(crate) role: Option<Role>,
    /// The text behind the label, on one line.
    pub(crate) text: String,
}

/// Returns the parts of a text, in order. A label stands at the beginning, behind a full stop, a semicolon, an opening
/// parenthesis or on a new line, and a colon follows it.
pub(crate) fn parts(text: &str) -> Vec<Part> {
    let words = words(text, 0);
    let labels: Vec<(Role, Range<usize>)> = (0..words.len()).filter_map(|at| label(&words, at)).collect();
    let first = labels.first().map_or(words.len(), |(_, at)| at.start);
    let mut parts = vec![Part { role: None, text: cut(text, &words, 0..first) }];
    for (index, (role, at)) in labels.iter().enumerate() {
        let end = labels.get(index + 1).map_or(words.len(), |(_, next)| next.start);
        parts.push(Part { role: Some(*role), text: cut(text, &words, at.end..end) });
    }
    parts.retain(|part| part.role.is_some() || !part.text.is_empty());
    parts
}

fn label(words: &[Word<'_>], at: usize) -> Option<(Role, Range<usize>)> {
    let before = at.checked_sub(1).and_then(|at| words.get(at));
    let word = words.get(at)?;
    let opens = word.gap >= Gap::Line
        || before.is_none_or(|word| {
            word.kind == WordKind::Mark
                && matches!(word.key.as_ref(), "." | ";" | "(" | "-" | "+" | "," | "•" | ":" | "*" | "–")
        });
    let (role, len) = LABELS.at(words, at)?;
    // In a cell the lines of which were joined only the capital is left to tell where the next label begins.
    let bodies = matches!(role, Role::Lead | Role::Coordinating) && word.capital;
    if !(opens || bodies) {
        return None;
    }
    let colon =
        at + len + words.get(at + len..)?.iter().take_while(|word| word.is("*") || word.is("_")).count();
    words.get(colon)?.is(":").then_some((role, at..colon + 1))
}

fn cut(text: &str, words: &[Word<'_>], at: Range<usize>) -> String {
    let mut words = words.get(at).unwrap_or_default();
    let mut depth = 0usize;
    let opened = |words: &[Word<'_>]| words.iter().filter(|word| word.is("(")).count();
    let edge = |word: &Word<'_>| {
        word.kind == WordKind::Mark
            && matches!(word.key.as_ref(), "." | ";" | "," | "-" | "–" | "+" | "*" | "_" | ":" | "•" | "(")
    };
    while let Some((first, rest)) = words.split_first().filter(|(first, _)| edge(first) && !first.is("(")) {
        let _ = first;
        words = rest;
    }
    depth += opened(words);
    let closed = words.iter().filter(|word| word.is(")")).count();
    let stray = closed > depth;
    while let Some((last, rest)) =
        words.split_last().filter(|(last, _)| edge(last) || (stray && last.is(")")))
    {
        let done = last.is(")");
        words = rest;
        if done {
            break;
        }
    }
    one_line(span(words).of(text))
}

/// What labels and columns say of a task.
#[derive(Debug, Clone, Default)]
pub(crate) struct Fields {
    pub(crate) lead: Vec<String>,
    pub(crate) coordinating: Vec<String>,
    pub(crate) product: Option<String>,
    pub(crate) time: TaskTime,
}

impl Fields {
    /// Takes the text behind a label.
    pub(crate) fn put(&mut self, role: Role, text: &str) {
        match role {
            Role::Lead => self.put_lead(text),
            Role::Coordinating => self.coordinating.extend(list::split(text)),
            Role::Time if self.time.text.is_none() => self.time = time::read(text),
            Role::Product if self.product.is_none() && !text.is_empty() => {
                self.product = Some(one_line(text))
            }
            _ => {}
        }
    }

    /// "Sở A (chủ trì); Sở B, Sở C (phối hợp)": the mark holds for all bodies in front of it.
    fn put_marked(&mut self, text: &str) -> bool {
        const MARKS: [(&str, Role); 4] = [
            ("(chủ trì)", Role::Lead),
            ("(phối hợp)", Role::Coordinating),
            ("(Chủ trì)", Role::Lead),
            ("(Phối hợp)", Role::Coordinating),
        ];
        let mut rest = text;
        let mut marked = false;
        let next = |rest: &str| {
            let at = |(mark, role): &(&str, Role)| rest.find(mark).map(|at| (at, at + mark.len(), *role));
            MARKS.iter().filter_map(at).min_by_key(|(at, ..)| *at)
        };
        while let Some((at, end, role)) = next(rest) {
            let bodies = list::split(rest.get(..at).unwrap_or(""));
            match role {
                Role::Lead => self.lead.extend(bodies),
                _ => self.coordinating.extend(bodies),
            }
            rest = rest.get(end..).unwrap_or("");
            marked = true;
        }
        if marked {
            self.coordinating.extend(list::split(rest));
        }
        marked
    }

    /// Takes what stands in a column or behind a label for the lead; it may name the coordinating bodies too.
    fn put_lead(&mut self, text: &str) {
        let labelled = parts(text);
        if labelled.iter().any(|part| part.role.is_some()) {
            for part in labelled {
                match part.role {
                    Some(Role::Lead) | None => self.lead.extend(list::split(&part.text)),
                    Some(role) => self.put(role, &part.text),
                }
            }
            return;
        }
        if self.put_marked(text) {
            return;
        }
        match assigned(text) {
            Some((lead, coordinating)) => {
                self.lead.extend(list::split(lead));
                self.coordinating.extend(list::split(coordinating));
            }
            None => self.lead.extend(list::split(text)),
        }
    }
}

/// "Sở A chủ trì, phối hợp với Sở B": what stands in front of and behind these words.
pub(crate) fn assigned(text: &str) -> Option<(&str, &str)> {
    let words = words(text, 0);
    let key = |at: usize| words.get(at).map_or("", |word| word.key.as_ref());
    let leads = (1..words.len()).find(|at| key(*at) == "chủ" && key(at + 1) == "trì")?;
    let joins = (leads..words.len()).find(|at| key(*at) == "phối" && key(at + 1) == "hợp");
    let start = words.first()?.start;
    let lead = text.get(start..words.get(leads)?.start)?;
    let with = joins.map(|at| at + 2 + usize::from(matches!(key(at + 2), "với" | "cùng")));
    let coordinating =
        with.and_then(|at| words.get(at)).and_then(|word| text.get(word.start..)).unwrap_or("");
    Some((lead.trim_end_matches(|c: char| c.is_whitespace() || c == '(' || c == ','), coordinating))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_take_a_text_apart() {
        let parts = parts(
            "Xây dựng đề án. Cơ quan chủ trì: Sở A; cơ quan phối hợp: Sở B, Sở C. Thời gian: 2025; sản phẩm: Đề án.",
        );
        let read: Vec<(Option<Role>, &str)> =
            parts.iter().map(|part| (part.role, part.text.as_str())).collect();
        assert_eq!(
            read,
            [
                (None, "Xây dựng đề án"),
                (Some(Role::Lead), "Sở A"),
                (Some(Role::Coordinating), "Sở B, Sở C"),
                (Some(Role::Time), "2025"),
                (Some(Role::Product), "Đề án"),
            ]
        );
    }

    #[test]
    fn a_duty_that_begins_with_chu_tri_has_no_label() {
        assert_eq!(parts("Chủ trì, phối hợp với các sở triển khai Chương trình").len(), 1);
        assert_eq!(parts("Nâng cao chất lượng sản phẩm: gạo, chè").len(), 1);
    }

    #[test]
    fn one_column_may_hold_both_roles() {
        for text in [
            "Chủ trì: Sở Y tế; phối hợp: Sở Nội vụ, Sở Tài chính",
            "Sở Y tế chủ trì, phối hợp với Sở Nội vụ, Sở Tài chính",
            "- Cơ quan chủ trì: Sở Y tế\n- Cơ quan phối hợp: Sở Nội vụ; Sở Tài chính",
        ] {
            let mut fields = Fields::default();
            fields.put(Role::Lead, text);
            assert_eq!(fields.lead, ["Sở Y tế"], "{text}");
            assert_eq!(fields.coordinating, ["Sở Nội vụ", "Sở Tài chính"], "{text}");
        }
    }
}
