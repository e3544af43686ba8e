//! When a task is to be done, as documents print it.

use dongho_vietnamese::normal::one_line;

use crate::words::{Word, WordKind, words};
use crate::{TaskTime, TimeKind};

/// A stretch of time as precise as printed.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Stretch {
    from: String,
    to: String,
    /// Its first word.
    start: usize,
    /// One past its last word.
    end: usize,
    /// Whether it is a single day.
    day: bool,
}

/// Reads a time. What cannot be understood keeps its text and has no kind.
///
/// A lone year, quarter or month is the time by which to be done ("Năm 2024" is `by` with `to` 2024, "Quý IV/2024" is
/// `by` with `to` 2024-12), a lone day is `date`. "Thường xuyên" has no kind unless it also says every year.
pub(crate) fn read(text: &str) -> TaskTime {
    let line =
        one_line(text.trim_matches(|c: char| c.is_whitespace() || matches!(c, '.' | ';' | ',' | '*' | ':')));
    if line.is_empty() || line.chars().all(|c| matches!(c, '-' | '–' | '.' | '/')) {
        return TaskTime::default();
    }
    let words = words(&line, 0);
    let stretches = stretches(&words);
    let (kind, from, to) = understand(&words, &stretches);
    TaskTime { text: Some(line), kind, from, to }
}

type Understood = (Option<TimeKind>, Option<String>, Option<String>);

fn understand(words: &[Word<'_>], stretches: &[Stretch]) -> Understood {
    let (first, last) = (stretches.first(), stretches.last());
    let long = stretches.len() > 1
        || first.is_some_and(|stretch| stretch.from != stretch.to && stretch.from.len() == 4);
    let ends = || (first.map(|stretch| stretch.from.clone()), last.map(|stretch| stretch.to.clone()));
    if let Some(kind) = recurring(words) {
        let (from, to) = if long { ends() } else { (None, None) };
        return (Some(kind), from, to);
    }
    let Some(first) = first else { return (None, None, None) };
    if goes_on(words, last) || (stretches.len() == 1 && follows(words, first.start, &["từ"]) && !long) {
        return (Some(TimeKind::From), Some(first.from.clone()), None);
    }
    let limited = follows(words, first.start, &["trước", "đến", "hết", "nhất", "xong"]);
    if long && !(limited && stretches.len() == 1) {
        let (from, to) = ends();
        return (Some(TimeKind::Range), from, to);
    }
    if first.day && !limited && !follows(words, first.start, &["thành", "trong"]) {
        return (Some(TimeKind::Date), Some(first.from.clone()), Some(first.to.clone()));
    }
    (Some(TimeKind::By), None, last.map(|stretch| stretch.to.clone()))
}

fn recurring(words: &[Word<'_>]) -> Option<TimeKind> {
    words.windows(2).find_map(|pair| match pair {
        [first, second] => match (first.key.as_ref(), second.key.as_ref()) {
            ("hằng" | "hàng" | "mỗi" | "từng", "năm") | ("thường", "niên") => {
                Some(TimeKind::Yearly)
            }
            ("hằng" | "hàng" | "mỗi" | "từng", "quý") => Some(TimeKind::Quarterly),
            ("hằng" | "hàng" | "mỗi" | "từng", "tháng") => Some(TimeKind::Monthly),
            _ => None,
        },
        _ => None,
    })
}

/// "2024 và những năm tiếp theo", "từ năm 2024 trở đi".
fn goes_on(words: &[Word<'_>], last: Option<&Stretch>) -> bool {
    let behind = last.and_then(|last| words.get(last.end..)).unwrap_or_default();
    behind.windows(2).any(|pair| match pair {
        [first, second] => matches!(
            (first.key.as_ref(), second.key.as_ref()),
            ("trở", "đi") | ("tiếp", "theo") | ("sau", "đó")
        ),
        _ => false,
    })
}

/// Returns whether one of `before` stands in front of a stretch, other words of time between them aside.
fn follows(words: &[Word<'_>], start: usize, before: &[&str]) -> bool {
    let front = words.get(..start).unwrap_or_default();
    let aside = |word: &&Word<'_>| {
        matches!(
            word.key.as_ref(),
            "năm" | "ngày" | "tháng" | "quý" | "cuối" | "ngay" | "đầu" | "giai" | "đoạn"
        )
    };
    front.iter().rev().find(|word| !aside(word)).is_some_and(|word| before.contains(&word.key.as_ref()))
}

fn stretches(words: &[Word<'_>]) -> Vec<Stretch> {
    let mut stretches: Vec<Stretch> = Vec::new();
    let mut at = 0;
    while at < words.len() {
        match stretch(words, at) {
            Some(stretch) => {
                at = stretch.end.max(at + 1);
                stretches.push(stretch);
            }
            None => at += 1,
        }
    }
    stretches
}

fn stretch(words: &[Word<'_>], at: usize) -> Option<Stretch> {
    half_year(words, at)
        .or_else(|| quarter(words, at))
        .or_else(|| numbers(words, at))
        .or_else(|| spelled(words, at))
}

fn key<'w>(words: &'w [Word<'_>], at: usize) -> &'w str {
    words.get(at).map_or("", |word| word.key.as_ref())
}

fn number(words: &[Word<'_>], at: usize) -> Option<u32> {
    let word = words.get(at).filter(|word| word.kind == WordKind::Number)?;
    word.key.parse().ok()
}

fn year(words: &[Word<'_>], at: usize) -> Option<u32> {
    number(words, at).filter(|year| (1950..=2100).contains(year))
}

/// The year behind "/", "-", "năm" or ",", and where it ends.
fn year_behind(words: &[Word<'_>], at: usize) -> Option<(u32, usize)> {
    let skipped = usize::from(matches!(key(words, at), "/" | "-" | "," | "–"));
    let named = skipped + usize::from(key(words, at + skipped) == "năm");
    year(words, at + named).map(|year| (year, at + named + 1))
}

fn month_of(year: u32, month: u32) -> Option<String> {
    (1..=12).contains(&month).then(|| format!("{year}-{month:02}"))
}

/// "6 tháng đầu năm 2025".
fn half_year(words: &[Word<'_>], at: usize) -> Option<Stretch> {
    let six = matches!(key(words, at), "6" | "06" | "sáu") && key(words, at + 1) == "tháng";
    let (from, to) = match key(words, at + 2) {
        "đầu" => (1, 6),
        "cuối" => (7, 12),
        _ => return None,
    };
    let (year, end) = year_behind(words, at + 3).filter(|_| six)?;
    Some(Stretch { from: month_of(year, from)?, to: month_of(year, to)?, start: at, end, day: false })
}

/// "Quý IV/2024", "quý I năm 2025", "quý III, IV/2024", "quý I - IV/2025".
fn quarter(words: &[Word<'_>], at: usize) -> Option<Stretch> {
    if key(words, at) != "quý" {
        return None;
    }
    let of = |at: usize| match key(words, at) {
        "i" | "1" => Some(1),
        "ii" | "2" => Some(2),
        "iii" | "3" => Some(3),
        "iv" | "4" => Some(4),
        _ => None,
    };
    let first: u32 = of(at + 1)?;
    let (mut last, mut end) = (first, at + 2);
    while matches!(key(words, end), "," | "-" | "–" | "và" | "đến") {
        let again = usize::from(key(words, end + 1) == "quý");
        let Some(next) = of(end + 1 + again) else { break };
        last = next;
        end += 2 + again;
    }
    let (year, end) = year_behind(words, end)?;
    let (from, to) = (month_of(year, first * 3 - 2)?, month_of(year, last * 3)?);
    Some(Stretch { from, to, start: at, end, day: false })
}

/// "30/6/2025", "6/2025", "2023-2025", "2024".
fn numbers(words: &[Word<'_>], at: usize) -> Option<Stretch> {
    day(words, at).or_else(|| month(words, at)).or_else(|| years(words, at))
}

fn slash(words: &[Word<'_>], at: usize) -> bool {
    matches!(key(words, at), "/" | "-" | "." | "–")
}

fn day(words: &[Word<'_>], at: usize) -> Option<Stretch> {
    let day = number(words, at).filter(|day| (1..=31).contains(day))?;
    let year = year(words, at + 4).filter(|_| slash(words, at + 1) && slash(words, at + 3))?;
    let day = format!("{}-{day:02}", month_of(year, number(words, at + 2)?)?);
    Some(Stretch { from: day.clone(), to: day, start: at, end: at + 5, day: true })
}

fn month(words: &[Word<'_>], at: usize) -> Option<Stretch> {
    let year = year(words, at + 2).filter(|_| slash(words, at + 1))?;
    let month = month_of(year, number(words, at)?)?;
    Some(Stretch { from: month.clone(), to: month, start: at, end: at + 3, day: false })
}

fn years(words: &[Word<'_>], at: usize) -> Option<Stretch> {
    let from = year(words, at)?.to_string();
    let dash = matches!(key(words, at + 1), "-" | "–" | "—" | "đến" | "tới");
    let named = usize::from(key(words, at + 2) == "năm");
    match year(words, at + 2 + named).filter(|_| dash) {
        Some(to) => Some(Stretch { from, to: to.to_string(), start: at, end: at + 3 + named, day: false }),
        None => Some(Stretch { from: from.clone(), to: from, start: at, end: at + 1, day: false }),
    }
}

/// "ngày 30 tháng 6 năm 2025", "tháng 6 năm 2025", "tháng 3-5/2025".
fn spelled(words: &[Word<'_>], at: usize) -> Option<Stretch> {
    if key(words, at) == "ngày" && key(words, at + 2) == "tháng" {
        let (year, end) = year_behind(words, at + 4)?;
        let month = month_of(year, number(words, at + 3)?)?;
        let day = format!("{month}-{:02}", number(words, at + 1).filter(|day| (1..=31).contains(day))?);
        return Some(Stretch { from: day.clone(), to: day, start: at, end, day: true });
    }
    if key(words, at) != "tháng" {
        return None;
    }
    let first = number(words, at + 1)?;
    let through = matches!(key(words, at + 2), "-" | "–" | "đến" | ",")
        .then(|| number(words, at + 3))
        .flatten()
        .filter(|last| *last <= 12);
    let (year, end) = year_behind(words, at + 2 + 2 * usize::from(through.is_some()))?;
    let (from, to) = (month_of(year, first)?, month_of(year, through.unwrap_or(first))?);
    Some(Stretch { from, to, start: at, end, day: false })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_are_understood_as_precisely_as_printed() {
        let by = Some(TimeKind::By);
        let range = Some(TimeKind::Range);
        for (text, kind, from, to) in [
            ("Hằng năm", Some(TimeKind::Yearly), "", ""),
            ("Hàng năm", Some(TimeKind::Yearly), "", ""),
            ("Trước ngày 15/12 hằng năm", Some(TimeKind::Yearly), "", ""),
            ("Hằng năm (2023-2030)", Some(TimeKind::Yearly), "2023", "2030"),
            ("Hằng quý", Some(TimeKind::Quarterly), "", ""),
            ("Hàng tháng", Some(TimeKind::Monthly), "", ""),
            ("Năm 2025-2030", range, "2025", "2030"),
            ("2021 - 2025", range, "2021", "2025"),
            ("Giai đoạn 2021-2025", range, "2021", "2025"),
            ("Từ năm 2023 đến năm 2025", range, "2023", "2025"),
            ("Năm 2024, 2025", range, "2024", "2025"),
            ("Từ quý III/2021 đến hết năm 2023", range, "2021-07", "2023"),
            ("Quý II/2022 - Quý IV/2023", range, "2022-04", "2023-12"),
            ("Năm 2024", by, "", "2024"),
            ("2024", by, "", "2024"),
            ("Trong năm 2024", by, "", "2024"),
            ("Đến hết năm 2024", by, "", "2024"),
            ("Hoàn thành trước ngày 31/12/2026", by, "", "2026-12-31"),
            ("Trước 30/6/2025", by, "", "2025-06-30"),
            ("Trước ngày 30 tháng 6 năm 2025", by, "", "2025-06-30"),
            ("Quý IV/2024", by, "", "2024-12"),
            ("Quý III, IV/2024", by, "", "2024-12"),
            ("quý I năm 2025", by, "", "2025-03"),
            ("Tháng 6/2025", by, "", "2025-06"),
            ("Tháng 9 năm 2025", by, "", "2025-09"),
            ("9/2025", by, "", "2025-09"),
            ("6 tháng đầu năm 2025", by, "", "2025-06"),
            ("20/8/2025", Some(TimeKind::Date), "2025-08-20", "2025-08-20"),
            ("Từ năm 2024", Some(TimeKind::From), "2024", ""),
            ("Từ năm 2024 trở đi", Some(TimeKind::From), "2024", ""),
            ("2024 và những năm tiếp theo", Some(TimeKind::From), "2024", ""),
            ("Thường xuyên", None, "", ""),
            ("Theo kế hoạch", None, "", ""),
        ] {
            let time = read(text);
            let (from_read, to_read) = (time.from.as_deref().unwrap_or(""), time.to.as_deref().unwrap_or(""));
            assert_eq!((time.kind, from_read, to_read), (kind, from, to), "{text}");
            assert_eq!(time.text.as_deref(), Some(text));
        }
        assert_eq!(read(" - "), TaskTime::default());
    }
}
