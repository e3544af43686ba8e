//! From clauses to what a reader sees: headings, paragraphs, tables, and the things they belong to.

use std::collections::HashSet;

use dongho_app::{ClauseView, Link, Mark, MarkKind, Segment, SubjectKind};

use crate::address::anchor;
use crate::shell::Shell;

/// A part of the page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Block {
    /// A clause by itself.
    Clause(Clause),
    /// Rows that follow each other.
    Table(Vec<Row>),
}

/// A clause.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Clause {
    pub(crate) anchor: Option<String>,
    /// How far it stands in, at most 5.
    pub(crate) depth: usize,
    pub(crate) label: String,
    pub(crate) heading: Option<String>,
    /// The rank of the heading, 2 to 4; beyond that a heading is a bold paragraph.
    pub(crate) rank: Option<usize>,
    pub(crate) pieces: Vec<Piece>,
    pub(crate) gist: Option<String>,
    pub(crate) chips: Vec<Chip>,
}

/// A row of a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Row {
    pub(crate) anchor: Option<String>,
    pub(crate) header: bool,
    pub(crate) cells: Vec<Vec<Piece>>,
    pub(crate) chips: Vec<Chip>,
}

/// A stretch of text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Piece {
    pub(crate) text: String,
    /// Style classes of the marks that cover it; empty where none does.
    pub(crate) marks: String,
    /// Anchors that begin here.
    pub(crate) anchors: Vec<String>,
}

/// A thing that belongs to a clause, to go to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Chip {
    pub(crate) url: String,
    pub(crate) icon: &'static str,
    pub(crate) class: &'static str,
    pub(crate) kind: &'static str,
    pub(crate) name: String,
    pub(crate) anchor: Option<String>,
}

struct Builder<'s> {
    shell: &'s Shell,
    anchors: HashSet<String>,
    /// The rank of the heading before, so that ranks are never skipped.
    rank: usize,
}

/// Lays out the clauses.
pub(crate) fn blocks(shell: &Shell, clauses: &[ClauseView]) -> Vec<Block> {
    let mut builder = Builder { shell, anchors: HashSet::new(), rank: 1 };
    let mut blocks: Vec<Block> = Vec::new();
    for clause in clauses {
        if clause.level == "blank" {
            continue;
        }
        if clause.level != "row" || clause.segments.is_empty() {
            blocks.push(Block::Clause(builder.clause(clause)));
        } else if let Some(Block::Table(rows)) = blocks.last_mut() {
            let row = builder.row(clause, rows);
            rows.push(row);
        } else {
            blocks.push(Block::Table(vec![builder.row(clause, &[])]));
        }
    }
    blocks
}

impl Builder<'_> {
    /// Returns the anchor, unless it stands on the page already.
    fn place(&mut self, id: &str) -> Option<String> {
        let anchor = anchor(id);
        self.anchors.insert(anchor.clone()).then_some(anchor)
    }

    fn clause(&mut self, clause: &ClauseView) -> Clause {
        let rank =
            clause.heading.as_ref().map(|_| (clause.depth + 2).min(self.rank + 1)).filter(|rank| *rank <= 4);
        self.rank = rank.unwrap_or(self.rank);
        Clause {
            anchor: self.place(&clause.id),
            depth: clause.depth.min(5),
            label: clause.label.clone(),
            heading: clause.heading.clone(),
            rank,
            pieces: clause.segments.iter().map(|segment| self.piece(segment, &segment.text)).collect(),
            gist: clause.gist.as_ref().map(|gist| self.shell.say(gist).to_owned()),
            chips: self.chips(clause),
        }
    }

    fn row(&mut self, clause: &ClauseView, before: &[Row]) -> Row {
        let anchor = self.place(&clause.id);
        let cells = self.cells(&clause.segments);
        // The first row names the columns unless something of the programme stands in it; a repeated one likewise.
        let header = match before.first() {
            None => clause.items.is_empty(),
            Some(first) => first.header && text_of(&first.cells) == text_of(&cells),
        };
        Row { anchor, header, cells, chips: self.chips(clause) }
    }

    fn cells(&mut self, segments: &[Segment]) -> Vec<Vec<Piece>> {
        let separator = if segments.iter().any(|segment| segment.text.contains('\t')) { '\t' } else { '|' };
        let mut cells = vec![vec![]];
        for segment in segments {
            for (i, part) in segment.text.split(separator).enumerate() {
                if i > 0 {
                    cells.push(vec![]);
                }
                let begins = Segment { text: String::new(), marks: segment.marks.clone() };
                let marks = if i == 0 { segment } else { &begins };
                let mut piece = self.piece(marks, part);
                if i > 0 {
                    piece.anchors.clear();
                }
                if let Some(cell) = cells.last_mut() {
                    cell.push(piece);
                }
            }
        }
        cells
    }

    fn piece(&mut self, segment: &Segment, text: &str) -> Piece {
        let begins = segment.marks.iter().filter(|mark| mark.first);
        let ids: Vec<String> = begins.map(mark_id).collect();
        Piece {
            text: text.to_owned(),
            marks: segment.marks.iter().map(|mark| class(mark.kind)).collect::<Vec<_>>().join(" "),
            anchors: ids.iter().filter_map(|id| self.place(id)).collect(),
        }
    }

    /// The things of a clause and of the marks in it, each once.
    fn chips(&mut self, clause: &ClauseView) -> Vec<Chip> {
        let marks = clause.segments.iter().flat_map(|segment| &segment.marks).filter(|mark| mark.first);
        let mut links: Vec<&Link> = Vec::new();
        for link in clause.items.iter().chain(marks.map(|mark| &mark.link)) {
            if !links.iter().any(|known| known.subject == link.subject) {
                links.push(link);
            }
        }
        links.into_iter().map(|link| self.chip(link)).collect()
    }

    fn chip(&mut self, link: &Link) -> Chip {
        let words = &self.shell.t.decision;
        let (icon, class, kind) = match link.subject.kind {
            SubjectKind::Target => ("target", "target", words.mark_target),
            SubjectKind::Task => ("task", "task", words.mark_task),
            SubjectKind::Duty => ("duty", "duty", words.mark_duty),
            SubjectKind::Finding => ("alert", "finding", words.mark_finding),
            SubjectKind::Party => ("duty", "party", self.shell.t.party.name),
            _ => ("info", "other", self.shell.t.shell.details),
        };
        let is_duty = link.subject.kind == SubjectKind::Duty;
        let anchor = if is_duty { self.place(&format!("duty-{}", link.subject.id)) } else { None };
        let name = self.shell.say(&link.name).to_owned();
        Chip { url: self.shell.to(link), icon, class, kind, name, anchor }
    }
}

fn mark_id(mark: &Mark) -> String {
    format!("{}-{}", class(mark.kind), mark.link.subject.id)
}

fn class(kind: MarkKind) -> &'static str {
    match kind {
        MarkKind::Target => "target",
        MarkKind::Task => "task",
        MarkKind::Duty => "duty",
        MarkKind::Finding => "finding",
    }
}

fn text_of(cells: &[Vec<Piece>]) -> String {
    cells.iter().flatten().map(|piece| piece.text.trim()).collect::<Vec<_>>().join("\t")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sample;
    use dongho_base::Language;

    fn laid_out(view: &dongho_app::DecisionView) -> Vec<Block> {
        blocks(&sample::shell(Language::Vi, None), &view.clauses)
    }

    #[test]
    fn rows_become_one_table_with_a_repeated_header() {
        let blocks = laid_out(&sample::decision::readable());
        let tables: Vec<&Vec<Row>> = blocks
            .iter()
            .filter_map(|b| if let Block::Table(rows) = b { Some(rows) } else { None })
            .collect();
        assert_eq!(tables.len(), 1);
        assert_eq!(tables[0].iter().map(|row| row.header).collect::<Vec<_>>(), [true, false, true, false]);
        assert_eq!(tables[0][1].cells.len(), 3);
    }

    #[test]
    fn no_letter_of_the_text_is_lost() {
        let view = sample::decision::readable();
        let printed: String =
            view.clauses.iter().flat_map(|c| &c.segments).map(|s| s.text.as_str()).collect();
        let shown: String = laid_out(&view)
            .iter()
            .map(|block| match block {
                Block::Clause(clause) => clause.pieces.iter().map(|p| p.text.as_str()).collect::<String>(),
                Block::Table(rows) => rows
                    .iter()
                    .map(|row| {
                        row.cells
                            .iter()
                            .map(|c| c.iter().map(|p| p.text.as_str()).collect())
                            .collect::<Vec<String>>()
                            .join("\t")
                    })
                    .collect(),
            })
            .collect();
        assert_eq!(shown, printed);
    }

    #[test]
    fn ranks_of_headings_are_never_skipped() {
        let mut before = 1;
        for block in laid_out(&sample::decision::readable()) {
            if let Block::Clause(Clause { rank: Some(rank), .. }) = block {
                assert!(rank <= before + 1);
                before = rank;
            }
        }
    }
}
