//! The way of every change into the journal.

use dongho_base::{DateTime, Utc};
use dongho_store::{About, Author, Change, Effect, Expected, NewEntry, Write, Written};

use crate::{Actor, App, FormStamp, Recorded, Refusal, Subject};

impl From<Written> for Recorded {
    fn from(written: Written) -> Self {
        Recorded { seq: written.seq, repeated: written.repeated }
    }
}

impl App {
    /// Writes one change. `version_of` names what carries the version that the form was shown for; what only adds
    /// something carries none.
    pub(crate) async fn record(
        &self,
        actor: &Actor,
        stamp: &FormStamp,
        about: &Subject,
        version_of: Option<String>,
        change: Change,
    ) -> Result<Recorded, Refusal> {
        self.record_with(actor, stamp, about, version_of, change, Vec::new()).await
    }

    /// Writes one change together with what lies outside the journal.
    pub(crate) async fn record_with(
        &self,
        actor: &Actor,
        stamp: &FormStamp,
        about: &Subject,
        version_of: Option<String>,
        change: Change,
        effects: Vec<Effect>,
    ) -> Result<Recorded, Refusal> {
        let expected = version_of.map(|of| Expected { of, version: stamp.version });
        let entry = NewEntry { once: once(stamp), expected, ..entry(actor, self.clock.now(), about, change) };
        Ok(self.store.write(Write { entries: vec![entry], effects }).await?.into())
    }
}

/// Refuses people who may only read.
pub(crate) fn permit(actor: &Actor) -> Result<(), Refusal> {
    if actor.may_record() { Ok(()) } else { Err(Refusal::Forbidden) }
}

/// Returns an entry without version and form.
pub(crate) fn entry(actor: &Actor, at: DateTime<Utc>, about: &Subject, change: Change) -> NewEntry {
    NewEntry {
        at,
        by: Author { account: actor.account.clone(), name: actor.name.clone() },
        about: About { kind: about.kind.key().to_owned(), id: about.id.clone() },
        once: None,
        expected: None,
        change,
    }
}

/// Returns the form's one-time id; the command line has none.
pub(crate) fn once(stamp: &FormStamp) -> Option<String> {
    (!stamp.once.is_empty()).then(|| stamp.once.clone())
}
