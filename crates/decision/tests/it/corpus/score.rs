//! Counting what was right, and saying what was not.

use std::fmt;

/// Things that were wanted, found, and reported without being there.
#[derive(Default, Clone, Copy)]
pub struct Count {
    pub wanted: usize,
    pub right: usize,
    pub spurious: usize,
}

impl Count {
    /// Counts one thing that was wanted.
    pub fn see(&mut self, right: bool) {
        self.wanted += 1;
        self.right += usize::from(right);
    }

    /// Returns the share of what is right in all that was wanted or wrongly reported.
    pub fn rate(self) -> f64 {
        let all = self.wanted + self.spurious;
        if all == 0 { 1.0 } else { self.right as f64 / all as f64 }
    }

    fn add(&mut self, other: Count) {
        self.wanted += other.wanted;
        self.right += other.right;
        self.spurious += other.spurious;
    }
}

/// The score of one document.
#[derive(Default)]
pub struct Tally {
    pub header: Count,
    pub bases: Count,
    pub tasks: Count,
    pub duties: Count,
    /// Targets whose place and numbers were found.
    pub targets_found: Count,
    /// Targets right in every field.
    pub targets_right: Count,
    pub reported: usize,
    pub false_targets: usize,
    pub milestones: Count,
    pub differences: Vec<String>,
}

impl Tally {
    /// Returns the share of what was reported as a target that is one.
    pub fn precision(&self) -> f64 {
        if self.reported == 0 { 1.0 } else { 1.0 - self.false_targets as f64 / self.reported as f64 }
    }

    fn add(&mut self, other: &Tally) {
        self.header.add(other.header);
        self.bases.add(other.bases);
        self.tasks.add(other.tasks);
        self.duties.add(other.duties);
        self.targets_found.add(other.targets_found);
        self.targets_right.add(other.targets_right);
        self.milestones.add(other.milestones);
        self.reported += other.reported;
        self.false_targets += other.false_targets;
    }

    fn row(&self, name: &str) -> String {
        let cell = |count: Count| format!("{}/{}+{}", count.right, count.wanted, count.spurious);
        format!(
            "{name:<44} {:>9} {:>9} {:>9} {:>9} {:>9} {:>9} {:>9} {:>9}",
            cell(self.header),
            cell(self.bases),
            cell(self.tasks),
            cell(self.duties),
            cell(self.targets_found),
            cell(self.targets_right),
            format!("{}/{}", self.reported - self.false_targets, self.reported),
            cell(self.milestones),
        )
    }
}

/// The scores of all documents.
#[derive(Default)]
pub struct Report {
    documents: Vec<(String, Tally)>,
}

impl Report {
    /// Adds the score of a document.
    pub fn add(&mut self, name: &str, tally: Tally) {
        self.documents.push((name.to_owned(), tally));
    }

    /// Returns the sums.
    pub fn total(&self) -> Tally {
        let mut total = Tally::default();
        for (_, tally) in &self.documents {
            total.add(tally);
        }
        total
    }
}

impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (name, tally) in &self.documents {
            for difference in &tally.differences {
                writeln!(f, "{name}: {difference}")?;
            }
        }
        writeln!(
            f,
            "\n{:<44} {:>9} {:>9} {:>9} {:>9} {:>9} {:>9} {:>9} {:>9}",
            "right/wanted+spurious",
            "header",
            "bases",
            "tasks",
            "duties",
            "found",
            "targets",
            "precision",
            "events"
        )?;
        for (name, tally) in &self.documents {
            writeln!(f, "{}", tally.row(name))?;
        }
        let total = self.total();
        writeln!(f, "{}", total.row("all"))?;
        write!(
            f,
            "header {:.1} %, bases {:.1} %, tasks {:.1} %, duties {:.1} %, targets found {:.1} %, right {:.1} %, precision {:.1} %",
            total.header.rate() * 100.0,
            total.bases.rate() * 100.0,
            total.tasks.rate() * 100.0,
            total.duties.rate() * 100.0,
            total.targets_found.rate() * 100.0,
            total.targets_right.rate() * 100.0,
            total.precision() * 100.0
        )
    }
}
