//! Every address of the site.

use axum::Router;
use axum::extract::DefaultBodyLimit;
use axum::routing::{MethodRouter, get, post};

use crate::address;
use crate::page::{self, task_form};
use crate::site::Site;
use dongho_base::Language;

/// One address with what it takes.
type Route = (&'static str, MethodRouter<Site>);

fn table() -> Vec<Route> {
    vec![
        ("/", get(page::overview::show)),
        ("/targets", get(page::target_list::show)),
        ("/targets/{id}", get(page::target::show)),
        ("/targets/{id}/record", get(page::target_record::show).post(page::target_record::save)),
        ("/targets/{id}/evidence", get(page::target_evidence::show).post(page::target_evidence::save)),
        ("/tasks", get(page::task_list::show)),
        ("/tasks/{id}", get(page::task::show)),
        ("/tasks/{id}/progress", get(task_form::progress::show).post(task_form::progress::save)),
        ("/tasks/{id}/milestones", get(task_form::milestone::show).post(task_form::milestone::save)),
        (
            "/tasks/{id}/milestones/{milestone}",
            get(task_form::complete::show).post(task_form::complete::save),
        ),
        ("/tasks/{id}/notes", get(task_form::note::show).post(task_form::note::save)),
        ("/tasks/{id}/evidence", get(task_form::evidence::show).post(task_form::evidence::save)),
        ("/parties", get(page::party_list::show)),
        ("/parties/{id}", get(page::party::show)),
        ("/registers", get(page::register_list::show)),
        ("/registers/{id}", get(page::register::show)),
        ("/registers/{id}/new", get(page::record_form::show_new).post(page::record_form::enter)),
        ("/records/{id}", get(page::record::show)),
        ("/records/{id}/edit", get(page::record_form::show).post(page::record_form::change)),
        ("/records/{id}/{deed}", get(page::record_change::show).post(page::record_change::save)),
        ("/decision", get(page::decision::show)),
        ("/decision/document", get(page::decision::attach::show).post(page::decision::attach::save)),
        ("/decision/file", get(page::decision::download)),
        ("/findings", get(page::finding_list::show)),
        ("/findings/{id}", get(page::finding::show).post(page::finding::save)),
        ("/questions", get(page::question_list::show)),
        ("/questions/{id}", get(page::question::show).post(page::question::save)),
        ("/files/{id}/{name}", get(page::evidence::download)),
        // Import, versions, search and files.
        ("/imports", get(page::import::list).post(page::import::start)),
        ("/imports/{id}", get(page::import::show)),
        ("/imports/{id}/state", get(page::import::state)),
        ("/imports/{id}/retry", post(page::import::retry)),
        ("/imports/{id}/items/{item}", get(page::import::show_item).post(page::import::decide)),
        ("/imports/{id}/rest", get(page::import::show_rest).post(page::import::accept_rest)),
        ("/imports/{id}/publish", get(page::import::show_publish).post(page::import::publish)),
        ("/versions", get(page::import::versions)),
        ("/search", get(page::search::show)),
        ("/sign-in", get(page::sign_in::show).post(page::sign_in::save)),
        ("/sign-out", post(page::sign_in::sign_out)),
        ("/account", get(page::account::show)),
        ("/account/sessions/others", post(page::account::end_others)),
        ("/account/sessions/{id}", post(page::account::end_session)),
        ("/account/password", get(page::account::show_password).post(page::account::save_password)),
        ("/accounts", get(page::account_list::show).post(page::account_list::save)),
    ]
}

/// Returns every address, as patterns, without language.
pub fn addresses() -> Vec<&'static str> {
    table().into_iter().map(|(path, _)| path).collect()
}

/// The addresses that take a file; what they take is limited by the application.
const UPLOADS: [&str; 5] = [
    "/targets/{id}/record",
    "/targets/{id}/evidence",
    "/tasks/{id}/evidence",
    "/decision/document",
    "/imports",
];

/// What a form may hold beside its file, with the marks between its parts.
const BESIDE_FILE: usize = 1 << 20;

/// Makes the router of all pages in both languages.
pub(crate) fn pages(site: &Site) -> Router<Site> {
    let file_limit = usize::try_from(site.app.upload_limit()).unwrap_or(usize::MAX);
    let upload_limit = DefaultBodyLimit::max(file_limit.saturating_add(BESIDE_FILE));
    let mut router = Router::new();
    for (path, answer) in table() {
        let answer = if UPLOADS.contains(&path) { answer.layer(upload_limit) } else { answer };
        let english = address::with_language(Language::En, path);
        router = router.route(&english, answer.clone()).route(path, answer);
    }
    router
}
