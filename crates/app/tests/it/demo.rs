//! The invented province: its reviewed files say what its decision says, and it runs like any other.

use std::collections::BTreeMap;
use std::fmt::Debug;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use dongho_app::{App, ProgrammeFiles, Settings, TargetFilter, draft_programme};
use dongho_base::FixedClock;
use dongho_programme::{Programme, load, write};

use crate::fixture::{Counting, TODAY};

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../programmes/demo")
}

fn files() -> ProgrammeFiles {
    let names = fs::read_dir(folder()).unwrap().map(|file| file.unwrap().file_name().into_string().unwrap());
    let toml = names.filter(|name| name.ends_with(".toml"));
    toml.map(|name| (name.clone(), fs::read_to_string(folder().join(name)).unwrap()))
        .collect::<BTreeMap<_, _>>()
}

fn reviewed() -> Programme {
    let (programme, diagnostics) = load(&files());
    assert_eq!(diagnostics, []);
    programme.unwrap()
}

/// What the importer makes of the decision on its own.
fn drafted() -> Programme {
    let bytes = fs::read(folder().join("decision.docx")).unwrap();
    let limits = dongho_decision::Limits::default();
    let text = dongho_decision::extract(&bytes, "decision.docx", &limits).unwrap().text;
    let reading = dongho_decision::read_document(&bytes, "decision.docx", &limits).unwrap();
    draft_programme(&reading, &text)
}

/// Compares two lists item by item, so that a failure names the item.
fn same<T: PartialEq + Debug>(what: &str, draft: Vec<T>, reviewed: Vec<T>) {
    for (at, (drafted, kept)) in draft.iter().zip(&reviewed).enumerate() {
        assert_eq!(drafted, kept, "{what} {at}");
    }
    assert_eq!(draft.len(), reviewed.len(), "{what}: how many");
}

#[test]
fn the_reviewed_files_are_as_the_writer_writes_them() {
    assert_eq!(write(&reviewed()), files(), "run the files through load and write once");
}

#[test]
fn the_draft_and_the_reviewed_files_agree_on_all_that_the_decision_says() {
    let (draft, reviewed) = (drafted(), reviewed());
    assert_eq!(
        draft.head.decision.text_sha256, reviewed.head.decision.text_sha256,
        "another text was imported"
    );
    assert_eq!(
        (&draft.head.decision.number, draft.head.decision.date, &draft.head.decision.signer),
        (&reviewed.head.decision.number, reviewed.head.decision.date, &reviewed.head.decision.signer)
    );
    let targets = |programme: &Programme| {
        let said = programme.targets.iter().map(|it| {
            let numbers =
                (it.comparator, it.low, it.high, it.unit.clone(), it.phase, it.base_year, it.base_value);
            (it.id.clone(), it.sentence.clone(), it.as_printed.clone(), it.kind, numbers)
        });
        said.collect()
    };
    same("target", targets(&draft), targets(&reviewed));
    let tasks = |programme: &Programme| {
        let said = programme.tasks.iter().map(|it| {
            let bodies = (it.lead.len(), it.coordinating.len());
            (
                it.no.clone(),
                it.group.clone(),
                it.sentence.clone(),
                bodies,
                it.product.clone(),
                it.time.clone(),
            )
        });
        said.collect()
    };
    same("task", tasks(&draft), tasks(&reviewed));
    let duties = |programme: &Programme| {
        programme.duties.iter().map(|it| (it.id.clone(), it.sentence.clone(), it.role)).collect()
    };
    same("duty", duties(&draft), duties(&reviewed));
    let points = |programme: &Programme| {
        let all = programme.orientations.iter().chain(&programme.solutions);
        all.map(|it| (it.id.clone(), it.parent.clone(), it.sentence.clone())).collect()
    };
    same("point", points(&draft), points(&reviewed));
    let sources = |programme: &Programme| {
        programme.sources.iter().map(|it| (it.kind.clone(), it.number.clone(), it.date, it.basis)).collect()
    };
    same("source", sources(&draft), sources(&reviewed));
}

#[tokio::test]
async fn targets_of_single_years_count_in_the_phase_that_holds_them() {
    let data = tempfile::tempdir().unwrap();
    let now = format!("{TODAY}T02:00:00Z").parse().unwrap();
    let settings = Settings { data: data.path().into(), programme: files() };
    let app = App::open(settings, Arc::new(FixedClock(now)), Arc::new(Counting::default())).await.unwrap();
    let filter = TargetFilter { phase: Some("2026-2030".to_owned()), ..TargetFilter::default() };
    let within = app.list_targets(&filter).await.unwrap().len();
    let all = app.list_targets(&TargetFilter::default()).await.unwrap();
    let beyond = all.iter().filter(|row| row.phase.is_some_and(|years| years.to > 2030)).count();
    assert_eq!((within + beyond, beyond), (all.len(), 1));
    app.close().await;
}
