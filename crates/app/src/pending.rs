use crate::*;
use dongho_base::Localized;

macro_rules! pending_use_cases {
    ($($(#[$doc:meta])* $name:ident($($arg:ident: $ty:ty),*) -> $out:ty;)*) => {
        impl App { $($(#[$doc])* pub async fn $name(&self, $($arg: $ty),*) -> Result<$out, Refusal> { $(let _ = $arg;)* Err(Refusal::Unavailable(Localized::new("Chưa sẵn sàng.", "Not ready."))) })* }
    };
}

impl App {
    pub(crate) async fn fail_interrupted_imports(&self) -> Result<(), Refusal> {
        Ok(())
    }
}

pending_use_cases! {
    /// Begins an import; returns its id at once, the work goes on behind.
    start_import(actor: &Actor, stamp: &FormStamp, file: Upload) -> u64;
    /// Begins a failed import again.
    retry_import(actor: &Actor, stamp: &FormStamp, id: u64) -> Recorded;
    /// Returns the imports, newest first.
    list_imports() -> Vec<ImportRow>;
    /// Returns one import with its items.
    get_import(id: u64) -> ImportView;
    /// Returns where an import stands, cheaply, for polling.
    get_import_state(id: u64) -> ImportState;
    /// Decides on one extracted item.
    decide_item(actor: &Actor, stamp: &FormStamp, input: DecideItem) -> Recorded;
    /// Accepts every item that has neither doubts nor a decision.
    accept_rest(actor: &Actor, stamp: &FormStamp, import: u64) -> Recorded;
    /// Publishes an import as the programme in force.
    publish_import(actor: &Actor, stamp: &FormStamp, import: u64, note: String) -> Recorded;
}
