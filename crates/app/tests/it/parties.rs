use dongho_app::DoubtFilter;

use crate::fixture::{Fixture, lan};

#[tokio::test]
async fn a_party_answers_for_what_it_inherited_since_a_date() {
    let fixture = Fixture::new().await;
    let finance = fixture.app.get_party("so-tai-chinh-2025").await.unwrap();
    let task = finance.tasks.iter().find(|task| task.task.id == "PL.6").unwrap();
    let inherited = task.inherited.as_ref().unwrap();
    assert_eq!(inherited.from.name.vi, "Sở Kế hoạch và Đầu tư");
    assert!(inherited.date.to_string().starts_with("2025"), "{}", inherited.date);
    assert!(finance.duties.iter().any(|duty| duty.inherited.is_some()), "duties pass on too");
    assert!(!finance.took_over.is_empty());

    let planning = fixture.app.get_party(&inherited.from.id).await.unwrap();
    assert!(planning.row.party.now.iter().any(|(id, _)| id == "so-tai-chinh-2025"));
    assert!(
        planning.tasks.iter().any(|task| task.task.id == "PL.6" && task.inherited.is_none()),
        "history stays"
    );
}

#[tokio::test]
async fn before_the_merger_the_named_party_answers() {
    let fixture = Fixture::on("2024-06-01", tempfile::tempdir().unwrap()).await;
    let finance = fixture.app.get_party("so-tai-chinh").await.unwrap();
    assert!(finance.tasks.iter().all(|task| task.inherited.is_none()));
    let heir = fixture.app.get_party("so-tai-chinh-2025").await.unwrap();
    assert!(heir.tasks.is_empty() && heir.duties.is_empty(), "its time has not come");
}

#[tokio::test]
async fn a_merger_that_puts_one_party_on_both_sides_is_remarked() {
    let fixture = Fixture::new().await;
    let task = fixture.app.get_task("PL.6").await.unwrap();
    assert!(
        task.remarks.iter().any(|remark| remark.vi.contains("vừa chủ trì vừa phối hợp")),
        "{:?}",
        task.remarks
    );
}

#[tokio::test]
async fn parties_are_listed_in_vietnamese_order() {
    let fixture = Fixture::new().await;
    let parties = fixture.app.list_parties().await.unwrap();
    let names: Vec<_> = parties.iter().map(|row| row.party.name.vi.clone()).collect();
    let place = |name: &str| names.iter().position(|other| other == name).unwrap();
    assert!(place("Sở Giáo dục và Đào tạo") < place("Sở Tài chính"));
    assert!(!fixture.app.list_tasks_by_party().await.unwrap().is_empty());
}

#[tokio::test]
async fn an_open_question_is_answered_with_who_decided_it() {
    let fixture = Fixture::new().await;
    let open = fixture.app.list_questions(DoubtFilter::Open).await.unwrap();
    let question = open.first().unwrap();
    let answer = dongho_app::AnswerQuestion {
        question: question.id.clone(),
        answer: "Áp dụng cho phần Bắc Ninh cũ".to_owned(),
        decided_by: "Chủ tịch UBND tỉnh".to_owned(),
    };
    fixture.app.answer_question(&lan(), &fixture.form(question.version), answer).await.unwrap();
    let settled = fixture.app.get_question(&question.id).await.unwrap();
    let answered = settled.answer.unwrap();
    assert_eq!(
        (answered.decided_by.as_str(), answered.by.as_str()),
        ("Chủ tịch UBND tỉnh", "Nguyễn Thị Lan")
    );
    let counts = fixture.app.get_overview().await.unwrap().doubts;
    assert_eq!(counts.open_questions, open.len() - 1);
}
