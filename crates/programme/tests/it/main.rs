//! Tests of the definition files, through the public interface.

mod bac_ninh;
mod diffing;
mod loading;
mod mangled;
mod registers;
mod sample;
mod schemas;
mod succession;
mod writing;
