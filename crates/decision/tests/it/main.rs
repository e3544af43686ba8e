//! Documents in, readings out.

mod corpus;
mod fuzz_corpus;
