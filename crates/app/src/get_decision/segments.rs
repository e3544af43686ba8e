use dongho_base::Span;

use crate::{Link, Mark, MarkKind, Segment};

/// A place in the text that belongs to something.
pub(super) struct Marked {
    /// What.
    pub kind: MarkKind,
    /// The thing.
    pub link: Link,
    /// Its bytes.
    pub span: Span,
}

/// Cuts a stretch of text where marks begin and end. `marked` is in document order, the widest first.
pub(super) fn segments(text: &str, stretch: Span, marked: &[Marked]) -> Vec<Segment> {
    let before_end = marked.partition_point(|m| m.span.start < stretch.end);
    let candidates = marked.get(..before_end).unwrap_or(&[]);
    let over: Vec<_> = candidates.iter().filter(|m| stretch.start < m.span.end).collect();
    let mut cuts: Vec<_> = over.iter().flat_map(|m| [m.span.start, m.span.end]).collect();
    cuts.retain(|cut| stretch.start < *cut && *cut < stretch.end && text.is_char_boundary(*cut));
    cuts.extend([stretch.start, stretch.end]);
    cuts.sort_unstable();
    cuts.dedup();
    cuts.windows(2)
        .filter_map(|cut| segment(text, Span::new(*cut.first()?, *cut.last()?), stretch, &over))
        .collect()
}

fn segment(text: &str, span: Span, stretch: Span, over: &[&Marked]) -> Option<Segment> {
    let covering = over.iter().filter(|m| m.span.start < span.end && span.start < m.span.end);
    let marks = covering.map(|m| Mark {
        kind: m.kind,
        link: m.link.clone(),
        first: m.span.start.max(stretch.start) == span.start && m.span.start >= stretch.start,
    });
    let piece = span.of(text);
    (!piece.is_empty()).then(|| Segment { text: piece.to_owned(), marks: marks.collect() })
}

#[cfg(test)]
mod tests {
    use dongho_base::Localized;

    use super::*;
    use crate::{Subject, SubjectKind};

    fn mark(id: &str, start: usize, end: usize) -> Marked {
        let link = Link { subject: Subject::new(SubjectKind::Target, id), name: Localized::default() };
        Marked { kind: MarkKind::Target, link, span: Span::new(start, end) }
    }

    fn show(text: &str, stretch: Span, marked: &[Marked]) -> Vec<String> {
        let mark = |mark: &Mark| format!("{}{}", mark.link.subject.id, if mark.first { "!" } else { "" });
        let show =
            |s: &Segment| format!("{}:{}", s.text, s.marks.iter().map(mark).collect::<Vec<_>>().join(","));
        segments(text, stretch, marked).iter().map(show).collect()
    }

    #[test]
    fn text_is_cut_where_marks_begin_and_end_and_nothing_is_lost() {
        let text = "abcdefghij";
        let marked = [mark("w", 1, 8), mark("n", 3, 5)];
        assert_eq!(show(text, Span::new(0, 10), &marked), ["a:", "bc:w!", "de:w,n!", "fgh:w", "ij:"]);
        let whole: String = segments(text, Span::new(0, 10), &marked).into_iter().map(|s| s.text).collect();
        assert_eq!(whole, text);
    }

    #[test]
    fn a_mark_over_several_clauses_has_its_anchor_in_the_first() {
        let text = "abcdefghij";
        let marked = [mark("w", 2, 8)];
        assert_eq!(show(text, Span::new(0, 5), &marked), ["ab:", "cde:w!"]);
        assert_eq!(show(text, Span::new(5, 10), &marked), ["fgh:w", "ij:"]);
    }
}
