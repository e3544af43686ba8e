//! Values that differ by little.

use strsim::osa_distance;

use super::column::{Kind, Text};

/// Pairs of values looked at to find out how often values are alike by chance.
const SAMPLE: usize = 4000;

/// Longer texts are not compared letter by letter.
const MOST_LETTERS: usize = 200;

/// Returns which pairs of letters a text has, one bit for each of 128 kinds.
pub(super) fn letters(text: &str) -> u128 {
    text.as_bytes().windows(2).fold(0, |bits, pair| {
        let number = pair.iter().fold(0_u32, |number, byte| number * 257 + u32::from(*byte));
        bits | 1 << (number.wrapping_mul(0x9E37_79B1) >> 25)
    })
}

/// Returns whether two different values are alike.
pub(super) fn are_alike(kind: Kind, a: &Text, b: &Text) -> bool {
    match kind {
        Kind::Exact => false,
        Kind::Date => is_turned(&a.plain, &b.plain) || is_slip(a, b, 1),
        Kind::Code => is_slip(a, b, 1),
        Kind::Name | Kind::Address => {
            (!a.core.is_empty() && a.core == b.core)
                || is_part(&a.plain, &b.plain)
                || is_slip(a, b, (a.plain.len().min(b.plain.len()) / 10).clamp(1, 3))
        }
    }
}

/// Returns whether two texts are at most some edits apart; a swap of neighbours is one.
fn is_slip(a: &Text, b: &Text, most: usize) -> bool {
    let (short, long) = (a.plain.len().min(b.plain.len()), a.plain.len().max(b.plain.len()));
    // An edit changes at most three pairs of letters on each side.
    let far = (a.letters ^ b.letters).count_ones() as usize > 6 * most;
    short >= 4
        && long <= MOST_LETTERS
        && long - short <= most
        && !far
        && osa_distance(&a.plain, &b.plain) <= most
}

/// Returns whether one text begins with all words of the other and goes on.
fn is_part(a: &str, b: &str) -> bool {
    let (short, long) = if a.len() < b.len() { (a, b) } else { (b, a) };
    short.len() >= 8
        && short.contains(' ')
        && long.strip_prefix(short).is_some_and(|rest| rest.starts_with(' '))
}

/// Returns whether two days have day and month turned, or one is the first of January of the other's year, as forms write
/// where only the year is known.
fn is_turned(a: &str, b: &str) -> bool {
    let parts = |text: &str| -> Option<[String; 3]> {
        let mut parts = text.splitn(3, '-').map(str::to_owned);
        Some([parts.next()?, parts.next()?, parts.next()?])
    };
    let (Some([year, month, day]), Some([other_year, other_month, other_day])) = (parts(a), parts(b)) else {
        return false;
    };
    let turned = month == other_day && day == other_month;
    let only_year = (month == "01" && day == "01") || (other_month == "01" && other_day == "01");
    year == other_year && (turned || only_year)
}

/// Returns how often two different values are alike by chance, from pairs spread evenly over all.
pub(super) fn by_chance(kind: Kind, values: &[Text]) -> f64 {
    let count = values.len();
    let pairs = SAMPLE.min(count * count.saturating_sub(1) / 2);
    // Steps that share no divisor with the count meet many different pairs; the same records give the same sample.
    let at = |index: usize, step: usize| values.get(index.wrapping_mul(step) % count.max(1));
    let met = (0..pairs).filter(|index| {
        at(*index, 7919).zip(at(*index + 1, 104_729)).is_some_and(|(a, b)| a != b && are_alike(kind, a, b))
    });
    (met.count() as f64 + 0.5) / (pairs as f64 + 200.0)
}
