//! Pages as the helper programs describe them.

/// A word and its box.
#[derive(Debug, Clone, PartialEq)]
pub(in crate::extract) struct Word {
    pub(in crate::extract) left: f32,
    pub(in crate::extract) top: f32,
    pub(in crate::extract) right: f32,
    pub(in crate::extract) bottom: f32,
    pub(in crate::extract) text: String,
}

impl Word {
    pub(super) fn height(&self) -> f32 {
        self.bottom - self.top
    }

    pub(super) fn middle(&self) -> (f32, f32) {
        ((self.left + self.right) / 2.0, (self.top + self.bottom) / 2.0)
    }
}

/// A ruled line.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(in crate::extract) struct Rule {
    pub(in crate::extract) horizontal: bool,
    /// Its place across its direction.
    pub(in crate::extract) at: f32,
    pub(in crate::extract) from: f32,
    pub(in crate::extract) to: f32,
}

/// A page.
#[derive(Debug, Clone, Default, PartialEq)]
pub(in crate::extract) struct Page {
    pub(in crate::extract) width: f32,
    pub(in crate::extract) height: f32,
    pub(in crate::extract) words: Vec<Word>,
    pub(in crate::extract) rules: Vec<Rule>,
}
