//! Pictures of pages in shades of grey.

pub(super) mod pgm;

use std::ops::Range;

/// A picture, row by row; 0 is black.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Picture {
    pub(super) width: usize,
    pub(super) height: usize,
    pub(super) dots: Vec<u8>,
}

/// Darker dots than this are ink.
pub(super) const INK: u8 = 150;

/// Ink that says nothing: dirt of a scan, in dots.
const DIRT: usize = 20;

impl Picture {
    /// Makes a white picture.
    pub(super) fn white(width: usize, height: usize) -> Self {
        Picture { width, height, dots: vec![u8::MAX; width * height] }
    }

    /// Returns a row, empty beyond the edge.
    pub(super) fn row(&self, y: usize) -> &[u8] {
        self.dots
            .get(y.saturating_mul(self.width)..)
            .and_then(|rest| rest.get(..self.width))
            .unwrap_or_default()
    }

    fn row_mut(&mut self, y: usize) -> &mut [u8] {
        let width = self.width;
        self.dots
            .get_mut(y.saturating_mul(width)..)
            .and_then(|rest| rest.get_mut(..width))
            .unwrap_or_default()
    }

    /// Returns the picture with rows and columns exchanged.
    pub(super) fn turned(&self) -> Picture {
        let mut dots = Vec::with_capacity(self.dots.len());
        for x in 0..self.width {
            dots.extend((0..self.height).filter_map(|y| self.row(y).get(x)));
        }
        Picture { width: self.height, height: self.width, dots }
    }

    /// Returns the picture made smaller: each dot is the mean of `factor` by `factor`.
    pub(super) fn smaller(&self, factor: usize) -> Picture {
        let factor = factor.max(1);
        let (width, height) = (self.width / factor, self.height / factor);
        let mut dots = Vec::with_capacity(width * height);
        for y in 0..height {
            let rows: Vec<&[u8]> = (0..factor).map(|dy| self.row(y * factor + dy)).collect();
            for x in 0..width {
                let square = rows.iter().filter_map(|row| row.get(x * factor..(x + 1) * factor)).flatten();
                let sum: usize = square.map(|dot| usize::from(*dot)).sum();
                dots.push(u8::try_from(sum / (factor * factor)).unwrap_or(u8::MAX));
            }
        }
        Picture { width, height, dots }
    }

    /// Returns the picture turned so that lines which fall by `slope` run level: each column is shifted, then each row.
    /// For the few degrees of a crooked scan that is a rotation.
    pub(super) fn straightened(&self, slope: f32) -> Picture {
        let shift = |at: usize, length: usize| (slope * (at as f32 - length as f32 / 2.0)).round() as isize;
        let mut level = Picture::white(self.width, self.height);
        for y in 0..self.height {
            for (x, dot) in level.row_mut(y).iter_mut().enumerate() {
                let from = y.checked_add_signed(shift(x, self.width));
                *dot = from.and_then(|from| self.row(from).get(x)).copied().unwrap_or(u8::MAX);
            }
        }
        let mut upright = Picture::white(self.width, self.height);
        for y in 0..self.height {
            let row = level.row(y);
            for (x, dot) in upright.row_mut(y).iter_mut().enumerate() {
                let from = x.checked_add_signed(-shift(y, self.height));
                *dot = from.and_then(|from| row.get(from)).copied().unwrap_or(u8::MAX);
            }
        }
        upright
    }

    /// Returns a part of the picture with a white border around it; `None` where there is hardly any ink.
    pub(super) fn part(&self, columns: Range<usize>, rows: Range<usize>, border: usize) -> Option<Picture> {
        let (width, height) = (columns.len() + 2 * border, rows.len() + 2 * border);
        let mut part = Picture::white(width, height);
        let mut ink = 0;
        for (y, from) in rows.enumerate() {
            let from = self.row(from).get(columns.clone()).unwrap_or_default();
            ink += from.iter().filter(|dot| **dot < INK).count();
            if let Some(to) = part.row_mut(y + border).get_mut(border..border + from.len()) {
                to.copy_from_slice(from);
            }
        }
        (ink > DIRT).then_some(part)
    }

    /// Makes a part of the picture white.
    pub(super) fn clear(&mut self, columns: Range<usize>, rows: Range<usize>) {
        for y in rows {
            let width = self.width;
            if let Some(dots) = self.row_mut(y).get_mut(columns.start.min(width)..columns.end.min(width)) {
                dots.fill(u8::MAX);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_crooked_line_runs_level_when_straightened() {
        let mut picture = Picture::white(200, 60);
        for x in 0..200 {
            picture.row_mut(20 + x / 20)[x] = 0;
        }
        let level = picture.straightened(0.05);
        let inked: Vec<usize> = (0..60).filter(|y| level.row(*y).contains(&0)).collect();
        assert!(inked.len() <= 2, "{inked:?}");
    }

    #[test]
    fn a_part_without_ink_is_none() {
        let mut picture = Picture::white(50, 50);
        assert_eq!(picture.part(0..20, 0..20, 5), None);
        (0..10).for_each(|y| picture.row_mut(y)[..10].fill(0));
        let part = picture.part(0..20, 0..20, 5).unwrap();
        assert_eq!((part.width, part.row(5)[5], part.row(4)[5]), (30, 0, 255));
        picture.clear(0..50, 0..50);
        assert_eq!(picture, Picture::white(50, 50));
    }
}
