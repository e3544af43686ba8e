/// Things that belong together, known only pair by pair.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Groups(Vec<usize>);

impl Groups {
    /// Makes groups of one thing each.
    pub(super) fn new(things: usize) -> Self {
        Groups((0..things).collect())
    }

    /// Puts the groups of two things together.
    pub(super) fn join(&mut self, a: usize, b: usize) {
        let (a, b) = (self.first(a), self.first(b));
        if let Some(group) = self.0.get_mut(a.max(b)) {
            *group = a.min(b);
        }
    }

    /// Returns the first thing of the group, which stands for it.
    pub(super) fn first(&self, thing: usize) -> usize {
        let mut at = thing;
        while let Some(above) = self.0.get(at).copied()
            && above != at
        {
            at = above;
        }
        at
    }

    /// Returns how many things there are.
    pub(super) fn len(&self) -> usize {
        self.0.len()
    }
}
