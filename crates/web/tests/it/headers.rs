use std::io::Read;

use axum::body::Body;
use axum::http::{Request, header};
use dongho_web::WebConfig;

use crate::browser::{Browser, File};
use crate::fixture::{Answer, Fixture};
use crate::routes::{SAMPLES, english};

const STRICT: &str = "default-src 'none'";

fn check(path: &str, answer: &Answer) {
    let policy = answer.header("content-security-policy");
    assert!(policy.starts_with(STRICT) && !policy.contains("unsafe"), "{path}: {policy}");
    assert!(
        !policy.contains("http") && !policy.contains('*'),
        "{path}: nothing comes from elsewhere: {policy}"
    );
    for (name, value) in [
        ("x-content-type-options", "nosniff"),
        ("x-frame-options", "DENY"),
        ("referrer-policy", "same-origin"),
        ("cross-origin-opener-policy", "same-origin"),
        ("cross-origin-resource-policy", "same-origin"),
    ] {
        assert_eq!(answer.header(name), value, "{path}: {name}");
    }
    assert!(answer.header("permissions-policy").contains("camera=()"), "{path}");
    assert!(!answer.header("cache-control").is_empty(), "{path}");
}

#[tokio::test]
async fn every_answer_carries_the_security_headers() {
    let site = Fixture::new().await;
    let mut officer = Browser::signed_in(&site, "lan").await;
    let more =
        ["/nothing", "/healthz", "/assets/nothing", "/en/", "/targets/%FF", "/tasks/PL.1/progress?period=x"];
    let addresses = SAMPLES.iter().map(|(_, path)| (*path).to_owned()).chain(more.map(str::to_owned));
    for path in addresses {
        check(&path, &site.get(&path).await);
        check(&path, &officer.get(&path).await);
        check(&path, &site.get(&english(&path)).await);
        check(&path, &site.send(Request::put(path.as_str()).body(Body::empty()).unwrap()).await);
        check(&path, &site.send(Request::post(path.as_str()).body(Body::empty()).unwrap()).await);
    }
}

#[tokio::test]
async fn pages_of_a_session_are_not_kept_by_browsers() {
    let site = Fixture::new().await;
    let mut officer = Browser::signed_in(&site, "lan").await;
    assert_eq!(officer.get("/account").await.header("cache-control"), "no-store");
    assert_eq!(site.get("/").await.header("cache-control"), "no-cache");
}

#[tokio::test]
async fn styles_and_fonts_are_kept_for_a_year_under_the_name_of_their_content() {
    let site = Fixture::new().await;
    let page = site.get("/").await.text();
    let mut seen = 0;
    for part in page.split("\"/assets/").skip(1) {
        let path = format!("/assets/{}", part.split('"').next().unwrap());
        let answer = site.get(&path).await;
        assert!(answer.status.is_success(), "{path}");
        assert_eq!(answer.header("cache-control"), "public, max-age=31536000, immutable");
        seen += 1;
    }
    assert!(seen >= 4, "style, mark and two fonts are linked");
    let style = page.split("\"/assets/style-").nth(1).unwrap().split('"').next().unwrap();
    let style = site.get(&format!("/assets/style-{style}")).await.text();
    assert!(!style.contains("http:") && !style.contains("https:") && !style.contains("@import"));
    assert!(style.contains("/assets/be-vietnam-pro-700-vietnamese-"));
}

#[tokio::test]
async fn over_tls_cookies_are_bound_to_the_host() {
    let site = Fixture::with(WebConfig { secure: true, ..WebConfig::default() }).await;
    let answer = site.get("/sign-in").await;
    let cookie = answer.header("set-cookie").to_owned();
    assert!(
        cookie.starts_with("__Host-") && cookie.contains("; Secure") && cookie.contains("HttpOnly"),
        "{cookie}"
    );
    assert!(answer.header("strict-transport-security").contains("max-age=31536000"));
    let browser = Browser::signed_in(&site, "lan").await;
    assert!(browser.cookies.keys().all(|name| name.starts_with("__Host-")), "{:?}", browser.cookies);
}

#[tokio::test]
async fn an_uploaded_file_comes_back_inert_under_its_vietnamese_name() {
    let site = Fixture::new().await;
    let mut officer = Browser::signed_in(&site, "lan").await;
    let page = b"<html><script>alert(1)</script></html>";
    let file = File { field: "file", name: "báo cáo.html", bytes: page };
    let sent = officer
        .submit_file("/targets/II.2.1.f.1/evidence", &[("title", "Quyết định thành lập")], &file)
        .await;
    assert_eq!(sent.status.as_u16(), 303, "{}", sent.text());
    let shown = officer.get("/targets/II.2.1.f.1").await.text();
    let link = shown.split("href=\"/files/").nth(1).unwrap().split('"').next().unwrap();
    let answer = site.get(&format!("/files/{link}")).await;
    assert_eq!(answer.bytes, page);
    assert_eq!(answer.header("content-type"), "application/octet-stream");
    assert!(answer.header("content-security-policy").contains("sandbox"));
    let name = answer.header(header::CONTENT_DISPOSITION.as_str());
    assert!(
        name.starts_with("attachment;") && name.contains("filename*=UTF-8''b%C3%A1o%20c%C3%A1o.html"),
        "{name}"
    );
}

/// Asks for a page as a browser does that reads gzip.
async fn asked(site: &Fixture, path: &str, cookie: Option<&str>) -> Answer {
    let mut request = Request::get(path).header(header::ACCEPT_ENCODING, "gzip, deflate, br");
    if let Some(cookie) = cookie {
        request = request.header(header::COOKIE, cookie);
    }
    site.send(request.body(Body::empty()).unwrap()).await
}

fn unpacked(answer: &Answer) -> String {
    assert_eq!(answer.header("content-encoding"), "gzip");
    let mut text = String::new();
    flate2::read::GzDecoder::new(&answer.bytes[..]).read_to_string(&mut text).unwrap();
    text
}

#[tokio::test]
async fn pages_without_a_secret_and_all_assets_go_out_compressed() {
    let site = Fixture::new().await;
    for path in ["/targets", "/en/search?q=khoa+hoc", "/nothing"] {
        let (plain, packed) = (site.get(path).await, asked(&site, path, None).await);
        assert_eq!(plain.header("content-encoding"), "");
        assert!(
            packed.bytes.len() * 2 < plain.bytes.len(),
            "{path}: {} {}",
            packed.bytes.len(),
            plain.bytes.len()
        );
        assert_eq!(unpacked(&packed), plain.text(), "{path}");
        assert_eq!(packed.header("content-length"), packed.bytes.len().to_string(), "{path}");
        assert!(plain.headers.get_all("vary").iter().any(|vary| vary == "Accept-Encoding"), "{path}");
    }
    let page = site.get("/").await.text();
    let style = page.split("href=\"").find(|rest| rest.starts_with("/assets/style")).unwrap();
    let style = style.split('"').next().unwrap();
    assert!(unpacked(&asked(&site, style, Some("dongho=x")).await).contains("font-family"));
    let font = unpacked(&asked(&site, style, None).await);
    let font = font.split("url(").nth(1).unwrap().split(')').next().unwrap().to_owned();
    assert_eq!(
        asked(&site, &font, None).await.header("content-encoding"),
        "",
        "fonts are compressed already"
    );
}

#[tokio::test]
async fn pages_with_a_secret_are_never_compressed() {
    let site = Fixture::new().await;
    let browser = Browser::signed_in(&site, "lan").await;
    let cookie = format!("dongho={}", browser.cookies["dongho"]);
    for path in ["/", "/search?q=khoa+hoc", "/account", "/decision"] {
        let answer = asked(&site, path, Some(&cookie)).await;
        assert_eq!(answer.header("content-encoding"), "", "{path}");
    }
    let form = asked(&site, "/sign-in", None).await;
    assert!(form.text().contains("name=\"token\"") && form.header("content-encoding").is_empty());
    let seen = asked(&site, "/search?q=x", Some("something=else")).await;
    assert_eq!(seen.header("content-encoding"), "", "whoever sends cookies is not guessed about");
}
