//! What is inside the binary: the programme of Bắc Ninh, published on the first start where no other is named, and the
//! shared library of registers and code lists.

use std::collections::BTreeMap;

macro_rules! bundled {
    ($($name:literal),*) => {
        [$(($name, include_str!(concat!("../../../programmes/bac-ninh/", $name)))),*]
    };
}

/// Returns the definition files by name, those of registers and code lists among them.
pub(crate) fn programme() -> BTreeMap<String, String> {
    let files = bundled!(
        "programme.toml",
        "parties.toml",
        "indicators.toml",
        "targets.toml",
        "tasks.toml",
        "duties.toml",
        "orientation.toml",
        "solutions.toml",
        "sources.toml"
    );
    files.iter().chain(REGISTERS).map(|(name, text)| ((*name).to_owned(), (*text).to_owned())).collect()
}

/// Every register and code list: those of the library under `library/`, those of the bundled programme beside them.
const REGISTERS: &[(&str, &str)] = include!(concat!(env!("OUT_DIR"), "/registers.rs"));

/// The illustrative records of the library, by file name.
pub(crate) const SAMPLES: &[(&str, &str)] = include!(concat!(env!("OUT_DIR"), "/samples.rs"));

/// What stands in front of the names of shared files.
pub(crate) const SHARED: &str = "library/";

/// Returns the files of the shared library, `library/` in front of their names.
pub(crate) fn library() -> BTreeMap<String, String> {
    let shared = REGISTERS.iter().filter(|(name, _)| name.starts_with(SHARED));
    shared.map(|(name, text)| ((*name).to_owned(), (*text).to_owned())).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_file_of_the_folder_is_inside() {
        let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../../programmes/bac-ninh");
        let names =
            std::fs::read_dir(folder).unwrap().map(|file| file.unwrap().file_name().into_string().unwrap());
        let inside = programme();
        for name in names.filter(|name| name.ends_with(".toml")) {
            assert!(inside.contains_key(&name), "{name} is not in the binary; add it to the list above");
        }
        let plain = inside.into_iter().filter(|(name, _)| !name.contains('/')).collect();
        assert!(dongho_programme::load(&plain).0.is_some(), "the bundled programme checks");
    }

    #[test]
    fn the_library_and_the_additions_of_the_programme_check() {
        let plain = programme().into_iter().filter(|(name, _)| !name.contains('/')).collect();
        let programme = dongho_programme::load(&plain).0.unwrap();
        let files = REGISTERS.iter().map(|(name, text)| ((*name).to_owned(), (*text).to_owned())).collect();
        let (registers, diagnostics) = dongho_programme::load_registers(&files, Some(&programme));
        let told = dongho_programme::render(&diagnostics, &files, dongho_base::Language::En);
        assert!(registers.is_some() && library().len() <= files.len(), "{told}");
    }
}
