use std::time::Duration;

/// How the pages are served.
#[derive(Debug, Clone)]
pub struct WebConfig {
    /// Whether people reach the pages over TLS: cookies then carry `__Host-` and `Secure`, and HSTS is sent.
    pub secure: bool,
    /// The longest a request may take.
    pub time_limit: Duration,
    /// The longest an upload may take.
    pub upload_time_limit: Duration,
    /// The largest form without files, in bytes.
    pub form_limit: usize,
    /// How many uploads are taken at the same time; each is held in memory.
    pub uploads_at_once: usize,
}

impl Default for WebConfig {
    fn default() -> Self {
        WebConfig {
            secure: false,
            time_limit: Duration::from_secs(20),
            upload_time_limit: Duration::from_secs(300),
            form_limit: 256 << 10,
            uploads_at_once: 4,
        }
    }
}
