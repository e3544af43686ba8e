use axum::http::StatusCode;

use crate::browser::Browser;
use crate::fixture::{Fixture, PASSWORD};

#[tokio::test]
async fn signing_in_leads_back_to_the_page_one_came_from() {
    let site = Fixture::new().await;
    let mut browser = Browser::new(&site);
    let answer = browser.get("/en/targets/II.2.1.c/record").await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER);
    let form = answer.header("location").to_owned();
    assert_eq!(form, "/en/sign-in?then=%2Fen%2Ftargets%2FII.2.1.c%2Frecord");
    let page = browser.get(&form).await.text();
    assert!(page.contains("name=\"then\" value=\"/en/targets/II.2.1.c/record\""), "{page}");
    let answers = [("account", "lan"), ("password", PASSWORD), ("then", "/en/targets/II.2.1.c/record")];
    let mut first = Browser::new(&site);
    let answer = first.submit("/sign-in", &[answers[0], answers[1]]).await;
    assert_eq!(answer.header("location"), "/");
}

#[tokio::test]
async fn nobody_is_led_to_another_site_after_signing_in() {
    let site = Fixture::new().await;
    for foreign in ["https://evil.example/", "//evil.example/", "/\\evil.example", "javascript:alert(1)"] {
        let mut browser = Browser::new(&site);
        let page = browser.get("/sign-in").await.text();
        let token =
            page.split("name=\"token\" value=\"").nth(1).unwrap().split('"').next().unwrap().to_owned();
        let answers =
            [("token", token.as_str()), ("account", "lan"), ("password", PASSWORD), ("then", foreign)];
        let answer = browser.post("/sign-in", &answers).await;
        assert_eq!((answer.status, answer.header("location")), (StatusCode::SEE_OTHER, "/"), "{foreign}");
    }
}

#[tokio::test]
async fn the_session_is_a_new_one_at_every_sign_in_and_the_old_one_ends() {
    let site = Fixture::new().await;
    let mut browser = Browser::signed_in(&site, "lan").await;
    let before = browser.cookies["dongho"].clone();
    browser.submit("/sign-in", &[("account", "lan"), ("password", PASSWORD)]).await;
    assert_ne!(browser.cookies["dongho"], before);
    let mut old = Browser::new(&site);
    old.cookies.insert("dongho".to_owned(), before);
    assert_eq!(old.get("/account").await.status, StatusCode::SEE_OTHER, "the old session is over");
}

#[tokio::test]
async fn after_signing_out_the_cookie_opens_nothing() {
    let site = Fixture::new().await;
    let mut browser = Browser::signed_in(&site, "lan").await;
    let kept = browser.cookies.clone();
    let page = browser.get("/").await.text();
    let token = page.split("name=\"token\" value=\"").nth(1).unwrap().split('"').next().unwrap().to_owned();
    let answer = browser.post("/sign-out", &[("token", &token)]).await;
    assert_eq!(answer.header("location"), "/?done=signed_out");
    assert!(!browser.cookies.contains_key("dongho"));
    browser.cookies = kept;
    assert_eq!(browser.get("/account").await.status, StatusCode::SEE_OTHER);
}

#[tokio::test]
async fn a_new_password_ends_all_other_sessions() {
    let site = Fixture::new().await;
    let mut here = Browser::signed_in(&site, "lan").await;
    let mut elsewhere = Browser::signed_in(&site, "lan").await;
    let new = "một mật khẩu khác cũng dài";
    let wrong = here.submit("/account/password", &[("current", "sai"), ("password", new)]).await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(wrong.text().contains("Mật khẩu hiện nay không đúng"));
    let done = here.submit("/account/password", &[("current", PASSWORD), ("password", new)]).await;
    assert_eq!(done.header("location"), "/account?done=password", "{}", done.text());
    assert_eq!(here.get("/account").await.status, StatusCode::OK);
    assert_eq!(elsewhere.get("/account").await.status, StatusCode::SEE_OTHER);
}

/// Returns what follows a mark on a page, up to the next quotation mark.
fn behind<'p>(page: &'p str, mark: &str) -> &'p str {
    page.split(mark)
        .nth(1)
        .unwrap_or_else(|| panic!("{mark} is not there: {page}"))
        .split('"')
        .next()
        .unwrap()
}

#[tokio::test]
async fn sessions_elsewhere_are_listed_and_can_be_ended_one_by_one_or_together() {
    let site = Fixture::new().await;
    let mut here = Browser::signed_in(&site, "lan").await;
    let page = here.get("/account").await.text();
    assert!(page.contains("Phiên này") && !page.contains("/account/sessions/"), "{page}");
    let mut there = Browser::signed_in(&site, "lan").await;
    let mut third = Browser::signed_in(&site, "lan").await;
    let page = here.get("/en/account").await.text();
    assert_eq!(
        page.matches("action=\"/en/account/sessions/").count(),
        3,
        "two others, and all others: {page}"
    );
    let (path, token) =
        (behind(&page, "action=\"/en/account/sessions/"), behind(&page, "name=\"token\" value=\""));
    let path = format!("/en/account/sessions/{path}");
    assert_eq!(here.post(&path, &[("token", "guessed")]).await.status, StatusCode::FORBIDDEN);
    let ended = here.post(&path, &[("token", token)]).await;
    assert_eq!(ended.header("location"), "/en/account?done=session");
    let again = here.post(&path, &[("token", token)]).await;
    assert_eq!(again.header("location"), "/en/account?done=session", "what has ended stays ended");
    let open = [there.get("/account").await.status, third.get("/account").await.status];
    assert_eq!(
        open.iter().filter(|status| **status == StatusCode::OK).count(),
        1,
        "one of the two: {open:?}"
    );

    let all = here.post("/account/sessions/others", &[("token", token)]).await;
    assert_eq!(all.header("location"), "/account?done=sessions");
    for browser in [&mut there, &mut third] {
        assert_eq!(browser.get("/account").await.status, StatusCode::SEE_OTHER);
    }
    assert_eq!(here.get("/account").await.status, StatusCode::OK, "this one goes on");
}

#[tokio::test]
async fn nobody_ends_a_session_of_somebody_else() {
    let site = Fixture::new().await;
    let mut lan = Browser::signed_in(&site, "lan").await;
    let mut elsewhere = Browser::signed_in(&site, "lan").await;
    let page = lan.get("/account").await.text();
    let path = format!("/account/sessions/{}", behind(&page, "action=\"/account/sessions/"));
    let mut admin = Browser::signed_in(&site, "an").await;
    let token = behind(&admin.get("/account").await.text(), "name=\"token\" value=\"").to_owned();
    admin.post(&path, &[("token", &token)]).await;
    assert_eq!(elsewhere.get("/account").await.status, StatusCode::OK);
    assert_eq!(
        Browser::new(&site).post(&path, &[]).await.status,
        StatusCode::FORBIDDEN,
        "one has to sign in"
    );
}

#[tokio::test]
async fn an_account_name_must_be_the_same_letter_by_letter() {
    let site = Fixture::new().await;
    for name in ["LAN", "lán", "la\u{301}n", "lan\u{200b}", "ｌan"] {
        let mut browser = Browser::new(&site);
        let answer = browser.submit("/sign-in", &[("account", name), ("password", PASSWORD)]).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{name:?} is not lan");
        assert!(!browser.cookies.contains_key("dongho"));
    }
}

#[tokio::test]
async fn a_wrong_password_is_not_shown_again() {
    let site = Fixture::new().await;
    let mut browser = Browser::new(&site);
    let answer = browser.submit("/sign-in", &[("account", "lan"), ("password", "sai-mat-khau-nay")]).await;
    let text = answer.text();
    assert!(text.contains("<title>Lỗi: ") && text.contains("error-summary"), "{text}");
    assert!(text.contains("value=\"lan\"") && !text.contains("sai-mat-khau-nay"));
}
