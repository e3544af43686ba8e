//! The schemas that editors read are those of the model.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use dongho_programme::schemas;

#[test]
fn the_committed_schemas_are_those_of_the_model() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/schema");
    let update = option_env!("DONGHO_UPDATE_SCHEMAS").is_some();
    for (name, schema) in schemas() {
        let path = folder.join(&name);
        if update {
            fs::create_dir_all(&folder)
                .and_then(|()| fs::write(&path, &schema))
                .expect("docs/schema can be written");
        }
        let committed = fs::read_to_string(&path).unwrap_or_default();
        let how =
            "run `DONGHO_UPDATE_SCHEMAS=1 cargo test -p dongho-programme schemas` and commit docs/schema";
        assert!(committed == schema, "docs/schema/{name} is not current: {how}");
    }
}

#[test]
fn a_schema_refuses_unknown_keys_and_lists_allowed_words() {
    let schemas = schemas();
    let targets = &schemas["targets.schema.json"];
    assert!(targets.contains("\"additionalProperties\": false") && targets.contains("\"growth_per_year\""));
    assert_eq!(schemas.len(), 11);
}

/// Gathers the codes in all sources below a folder.
fn codes(folder: &Path, found: &mut BTreeSet<String>) {
    for entry in fs::read_dir(folder).expect("the sources are there") {
        let path = entry.expect("readable").path();
        if path.is_dir() {
            codes(&path, found);
        } else {
            let text = fs::read_to_string(&path).expect("UTF-8");
            found.extend(
                text.match_indices("PRG-").filter_map(|(at, _)| text.get(at..at + 8)).map(str::to_owned),
            );
        }
    }
}

#[test]
fn every_code_is_explained_in_the_documents_and_no_other() {
    let crate_folder = Path::new(env!("CARGO_MANIFEST_DIR"));
    let (mut used, mut explained) = (BTreeSet::new(), BTreeSet::new());
    codes(&crate_folder.join("src"), &mut used);
    let page =
        fs::read_to_string(crate_folder.join("../../docs/diagnostics.md")).expect("docs/diagnostics.md");
    explained.extend(
        page.lines().filter_map(|line| line.strip_prefix("| PRG-")?.get(..4)).map(|it| format!("PRG-{it}")),
    );
    assert_eq!(used, explained, "docs/diagnostics.md lists what the sources use");
}
