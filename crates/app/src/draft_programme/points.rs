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

/// What is known of the topic a clause stands under.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Place {
    /// No heading above says anything.
    Open,
    /// Under a heading about something else, such as the targets.
    Elsewhere,
    /// Under a heading of this topic.
    Under(Topic),
}

/// Returns the points below every heading of this topic; what was read as a task is no point as well.
pub(super) fn draft(reading: &Reading, topic: Topic) -> Vec<Point> {
    let mut places: BTreeMap<&str, Place> = BTreeMap::new();
    let mut drafted: BTreeMap<&str, String> = BTreeMap::new();
    let (mut ids, mut points) = (Ids::default(), Vec::new());
    for clause in &reading.clauses {
        let parent = clause.parent.as_deref();
        let above = parent.and_then(|parent| places.get(parent).copied()).unwrap_or(Place::Open);
        places.insert(&clause.id, if above == Place::Open { announced(clause) } else { above });
        if above == Place::Under(topic) && is_point(clause) && !is_task(clause, reading) {
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
    use Level::{Bullet, Paragraph, Point, Section, Subsection};
    matches!(clause.level, Subsection | Point | Bullet | Paragraph | Section)
        && !gist(&clause.text).is_empty()
}

fn is_task(clause: &Clause, reading: &Reading) -> bool {
    reading.tasks.iter().any(|task| task.start < clause.end && clause.start < task.end)
}

/// What a heading announces; one that names both orientation and solutions is about solutions.
fn announced(clause: &Clause) -> Place {
    let heads = matches!(clause.level, Level::Part | Level::Chapter | Level::Section | Level::Subsection);
    let Some(heading) = clause.heading.as_deref().filter(|_| heads) else { return Place::Open };
    let heading = fold(heading).to_lowercase();
    let names = |words: &[&str]| words.iter().any(|word| heading.contains(word));
    let other =
        ["to chuc thuc hien", "muc tieu", "chi tieu", "quan diem", "kinh phi", "ket qua", "thuc trang"];
    if names(&other) {
        // "Mục tiêu, nhiệm vụ" leaves it to the headings below.
        if names(&["nhiem vu", "giai phap"]) { Place::Open } else { Place::Elsewhere }
    } else if names(&["giai phap"]) || heading.starts_with("nhiem vu") || heading.starts_with("noi dung") {
        Place::Under(Topic::Solutions)
    } else if names(&["dinh huong"]) {
        Place::Under(Topic::Orientation)
    } else {
        Place::Open
    }
}
