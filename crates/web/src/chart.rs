//! Charts drawn by the server as plain SVG: shapes with classes, words as text, a description for those who do not see
//! it. The same numbers always stand in a table below.

mod path;
mod scale;

pub(crate) use path::{PathChart, Size};
