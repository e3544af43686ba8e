//! From the text of a file to its tables, with every fault of syntax.

use dongho_base::Span;
use toml::de::DeTable;
use toml_parser::lexer::TokenKind;

use crate::report::{Place, Report};

/// Definition files are written by hand; one beyond this is something else.
const MOST_BYTES: usize = 8 << 20;

/// The model nests four levels deep; beyond this a file only tries the stack.
const MOST_LEVELS: usize = 32;

/// Returns the tables of a file: also those before and after a fault.
pub(crate) fn parse<'t>(file: &str, text: &'t str, report: &mut Report) -> Option<DeTable<'t>> {
    if text.len() > MOST_BYTES {
        let (vi, en) = ("Tệp lớn hơn 8 MB.", "The file is larger than 8 MB.");
        report.file_error("PRG-0003", file, vi.into(), en.into()).hint(
            "Tệp định nghĩa chỉ chứa tên, số hiệu, con số và ý chính; hãy bỏ phần còn lại ra ngoài.",
            "Definition files hold names, numbers and gists only; keep everything else elsewhere.",
        );
        return None;
    }
    if let Some(span) = too_deep(text) {
        let place = Place { file, span };
        let (vi, en) = ("Lồng nhau quá sâu ở đây.", "Nested too deeply here.");
        report
            .error("PRG-0002", place, vi.into(), en.into())
            .hint("Kiểm tra dấu ngoặc chưa đóng.", "Look for brackets that are not closed.");
        return None;
    }
    let (table, errors) = DeTable::parse_recoverable(text);
    for error in errors {
        let span = error.span().map_or(Span::default(), |range| Span::new(range.start, range.end));
        let message = error.message();
        let vi = format!("Sai cú pháp TOML: {message}.");
        let en = format!("TOML syntax error: {message}.");
        report.error("PRG-0001", Place { file, span }, vi, en).hint(
            "Văn bản đặt trong dấu ngoặc kép; mỗi dòng một khóa: khóa = \"giá trị\".",
            "Text stands in double quotes; one key a line: key = \"value\".",
        );
    }
    Some(table.into_inner())
}

/// Returns the first token at which brackets or dotted keys nest beyond the bound.
///
/// The parser bounds brackets itself, but not the tables that a dotted key opens.
fn too_deep(text: &str) -> Option<Span> {
    let (mut brackets, mut dots) = (0_usize, 0_usize);
    for token in toml_parser::Source::new(text).lex() {
        match token.kind() {
            TokenKind::LeftSquareBracket | TokenKind::LeftCurlyBracket => {
                brackets += 1;
                dots = 0;
            }
            TokenKind::RightSquareBracket | TokenKind::RightCurlyBracket => {
                brackets = brackets.saturating_sub(1)
            }
            TokenKind::Dot => dots += 1,
            TokenKind::Equals | TokenKind::Comma | TokenKind::Newline => dots = 0,
            _ => {}
        }
        if brackets.max(dots) > MOST_LEVELS {
            let span = token.span();
            return Some(Span::new(span.start(), span.end()));
        }
    }
    None
}
