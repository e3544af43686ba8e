//! Pictures in shades of grey as the helper programs write them (PGM).

use std::io::{self, BufRead, Read, Write};

use super::Picture;

/// Dots of one picture: a sheet of A3 at 300 dots per inch has 17 million.
const DOTS: usize = 64 << 20;

/// Reads one picture; more may follow.
pub(in crate::extract) fn read(input: &mut impl BufRead) -> io::Result<Picture> {
    let broken = || io::Error::new(io::ErrorKind::InvalidData, "no picture in shades of grey");
    if field(input)? != "P5" {
        return Err(broken());
    }
    let mut number = || field(input)?.parse::<usize>().map_err(|_| broken());
    let (width, height, depth) = (number()?, number()?, number()?);
    let size = width.checked_mul(height).filter(|size| *size <= DOTS && depth < 256).ok_or_else(broken)?;
    let mut dots = vec![0; size];
    input.read_exact(&mut dots)?;
    Ok(Picture { width, height, dots })
}

/// Writes one picture.
pub(in crate::extract) fn write(picture: &Picture, mut output: impl Write) -> io::Result<()> {
    write!(output, "P5\n{} {}\n255\n", picture.width, picture.height)?;
    output.write_all(&picture.dots)
}

/// Reads a word of the header and the one space behind it.
fn field(input: &mut impl BufRead) -> io::Result<String> {
    let mut field = Vec::new();
    for byte in input.by_ref().bytes() {
        match byte? {
            byte if byte.is_ascii_whitespace() && field.is_empty() => {}
            byte if byte.is_ascii_whitespace() || field.len() > 16 => break,
            byte => field.push(byte),
        }
    }
    Ok(String::from_utf8_lossy(&field).into_owned())
}
