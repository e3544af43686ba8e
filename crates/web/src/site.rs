//! What every request handler shares.

use std::sync::Arc;

use dongho_app::App;
use tokio::sync::Semaphore;

use crate::WebConfig;

/// The application, the settings, and the places for uploads.
#[derive(Clone)]
pub(crate) struct Site {
    /// The application.
    pub(crate) app: Arc<App>,
    /// How the pages are served.
    pub(crate) config: Arc<WebConfig>,
    /// One permit per upload under way.
    pub(crate) uploads: Arc<Semaphore>,
}

impl Site {
    /// Joins the application and the settings.
    pub(crate) fn new(app: Arc<App>, config: WebConfig) -> Self {
        let uploads = Arc::new(Semaphore::new(config.uploads_at_once.max(1)));
        Site { app, config: Arc::new(config), uploads }
    }
}
