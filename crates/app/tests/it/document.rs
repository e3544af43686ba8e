use dongho_app::{DoubtFilter, FormStamp, Refusal, Resolution, ResolveFinding, Upload};

use crate::fixture::{Fixture, decision_text, lan, reader};

fn upload(bytes: Vec<u8>) -> Upload {
    Upload { name: "quyết định.txt".to_owned(), bytes }
}

#[tokio::test]
async fn without_the_document_the_decision_is_an_outline_of_gists() {
    let fixture = Fixture::new().await;
    let decision = fixture.app.get_decision().await.unwrap();
    assert!(!decision.readable && decision.document.is_none());
    assert_eq!(decision.decision.number, "123/QĐ-UBND");
    assert!(decision.clauses.iter().all(|clause| clause.segments.is_empty()));
    assert!(decision.clauses.iter().any(|clause| clause.gist.is_some()));
    assert!(decision.clauses.iter().any(|clause| !clause.items.is_empty()));
}

#[tokio::test]
async fn another_document_is_attached_but_not_shown_as_the_decision() {
    let fixture = Fixture::new().await;
    let other = upload("Một lá thư không phải quyết định.".as_bytes().to_vec());
    let report = fixture.app.attach_document(&lan(), &FormStamp::default(), other).await.unwrap();
    assert!(!report.same_text && report.matched == 0 && !report.unmatched.is_empty());
    let decision = fixture.app.get_decision().await.unwrap();
    assert!(!decision.readable && decision.document.is_some());
}

#[tokio::test]
async fn readers_may_not_attach_and_an_empty_file_is_refused() {
    let fixture = Fixture::new().await;
    let refused = fixture.app.attach_document(&reader(), &FormStamp::default(), upload(b"x".to_vec())).await;
    assert_eq!(refused, Err(Refusal::Forbidden));
    let refused = fixture.app.attach_document(&lan(), &FormStamp::default(), upload(Vec::new())).await;
    assert!(matches!(refused, Err(Refusal::Invalid(problems)) if problems[0].field == "file"));
}

#[tokio::test]
async fn a_finding_is_resolved_once_and_keeps_its_resolution_when_attached_again() {
    let fixture = Fixture::new().await;
    let Some(text) = decision_text() else { return };
    fixture.app.attach_document(&lan(), &FormStamp::default(), upload(text.clone())).await.unwrap();
    let open = fixture.app.list_findings(DoubtFilter::Open).await.unwrap();
    let Some(finding) = open.first() else { return };
    let input = ResolveFinding {
        finding: finding.id.clone(),
        resolution: "corrected".to_owned(),
        corrected_to: "tiến bộ".to_owned(),
        note: "theo bản ký".to_owned(),
    };
    fixture.app.resolve_finding(&lan(), &fixture.form(finding.version), input.clone()).await.unwrap();
    let stale = fixture.app.resolve_finding(&lan(), &fixture.form(finding.version), input).await;
    assert!(matches!(stale, Err(Refusal::Conflict { .. })));

    let mut again = text;
    again.push(b'\n');
    fixture.app.attach_document(&lan(), &FormStamp::default(), upload(again)).await.unwrap();
    let settled = fixture.app.get_finding(&finding.id).await.unwrap().resolution.unwrap();
    assert_eq!(settled.resolution, Resolution::Corrected { to: "tiến bộ".to_owned() });
    let counts = fixture.app.get_overview().await.unwrap().doubts;
    assert_eq!(counts.open_findings, open.len() - 1);
}

#[tokio::test]
async fn the_signed_text_lights_up_the_readable_page() {
    let fixture = Fixture::new().await;
    let Some(text) = decision_text() else { return };
    let whole = String::from_utf8(text.clone()).unwrap();
    let report = fixture.app.attach_document(&lan(), &FormStamp::default(), upload(text)).await.unwrap();
    println!("matched {}, unmatched {}", report.matched, report.unmatched.len());
    for row in &report.unmatched {
        println!("  {} {} {}", row.item.subject, row.clause, row.item.name.vi);
    }
    let decision = fixture.app.get_decision().await.unwrap();
    assert!(decision.readable, "{} of its sentences match", report.matched);
    let shown: String =
        decision.clauses.iter().flat_map(|clause| &clause.segments).map(|s| s.text.as_str()).collect();
    let words = |text: &str| text.split_whitespace().map(str::len).sum::<usize>();
    assert!(words(&shown) * 100 >= words(&whole) * 97, "the page shows all but labels and marks");
}
