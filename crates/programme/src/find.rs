//! Finding things of a programme by id.

use crate::{Duty, Indicator, Party, Phase, Point, Programme, Target, Task};

impl Programme {
    /// Returns the party with this id.
    pub fn party(&self, id: &str) -> Option<&Party> {
        self.parties.iter().find(|party| party.id == id)
    }

    /// Returns the indicator with this id.
    pub fn indicator(&self, id: &str) -> Option<&Indicator> {
        self.indicators.iter().find(|indicator| indicator.id == id)
    }

    /// Returns the target with this id.
    pub fn target(&self, id: &str) -> Option<&Target> {
        self.targets.iter().find(|target| target.id == id)
    }

    /// Returns the task with this id.
    pub fn task(&self, id: &str) -> Option<&Task> {
        self.tasks.iter().find(|task| task.id == id)
    }

    /// Returns the duty with this id.
    pub fn duty(&self, id: &str) -> Option<&Duty> {
        self.duties.iter().find(|duty| duty.id == id)
    }

    /// Returns the point of the orientation or the solutions with this id.
    pub fn point(&self, id: &str) -> Option<&Point> {
        self.orientations.iter().chain(&self.solutions).find(|point| point.id == id)
    }

    /// Returns whether some item stands in the clause or below it.
    pub fn has_clause(&self, clause: &str) -> bool {
        let items = self.targets.iter().map(|it| &it.clause).chain(self.tasks.iter().map(|it| &it.clause));
        let items = items.chain(self.duties.iter().map(|it| &it.clause));
        let points = self.orientations.iter().chain(&self.solutions).map(|it| &it.clause);
        let below = |it: &String| {
            it.strip_prefix(clause).is_some_and(|rest| rest.is_empty() || rest.starts_with('.'))
        };
        items.chain(points).any(below)
    }

    /// Returns the phase that holds `year`.
    pub fn phase_of(&self, year: i32) -> Option<&Phase> {
        self.head.phases.iter().find(|phase| phase.years.contains(year))
    }
}
