//! Lists the definition files that go into the binary: the shared library and what the bundled programme adds to it.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::{env, fs, io};

fn main() -> io::Result<()> {
    let here = PathBuf::from(env::var_os("CARGO_MANIFEST_DIR").unwrap_or_default());
    let out = PathBuf::from(env::var_os("OUT_DIR").unwrap_or_default());
    let mut listing = String::from("&[\n");
    for (top, prefix) in [("../../library", "library/"), ("../../programmes/bac-ninh", "")] {
        let top = here.join(top);
        println!("cargo::rerun-if-changed={}", top.display());
        for folder in ["registers", "codes"] {
            list(&top.join(folder), &format!("{prefix}{folder}"), &mut listing)?;
        }
    }
    listing.push(']');
    fs::write(out.join("registers.rs"), listing)?;
    let mut samples = String::from("&[\n");
    list(&here.join("../../library/samples"), "samples", &mut samples)?;
    samples.push(']');
    fs::write(out.join("samples.rs"), samples)
}

/// Adds the files of a folder, which may be missing, in the order of their names.
fn list(folder: &Path, prefix: &str, listing: &mut String) -> io::Result<()> {
    let Ok(entries) = fs::read_dir(folder) else { return Ok(()) };
    println!("cargo::rerun-if-changed={}", folder.display());
    let mut paths: Vec<PathBuf> =
        entries.map(|entry| entry.map(|it| it.path())).collect::<io::Result<_>>()?;
    paths.sort();
    for path in paths.iter().filter(|path| path.extension().is_some_and(|it| it == "toml")) {
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        // Writing into a string cannot fail.
        let _ = writeln!(
            listing,
            "({:?}, include_str!({:?})),",
            format!("{prefix}/{name}"),
            path.display().to_string()
        );
    }
    Ok(())
}
