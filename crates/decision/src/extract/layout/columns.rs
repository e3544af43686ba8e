//! Two texts beside each other: the issuing body and the national heading, the recipients and the signature.

use super::line::Line;

/// Which text a line belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Side {
    /// The running text.
    Whole,
    Left,
    Right,
}

/// White space between the columns, in points.
const GUTTER: f32 = 5.0;

/// How far below its last line a column may go on, in line heights; the name of the signer stands below a signature.
const LEFT_GAP: f32 = 1.5;
const RIGHT_GAP: f32 = 9.0;

/// How far the middle of a line may lie from that of its column, in points.
const OFF_CENTRE: f32 = 30.0;

/// Two columns while their lines are gathered.
struct Zone {
    left: Vec<Line>,
    right: Vec<Line>,
}

/// Returns lines in reading order, each with the height at which its part of the page begins.
pub(super) fn order(lines: Vec<Line>) -> Vec<(f32, Line, Side)> {
    let mut ordered = Vec::new();
    let mut rest = lines.into_iter().peekable();
    let mut whole: Vec<Line> = Vec::new();
    while let Some(line) = rest.next() {
        if !line.beside {
            whole.push(line);
            continue;
        }
        let Some(mut zone) = Zone::begin(line, &mut rest) else { continue };
        zone.take_up(&mut whole);
        zone.take_down(&mut rest);
        push_whole(&mut whole, &mut ordered);
        zone.finish(&mut whole, &mut ordered);
    }
    push_whole(&mut whole, &mut ordered);
    ordered
}

fn push_whole(whole: &mut Vec<Line>, ordered: &mut Vec<(f32, Line, Side)>) {
    ordered.extend(whole.drain(..).map(|line| (line.top, line, Side::Whole)));
}

impl Zone {
    /// Begins with the pieces of one height.
    fn begin(line: Line, rest: &mut std::iter::Peekable<std::vec::IntoIter<Line>>) -> Option<Self> {
        let mut row = vec![line];
        row.extend(row_of(row.first()?, rest));
        let mut zone = Zone { left: Vec::new(), right: Vec::new() };
        let mut pieces = row.into_iter();
        zone.left.extend(pieces.next());
        zone.right.extend(pieces.reduce(merge));
        Some(zone)
    }

    fn left_edge(&self) -> f32 {
        self.left.iter().map(|line| line.right).fold(f32::NEG_INFINITY, f32::max)
    }

    fn right_edge(&self) -> f32 {
        self.right.iter().map(|line| line.left).fold(f32::INFINITY, f32::min)
    }

    /// Returns the side on which a line stands; `near` tells whether it belongs to the lines there.
    fn side_of(&self, line: &Line, near: fn(&[Line], &Line) -> bool) -> Option<Side> {
        if line.right + GUTTER < self.right_edge() && near(&self.left, line) {
            Some(Side::Left)
        } else if line.left > self.left_edge() + GUTTER && near(&self.right, line) {
            Some(Side::Right)
        } else {
            None
        }
    }

    /// Takes lines above that stand over the middle of one side, as the lines of a heading do.
    fn take_up(&mut self, whole: &mut Vec<Line>) {
        while let Some(line) = whole.pop() {
            let lines = match self.side_of(&line, is_centred_on) {
                Some(Side::Left) => Some(&mut self.left),
                Some(Side::Right) => Some(&mut self.right),
                _ => None,
            };
            let close = |lines: &&mut Vec<Line>| {
                lines.first().is_some_and(|first| first.top - line.bottom < LEFT_GAP * line.height())
            };
            match lines.filter(close) {
                Some(lines) => lines.insert(0, line),
                None => {
                    whole.push(line);
                    return;
                }
            }
        }
    }

    /// Takes the lines below as long as they keep to one side or fall into two.
    fn take_down(&mut self, rest: &mut std::iter::Peekable<std::vec::IntoIter<Line>>) {
        while let Some(next) = rest.peek() {
            if next.beside {
                if !self.fits_row(next) {
                    return;
                }
                let Some(first) = rest.next() else { return };
                let mut pieces = std::iter::once(first.clone()).chain(row_of(&first, rest));
                self.left.extend(pieces.next());
                self.right.extend(pieces.reduce(merge));
                continue;
            }
            let belongs = |lines: &[Line], line: &Line| is_centred_on(lines, line) || is_aligned(lines, line);
            let (lines, gap) = match self.side_of(next, belongs) {
                Some(Side::Left) => (&mut self.left, LEFT_GAP),
                Some(Side::Right) => (&mut self.right, RIGHT_GAP),
                _ => return,
            };
            if lines.last().is_none_or(|last| next.top - last.bottom > gap * next.height()) {
                return;
            }
            lines.extend(rest.next());
        }
    }

    fn fits_row(&self, first: &Line) -> bool {
        let last =
            self.left.iter().chain(&self.right).map(|line| line.bottom).fold(f32::NEG_INFINITY, f32::max);
        first.right + GUTTER < self.right_edge() && first.top - last < RIGHT_GAP * first.height()
    }

    /// One row alone is no pair of columns, unless it is part of a heading: its pieces are one line.
    fn finish(self, whole: &mut Vec<Line>, ordered: &mut Vec<(f32, Line, Side)>) {
        let lone =
            self.left.len() + self.right.len() <= 2 && !self.left.iter().chain(&self.right).any(is_of_frame);
        if lone {
            whole.extend(self.left.into_iter().chain(self.right).reduce(merge));
            return;
        }
        let top = self.left.iter().chain(&self.right).map(|line| line.top).fold(f32::INFINITY, f32::min);
        ordered.extend(self.left.into_iter().map(|line| (top, line, Side::Left)));
        ordered.extend(self.right.into_iter().map(|line| (top, line, Side::Right)));
    }
}

fn row_of(first: &Line, rest: &mut std::iter::Peekable<std::vec::IntoIter<Line>>) -> Vec<Line> {
    let mut row = Vec::new();
    let middle = (first.top + first.bottom) / 2.0;
    while let Some(next) = rest.next_if(|next| next.beside && next.top < middle && middle < next.bottom) {
        row.push(next);
    }
    row
}

fn is_centred_on(lines: &[Line], line: &Line) -> bool {
    let centre = lines.iter().map(Line::centre).sum::<f32>() / lines.len().max(1) as f32;
    (centre - line.centre()).abs() < OFF_CENTRE
}

fn is_aligned(lines: &[Line], line: &Line) -> bool {
    lines.iter().any(|other| (other.left - line.left).abs() < 4.0)
}

fn is_of_frame(line: &Line) -> bool {
    let starts = ["Số", "CỘNG H", "Độc lập", "Nơi nhận", "TM.", "KT.", "TL.", "TUQ."];
    starts.iter().any(|start| line.text.starts_with(start)) || line.text.contains(", ngày")
}

fn merge(a: Line, b: Line) -> Line {
    let text = format!("{} {}", a.text, b.text);
    Line {
        right: a.right.max(b.right),
        top: a.top.min(b.top),
        bottom: a.bottom.max(b.bottom),
        beside: false,
        text,
        ..a
    }
}
