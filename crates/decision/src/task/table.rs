//! Tasks in tables: a row for each, columns for what it needs.

use dongho_vietnamese::normal::one_line;

use crate::Task;
use crate::rows::{Record, Records};
use crate::target::is_of_targets;
use crate::words::{Word, words};

use super::role::{Fields, Role};

/// What the columns of a table of tasks hold.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
struct Columns {
    no: Option<usize>,
    group: Option<usize>,
    text: Option<usize>,
    lead: Option<usize>,
    coordinating: Option<usize>,
    time: Option<usize>,
    /// Where the end of the time has a column of its own.
    end: Option<usize>,
    product: Option<usize>,
}

/// Returns the tasks of a table; none where it is a table of something else. `clause` names the clause of a row.
pub(crate) fn read(records: &Records, clause: impl Fn(usize) -> String) -> Vec<Task> {
    let Some(columns) = columns(&records.header) else { return Vec::new() };
    let mut tasks: Vec<Task> = Vec::new();
    let mut group = None;
    for (at, row) in records.rows.iter().enumerate() {
        if is_total(row, &columns) {
            continue;
        }
        if is_group(row, &columns, records.rows.get(at + 1)) {
            group = Some(group_name(row, &columns));
            continue;
        }
        let own = row.cell(columns.group);
        if !own.is_empty() {
            group = Some(one_line(own));
        }
        let task = task(row, &columns, group.clone(), tasks.last(), &clause);
        tasks.extend(task);
    }
    tasks
}

fn columns(header: &[String]) -> Option<Columns> {
    let mut columns = Columns::default();
    for (at, title) in header.iter().enumerate() {
        let words = words(title, 0);
        let place = match column(&words) {
            Column::No => &mut columns.no,
            Column::Group => &mut columns.group,
            Column::Text => &mut columns.text,
            Column::Lead => &mut columns.lead,
            Column::Coordinating => &mut columns.coordinating,
            Column::Time => &mut columns.time,
            Column::End => &mut columns.end,
            Column::Product => &mut columns.product,
            Column::Other => continue,
        };
        place.get_or_insert(at);
    }
    if columns.text.is_none() {
        columns.text = columns.group.take();
    }
    // What a group of tasks is about stands in front of them; an aim behind a task is its own.
    columns.group = columns.group.filter(|group| columns.text.is_none_or(|text| *group < text));
    if is_of_targets(header) {
        return None;
    }
    let assigns = columns.lead.is_some() || columns.coordinating.is_some();
    let dated = columns.time.is_some() && columns.product.is_some();
    (columns.text.is_some() && (assigns || dated)).then_some(columns)
}

enum Column {
    No,
    Group,
    Text,
    Lead,
    Coordinating,
    Time,
    End,
    Product,
    Other,
}

fn column(words: &[Word<'_>]) -> Column {
    let keys: Vec<&str> = words.iter().map(|word| word.key.as_ref()).collect();
    let has = |phrase: &str| {
        let phrase: Vec<&str> = phrase.split(' ').collect();
        keys.windows(phrase.len()).any(|window| window == phrase.as_slice())
    };
    let any = |phrases: &[&str]| phrases.iter().any(|phrase| has(phrase));
    if keys.len() <= 3 && any(&["stt", "tt", "số tt", "số thứ", "thứ tự"]) {
        return Column::No;
    }
    if any(&["kinh phí", "dự toán", "nguồn vốn", "ghi chú", "đơn vị tính", "đvt", "căn cứ", "tổng số"])
    {
        return Column::Other;
    }
    if any(&["sản phẩm", "kết quả", "đầu ra", "hình thức văn"]) {
        return Column::Product;
    }
    if any(&["kết thúc"]) {
        return Column::End;
    }
    if any(&[
        "bắt đầu",
        "thời gian",
        "thời hạn",
        "tiến độ",
        "lộ trình",
        "thời điểm",
        "hoàn thành",
        "năm thực",
        "hạn",
    ]) {
        return Column::Time;
    }
    if any(&["chủ trì", "chủ đầu", "chủ quản", "đầu mối", "phân công", "chịu trách"]) {
        return Column::Lead;
    }
    if has("phối hợp") {
        return Column::Coordinating;
    }
    if any(&["nhóm", "lĩnh vực", "mục tiêu"]) && !any(&["nội dung", "tên"]) {
        return Column::Group;
    }
    if any(&[
        "nhiệm vụ",
        "nội dung",
        "công việc",
        "tên",
        "hoạt động",
        "giải pháp",
        "danh mục",
        "đề án",
        "dự án",
        "việc",
    ]) {
        return Column::Text;
    }
    if any(&["cơ quan", "đơn vị", "người thực", "thực hiện", "trách nhiệm"]) {
        Column::Lead
    } else {
        Column::Other
    }
}

/// "Cộng", "Tổng cộng".
fn is_total(row: &Record, columns: &Columns) -> bool {
    let text = row.cell(columns.text).to_lowercase();
    matches!(text.as_str(), "cộng" | "tổng cộng" | "tổng" | "tổng số")
}

/// A row that says nothing but what the rows below it are about.
fn is_group(row: &Record, columns: &Columns, next: Option<&Record>) -> bool {
    let said = [columns.lead, columns.coordinating, columns.time, columns.product];
    if said.iter().any(|column| !row.cell(*column).is_empty()) {
        return false;
    }
    let filled = row.cells.iter().filter(|cell| !cell.is_empty()).count();
    let label = label(row, columns);
    let arabic = label.chars().next().is_some_and(|c| c.is_ascii_digit());
    let divides = next.is_some_and(|next| {
        let below = self::label(next, columns);
        below.len() > label.len()
            && below.starts_with(label)
            && below.get(label.len()..).is_some_and(|rest| rest.starts_with('.'))
    });
    let restarts = next.is_some_and(|next| self::label(next, columns) == "1");
    filled > 0 && (!arabic || divides || (restarts && label != "1") || filled == 1)
}

fn label<'r>(row: &'r Record, columns: &Columns) -> &'r str {
    row.cell(columns.no).trim_end_matches(['.', ')', ' ', '-'])
}

fn group_name(row: &Record, columns: &Columns) -> String {
    let text = row.cell(columns.text);
    if !text.is_empty() {
        return one_line(text);
    }
    let only = row.cells.iter().find(|cell| !cell.is_empty()).map_or("", String::as_str);
    one_line(without_label(only).1)
}

/// Returns the label in front of a text ("1.", "II.", "a)"), and the text.
fn without_label(text: &str) -> (&str, &str) {
    let Some((first, rest)) = text.split_once(char::is_whitespace) else { return ("", text) };
    let bare = first.trim_end_matches(['.', ')', '-']);
    let labels = bare.len() < first.len() && bare.chars().count() <= 6;
    let letters = |c: char| c.is_ascii_digit() || c == '.' || matches!(c, 'I' | 'V' | 'X');
    if labels && !bare.is_empty() && (bare.chars().all(letters) || bare.chars().count() == 1) {
        (bare, rest.trim_start())
    } else {
        ("", text)
    }
}

fn task(
    row: &Record,
    columns: &Columns,
    group: Option<String>,
    above: Option<&Task>,
    clause: &impl Fn(usize) -> String,
) -> Option<Task> {
    let printed = row.cell(columns.text);
    let (inner, bare) = if label(row, columns).is_empty() { without_label(printed) } else { ("", printed) };
    if bare.is_empty() {
        return None;
    }
    let fields = fields(row, columns);
    let no = Some(label(row, columns)).filter(|label| !label.is_empty()).unwrap_or(inner).to_owned();
    let mut task = Task {
        no,
        group,
        text: one_line(bare),
        lead: fields.lead,
        coordinating: fields.coordinating,
        product: fields.product,
        time: fields.time,
        clause: clause(row.clause),
        start: row.span.start,
        end: row.span.end,
    };
    inherit(&mut task, above);
    Some(task)
}

fn fields(row: &Record, columns: &Columns) -> Fields {
    let mut fields = Fields::default();
    let roles = [
        (Role::Lead, columns.lead),
        (Role::Coordinating, columns.coordinating),
        (Role::Product, columns.product),
    ];
    for (role, column) in roles {
        let cell = row.cell(column);
        if !cell.is_empty() {
            fields.put(role, cell);
        }
    }
    let (from, to) = (row.line(columns.time), row.line(columns.end));
    let both = !from.is_empty() && !to.is_empty();
    fields.put(Role::Time, &if both { format!("{from} - {to}") } else { format!("{from}{to}") });
    fields
}

/// Merged cells stand in their first row only: a row that says nothing of its own goes with the one above.
fn inherit(task: &mut Task, above: Option<&Task>) {
    let silent = task.lead.is_empty() && task.coordinating.is_empty() && task.time.text.is_none();
    if let Some(above) = above.filter(|above| silent && above.group == task.group) {
        task.lead.clone_from(&above.lead);
        task.coordinating.clone_from(&above.coordinating);
        task.time = above.time.clone();
    }
}
