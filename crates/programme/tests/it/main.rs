//! Tests of the definition files, through the public interface.

mod loading;
mod sample;
mod schemas;
mod succession;
mod writing;
