//! Tasks and duties of a draft.

use dongho_base::{Localized, Period};
use dongho_decision as read;
use dongho_programme::{Duty, Question, Task, TaskTime, TimeKind};
use dongho_vietnamese::sentence_digest;

use super::ids::{Ids, gist, path};
use super::parties::Roster;
use super::{question, translate, vietnamese};

pub(super) fn draft_tasks(tasks: &[read::Task], roster: &mut Roster) -> Vec<Task> {
    let mut ids = Ids::default();
    tasks.iter().map(|task| draft_task(task, roster, &mut ids)).collect()
}

fn draft_task(read: &read::Task, roster: &mut Roster, ids: &mut Ids) -> Task {
    let id = ids.take(&task_id(read), '~');
    let name = gist(&read.text);
    let mut task = Task {
        name: vietnamese(if name.is_empty() { format!("Nhiệm vụ {id}") } else { name }),
        id,
        no: read.no.clone(),
        group: read.group.clone(),
        clause: path(&read.clause),
        sentence: sentence_digest(&read.text),
        lead: party_ids(&read.lead, roster),
        coordinating: party_ids(&read.coordinating, roster),
        product: read.product.clone(),
        time: time(&read.time),
        serves: Vec::new(),
        questions: Vec::new(),
    };
    task.questions = silences(&task, roster);
    task
}

/// `PL.7` for number 7 of the table in "Phụ lục", `PL-II.7` in "Phụ lục II".
fn task_id(read: &read::Task) -> String {
    let place = read.clause.split(".r").next().unwrap_or(&read.clause);
    let place = place.replace("Phụ lục", "PL").replace(' ', "-");
    let no = read.no.trim().trim_end_matches(['.', ')']);
    path(&if no.is_empty() { place } else { format!("{place}.{no}") })
}

fn party_ids(printed: &[String], roster: &mut Roster) -> Vec<String> {
    let mut ids: Vec<String> = Vec::new();
    for name in printed {
        let id = roster.id(name);
        if !ids.contains(&id) {
            ids.push(id);
        }
    }
    ids
}

/// The time as read; an end that does not parse stays in the printed words only.
fn time(read: &read::TaskTime) -> TaskTime {
    let sound = |point: &Option<String>| point.clone().filter(|it| is_point(it));
    let (from, to) = (sound(&read.from), sound(&read.to));
    let (from, to) = if from.is_some() && to.is_some() && from > to { (None, None) } else { (from, to) };
    let kind = read.kind.map(translate::time_kind).filter(|kind| match kind {
        TimeKind::By => to.is_some(),
        TimeKind::From => from.is_some(),
        TimeKind::Range => from.is_some() && to.is_some(),
        TimeKind::Date => from.is_some() || to.is_some(),
        TimeKind::Yearly | TimeKind::Quarterly | TimeKind::Monthly => true,
    });
    TaskTime { text: read.text.clone(), kind, from, to }
}

/// Whether a text is a year, a month or a day.
fn is_point(text: &str) -> bool {
    match text.len() {
        4 | 7 => matches!(text.parse(), Ok(Period::Year(_) | Period::Month(..))),
        _ => text.len() == 10 && text.parse::<chrono::NaiveDate>().is_ok(),
    }
}

/// What the decision does not say about a task.
fn silences(task: &Task, roster: &Roster) -> Vec<Question> {
    let recurring =
        matches!(task.time.kind, Some(TimeKind::Yearly | TimeKind::Quarterly | TimeKind::Monthly));
    let open_lead = task.lead.iter().any(|id| roster.is_open_set(id));
    let silent = [
        (task.lead.is_empty(), "Cơ quan chủ trì không được nêu.", "No lead is named."),
        (open_lead, "Chủ trì là một tập hợp mở: cơ quan nào?", "The lead is an open set: which body?"),
        (
            task.lead.len() > 1,
            "Nhiều cơ quan cùng chủ trì: ai chịu trách nhiệm chính?",
            "Several leads: who answers first?",
        ),
        (task.time.kind.is_none(), "Thời gian thực hiện chưa rõ.", "The time is not clear."),
    ];
    let mut questions: Vec<Question> =
        silent.into_iter().filter(|(missing, ..)| *missing).map(|(_, vi, en)| question(vi, en)).collect();
    if recurring && task.time.to.is_none() {
        questions.push(Question {
            text: Localized::new(
                "Năm cuối của nhiệm vụ không được nêu.",
                "The last year of the task is not stated.",
            ),
            assumed: Some(Localized::new("Đến hết giai đoạn cuối.", "To the end of the last phase.")),
        });
    }
    questions
}

pub(super) fn draft_duties(duties: &[read::Duty], roster: &mut Roster) -> Vec<Duty> {
    let mut ids = Ids::default();
    duties
        .iter()
        .map(|read| {
            let id = ids.take(&path(&read.clause), '~');
            let name = gist(&read.text);
            Duty {
                clause: path(&read.clause),
                sentence: sentence_digest(&read.text),
                party: roster.id(&read.party),
                role: read.role.map(translate::role),
                name: vietnamese(if name.is_empty() { format!("Trách nhiệm {id}") } else { name }),
                frequency: frequency(&read.text),
                questions: Vec::new(),
                id,
            }
        })
        .collect()
}

/// The words by which a duty says how often.
fn frequency(text: &str) -> Option<String> {
    const WORDS: [&str; 9] = [
        "định kỳ hằng năm",
        "định kỳ hàng năm",
        "hằng năm",
        "hàng năm",
        "hằng quý",
        "hàng quý",
        "hằng tháng",
        "hàng tháng",
        "định kỳ",
    ];
    let text = text.to_lowercase();
    WORDS.iter().find(|words| text.contains(**words)).map(|words| (*words).to_owned())
}
