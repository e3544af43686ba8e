//! Documents in, readings out.

#[cfg(test)]
mod corpus;
mod fuzz_corpus;
