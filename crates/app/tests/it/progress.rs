use dongho_app::{
    AddMilestone, AddNote, AttachEvidence, CompleteMilestone, RecordProgress, Refusal, Subject, SubjectKind,
    TaskFilter, TaskState, Upload,
};

use dongho_base::Period;

use crate::fixture::{Fixture, TODAY, bac_ninh, lan, reader};

on_both! {
    milestones_notes_and_evidence_stand_with_their_year,
    lists_are_filtered_by_state_party_and_year,
}

fn progress(year: i32, percent: &str, state: &str) -> RecordProgress {
    RecordProgress {
        task: "PL.1".to_owned(),
        period: Some(Period::Year(year)),
        percent: percent.to_owned(),
        state: state.to_owned(),
        ..RecordProgress::default()
    }
}

fn count(overview: &dongho_app::Overview, state: TaskState) -> usize {
    overview.tasks.iter().find(|count| count.state == state).unwrap().count
}

#[tokio::test]
async fn progress_that_is_recorded_shows_on_the_overview() {
    let fixture = Fixture::new().await;
    let before = fixture.app.get_overview().await.unwrap();
    fixture.app.record_progress(&lan(), &fixture.form(0), progress(2026, "40", "in_progress")).await.unwrap();
    let after = fixture.app.get_overview().await.unwrap();
    assert_eq!(count(&after, TaskState::InProgress), count(&before, TaskState::InProgress) + 1);
    assert_eq!(count(&after, TaskState::NotStarted), count(&before, TaskState::NotStarted) - 1);
    let latest = &after.recent[0];
    assert_eq!(
        (latest.by.as_str(), latest.what.vi.as_str()),
        ("Nguyễn Thị Lan", "ghi tiến độ 40%, đang thực hiện")
    );
    assert!(latest.about.name.vi.ends_with("(năm 2026)"), "{}", latest.about.name.vi);
}

#[tokio::test]
async fn a_yearly_task_has_instances_of_their_own_for_every_year() {
    let fixture = Fixture::new().await;
    fixture.app.record_progress(&lan(), &fixture.form(0), progress(2025, "100", "done")).await.unwrap();
    let task = fixture.app.get_task("PL.1").await.unwrap();
    let states: Vec<_> = task.row.instances.iter().map(|i| (i.year().unwrap(), i.state)).collect();
    assert_eq!(
        states,
        [
            (2023, TaskState::NotRecorded),
            (2024, TaskState::NotRecorded),
            (2025, TaskState::Done),
            (2026, TaskState::NotStarted),
            (2027, TaskState::NotDue),
            (2028, TaskState::NotDue),
            (2029, TaskState::NotDue),
            (2030, TaskState::NotDue)
        ]
    );
    assert_eq!((task.row.current_period, task.row.state), (Some(Period::Year(2026)), TaskState::NotStarted));
}

#[tokio::test]
async fn a_year_turns_and_what_was_open_is_late() {
    let fixture = Fixture::new().await;
    fixture.app.record_progress(&lan(), &fixture.form(0), progress(2026, "90", "in_progress")).await.unwrap();
    let overview = fixture.app.get_overview().await.unwrap();
    assert!(
        overview
            .due_soon
            .iter()
            .any(|item| item.link.subject.id == "PL.1" && item.working_days_left > Some(20))
    );
    let fixture = fixture.restarted_on("2027-01-04").await;
    let task = fixture.app.get_task("PL.1").await.unwrap();
    let instance = task.row.instances.iter().find(|instance| instance.year() == Some(2026)).unwrap();
    assert_eq!((instance.state, instance.percent), (TaskState::Late, Some(90)));
    assert_eq!(instance.lateness.unwrap().working_days, 1, "1 January and a weekend lie between");
}

#[tokio::test]
async fn a_fresh_start_calls_nothing_late_and_says_what_is_not_recorded() {
    let fixture = Fixture::new().await;
    let overview = fixture.app.get_overview().await.unwrap();
    assert!(overview.late.is_empty(), "{:?}", overview.late);
    assert_eq!(count(&overview, TaskState::Late), 0);
    assert!(count(&overview, TaskState::NotRecorded) > 20);
    assert_eq!(overview.programme.taken_in.to_string(), TODAY);
    let parties = fixture.app.list_parties().await.unwrap();
    assert!(parties.iter().all(|row| row.late == 0));
    // The year in which it was taken in is owed like every later one.
    let fixture = fixture.restarted_on("2027-01-04").await;
    let overview = fixture.app.get_overview().await.unwrap();
    assert_eq!(overview.programme.taken_in.to_string(), TODAY, "a later start takes nothing in anew");
    assert!(!overview.late.is_empty());
    assert!(overview.late.iter().all(|item| item.due.to_string() == "2026-12-31"), "{:?}", overview.late);
}

#[tokio::test]
async fn what_was_reported_as_unfinished_before_is_late() {
    let fixture = Fixture::new().await;
    fixture.app.record_progress(&lan(), &fixture.form(0), progress(2024, "40", "in_progress")).await.unwrap();
    let overview = fixture.app.get_overview().await.unwrap();
    let late: Vec<_> =
        overview.late.iter().map(|item| (item.link.subject.id.as_str(), item.period)).collect();
    assert_eq!(late, [("PL.1", Some(Period::Year(2024)))]);
    let task = fixture.app.get_task("PL.1").await.unwrap();
    let late = task.row.instances[1].lateness.unwrap();
    assert!(late.days > 600 && late.working_days * 7 < late.days * 5, "{late:?}");
}

#[tokio::test]
async fn quarters_of_a_task_are_reported_one_by_one() {
    let mut files = bac_ninh();
    let tasks = files.get_mut("tasks.toml").unwrap();
    *tasks = tasks.replacen("kind = \"yearly\"", "kind = \"quarterly\"", 1);
    let fixture = Fixture::with(files).await;
    let third = Some(Period::Quarter(2026, 3));
    let input = RecordProgress { period: third, ..progress(2026, "100", "done") };
    fixture.app.record_progress(&lan(), &fixture.form(0), input).await.unwrap();
    let task = fixture.app.get_task("PL.1").await.unwrap();
    let of_2026: Vec<_> = task
        .row
        .instances
        .iter()
        .filter(|i| i.year() == Some(2026))
        .map(|i| (i.label.vi.as_str(), i.state))
        .collect();
    assert_eq!(
        of_2026,
        [
            ("Quý I/2026", TaskState::NotRecorded),
            ("Quý II/2026", TaskState::NotRecorded),
            ("Quý III/2026", TaskState::Done),
            ("Quý IV/2026", TaskState::NotStarted)
        ]
    );
    assert_eq!(task.row.current_period, Some(Period::Quarter(2026, 4)));
    let history = fixture.app.list_history(&Subject::new(SubjectKind::Task, "PL.1")).await.unwrap();
    assert!(history[0].about.name.vi.ends_with("(quý III/2026)"), "{}", history[0].about.name.vi);
    let whole_year =
        fixture.app.record_progress(&lan(), &fixture.form(0), progress(2026, "1", "in_progress")).await;
    assert_eq!(whole_year, Err(Refusal::NotFound), "a quarterly task has no year as a whole");
}

#[tokio::test]
async fn a_stale_form_is_refused_and_says_who_was_first() {
    let fixture = Fixture::new().await;
    let first = fixture
        .app
        .record_progress(&lan(), &fixture.form(0), progress(2026, "40", "in_progress"))
        .await
        .unwrap();
    let stale =
        fixture.app.record_progress(&lan(), &fixture.form(0), progress(2026, "50", "in_progress")).await;
    assert!(matches!(stale, Err(Refusal::Conflict { by, .. }) if by == "Nguyễn Thị Lan"));
    let task = fixture.app.get_task("PL.1").await.unwrap();
    let instance = task.row.instances.iter().find(|instance| instance.year() == Some(2026)).unwrap();
    assert_eq!((instance.version, instance.percent), (first.seq, Some(40)));
}

#[tokio::test]
async fn the_same_form_sent_twice_counts_once() {
    let fixture = Fixture::new().await;
    let form = fixture.form(0);
    let first =
        fixture.app.record_progress(&lan(), &form, progress(2026, "40", "in_progress")).await.unwrap();
    let second =
        fixture.app.record_progress(&lan(), &form, progress(2026, "40", "in_progress")).await.unwrap();
    assert_eq!((second.seq, second.repeated), (first.seq, true));
    let task = fixture.app.get_task("PL.1").await.unwrap();
    let instance = task.instances.iter().find(|instance| instance.row.year() == Some(2026)).unwrap();
    assert_eq!(instance.progress.len(), 1);
}

#[tokio::test]
async fn readers_may_not_record() {
    let fixture = Fixture::new().await;
    let refused =
        fixture.app.record_progress(&reader(), &fixture.form(0), progress(2026, "40", "in_progress")).await;
    assert_eq!(refused, Err(Refusal::Forbidden));
}

#[tokio::test]
async fn a_state_that_does_not_go_with_the_percentage_needs_a_reason() {
    let fixture = Fixture::new().await;
    let odd = progress(2026, "40", "done");
    let refused = fixture.app.record_progress(&lan(), &fixture.form(0), odd.clone()).await;
    assert!(matches!(refused, Err(Refusal::Invalid(problems)) if problems[0].field == "note"));
    let with_reason =
        RecordProgress { note: "phần còn lại chuyển sang nhiệm vụ khác".to_owned(), ..odd };
    fixture.app.record_progress(&lan(), &fixture.form(0), with_reason).await.unwrap();
}

#[tokio::test]
async fn years_outside_the_programme_and_unknown_tasks_are_not_found() {
    let fixture = Fixture::new().await;
    for (task, year) in [("PL.1", Some(2031)), ("PL.1", None), ("PL.99", None), ("PL.5", Some(2026))] {
        let period = year.map(Period::Year);
        let input = RecordProgress { task: task.to_owned(), period, ..progress(2026, "1", "in_progress") };
        let refused = fixture.app.record_progress(&lan(), &fixture.form(0), input).await;
        assert_eq!(refused, Err(Refusal::NotFound), "{task} {year:?}");
    }
}

async fn milestones_notes_and_evidence_stand_with_their_year(fixture: Fixture) {
    let app = &fixture.app;
    let milestone = AddMilestone {
        task: "PL.1".to_owned(),
        period: Some(Period::Year(2026)),
        title: "Ban hành kế hoạch truyền thông".to_owned(),
        due: "30/06/2026".to_owned(),
    };
    let added = app.add_milestone(&lan(), &fixture.form(0), milestone).await.unwrap();
    let overview = app.get_overview().await.unwrap();
    assert!(overview.late.iter().any(|item| item.label.vi == "Ban hành kế hoạch truyền thông"));

    let done =
        CompleteMilestone { milestone: added.seq, done_on: "2026-07-02".to_owned(), note: String::new() };
    app.complete_milestone(&lan(), &fixture.form(0), done.clone()).await.unwrap();
    let again = app.complete_milestone(&lan(), &fixture.form(0), done).await;
    assert!(matches!(again, Err(Refusal::Conflict { .. })), "it was completed since");

    let about = Subject::new(SubjectKind::Task, "PL.1@2026");
    let note = AddNote { about: about.clone(), text: "Đã họp với báo đài".to_owned() };
    app.add_note(&lan(), &fixture.form(0), note).await.unwrap();
    let file = Upload { name: "../báo cáo.pdf".to_owned(), bytes: b"%PDF".to_vec() };
    let evidence = AttachEvidence { about, title: String::new(), file };
    let attached = app.attach_evidence(&lan(), &fixture.form(0), evidence).await.unwrap();

    let task = app.get_task("PL.1").await.unwrap();
    let of = |year| task.instances.iter().find(|instance| instance.row.year() == Some(year)).unwrap();
    assert_eq!(of(2026).milestones[0].done_on.unwrap().to_string(), "2026-07-02");
    assert_eq!(of(2026).notes[0].text, "Đã họp với báo đài");
    assert_eq!(of(2026).evidence[0].file, "báo cáo.pdf");
    assert!(of(2025).notes.is_empty() && of(2025).milestones.is_empty());
    assert_eq!(app.read_file(attached.seq).await.unwrap().bytes, b"%PDF");
    let history = app.list_history(&Subject::new(SubjectKind::Task, "PL.1")).await.unwrap();
    assert_eq!(history.len(), 4);
}

async fn lists_are_filtered_by_state_party_and_year(fixture: Fixture) {
    let app = &fixture.app;
    let list = |filter| async move { app.list_tasks(&filter).await.unwrap() };
    let all = list(TaskFilter::default()).await;
    assert_eq!(all.len(), 11);
    let of_2024 = list(TaskFilter { year: Some(2024), ..TaskFilter::default() }).await;
    assert_eq!(of_2024.len(), 11, "a task without years belongs to every year");
    let done = list(TaskFilter { state: Some(TaskState::Done), ..TaskFilter::default() }).await;
    assert!(done.is_empty());
    let finance =
        list(TaskFilter { party: Some("so-tai-chinh-2025".to_owned()), ..TaskFilter::default() }).await;
    assert!(finance.iter().any(|row| row.id == "PL.6"), "what the department inherited counts");
}
