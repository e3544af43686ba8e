//! The draft of the real decision and the reviewed programme of Bắc Ninh agree on all that the decision says.
//!
//! The document is no part of the project; it is read beside the repository, and where it is absent the tests say so.

use std::collections::BTreeMap;
use std::fmt::Debug;
use std::fs;
use std::path::{Path, PathBuf};

use dongho_decision::read_text;
use dongho_programme::{Instrument, Party, Point, Programme, Target, Task, load};
use dongho_vietnamese::word_key;

use super::draft_programme;

fn repository() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

fn reviewed_files() -> BTreeMap<String, String> {
    fs::read_dir(repository().join("programmes/bac-ninh"))
        .expect("programmes/bac-ninh is there")
        .map(|entry| entry.expect("readable").path())
        .filter(|path| path.is_file())
        .map(|path| (path.file_name().expect("a name").to_string_lossy().into_owned(), path))
        .map(|(name, path)| (name, fs::read_to_string(path).expect("UTF-8")))
        .collect()
}

/// Returns the text of the decision, where it is there.
fn decision() -> Option<String> {
    let text = fs::read_to_string(repository().join("../shared/decisions/123-qd-ubnd-bac-ninh.txt")).ok();
    if text.is_none() {
        println!("left out: ../shared/decisions is absent, so nothing was compared with the document itself");
    }
    text
}

/// Everything that differs, gathered so that one run shows it all.
#[derive(Default)]
struct Differences(Vec<String>);

impl Differences {
    fn same<T: PartialEq + Debug>(&mut self, what: &str, drafted: &T, reviewed: &T) {
        if drafted != reviewed {
            self.0.push(format!("{what}: the decision says {drafted:?}, the file says {reviewed:?}"));
        }
    }

    /// Compares two lists item by item, by id.
    fn lists<T: Debug>(
        &mut self,
        what: &str,
        (drafted, reviewed): (&[T], &[T]),
        id: fn(&T) -> &str,
        mut compare: impl FnMut(&mut Self, &str, &T, &T),
    ) {
        let ids = |items: &[T]| items.iter().map(|it| id(it).to_owned()).collect::<Vec<_>>();
        self.same(what, &ids(drafted), &ids(reviewed));
        for item in drafted {
            if let Some(other) = reviewed.iter().find(|other| id(other) == id(item)) {
                compare(self, &format!("{what} {}", id(item)), item, other);
            }
        }
    }

    #[track_caller]
    fn assert_none(self) {
        assert!(self.0.is_empty(), "{} differences:\n{}", self.0.len(), self.0.join("\n"));
    }
}

/// Returns the draft and the reviewed programme, where the document is there.
fn both() -> Option<(Programme, Programme)> {
    let text = decision()?;
    let reviewed = load(&reviewed_files()).0.expect("programmes/bac-ninh is sound");
    Some((draft_programme(&read_text(&text), &text), reviewed))
}

/// The reviewed party that is printed like the drafted one.
fn reviewed_party<'r>(id: &str, drafted: &Programme, reviewed: &'r Programme) -> Option<&'r str> {
    let party = drafted.party(id)?;
    let forms: Vec<String> =
        party.as_printed.iter().chain([&party.name.vi]).map(|form| word_key(form)).collect();
    let printed = |known: &&Party| {
        known.as_printed.iter().chain([&known.name.vi]).any(|form| forms.contains(&word_key(form)))
    };
    reviewed.parties.iter().find(printed).map(|party| party.id.as_str())
}

fn reviewed_parties(ids: &[String], drafted: &Programme, reviewed: &Programme) -> Vec<String> {
    ids.iter().map(|id| reviewed_party(id, drafted, reviewed).unwrap_or(id).to_owned()).collect()
}

#[test]
fn the_header_is_that_of_the_decision() {
    let Some((drafted, reviewed)) = both() else { return };
    let mut differences = Differences::default();
    let (draft, file) = (&drafted.head.decision, &reviewed.head.decision);
    differences.same("kind", &draft.kind, &file.kind);
    differences.same("number", &draft.number, &file.number);
    differences.same("date", &draft.date, &file.date);
    differences.same("issuer", &draft.issuer, &file.issuer);
    differences.same("title", &draft.title.vi, &file.title.vi);
    differences.same("signer", &draft.signer, &file.signer);
    differences.same("first day in force", &draft.effective_from, &file.effective_from);
    differences.same("digest of the text", &draft.text_sha256, &file.text_sha256);
    let phases = |programme: &Programme| {
        programme
            .head
            .phases
            .iter()
            .map(|it| (it.id.clone(), it.years, it.clause.clone()))
            .collect::<Vec<_>>()
    };
    differences.same("phases", &phases(&drafted), &phases(&reviewed));
    differences.assert_none();
}

#[test]
fn every_target_is_that_of_the_decision() {
    let Some((drafted, reviewed)) = both() else { return };
    let mut differences = Differences::default();
    let lists = (drafted.targets.as_slice(), reviewed.targets.as_slice());
    differences.lists(
        "target",
        lists,
        |it| &it.id,
        |differences, what, draft, file| {
            differences.same(&format!("{what} clause"), &draft.clause, &file.clause);
            differences.same(&format!("{what} sentence"), &draft.sentence, &file.sentence);
            differences.same(&format!("{what} kind"), &draft.kind, &file.kind);
            differences.same(&format!("{what} comparator"), &draft.comparator, &file.comparator);
            differences.same(&format!("{what} low"), &draft.low, &file.low);
            differences.same(&format!("{what} high"), &draft.high, &file.high);
            differences.same(&format!("{what} unit"), &draft.unit, &file.unit);
            differences.same(&format!("{what} phase"), &draft.phase, &file.phase);
            differences.same(&format!("{what} base year"), &draft.base_year, &file.base_year);
            differences.same(&format!("{what} base value"), &draft.base_value, &file.base_value);
            differences.same(&format!("{what} reference"), &draft.reference, &file.reference);
            let flags = |it: &Target| (it.averaged_over_phase, it.aspirational);
            differences.same(&format!("{what} average, aim"), &flags(draft), &flags(file));
        },
    );
    differences.assert_none();
}

#[test]
fn every_task_and_duty_is_that_of_the_decision() {
    let Some((drafted, reviewed)) = both() else { return };
    let mut differences = Differences::default();
    let parties = |ids: &[String]| reviewed_parties(ids, &drafted, &reviewed);
    let lists = (drafted.tasks.as_slice(), reviewed.tasks.as_slice());
    differences.lists(
        "task",
        lists,
        |it| &it.id,
        |differences, what, draft, file| {
            differences.same(&format!("{what} number"), &draft.no, &file.no);
            differences.same(&format!("{what} clause"), &draft.clause, &file.clause);
            differences.same(&format!("{what} sentence"), &draft.sentence, &file.sentence);
            differences.same(&format!("{what} lead"), &parties(&draft.lead), &file.lead);
            differences.same(
                &format!("{what} coordinating"),
                &parties(&draft.coordinating),
                &file.coordinating,
            );
            differences.same(&format!("{what} time"), &draft.time, &file.time);
        },
    );
    let lists = (drafted.duties.as_slice(), reviewed.duties.as_slice());
    differences.lists(
        "duty",
        lists,
        |it| &it.id,
        |differences, what, draft, file| {
            differences.same(&format!("{what} clause"), &draft.clause, &file.clause);
            differences.same(&format!("{what} sentence"), &draft.sentence, &file.sentence);
            differences.same(
                &format!("{what} party"),
                &parties(std::slice::from_ref(&draft.party)),
                &vec![file.party.clone()],
            );
            differences.same(&format!("{what} role"), &draft.role, &file.role);
        },
    );
    differences.assert_none();
}

#[test]
fn every_point_of_orientation_and_solutions_is_that_of_the_decision() {
    let Some((drafted, reviewed)) = both() else { return };
    let mut differences = Differences::default();
    let mut compare = |what: &str, drafted: &[Point], reviewed: &[Point]| {
        differences.lists(
            what,
            (drafted, reviewed),
            |it| &it.id,
            |differences, what, draft, file| {
                differences.same(&format!("{what} parent"), &draft.parent, &file.parent);
                differences.same(&format!("{what} clause"), &draft.clause, &file.clause);
                differences.same(&format!("{what} sentence"), &draft.sentence, &file.sentence);
            },
        );
    };
    compare("orientation", &drafted.orientations, &reviewed.orientations);
    compare("solution", &drafted.solutions, &reviewed.solutions);
    differences.assert_none();
}

#[test]
fn every_instrument_and_body_of_the_decision_is_in_the_files() {
    let Some((drafted, reviewed)) = both() else { return };
    let mut differences = Differences::default();
    for source in &drafted.sources {
        let Some(file) = reviewed.sources.iter().find(|file| is_same(source, file)) else {
            differences.0.push(format!("{:?} {:?} is not in sources.toml", source.number, source.title));
            continue;
        };
        differences.same(&format!("{} kind", file.id), &source.kind, &file.kind);
        differences.same(&format!("{} date", file.id), &source.date, &file.date);
        differences.same(&format!("{} basis", file.id), &source.basis, &file.basis);
        let missing =
            source.clauses.iter().filter(|clause| !file.clauses.contains(clause)).collect::<Vec<_>>();
        differences.same(&format!("{} clauses", file.id), &missing, &Vec::new());
    }
    for file in
        reviewed.sources.iter().filter(|file| !drafted.sources.iter().any(|source| is_same(source, file)))
    {
        differences.0.push(format!("{} is not in the decision", file.id));
    }
    for party in drafted.parties.iter().filter(|party| acts(party, &drafted)) {
        if reviewed_party(&party.id, &drafted, &reviewed).is_none() {
            differences.0.push(format!("{} ({:?}) is not in parties.toml", party.name.vi, party.as_printed));
        }
    }
    differences.assert_none();
}

/// Whether a body has something to do; who only issued a cited document has not.
fn acts(party: &Party, programme: &Programme) -> bool {
    let of_task = |task: &Task| task.lead.contains(&party.id) || task.coordinating.contains(&party.id);
    programme.tasks.iter().any(of_task) || programme.duties.iter().any(|duty| duty.party == party.id)
}

/// An instrument is known by its number or a misprint of it, and by its title where it is printed without number.
fn is_same(drafted: &Instrument, file: &Instrument) -> bool {
    match &drafted.number {
        Some(number) => file.number.as_ref() == Some(number) || file.as_printed.contains(number),
        None => {
            let title = |source: &Instrument| source.title.as_deref().map(word_key);
            file.number.is_none() && title(drafted) == title(file) && drafted.date == file.date
        }
    }
}
