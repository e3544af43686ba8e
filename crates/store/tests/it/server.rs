//! What only a database server can do: stay away, refuse, be shared.

use dongho_store::{DatabaseUrl, NewEntry, OpenStoreError, Outage, ReadError, Store, Write, WriteError};

use crate::fixture::{Fixture, location, note};
use crate::postgres::{self, Server};

/// Opens a store in a new folder and returns why that is refused.
async fn refused(database: &str) -> OpenStoreError {
    let folder = tempfile::tempdir().unwrap();
    match Store::open(location(folder.path(), Some(database))).await {
        Ok(_) => panic!("{database} must not open"),
        Err(error) => error,
    }
}

#[tokio::test]
async fn a_server_that_goes_and_comes_back_is_an_outage_and_no_end() {
    let Some(mut server) = Server::start() else { return };
    let fixture = Fixture::at(tempfile::tempdir().unwrap(), Some(server.database())).await;
    fixture.store.write(Write::of(note("trước"))).await.unwrap();

    server.stop();
    for _ in 0..2 {
        let refused = fixture.store.write(Write::of(note("trong lúc dừng"))).await.unwrap_err();
        assert!(matches!(refused, WriteError::Unavailable(Outage::Server)), "{refused:?}");
    }
    let refused = fixture.store.count_entries().await.unwrap_err();
    assert!(matches!(refused, ReadError::Unavailable(_)), "{refused:?}");

    server.start_again();
    let written = fixture.store.write(Write::of(note("sau"))).await.unwrap();
    assert_eq!(written.seq, 2, "nothing of the refused writes is there");
    assert_eq!(fixture.store.notes_about("target", "II.1").await.unwrap().len(), 2);
    fixture.store.close().await;
}

#[tokio::test]
async fn a_server_restarted_while_nobody_wrote_is_not_noticed() {
    let Some(mut server) = Server::start() else { return };
    let fixture = Fixture::at(tempfile::tempdir().unwrap(), Some(server.database())).await;
    server.stop();
    server.start_again();
    assert_eq!(fixture.store.write(Write::of(note("một"))).await.unwrap().seq, 1);
    fixture.store.close().await;
}

#[tokio::test]
async fn a_server_lost_at_the_commit_leaves_open_whether_it_was_written_and_the_form_may_be_sent_again() {
    let Some(fixture) = Fixture::on_postgres().await else { return };
    let dies = "CREATE FUNCTION die() RETURNS trigger LANGUAGE plpgsql AS $$
                  BEGIN PERFORM pg_terminate_backend(pg_backend_pid()); RETURN NULL; END $$;
                CREATE CONSTRAINT TRIGGER dies_at_commit AFTER INSERT ON note DEFERRABLE INITIALLY DEFERRED
                  FOR EACH ROW EXECUTE FUNCTION die()";
    fixture.run(dies).await.unwrap();
    let form = NewEntry { once: Some("form-1".to_owned()), ..note("một") };
    let refused = fixture.store.write(Write::of(form.clone())).await.unwrap_err();
    assert!(matches!(refused, WriteError::Unavailable(Outage::Unsure)), "{refused:?}");

    fixture.run("DROP TRIGGER dies_at_commit ON note").await.unwrap();
    let written = fixture.store.write(Write::of(form.clone())).await.unwrap();
    assert_eq!((written.seq, written.repeated), (1, false));
    assert!(fixture.store.write(Write::of(form)).await.unwrap().repeated);
}

#[tokio::test]
async fn each_reason_for_not_opening_is_told_apart() {
    let Some(server) = postgres::shared() else { return };
    let right = server.database();
    let wrong_password = right.replace("mật-khẩu", "sai");
    let error = refused(&wrong_password).await;
    assert!(matches!(error, OpenStoreError::SignIn { .. }), "{error:?}");
    assert!(error.message().vi.contains("từ chối đăng nhập"), "{}", error.message().vi);
    assert!(!error.message().en.contains("sai"), "{}", error.message().en);

    let error = refused(&server.address("khong_co")).await;
    assert!(matches!(error, OpenStoreError::NoDatabase { .. }), "{error:?}");

    let nobody = std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
    let error = refused(&format!("postgres://dongho@127.0.0.1:{nobody}/dongho")).await;
    assert!(matches!(error, OpenStoreError::Unreachable { .. }), "{error:?}");
    assert!(error.message().en.contains("check the address"), "{}", error.message().en);

    server.sql("postgres", "CREATE DATABASE latin ENCODING 'LATIN1' LOCALE 'C' TEMPLATE template0");
    let error = refused(&server.address("latin")).await;
    assert!(matches!(&error, OpenStoreError::Encoding { found, .. } if found == "LATIN1"), "{error:?}");

    server.sql("postgres", "CREATE DATABASE taken");
    server.sql("taken", "CREATE TABLE session (id INT)");
    let error = refused(&server.address("taken")).await;
    assert!(matches!(error, OpenStoreError::Foreign { .. }), "{error:?}");

    server.sql("postgres", "CREATE ROLE guest LOGIN PASSWORD 'guest'");
    server.sql("postgres", "CREATE DATABASE not_theirs");
    let theirs = server.address("not_theirs").replace("dongho:mật-khẩu", "guest:guest");
    let error = refused(&theirs).await;
    assert!(matches!(error, OpenStoreError::NotAllowed { .. }), "{error:?}");
}

#[tokio::test]
async fn tables_of_another_version_are_refused_and_left_alone() {
    let Some(fixture) = Fixture::on_postgres().await else { return };
    fixture.store.write(Write::of(note("một"))).await.unwrap();
    fixture.run("UPDATE schema_version SET version = version + 1").await.unwrap();
    let location = fixture.location();
    fixture.store.close().await;
    let Err(error) = Store::open(location).await else { panic!("tables of a newer version must not open") };
    assert!(matches!(error, OpenStoreError::Newer { .. }), "{error:?}");
}

#[tokio::test]
async fn two_servers_on_one_database_are_refused_and_a_short_command_is_not() {
    let Some(fixture) = Fixture::on_postgres().await else { return };
    let elsewhere = tempfile::tempdir().unwrap();
    let database = fixture.location().database;
    let there = dongho_store::Location { data: elsewhere.path().to_owned(), database };
    let Err(error) = Store::open(there.clone()).await else { panic!("a database is one server's") };
    assert!(matches!(error, OpenStoreError::DatabaseInUse(_)), "{error:?}");
    let beside = Store::open_beside(there).await.unwrap();
    assert_eq!(beside.write(Write::of(note("một"))).await.unwrap().seq, 1);
    assert_eq!(fixture.store.write(Write::of(note("hai"))).await.unwrap().seq, 2);
}

#[tokio::test]
async fn entries_of_two_processes_follow_each_other_without_a_gap() {
    let Some(fixture) = Fixture::on_postgres().await else { return };
    let other = Store::open_beside(fixture.location()).await.unwrap();
    let stores = [std::sync::Arc::new(fixture.store), std::sync::Arc::new(other)];
    let mut sent = Vec::new();
    for n in 0..200 {
        let store = std::sync::Arc::clone(&stores[n % 2]);
        sent.push(tokio::spawn(async move { store.write(Write::of(note(&n.to_string()))).await }));
    }
    let mut numbers = Vec::new();
    for write in sent {
        numbers.push(write.await.unwrap().unwrap().seq);
    }
    numbers.sort_unstable();
    assert_eq!(numbers, (1..=200).collect::<Vec<_>>());
}

#[tokio::test]
async fn a_store_can_lie_in_a_schema_of_its_own() {
    let Some(server) = postgres::shared() else { return };
    server.sql("postgres", "CREATE DATABASE two");
    for schema in ["north", "south"] {
        server.sql("two", &format!("CREATE SCHEMA {schema}"));
        let address = format!("{}?options[search_path]={schema}", server.address("two"));
        let fixture = Fixture::at(tempfile::tempdir().unwrap(), Some(address)).await;
        assert_eq!(fixture.store.write(Write::of(note(schema))).await.unwrap().seq, 1);
    }
}

#[tokio::test]
async fn a_server_is_spoken_to_encrypted_and_known_by_its_certificate() {
    let Some((server, authority)) = Server::start_encrypted() else { return };
    let local = server.database().replace("127.0.0.1", "localhost");
    let strict = format!("{local}?sslmode=verify-full");
    let known = format!("{strict}&sslrootcert={authority}");
    let fixture = Fixture::at(tempfile::tempdir().unwrap(), Some(known.clone())).await;
    assert_eq!(fixture.store.write(Write::of(note("một"))).await.unwrap().seq, 1);

    let error = refused(&strict).await;
    assert!(matches!(error, OpenStoreError::Certificate { .. }), "nobody vouches for it: {error:?}");
    let error = refused(&known.replace("localhost", "127.0.0.1")).await;
    assert!(matches!(error, OpenStoreError::Certificate { .. }), "the certificate names another: {error:?}");
    let error = refused(&format!("{local}?sslmode=disable")).await;
    assert!(matches!(error, OpenStoreError::SignIn { .. }), "it speaks with nobody unencrypted: {error:?}");
}

#[test]
fn an_address_that_does_not_read_is_told_in_both_languages() {
    let error = "sqlite://x".parse::<DatabaseUrl>().unwrap_err();
    assert!(error.message().vi.contains("postgres://"), "{}", error.message().vi);
    assert!(error.message().en.contains("postgres://"), "{}", error.message().en);
}
