//! Documents in, readings out.

mod fuzz_corpus;
