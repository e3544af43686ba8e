use std::fs;
use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::http::{Request, StatusCode};
use axum::middleware::from_fn_with_state;
use axum::routing::get;
use dongho_app::{App, ProgrammeFiles, Settings};
use dongho_base::{Entropy, FixedClock};
use tower::ServiceExt as _;

use super::isolate;
use crate::WebConfig;
use crate::site::Site;

struct Same;

impl Entropy for Same {
    fn fill(&self, bytes: &mut [u8]) {
        bytes.fill(0xab);
    }
}

async fn site(folder: &Path, config: WebConfig) -> Site {
    let bundled = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../programmes/bac-ninh");
    let mut programme = ProgrammeFiles::new();
    for entry in fs::read_dir(bundled).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_str().unwrap().to_owned();
        if name.ends_with(".toml") {
            programme.insert(name, fs::read_to_string(&path).unwrap());
        }
    }
    let clock = Arc::new(FixedClock("2026-11-23T02:00:00Z".parse().unwrap()));
    let settings = Settings { data: folder.into(), programme };
    let app = App::open(settings, clock, Arc::new(Same)).await.unwrap();
    Site::new(Arc::new(app), config)
}

async fn broken() -> &'static str {
    panic!("the secret of a person");
}

async fn endless() -> &'static str {
    std::future::pending().await
}

async fn asked(config: WebConfig, path: &str) -> (StatusCode, String) {
    let folder = tempfile::tempdir().unwrap();
    let site = site(folder.path(), config).await;
    let router = Router::new()
        .route("/broken", get(broken))
        .route("/en/broken", get(broken))
        .route("/endless", get(endless))
        .layer(from_fn_with_state(site.clone(), isolate))
        .with_state(site);
    let response = router.oneshot(Request::get(path).body(Body::empty()).unwrap()).await.unwrap();
    let status = response.status();
    let bytes = to_bytes(response.into_body(), 1 << 20).await.unwrap();
    (status, String::from_utf8(bytes.to_vec()).unwrap())
}

#[tokio::test]
async fn a_panic_becomes_a_page_with_an_incident_number_and_tells_nothing() {
    for (path, words) in [("/broken", "Số sự cố"), ("/en/broken", "Incident number")] {
        let (status, page) = asked(WebConfig::default(), path).await;
        assert_eq!(status, StatusCode::INTERNAL_SERVER_ERROR);
        assert!(page.contains(words) && page.contains("abababab"), "{page}");
        assert!(!page.contains("secret"));
    }
}

#[tokio::test]
async fn a_request_that_takes_too_long_is_stopped_with_a_page() {
    let config = WebConfig { time_limit: Duration::from_millis(20), ..WebConfig::default() };
    let (status, page) = asked(config, "/endless").await;
    assert_eq!(status, StatusCode::SERVICE_UNAVAILABLE);
    assert!(page.contains("lâu quá giới hạn"), "{page}");
}
