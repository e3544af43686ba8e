//! `dongho serve`: the programme in a browser.

use std::io;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::Arc;
use std::time::Duration;

use clap::Args;
use dongho_app::{
    Actor, App, FormStamp, MatchReport, OpenAppError, ProgrammeFiles, Settings, SystemClock, SystemEntropy,
    Upload,
};
use dongho_base::{Language, Localized};
use dongho_web::{WebConfig, router, serve};
use tokio::net::TcpListener;
use tokio::runtime::Runtime;

use crate::place::Place;
use crate::{bundled, folder, output};

/// How long requests under way may take once the server was told to stop.
const LAST_REQUESTS: Duration = Duration::from_secs(20);
/// How long a reader of a document may still take; what it has not read is read again at the next start.
const LAST_READERS: Duration = Duration::from_secs(2);

/// Mở chương trình trong trình duyệt / open the programme in a browser
#[derive(Debug, Args)]
pub(crate) struct Serve {
    #[command(flatten)]
    place: Place,

    /// Địa chỉ lắng nghe / the address to listen on
    #[arg(long, default_value = "127.0.0.1:8080")]
    listen: String,

    /// Thư mục của chương trình, thay cho chương trình Bắc Ninh có sẵn / a programme other than the bundled one
    #[arg(long)]
    programme: Option<PathBuf>,

    /// Văn bản của quyết định để gắn vào / the decision's document, to be attached
    #[arg(long)]
    document: Option<PathBuf>,

    /// Người dùng truy cập qua HTTPS / people reach the pages over TLS
    #[arg(long)]
    secure: bool,
}

impl Serve {
    /// Runs until it is told to stop.
    pub(crate) fn run(&self) -> ExitCode {
        output::log_to_stderr();
        let runtime = match Runtime::new() {
            Ok(runtime) => runtime,
            Err(error) => return output::refuse(&format!("{error}\n")),
        };
        let done = runtime.block_on(self.work());
        runtime.shutdown_timeout(LAST_READERS);
        match done {
            Ok(()) => ExitCode::SUCCESS,
            Err(message) => output::refuse(&told(&message)),
        }
    }

    async fn work(&self) -> Result<(), Localized> {
        let listener = self.listen().await?;
        let app = Arc::new(self.open().await?);
        let config = WebConfig { secure: self.secure, ..WebConfig::default() };
        self.announce(&listener);
        let (stop, stopped) = tokio::sync::oneshot::channel::<()>();
        let pages = serve(listener, router(Arc::clone(&app), config), async {
            let _ = stopped.await;
        });
        let pages = tokio::spawn(pages);
        told_to_stop().await;
        tracing::info!("stopping");
        let _ = stop.send(());
        let finished = tokio::time::timeout(LAST_REQUESTS, pages).await;
        app.close().await;
        match finished {
            Ok(Ok(Err(error))) => Err(same(error.to_string())),
            _ => Ok(()),
        }
    }

    async fn listen(&self) -> Result<TcpListener, Localized> {
        TcpListener::bind(&self.listen).await.map_err(|error| {
            Localized::new(
                format!(
                    "Không lắng nghe được tại {}: {error}. Hãy chọn địa chỉ khác bằng --listen.",
                    self.listen
                ),
                format!("Cannot listen on {}: {error}. Choose another address with --listen.", self.listen),
            )
        })
    }

    async fn open(&self) -> Result<App, Localized> {
        let named = self.programme.as_deref().map(read_programme).transpose()?;
        let programme = named.clone().unwrap_or_else(bundled::programme);
        let settings = Settings { data: self.place.location()?, programme };
        let app = App::open(settings, Arc::new(SystemClock), Arc::new(SystemEntropy)).await;
        let app = app.map_err(|error| error.message())?;
        if let Some(files) = named {
            publish(&app, files).await.map_err(|error| error.message())?;
        }
        if let Some(document) = &self.document {
            attach(&app, document).await?;
        }
        Ok(app)
    }

    fn announce(&self, listener: &TcpListener) {
        let address =
            listener.local_addr().map_or_else(|_| self.listen.clone(), |address| address.to_string());
        let text = format!("Đông Hồ: http://{address}/  (Ctrl+C để dừng / to stop)\n");
        output::print(text.as_bytes());
    }
}

/// Returns the files of a programme with its registers and the shared library.
fn read_programme(folder: &Path) -> Result<ProgrammeFiles, Localized> {
    let told =
        |error: folder::FolderProblem| Localized::new(error.told(Language::Vi), error.told(Language::En));
    let mut files = folder::read(folder).map_err(told)?;
    files.extend(folder::read_registers(folder, "").map_err(told)?);
    files.extend(bundled::library());
    Ok(files)
}

/// A folder that was never in force is published; one that was is left to what was published since.
async fn publish(app: &App, files: ProgrammeFiles) -> Result<(), OpenAppError> {
    let note = "dongho serve --programme".to_owned();
    app.publish_programme(&Actor::operator(), &FormStamp::default(), files, note).await?;
    Ok(())
}

async fn attach(app: &App, path: &Path) -> Result<(), Localized> {
    let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let bytes = read_limited(path, app.upload_limit()).map_err(|error| {
        let (path, en) = (path.display(), error.to_string());
        Localized::new(format!("Không đọc được {path}: {en}."), format!("Cannot read {path}: {en}."))
    })?;
    let report = app.attach_document(&Actor::operator(), &FormStamp::default(), Upload { name, bytes }).await;
    report_matches(&report.map_err(|refusal| refusal.message())?);
    Ok(())
}

/// Reads one byte more than is taken, so that a file that is too large is refused and not cut.
fn read_limited(path: &Path, limit: u64) -> io::Result<Vec<u8>> {
    use std::io::Read;
    let mut bytes = Vec::new();
    std::fs::File::open(path)?.take(limit + 1).read_to_end(&mut bytes)?;
    Ok(bytes)
}

fn report_matches(report: &MatchReport) {
    let (matched, unmatched) = (report.matched, report.unmatched.len());
    let mut text = format!("Văn bản / document: {matched} khớp / match, {unmatched} không khớp / do not\n");
    for row in &report.unmatched {
        text.push_str(&format!("  {}: {}\n", row.clause, row.item.name.vi));
    }
    output::print(text.as_bytes());
}

async fn told_to_stop() {
    let interrupt = tokio::signal::ctrl_c();
    #[cfg(unix)]
    let terminate = async {
        match tokio::signal::unix::signal(tokio::signal::unix::SignalKind::terminate()) {
            Ok(mut signal) => {
                signal.recv().await;
            }
            Err(_) => std::future::pending().await,
        }
    };
    #[cfg(not(unix))]
    let terminate = std::future::pending::<()>();
    tokio::select! {
        _ = interrupt => {}
        () = terminate => {}
    }
}

fn same(text: String) -> Localized {
    Localized::new(text.clone(), text)
}

fn told(message: &Localized) -> String {
    if message.vi == message.en {
        format!("{}\n", message.vi)
    } else {
        format!("{}\n{}\n", message.vi, message.en)
    }
}
