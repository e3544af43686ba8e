//! Documents in, readings out.

#[cfg(test)]
mod bodies;
#[cfg(test)]
mod copies;
#[cfg(test)]
mod corpus;
#[cfg(test)]
mod extract;
#[cfg(test)]
mod findings;
#[cfg(test)]
mod frames;
#[cfg(test)]
mod fuzz_corpus;
#[cfg(test)]
mod lossless;
#[cfg(test)]
mod outlines;
#[cfg(test)]
mod tables;
#[cfg(test)]
mod truth;
#[cfg(test)]
mod truth_frame;
#[cfg(test)]
mod truth_outline;
#[cfg(test)]
mod truth_targets;
#[cfg(test)]
mod truth_work;
