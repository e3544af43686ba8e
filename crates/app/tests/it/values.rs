use dongho_app::{RecordValue, Refusal, TargetFilter, TargetState, Upload, Vintage};

use crate::fixture::{Fixture, lan};

on_both! {
    a_value_changes_the_state_and_a_later_one_keeps_it_in_history,
}

fn value(period: &str, value: &str) -> RecordValue {
    RecordValue {
        target: "II.2.2.c".to_owned(),
        period: period.to_owned(),
        value: value.to_owned(),
        source: "Thống kê tỉnh".to_owned(),
        vintage: Vintage::Official.key().to_owned(),
        ..RecordValue::default()
    }
}

#[tokio::test]
async fn nothing_recorded_is_no_data_and_not_zero() {
    let fixture = Fixture::new().await;
    let rows = fixture.app.list_targets(&TargetFilter::default()).await.unwrap();
    assert!(rows.len() >= 25, "{} targets", rows.len());
    assert!(rows.iter().all(|row| row.latest.is_none()));
    assert!(rows.iter().all(|row| row.state != TargetState::Reached));
    let with_number = rows.iter().find(|row| row.id == "II.2.2.c").unwrap();
    assert_eq!(
        (with_number.state, with_number.why.vi.as_str()),
        (TargetState::NoData, "Chưa ghi giá trị nào.")
    );
    assert_eq!(with_number.goal.words.vi, "trên 50 %");
}

async fn a_value_changes_the_state_and_a_later_one_keeps_it_in_history(fixture: Fixture) {
    let first = fixture.app.record_value(&lan(), &fixture.form(0), value("2026", "48,5")).await.unwrap();
    let target = fixture.app.get_target("II.2.2.c").await.unwrap();
    assert_eq!(target.row.state, TargetState::AtRisk);
    assert_eq!(target.version, first.seq);
    fixture.app.record_value(&lan(), &fixture.form(target.version), value("năm 2026", "51,2")).await.unwrap();
    let target = fixture.app.get_target("II.2.2.c").await.unwrap();
    assert_eq!(target.row.state, TargetState::OnCourse, "an average is reached when its phase is over");
    let seen: Vec<_> =
        target.values.iter().map(|v| (v.value.to_string(), v.superseded_by.is_some())).collect();
    assert_eq!(seen, [("51.2".to_owned(), false), ("48.5".to_owned(), true)]);
    assert_eq!(target.path.unwrap().observed.len(), 1, "the chart shows values in force");
}

#[tokio::test]
async fn a_value_comes_with_its_evidence() {
    let fixture = Fixture::new().await;
    let evidence = Some(Upload { name: "niên giám.pdf".to_owned(), bytes: b"%PDF-1.7".to_vec() });
    let recorded = fixture
        .app
        .record_value(&lan(), &fixture.form(0), RecordValue { evidence, ..value("2026", "48,5") })
        .await
        .unwrap();
    let target = fixture.app.get_target("II.2.2.c").await.unwrap();
    let file = target.values[0].evidence.as_ref().unwrap();
    assert_eq!((file.id, file.file.as_str(), file.bytes), (recorded.seq, "niên giám.pdf", 8));
    assert_eq!(fixture.app.read_file(recorded.seq).await.unwrap().bytes, b"%PDF-1.7");
}

#[tokio::test]
async fn every_wrong_field_is_told_at_once_and_nothing_is_written() {
    let fixture = Fixture::new().await;
    let wrong = RecordValue {
        source: " ".to_owned(),
        vintage: "chắc".to_owned(),
        numerator: "10".to_owned(),
        ..value("2031", "1.234")
    };
    let Err(Refusal::Invalid(problems)) = fixture.app.record_value(&lan(), &fixture.form(0), wrong).await
    else {
        panic!("a form with wrong fields must be refused");
    };
    let fields: Vec<_> = problems.iter().map(|problem| problem.field).collect();
    assert_eq!(fields, ["value", "source", "vintage", "period", "denominator"]);
    assert!(fixture.app.get_target("II.2.2.c").await.unwrap().values.is_empty());
}

#[tokio::test]
async fn a_percentage_has_to_be_that_of_its_parts() {
    let fixture = Fixture::new().await;
    let with = |typed: &str| RecordValue {
        numerator: "45".to_owned(),
        denominator: "90".to_owned(),
        ..value("2026", typed)
    };
    let refused = fixture.app.record_value(&lan(), &fixture.form(0), with("48")).await;
    assert!(matches!(refused, Err(Refusal::Invalid(problems)) if problems[0].message.vi.contains("50%")));
    fixture.app.record_value(&lan(), &fixture.form(0), with("50")).await.unwrap();
}

#[tokio::test]
async fn a_file_beyond_the_limit_is_too_large() {
    let fixture = Fixture::new().await;
    let limit = fixture.app.upload_limit();
    let bytes = vec![0; usize::try_from(limit).unwrap() + 1];
    let evidence = Some(Upload { name: "a.bin".to_owned(), bytes });
    let refused = fixture
        .app
        .record_value(&lan(), &fixture.form(0), RecordValue { evidence, ..value("2026", "1") })
        .await;
    assert_eq!(refused, Err(Refusal::TooLarge { limit }));
}
