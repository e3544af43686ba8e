//! Pages and forms of the running programme.
//!
//! [`router`] gives the whole HTTP surface: Vietnamese at `/...`, English at `/en/...`, styles and fonts from inside the
//! binary. Everything a page shows comes from `dongho_app` as plain views; nothing here reads a file or a database.

mod address;
mod asset;
mod browser;
mod chart;
mod compress;
mod config;
mod cookie;
mod fault;
mod filter;
mod form;
mod format;
mod guard;
mod notice;
mod page;
mod render;
mod route;
#[cfg(test)]
mod sample;
mod serve;
mod share;
mod shell;
mod site;
mod tag;
mod text;
mod visit;

use std::sync::Arc;

use axum::extract::DefaultBodyLimit;
use axum::middleware::{from_fn, from_fn_with_state};
use axum::{Router, http::StatusCode};
use dongho_app::App;

pub use config::WebConfig;
pub use route::addresses;
pub use serve::serve;

use site::Site;

/// Returns the pages of `app` as a router, with all its headers, limits and refusals.
pub fn router(app: Arc<App>, config: WebConfig) -> Router {
    let site = Site::new(app, config);
    let form_limit = site.config.form_limit;
    let pages = route::pages(&site)
        .fallback(async || StatusCode::NOT_FOUND)
        .layer(DefaultBodyLimit::max(form_limit))
        .layer(from_fn(guard::same_site))
        .layer(from_fn_with_state(site.clone(), visit::begin))
        .layer(from_fn_with_state(site.clone(), guard::isolate));
    Router::new()
        .route("/healthz", axum::routing::get(async || "ok\n"))
        .route("/assets/{name}", axum::routing::get(asset::show))
        .merge(pages)
        .layer(from_fn_with_state(site.clone(), guard::headers))
        .layer(from_fn(compress::compress))
        .with_state(site)
}
