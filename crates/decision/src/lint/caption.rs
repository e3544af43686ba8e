use dongho_base::{Localized, Span};
use dongho_vietnamese::date::{Reading, format_date, mentions};
use dongho_vietnamese::normal::{fold, nfc};

use super::citation_form::numbers;
use super::kind::{CAPTION_DATE, CAPTION_NUMBER};
use super::report::Report;
use crate::{Clause, Level};

/// Captions "(Kèm theo Quyết định số ... ngày ...)" that contradict the header. A blank number or date is none: electronic
/// documents leave both blank (Nghị định 30/2020/NĐ-CP, Phụ lục I, mục III.1).
pub(super) fn check(report: &mut Report<'_>) {
    let reading = report.reading;
    let captions =
        reading.clauses.iter().filter(|clause| matches!(clause.level, Level::Attached | Level::Appendix));
    for clause in captions {
        // The heading of an appendix may go before its caption; only what follows "kèm theo" counts.
        let Some(at) = fold_find(&clause.text, "kem theo") else {
            continue;
        };
        let caption = nfc(clause.text.get(at..).unwrap_or("")).chars().take(250).collect::<String>();
        check_number(report, clause, &caption);
        check_date(report, clause, &caption);
    }
}

/// Returns where the words of `wanted`, given folded, begin in `text`.
fn fold_find(text: &str, wanted: &str) -> Option<usize> {
    let folded = dongho_vietnamese::normal::fold_with_offsets(text);
    let at = folded.text.find(wanted)?;
    folded.original(at..at + wanted.len()).map(|span| span.start)
}

fn check_number(report: &mut Report<'_>, clause: &Clause, caption: &str) {
    let Some(own) = report.reading.document.number.as_deref() else {
        return;
    };
    let Some(number) = numbers(caption).into_iter().next().filter(|number| !number.is_cut) else {
        return;
    };
    let own_is_blank = !own.starts_with(|c: char| c.is_ascii_digit());
    let same_kind = number.codes.first().is_some_and(|code| own.contains(*code));
    if own_is_blank || !same_kind || plain(own) == plain(number.printed) {
        return;
    }
    let message = Localized::new(
        format!("Phần kèm theo ghi số “{}”, nhưng số của văn bản là “{own}”.", number.printed),
        format!("The caption says “{}”, but the number of the document is “{own}”.", number.printed),
    );
    report.add(&CAPTION_NUMBER, caption_span(clause), Some(own.to_owned()), message);
}

/// Numbers are compared without leading zeros, spaces and marks.
fn plain(number: &str) -> String {
    let letters: String = fold(number).chars().filter(|c| c.is_alphanumeric()).collect();
    letters.trim_start_matches('0').to_owned()
}

fn check_date(report: &mut Report<'_>, clause: &Clause, caption: &str) {
    let Some(own) = report.reading.document.date else {
        return;
    };
    let first = mentions(caption).into_iter().next().map(|mention| mention.reading);
    if let Some(Reading::Day(date)) = first.filter(|reading| *reading != Reading::Day(own)) {
        let message = Localized::new(
            format!("Phần kèm theo ghi ngày {}, nhưng văn bản ngày {}.", format_date(date), format_date(own)),
            format!("The caption is dated {}, but the document {}.", format_date(date), format_date(own)),
        );
        report.add(&CAPTION_DATE, caption_span(clause), Some(format_date(own)), message);
    }
}

/// A caption ends where its excerpt does, not with the blank lines behind it.
fn caption_span(clause: &Clause) -> Span {
    Span::new(clause.start, clause.start + clause.text.len().min(clause.end - clause.start))
}
