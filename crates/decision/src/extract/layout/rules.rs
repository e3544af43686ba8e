//! Ruled lines in the picture of a page.
//!
//! A rule is a long, thin, unbroken stretch that is darker than what lies on one side of it. Letters are too short and
//! leave gaps; a scan turned by a degree drifts a few dots sideways, which joining allows for.

use super::page::Rule;
use crate::extract::picture::{INK, Picture};

/// Dots per inch of the pictures that rules are sought in.
pub(in crate::extract) const DPI: u32 = 96;

/// Shortest rules, in dots: words of capitals reach 30 across, letters of a title 18 down.
const ACROSS: usize = 32;
const DOWN: usize = 20;

/// Gap that a rule may have, in dots: where another rule crosses it.
const GAP: usize = 3;

/// Share of a rule that must be dark; the feet of letters in a row reach 0.85.
const SOLID: f32 = 0.93;

/// Where a rule is compared with its surroundings, in dots to the side.
const ASIDE: usize = 4;

/// How much darker it must be.
const CONTRAST: u8 = 40;

/// Pieces of rules on one page; pictures and noise have more, and no tables.
const PIECES: usize = 20_000;

/// Makes rules white, since recognition takes them for letters and misses the letters beside them. Stretches of dark
/// dots from `across` and `down` on are rules, in dots of this picture.
pub(in crate::extract) fn erase(picture: &mut Picture, across: usize, down: usize) {
    let (width, is_ink) = (picture.width.max(1), |dot: u8| dot < INK);
    let mut erased = Vec::new();
    let mut began: Vec<usize> = vec![0; width];
    for (y, row) in picture.dots.chunks(width).enumerate() {
        let ends = |x: usize| row.get(x).is_none_or(|dot| !is_ink(*dot));
        let mut from = 0;
        for x in 0..=width {
            if ends(x) {
                if x - from >= across {
                    erased.extend((from..x).map(|x| (x, y)));
                }
                from = x + 1;
                if let Some(began) = began.get_mut(x) {
                    if y - *began >= down {
                        erased.extend((*began..y).map(|y| (x, y)));
                    }
                    *began = y + 1;
                }
            }
        }
    }
    for (x, y) in erased {
        // The edge of a rule is lighter than its middle.
        for y in y.saturating_sub(2)..y + 3 {
            let row = picture.dots.get_mut(y * width..(y + 1) * width);
            if let Some(dots) = row.and_then(|row| row.get_mut(x.saturating_sub(2)..(x + 3).min(width))) {
                dots.fill(u8::MAX);
            }
        }
    }
}

/// Returns the rules of a picture of `dpi` dots per inch, in points.
pub(in crate::extract) fn find(picture: &Picture, dpi: u32) -> Vec<Rule> {
    let scale = 72.0 / dpi as f32;
    let across = level(picture).into_iter().map(|stretch| stretch.rule(true, scale));
    let down = join(runs(&picture.turned(), DOWN)).into_iter().map(|stretch| stretch.rule(false, scale));
    across.chain(down).collect()
}

/// Returns by how much the level rules of a picture fall, in dots per dot.
pub(in crate::extract) fn slope(picture: &Picture) -> f32 {
    let long = |stretch: &Stretch| (stretch.to - stretch.from) * 5 > picture.width;
    let mut slopes: Vec<f32> =
        level(picture).iter().filter(|stretch| long(stretch)).map(Stretch::slope).collect();
    slopes.sort_by(f32::total_cmp);
    slopes.get(slopes.len() / 2).copied().unwrap_or(0.0)
}

fn level(picture: &Picture) -> Vec<Stretch> {
    join(runs(picture, ACROSS))
}

/// Dark dots beside each other in one row.
#[derive(Debug, Clone, Copy)]
struct Run {
    row: usize,
    from: usize,
    to: usize,
}

fn runs(picture: &Picture, shortest: usize) -> Vec<Run> {
    let mut found = Vec::new();
    for y in 0..picture.height {
        let above = y.checked_sub(ASIDE).map(|y| picture.row(y));
        let below = Some(picture.row(y + ASIDE)).filter(|row| !row.is_empty());
        let lighter = |row: Option<&[u8]>, x: usize, dot: u8| {
            row.is_none_or(|row| row.get(x).is_none_or(|other| other.saturating_sub(dot) >= CONTRAST))
        };
        let is_dark =
            |x: usize, dot: u8| dot < 255 - CONTRAST && (lighter(above, x, dot) || lighter(below, x, dot));
        let dark = picture.row(y).iter().enumerate().filter(|(x, dot)| is_dark(*x, **dot)).map(|(x, _)| x);
        found.extend(stretches(dark, shortest).into_iter().map(|(from, to)| Run { row: y, from, to }));
        if found.len() > PIECES {
            return Vec::new();
        }
    }
    found
}

/// Joins dots into stretches that are long and solid enough.
fn stretches(dots: impl Iterator<Item = usize>, shortest: usize) -> Vec<(usize, usize)> {
    let mut found = Vec::new();
    let mut open: Option<(usize, usize, usize)> = None;
    let mut close = |stretch: Option<(usize, usize, usize)>| {
        if let Some((from, to, dark)) = stretch
            && to - from >= shortest
            && dark as f32 >= SOLID * (to - from) as f32
        {
            found.push((from, to));
        }
    };
    for x in dots {
        match &mut open {
            Some((_, to, dark)) if x <= *to + GAP => (*to, *dark) = (x + 1, *dark + 1),
            _ => close(open.replace((x, x + 1, 1))),
        }
    }
    close(open);
    found
}

/// Runs of neighbouring rows that make one rule, and the sums over their dots from which its line is drawn.
#[derive(Debug, Clone, Copy, Default)]
struct Stretch {
    first: usize,
    last: usize,
    from: usize,
    to: usize,
    dots: f32,
    x: f32,
    y: f32,
    xx: f32,
    xy: f32,
}

impl Stretch {
    fn new(run: Run) -> Self {
        let stretch =
            Stretch { first: run.row, last: run.row, from: run.from, to: run.to, ..Stretch::default() };
        stretch.with(run)
    }

    fn continues(&self, run: Run) -> bool {
        run.row <= self.last + 2 && run.from <= self.to + 2 * GAP && self.from <= run.to + 2 * GAP
    }

    fn with(self, run: Run) -> Self {
        let (length, x, y) = ((run.to - run.from) as f32, (run.from + run.to) as f32 / 2.0, run.row as f32);
        Stretch {
            first: self.first,
            last: self.last.max(run.row),
            from: self.from.min(run.from),
            to: self.to.max(run.to),
            dots: self.dots + length,
            x: self.x + x * length,
            y: self.y + y * length,
            xx: self.xx + (x * x + length * length / 12.0) * length,
            xy: self.xy + x * y * length,
        }
    }

    /// A crooked page lets a rule drift by a fiftieth of its length; what is thicker is a picture or a shade.
    fn is_thin(&self) -> bool {
        self.last - self.first <= ASIDE + 2 + (self.to - self.from) / 50
    }

    /// The slope of the straight line nearest to the dots.
    fn slope(&self) -> f32 {
        let (x, y) = (self.x / self.dots, self.y / self.dots);
        let spread = self.xx / self.dots - x * x;
        if spread > 1.0 { (self.xy / self.dots - x * y) / spread } else { 0.0 }
    }

    fn rule(self, horizontal: bool, scale: f32) -> Rule {
        let at = (self.y / self.dots + 0.5) * scale;
        Rule { horizontal, at, from: self.from as f32 * scale, to: self.to as f32 * scale }
    }
}

fn join(runs: Vec<Run>) -> Vec<Stretch> {
    let mut done: Vec<Stretch> = Vec::new();
    let mut open: Vec<Stretch> = Vec::new();
    for run in runs {
        done.extend(open.extract_if(.., |stretch| stretch.last + 2 < run.row));
        match open.iter_mut().find(|stretch| stretch.continues(run)) {
            Some(stretch) => *stretch = stretch.with(run),
            None => open.push(Stretch::new(run)),
        }
    }
    done.extend(open);
    done.retain(Stretch::is_thin);
    done
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_thin_line_is_found_and_a_black_square_is_not() {
        let mut picture = Picture::white(100, 60);
        picture.dots[20 * 100 + 10..20 * 100 + 90].fill(0);
        for y in 30..55 {
            picture.dots[y * 100 + 40..y * 100 + 50].fill(0);
        }
        let rules = find(&picture, 72);
        let across: Vec<_> = rules.iter().filter(|rule| rule.horizontal).collect();
        assert_eq!(across.len(), 1, "{rules:?}");
        assert_eq!((across[0].from, across[0].to), (10.0, 90.0));
        assert!((across[0].at - 20.5).abs() < 0.1);
    }

    #[test]
    fn an_erased_rule_leaves_letters_alone() {
        let mut picture = Picture::white(100, 60);
        picture.dots[20 * 100 + 10..20 * 100 + 90].fill(0);
        picture.dots[40 * 100 + 10..40 * 100 + 30].fill(0);
        erase(&mut picture, 50, 50);
        let ink: Vec<usize> = (0..6000).filter(|at| picture.dots[*at] == 0).collect();
        assert_eq!(ink, (4010..4030).collect::<Vec<_>>());
    }

    #[test]
    fn a_line_that_drifts_is_one_line() {
        let mut picture = Picture::white(400, 40);
        for x in 0..400 {
            picture.dots[(10 + x / 100) * 400 + x] = 0;
        }
        let rules = find(&picture, 72);
        assert_eq!(rules.len(), 1, "{rules:?}");
        assert_eq!((rules[0].from, rules[0].to), (0.0, 400.0));
        assert!((slope(&picture) - 0.01).abs() < 0.002);
    }
}
