//! The map of the repository is true: paths exist, rooms know only what they may, files stay small.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

fn read(path: &str) -> String {
    fs::read_to_string(root().join(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}

fn rooms() -> BTreeSet<String> {
    let entries = fs::read_dir(root().join("crates")).unwrap();
    entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect()
}

/// Room → the rooms it may know, as the table of ARCHITECTURE.md says.
fn allowed() -> BTreeMap<String, BTreeSet<String>> {
    let rows = read("ARCHITECTURE.md");
    let rooms = rooms();
    let mut allowed = BTreeMap::new();
    for line in rows.lines().filter(|line| line.starts_with("| `")) {
        let cells: Vec<&str> = line.trim_matches('|').split('|').map(str::trim).collect();
        let (Some(room), Some(known)) = (cells.first(), cells.last()) else { continue };
        let known = match *known {
            "-" => BTreeSet::new(),
            "all" => rooms.clone(),
            list => list.split(", ").map(str::to_owned).collect(),
        };
        allowed.insert(room.trim_matches('`').to_owned(), known);
    }
    allowed
}

/// Rust files that go into the product, tests left out.
fn sources() -> Vec<PathBuf> {
    let mut found = Vec::new();
    let mut folders: Vec<PathBuf> =
        rooms().iter().map(|room| root().join("crates").join(room).join("src")).collect();
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|extension| extension == "rs") {
                found.push(path);
            }
        }
    }
    let tests = test_modules(&found);
    found.retain(|path| !tests.contains(path));
    found
}

/// Files that only tests are made of: `#[cfg(test)]` stands above the line that names them.
fn test_modules(sources: &[PathBuf]) -> BTreeSet<PathBuf> {
    let mut tests = BTreeSet::new();
    for path in sources {
        let text = fs::read_to_string(path).unwrap();
        let is_root = path.file_stem().is_some_and(|stem| stem == "lib" || stem == "main");
        let below = if is_root { path.parent().unwrap().to_owned() } else { path.with_extension("") };
        for named in text.split("#[cfg(test)]").skip(1) {
            let line = named.trim_start().lines().next().unwrap_or_default();
            let name = line
                .trim_start_matches("pub(crate) ")
                .strip_prefix("mod ")
                .and_then(|it| it.strip_suffix(';'));
            tests.extend(name.map(|name| below.join(format!("{name}.rs"))));
        }
    }
    tests
}

#[test]
fn the_map_names_every_room_and_fits_on_a_few_pages() {
    let named: BTreeSet<String> = allowed().into_keys().collect();
    assert_eq!(named, rooms(), "ARCHITECTURE.md lists the rooms in its table; add or remove a row");
    assert!(read("ARCHITECTURE.md").lines().count() < 200, "ARCHITECTURE.md is over 200 lines: shorten it");
}

#[test]
fn every_path_the_documents_name_exists() {
    let mut gone = Vec::new();
    for document in ["ARCHITECTURE.md", "README.md", "CONTRIBUTING.md", "SECURITY.md"] {
        let text = read(document);
        let paths = text.split('`').skip(1).step_by(2).filter(|quoted| {
            ["crates/", "library/", "programmes/", "tests/", "docs/", "bench/", "fuzz/"]
                .iter()
                .any(|top| quoted.starts_with(top))
                && !quoted.contains(['<', '*', ' '])
        });
        gone.extend(
            paths.filter(|path| !root().join(path).exists()).map(|path| format!("{document}: {path}")),
        );
    }
    assert!(gone.is_empty(), "paths that are gone; mend the document:\n{}", gone.join("\n"));
}

#[test]
fn rooms_know_only_what_the_map_allows() {
    let allowed = allowed();
    for room in rooms() {
        let manifest = read(&format!("crates/{room}/Cargo.toml"));
        let normal = manifest.split("[dev-dependencies]").next().unwrap_or_default();
        for line in normal.lines().filter_map(|line| line.strip_prefix("dongho-")) {
            let known = line.split(['.', ' ', '=']).next().unwrap_or_default();
            assert!(
                allowed.get(&room).is_some_and(|list| list.contains(known)),
                "{room} may not know {known}: see the table of ARCHITECTURE.md"
            );
        }
    }
}

#[test]
fn production_files_stay_under_four_hundred_lines() {
    let mut long = Vec::new();
    for path in sources() {
        let text = fs::read_to_string(&path).unwrap();
        let production = text.split("#[cfg(test)]").next().unwrap_or_default().lines().count();
        if production > 400 {
            long.push(format!("{} has {production} lines", path.display()));
        }
        let stem = path.file_stem().unwrap().to_string_lossy().into_owned();
        let vague = ["utils", "helpers", "common", "misc", "manager", "mod"];
        assert!(!vague.contains(&stem.as_str()), "{} is no name: say what the file is about", path.display());
    }
    assert!(long.is_empty(), "split by idea:\n{}", long.join("\n"));
}
