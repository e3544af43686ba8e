use dongho_app::{DoubtFilter, FormStamp, Refusal, Resolution, ResolveFinding, Upload};

use crate::fixture::{Fixture, decision_text, lan, reader};

on_both! {
    a_finding_is_resolved_once_and_keeps_its_resolution_when_attached_again,
}

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

async fn a_finding_is_resolved_once_and_keeps_its_resolution_when_attached_again(fixture: Fixture) {
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
    let unmatched: Vec<_> = report.unmatched.iter().map(|row| row.item.subject.to_string()).collect();
    assert!(report.same_text, "the programme was made from this text");
    assert!(
        report.matched >= unmatched.len() * 20,
        "{} of its sentences are not found: {unmatched:?}",
        unmatched.len()
    );
    let decision = fixture.app.get_decision().await.unwrap();
    assert!(decision.readable, "{} of its sentences match", report.matched);
    let headings = decision.clauses.iter().filter_map(|clause| clause.heading.clone());
    let texts =
        decision.clauses.iter().flat_map(|clause| &clause.segments).map(|segment| segment.text.clone());
    let shown: String = headings.chain(texts).collect();
    let words = |text: &str| text.chars().filter(|c| c.is_alphanumeric()).count();
    let labels: String = decision.clauses.iter().map(|clause| clause.label.clone() + " ").collect();
    let (shown, whole) = (words(&shown) + words(&labels), words(&whole));
    assert!(shown * 1000 >= whole * 995, "of {whole} letters the page shows {shown}");
    assert!(decision.contents.len() > 10, "{:?}", decision.contents);
    let marks =
        decision.clauses.iter().flat_map(|c| &c.segments).flat_map(|s| &s.marks).filter(|mark| mark.first);
    let anchors: Vec<_> = marks.map(|mark| mark.link.subject.clone()).collect();
    let targets = fixture.app.list_targets(&Default::default()).await.unwrap();
    let with_place = targets.iter().filter(|row| anchors.iter().any(|anchor| anchor.id == row.id)).count();
    assert!(
        with_place * 20 >= targets.len() * 19,
        "{with_place} of {} targets are marked in the text",
        targets.len()
    );
}
