use std::fs;
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::http::{HeaderMap, Request, StatusCode};
use dongho_app::{Actor, AddUser, App, FormStamp, ProgrammeFiles, Role, Settings};
use dongho_base::{Digest, Entropy, FixedClock};
use dongho_web::{WebConfig, router};
use tower::ServiceExt as _;

/// Bytes that are never the same twice and always the same in every run.
#[derive(Default)]
struct Counting(AtomicU64);

impl Entropy for Counting {
    fn fill(&self, bytes: &mut [u8]) {
        let number = self.0.fetch_add(1, Ordering::Relaxed).to_be_bytes();
        let digest = Digest::of(&number);
        for (byte, random) in bytes.iter_mut().zip(digest.as_bytes()) {
            *byte = *random;
        }
    }
}

/// The password of every account.
pub const PASSWORD: &str = "một câu dài dễ nhớ 2026";

/// A running site on the programme of Bắc Ninh.
pub struct Fixture {
    pub app: Arc<App>,
    router: Router,
    _folder: tempfile::TempDir,
}

/// An answer.
pub struct Answer {
    pub status: StatusCode,
    pub headers: HeaderMap,
    pub bytes: Vec<u8>,
}

impl Answer {
    pub fn text(&self) -> String {
        String::from_utf8_lossy(&self.bytes).into_owned()
    }

    pub fn header(&self, name: &str) -> &str {
        self.headers.get(name).map_or("", |value| value.to_str().unwrap())
    }
}

impl Fixture {
    pub async fn new() -> Self {
        Fixture::with(WebConfig::default()).await
    }

    pub async fn with(config: WebConfig) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let clock = Arc::new(FixedClock("2026-11-23T02:00:00Z".parse().unwrap()));
        let settings = Settings { data: folder.path().into(), programme: bac_ninh() };
        let app = Arc::new(App::open(settings, clock, Arc::new(Counting::default())).await.unwrap());
        for (account, role) in [("doc", Role::Reader), ("lan", Role::Officer), ("an", Role::Administrator)] {
            let stamp = FormStamp { once: app.form_id(), version: 0 };
            let name = format!("Nguyễn Thị {account}");
            let user = AddUser { account: account.to_owned(), name, role, password: PASSWORD.to_owned() };
            app.add_user(&Actor::operator(), &stamp, user).await.unwrap();
        }
        Fixture { router: router(Arc::clone(&app), config), app, _folder: folder }
    }

    pub async fn send(&self, request: Request<Body>) -> Answer {
        let response = self.router.clone().oneshot(request).await.unwrap();
        let (parts, body) = response.into_parts();
        let bytes = to_bytes(body, 64 << 20).await.unwrap().to_vec();
        Answer { status: parts.status, headers: parts.headers, bytes }
    }

    pub async fn get(&self, path: &str) -> Answer {
        self.send(Request::get(path).body(Body::empty()).unwrap()).await
    }
}

fn bac_ninh() -> ProgrammeFiles {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../programmes/bac-ninh");
    let mut files = ProgrammeFiles::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_str().unwrap().to_owned();
        if name.ends_with(".toml") {
            files.insert(name, fs::read_to_string(&path).unwrap());
        }
    }
    files
}
