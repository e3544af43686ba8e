//! The programme inside the binary: Bắc Ninh, published on the first start where no other is named.

use std::collections::BTreeMap;

macro_rules! bundled {
    ($($name:literal),*) => {
        [$(($name, include_str!(concat!("../../../programmes/bac-ninh/", $name)))),*]
    };
}

/// Returns the definition files by name.
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
    files.into_iter().map(|(name, text)| (name.to_owned(), text.to_owned())).collect()
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
        assert!(dongho_programme::load(&inside).0.is_some(), "the bundled programme checks");
    }
}
