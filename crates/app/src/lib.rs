//! Use cases: who does what, in one place.
