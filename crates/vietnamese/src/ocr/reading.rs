use super::letter::Letter;

/// Returns whether scanning may have turned `right` into `printed`.
///
/// The letters are the same; none gained or changed its shape (breve, circumflex, horn, bar), and there is no tone where
/// there was none. Where a shape is lost, the tone is the same or lost with it: "quyét" or "quyet" for "quyết", but not
/// "bỏ" for "bộ", which is far more often a word of its own.
pub(super) fn is_misreading(printed: &str, right: &str) -> bool {
    let (printed, right) = (letters(printed), letters(right));
    let tone = |letters: &[Letter]| letters.iter().map(|letter| letter.tone).max().unwrap_or('\0');
    let (printed_tone, right_tone) = (tone(&printed), tone(&right));
    let pairs = || printed.iter().zip(&right);
    let lost_shape = pairs().any(|(ours, theirs)| ours.shape != theirs.shape);
    let shapes = pairs()
        .all(|(ours, theirs)| ours.base == theirs.base && (ours.shape == '\0' || ours.shape == theirs.shape));
    let tones = printed_tone == '\0' || printed_tone == right_tone || right_tone != '\0' && !lost_shape;
    printed.len() == right.len() && shapes && tones
}

fn letters(word: &str) -> Vec<Letter> {
    let mut letters: Vec<Letter> = Vec::with_capacity(word.len());
    for letter in word.chars().filter_map(Letter::of) {
        match letters.last_mut() {
            Some(last) if letter.base == '\0' => {
                last.shape = last.shape.max(letter.shape);
                last.tone = last.tone.max(letter.tone);
            }
            _ => letters.push(letter),
        }
    }
    letters
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn scanning_loses_and_changes_marks_but_adds_none() {
        for (printed, right) in
            [("Phân", "phấn"), ("đầu", "đấu"), ("QUYÉT", "quyết"), ("doi", "đổi"), ("Sớ", "sở")]
        {
            assert!(is_misreading(printed, right), "{printed} for {right}");
        }
        for (printed, right) in [
            ("quản", "quan"),
            ("chữ", "chủ"),
            ("đồng", "dòng"),
            ("hơn", "hôn"),
            ("bỏ", "bộ"),
            ("dòng", "động"),
        ] {
            assert!(!is_misreading(printed, right), "{printed} for {right}");
        }
    }
}
