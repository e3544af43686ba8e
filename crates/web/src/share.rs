//! How many things are in which state, as words and as a bar.

use crate::tag::Tag;

/// The width of the whole bar.
const WHOLE: usize = 1000;

/// One state with its count and its place in the bar.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Share {
    /// The state.
    pub(crate) tag: Tag,
    /// How many.
    pub(crate) count: usize,
    /// Where they are listed.
    pub(crate) url: String,
    /// Where its part of the bar begins.
    pub(crate) x: usize,
    /// How wide its part is.
    pub(crate) width: usize,
}

/// Lays out the states that have any, leaving out the rest.
pub(crate) fn shares(counts: impl IntoIterator<Item = (Tag, usize, String)>) -> Vec<Share> {
    let counts: Vec<_> = counts.into_iter().filter(|(_, count, _)| *count > 0).collect();
    let all: usize = counts.iter().map(|(_, count, _)| count).sum();
    let mut before = 0;
    let mut shares = Vec::with_capacity(counts.len());
    for (tag, count, url) in counts {
        let x = before * WHOLE / all;
        before += count;
        shares.push(Share { tag, count, url, x, width: before * WHOLE / all - x });
    }
    shares
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_parts_of_a_bar_fill_it_without_gaps() {
        let counts = [3, 0, 1, 3].map(|count| (Tag::plain("x"), count, String::new()));
        let shares = shares(counts);
        assert_eq!(shares.len(), 3, "a state without things has no part");
        let mut end = 0;
        for share in &shares {
            assert_eq!(share.x, end);
            end += share.width;
        }
        assert_eq!(end, WHOLE);
    }

    #[test]
    fn nothing_counted_gives_no_parts() {
        assert_eq!(shares([(Tag::plain("x"), 0, String::new())]), []);
    }
}
