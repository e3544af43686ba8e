use dongho_app::{Actor, AddUser, App, FormStamp, Refusal, Role, SetPassword, SignIn};

use crate::fixture::{Fixture, lan};

on_both! {
    sessions_end_when_idle_and_survive_a_restart_until_then,
}

const PASSWORD: &str = "trời hôm nay đẹp quá";

async fn add(app: &App, account: &str) {
    let input = AddUser {
        account: account.to_owned(),
        name: "Nguyễn Thị Lan".to_owned(),
        role: Role::Officer,
        password: PASSWORD.to_owned(),
    };
    app.add_user(&Actor::operator(), &FormStamp::default(), input).await.unwrap();
}

fn sign_in(account: &str, password: &str) -> SignIn {
    SignIn {
        account: account.to_owned(),
        password: password.to_owned(),
        address: "10.0.0.1".to_owned(),
        browser: "Firefox, Linux".to_owned(),
    }
}

#[tokio::test]
async fn signing_in_gives_a_session_until_signing_out() {
    let fixture = Fixture::new().await;
    add(&fixture.app, "lan").await;
    let signed_in = fixture.app.sign_in(sign_in("lan", PASSWORD)).await.unwrap();
    let session = fixture.app.find_session(&signed_in.token).await.unwrap().unwrap();
    assert_eq!((session.actor.name.as_str(), session.actor.role), ("Nguyễn Thị Lan", Role::Officer));
    assert_eq!(session.csrf_secret, signed_in.session.csrf_secret);
    let another = fixture.app.sign_in(sign_in("lan", PASSWORD)).await.unwrap();
    assert_ne!(another.token, signed_in.token, "every sign-in has a token of its own");
    fixture.app.sign_out(&signed_in.token).await.unwrap();
    assert!(fixture.app.find_session(&signed_in.token).await.unwrap().is_none());
    assert!(fixture.app.find_session("").await.unwrap().is_none());
}

#[tokio::test]
async fn a_person_sees_and_ends_only_sessions_of_their_own() {
    let fixture = Fixture::new().await;
    let app = &fixture.app;
    add(app, "lan").await;
    add(app, "minh").await;
    let here = app.sign_in(sign_in("lan", PASSWORD)).await.unwrap();
    let there = app.sign_in(sign_in("lan", PASSWORD)).await.unwrap();
    let foreign = app.sign_in(sign_in("minh", PASSWORD)).await.unwrap();
    let (lan, minh) = (&here.session.actor, &foreign.session.actor);
    let listed = app.list_sessions(lan, &here.token).await.unwrap();
    assert_eq!(listed.iter().filter(|row| row.own).count(), 1);
    assert!(listed.len() == 2 && listed.iter().all(|row| row.browser == "Firefox, Linux"), "{listed:?}");

    let other = listed.iter().find(|row| !row.own).unwrap();
    assert_eq!(app.end_session(minh, &other.id).await, Err(Refusal::NotFound), "it is not theirs");
    app.end_session(lan, &other.id).await.unwrap();
    assert!(app.find_session(&there.token).await.unwrap().is_none());
    assert_eq!(app.end_session(lan, &other.id).await, Err(Refusal::NotFound), "it has ended");

    app.sign_in(sign_in("lan", PASSWORD)).await.unwrap();
    app.end_other_sessions(lan, &here.token).await.unwrap();
    let left = app.list_sessions(lan, &here.token).await.unwrap();
    assert!(left.len() == 1 && left[0].own, "{left:?}");
    assert!(app.find_session(&foreign.token).await.unwrap().is_some(), "those of others stay");
}

#[tokio::test]
async fn unknown_names_and_wrong_passwords_get_the_same_answer() {
    let fixture = Fixture::new().await;
    add(&fixture.app, "lan").await;
    let wrong = fixture.app.sign_in(sign_in("lan", "sai mật khẩu rồi")).await.err().unwrap();
    let unknown = fixture.app.sign_in(sign_in("khong-co", "sai mật khẩu rồi")).await.err().unwrap();
    assert_eq!(wrong, unknown);
    assert!(fixture.app.sign_in(sign_in("LAN", PASSWORD)).await.is_err(), "names are compared exactly");
}

#[tokio::test]
async fn guessing_is_slowed_down() {
    let fixture = Fixture::new().await;
    for _ in 0..10 {
        assert!(matches!(fixture.app.sign_in(sign_in("lan", "x")).await, Err(Refusal::Invalid(_))));
    }
    assert!(matches!(
        fixture.app.sign_in(sign_in("lan", "x")).await,
        Err(Refusal::Throttled { seconds: 1.. })
    ));
}

async fn sessions_end_when_idle_and_survive_a_restart_until_then(fixture: Fixture) {
    add(&fixture.app, "lan").await;
    let token = fixture.app.sign_in(sign_in("lan", PASSWORD)).await.unwrap().token;
    let fixture = fixture.restarted_on("2026-11-23").await;
    assert!(fixture.app.find_session(&token).await.unwrap().is_some());
    let fixture = fixture.restarted_on("2026-11-24").await;
    assert!(fixture.app.find_session(&token).await.unwrap().is_none());
}

#[tokio::test]
async fn a_new_password_ends_the_sessions_of_the_account() {
    let fixture = Fixture::new().await;
    add(&fixture.app, "lan").await;
    let token = fixture.app.sign_in(sign_in("lan", PASSWORD)).await.unwrap().token;
    let input = SetPassword { account: "lan".to_owned(), password: "bốn con ngựa sắt".to_owned() };
    fixture.app.set_password(&lan(), &FormStamp::default(), input).await.unwrap();
    assert!(fixture.app.find_session(&token).await.unwrap().is_none());
    assert!(fixture.app.sign_in(sign_in("lan", PASSWORD)).await.is_err());
    assert!(fixture.app.sign_in(sign_in("lan", "bốn con ngựa sắt")).await.is_ok());
}

#[tokio::test]
async fn only_administrators_manage_accounts_of_others() {
    let fixture = Fixture::new().await;
    add(&fixture.app, "minh").await;
    let input = SetPassword { account: "minh".to_owned(), password: PASSWORD.to_owned() };
    let refused = fixture.app.set_password(&lan(), &FormStamp::default(), input).await;
    assert_eq!(refused, Err(Refusal::Forbidden));
    assert_eq!(fixture.app.list_accounts(&lan()).await, Err(Refusal::Forbidden));
    assert_eq!(fixture.app.list_accounts(&Actor::operator()).await.unwrap().len(), 1);
}

#[tokio::test]
async fn no_secret_stands_in_the_journal() {
    let fixture = Fixture::new().await;
    add(&fixture.app, "lan").await;
    let token = fixture.app.sign_in(sign_in("lan", PASSWORD)).await.unwrap().token;
    fixture.app.close().await;
    let file = std::fs::read(fixture.folder.path().join("dongho.db")).unwrap();
    let text = String::from_utf8_lossy(&file);
    assert!(!text.contains(PASSWORD) && !text.contains(&token), "secrets are never stored as they are");
}

#[tokio::test]
async fn weak_passwords_and_odd_names_are_refused_together() {
    let fixture = Fixture::new().await;
    let input = AddUser {
        account: "Lân Nguyễn".to_owned(),
        name: "Lan".to_owned(),
        role: Role::Reader,
        password: "123456".to_owned(),
    };
    let refused = fixture.app.add_user(&Actor::operator(), &FormStamp::default(), input).await;
    let Err(Refusal::Invalid(problems)) = refused else { panic!("both fields are wrong") };
    assert_eq!(problems.iter().map(|p| p.field).collect::<Vec<_>>(), ["account", "password"]);
}
