//! Targets stated in whole sentences in the rows of a table.

use dongho_base::YearSpan;

use crate::party::list;
use crate::rows::{Record, Records};
use crate::words::words;

use super::place::{self, Place, Setting};
use super::prose::{self, Found, Frame};
use super::table::{names_lead, names_targets};

/// Returns the targets of a table whose column of targets holds sentences ("100% cơ quan nhà nước sử dụng chữ ký số"),
/// with the rows they stand in; none where it is a table of something else.
pub(crate) fn read(
    records: &Records,
    setting: impl Fn(usize) -> Setting,
    frame: Frame,
) -> Vec<(usize, Vec<Found>)> {
    let titles: Vec<_> = records.header.iter().map(|title| words(title, 0)).collect();
    let Some(column) = titles.iter().position(|title| names_targets(title)) else { return Vec::new() };
    let time = titles
        .iter()
        .position(|title| title.iter().any(|word| matches!(word.key.as_ref(), "thời" | "hạn" | "tiến")));
    let lead = titles.iter().position(|title| names_lead(title));
    let read = |row: &Record| {
        let years = place::phase(&words(row.cell(time), 0));
        let found = stated(row, column, setting(row.clause), years, frame);
        let found = found.into_iter().map(|found| Found { lead: list::split(row.cell(lead)), ..found });
        (row.clause, found.collect())
    };
    records.rows.iter().map(read).collect()
}

fn stated(
    row: &Record,
    column: usize,
    setting: Setting,
    years: Option<YearSpan>,
    frame: Frame,
) -> Vec<Found> {
    let setting = Setting { place: Place::Objectives, phase: years.or(setting.phase), ..setting };
    let (found, _) = prose::read(&row.line(Some(column)), 0, setting, frame);
    let numeric = found.into_iter().filter(|found| found.low.is_some() || found.high.is_some());
    let ordered = numeric.enumerate();
    ordered.map(|(at, found)| Found { order: (at + 1).to_string(), span: row.span, ..found }).collect()
}
