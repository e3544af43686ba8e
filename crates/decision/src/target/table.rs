//! Targets in tables: a row for each measure, a column for each year.

use dongho_base::{Decimal, Span, YearSpan};

use crate::party::list;
use crate::rows::{Record, Records};
use crate::words::{Word, words};
use crate::{Comparator, TargetKind};

use super::cue::{CUES, Cue};
use super::meaning;
use super::place::{self, Place, Setting};
use super::prose::{Found, Frame};
use super::quantity::{Amount, What, pieces};
use super::unit::Unit;

/// What the columns of a table of targets hold.
#[derive(Debug, Default)]
struct Columns {
    name: Option<usize>,
    unit: Option<usize>,
    /// What was reached before, and in which year.
    base: Option<(usize, Option<i32>)>,
    /// What is to be reached, and when.
    targets: Vec<(usize, Option<YearSpan>)>,
    /// Who answers for it.
    lead: Option<usize>,
}

/// Returns the targets of a table with the rows they stand in; none where it is a table of something else.
pub(crate) fn read(
    records: &Records,
    setting: impl Fn(usize) -> Setting,
    frame: Frame,
) -> Vec<(usize, Vec<Found>)> {
    let place = records.rows.first().map_or(Place::Elsewhere, |row| setting(row.clause).place);
    let Some(columns) = columns(&records.header, place, frame) else { return Vec::new() };
    let mut above = String::new();
    let mut targets = Vec::new();
    // "Đến năm 2030" in a row of its own holds for the rows below it.
    let mut phase = None;
    for row in &records.rows {
        let name = &row.line(columns.name);
        let metric = metric(name, &above);
        if !name.starts_with(['-', '+', '–', '•']) {
            name.clone_into(&mut above);
        }
        let above = setting(row.clause);
        let setting = Setting { phase: phase.or(above.phase), ..above };
        let found = targets_of(row, &columns, &metric, setting, frame);
        if found.is_empty() && metric.split_whitespace().count() <= 8 {
            phase = place::phase(&words(&metric, 0)).or(phase);
        }
        targets.push((row.clause, found));
    }
    targets
}

/// Returns what is measured in a row; "- Trong đó: nữ" and the like say it together with the row above.
fn metric(name: &str, above: &str) -> String {
    let bare = name.trim_start_matches(['-', '+', '–', '•', ' ']).trim_end_matches([':', '.', ';', ',']);
    let sub = bare.len() < name.trim_end_matches([':', '.', ';', ',']).len();
    let own = super::metric::names_measure(&words(bare, 0));
    if sub && !own && !above.is_empty() {
        format!("{}: {bare}", above.trim_end_matches([':', '.']))
    } else {
        bare.to_owned()
    }
}

/// Returns whether a table holds targets: a column of them and one for each of several years.
pub(crate) fn is_of_targets(header: &[String]) -> bool {
    let titles: Vec<_> = header.iter().map(|title| words(title, 0)).collect();
    let named = titles.iter().any(|title| names_targets(title));
    let work = titles.iter().any(|title| names_work(title));
    let years = titles.iter().filter(|title| lone_year(title).is_some()).count();
    named && !work
        || years >= 2 && !titles.iter().any(|title| matches!(role(title, None, Frame::default()), Role::Body))
}

fn columns(header: &[String], place: Place, frame: Frame) -> Option<Columns> {
    let mut columns = Columns::default();
    let (mut named, mut bodies) = (false, false);
    for (at, title) in header.iter().enumerate() {
        let words = words(title, 0);
        let years = place::phase(&words).or_else(|| lone_year(&words));
        match role(&words, years, frame) {
            Role::Name if columns.name.is_none() || (!named && names_targets(&words)) => {
                columns.name = Some(at);
                named = names_targets(&words);
            }
            Role::Unit => columns.unit = Some(at),
            Role::Base => columns.base = Some((at, years.map(|years| years.to))),
            Role::Target => columns.targets.push((at, years)),
            Role::Body => {
                bodies = true;
                columns.lead = columns.lead.or(Some(at).filter(|_| names_lead(&words)));
            }
            Role::Name | Role::Other => {}
        }
    }
    if named && columns.targets.is_empty() {
        columns.targets =
            header.iter().position(|title| names_level(title)).map(|at| (at, None)).into_iter().collect();
    }
    // In an account of the past only the year of issue tells what is still to be reached.
    let closed = place == Place::Budget || (place == Place::Description && frame.issued.is_none());
    let objectives = matches!(place, Place::Objectives | Place::General);
    let expected = named || objectives || columns.unit.is_some();
    let dated = columns.targets.iter().any(|(_, years)| years.is_some()) || named;
    let found = columns.name.is_some() && !columns.targets.is_empty();
    (found && expected && dated && !closed && (named || !bodies)).then_some(columns)
}

enum Role {
    Name,
    Unit,
    Base,
    Target,
    /// A body: it is a table of tasks.
    Body,
    Other,
}

fn role(words: &[Word<'_>], years: Option<YearSpan>, frame: Frame) -> Role {
    let keys: Vec<&str> = words.iter().map(|word| word.key.as_ref()).collect();
    let has = |phrase: &str| {
        let phrase: Vec<&str> = phrase.split(' ').collect();
        keys.windows(phrase.len()).any(|window| window == phrase.as_slice())
    };
    let unit_that_does =
        ["thực hiện", "theo dõi", "đánh giá", "báo cáo", "đầu mối"].iter().any(|does| has(does));
    let bodies = ["chủ trì", "phối hợp", "cơ quan", "phụ trách", "chịu trách"];
    if bodies.iter().any(|body| has(body)) || (has("đơn vị") && unit_that_does) {
        return Role::Body;
    }
    if has("đơn vị tính") || has("đvt") || has("đơn vị đo") || keys == ["đơn", "vị"] || has("đv tính")
    {
        return Role::Unit;
    }
    let before = years.zip(frame.issued).is_some_and(|(years, issued)| years.to < issued);
    let baseline = [
        "hiện trạng",
        "thực hiện",
        "thực trạng",
        "hiện tại",
        "hiện nay",
        "kết quả năm",
        "năm gốc",
        "th",
        "ước",
    ];
    if before || baseline.iter().any(|phrase| has(phrase)) {
        return Role::Base;
    }
    let aims =
        ["mục tiêu năm", "mục tiêu đến", "kế hoạch", "phấn đấu", "giá trị", "cần đạt", "mục tiêu giai", "kh"];
    if years.is_some() || aims.iter().any(|phrase| has(phrase)) {
        return Role::Target;
    }
    let names = ["chỉ tiêu", "mục tiêu", "nội dung", "tên", "danh mục", "lĩnh vực", "chỉ số", "tiêu chí"];
    if names.iter().any(|phrase| has(phrase)) { Role::Name } else { Role::Other }
}

/// Returns whether the title of a column says that targets stand in it.
pub(crate) fn names_targets(words: &[Word<'_>]) -> bool {
    words.windows(2).any(|pair| match pair {
        [first, second] => {
            matches!((first.key.as_ref(), second.key.as_ref()), ("chỉ" | "mục", "tiêu") | ("chỉ", "số"))
        }
        _ => false,
    })
}

/// "Kết quả", "Mức cần đạt": a column beside that of the targets says how much of each is to be reached.
fn names_level(title: &str) -> bool {
    let title = title.to_lowercase();
    ["kết quả", "mức", "yêu cầu", "số lượng", "định lượng", "con số", "tỷ lệ"]
        .iter()
        .any(|level| title.starts_with(level))
}

/// Returns whether the title of a column says that bodies stand in it that answer for a row.
pub(crate) fn names_lead(words: &[Word<'_>]) -> bool {
    let body = matches!(role(words, None, Frame::default()), Role::Body);
    body && !words.iter().any(|word| word.key == "phối")
}

/// Returns whether the title of a column says that work stands in it.
fn names_work(words: &[Word<'_>]) -> bool {
    let key = |at: usize| words.get(at).map_or("", |word| word.key.as_ref());
    (0..words.len()).any(|at| {
        matches!(
            (key(at), key(at + 1)),
            ("nhiệm", _) | ("hoạt", "động") | ("công", "việc") | ("giải", "pháp") | ("dự" | "đề", "án")
        )
    })
}

fn lone_year(words: &[Word<'_>]) -> Option<YearSpan> {
    let year = words.iter().find_map(super::time::year)?;
    Some(YearSpan { from: year, to: year })
}

fn targets_of(row: &Record, columns: &Columns, metric: &str, setting: Setting, frame: Frame) -> Vec<Found> {
    let unit_cell = &row.line(columns.unit);
    let base = columns.base.and_then(|(at, year)| Some((value(row.cell(Some(at)))?.low, year)));
    let mut found = Vec::new();
    for (at, years) in &columns.targets {
        let Some(value) = value(row.cell(Some(*at))).filter(|_| !metric.is_empty()) else { continue };
        let unit = unit_of(unit_cell, &value, metric);
        let kind = kind(metric, unit.as_deref(), row.cell(Some(*at)));
        let comparator = match kind {
            TargetKind::Rank => Comparator::AtMost,
            _ => comparator(&value, metric, unit.as_deref(), base.map(|(base, _)| base)),
        };
        let amount = Amount { low: value.low, high: value.high, unit: None, bound: None, doubled: false };
        let (low, high) = meaning::bounds(comparator, &amount);
        let plain = Found::plain(kind, metric.to_owned(), Span::new(row.span.start, row.span.end));
        found.push(Found {
            order: (found.len() + 1).to_string(),
            comparator: Some(comparator),
            low,
            high,
            unit,
            phase: years.or(setting.phase).or(frame.title_phase),
            base_year: base.and_then(|(_, year)| year),
            base_value: base.map(|(value, _)| value),
            aspirational: setting.aims,
            lead: list::split(row.cell(columns.lead)),
            ..plain
        });
    }
    found
}

/// What a cell asks for.
struct Value {
    low: Decimal,
    high: Option<Decimal>,
    cue: Option<Cue>,
    unit: Option<String>,
}

/// Reads a cell that holds a number and little else.
fn value(cell: &str) -> Option<Value> {
    let words = words(cell, 0);
    if words.len() > 12 {
        return None;
    }
    let alone = match words.as_slice() {
        [word] => super::number::decimal(&word.key),
        _ => None,
    };
    if let Some(low) = alone {
        return Some(Value { low, high: None, cue: None, unit: None });
    }
    let pieces = pieces(&words);
    let cue = (0..words.len()).find_map(|at| match CUES.at(&words, at) {
        Some((cue @ (Cue::AtLeast | Cue::MoreThan | Cue::AtMost | Cue::LessThan | Cue::About), _)) => {
            Some(cue)
        }
        _ => None,
    });
    let amount = pieces.iter().find_map(|piece| match &piece.what {
        What::Amount(amount) => Some(amount),
        _ => None,
    })?;
    let unit = amount
        .unit
        .as_ref()
        .filter(|(unit, _)| *unit != Unit::Part)
        .and_then(|(_, at)| words.get(at.clone()));
    let unit = unit.map(|unit| crate::words::span(unit).of(cell).to_owned());
    Some(Value { low: amount.low, high: amount.high, cue: cue.or(amount.bound), unit })
}

/// The unit stands in a column of its own, in the cell, or in parentheses behind the name.
fn unit_of(column: &str, value: &Value, metric: &str) -> Option<String> {
    let behind_name = || {
        let (_, unit) = metric.trim_end().strip_suffix(')')?.rsplit_once('(')?;
        (unit.chars().count() <= 20 && super::unit::at(&words(unit, 0), 0).is_some())
            .then(|| unit.trim().to_owned())
    };
    let column = Some(column.trim().to_owned()).filter(|unit| !unit.is_empty() && unit != "-");
    column.or_else(|| value.unit.clone()).or_else(behind_name)
}

fn comparator(value: &Value, metric: &str, unit: Option<&str>, base: Option<Decimal>) -> Comparator {
    if value.high.is_some() {
        return Comparator::Between;
    }
    match value.cue {
        Some(Cue::AtLeast) => Comparator::AtLeast,
        Some(Cue::MoreThan) => Comparator::MoreThan,
        Some(Cue::AtMost) => Comparator::AtMost,
        Some(Cue::LessThan) => Comparator::LessThan,
        Some(Cue::About) => Comparator::About,
        _ if unit.is_some_and(|unit| unit.contains('%')) && value.low == Decimal::ONE_HUNDRED => {
            Comparator::Equal
        }
        _ if meaning::falls(metric) || base.is_some_and(|base| base > value.low) => Comparator::AtMost,
        _ => Comparator::AtLeast,
    }
}

fn kind(metric: &str, unit: Option<&str>, cell: &str) -> TargetKind {
    let words = words(metric, 0);
    let key = |at: usize| words.get(at).map_or("", |word| word.key.as_ref());
    let percent = unit.is_some_and(|unit| unit.contains('%'));
    let grows = matches!((key(0), key(1), key(2)), ("tốc", "độ", "tăng" | "giảm") | ("tăng", "trưởng", _));
    let yearly = unit.is_some_and(|unit| unit.replace(' ', "").contains("%/năm"));
    let grows = grows || (yearly && words.iter().any(|word| word.key == "tăng" || word.key == "giảm"));
    let ranked = |text: &str| {
        let text = text.to_lowercase();
        ["hạng", "top ", "tốp ", "vị trí", "vị thứ", "thứ bậc"].iter().any(|word| text.contains(word))
    };
    let ranks =
        matches!((key(0), key(1)), ("xếp" | "thứ", "hạng")) || ranked(cell) || unit.is_some_and(ranked);
    match (percent && grows, ranks) {
        (true, _) => TargetKind::GrowthPerYear,
        (_, true) => TargetKind::Rank,
        _ => TargetKind::Value,
    }
}
