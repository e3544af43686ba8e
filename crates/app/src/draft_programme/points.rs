//! The orientation and the solutions: the clauses under the headings that say so.

use std::collections::BTreeMap;

use dongho_decision::{Clause, Level, Reading};
use dongho_programme::Point;
use dongho_vietnamese::{fold, sentence_digest};

use super::ids::{Ids, gist, path};
use super::vietnamese;

/// What a part of the decision is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Topic {
    /// What is to be researched, developed and applied.
    Orientation,
    /// Tasks and solutions in prose.
    Solutions,
}

/// Returns the points below every heading of this topic.
pub(super) fn draft(reading: &Reading, topic: Topic) -> Vec<Point> {
    // The topic each clause stands under: its own where it is a heading of one, else its parent's.
    let mut topics: BTreeMap<&str, Option<Topic>> = BTreeMap::new();
    let mut drafted: BTreeMap<&str, String> = BTreeMap::new();
    let (mut ids, mut points) = (Ids::default(), Vec::new());
    for clause in &reading.clauses {
        let parent = clause.parent.as_deref();
        let inherited = parent.and_then(|parent| topics.get(parent).copied().flatten());
        topics.insert(&clause.id, inherited.or_else(|| heading_topic(clause)));
        if inherited == Some(topic) && is_point(clause) {
            let id = ids.take(&path(&clause.id), '~');
            drafted.insert(&clause.id, id.clone());
            points.push(Point {
                parent: parent.and_then(|parent| drafted.get(parent)).cloned(),
                clause: path(&clause.id),
                sentence: sentence_digest(&clause.text),
                name: vietnamese(gist(clause.heading.as_deref().unwrap_or(&clause.text))),
                id,
            });
        }
    }
    points
}

fn is_point(clause: &Clause) -> bool {
    let level = matches!(
        clause.level,
        Level::Subsection | Level::Point | Level::Bullet | Level::Paragraph | Level::Section
    );
    level && !gist(&clause.text).is_empty()
}

/// What a heading announces; a heading that names both is about solutions.
fn heading_topic(clause: &Clause) -> Option<Topic> {
    if !matches!(clause.level, Level::Part | Level::Chapter | Level::Section | Level::Subsection) {
        return None;
    }
    let heading = fold(clause.heading.as_deref()?).to_lowercase();
    if heading.contains("to chuc thuc hien") || heading.contains("muc tieu") {
        return None;
    }
    if heading.contains("giai phap")
        || heading.contains("nhiem vu chu yeu")
        || heading.contains("nhiem vu trong tam")
    {
        return Some(Topic::Solutions);
    }
    heading.contains("dinh huong").then_some(Topic::Orientation)
}
