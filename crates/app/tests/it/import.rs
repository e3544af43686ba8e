use std::collections::BTreeMap;

use dongho_app::{
    DecideItem, ImportState, ImportView, ItemDecision, ItemKind, Refusal, Subject, SubjectKind, Upload,
};

use dongho_store::change::{ImportResumed, ImportStarted};
use dongho_store::{About, Author, Change, FileRef, NewEntry, Store, Write};

use crate::fixture::{Fixture, lan, reader};

on_both! {
    a_document_is_imported_reviewed_and_published,
}

/// A decision of an invented province, short enough to see all of it.
const DECISION: &str = "ỦY BAN NHÂN DÂN\nTỈNH SÔNG LAM\n\nSố: 12/QĐ-UBND\n\nSông Lam, ngày 03 tháng 02 năm 2026\n\n\
QUYẾT ĐỊNH\nBan hành Chương trình phát triển khoa học, công nghệ giai đoạn 2026-2030\n\n\
ỦY BAN NHÂN DÂN TỈNH SÔNG LAM\n\n\
Căn cứ Luật Tổ chức chính quyền địa phương ngày 19/6/2025;\n\n\
QUYẾT ĐỊNH:\n\nĐiều 1. Ban hành Chương trình phát triển khoa học, công nghệ giai đoạn 2026-2030.\n\n\
I. MỤC TIÊU\n\n1. Giai đoạn 2026-2030\n\n\
a) Tỷ trọng kinh tế số trong GRDP đạt ít nhất 30% vào năm 2030.\n\n\
b) Có ít nhất 25 doanh nghiệp khoa học và công nghệ vào năm 2030.\n\n\
II. TỔ CHỨC THỰC HIỆN\n\n1. Sở Khoa học và Công nghệ\n\n- Chủ trì triển khai Chương trình.\n\n\
- Tổng hợp, báo cáo Ủy ban nhân dân tỉnh hằng năm.\n";

async fn imported(fixture: &Fixture, name: &str, bytes: &[u8]) -> u64 {
    let file = Upload { name: name.to_owned(), bytes: bytes.to_vec() };
    let id = fixture.app.start_import(&lan(), &fixture.form(0), file).await.unwrap();
    while fixture.app.get_import_state(id).await.unwrap().at_work() {
        tokio::task::yield_now().await;
    }
    id
}

async fn decide(
    fixture: &Fixture,
    view: &ImportView,
    item: &str,
    decision: ItemDecision,
    fields: &[(&str, &str)],
) {
    let version = view.items.iter().find(|it| it.id == item).unwrap().version;
    let input = DecideItem {
        import: view.row.id,
        item: item.to_owned(),
        decision,
        fields: fields.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect(),
        note: String::new(),
    };
    fixture.app.decide_item(&lan(), &fixture.form(version), input).await.unwrap();
}

/// Decides on everything: what is doubtful one by one, the rest together.
async fn decide_all(fixture: &Fixture, id: u64) {
    let view = fixture.app.get_import(id).await.unwrap();
    for item in view.items.iter().filter(|item| item.decision.is_none() && !item.doubts.is_empty()) {
        decide(fixture, &view, &item.id, ItemDecision::Accept, &[]).await;
    }
    fixture.app.accept_rest(&lan(), &fixture.form(0), id).await.unwrap();
}

async fn a_document_is_imported_reviewed_and_published(fixture: Fixture) {
    let id = imported(&fixture, "quyết định 12.txt", DECISION.as_bytes()).await;
    let view = fixture.app.get_import(id).await.unwrap();
    assert_eq!(view.row.state, ImportState::Review);
    assert!(view.row.title.contains("12/QĐ-UBND"), "{}", view.row.title);
    let targets: Vec<_> = view.items.iter().filter(|item| item.kind == ItemKind::Target).collect();
    assert_eq!(targets.len(), 2, "{:?}", view.items.iter().map(|item| &item.id).collect::<Vec<_>>());
    let sentence = targets[0].sentence.as_ref().unwrap();
    assert!(sentence.text.contains("30%"), "{sentence:?}");
    let first_sound = view.items.iter().position(|item| item.doubts.is_empty()).unwrap();
    assert!(view.items[first_sound..].iter().all(|item| item.doubts.is_empty()), "doubts stand on top");

    let refused = fixture.app.publish_import(&lan(), &fixture.form(view.version), id, String::new()).await;
    assert!(matches!(refused, Err(Refusal::Locked(_))), "nothing is published undecided: {refused:?}");

    let (kept, dropped) = (targets[0].id.clone(), targets[1].id.clone());
    decide(
        &fixture,
        &view,
        &kept,
        ItemDecision::Correct,
        &[("low", "32,5"), ("name", "Kinh tế số trong GRDP")],
    )
    .await;
    decide(&fixture, &view, &dropped, ItemDecision::Drop, &[]).await;
    decide_all(&fixture, id).await;
    let view = fixture.app.get_import(id).await.unwrap();
    assert_eq!(view.hindrances, []);
    let corrected = view.items.iter().find(|item| item.id == kept).unwrap();
    let low = corrected.fields.iter().find(|field| field.name == "low").unwrap();
    assert_eq!((low.read.as_str(), low.value.as_str()), ("30", "32,5"));
    assert_eq!(corrected.decision.as_ref().unwrap().by, "Nguyễn Thị Lan");

    fixture
        .app
        .publish_import(&lan(), &fixture.form(view.version), id, "rà soát xong".to_owned())
        .await
        .unwrap();
    let programme = fixture.app.get_programme().await.unwrap();
    assert_eq!((programme.version, programme.decision.number.as_str()), (2, "12/QĐ-UBND"));
    let rows = fixture.app.list_targets(&Default::default()).await.unwrap();
    assert_eq!(rows.len(), 1);
    assert_eq!(rows[0].goal.low.unwrap().to_string(), "32.5");
    assert!(!fixture.app.search("kinh tế số").await.unwrap().hits.is_empty(), "what is published is found");

    let versions = fixture.app.list_programme_versions().await.unwrap();
    let seen: Vec<_> =
        versions.iter().map(|version| (version.version, version.in_force, version.import)).collect();
    assert_eq!(seen, [(2, true, Some(id)), (1, false, None)]);
    let history = fixture.app.list_history(&Subject::new(SubjectKind::Import, id.to_string())).await.unwrap();
    assert!(history.len() >= 5, "who decided what stays on record: {history:?}");

    let fixture = fixture.restarted_on("2026-11-24").await;
    assert_eq!(
        fixture.app.get_programme().await.unwrap().version,
        2,
        "the version in force survives a restart"
    );
}

/// Leaves an import in the data folder as a server leaves it that stops while it reads.
async fn cut_off(fixture: Fixture, text: &str, resumed: bool) -> (tempfile::TempDir, u64) {
    let Fixture { app, folder, .. } = fixture;
    app.close().await;
    drop(app);
    let store = Store::open(folder.path()).await.unwrap();
    let sha256 = store.keep_file(text.as_bytes().to_vec()).await.unwrap();
    let entry = |id: String, change| NewEntry {
        at: "2026-11-23T02:00:00Z".parse().unwrap(),
        by: Author { account: "lan".to_owned(), name: "Nguyễn Thị Lan".to_owned() },
        about: About { kind: "import".to_owned(), id },
        once: None,
        expected: None,
        change,
    };
    let file = FileRef { name: "qd.txt".to_owned(), bytes: text.len() as u64, sha256 };
    let started = entry(String::new(), Change::ImportStarted(ImportStarted { file }));
    let import = store.write(Write::of(started)).await.unwrap().seq;
    if resumed {
        let resumed = Change::ImportResumed(ImportResumed { import });
        store.write(Write::of(entry(import.to_string(), resumed))).await.unwrap();
    }
    store.close().await;
    (folder, import)
}

async fn at_rest(fixture: &Fixture, import: u64) -> ImportState {
    while fixture.app.get_import_state(import).await.unwrap().at_work() {
        tokio::task::yield_now().await;
    }
    fixture.app.get_import_state(import).await.unwrap()
}

#[tokio::test]
async fn an_import_that_a_stop_cut_off_is_read_at_the_next_start() {
    let (folder, import) = cut_off(Fixture::new().await, DECISION, false).await;
    let fixture = Fixture::on("2026-11-24", folder).await;
    assert_eq!(at_rest(&fixture, import).await, ImportState::Review);
    let history =
        fixture.app.list_history(&Subject::new(SubjectKind::Import, import.to_string())).await.unwrap();
    let told: Vec<_> = history.iter().map(|line| line.what.vi.as_str()).collect();
    assert!(told.iter().any(|what| what.starts_with("đọc lại từ đầu")), "{told:?}");
    let fixture = fixture.restarted_on("2026-11-25").await;
    assert_eq!(at_rest(&fixture, import).await, ImportState::Review, "a later start reads nothing again");
}

#[tokio::test]
async fn a_file_over_which_the_server_stopped_twice_is_given_up_with_a_sentence_and_may_be_tried_again() {
    let (folder, import) = cut_off(Fixture::new().await, DECISION, true).await;
    let fixture = Fixture::on("2026-11-24", folder).await;
    let state = at_rest(&fixture, import).await;
    assert!(matches!(&state, ImportState::Failed(why) if why.vi.contains("dừng hai lần")), "{state:?}");
    fixture.app.retry_import(&lan(), &fixture.form(0), import).await.unwrap();
    assert_eq!(at_rest(&fixture, import).await, ImportState::Review);
}

#[tokio::test]
async fn nobody_publishes_what_he_has_not_seen() {
    let fixture = Fixture::new().await;
    let id = imported(&fixture, "qd.txt", DECISION.as_bytes()).await;
    decide_all(&fixture, id).await;
    let seen = fixture.app.get_import(id).await.unwrap();
    let target = seen.items.iter().find(|item| item.kind == ItemKind::Target).unwrap();
    decide(&fixture, &seen, &target.id, ItemDecision::Drop, &[]).await;
    let stale = fixture.app.publish_import(&lan(), &fixture.form(seen.version), id, String::new()).await;
    assert!(matches!(stale, Err(Refusal::Conflict { .. })), "{stale:?}");
    let now = fixture.app.get_import(id).await.unwrap();
    fixture.app.publish_import(&lan(), &fixture.form(now.version), id, String::new()).await.unwrap();
    let again = fixture.app.publish_import(&lan(), &fixture.form(now.version), id, String::new()).await;
    assert!(matches!(again, Err(Refusal::Conflict { .. } | Refusal::Locked(_))), "{again:?}");
}

#[tokio::test]
async fn wrong_corrections_are_told_field_by_field_and_change_nothing() {
    let fixture = Fixture::new().await;
    let id = imported(&fixture, "qd.txt", DECISION.as_bytes()).await;
    let view = fixture.app.get_import(id).await.unwrap();
    let target = view.items.iter().find(|item| item.kind == ItemKind::Target).unwrap();
    let typed = [("low", "ba mươi"), ("phase", "2030-2026"), ("kind", "khác"), ("name", "")];
    let input = DecideItem {
        import: id,
        item: target.id.clone(),
        decision: ItemDecision::Correct,
        fields: typed
            .iter()
            .map(|(name, value)| ((*name).to_owned(), (*value).to_owned()))
            .collect::<BTreeMap<_, _>>(),
        note: String::new(),
    };
    let Err(Refusal::Invalid(problems)) = fixture.app.decide_item(&lan(), &fixture.form(0), input).await
    else {
        panic!("four wrong fields must be refused");
    };
    assert_eq!(problems.iter().map(|p| p.field).collect::<Vec<_>>(), ["name", "kind", "low", "phase"]);
    assert_eq!(fixture.app.get_import(id).await.unwrap().row.decided, 0);
}

#[tokio::test]
async fn a_file_that_is_no_document_fails_with_a_reason_and_may_be_tried_again() {
    let fixture = Fixture::new().await;
    let junk: Vec<u8> = (0..4096_u32).map(|n| (n.wrapping_mul(2_654_435_761) >> 13) as u8).collect();
    let id = imported(&fixture, "ảnh.bin", &junk).await;
    let ImportState::Failed(reason) = fixture.app.get_import_state(id).await.unwrap() else {
        panic!("junk must not be read as a document");
    };
    assert!(!reason.vi.is_empty() && !reason.en.is_empty());
    fixture.app.retry_import(&lan(), &fixture.form(0), id).await.unwrap();
    while fixture.app.get_import_state(id).await.unwrap().at_work() {
        tokio::task::yield_now().await;
    }
    assert!(matches!(fixture.app.get_import_state(id).await.unwrap(), ImportState::Failed(_)));
    let view = fixture.app.get_import(id).await.unwrap();
    assert!(view.items.is_empty());
}

#[tokio::test]
async fn a_letter_that_is_no_programme_is_read_and_asks() {
    let fixture = Fixture::new().await;
    let id = imported(&fixture, "thư.txt", "Kính gửi ông Nam,\n\nTôi khỏe.\n".as_bytes()).await;
    let view = fixture.app.get_import(id).await.unwrap();
    assert_eq!(view.row.state, ImportState::Review);
    assert!(view.items.iter().all(|item| item.kind != ItemKind::Target));
}

#[tokio::test]
async fn an_import_that_was_just_begun_when_the_server_stopped_comes_to_its_end() {
    let fixture = Fixture::new().await;
    let file = Upload { name: "qd.txt".to_owned(), bytes: DECISION.as_bytes().to_vec() };
    let id = fixture.app.start_import(&lan(), &fixture.form(0), file).await.unwrap();
    let fixture = fixture.restarted_on("2026-11-23").await;
    assert_eq!(at_rest(&fixture, id).await, ImportState::Review);
    assert_eq!(fixture.app.list_imports().await.unwrap().len(), 1);
}

#[tokio::test]
async fn readers_may_not_import() {
    let fixture = Fixture::new().await;
    let file = Upload { name: "qd.txt".to_owned(), bytes: DECISION.as_bytes().to_vec() };
    assert_eq!(fixture.app.start_import(&reader(), &fixture.form(0), file).await, Err(Refusal::Forbidden));
}

#[tokio::test]
async fn a_second_province_in_another_shape_is_imported_and_runs() {
    let fixture = Fixture::new().await;
    let bytes = std::fs::read(crate::fixture::root().join("programmes/demo/decision.docx")).unwrap();
    let id = imported(&fixture, "decision.docx", &bytes).await;
    let view = fixture.app.get_import(id).await.unwrap();
    assert_eq!(view.row.state, ImportState::Review);
    let of = |kind| view.items.iter().filter(|item| item.kind == kind).count();
    assert!(of(ItemKind::Target) > 3 && of(ItemKind::Task) > 3 && of(ItemKind::Party) > 3, "{:?}", view.row);
    decide_all(&fixture, id).await;
    let view = fixture.app.get_import(id).await.unwrap();
    assert_eq!(view.hindrances, []);
    fixture.app.publish_import(&lan(), &fixture.form(view.version), id, String::new()).await.unwrap();

    let upload = Upload { name: "decision.docx".to_owned(), bytes };
    let report = fixture.app.attach_document(&lan(), &fixture.form(0), upload).await.unwrap();
    assert!(report.same_text && report.unmatched.is_empty(), "{:?}", report.unmatched);
    let overview = fixture.app.get_overview().await.unwrap();
    assert_eq!(overview.targets.iter().map(|count| count.count).sum::<usize>(), of(ItemKind::Target));
    assert!(!fixture.app.list_tasks(&Default::default()).await.unwrap().is_empty());
    assert!(fixture.app.get_decision().await.unwrap().readable);
}
