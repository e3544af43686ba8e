//! Recipients and signers.

mod signature;

use super::piece::{Piece, one_line, pieces};
use crate::tree::mark::{is_capitals, starts};
use crate::{Clause, Level, Signer};
use signature::{Signatures, without_note};

/// What stands at the end of the document.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Closing {
    pub(super) recipients: Vec<String>,
    pub(super) signer: Option<Signer>,
    pub(super) co_signers: Vec<Signer>,
}

/// Returns recipients and signer of the first closing of the document.
pub(super) fn read(text: &str, clauses: &[Clause]) -> Closing {
    let is_closing = |c: &&Clause| matches!(c.level, Level::Recipients | Level::Signature);
    let mut reader = Reader::default();
    let first = clauses.iter().position(|c| is_closing(&c)).unwrap_or(clauses.len());
    for clause in clauses.iter().skip(first).take_while(is_closing) {
        reader.signature = clause.level == Level::Signature;
        let printed = pieces(clause.span().of(text));
        reader.signatures.look_for_columns(&printed);
        for piece in printed {
            reader.take(piece);
        }
    }
    reader.finish()
}

#[derive(Debug, Default)]
struct Reader {
    recipients: Vec<String>,
    /// Whether the last recipient goes on on the next line.
    open: bool,
    signatures: Signatures,
    signature: bool,
}

impl Reader {
    fn take(&mut self, piece: Piece<'_>) {
        let text = piece.text;
        if let Some(rest) =
            ["Nơi nhận", "NƠI NHẬN", "Nơi gửi", "Nơi Nhận"].iter().find_map(|w| text.strip_prefix(w))
        {
            return self.take_behind_heading(rest);
        }
        let right = piece.right || piece.indent >= 20;
        if is_recipient(text) && !(self.signature && right) {
            return self.add_recipient(text);
        }
        if is_note(text) {
            return;
        }
        if self.is_rest_of_recipient(piece, right) {
            return self.extend_recipient(text);
        }
        self.signatures.take(piece, self.signature);
    }

    /// Takes "Nơi nhận: Như Điều 3; Lưu: VT" on one line.
    fn take_behind_heading(&mut self, rest: &str) {
        let rest = rest.trim_matches([':', ' ', '*', '_', '.']);
        for entry in rest.split(';').map(str::trim).filter(|e| !e.is_empty()) {
            self.add_recipient(entry);
        }
        self.open = false;
    }

    fn add_recipient(&mut self, text: &str) {
        // A whole list on one line: "- Như Điều 3; - Lưu: VT."
        let parts: Vec<&str> = text.split("; -").collect();
        for part in parts {
            self.open = !part.ends_with([';', '.']);
            let entry = part
                .trim_start_matches(['-', '–', '—', '+', '•', ' ', '*'])
                .trim_end_matches([';', '.', ',', ' ', '/']);
            if !entry.is_empty() {
                self.recipients.push(one_line(entry));
            }
        }
    }

    fn is_rest_of_recipient(&self, piece: Piece<'_>, right: bool) -> bool {
        let plain = !is_capitals(piece.text) || piece.text.len() < 12;
        let listed = piece.text.ends_with([';', '.']) || self.open && !piece.apart;
        !self.signature && !right && plain && listed && !self.recipients.is_empty()
    }

    fn extend_recipient(&mut self, text: &str) {
        if !self.open {
            return self.add_recipient(text);
        }
        self.open = !text.ends_with([';', '.']);
        if let Some(last) = self.recipients.last_mut() {
            last.push(' ');
            last.push_str(&one_line(text.trim_end_matches([';', '.', ' '])));
        }
    }

    fn finish(self) -> Closing {
        let mut signers = self.signatures.finish().into_iter();
        let signer = signers.next();
        // Some copies print the same signature twice.
        let first = signer.as_ref().and_then(|s| s.name.clone());
        let co_signers = signers.filter(|s| s.name.is_some() && s.name != first).collect();
        Closing { recipients: self.recipients, signer, co_signers }
    }
}

fn is_recipient(text: &str) -> bool {
    text.starts_with(['-', '–', '—', '•', '+'])
        || starts(text, &["Lưu:", "Lưu VT", "Như Điều", "Như điều", "Như trên"])
}

/// Returns whether a line is a note of the copy or of a digital signature.
fn is_note(text: &str) -> bool {
    let notes =
        ["Ký bởi", "Người ký", "Email", "Cơ quan:", "Thời gian ký", "Ngày ký", "(Ký", "(Chữ ký", "[daky]"];
    starts(text, &notes) || without_note(text).is_empty()
}
