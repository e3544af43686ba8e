//! Rules over plain values: no clock, no storage.

pub(crate) mod assess;
pub(crate) mod inherit;
pub(crate) mod path;
pub(crate) mod question;
pub(crate) mod time;
