use dongho_base::{DateTime, Localized, Utc};
use serde::{Deserialize, Serialize};

/// What a person may do here.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Role {
    /// Reads.
    Reader,
    /// Reads, records, resolves, imports and publishes.
    Officer,
    /// All that, and accounts.
    Administrator,
}

impl Role {
    /// Every role, the least first.
    pub const ALL: [Role; 3] = [Role::Reader, Role::Officer, Role::Administrator];

    /// Returns the word used in files, forms and on the command line.
    pub fn key(self) -> &'static str {
        match self {
            Role::Reader => "reader",
            Role::Officer => "officer",
            Role::Administrator => "administrator",
        }
    }

    /// Reads the word [`Role::key`] gives.
    pub fn from_key(key: &str) -> Option<Self> {
        Role::ALL.into_iter().find(|role| role.key() == key)
    }

    /// Returns the name people read.
    pub fn label(self) -> Localized {
        match self {
            Role::Reader => Localized::new("Người xem", "Reader"),
            Role::Officer => Localized::new("Cán bộ", "Officer"),
            Role::Administrator => Localized::new("Quản trị", "Administrator"),
        }
    }
}

/// The person who does something.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Actor {
    /// The account's name, as typed when signing in.
    pub account: String,
    /// The name others read.
    pub name: String,
    /// What the person may do.
    pub role: Role,
}

impl Actor {
    /// Returns whether the person may record, resolve, import and publish.
    pub fn may_record(&self) -> bool {
        self.role >= Role::Officer
    }

    /// Returns whether the person may manage accounts.
    pub fn may_administer(&self) -> bool {
        self.role >= Role::Administrator
    }
}

/// A person's stay, from signing in to signing out.
#[derive(Clone)]
pub struct Session {
    /// Who.
    pub actor: Actor,
    /// The secret from which form tokens are derived; never shown, never logged.
    pub csrf_secret: [u8; 32],
    /// When it began.
    pub started_at: DateTime<Utc>,
    /// When it ends whatever happens.
    pub ends_at: DateTime<Utc>,
}

/// What signing in gives.
pub struct SignedIn {
    /// The token for the cookie; only its digest is kept here.
    pub token: String,
    /// The session.
    pub session: Session,
}
