use scraper::{Html, Selector};

use crate::browser::Browser;
use crate::fixture::Fixture;
use crate::routes::{SAMPLES, english};

fn links(page: &str, css: &str) -> Vec<String> {
    let page = Html::parse_document(page);
    let selector = Selector::parse(css).unwrap();
    page.select(&selector)
        .filter_map(|link| link.attr("href").or(link.attr("action")))
        .map(str::to_owned)
        .collect()
}

#[tokio::test]
async fn the_other_language_shows_the_same_page() {
    let site = Fixture::new().await;
    let mut administrator = Browser::signed_in(&site, "an").await;
    for (pattern, path) in SAMPLES {
        let vietnamese = administrator.get(path).await;
        if !vietnamese.status.is_success() || !vietnamese.header("content-type").starts_with("text/html") {
            continue;
        }
        let text = vietnamese.text();
        assert!(text.contains("<html lang=\"vi\">"), "{pattern}");
        assert_eq!(links(&text, ".site-tools > a[hreflang=en]"), [english(path)], "{pattern}");
        let other = administrator.get(&english(path)).await;
        assert_eq!(other.status, vietnamese.status, "{pattern}");
        let text = other.text();
        assert!(text.contains("<html lang=\"en\">"), "{pattern}");
        assert_eq!(links(&text, ".site-tools > a[hreflang=vi]"), [path], "{pattern}");
    }
}

#[tokio::test]
async fn who_reads_english_stays_in_english() {
    let site = Fixture::new().await;
    let mut administrator = Browser::signed_in(&site, "an").await;
    for (pattern, path) in SAMPLES {
        let answer = administrator.get(&english(path)).await;
        if !answer.header("content-type").starts_with("text/html") {
            continue;
        }
        for link in links(&answer.text(), "a[href^='/']:not([hreflang]), form[action]") {
            assert!(
                link == "/en" || link.starts_with("/en/") || link.starts_with("/en?"),
                "{pattern}: {link}"
            );
        }
    }
}

#[tokio::test]
async fn every_link_of_the_site_leads_somewhere() {
    let site = Fixture::new().await;
    let mut todo = vec!["/".to_owned()];
    let mut seen = std::collections::BTreeSet::new();
    while let Some(path) = todo.pop() {
        let route = path.split('#').next().unwrap().to_owned();
        if seen.len() > 400 || !seen.insert(route.clone()) {
            continue;
        }
        let answer = site.get(&route).await;
        assert!(answer.status.is_success(), "{route}: {}", answer.status);
        if answer.header("content-type").starts_with("text/html") && !route.starts_with("/sign-in") {
            todo.extend(links(&answer.text(), "a[href^='/']:not([hreflang])"));
        }
    }
    assert!(seen.len() > 100, "only {} pages were found", seen.len());
}
