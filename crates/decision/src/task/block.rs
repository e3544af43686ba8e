//! Tasks in prose: labelled lines below a task, labels inside a paragraph, bodies in parentheses behind it.

use std::collections::HashSet;

use dongho_vietnamese::normal::one_line;

use crate::party::list;
use crate::target::{Place, Setting};
use crate::words::words;
use crate::{Clause, Level, Task, TaskTime, Tree};

use super::role::{Fields, Part, Role, assigned, parts};
use super::sentence;
use super::time;

/// Returns the tasks that stand in prose, in document order.
pub(crate) fn read(tree: &Tree, parents: &[Option<usize>], settings: &[Setting]) -> Vec<Task> {
    let mut reader =
        Reader { tree, parents, tasks: Vec::new(), last: None, labels: HashSet::new(), open: None };
    for (at, clause) in tree.clauses.iter().enumerate().filter(|(_, clause)| holds_tasks(clause)) {
        let duties = settings.get(at).is_some_and(|setting| setting.place == Place::Implementation);
        reader.look(at, clause, duties);
    }
    reader.close();
    reader.tasks
}

fn holds_tasks(clause: &Clause) -> bool {
    matches!(
        clause.level,
        Level::Part
            | Level::Chapter
            | Level::Section
            | Level::Subsection
            | Level::Point
            | Level::Bullet
            | Level::Paragraph
            | Level::Article
            | Level::Unrecognised
    )
}

/// A task whose labels are being read.
struct Open {
    clause: usize,
    text: String,
    fields: Fields,
    end: usize,
    /// Whether a lead was named.
    led: bool,
}

struct Reader<'t> {
    tree: &'t Tree,
    parents: &'t [Option<usize>],
    tasks: Vec<Task>,
    /// The last clause without a label.
    last: Option<usize>,
    /// The clauses that hold a label and nothing of the task itself.
    labels: HashSet<usize>,
    open: Option<Open>,
}

impl Reader<'_> {
    fn look(&mut self, at: usize, clause: &Clause, duties: bool) {
        // What the section on implementation asks is a duty.
        let led = !duties && clause.text.contains("hủ trì") && clause.level != Level::Article;
        if let Some(task) = led.then(|| sentence::read(clause)).flatten() {
            self.close();
            let group = self.group(at);
            self.last = Some(at);
            self.tasks.push(Task { group, ..task });
            return;
        }
        if !clause.text.contains(':') && !clause.text.contains('(') {
            self.last = Some(at);
            return;
        }
        let parts = parts(&clause.text);
        if parts.first().is_some_and(|part| part.role.is_some()) {
            self.labels.insert(at);
        }
        let labelled = parts.iter().any(|part| matches!(part.role, Some(Role::Lead | Role::Coordinating)));
        let goes_on = self.open.is_some() || parts.iter().any(|part| part.role == Some(Role::Lead));
        // "II. CƠ QUAN CHỦ TRÌ: ..." says who leads the whole programme.
        let section = matches!(clause.level, Level::Section | Level::Part | Level::Chapter);
        let only_labels = parts.first().is_some_and(|part| part.role.is_some());
        if (labelled || only_labels) && goes_on && !section {
            return self.labels(at, clause, &parts);
        }
        if parts.first().is_some_and(|part| part.role == Some(Role::Other)) {
            return;
        }
        self.last = Some(at);
        if let Some(task) = in_parentheses(clause) {
            self.close();
            let group = self.group(at);
            self.tasks.push(Task { group, ..task });
        }
    }

    fn labels(&mut self, at: usize, clause: &Clause, parts: &[Part]) {
        let headed =
            clause.level == Level::Paragraph && self.headed_parent(at).is_some_and(|at| self.names_task(at));
        let own =
            parts.first().filter(|part| part.role.is_none() && !headed && words(&part.text, 0).len() >= 3);
        let (task, text) = match own {
            Some(part) => (Some(at), part.text.clone()),
            None => {
                let above = self.above(at, clause);
                let text = above.and_then(|at| self.tree.clauses.get(at)).map(task_text).unwrap_or_default();
                (above, text)
            }
        };
        let leads = parts.iter().any(|part| part.role == Some(Role::Lead));
        let fresh = self.open.as_ref().is_none_or(|open| Some(open.clause) != task || (open.led && leads));
        if fresh {
            self.close();
            let Some(task) = task else { return };
            self.open =
                Some(Open { clause: task, text, fields: Fields::default(), end: clause.end, led: false });
        }
        let Some(open) = &mut self.open else { return };
        for part in parts {
            if let Some(role) = part.role {
                open.fields.put(role, &part.text);
            }
        }
        open.led |= !open.fields.lead.is_empty();
        open.end = clause.end;
        if own.is_some() {
            self.last = Some(at);
        }
    }

    /// Returns the clause that says what is to be done: the parent of labelled points and bullets, else what stands
    /// before.
    fn above(&self, at: usize, clause: &Clause) -> Option<usize> {
        let mut parent = self.parents.get(at).copied().flatten();
        // "b) Đơn vị thực hiện:" with its bodies in bullets below it is itself a label of the task above.
        while let Some(label) = parent.filter(|at| self.labels.contains(at)) {
            parent = self.parents.get(label).copied().flatten();
        }
        if matches!(clause.level, Level::Point | Level::Bullet) && parent.is_some() {
            return parent;
        }
        if let Some(headed) = self.headed_parent(at).filter(|_| clause.level == Level::Paragraph) {
            return Some(headed);
        }
        let last = self.last?;
        let sibling = self.parents.get(last).copied().flatten() == parent;
        let bullet = self.tree.clauses.get(last).is_some_and(|clause| clause.level == Level::Bullet);
        if sibling && bullet { parent.or(Some(last)) } else { Some(last) }
    }

    /// Returns the task with a heading of its own that a clause stands directly below: "1. Nhiệm vụ 1: ...".
    fn headed_parent(&self, at: usize) -> Option<usize> {
        let parent = self.parents.get(at).copied().flatten()?;
        let clause = self.tree.clauses.get(parent)?;
        (clause.heading.is_some() && matches!(clause.level, Level::Subsection | Level::Point))
            .then_some(parent)
    }

    /// "Nhiệm vụ 2: ...", "Dự án 1: ...": the heading itself says what is to be done, a paragraph below it only explains.
    fn names_task(&self, at: usize) -> bool {
        let heading = self.tree.clauses.get(at).and_then(|clause| clause.heading.as_deref()).unwrap_or("");
        let words = words(heading, 0);
        let key = |at: usize| words.get(at).map_or("", |word| word.key.as_ref());
        matches!(
            (key(0), key(1)),
            ("nhiệm", "vụ") | ("dự" | "đề", "án") | ("nội", "dung") | ("hoạt", "động") | ("công", "việc")
        )
    }

    fn close(&mut self) {
        let Some(open) = self.open.take() else { return };
        let Some(clause) = self.tree.clauses.get(open.clause) else { return };
        if !open.led || open.text.is_empty() {
            return;
        }
        let group = self.group(open.clause);
        self.tasks.push(Task {
            no: label(clause),
            group,
            text: open.text,
            lead: open.fields.lead,
            coordinating: open.fields.coordinating,
            product: open.fields.product,
            time: open.fields.time,
            clause: clause.id.clone(),
            start: clause.start,
            end: open.end,
        });
    }

    /// Returns the heading above a task.
    fn group(&self, at: usize) -> Option<String> {
        let parent = self.parents.get(at).copied().flatten()?;
        self.tree.clauses.get(parent)?.heading.clone()
    }
}

fn label(clause: &Clause) -> String {
    clause.label.trim_end_matches(['.', ')', ':', '-', ' ', '/']).to_owned()
}

fn task_text(clause: &Clause) -> String {
    let text = clause.heading.as_deref().unwrap_or(&clause.text);
    one_line(text.trim_end_matches(|c: char| c.is_whitespace() || matches!(c, '.' | ':' | ';')))
}

/// "Xây dựng Đề án ... (Sở A chủ trì, phối hợp với Sở B thực hiện trong năm 2025)".
fn in_parentheses(clause: &Clause) -> Option<Task> {
    let text = clause.text.trim_end_matches(|c: char| c.is_whitespace() || matches!(c, '.' | ';' | '/'));
    let inner = text.strip_suffix(')')?;
    let open = inner.rfind('(')?;
    let inside = inner.get(open + 1..)?;
    let (lead, coordinating) = assigned(inside)?;
    let leads = list::split(lead);
    if leads.is_empty() {
        return None;
    }
    let (coordinating, rest) = bodies_and_rest(coordinating);
    let when =
        if rest.is_empty() { inside.rsplit_once([',', ';']).map_or("", |(_, rest)| rest) } else { rest };
    let time = time::read(without_verb(when));
    Some(Task {
        no: label(clause),
        group: None,
        text: one_line(inner.get(..open)?),
        lead: leads,
        coordinating: list::split(coordinating),
        product: None,
        time: if time.kind.is_some() { time } else { TaskTime::default() },
        clause: clause.id.clone(),
        start: clause.start,
        end: clause.end,
    })
}

/// Divides "Sở B, Sở C thực hiện trong năm 2025" where the bodies end.
fn bodies_and_rest(text: &str) -> (&str, &str) {
    let words = words(text, 0);
    let verb = words.iter().find(|word| {
        matches!(
            word.key.as_ref(),
            "thực" | "triển" | "hoàn" | "trong" | "trước" | "quý" | "năm" | "từ" | "xong"
        ) && !word.capital
    });
    let end = verb.map_or(text.len(), |word| word.start);
    let semicolon = text.find(';').unwrap_or(text.len());
    text.split_at(end.min(semicolon))
}

/// "thực hiện trong năm 2025", "hoàn thành trước 30/6/2025": the time alone.
fn without_verb(when: &str) -> &str {
    const VERBS: [&str; 4] = ["thực hiện", "triển khai", "hoàn thành", "xong"];
    let when = when.trim_start_matches([' ', ',', ';']);
    VERBS.iter().find_map(|verb| when.strip_prefix(verb)).unwrap_or(when)
}
