//! Use cases: who does what, in one place.
//!
//! [`App`] joins the rooms below: it reads the programme in force, what people recorded and the attached decision, and
//! gives pages what they show as plain views. Every use case is a file named verb and noun. What changes something
//! takes the [`Actor`] who does it and a [`FormStamp`]; what is refused comes back as a [`Refusal`].

mod actor;
mod app;
mod draft_programme;
mod refusal;
mod view;

pub use actor::{Actor, Role, Session, SignedIn};
pub use app::{App, OpenAppError, ProgrammeFiles, Settings};
pub use draft_programme::draft_programme;
pub use refusal::{FieldProblem, FormStamp, Recorded, Refusal};
pub use view::*;

pub use dongho_programme::{
    Comparator, Direction, PartyKind, Role as DutyRole, SuccessionKind, TargetKind, TimeKind,
};
