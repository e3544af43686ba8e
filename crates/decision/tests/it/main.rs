//! Documents in, readings out.
