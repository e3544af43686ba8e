use axum::body::Body;
use axum::http::{Request, StatusCode, header};

use crate::browser::{Browser, File, encoded};
use crate::fixture::Fixture;
use crate::routes::SAMPLES;

const VALUE: [(&str, &str); 6] = [
    ("period", "2024"),
    ("value", "45,5"),
    ("source", "Niên giám thống kê 2024"),
    ("vintage", "official"),
    ("note", ""),
    ("numerator", ""),
];

const NO_FILE: File<'static> = File { field: "evidence", name: "", bytes: b"" };

#[tokio::test]
async fn a_value_that_was_recorded_stands_on_the_page() {
    let site = Fixture::new().await;
    let mut officer = Browser::signed_in(&site, "lan").await;
    let done = officer.submit_file("/targets/II.2.1.c/record", &VALUE, &NO_FILE).await;
    assert_eq!(done.header("location"), "/targets/II.2.1.c?done=value", "{}", done.text());
    let page = officer.get("/targets/II.2.1.c?done=value").await.text();
    for words in ["Đã ghi số liệu.", "45,5", "Niên giám thống kê 2024", "Chính thức", "Nguyễn Thị lan"]
    {
        assert!(page.contains(words), "{words}");
    }
    let english = site.get("/en/targets/II.2.1.c").await.text();
    assert!(english.contains("45.5") && english.contains("Official"));
}

#[tokio::test]
async fn what_is_wrong_is_told_on_top_and_at_the_field_and_answers_stay() {
    let site = Fixture::new().await;
    let mut officer = Browser::signed_in(&site, "lan").await;
    let answers =
        [("period", "năm ngoái"), ("value", "bốn mươi"), ("source", "Báo cáo <b>"), ("vintage", "")];
    let answer = officer.submit_file("/targets/II.2.1.c/record", &answers, &NO_FILE).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    let page = answer.text();
    assert!(page.contains("<title>Lỗi: "), "the title says it first");
    for field in ["period", "value", "vintage"] {
        assert!(page.contains(&format!("<a href=\"#{field}\">")), "the summary leads to {field}: {page}");
        assert!(page.contains(&format!("id=\"{field}-error\"")), "{field} says what is wrong");
    }
    assert!(page.contains("value=\"năm ngoái\"") && page.contains("value=\"bốn mươi\""), "answers are kept");
    assert!(page.contains("Báo cáo &#60;b&#62;") || page.contains("Báo cáo &lt;b&gt;"), "and escaped");
}

#[tokio::test]
async fn a_form_sent_twice_records_once() {
    let site = Fixture::new().await;
    let mut officer = Browser::signed_in(&site, "lan").await;
    let page = officer.get("/tasks/PL.1/notes?period=2026").await.text();
    let hidden = |name: &str| {
        let begin = format!("name=\"{name}\" value=\"");
        page.rsplit(&begin).next().unwrap().split('"').next().unwrap().to_owned()
    };
    let (token, once, version) = (hidden("token"), hidden("once"), hidden("version"));
    let answers =
        [("token", token.as_str()), ("once", &once), ("version", &version), ("text", "Gửi hai lần")];
    let first = officer.post("/tasks/PL.1/notes?period=2026", &answers).await;
    assert_eq!(first.header("location"), "/tasks/PL.1?period=2026&done=note", "{}", first.text());
    let second = officer.post("/tasks/PL.1/notes?period=2026", &answers).await;
    assert_eq!(second.header("location"), "/tasks/PL.1?period=2026&done=repeated", "{}", second.text());
    let page = site.get("/tasks/PL.1?period=2026").await.text();
    assert_eq!(page.matches("Gửi hai lần</p>").count(), 1);
}

#[tokio::test]
async fn a_form_shown_again_overwrites_nothing_that_changed_meanwhile() {
    let site = Fixture::new().await;
    let mut officer = Browser::signed_in(&site, "lan").await;
    let path = "/tasks/PL.1/progress?period=2026";
    let hidden = |page: &str, name: &str| {
        let begin = format!("name=\"{name}\" value=\"");
        page.rsplit(&begin).next().unwrap().split('"').next().unwrap().to_owned()
    };
    let opened = officer.get(path).await.text();
    let (token, once, version) =
        (hidden(&opened, "token"), hidden(&opened, "once"), hidden(&opened, "version"));
    let theirs = [("percent", "60"), ("state", "in_progress"), ("result", "Của người khác"), ("note", "")];
    let other = Browser::signed_in(&site, "an").await.submit(path, &theirs).await;
    assert_eq!(other.status, StatusCode::SEE_OTHER, "{}", other.text());
    let mine = |percent, once| {
        [("token", token.clone()), ("once", once), ("version", version.clone()), ("percent", percent)]
            .map(|(name, value): (&str, String)| (name, value))
    };
    let rest = [("state", "in_progress"), ("result", "Của tôi"), ("note", "")];
    let mut shown = String::new();
    for (percent, once) in [("nhiều", once), ("70", "mended".to_owned())] {
        let own = mine(percent.to_owned(), once);
        let answers: Vec<_> = own.iter().map(|(name, value)| (*name, value.as_str())).chain(rest).collect();
        let answer = officer.post(path, &answers).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{percent}");
        shown = answer.text();
        assert_eq!(hidden(&shown, "version"), version, "the version that was read, after {percent}");
    }
    assert!(shown.contains("Nguyễn Thị an"), "who changed it is named: {shown}");
    let page = site.get("/tasks/PL.1?period=2026").await.text();
    assert!(page.contains("Của người khác") && !page.contains("Của tôi"));
}

#[tokio::test]
async fn a_plan_goes_from_milestone_to_done() {
    let site = Fixture::new().await;
    let mut officer = Browser::signed_in(&site, "lan").await;
    let path = "/tasks/PL.1/milestones?period=2026";
    let sent = officer.submit(path, &[("title", "Lấy ý kiến các sở"), ("due", "15/10/2026")]).await;
    assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", sent.text());
    let page = officer.get("/tasks/PL.1?period=2026").await.text();
    assert!(page.contains("Lấy ý kiến các sở") && page.contains("Quá hạn"), "{page}");
    let link = page.split("href=\"/tasks/PL.1/milestones/").nth(1).unwrap().split('"').next().unwrap();
    let form = format!("/tasks/PL.1/milestones/{link}");
    let done = officer.submit(&form, &[("done_on", "14/10/2026"), ("note", "")]).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.text());
    assert!(officer.get("/tasks/PL.1?period=2026").await.text().contains("Xong ngày 14/10/2026"));
    let progress = [("percent", "60"), ("state", "in_progress"), ("result", "Có dự thảo"), ("note", "")];
    let sent = officer.submit("/tasks/PL.1/progress?period=2026", &progress).await;
    assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", sent.text());
    let page = site.get("/tasks/PL.1?period=2026").await.text();
    assert!(page.contains("60%") && page.contains("Có dự thảo"));
}

#[tokio::test]
async fn an_open_question_gets_an_answer_with_who_decided() {
    let site = Fixture::new().await;
    let mut officer = Browser::signed_in(&site, "lan").await;
    let list = officer.get("/questions?show=open").await.text();
    let link = list.split("href=\"/questions/").nth(1).unwrap().split('"').next().unwrap();
    let path = format!("/questions/{link}");
    let answers = [("answer", "Tính bình quân gia quyền"), ("decided_by", "Sở KH&CN, công văn 215/SKHCN-VP")];
    let sent = officer.submit(&path, &answers).await;
    assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", sent.text());
    let page = site.get(&path).await.text();
    assert!(page.contains("Tính bình quân gia quyền") && page.contains("công văn 215/SKHCN-VP"));
}

#[tokio::test]
async fn no_form_is_taken_without_the_token_of_the_session() {
    let site = Fixture::new().await;
    let mut officer = Browser::signed_in(&site, "an").await;
    let foreign = Browser::signed_in(&site, "lan").await.get("/").await.text();
    let foreign =
        foreign.split("name=\"token\" value=\"").nth(1).unwrap().split('"').next().unwrap().to_owned();
    for (pattern, path) in SAMPLES {
        for token in ["", "x", foreign.as_str()] {
            let answers =
                [("token", token), ("text", "Không được ghi"), ("account", "lan"), ("password", "x")];
            let answer = officer.post(path, &answers).await;
            let refused = matches!(answer.status.as_u16(), 400 | 403..=405 | 415);
            assert!(refused, "{pattern} with {token:?}: {}", answer.status);
        }
    }
    let page = site.get("/tasks/PL.1?period=2026").await.text();
    assert!(!page.contains("Không được ghi"));
}

#[tokio::test]
async fn an_expired_form_keeps_what_was_typed() {
    let site = Fixture::new().await;
    let mut officer = Browser::signed_in(&site, "lan").await;
    let answer =
        officer.post("/tasks/PL.1/notes?period=2026", &[("token", "old"), ("text", "Đừng mất")]).await;
    assert_eq!(answer.status, StatusCode::FORBIDDEN);
    assert!(answer.text().contains("Đừng mất") && answer.text().contains("quá hạn"), "{}", answer.text());
}

#[tokio::test]
async fn what_another_site_makes_a_browser_send_is_refused() {
    let site = Fixture::new().await;
    let mut officer = Browser::signed_in(&site, "lan").await;
    let page = officer.get("/tasks/PL.1/notes?period=2026").await.text();
    let token = page.split("name=\"token\" value=\"").nth(1).unwrap().split('"').next().unwrap().to_owned();
    let signs = [
        ("sec-fetch-site", "cross-site"),
        ("sec-fetch-site", "same-site"),
        ("origin", "https://evil.example"),
        ("origin", "null"),
    ];
    for (name, value) in signs {
        let request = Request::post("/tasks/PL.1/notes?period=2026")
            .header(header::HOST, "chuongtrinh.example")
            .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
            .header(name, value)
            .body(Body::from(encoded(&[("token", &token), ("text", "Từ nơi khác")])))
            .unwrap();
        assert_eq!(officer.send(request).await.status, StatusCode::FORBIDDEN, "{name}: {value}");
    }
    // A refusal changes nothing for the next request: the same form from here is taken.
    let sent = officer.submit("/tasks/PL.1/notes?period=2026", &[("text", "Từ đây")]).await;
    assert_eq!(sent.status, StatusCode::SEE_OTHER);
    let page = site.get("/tasks/PL.1?period=2026").await.text();
    assert!(page.contains("Từ đây") && !page.contains("Từ nơi khác"));
}
