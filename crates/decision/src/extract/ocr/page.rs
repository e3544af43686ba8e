//! One page of a scan: drawn, straightened, and read cell by cell where it holds tables.

use std::fs::{self, File};
use std::io::BufReader;

use super::tsv::Recognised;
use super::{CELL, PAGE, tesseract};
use crate::extract::layout::page::Page;
use crate::extract::layout::{self, rules};
use crate::extract::picture::{Picture, pgm};
use crate::extract::program::{PDFTOPPM, Workshop, at_most, no_room};
use crate::extract::{Limits, ReadDocumentError};

/// Dots per inch at which tesseract reads best, and how much smaller the picture is in which rules are sought.
pub(super) const DPI: u32 = 300;
const SMALLER: u32 = 3;

/// The longer side of a drawn page, in dots.
const LONGEST: f32 = 6000.0;

/// A page that is less crooked is left as it is, in dots per dot.
const CROOKED: f32 = 0.001;

/// Shortest rules that are erased, in inches: no letter is as wide or as high.
const ACROSS: f32 = 0.5;
const DOWN: f32 = 0.33;

/// White around a cell, in dots, and what is left off at its rules.
const BORDER: usize = 20;
const INSET: usize = 3;

/// Cells of one page; more come from graph paper.
const CELLS: usize = 2000;

/// A page while it is read.
struct Sheet<'w> {
    workshop: &'w Workshop,
    limits: &'w Limits,
    /// How its files are named.
    name: String,
    dpi: u32,
    picture: Picture,
}

/// Recognises page `at`, from 0, of `input.pdf`, and puts its words and rules into `page`. Returns how sure it is.
pub(super) fn recognise(
    workshop: &Workshop,
    at: usize,
    page: &mut Page,
    limits: &Limits,
) -> Result<f32, ReadDocumentError> {
    let mut sheet = Sheet::draw(workshop, at, page, limits)?;
    let rules = sheet.straighten();
    let cells = layout::cells(&rules);
    let mut read = if cells.len() > CELLS { Recognised::default() } else { sheet.read_cells(&cells)? };
    read.add(sheet.read_rest(&cells)?);
    (page.words, page.rules) = (read.words, rules);
    Ok(read.confidence)
}

impl<'w> Sheet<'w> {
    fn draw(
        workshop: &'w Workshop,
        at: usize,
        page: &Page,
        limits: &'w Limits,
    ) -> Result<Self, ReadDocumentError> {
        let longer = page.width.max(page.height).max(1.0);
        let dpi = DPI.min((LONGEST * 72.0 / longer) as u32).max(SMALLER);
        let (number, resolution, name) = ((at + 1).to_string(), dpi.to_string(), format!("page-{at}"));
        let arguments =
            ["-gray", "-r", &resolution, "-f", &number, "-l", &number, "-singlefile", "input.pdf", &name];
        workshop.run(PDFTOPPM, &arguments, limits, at_most(0)).map_err(|failure| failure.of(PDFTOPPM))?;
        let path = workshop.path().join(format!("{name}.pgm"));
        let picture =
            File::open(&path).and_then(|file| pgm::read(&mut BufReader::new(file))).map_err(no_room)?;
        fs::remove_file(&path).map_err(no_room)?;
        Ok(Sheet { workshop, limits, name, dpi, picture })
    }

    /// Turns the picture until its rules run level, and returns them.
    fn straighten(&mut self) -> Vec<layout::page::Rule> {
        let mut small = self.picture.smaller(SMALLER as usize);
        let slope = rules::slope(&small);
        if slope.abs() > CROOKED {
            self.picture = self.picture.straightened(slope);
            small = self.picture.smaller(SMALLER as usize);
        }
        rules::find(&small, self.dpi / SMALLER)
    }

    /// Reads each cell by itself: in the picture of a whole page, lone numbers are missed and words of narrow columns
    /// run into each other. The cells are cleared away behind it.
    fn read_cells(&mut self, cells: &[[f32; 4]]) -> Result<Recognised, ReadDocumentError> {
        let dots = |inches: f32| (inches * self.dpi as f32) as usize;
        if cells.is_empty() {
            return Ok(Recognised::default());
        }
        rules::erase(&mut self.picture, dots(ACROSS), dots(DOWN));
        let (mut list, mut corners) = (String::new(), Vec::new());
        for (number, cell) in cells.iter().enumerate() {
            let [left, top, right, bottom] = cell.map(|points| (points / 72.0 * self.dpi as f32) as usize);
            let (columns, rows) =
                (left + INSET..right.max(left + INSET), top + INSET..bottom.max(top + INSET));
            if let Some(part) = self.picture.part(columns.clone(), rows.clone(), BORDER) {
                let file = format!("{}-cell-{number}.pgm", self.name);
                self.write(&file, &part)?;
                list.push_str(&format!("{file}\n"));
                corners.push((columns.start as f32 - BORDER as f32, rows.start as f32 - BORDER as f32));
            }
        }
        for cell in cells {
            let [left, top, right, bottom] = cell.map(|points| (points / 72.0 * self.dpi as f32) as usize);
            self.picture.clear(left..right, top..bottom);
        }
        self.read_list(&list, &corners)
    }

    fn read_list(&self, list: &str, corners: &[(f32, f32)]) -> Result<Recognised, ReadDocumentError> {
        let mut read = Recognised::default();
        if corners.is_empty() {
            return Ok(read);
        }
        let file = format!("{}-cells.txt", self.name);
        fs::write(self.workshop.path().join(&file), list).map_err(no_room)?;
        let parts = tesseract(self.workshop, &file, CELL, self.dpi, self.limits)?;
        let scale = 72.0 / self.dpi as f32;
        for (mut part, (left, top)) in parts.into_iter().zip(corners) {
            part.shift(left * scale, top * scale);
            read.add(part);
        }
        for file in list.lines().chain([file.as_str()]) {
            fs::remove_file(self.workshop.path().join(file)).map_err(no_room)?;
        }
        Ok(read)
    }

    /// Reads what stands outside of the tables.
    fn read_rest(&self, cells: &[[f32; 4]]) -> Result<Recognised, ReadDocumentError> {
        let whole = (0..self.picture.width, 0..self.picture.height);
        if !cells.is_empty() && self.picture.part(whole.0, whole.1, 0).is_none() {
            return Ok(Recognised::default());
        }
        let file = format!("{}.pgm", self.name);
        self.write(&file, &self.picture)?;
        let read = tesseract(self.workshop, &file, PAGE, self.dpi, self.limits)?;
        fs::remove_file(self.workshop.path().join(file)).map_err(no_room)?;
        Ok(read.into_iter().next().unwrap_or_default())
    }

    fn write(&self, file: &str, picture: &Picture) -> Result<(), ReadDocumentError> {
        File::create(self.workshop.path().join(file))
            .and_then(|file| pgm::write(picture, file))
            .map_err(no_room)
    }
}
