use dongho_store::{Store, Write, WriteError};

use crate::fixture::{Fixture, note, progress};

on_both! {
    writes_that_wait_together_are_numbered_in_order_without_gaps,
    a_refused_write_undoes_nothing_of_the_others_in_its_group,
    of_two_changes_made_on_the_same_version_in_one_group_the_second_is_refused,
    a_writer_that_closes_finishes_what_waits_and_refuses_what_comes_later,
}

/// Sends writes so that they wait together, and returns what became of each.
async fn together(store: &Store, writes: Vec<Write>) -> Vec<Result<dongho_store::Written, WriteError>> {
    let sent: Vec<_> = writes.into_iter().map(|write| store.write(write)).collect();
    let mut answers = Vec::new();
    let mut sent: Vec<_> = sent.into_iter().map(Box::pin).collect();
    // Polling each once puts all of them into the writer's inbox before the first is answered.
    for write in &mut sent {
        let polled = std::future::poll_fn(|cx| std::task::Poll::Ready(write.as_mut().poll(cx))).await;
        assert!(polled.is_pending(), "a write is answered only after it was committed");
    }
    for write in sent {
        answers.push(write.await);
    }
    answers
}

async fn writes_that_wait_together_are_numbered_in_order_without_gaps(fixture: Fixture) {
    let writes = (0..300).map(|n| Write::of(note(&n.to_string()))).collect();
    let answers = together(&fixture.store, writes).await;
    let numbers: Vec<_> = answers.into_iter().map(|answer| answer.unwrap().seq).collect();
    assert_eq!(numbers, (1..=300).collect::<Vec<_>>());
}

async fn a_refused_write_undoes_nothing_of_the_others_in_its_group(fixture: Fixture) {
    let writes = vec![
        Write::of(note("một")),
        Write::of(progress(10, 77)),
        Write::of(progress(20, 0)),
        Write::of(note("hai")),
    ];
    let answers = together(&fixture.store, writes).await;
    assert!(matches!(answers[1], Err(WriteError::Missing)), "{:?}", answers[1]);
    let numbers: Vec<_> =
        answers.iter().filter_map(|answer| answer.as_ref().ok()).map(|written| written.seq).collect();
    assert_eq!(numbers, [1, 2, 3], "the refused write leaves no gap");
    assert_eq!(fixture.store.instances().await.unwrap()[0].percent, 20);
    assert_eq!(fixture.store.notes_about("target", "II.1").await.unwrap().len(), 2);
}

async fn of_two_changes_made_on_the_same_version_in_one_group_the_second_is_refused(fixture: Fixture) {
    let writes = vec![Write::of(progress(10, 0)), Write::of(progress(90, 0))];
    let answers = together(&fixture.store, writes).await;
    assert_eq!(answers[0].as_ref().unwrap().seq, 1);
    assert!(
        matches!(&answers[1], Err(WriteError::Stale { by, .. }) if by == "Nguyễn Thị Lan"),
        "{:?}",
        answers[1]
    );
    assert_eq!(fixture.store.instances().await.unwrap()[0].percent, 10);
}

async fn a_writer_that_closes_finishes_what_waits_and_refuses_what_comes_later(fixture: Fixture) {
    let location = fixture.location();
    let store = std::sync::Arc::new(fixture.store);
    let mut waiting = Vec::new();
    for n in 0..50 {
        let store = std::sync::Arc::clone(&store);
        waiting.push(tokio::spawn(async move { store.write(Write::of(note(&n.to_string()))).await }));
    }
    tokio::task::yield_now().await;
    store.close().await;
    let mut done = 0;
    for write in waiting {
        match write.await.unwrap() {
            Ok(_) => done += 1,
            Err(error) => {
                assert!(matches!(error, WriteError::Unavailable(dongho_store::Outage::Closing)), "{error}")
            }
        }
    }
    drop(store);
    let again = Store::open(location).await.unwrap();
    assert_eq!(again.count_entries().await.unwrap(), done);
    assert!(done > 0, "what was waiting when the writer closed is written");
}
