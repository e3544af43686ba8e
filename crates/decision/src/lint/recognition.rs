use dongho_base::Localized;
use dongho_vietnamese::ocr;

use super::kind::{MISREAD, REPEATED_WORD};
use super::repeat;
use super::report::{Doubt, Report};

/// Words that were misread, and words that stand twice.
pub(super) fn check(report: &mut Report<'_>) {
    report.over_text(|text, doubts| {
        for doubt in ocr::doubts(text) {
            let message = Localized::new(
                format!("“{}” có thể là “{}”.", doubt.found, doubt.suggestion),
                format!("“{}” is probably “{}”.", doubt.found, doubt.suggestion),
            );
            doubts.push(Doubt::new(
                &MISREAD,
                doubt.span.start..doubt.span.end,
                Some(doubt.suggestion),
                message,
            ));
        }
        for found in repeat::repeats(text) {
            let message = Localized::new(
                format!("“{}” có từ bị lặp; có thể là “{}”.", found.printed, found.suggestion),
                format!("A word stands twice in “{}”; it is probably “{}”.", found.printed, found.suggestion),
            );
            doubts.push(Doubt::new(&REPEATED_WORD, found.at, Some(found.suggestion), message));
        }
    });
}
