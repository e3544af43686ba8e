//! Documents in, readings out.

#[cfg(test)]
mod corpus;
#[cfg(test)]
mod extract;
#[cfg(test)]
mod fuzz_corpus;
#[cfg(test)]
mod truth;
#[cfg(test)]
mod truth_targets;
