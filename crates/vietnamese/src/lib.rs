//! Vietnamese text: normal forms, folding, collation, numbers, dates, legacy encodings, calendar.
//!
//! Pure functions over text; nothing here reads a clock, a file or the environment.

pub mod calendar;
pub mod collate;
pub mod date;
pub mod encoding;
pub mod normal;
pub mod number;
pub mod ocr;
pub mod syllable;

pub use normal::{fold, nfc, same_name, sentence_digest, word_key};
