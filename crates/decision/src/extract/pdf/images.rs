//! Which pages are mostly covered by pictures, as `pdfimages -list` tells.

use std::collections::BTreeMap;

use crate::extract::layout::page::Page;
use crate::extract::program::{PDFIMAGES, Workshop, at_most};
use crate::extract::{Limits, ReadDocumentError};

/// Share of a page that a scan covers.
const COVERED: f32 = 0.5;

/// A list of this many bytes names some hundred thousand pictures.
const LIST: usize = 16 << 20;

/// Returns the covered pages, from 0.
pub(super) fn covered_pages(
    workshop: &Workshop,
    pages: &[Page],
    limits: &Limits,
) -> Result<Vec<usize>, ReadDocumentError> {
    let listed = workshop.run(PDFIMAGES, &["-list", "input.pdf"], limits, at_most(LIST));
    let listed = listed.map_err(|failure| failure.of(PDFIMAGES))?.unwrap_or_default();
    let areas = areas(&String::from_utf8_lossy(&listed));
    let is_covered = |at: &usize| {
        let page = pages.get(*at).map_or(0.0, |page| page.width * page.height);
        areas.get(at).is_some_and(|area| *area > COVERED * page)
    };
    Ok((0..pages.len()).filter(is_covered).collect())
}

/// Returns the area of the pictures on each page, from 0, in square points. A scan may be cut into stripes.
fn areas(list: &str) -> BTreeMap<usize, f32> {
    let mut areas = BTreeMap::new();
    for line in list.lines().skip(2) {
        let columns: Vec<&str> = line.split_whitespace().collect();
        let number = |at: usize| columns.get(at).and_then(|column| column.parse::<f32>().ok());
        let page = columns.first().and_then(|page| page.parse::<usize>().ok()?.checked_sub(1));
        if let (Some(page), Some(&"image"), Some(w), Some(h), Some(x), Some(y)) =
            (page, columns.get(2), number(3), number(4), number(12), number(13))
            && x > 0.0
            && y > 0.0
        {
            *areas.entry(page).or_insert(0.0) += w / x * h / y * 72.0 * 72.0;
        }
    }
    areas
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_stripes_of_a_scan_add_up() {
        let list = "page   num  type   width height color comp bpc  enc interp  object ID x-ppi y-ppi size ratio\n\
                    ---------------------------------------------------------------------------------------\n\
                    \x20  1     0 image    1240   877  gray    1   8  jpeg   no         7  0   150   150 90K 8.5%\n\
                    \x20  1     1 smask    1240   877  gray    1   8  jpeg   no         8  0   150   150 90K 8.5%\n\
                    \x20  1     2 image    1240   877  gray    1   8  jpeg   no         9  0   150   150 90K 8.5%\n";
        let areas = areas(list);
        assert_eq!(areas.len(), 1);
        assert!((areas[&0] - 595.2 * 842.0).abs() < 400.0, "{areas:?}");
    }
}
